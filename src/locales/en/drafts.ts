import { backupFile } from './common.js';
import { some } from '../numbers.js';
import type { DraftsWords } from '../zh/drafts.js';
import { retry } from './common.js';

export const draftsWords: DraftsWords = {
  caption: (count) => `Drafts on this computer (${count})`,
  reading: 'Reading the drafts…',
  failed: 'The drafts could not be read, or not be changed.',
  retry,
  empty:
    'There is no draft on this computer yet. Fill the first cell of a form, and its draft is kept here by itself; or restore a backup.',
  columns: {
    draft: 'Draft',
    region: 'Region',
    department: 'Department',
    period: 'Period',
    progress: 'Progress',
    changed: 'Last change',
    size: 'Size',
    exported: 'Exported',
    actions: 'Actions',
  },
  draft: (title, department, period) => `${title} (${department}, ${period})`,
  list: (names) => names.join(', '),
  current: 'open',
  deleted: 'deleted',
  cells: (count) => some(count, 'cell'),
  size: (bytes) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  neverExported: 'not exported',
  changedSince: 'changed since',
  damaged: (records) => `${some(records, 'damaged record')} set aside`,

  open: 'Open',
  next: 'Begin next',
  rename: 'Rename',
  history: 'History',
  backup: 'Back up',
  delete: 'Delete',
  bringBack: 'Bring back',
  undo: 'Undo',
  backupAll: 'Back up all to a file',
  restore: 'Restore from a backup file',
  removeAll: 'Remove all my drafts from this computer',
  back: 'Back to the drafts',
  cancel: 'Cancel',
  save: 'Save',
  name: (draft) => `Name of ${draft}`,

  wasDeleted: (draft) => `Deleted: ${draft}. It can be brought back for thirty days.`,
  wasBroughtBack: (draft) => `Brought back: ${draft}.`,
  wasBroughtBackAs: (draft, time) =>
    `Brought back: ${draft}. How it stood when it was deleted is damaged and can’t be read; it is as it was on ${time}. Please check it.`,
  notBroughtBack: (draft) =>
    `Not brought back: ${draft}. Its former versions are all damaged and can’t be read. Restore a backup or an exported file if there is one.`,
  wasRenamed: (name) => `Renamed to “${name}”.`,
  lostName: 'The name was taken away; the draft goes by its plan again.',
  wasBegun: (draft, cells) =>
    `Begun: ${draft}, ${cells > 0 ? `with ${some(cells, 'note or source', 'notes and sources')} and no values` : 'empty: there were no notes or sources'}.`,
  wasThere: (draft, cells) =>
    cells > 0
      ? `${draft} was there already; ${some(cells, 'note or source', 'notes and sources')} were added, and nothing filled was changed.`
      : `${draft} was there already, and there is no note or source to add; nothing was changed.`,
  wasBackedUp: (file, drafts) => `${some(drafts, 'draft')} backed up to “${file}”. Put the file on another disk or a shared drive.`,
  wasAsked: (draft) => `The page was asked to open ${draft}.`,
  locked: (draft) => `${draft} has been submitted and can’t be filled in this form; it was not opened. Look at it under “History”.`,
  noDepartment: (draft) =>
    `The plan has no such department, so this was not opened: ${draft}. Look at it under “History”, or back it up to a file.`,
  file: backupFile,

  removal: {
    title: 'Remove all my drafts from this computer',
    ask: (count) => `This removes ${some(count, 'draft')} with former versions and copies on this computer:`,
    warning: 'They can’t be brought back. Back up first what is still needed. Exported files stay.',
    confirm: (count) => `Remove ${some(count, 'draft')}`,
    done: (count) => `Removed from this computer: ${some(count, 'draft')} with former versions and copies:`,
  },

  versions: {
    title: (draft) => `History: ${draft}`,
    caption: 'Former versions',
    none: 'There are no former versions yet. One is kept when the draft is opened, before many cells change, before an import, at an export, and every hour.',
    hint: 'Choose two versions; below, every cell that differs is listed.',
    columns: { time: 'Time', reason: 'Version', by: 'Who', cells: 'Cells', before: 'Compare: before', after: 'after', actions: 'Actions' },
    now: 'now',
    reasons: {
      opened: 'when opened',
      'before-many': 'before many cells changed',
      'before-import': 'before an import',
      exported: 'when exported',
      hourly: 'kept hourly',
      deleted: 'before it was deleted',
      'before-restore': 'before a version was restored',
      'before-backup': 'before a backup was restored',
    },
    chooseBefore: (version) => `${version} as before`,
    chooseAfter: (version) => `${version} as after`,
    restore: 'Restore this',
    wasRestored: (version) => `The draft is again as it was: ${version}.`,
    wasUndone: 'Undone; the draft is as it was before.',
    unreadable: 'What this version holds can’t be read; nothing was restored. Please choose another.',
    incomparable: 'The version you chose is damaged and can’t be read, so there is nothing to compare. Please choose another.',
  },

  comparison: {
    caption: (before, after) => `${before} → ${after}`,
    all: 'List unchanged cells, too',
    same: 'The two versions are the same.',
    count: (changed) => `${some(changed, 'cell')} differ${changed === 1 ? 's' : ''}.`,
    more: (count) => `${some(count, 'more cell')} not listed here.`,
    columns: { indicator: 'Indicator', region: 'Region', place: 'Column', before: 'Before', after: 'After', written: 'Who, when and how' },
    empty: '(not filled)',
    nothing: 'nothing',
    written: (by, time, source) => [by, time, source].filter((one) => one !== '').join(', '),
    sources: {
      typed: 'typed',
      pasted: 'pasted',
      imported: 'imported from a file',
      mended: 'mended as proposed',
      undone: 'undone or redone',
      restored: 'restored',
      cleared: 'cleared',
    },
  },

  backups: {
    title: 'Restore from a backup file',
    choose: 'Choose a backup file',
    drop: 'Or drop the backup file here.',
    hint: 'Its name is like “dabiao-drafts-20260305-0930.json”. You see what would change before anything does.',
    reading: (file) => `Reading the backup “${file}”…`,
    faults: {
      'not-json': 'The file makes no sense: it may not be whole, or be no backup. Copy the original file again and choose that.',
      'no-backup': 'This is no backup of drafts. Choose a .json file made by “Back up”; for Excel files there is “Fill from Excel”.',
      'newer-format':
        'The backup was made by a newer version of this page, and this one can’t read it. Reload the page and try again; if this comes again, tell the administrator of the site.',
      changed: 'The backup file was changed, or not copied whole (its SHA-256 differs); nothing was taken. Look for the original file.',
      damaged: 'What the backup file holds is damaged; nothing was taken. Please choose another backup.',
      unreadable: 'The browser can’t open this file: it was moved, or another program has it open. Please choose it again.',
    },
    noDrafts: 'There are no drafts in this backup. Please choose another.',
    caption: (file) => `Drafts in “${file}”, and what restoring them would change`,
    columns: {
      draft: 'Draft',
      department: 'Department',
      period: 'Period',
      filled: 'Cells filled',
      changed: 'Changed',
      emptied: 'Emptied',
      kept: 'Kept as here',
    },
    isNew: 'not on this computer yet',
    otherOwner: (owner) => `of “${owner}”; becomes yours`,
    mode: 'How to restore',
    modes: {
      merge: 'Merge: where both have a cell, what was written later stands; what is only here stays',
      replace: 'Replace: the draft becomes what the backup is; what is only here is emptied',
    },
    nothingNew: 'The drafts here are as in the backup; there is nothing to restore.',
    confirm: (drafts) => `Restore ${some(drafts, 'draft')}`,
    done: (drafts, { filled, changed, emptied, kept }) =>
      `${some(drafts, 'draft')} restored: ${some(filled, 'cell')} filled, ${changed} changed, ${emptied} emptied, ${kept} kept as here. What was there before is in the history of each.`,
  },
};

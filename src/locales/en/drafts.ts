import { backupFile, moreCells } from './common.js';
import { some } from '../numbers.js';
import type { DraftsWords } from '../zh/drafts.js';
import { retry } from './common.js';

export const draftsWords: DraftsWords = {
  caption: (count) => `Drafts on this computer (${count})`,
  reading: 'Reading the drafts…',
  failed: 'The drafts could not be read or changed.',
  retry,
  empty:
    'There are no drafts on this computer yet. Once you fill in the first cell of a form, its draft is saved here automatically; you can also restore a backup.',
  columns: {
    draft: 'Draft',
    region: 'Region',
    department: 'Department',
    period: 'Period',
    progress: 'Progress',
    changed: 'Last change',
    size: 'Size',
    exported: 'Submission',
    actions: 'Actions',
  },
  draft: (title, department, period) => `${title} (${department}, ${period})`,
  list: (names) => names.join(', '),
  sentences: (texts) => texts.join(' '),
  longText: (cell, length) => `${cell}: ${length} characters`,
  current: 'open',
  deleted: 'deleted',
  cells: (count) => some(count, 'cell'),
  size: (bytes) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  neverExported: 'not made',
  changedSince: 'changed since',
  damaged: (records) => `${some(records, 'record')} unusable and set aside`,

  open: 'Open',
  next: 'Next period',
  rename: 'Rename',
  history: 'History',
  backup: 'Back up',
  delete: 'Delete',
  bringBack: 'Restore',
  undo: 'Undo',
  backupAll: 'Back up all to a file',
  restore: 'Restore from a backup file',
  removeAll: 'Delete all my drafts from this computer',
  back: 'Back to the drafts',
  cancel: 'Cancel',
  save: 'Save',
  name: (draft) => `Name of ${draft}`,

  wasDeleted: (draft) => `Deleted: ${draft}. It can be restored within 30 days.`,
  wasBroughtBack: (draft) => `Restored: ${draft}.`,
  wasBroughtBackAs: (draft, time) =>
    `Restored: ${draft}. Its contents at the time of deletion are damaged and can’t be read; the version of ${time} was restored. Please check it.`,
  notBroughtBack: (draft) =>
    `Not restored: ${draft}. All its earlier versions are damaged and can’t be read. If there is a backup or an exported file, restore it from there.`,
  wasRenamed: (name) => `Renamed to “${name}”.`,
  lostName: 'The name was removed; the draft is listed under the name of its plan.',
  wasBegun: (draft, cells) =>
    `Started: ${draft}, ${cells > 0 ? `with ${some(cells, 'note or source', 'notes and sources')} and no values` : 'without values; the previous period had no notes or sources'}.`,
  wasThere: (draft, cells) =>
    cells > 0
      ? `${draft} already exists; ${some(cells, 'note or source was', 'notes and sources were')} added, and what was filled in is unchanged.`
      : `${draft} already exists, and there are no notes or sources to add; nothing was changed.`,
  wasBackedUp: (file, drafts) => `${some(drafts, 'draft')} backed up to “${file}”. Copy the file to another disk or a shared drive.`,
  wasAsked: (draft) => `The page was asked to open ${draft}.`,
  locked: (draft) => `${draft} has already been submitted and can’t be filled in here; it was not opened. See “History” to view it.`,
  noDepartment: (draft) =>
    `The plan has no such department, so this draft was not opened: ${draft}. See “History” to view it, or back it up to a file.`,
  file: backupFile,

  removal: {
    title: 'Delete all my drafts from this computer',
    ask: (count) => `This deletes ${some(count, 'draft')}, with earlier versions and copies on this computer:`,
    warning: 'They can’t be restored. Back up first what you need to keep. Exported files are not affected.',
    confirm: (count) => `Delete ${some(count, 'draft')}`,
    done: (count) => `Deleted from this computer: ${some(count, 'draft')}, with earlier versions and copies:`,
  },

  versions: {
    title: (draft) => `History: ${draft}`,
    caption: 'Earlier versions',
    none: 'There are no earlier versions yet. One is saved when the draft is opened, before many cells change, before an import, on export, and every hour while you work.',
    hint: 'Choose two versions; the cells that differ are listed below.',
    columns: {
      time: 'Time',
      reason: 'Version',
      by: 'Saved by',
      cells: 'Cells',
      before: 'Compare: before',
      after: 'after',
      actions: 'Actions',
    },
    now: 'now',
    reasons: {
      opened: 'when opened',
      'before-many': 'before many cells changed',
      'before-import': 'before an import',
      exported: 'when exported',
      hourly: 'saved hourly',
      deleted: 'before it was deleted',
      'before-restore': 'before a version was restored',
      'before-backup': 'before a backup was restored',
    },
    chooseBefore: (version) => `${version} as before`,
    chooseAfter: (version) => `${version} as after`,
    restore: 'Restore this version',
    wasRestored: (version) => `The draft was restored to this version: ${version}.`,
    wasUndone: 'Undone; the draft is as it was before it was restored.',
    unreadable: 'The contents of this version can’t be read; nothing was restored. Please choose another.',
    incomparable: 'The version you chose is damaged and can’t be read, so there is nothing to compare. Please choose another.',
    tooLong: (cells, limit, named) =>
      `${some(cells, 'cell')} of the version with more than ${limit} characters, which no cell can hold: not compared, and empty once the version is restored (${named}).`,
  },

  comparison: {
    caption: (before, after) => `${before} → ${after}`,
    all: 'Also list unchanged cells',
    same: 'There are no differences between the two versions.',
    count: (changed) => `${some(changed, 'cell')} differ${changed === 1 ? 's' : ''}.`,
    more: moreCells,
    columns: { indicator: 'Indicator', region: 'Region', place: 'Column', before: 'Before', after: 'After', written: 'Who, when and how' },
    empty: '(not filled)',
    nothing: 'empty',
    written: (by, time, source) => [by, time, source].filter((one) => one !== '').join(', '),
    sources: {
      typed: 'typed',
      pasted: 'pasted',
      imported: 'imported from a file',
      mended: 'corrected as suggested',
      undone: 'undone or redone',
      restored: 'restored',
      cleared: 'cleared',
      loaded: 'loaded by the page',
    },
  },

  backups: {
    title: 'Restore from a backup file',
    choose: 'Choose a backup file',
    drop: 'Or drop the backup file here.',
    hint: 'The file name looks like “dabiao-drafts-20260305-0930.json”. You review the changes before anything is restored.',
    reading: (file) => `Reading the backup “${file}”…`,
    faults: {
      'not-json': 'The file can’t be read: it may be incomplete, or may not be a backup. Copy the original file again and choose that.',
      'no-backup': 'This is not a backup of drafts. Choose a .json file made by “Back up”; for Excel files, use “Import Excel”.',
      'newer-format':
        'The backup was made by a newer version of this page and can’t be read here. Reload the page and try again; if the message appears again, contact the site administrator.',
      changed: 'The backup file was changed or not fully copied (its check code differs); nothing was restored. Use the original file.',
      damaged: 'The contents of the backup file are damaged; nothing was restored. Please choose another backup.',
      unreadable: 'The browser can’t open this file: it may have been moved, or another program has it open. Please choose it again.',
    },
    noDrafts: 'There are no drafts in this backup. Please choose another.',
    caption: (file) => `Drafts in “${file}” and the changes they would make`,
    columns: {
      draft: 'Draft',
      department: 'Department',
      period: 'Period',
      filled: 'Cells filled',
      changed: 'Changed',
      emptied: 'Emptied',
      kept: 'Kept',
    },
    isNew: 'not on this computer yet',
    otherOwner: (owner) => `belongs to “${owner}”; will become yours`,
    mode: 'How to restore',
    modes: {
      merge: 'Merge: where both have a cell, the later entry is used; cells found only here are kept',
      replace: 'Replace: the draft becomes identical to the backup; cells found only here are emptied',
    },
    nothingNew: 'The drafts here are identical to the backup; there is nothing to restore.',
    receipts: (count) => `${some(count, 'export receipt')} will be restored as well.`,
    tooLong: (cells, limit, named) =>
      `${some(cells, 'cell')} in the file with more than ${limit} characters, which no cell can hold: not restored (${named}).`,
    confirm: (drafts) => `Restore ${some(drafts, 'draft')}`,
    done: (drafts, { filled, changed, emptied, kept }) =>
      `${some(drafts, 'draft')} restored: ${some(filled, 'cell')} filled, ${changed} changed, ${emptied} emptied, ${kept} kept. The previous contents are in the history of each draft.`,
  },
};

import { backupFile } from './common.js';
import type { DamagedPart } from '../../drafts/damaged-part.js';
import type { NoticeWords } from '../zh/notices.js';
import { some } from '../numbers.js';
import { saveStateWords } from './save-state.js';

const LONG_IN: Readonly<Partial<Record<DamagedPart, string>>> = {
  typing: 'What was being typed when the page was left',
  steps: 'The record of an undo step, which can no longer be undone,',
  copy: 'The browser has lost the draft, and its second copy',
};

export const noticeWords: NoticeWords = {
  backupFile,
  backedUp: (file) => `Saved as ${file}. It can be restored under “Drafts”.`,
  dismiss: 'OK',
  rewritten: (cells) =>
    `The browser’s storage has just been emptied; all ${cells} cells of the draft were saved again. Earlier versions of it, if there were any, are gone.`,
  vanished: (cells, time) =>
    `A draft of ${some(cells, 'cell')} on this computer (saved ${time}) has been lost; the browser’s data may have been cleared. If there is a backup or an exported file, restore it from there.`,
  recoveredCells: (cells) =>
    `The browser lost ${some(cells, 'cell')} of the draft; they were recovered from the second copy and saved again. Please check them.`,
  copyShown: (cells) =>
    `The draft on this computer can’t be read at the moment; this is the second copy of the draft (${some(cells, 'cell')}), which may lack your latest entries. You can continue; once the draft can be read the two are merged, and in each cell the later entry stands.`,
  wasDeleted: (time) => `This draft was deleted on ${time}; it can be restored under “Drafts” for 30 days.`,
  deletedElsewhere: 'Another window has just deleted this draft, and what was filled in here with it. To get it back, look under “Drafts”.',
  restoredElsewhere:
    'Another window has just restored a version of this draft, and it has replaced what was filled in here. Please check it; what was replaced can be restored from the history under “Drafts”.',
  deletedByBrowser:
    'The browser found that the data files of this site were damaged and has emptied them. If there was a draft on this computer, restore it from a backup or an exported file.',
  damaged: {
    writes: (records) =>
      `${some(records, 'record')} of the draft ${records === 1 ? 'is' : 'are'} damaged, can’t be read and ${records === 1 ? 'was' : 'were'} set aside; everything else is intact and saving continues. Please check your latest entries.`,
    typing: (records) =>
      `The entry in ${some(records, 'cell')} was not finished when the page was left; it is damaged, can’t be read and was set aside. All other cells are intact. Please check your latest entries.`,
    steps: (records) =>
      `The record of ${some(records, 'undo step')} is damaged and was set aside: ${records === 1 ? 'it' : 'they'} can no longer be undone. What you have filled in is not affected.`,
    versions: (records) =>
      `${some(records, 'earlier version')} of the draft ${records === 1 ? 'is' : 'are'} damaged, can’t be opened and ${records === 1 ? 'was' : 'were'} set aside; the draft and its other versions are intact.`,
    receipts: () =>
      'The receipt of the last export is damaged, can’t be read and was set aside; what you have filled in and the exported file are not affected. Export again if you need a receipt.',
    drafts: () =>
      'The details of the draft (its name, when it was exported) were damaged and have been repaired as far as possible; what you have filled in is not affected. Please check them under “Drafts”.',
    copy: () =>
      'The browser has lost a draft on this computer; the second copy is also damaged, can’t be fully read and was set aside. Please check what was recovered; if there is a backup or an exported file, restore it from there.',
  },
  tooLong: (part, cells, limit) =>
    `${LONG_IN[part] ?? 'The draft'} contains a text longer than the ${limit} characters a cell can hold. It was not put back but set aside: ${cells}. Everything else is intact and saving continues. Please check and enter it again.`,
  longText: (cell, length) => `“${cell}”, ${length} characters`,
  noCell: 'a cell that is not in this form',
  others: (count) => ` and ${some(count, 'more cell')}`,
  overwritten: (cell, mine, theirs) =>
    theirs === ''
      ? `Another window has just emptied “${cell}”, where you had typed ${mine}.`
      : `Another window has just changed “${cell}”, where you had typed ${mine}, to ${theirs}.`,
  otherRegions: (cells, regions) =>
    `The same draft has ${some(cells, 'cell')} of ${regions}, not shown on this page but kept on this computer. To fill them in here as well, choose “Open” in the row marked “open” under “Drafts”.`,
  noRegion: 'an unknown region',
  list: (names) => names.join(', '),
  privateWindow:
    'This looks like a private window: the draft is deleted when it is closed. Use an ordinary window, or export or save a backup file before closing.',
  receiptUnsaved:
    'The receipt of the export could not be stored on this computer yet; it will be tried again. The exported file and what was entered are not affected.',
  why: {
    absent: 'This browser has no local storage. You can continue, but your entries are lost when the page is closed; export them in time.',
    denied:
      'The browser does not let this page save data (this may be a private window, a frame of another site, or a policy). You can continue, but your entries are lost when the page is closed; export them in time.',
    quota: 'The browser’s storage is full. Free some space and try again; you can continue, but export before you leave.',
    blocked:
      'Another tab or window has an older version of this page open and is using the draft. Close it, and the draft is saved again; if you leave before that, export first.',
    'newer-version':
      'The draft on this computer was saved by a newer version of this page and is left untouched; this older page can’t open it. Export what you have just entered, then reload; if the message appears again, contact the site administrator.',
    'upgrade-failed':
      'The draft on this computer could not be converted to the new format and is kept as it was. You can continue, but export before you leave, and contact the site administrator.',
    timeout:
      'The browser’s storage is slow to open (the computer may be busy); the draft is saved as soon as it opens. You can continue; save a backup file before you leave.',
    stalled:
      'The browser has not finished writing to storage (the disk may be busy or failing); the page keeps trying. You can continue; save a backup file before you leave.',
    corrupt:
      'The browser’s storage has failed (the disk may be full, or a file damaged). Export, then restart the browser and open the page again.',
    closed:
      'The browser closed the storage of this page (browsing data may have been cleared); the page keeps trying. You can continue, but export before you leave.',
    aborted: 'The browser interrupted saving; the page keeps trying. You can continue, but export before you leave.',
    locked:
      'The drafts on this computer are encrypted, but the record of the passphrase is lost or damaged (browsing data may have been cleared), so they can’t be opened. You can continue; save a backup file before you leave. Under “Drafts” you can save the unreadable drafts to a file and delete them; what you have just entered is then saved as a new draft.',
    unknown: saveStateWords.unexplained,
  },
};

import type { SaveStateWords } from '../zh/save-state.js';
import { backupFile, retry } from './common.js';
import { some } from '../numbers.js';

export const saveStateWords: SaveStateWords = {
  saved: (time) => `Draft saved on this computer ${time}`,
  resumed: (time) => `Draft resumed, last saved ${time}`,
  nothing: 'The draft is saved on this computer as you type',
  saving: 'Saving the draft…',
  begun: 'The draft is now saved as you type; you will hear of it again only if that fails.',
  recovered: 'The draft is saved again, with all that was typed meanwhile.',
  rewritten: (cells) => `The browser’s storage has just been emptied; all ${cells} cells of the draft were saved again.`,
  vanished: (cells, time) =>
    `There was a draft of ${cells} cells on this computer (saved ${time}); it is gone: the browser’s data may have been cleared. If there is a backup or an exported file, restore it from there.`,
  recoveredCells: (cells) =>
    `The browser had lost ${cells} cells of the draft; they came back from the second copy and were saved again. Please check them.`,
  wasDeleted: (time) => `This draft was deleted on ${time}; it can be brought back under “Drafts” for 30 days.`,
  deletedByBrowser:
    'The browser found the data files of this site damaged and has emptied them. If there was a draft on this computer, restore it from a backup or an exported file.',
  damaged: {
    writes: (records) =>
      `${records} records of the draft are damaged and were set aside; everything else is here, and saving goes on. Please check what you typed last.`,
    typing: (records) =>
      `${some(records, 'cell')} you had not finished typing when the page was left can’t be read any more: what was half typed is damaged and was set aside. All other cells are here. Please check what you typed last.`,
    steps: (records) => `${some(records, 'step')} to undo can’t be read any more and was set aside; what you have filled in is all here.`,
    versions: (records) =>
      `${some(records, 'former version')} of the draft can’t be read any more and was set aside; the draft and its other versions are here.`,
    receipts: () =>
      'The receipt of the last export can’t be read any more and was set aside; what you have filled in and the exported file are all right. Export again where you need one.',
    drafts: () =>
      'What is noted of the draft (its name, when it was exported) was damaged and was mended as far as possible; what you have filled in is all here. Please check it in the list of drafts.',
    copy: () =>
      'There was a draft on this computer. The browser has lost it, and its second copy is damaged, too: it can’t be read as a whole and was set aside. Please check what came back, and restore a backup or an exported file if there is one.',
  },
  overwritten: (cell, mine, theirs) =>
    theirs === ''
      ? `Another window has just emptied “${cell}”, where you had typed ${mine}.`
      : `Another window has just changed “${cell}”, where you had typed ${mine}, to ${theirs}.`,
  otherRegions: (cells, regions) =>
    `The same draft has ${some(cells, 'cell')} of ${regions}, which this page does not show; they stay on this computer. To fill them in here, too, choose “Open” in the row marked “open” under “Drafts”.`,
  noRegion: 'an unknown region',
  list: (names) => names.join(', '),
  privateWindow:
    'This looks like a private window: the draft is deleted when it closes. Use an ordinary window, or export or save a backup file before you close it.',
  dismiss: 'OK',
  failed: 'The draft was not saved!',
  why: {
    absent: 'This browser has no storage. You can go on typing, but what you type is lost when the page closes: export it.',
    denied:
      'The browser does not let this page store data (a private window, or a policy). You can go on typing, but what you type is lost when the page closes: export it.',
    quota: 'The browser’s storage is full. Free some space and try again. You can go on typing, but export before you leave.',
    blocked:
      'Another tab or window has an older version of this page open and holds the draft. Close it, and the draft is saved again; export if you leave before.',
    'newer-version':
      'The draft on this computer was saved by a newer version of this page and is left untouched; this older page can’t open it. Export what you have just typed, then reload; if this comes again, tell the site’s administrator.',
    'upgrade-failed':
      'The draft on this computer could not be brought to the new format and is left as it was. You can go on typing, but export before you leave, and tell the site’s administrator.',
    timeout:
      'The browser’s storage is slow to open (the computer may be busy); the draft is saved as soon as it does. You can go on typing; save a backup file before you leave.',
    stalled:
      'The browser’s storage does not finish writing (the disk may be busy or failing); the page keeps trying. You can go on typing; save a backup file before you leave.',
    corrupt:
      'The browser’s storage is broken (the disk may be full, or a file damaged). Export, then restart the browser and open the page again.',
    closed:
      'The browser took the storage away from this page (browsing data may have been cleared); the page keeps trying. You can go on typing, but export before you leave.',
    aborted: 'The browser broke off the saving; the page keeps trying. You can go on typing, but export before you leave.',
    locked:
      'The drafts on this computer are encrypted, and the record of the passphrase is gone or damaged (browsing data may have been cleared), so they can’t be opened. You can go on typing; save a backup file before you leave. Under “Drafts” those that can’t be opened can be saved as they are to a file, and deleted: what you have just typed is then saved as a new draft.',
    unknown: 'You can go on typing, but what is not saved is lost when the page closes: export it.',
  },
  retry,
  backup: 'Save a backup file',
  backupFile,
  backedUp: (file) => `Saved as ${file}. It can be brought back under “Drafts”.`,
};

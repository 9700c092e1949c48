import type { ExportWords } from '../zh/export.js';
import { some } from '../numbers.js';
import { counts, reporter, reviewer } from './common.js';

const EMPTY = '(empty)';

export const exportWords: ExportWords = {
  open: (count) =>
    `${count === 1 ? '1 open point remains' : `${count} open points remain`} before the submission can be exported. The draft is not affected.`,
  openHint: 'Choose a point to go to its cell; in the form, F8 goes to the next, Shift+F8 to the previous.',
  kinds: {
    returned: (count) => `${some(count, 'remark of the return', 'remarks of the return')} (mend, or say why not)`,
    error: counts.error,
    warning: (count) => `${counts.warning(count)} (if correct, give the reason)`,
    empty: (count) => `${counts.empty(count)} (where there is no value, choose the reason why)`,
  },
  ready: 'Everything is filled in; the submission can be exported.',
  name: reporter,
  reviewer,
  required: (name) => `${name} (required)`,
  phone: 'Telephone',
  save: 'Export submission',
  saved: (file, digest) => `The submission was made: “${file}”. Please make sure that the browser has saved it. Check code ${digest}`,
  taken: (digest) => `The submission was made and handed to this website. Check code ${digest}`,
  again: 'Save again',
  copy: 'Copy text',
  copied: (file) => `Copied. Paste it into a text editor and save it as “${file}”, encoded as UTF-8.`,
  notCopied: 'The browser does not let text be copied. Open this page in another browser.',
  sealing: 'Making the submission…',
  cancel: 'Cancel',
  cancelled: 'Cancelled; no submission was made.',
  prevented: 'This website did not allow the export; no submission was made. See what the website says.',
  framed:
    'If it was not saved, the frame this page is shown in may not allow downloads (the site’s administrator adds allow-downloads to the sandbox of the iframe); use “Copy text” instead.',
  sandboxed: (file) =>
    `The frame this page is shown in does not allow downloads, so “${file}” was not saved: the sandbox of the iframe lacks allow-downloads, which the site’s administrator can add. For now use “Copy text”.`,
  handIn: (recipient, due) => `Please submit this file to ${recipient}${due && `, ${due}`}.`,
  nameMissing: {
    name: 'Enter the name of the person who completed the report.',
    reviewer: 'Enter the name of the person who reviewed the report.',
  },
  practice: 'This is practice: the figures are made up, and no submission can be exported.',
  practiceReady: 'The practice report is complete. A real report would be exported here.',
  disabled: 'This website has disabled the form: it can’t be exported now.',
  receipt: {
    title: 'Receipt of the submission',
    time: 'Made',
    file: 'File',
    outcome: 'Handed to',
    taken: 'this website; no file was saved',
    unsaved: (file) => `${file} (not saved)`,
    digest: 'Check code',
    corrects: 'Corrects the submission',
    unchanged: 'Nothing has changed since.',
    changed: (count) =>
      `${some(count, 'change')} since then ${count === 1 ? 'is' : 'are'} not in the submission; export again to submit ${count === 1 ? 'it' : 'them'}: the new submission names this one as what it corrects.`,
    change: (before, after) => `${before || EMPTY} → ${after || EMPTY}`,
    more: (count) => `${count} more`,
    digestHint:
      'The submission and its printed form have the same check code; its first eight characters are enough to compare them. It only shows that nothing was changed; it does not replace signature and seal.',
  },
  otherFormats: 'As a table, if you need one:',
  file: ({ plan, region, department, periods, version }) =>
    `${region === null ? '' : `${region}_`}${plan}_${department}_${periods}_v${version}_submission.json`,
};

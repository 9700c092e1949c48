import type { ExportWords } from '../zh/export.js';
import { some } from '../numbers.js';
import { counts, reporter, reviewer } from './common.js';

const EMPTY = '(empty)';

export const exportWords: ExportWords = {
  open: (count) =>
    `${count === 1 ? '1 open point remains' : `${count} open points remain`} before the submission can be exported. The draft is not affected.`,
  openHint: 'Choose a point to go to its cell; in the form, F8 goes to the next, Shift+F8 to the previous.',
  kinds: {
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
  saved: (file, digest) => `“${file}” was exported. Check code ${digest}`,
  handIn: (recipient, due) => `Please submit this file to ${recipient}${due && `, ${due}`}.`,
  nameMissing: {
    name: 'Enter the name of the person who completed the report.',
    reviewer: 'Enter the name of the person who reviewed the report.',
  },
  practice: 'This is practice: the figures are made up, and no submission can be exported.',
  practiceReady: 'The practice report is complete. A real report would be exported here.',
  receipt: {
    title: 'Export receipt',
    time: 'Exported',
    file: 'File',
    digest: 'Check code',
    unchanged: 'Nothing has changed since.',
    changed: (count) =>
      `${some(count, 'change')} since the export ${count === 1 ? 'is' : 'are'} not in the submission; export again to submit ${count === 1 ? 'it' : 'them'}.`,
    change: (before, after) => `${before || EMPTY} → ${after || EMPTY}`,
    more: (count) => `${count} more`,
    digestHint:
      'The submission and its printed form have the same check code; its first eight characters are enough to compare them. It only shows that nothing was changed; it does not replace signature and seal.',
  },
  file: (region, department, periods) => `${region}_${department}_${periods}_submission.json`,
};

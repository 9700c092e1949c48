import type { ExportWords } from '../zh/export.js';
import { some } from '../numbers.js';
import { close, counts, reporter, reviewer } from './common.js';

export const exportWords: ExportWords = {
  export: 'Check and export',
  title: 'Check and export',
  open: (count) => `${count} open points remain before the report can be sealed. The draft is safe.`,
  openHint: 'Choose a point to go to its cell; F8 in the form goes to the next, Shift+F8 to the one before.',
  kinds: {
    error: counts.error,
    warning: (count) => `${counts.warning(count)} (if true, say why under “Explanation”)`,
    empty: (count) => `${counts.empty(count)} (where there is no value, choose “Why missing”)`,
  },
  ready: 'Everything is filled; the report can be sealed.',
  name: reporter,
  reviewer,
  phone: 'Telephone',
  save: 'Export the submission',
  saved: (file, digest) => `“${file}” was saved. Check code ${digest}`,
  handIn: (recipient, due) => `Please hand this file to ${recipient}${due && `, ${due}`}.`,
  nameMissing: { name: 'Enter the name of who filled the report.', reviewer: 'Enter the name of who reviewed the report.' },
  practice: 'This is practice: the figures are made up, and no submission can be exported.',
  practiceReady: 'Everything in the practice report is filled. Of a real report the submission is exported here.',
  receipt: {
    title: 'Receipt of the export',
    time: 'Exported',
    file: 'File',
    digest: 'Check code',
    unchanged: 'Nothing has changed since.',
    changed: (count) =>
      `${some(count, 'cell')} ${count === 1 ? 'has' : 'have'} changed since and ${count === 1 ? 'is' : 'are'} not in the submission; export again to hand the changes in.`,
    digestHint:
      'The submission and its printed form have the same check code; its first eight characters are enough to compare. It shows that nothing was changed, and does not take the place of a signature.',
  },
  close,
  file: (region, department, periods) => `${region}_${department}_${periods}_submission.json`,
};

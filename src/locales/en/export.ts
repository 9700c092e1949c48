import type { ExportWords } from '../zh/export.js';
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
  saved: (file, digest) => `“${file}” was saved. Please hand this file to the statistics office. Check code ${digest}`,
  close,
  file: (region, department, periods) => `${region}_${department}_${periods}_submission.json`,
};

import type { EntryWords } from '../zh/entry.js';
import { close, counts } from './common.js';

export const entryWords: EntryWords = {
  progress: (filled, entries) => `${filled} of ${entries} filled`,
  errors: counts.error,
  warnings: counts.warning,
  full: 'Full screen',
  leaveFull: 'Exit full screen',
  asFields: 'As fields',
  asGrid: 'As a grid',
  guide: {
    steps: 'Steps',
    fill: 'Fill in',
    check: 'Check',
    export: 'Export',
    handIn: (recipient) => `Submit to ${recipient}`,
    practise: 'Practise first',
  },
  drafts: {
    button: 'Drafts',
    title: 'Drafts, history and backups',
    close,
  },
};

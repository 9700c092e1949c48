import type { EntryWords } from '../zh/entry.js';
import { some } from '../numbers.js';
import { close, counts, retry } from './common.js';

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
    practice: 'The figures are made up, can’t be exported, and are kept separate from your drafts.',
    again: 'Start again',
    leave: 'End practice',
    exported: (time, digest) => `Submission exported ${time}, check code ${digest}`,
    unchanged: 'nothing has changed since',
    changed: (count) => `${some(count, 'change')} since, not exported`,
    receipt: 'View receipt',
  },
  drafts: {
    button: 'Drafts',
    title: 'Drafts, history and backups',
    close,
    loading: 'Opening the list of drafts…',
    unavailable: 'The list of drafts could not be loaded; the network may be down. The drafts are not affected.',
    retry,
  },
};

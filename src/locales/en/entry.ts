import type { EntryWords } from '../zh/entry.js';
import { close, counts, retry } from './common.js';

export const entryWords: EntryWords = {
  progress: (filled, entries) => `${filled} of ${entries} filled`,
  errors: counts.error,
  warnings: counts.warning,
  full: 'Full window',
  leaveFull: 'Leave full window',
  drafts: {
    button: 'Drafts',
    title: 'Drafts, history and backups',
    close,
    loading: 'Opening the list of drafts…',
    unavailable: 'The list of drafts could not be loaded; the network may be down. The drafts are all right.',
    retry,
  },
};

import type { EntryWords } from '../zh/entry.js';

export const entryWords: EntryWords = {
  cycles: { annual: 'Annual monitoring', 'mid-term': 'Mid-term evaluation', final: 'Final evaluation' },
  progress: (filled, entries) => `${filled} of ${entries} filled`,
  errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  warnings: (count) => `${count} to explain`,
};

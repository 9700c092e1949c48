import type { EntryWords } from '../zh/entry.js';
import { counts } from './common.js';

export const entryWords: EntryWords = {
  progress: (filled, entries) => `${filled} of ${entries} filled`,
  errors: counts.error,
  warnings: counts.warning,
};

/** Words of the entry page. */
import { counts } from './common.js';

export interface EntryWords {
  readonly progress: (filled: number, entries: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
}

export const entryWords: EntryWords = {
  progress: (filled, entries) => `已填 ${filled} / ${entries} 项`,
  errors: counts.error,
  warnings: counts.warning,
};

/** What became of a pasted block, or of a file: counts, and what found no place. */
import { localized } from '../vocabulary/locale.js';
import { pasteWords as en } from './en/paste.js';
import { pasteWords as zh } from './zh/paste.js';

export const pasteWords = localized('paste', zh, en);

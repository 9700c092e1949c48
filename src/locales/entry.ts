/** Words of the entry page. */
import { localized } from '../vocabulary/locale.js';
import { entryWords as en } from './en/entry.js';
import { entryWords as zh } from './zh/entry.js';

export const entryWords = localized('entry', zh, en);

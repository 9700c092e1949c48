/** The keys of the entry grid. */
import { localized } from '../vocabulary/locale.js';
import { keyWords as en } from './en/keys.js';
import { keyWords as zh } from './zh/keys.js';

export type { KeyWords } from './zh/keys.js';
export const keyWords = localized('keys', zh, en);

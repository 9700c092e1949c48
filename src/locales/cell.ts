/** What is said of any cell of a form: what may stand in it, or why nothing is to. */
import { localized } from '../vocabulary/locale.js';
import { cellWords as en } from './en/cell.js';
import { cellWords as zh } from './zh/cell.js';

export type { CellWords } from './zh/cell.js';
export const cellWords = localized('cell', zh, en);

/** Words of the board's head: counts, changes, what needs attention, tables. */
import { localized } from '../vocabulary/locale.js';
import { boardHeadWords as en } from './en/board-head.js';
import { boardHeadWords as zh } from './zh/board-head.js';

export type { BoardHeadWords } from './zh/board-head.js';
export const boardHeadWords = localized('board-head', zh, en);

/** Words of the board. Statuses, flags, reasons and counts are those of `attainment.ts`. */
import { localized } from '../vocabulary/locale.js';
import { boardWords as en } from './en/board.js';
import { boardWords as zh } from './zh/board.js';

export type { BoardWords, ShownCounts } from './zh/board.js';
export const boardWords = localized('board', zh, en);

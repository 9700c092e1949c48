/** Words of the entry grid. */
import { localized } from '../vocabulary/locale.js';
import { gridWords as en } from './en/grid.js';
import { gridWords as zh } from './zh/grid.js';

export type { GridWords } from './zh/grid.js';
export const gridWords = localized('grid', zh, en);

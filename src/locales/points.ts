/** Words of the list of open points. */
import { localized } from '../vocabulary/locale.js';
import { pointsWords as en } from './en/points.js';
import { pointsWords as zh } from './zh/points.js';

export const pointsWords = localized('points', zh, en);

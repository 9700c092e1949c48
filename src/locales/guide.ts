/** Words of the line above the form that are not needed at once. */
import { localized } from '../vocabulary/locale.js';
import { guideWords as en } from './en/guide.js';
import { guideWords as zh } from './zh/guide.js';

export const guideWords = localized('guide', zh, en);

/** What is said of values in a draft that the plan, as it is now, has no place for. */
import { localized } from '../vocabulary/locale.js';
import { straysWords as en } from './en/strays.js';
import { straysWords as zh } from './zh/strays.js';

export const straysWords = localized('strays', zh, en);

/** Words of a report that was returned. */
import { localized } from '../vocabulary/locale.js';
import { returnsWords as en } from './en/returns.js';
import { returnsWords as zh } from './zh/returns.js';

export const returnsWords = localized('returns', zh, en);

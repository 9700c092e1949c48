/** Words of handing a report in: to whom, by when, the digest that is read aloud. */
import { localized } from '../vocabulary/locale.js';
import { handInWords as en } from './en/hand-in.js';
import { handInWords as zh } from './zh/hand-in.js';

export const handInWords = localized('hand-in', zh, en);

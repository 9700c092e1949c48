/** Words of how cells look and how the form is filled. */
import { localized } from '../vocabulary/locale.js';
import { lookWords as en } from './en/looks.js';
import { lookWords as zh } from './zh/looks.js';

export const lookWords = localized('looks', zh, en);

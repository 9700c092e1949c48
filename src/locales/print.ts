/** Words of the printed form: the button, the paper's own headings, its notes and the lines to sign. */
import { localized } from '../vocabulary/locale.js';
import { printWords as en } from './en/print.js';
import { printWords as zh } from './zh/print.js';

export const printWords = localized('print', zh, en);

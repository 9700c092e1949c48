/** Words of the command `dabiao merge`. */
import { localized } from '../vocabulary/locale.js';
import { mergeWords as en } from './en/merge-command.js';
import { mergeWords as zh } from './zh/merge-command.js';

export const mergeWords = localized('merge-command', zh, en);

/** Words of the command `dabiao check`. */
import { localized } from '../vocabulary/locale.js';
import { checkCommandWords as en } from './en/check-command.js';
import { checkCommandWords as zh } from './zh/check-command.js';

export type { CheckCommandWords } from './zh/check-command.js';
export const checkCommandWords = localized('check-command', zh, en);

/** Words of the command `dabiao roll-up`. */
import { localized } from '../vocabulary/locale.js';
import { rollUpWords as en } from './en/roll-up-command.js';
import { rollUpWords as zh } from './zh/roll-up-command.js';

export const rollUpWords = localized('roll-up-command', zh, en);

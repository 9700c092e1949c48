/** Words of the command `dabiao tables`. */
import { localized } from '../vocabulary/locale.js';
import { tablesWords as en } from './en/tables-command.js';
import { tablesWords as zh } from './zh/tables-command.js';

export const tablesWords = localized('tables-command', zh, en);

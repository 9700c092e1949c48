/** Words that all verbs of the command share. */
import { localized } from '../vocabulary/locale.js';
import { commandWords as en } from './en/command.js';
import { commandWords as zh } from './zh/command.js';

export const commandWords = localized('command', zh, en);

/** Words of the command `dabiao export`. */
import { localized } from '../vocabulary/locale.js';
import { exportCommandWords as en } from './en/export-command.js';
import { exportCommandWords as zh } from './zh/export-command.js';

export type { ExportCommandWords } from './zh/export-command.js';
export const exportCommandWords = localized('export-command', zh, en);

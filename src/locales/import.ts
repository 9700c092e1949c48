/** Words of bringing a spreadsheet file into the report. */
import { localized } from '../vocabulary/locale.js';
import { importWords as en } from './en/import.js';
import { importWords as zh } from './zh/import.js';

export const importWords = localized('import', zh, en);

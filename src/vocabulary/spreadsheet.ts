/** Words of the form as a spreadsheet file. */
import { localized } from './locale.js';
import { spreadsheetWords as en } from './en/spreadsheet.js';
import { spreadsheetWords as zh } from './zh/spreadsheet.js';

export type { SpreadsheetWords } from './zh/spreadsheet.js';
export const spreadsheetWords = localized('spreadsheet', zh, en);

/** Words of the form as a workbook, with the sentence in it that says how to fill it. */
import type { WorkbookWords } from '../exchange/form-workbook.js';
import type { Locale } from '../vocabulary/locale.js';
import { spreadsheetWords } from '../vocabulary/spreadsheet.js';
import { importWords } from './import.js';

export function workbookWords(locale: Locale): WorkbookWords {
  return { ...spreadsheetWords[locale], hint: importWords[locale].fileHint };
}

/** What reads and writes spreadsheets: a file of its own, loaded when a person asks for it. */
export { findingsAfter, isImportRefused, planImport } from '../../exchange/import.js';
export { formWorkbook, readWorkbook, SHEET_LIMITS, SheetError } from '../../spreadsheet/spreadsheet.js';
export { spreadsheetWords } from '../../vocabulary/spreadsheet.js';

/** What reads and writes spreadsheets, and shows what one would change: a file of its own, loaded when a person asks for it. */
export { findingsAfter, planImportStepwise } from '../../exchange/import.js';
export { readWorkbook } from '../../spreadsheet/spreadsheet.js';
export { SHEET_LIMITS } from '../../spreadsheet/spreadsheet-types.js';
export { SheetError } from '../../spreadsheet/sheet-error.js';
export { FormContext } from '../../exchange/placement/form-context.js';
export { writePlaced } from '../../exchange/write-placed.js';
export { renderNotTaken, renderPreview, renderSheets, renderTaken } from './preview.js';
export { Planning } from './planning.js';
export { saveForm } from './save-form.js';

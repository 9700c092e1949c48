import { megabytes } from '../numbers.js';
import type { ImportWords } from '../zh/import.js';
import { formWords } from '../../vocabulary/en/form.js';
import { close } from './common.js';

/** The button that opens the dialog. */
const open = 'Fill from Excel';

export const importWords: ImportWords = {
  download: 'Download as Excel',
  downloading: 'Making the Excel file…',
  downloaded: (file) => `“${file}” was saved.`,
  open,
  title: 'Fill from an Excel or CSV file',
  fileHint: `Fill the white cells only. Where there is no value, choose a reason under “${formWords.parts.missing}”. Then choose “${open}” on the page, look at the changes and take them.`,
  choose: 'Choose a file',
  drop: 'Or drop a file here.',
  hint: '.xlsx and .csv: the form downloaded here, or any table with the names of indicators. You see the changes before you take them, and can undo them afterwards.',
  reading: (file) => `Reading “${file}”…`,
  taking: (file) => `Taking “${file}”…`,
  unavailable: 'What reads spreadsheets could not be loaded; the network may be down. Please try again.',
  refused: {
    empty: () => 'The file is empty.',
    'too-large': ({ bytes, limit }) => `The file is too large (${megabytes(bytes)} MB, at most ${megabytes(limit)} MB).`,
    'too-large-unzipped': ({ limit }) => `Unzipped, the file has more than ${megabytes(limit)} MB. It was not read.`,
    'too-many-sheets': ({ sheets, limit }) => `The file has too many sheets (${sheets}, at most ${limit}). It was not read.`,
    'too-many-cells': ({ limit }) => `The file has too many cells (at most ${limit}). It was not read. Please delete what is not needed.`,
    'too-long-text': ({ limit }) =>
      `One cell of the file holds more than ${limit} characters. It was not read. Please delete the text of that cell.`,
    encrypted: () => 'The file has a password. Please take it off in Excel or WPS and save it again.',
    'old-format': () => 'This is a file of the older format (.xls, .et). Please save it as .xlsx.',
    'binary-workbook': () => 'This is an .xlsb file. Please save it as .xlsx.',
    'open-document': () => 'This is an OpenDocument file (.ods). Please save it as .xlsx.',
    'no-spreadsheet': () => 'This is no spreadsheet.',
    damaged: () => 'The file can’t be read: it is damaged, or another program has it open. Please save a copy and choose that.',
    binary: () => 'This is neither text nor a spreadsheet.',
  },
  notTaken: {
    'other-plan': 'This form belongs to another plan; nothing was taken.',
    'other-department': 'This form belongs to another department; nothing was taken.',
    'other-region': 'This form belongs to another region; nothing was taken.',
    'other-period': 'This form belongs to another period; nothing was taken.',
    'on-its-side':
      'The table lies on its side (indicators in the first row); nothing was taken. Transpose it in Excel (paste special), save and choose it again.',
    'nothing-recognised': 'No name of an indicator was recognised. The table needs a column with them.',
    'nothing-there': 'There is nothing in the file.',
  },
  macros: 'The file has macros. They were not run; only the data was read.',
  otherCycle: 'This form was downloaded for another monitoring or evaluation. Please look closely.',
  otherVersion: 'This form was downloaded under another version of the plan. Please look closely.',
  byPosition: 'No name of an indicator was recognised, so cells are matched by position. Please look closely.',
  sheet: 'Sheet',
  allSheets: 'all',
  summary: (file, changes, unchanged) =>
    `“${file}” would change ${changes} cells${unchanged > 0 ? `; ${unchanged} are as they are now` : ''}.`,
  nothingNew: (file) => `“${file}” holds nothing that is not in the form already.`,
  problems: (count) => `${count} of them have an error or a question; they can be taken and mended.`,
  lockedCells: (count) => `${count} cells are locked and will not be written.`,
  beyond: (count) => `${count} cells lie beyond the form and will not be written.`,
  notPlaced: (count) => `${count} not matched, and not written:`,
  otherDepartments: (count) => `${count} rows are indicators of other departments, and not written.`,
  caption: 'Cells that would change',
  columns: { cell: 'Cell', before: 'Now', after: 'Then', check: 'Check' },
  empty: '(empty)',
  more: (count) => `${count} more cells are not listed.`,
  apply: (count) => `Take these ${count} cells`,
  cancel: 'Cancel',
  close,
  again: 'Choose another file',
  toMend: 'Cells to look at:',
  undo: 'Ctrl+Z in the form takes all of it back.',
};

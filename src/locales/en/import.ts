import { megabytes, some } from '../numbers.js';
import type { ImportWords } from '../zh/import.js';
import { formWords } from '../../vocabulary/en/form.js';
import { panelWords } from './panels.js';

const OTHER_FILE = 'Choose another file, or download the form again here.';

export const importWords: ImportWords = {
  fileHint: `Fill in the white cells only; grey cells need no entry. Where there is no value, choose a reason under “${formWords.parts.missing}”; do not leave it empty. Then choose “${panelWords.import.open}” on the page, review the changes and apply them.`,
  choose: 'Choose a file',
  drop: 'You can also drop the file here.',
  hint: '.xlsx and .csv: the form downloaded here, or any other table with indicator names. You review the changes before applying them, and can undo them afterwards. Of a submission that was returned choose the review (.json), on another computer the submission, too.',
  reading: (file) => `Reading “${file}”…`,
  taking: (file) => `Importing “${file}”…`,
  refused: {
    empty: () => 'The file is empty. Please choose another.',
    'too-large': ({ bytes, limit }) =>
      `The file is too large (${megabytes(bytes)} MB, at most ${megabytes(limit)} MB). It was not read. Please delete pictures and sheets that are not needed.`,
    'too-large-unzipped': ({ limit }) =>
      `Unzipped, the file has more than ${megabytes(limit)} MB. It was not read. Please keep only the sheets to import.`,
    'too-many-sheets': ({ sheets, limit }) =>
      `The file has too many sheets (${sheets}, at most ${limit}). It was not read. Please keep only the sheets to import.`,
    'too-many-cells': ({ limit }) =>
      `The file has too many cells (at most ${limit}). It was not read. Please delete the rows and columns that are not needed.`,
    'too-long-text': ({ limit }) =>
      `One cell of the file contains more than ${limit} characters. It was not read. Please delete the text of that cell.`,
    encrypted: () => 'The file is password-protected and can’t be opened. Remove the password in Excel or WPS and save it again.',
    'old-format': () => 'This file is in an older format (.xls, .et). Please save it as .xlsx in Excel or WPS.',
    'binary-workbook': () => 'This is an .xlsb file. Please save it as .xlsx.',
    'open-document': () => 'This is an OpenDocument file (.ods). Please save it as .xlsx.',
    'no-spreadsheet': () => 'This is not a spreadsheet. Please choose an .xlsx or .csv file.',
    damaged: () => 'The file can’t be read: it may be damaged, or another program has it open. Please save a copy and choose that.',
    binary: () => 'The contents of the file were not recognised. Please choose an .xlsx or .csv file.',
  },
  notTaken: {
    'other-plan': `This form belongs to another plan; nothing was imported. ${OTHER_FILE}`,
    'other-department': `This form belongs to another department; nothing was imported. ${OTHER_FILE}`,
    'other-region': `This form belongs to another region; nothing was imported. ${OTHER_FILE}`,
    'other-period': `This form belongs to another period; nothing was imported. ${OTHER_FILE}`,
    'on-its-side':
      'The table is laid out sideways (indicators in the first row); nothing was imported. Transpose it in Excel (Paste Special), save it and choose it again.',
    'nothing-recognised': 'No indicator names were recognised; nothing was imported. The table needs a column of indicator names.',
    'nothing-there': 'There is nothing in the file. Please check that it is the right one.',
  },
  macros: 'The file contains macros. They were not run; only the data were read.',
  otherCycle: 'This form was downloaded for another monitoring or evaluation cycle. Please check each item.',
  otherVersion: 'This form was downloaded for another version of the plan. Please check each item.',
  byPosition: 'No indicator names were recognised, so cells were matched by position. Please check each item.',
  sheet: 'Sheet',
  allSheets: 'All',
  summary: (file, changes, unchanged) =>
    `“${file}” would change ${some(changes, 'cell')}${unchanged > 0 ? `; ${unchanged} more would stay the same` : ''}.`,
  nothingNew: (file) => `“${file}” contains nothing that differs from the form.`,
  problems: (count) =>
    `${count} of them ${count === 1 ? 'has an error or query; it' : 'have errors or queries; they'} can be applied and corrected afterwards.`,
  lockedCells: (count) => `${count === 1 ? '1 cell needs' : `${count} cells need`} no entry and will not be written.`,
  tooLong: (cell, length, limit) =>
    `“${cell}” has a text of ${length} characters; a cell holds at most ${limit}. It will not be written, and the cell stays as it is.`,
  beyond: (count) => `${count === 1 ? '1 cell lies' : `${count} cells lie`} outside the form and will not be written.`,
  notPlaced: (count) => `${some(count, 'item')} could not be matched and will not be written:`,
  otherDepartments: (count) =>
    `${count === 1 ? '1 row is an indicator' : `${count} rows are indicators`} of other departments and will not be written.`,
  caption: 'Cells that would change',
  columns: { cell: 'Cell', before: 'Current', after: 'New', check: 'Check' },
  empty: '(empty)',
  more: (count) => `${some(count, 'more cell')} not listed.`,
  apply: (count) => `Apply ${some(count, 'change')}`,
  cancel: 'Cancel',
  again: 'Choose another file',
  toMend: 'Cells to correct or explain:',
  undo: 'Ctrl+Z in the form undoes the whole import.',
};

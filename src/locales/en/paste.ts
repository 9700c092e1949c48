import type { PasteWords } from '../zh/paste.js';
import { some } from '../numbers.js';

export const pasteWords: PasteWords = {
  pasting: (cells) => `Writing ${cells} cells…`,
  unfoldNotice: 'Show all',
  foldNotice: 'Show less',
  pastedWrong: (count) => `${count} of them ${count === 1 ? 'has an error or was' : 'have errors or were'} not recognised:`,
  pastedRefused: (count) => `${count === 1 ? '1 cell needs no entry and was' : `${count} cells need no entry and were`} not written:`,
  summary: (by, { taken, cleared, refused, tooLong, unreadable, beyond, unplaced, leftOut }) =>
    `${[
      `${some(taken, 'cell')} filled in${by === 'name' ? ' (matched by indicator name)' : ''}`,
      unreadable > 0 && `${unreadable} of them not recognised and marked`,
      cleared > 0 && `${cleared} cleared`,
      refused > 0 && `${refused} not written: no entry needed`,
      tooLong > 0 && `${tooLong} not written: text too long`,
      beyond > 0 && `${beyond} not written: outside the form`,
      unplaced > 0 && `${unplaced} not written: no matching indicator or column`,
      leftOut > 0 && `${leftOut} left out: of another period, region or department, or not actual values`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  refused: (refusal) => {
    if (refusal.why === 'binary') return 'There is no table on the clipboard; nothing was written. Copy the cells again.';
    if (refusal.why === 'on-its-side')
      return 'The table is laid out sideways (indicators in the first row); nothing was written. Transpose it in Excel (Paste Special) and copy it again.';
    if (refusal.why === 'nothing-recognised')
      return 'The block is mostly text, and no indicator names were recognised; nothing was written. Copy the column of indicator names as well, or only the figures.';
    const limit = 'nothing was written. Paste it in parts.';
    return refusal.why === 'too-many-cells'
      ? `The block is too large (${refusal.cells} cells, at most ${refusal.limit}); ${limit}`
      : `The block is too large (${refusal.length} characters, at most ${refusal.limit}); ${limit}`;
  },
  tooLong: (cells, limit) =>
    `${some(cells, 'cell')} not written, because a cell holds at most ${limit} characters; what was there is unchanged:`,
  columns: (columns, more) =>
    `Columns matched: ${columns.map(({ heading, name }) => `${heading === '' ? 'column without heading' : `“${heading}”`} → ${name}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  converted: (unit, cells) => `${some(cells, 'cell')} in “${unit}”, converted to the unit of the form.`,
  doubts: {
    'title-period': (text) => `The table says “${text}”, which does not look like actual values of this period. Please check.`,
    'sheet-period': (text) => `The sheet is called “${text}”, which does not look like actual values of this period. Please check.`,
    'title-periods': (text) => `The title “${text}” mentions more than one year. Please check which year the values are for.`,
    yearbook: (text) => `“${text}” is a yearbook, which contains the values of the previous year. Please check.`,
    remark: (text) =>
      `A remark says “${text}”: the figures in this row seem to be for another period or region, in another unit, not yet final, or not actual values. Please check.`,
    scope: (text) => `“${text}”: the number of this row looks like that of a part, or of the level above. Please check.`,
    correction: (text) =>
      `“${text}” seems to correct a number in the table, and the number before it was used. Please check which is right.`,
    bracket: (text) =>
      `“${text}” in brackets was not recognised; the figures may be for another region or follow another definition. Please check.`,
    'sheet-region': (text) =>
      `The sheet is called “${text}”, but the table names another region. Please check which region the values are for.`,
    'file-period': (text) =>
      `The file is called “${text}”, which does not seem to be for this period, and the table does not state its year. Please check.`,
    'file-region': (text) =>
      `The file is called “${text}”, which seems to be for another region, and the table does not state its region. Please check.`,
    'file-department': (text) => `The file is called “${text}”, which seems to be the table of another department. Please check.`,
    'title-group': (text) =>
      `The table says “${text}”, so its figures seem to cover only part of the region or the population. Please check.`,
    'title-region': (text) => `The table says “${text}”, which is not the region of this form. Please check.`,
    unit: (text) =>
      `The table says “${text}”, and its unit differs from that of the indicators. The numbers were filled in as they are. Please check.`,
    'two-units': (text, cells) =>
      `For ${some(cells, 'cell')} the row and the heading give different units (“${text}”); the unit of the row was used. Please check.`,
    'no-unit': (text, cells) =>
      `${cells === 1 ? '1 cell has' : `${cells} cells have`} no unit, and the row above is in “${text}”; the numbers were filled in as they are. Please check.`,
    footnote: (text, cells, said) =>
      `“${text}”${cells > 3 ? ` and others, ${cells} rows in all,` : ''} has the footnote “${said}”, which does not look like actual values of this period and region. Please check.`,
    asides: (text, cells) =>
      `${cells === 1 ? '1 comment or text box was' : `${cells} comments or text boxes were`} not read (“${text}”${cells > 1 ? ' and others' : ''}). Please check whether they speak of the figures.`,
    basis: (text) => `The table says “${text}”. Please check that the indicators count the same population (registered or resident).`,
    unsure: (text) => `The table says “${text}”, so its figures may be wrong or not yet final. Please check.`,
    'set-aside': (text) =>
      `“${text}” looks like a sample, outdated, draft or void table; its figures may not be those to report. Please check.`,
    'years-above': (text) =>
      `“${text}” in the first row looks like a year, not data. If it is, all figures are off by one row. Please check.`,
    plus: (text) => `“${text}” has a plus sign; it looks like a change, not an actual value. Please check.`,
    shares: (text) => `All percentages are 1 or less (${text}). Are they shares of one, 0.79 for 79 %? Please check.`,
    unfolded: (text) => `The block matches the rows with breakdowns expanded, so they were expanded and filled in (${text}). Please check.`,
    folded: (text) =>
      `The breakdown rows of ${text} are collapsed and were passed over. If the copied table has such rows, all figures below are in the wrong row: undo, expand the breakdowns and paste again.`,
    'as-last-year': (year) => `All values are the same as in ${year}. Is this last year’s table?`,
  },
  unplaced: {
    'unknown-name': (text, cells) => `“${text}” is not an indicator of this form (${some(cells, 'cell')})`,
    'unknown-breakdown': (text, cells) => `“${text}”: this form has no column for such a breakdown (${some(cells, 'cell')})`,
    'other-department': (text, cells) => `“${text}” is reported by another department (${some(cells, 'cell')})`,
    'ambiguous-name': (text, cells) => `“${text}” matches more than one row (${some(cells, 'cell')})`,
    'repeated-name': (text, cells) => `“${text}” appears more than once, with different values (${some(cells, 'cell')})`,
    'replaced-row': (text, cells) => `“${text}” is void or was corrected; another row of the same name was used (${some(cells, 'cell')})`,
    'unknown-column': (text, cells) =>
      `${text === '' ? 'A column without heading' : `The column “${text}”`} could not be matched (${some(cells, 'cell')})`,
    'ambiguous-column': (text, cells) => `The column “${text}” does not state its year (${some(cells, 'cell')})`,
    'goal-column': (text, cells) => `The column “${text}” may contain targets or actual values; it was left out (${some(cells, 'cell')})`,
    'repeated-column': (text, cells) => `The column “${text}” appears more than once (${some(cells, 'cell')})`,
    'other-period': (text, cells, said) =>
      `“${text}”${stated(said)} is not the period of this form and was left out (${some(cells, 'cell')})`,
    'other-figures': (text, cells, said) =>
      `“${text}”${stated(said)} is not for actual values of this period and was left out (${some(cells, 'cell')})`,
    'other-region': (text, cells, said) => `“${text}”${stated(said)} belongs to another region and was left out (${some(cells, 'cell')})`,
    'total-row': (text, cells) => `“${text}” is the total of the whole table, not of an indicator (${some(cells, 'cell')})`,
    'hidden-row': (_, cells) => `Hidden rows were left out (${some(cells, 'cell')})`,
    'hidden-column': (_, cells) => `Hidden columns were left out (${some(cells, 'cell')})`,
    'no-result': (text, cells) =>
      `${text === '' ? 'A cell' : `“${text}”`} is a formula, and its result is not stored in the file. Open and save the file in Excel first (${some(cells, 'cell')})`,
    'torn-number': (text, cells) =>
      `${text === '' ? 'A number' : `A number of “${text}”`} has thousands separators without quotes and was split into several cells; it was left out (${some(cells, 'cell')}). Remove the commas first`,
    'struck-out': (text, cells) =>
      `${text === '' ? 'A number' : `The number of “${text}”`} is struck through and was left out (${some(cells, 'cell')})`,
    'unshown-number': (text, cells) =>
      `${text === '' ? 'A cell' : `The cell of “${text}”`} contains a number that its format hides; it was left out (${some(cells, 'cell')})`,
    'date-number': (text, cells) =>
      `${text === '' ? 'A cell' : `The cell of “${text}”`} has a date format and does not show the original number; it was left out (${some(cells, 'cell')}). Change the format to “Number” or “General” first`,
    'merged-cells': (text, cells) =>
      `The number of “${text}” is in a merged cell, and it is unclear which item it belongs to; it was left out (${some(cells, 'cell')})`,
    'other-sheet': (text, cells) =>
      `The sheet “${text}” also has indicators of this form, but differs from the one used, and was left out (${some(cells, 'cell')}). You can choose it above instead`,
    'hidden-sheet': (text, cells) =>
      `The hidden sheet “${text}” also has indicators of this form and was left out (${some(cells, 'cell')})`,
  },
};

function stated(said: string | undefined): string {
  return said === undefined ? '' : `, which says “${said}”,`;
}

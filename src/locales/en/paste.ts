import type { PasteWords } from '../zh/paste.js';

export const pasteWords: PasteWords = {
  summary: (by, { taken, refused, unreadable, beyond, unplaced, leftOut }) =>
    `${[
      `${taken} cells taken${by === 'name' ? ' (by the names of the indicators)' : ''}`,
      unreadable > 0 && `${unreadable} of them can’t be read and are marked`,
      refused > 0 && `${refused} not written: locked`,
      beyond > 0 && `${beyond} not written: beyond the form`,
      unplaced > 0 && `${unplaced} not written: no such indicator or column`,
      leftOut > 0 && `${leftOut} left out: of another period, region or department, or no actual values`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  refused: (refusal) => {
    if (refusal.why === 'binary') return 'The clipboard holds no table; nothing was written.';
    if (refusal.why === 'on-its-side')
      return 'The table lies on its side (indicators in the first row); nothing was written. Transpose it in Excel (paste special) and copy it again.';
    if (refusal.why === 'nothing-recognised')
      return 'The block is mostly words, and no indicator was recognised; nothing was written. Copy the column of names with it, or the figures alone.';
    const limit = 'nothing was written. Paste it in parts.';
    return refusal.why === 'too-many-cells'
      ? `The block is too large (${refusal.cells} cells, at most ${refusal.limit}); ${limit}`
      : `The block is too large (${refusal.length} characters, at most ${refusal.limit}); ${limit}`;
  },
  columns: (columns) =>
    `Columns taken: ${columns.map(({ heading, name }) => `${heading === '' ? 'one without heading' : `“${heading}”`} → ${name}`).join(', ')}.`,
  converted: (unit, cells) => `${cells} cells were in “${unit}” and were converted to the unit of the form.`,
  doubts: {
    'title-period': (text) => `The table says “${text}”, which does not look like actual values of this period. Please check.`,
    'sheet-period': (text) => `The sheet is called “${text}”, which does not look like actual values of this period. Please check.`,
    'title-periods': (text) => `The title “${text}” speaks of more than one year. Please check which year the values are of.`,
    yearbook: (text) => `“${text}” is a yearbook, and those have the values of the year before. Please check.`,
    remark: (text) =>
      `A remark says “${text}”: the number in its row seems to be of another period, region or unit, or not an actual value. Please check.`,
    correction: (text) => `“${text}” seems to correct a number of the table, and the one before it was taken. Please check which is right.`,
    bracket: (text) => `What “${text}” in brackets means is not known: it may be another place, or another way of counting. Please check.`,
    'sheet-region': (text) =>
      `The sheet is called “${text}”, but the table names another region. Please check which of them the values are of.`,
    'file-period': (text) =>
      `The file is called “${text}”, which is not of this period, and the table itself does not say its year. Please check.`,
    'file-region': (text) =>
      `The file is called “${text}”, which is of another region, and the table itself does not say its region. Please check.`,
    'file-department': (text) => `The file is called “${text}”, which seems to be the table of another department. Please check.`,
    'title-group': (text) => `The table says “${text}”, so its figures seem to be those of a part of the people only. Please check.`,
    'title-region': (text) => `The table says “${text}”, which is not the region of this form. Please check.`,
    unit: (text) =>
      `The table says that its unit is “${text}”, which is not that of the indicators. The numbers were taken as they stand. Please check.`,
    'two-units': (text, cells) =>
      `${cells} numbers whose row and heading state different units (“${text}”): that of the row was taken. Please check.`,
    'no-unit': (text, cells) =>
      `${cells} numbers without a unit stand below a row in “${text}”; they were taken as they stand. Please check.`,
    footnote: (text, cells, said) =>
      `“${text}”${cells > 3 ? ` and others, ${cells} rows in all,` : ''} has the footnote “${said}”, which does not look like actual values of this period and region. Please check.`,
    'set-aside': (text) =>
      `“${text}” looks like an example, an old or void table, or a draft: its numbers may not be those to report. Please check.`,
    'years-above': (text) =>
      `“${text}” in the first row looks like a year, not like figures. If it is one, all rows are one too low. Please check.`,
    'as-last-year': (year) => `All values are those of ${year}. Is this last year’s table?`,
  },
  unplaced: {
    'unknown-name': (text, cells) => `“${text}” is no indicator of this form (${cells} cells)`,
    'unknown-breakdown': (text, cells) => `“${text}”: this form has no column of such a breakdown (${cells} cells)`,
    'other-department': (text, cells) => `“${text}” is reported by another department (${cells} cells)`,
    'ambiguous-name': (text, cells) => `“${text}” may mean more than one row (${cells} cells)`,
    'repeated-name': (text, cells) => `“${text}” occurs more than once, with different values (${cells} cells)`,
    'unknown-column': (text, cells) => `${text === '' ? 'A column without heading' : `The column “${text}”`} is not known (${cells} cells)`,
    'ambiguous-column': (text, cells) => `The column “${text}” does not tell its year (${cells} cells)`,
    'goal-column': (text, cells) => `The column “${text}” may hold targets or actual values; it was left out (${cells} cells)`,
    'repeated-column': (text, cells) => `The column “${text}” occurs more than once (${cells} cells)`,
    'other-period': (text, cells, said) => `“${text}”${stated(said)} is not the period of this form and was left out (${cells} cells)`,
    'other-figures': (text, cells, said) =>
      `“${text}”${stated(said)} does not head actual values of the period and was left out (${cells} cells)`,
    'other-region': (text, cells, said) => `“${text}”${stated(said)} is of another region and was left out (${cells} cells)`,
    'total-row': (text, cells) => `“${text}” is the total of the table and no indicator’s (${cells} cells)`,
    'hidden-row': (_, cells) => `Hidden rows were left out (${cells} cells)`,
    'hidden-column': (_, cells) => `Hidden columns were left out (${cells} cells)`,
    'no-result': (text, cells) =>
      `${text === '' ? 'A cell' : `“${text}”`} is a formula whose result is not in the file. Open and save it in Excel first (${cells} cells)`,
    'torn-number': (text, cells) =>
      `${text === '' ? 'A number' : `A number of “${text}”`} has commas and no quotes, which tears it apart; it was left out (${cells} cells). Take the commas out first`,
    'struck-out': (text, cells) =>
      `${text === '' ? 'A number' : `The number of “${text}”`} is struck out and was left out (${cells} cells)`,
    'unshown-number': (text, cells) =>
      `${text === '' ? 'A cell' : `The cell of “${text}”`} holds a number that its format does not show; it was left out (${cells} cells)`,
    'date-number': (text, cells) =>
      `${text === '' ? 'A cell' : `The cell of “${text}”`} has a date format, and does not show the number it holds; it was left out (${cells} cells). Set the format to a number first`,
    'merged-cells': (text, cells) =>
      `The number of “${text}” is in a cell merged over several, and whose it is can’t be told; it was left out (${cells} cells)`,
    'other-sheet': (text, cells) =>
      `The sheet “${text}” has indicators of this form, too, but contradicts what was taken (${cells} cells). Choose it above to take it instead`,
    'hidden-sheet': (text, cells) => `The hidden sheet “${text}” has indicators of this form, too, and was left out (${cells} cells)`,
  },
};

function stated(said: string | undefined): string {
  return said === undefined ? '' : `, which says “${said}”,`;
}

/**
 * 目标责任分解表 as a workbook.
 *
 * RESPBOOK1 it has the rows of the printed table; a clause stands over its indicators in one cell, and yet in each row, to be filtered by · RESPBOOK2 texts
 * stay texts
 */
import { rangeName, writeWorkbook, type WrittenCell, type WrittenRow } from '../spreadsheet/xlsx/write.js';
import type { ResponsibilityField, ResponsibilityWords } from './responsibility.js';

const COLUMNS = ['field', 'item', 'quote', 'code', 'indicator', 'target', 'lead', 'support'] as const;
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = {
  field: 14,
  item: 11,
  quote: 44,
  code: 8,
  indicator: 34,
  target: 34,
  lead: 20,
  support: 30,
};
/** Title, note, headings. */
const HEAD_ROWS = 3;
const LAST = COLUMNS.length - 1;

export function responsibilityWorkbook(
  fields: readonly ResponsibilityField[],
  title: string,
  words: ResponsibilityWords,
  pause?: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const merges = [rangeName(0, 0, 0, LAST), rangeName(1, 0, 1, LAST)];
  const rows: WrittenRow[] = [
    { cells: [{ style: { kind: 'title', align: 'center' }, text: title }], height: 36 },
    { cells: [{ style: { kind: 'note' }, text: words.note }], height: 30 },
    { cells: COLUMNS.map((column) => ({ style: { kind: 'head', align: 'center' }, text: words.columns[column] })) },
  ];
  const merge = (from: number, column: number) => {
    if (rows.length - from > 1) merges.push(rangeName(from, column, rows.length - 1, column));
  };
  for (const { field, clauses } of fields) {
    const fieldRow = rows.length;
    for (const { item, quote, lines } of clauses) {
      const clauseRow = rows.length;
      for (const line of lines) {
        const texts = { ...line, field, item, quote };
        rows.push({ cells: COLUMNS.map((column): WrittenCell => ({ style: { kind: 'info' }, text: texts[column] })) });
      }
      for (const column of [1, 2]) merge(clauseRow, column);
    }
    merge(fieldRow, 0);
  }
  const sheet = {
    name: words.columns.lead.slice(0, 31),
    columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    rows,
    merges,
    frozen: { rows: HEAD_ROWS, columns: 0 },
    printedRows: `${HEAD_ROWS}:${HEAD_ROWS}`,
  };
  return writeWorkbook([sheet], pause);
}

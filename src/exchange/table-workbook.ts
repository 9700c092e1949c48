/**
 * Tables as a workbook: what a board lists, the list of warnings 预警情况表, observations.
 *
 * TABLEBOOK1 title and sentences about the list stand above it, the heads stay in place and are printed on every page · TABLEBOOK2 numbers are numbers;
 * one to be passed is a number, too, with its sign before it · TABLEBOOK3 texts are texts, whatever they begin with
 */
import { extentOf } from '../plan/extent.js';
import { inFull } from '../plan/decimals.js';
import { rangeName, writeWorkbook, type WrittenCell, type WrittenRow, type WrittenSheet } from '../spreadsheet/xlsx/write.js';
import type { Table, TableCell } from './table.js';

export interface BookSheet extends Table {
  readonly name: string;
}

/** @param head title, then what is to be known of the list. @param pause gives the page a turn in the midst of a long list. */
export function tableWorkbook(
  head: readonly string[],
  sheets: readonly BookSheet[],
  pause?: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(
    sheets.map((sheet) => written(head, sheet)),
    pause,
  );
}

/** Rows that the width of a column is measured by, and what it is at most, in characters. */
const [MEASURED, WIDEST] = [200, 50];

/** A Chinese character is two wide. */
function widthOf(texts: readonly string[]): number {
  return Math.min(extentOf(texts.map((text) => text.replace(/[^ -\u00ff]/g, '--').length))[1] + 3, WIDEST);
}

function textOf(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return inFull(typeof cell === 'number' ? cell : cell.value);
}

function written(head: readonly string[], { name, heads, rows }: BookSheet): WrittenSheet {
  const top = head.length + 1;
  return {
    name,
    columns: heads.map((text, c) => ({ width: widthOf([text, ...rows.slice(0, MEASURED).map((row) => textOf(row[c]!))]) })),
    rows: writtenRows(head, heads, rows),
    merges: head.map((_, row) => rangeName(row, 0, row, heads.length - 1)),
    frozen: { rows: top, columns: 2 },
    printedRows: `${top}:${top}`,
  };
}

function* writtenRows(head: readonly string[], heads: readonly string[], rows: BookSheet['rows']): IterableIterator<WrittenRow> {
  for (const [i, text] of head.entries())
    yield { cells: [{ style: { kind: i === 0 ? 'title' : 'note', align: 'left' }, text }], height: i === 0 ? 30 : 18 };
  yield { cells: heads.map((text) => ({ style: { kind: 'head', align: 'center' }, text })), height: 30 };
  for (const row of rows) yield { cells: row.map(cellOf) };
}

/** TABLEBOOK2 */
function cellOf(cell: TableCell): WrittenCell {
  if (cell === null) return { style: { kind: 'info' } };
  if (typeof cell === 'string') return { style: { kind: 'info' }, text: cell };
  if (typeof cell === 'number') return { style: { kind: 'info', align: 'right' }, number: cell };
  return { style: { kind: 'info', align: 'right', format: `"${cell.sign}"General` }, number: cell.value };
}

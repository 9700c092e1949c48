/**
 * The cells of one sheet, as text.
 *
 * H1 numbers as their format shows them · H2 shared, inline and computed texts, without the readings of their characters
 * H3 true and false, and errors, as they are shown · H4 merged cells are told · H5 cells are counted, blank ones between
 * them too, so that one cell in the last corner is no way to fill the memory · H6 of a formula its last value
 */
import type { Merge } from '../block.js';
import { Scanner } from '../markup.js';
import { GENERAL, shownNumber, type Look } from '../number-format.js';
import { SheetError } from '../sheet-error.js';
import type { Pacer } from '../pacer.js';
import { unescapeText } from './text.js';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: readonly Look[];
  /** Days that dates are counted later: 1462 in workbooks of old Macintosh programs. */
  readonly dateOffset: number;
  readonly mostCells: number;
  readonly pacer: Pacer;
}

export interface SheetCells {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

/** Tags between two looks at the clock. */
const BEAT = 4096;

/** @throws {SheetError} `too-many-cells` */
export async function readSheet(xml: string, context: SheetContext): Promise<SheetCells> {
  const rows: string[][] = [];
  const merges: Merge[] = [];
  const scanner = new Scanner(xml);
  let [row, column, type, style, value, isValue, beat, size, lastRow] = [-1, -1, '', 0, '', false, 0, 0, -1];
  const count = (more: number) => {
    size += more;
    if (size > context.mostCells) throw new SheetError('too-many-cells', { limit: context.mostCells });
  };
  const put = () => {
    const text = textOf(value, type, style, context);
    if (text === '') return;
    if (row > lastRow) count(row - lastRow);
    lastRow = Math.max(lastRow, row);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    if (column >= cells.length) count(column - cells.length + 1);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };
  for (let piece = scanner.next(); piece; piece = scanner.next()) {
    if (++beat % BEAT === 0) await context.pacer.breathe();
    if (piece === 'text') {
      if (isValue) value += scanner.text;
      continue;
    }
    const { name } = scanner;
    if (piece === 'close') {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') put();
      else if (name === 'rph') type = type.replace('!', '');
    } else if (name === 'row') {
      row = Number(scanner.attribute('r') ?? row + 2) - 1;
      column = -1;
    } else if (name === 'c') {
      const at = scanner.attribute('r');
      column = at === null ? column + 1 : columnOf(at);
      type = scanner.attribute('t') ?? 'n';
      style = Number(scanner.attribute('s') ?? 0);
      value = '';
    } else if (name === 'v' || name === 't') {
      isValue = !scanner.isEmpty && !type.endsWith('!');
    } else if (name === 'rph') {
      type += '!'; // a reading of the characters is no part of the text
    } else if (name === 'mergecell') {
      const merge = rangeOf(scanner.attribute('ref') ?? '');
      if (merge) merges.push(merge);
    }
  }
  return { rows, merges: merges.filter((merge) => merge.row < rows.length) };
}

function textOf(value: string, type: string, style: number, { strings, looks, dateOffset }: SheetContext): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescapeText(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
    case 'd':
      return value;
    default: {
      if (value.trim() === '') return '';
      const look = looks[style] ?? GENERAL;
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return shownNumber(look.kind === 'date' ? number + dateOffset : number, look);
    }
  }
}

/** Index of a column from a cell's name: 27 of `AB12`. */
export function columnOf(cell: string): number {
  let column = 0;
  for (let i = 0; i < cell.length; i++) {
    const letter = cell.charCodeAt(i) | 0x20;
    if (letter < 0x61 || letter > 0x7a) break;
    column = column * 26 + letter - 0x60;
  }
  return column - 1;
}

function rangeOf(range: string): Merge | null {
  const [, fromColumn, fromRow, toColumn, toRow] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(range) ?? [];
  if (!fromColumn || !toColumn) return null;
  const [row, column] = [Number(fromRow) - 1, columnOf(fromColumn)];
  return { row, column, rows: Number(toRow) - row, columns: columnOf(toColumn) - column + 1 };
}

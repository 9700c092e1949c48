/** Tables that go out, as CSV or as a workbook. */
import { inFull } from '../plan/decimals.js';
import { BYTE_ORDER_MARK, csvText, type CsvCell } from '../spreadsheet/csv-text.js';

/** A value that is to be passed, upwards or downwards. */
export interface ToPass {
  readonly sign: '＞' | '＜';
  readonly value: number;
}

export type TableCell = string | number | ToPass | null;

export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** With a byte order mark: a spreadsheet is to read the Chinese. CSVTEXT1 */
export function tableCsv({ heads, rows }: Table): string {
  return BYTE_ORDER_MARK + csvText([heads, ...rows.map((row) => row.map(csvCell))]);
}

function csvCell(cell: TableCell): CsvCell {
  if (typeof cell === 'number') return { number: inFull(cell) };
  if (typeof cell === 'object' && cell !== null) return `${cell.sign}${inFull(cell.value)}`;
  return cell;
}

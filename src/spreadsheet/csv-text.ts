/**
 * Tables as CSV (RFC 4180), with a byte order mark where a spreadsheet is to read the Chinese.
 *
 * CSVTEXT1 text that a spreadsheet would take for a formula begins with an apostrophe; numbers stay numbers, negative ones too
 * CSVTEXT2 quotes, separators of any kind and line breaks are kept · CSVTEXT3 what is not there is empty
 */
import { looksLikeFormula } from './formula-guard.js';

export type CsvCell = string | { readonly number: string } | null;

export const BYTE_ORDER_MARK = '\ufeff';

export function csvText(rows: Iterable<readonly CsvCell[]>): string {
  return Array.from(rows, (row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.number;
  return quoted(looksLikeFormula(cell) ? `'${cell}` : cell);
}

/** Where the list separator is a semicolon or a tab, what stands behind one would be a cell of its own. */
export function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

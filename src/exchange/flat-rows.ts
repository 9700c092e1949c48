/** Flat rows, for engines that compute in SQL. */
import { jsonText } from '../documents/json-text.js';

/** What a column holds. */
export type ColumnKind = 'text' | 'number' | 'whole' | 'truth';

/** By name, in their order. */
export type Columns = Readonly<Record<string, ColumnKind>>;

export type Row<Name extends string = string> = Readonly<Record<Name, string | number | boolean | null>>;

/** A row in each line. */
export function ndjsonOf(rows: readonly Row[]): string {
  return rows.map((row) => `${jsonText(row)}\n`).join('');
}

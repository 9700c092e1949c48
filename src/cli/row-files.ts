/** Files of rows, for engines that compute in SQL. */
import { ndjsonOf, type Columns, type Row } from '../exchange/flat-rows.js';

export const ROW_FORMATS = ['ndjson', 'parquet'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** What writes each. */
export const ROW_FILES: Readonly<Record<RowFormat, (columns: Columns, rows: readonly Row[]) => Promise<string | Uint8Array>>> = {
  ndjson: (_, rows) => Promise.resolve(ndjsonOf(rows)),
  // Loaded by whom it is asked for: nothing else of the command needs it.
  parquet: async (columns, rows) => (await import('./parquet.js')).parquetOf(columns, rows),
};

export function isRowFormat(text: string): text is RowFormat {
  return (ROW_FORMATS as readonly string[]).includes(text);
}

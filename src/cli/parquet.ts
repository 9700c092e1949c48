/** Rows as a Parquet file. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Columns, Row } from '../exchange/flat-rows.js';

const TYPES = { text: 'STRING', number: 'DOUBLE', whole: 'INT32', truth: 'BOOLEAN' } as const;

export function parquetOf(columns: Columns, rows: readonly Row[]): Uint8Array {
  const columnData = Object.entries(columns).map(([name, kind]) => ({
    name,
    type: TYPES[kind],
    nullable: true,
    data: rows.map((row) => row[name]!),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

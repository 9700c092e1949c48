/** Observations as a Parquet file: the rows and columns of the NDJSON. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { observationRow, ROW_COLUMNS, type RowColumn } from '../exchange/observation-rows.js';
import type { Observation } from '../observations/observation.js';

const TYPES = { text: 'STRING', number: 'DOUBLE', whole: 'INT32' } as const;

export function observationsParquet(plan: string, observations: readonly Observation[]): Uint8Array {
  const rows = observations.map((observation) => observationRow(plan, observation));
  const columns = Object.entries(ROW_COLUMNS) as [RowColumn, keyof typeof TYPES][];
  const columnData = columns.map(([name, kind]) => ({ name, type: TYPES[kind], nullable: true, data: rows.map((row) => row[name]) }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

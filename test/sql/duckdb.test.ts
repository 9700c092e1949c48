import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { testFolder } from '../cli/folder.js';
import { writeTables } from './files.js';
import { ownResults, sorted, type Results } from './made.js';

const SQL = join(import.meta.dirname, '../../demo/guides/sql');
const { folder } = testFolder('sql');
const textOf = (name: string) => readFileSync(join(SQL, name), 'utf8');
const SUMS = `SELECT indicator, region, period, breakdown, value, numerator, denominator, status FROM observation
  WHERE (indicator, region, period, breakdown) NOT IN (SELECT (indicator, region, period, breakdown) FROM made)`;

async function rowsOf(db: DuckDBConnection, sql: string): Promise<Results['sums']> {
  const rows = await (await db.runAndReadAll(sql)).getRowsJson();
  return rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && /^\d{1,3}$/.test(cell) ? Number(cell) : cell)),
  ) as Results['sums'];
}

/** As the guide says: the command writes the files, the engine reads them. */
async function computed(seed: number): Promise<Results> {
  await writeTables(folder, 'parquet', seed);
  const db = await (await DuckDBInstance.create()).connect();
  await db.run(textOf('load.duckdb.sql').replaceAll(/read_parquet\('/g, `read_parquet('${folder}/`));
  await db.run('CREATE TABLE made AS SELECT * FROM observation');
  for (let level = 0; level < 2; level++) await db.run(textOf('roll-up.sql'));
  const without = async (file: string, columns: string) => rowsOf(db, `SELECT ${columns} FROM (${textOf(file).replace(/;\s*$/, '')})`);
  const results = {
    sums: await rowsOf(db, SUMS),
    incomplete: await without('incomplete.sql', 'indicator, region, period, breakdown, have, regions'),
    completeness: await without('completeness.sql', 'department, region, period, due, received'),
    met: await without('met.sql', 'indicator, target, region, is_met'),
  };
  db.closeSync();
  return results;
}

describe('the SQL of the guide, in DuckDB', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    test(`PLANTABLE1 PLANTABLE2 PLANTABLE3 PLANTABLE4 computes what our own code does, cell by cell (${seed})`, async () => {
      const [own, found] = [ownResults(seed), await computed(seed)];
      for (const name of ['sums', 'incomplete', 'completeness', 'met'] as const) {
        assert.ok(own[name].length > 3, `${name}: ${own[name].length}`);
        assert.deepEqual(sorted(found[name]), sorted(own[name]), name);
      }
    });
  }
});

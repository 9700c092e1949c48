/**
 * The SQL of the guide in PostgreSQL, as it is in DuckDB: a database of its own on the server that `psql` finds, made and dropped again.
 *
 *     PGHOST=/var/run/postgresql node --import tsx test/sql/postgresql.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTables } from './files.js';
import { ownResults, sorted, type Results } from './made.js';

const SQL = join(import.meta.dirname, '../../demo/guides/sql');
const SUMS = `SELECT indicator, region, period, breakdown, value, numerator, denominator, status FROM observation
  WHERE (indicator, region, period, breakdown) NOT IN (SELECT indicator, region, period, breakdown FROM made)`;
const DATABASE = `dabiao_test_${process.pid}`;

function psql(database: string, folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('psql', ['-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-d', database, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Expected psql to end with 0, got ${status}: ${stderr}`);
  return stdout;
}

function computed(database: string, folder: string): Results {
  const run = (...args: string[]) => psql(database, folder, ...args);
  run('-f', join(SQL, 'load.postgresql.sql'));
  run('-c', 'CREATE TABLE made AS SELECT * FROM observation');
  for (let level = 0; level < 2; level++) run('-f', join(SQL, 'roll-up.sql'));
  const rowsOf = (statement: string, columns: string) =>
    run('-c', `SELECT json_build_array(${columns}) FROM (${statement}) AS found`)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Results['sums'][number]);
  const statement = (file: string) => readFileSync(join(SQL, file), 'utf8').replace(/;\s*$/, '');
  return {
    sums: rowsOf(SUMS, 'indicator, region, period, breakdown, value, numerator, denominator, status'),
    incomplete: rowsOf(statement('incomplete.sql'), 'indicator, region, period, breakdown, have, regions'),
    completeness: rowsOf(statement('completeness.sql'), 'department, region, period, due, received'),
    met: rowsOf(statement('met.sql'), 'indicator, target, region, is_met'),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'dabiao-postgresql-'));
let [compared, different] = [0, 0];
try {
  for (const seed of [1, 2, 3, 4, 5]) {
    psql('postgres', folder, '-c', `CREATE DATABASE ${DATABASE}`);
    try {
      await writeTables(folder, 'ndjson', seed);
      const [own, found] = [ownResults(seed), computed(DATABASE, folder)];
      for (const name of ['sums', 'incomplete', 'completeness', 'met'] as const) {
        const [wanted, got] = [sorted(own[name]), new Set(sorted(found[name]))];
        const missing = wanted.filter((row) => !got.has(row));
        compared += wanted.length;
        different += missing.length + Math.abs(got.size - wanted.length);
        for (const row of missing.slice(0, 5)) console.error(`${name}: expected ${row}`);
      }
    } finally {
      psql('postgres', folder, '-c', `DROP DATABASE ${DATABASE}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${compared} rows compared, ${compared - different} equal`);
process.exitCode = different > 0 ? 1 : 0;

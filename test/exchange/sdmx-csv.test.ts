import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sdmxCsv } from '../../src/exchange/sdmx-csv.js';
import type { Observation } from '../../src/observations/observation.js';
import { readCsv } from '../../src/spreadsheet/csv.js';
import { indicator, samplePlan, task } from '../plan/sample.js';

const PLAN = samplePlan({
  indicators: [
    indicator('rate', { breakdowns: ['age', 'sex'], unit: 'per-100000' }),
    indicator('beds', { unit: { count: '张' } }),
    indicator('area', { unit: { name: '平方米/人' } }),
    task('network'),
  ],
});
const of = (indicator: string, more: Partial<Observation>): Observation => ({
  indicator,
  region: '440783',
  period: '2025',
  status: 'A',
  ...more,
});

/** Each row by the heads. */
async function rowsOf(observations: readonly Observation[], action: 'I' | 'A' | 'R' = 'A') {
  const [heads, ...rows] = await readCsv(sdmxCsv(PLAN, observations, action));
  return { heads, rows: rows.map((row) => Object.fromEntries(row.map((cell, i) => [heads![i]!, cell]))) };
}

describe('SDMX-CSV', () => {
  test('SDMXCSV1 SDMXCSV2 names its structure, the action, and each dimension in use', async () => {
    const { heads, rows } = await rowsOf([of('rate', { value: 7.2, breakdown: { sex: 'F' } }), of('beds', { value: 5 })], 'R');
    assert.deepEqual(heads!.slice(0, 9), [
      'STRUCTURE',
      'STRUCTURE_ID',
      'ACTION',
      'INDICATOR',
      'REF_AREA',
      'TIME_PERIOD',
      'SEX',
      'AGE',
      'OBS_VALUE',
    ]);
    assert.deepEqual(Object.values(rows[0]!).slice(0, 9), [
      'dataflow',
      'DABIAO:SAMPLE_2021_2030(1.1.0)',
      'R',
      'rate',
      '440783',
      '2025',
      'F',
      '_T',
      '7.2',
    ]);
    assert.deepEqual([rows[1]!.SEX, rows[1]!.AGE, rows[1]!.UNIT_MEASURE, rows[0]!.UNIT_MEASURE], ['_T', '_T', '张', 'PER_100000']);
  });

  test('SDMXCSV3 half-years as SDMX writes them; quarters and months as they are', async () => {
    const { rows } = await rowsOf(['2025-H1', '2025-Q3', '2025-07'].map((period) => of('beds', { value: 1, period })));
    assert.deepEqual(
      rows.map(({ TIME_PERIOD }) => TIME_PERIOD),
      ['2025-S1', '2025-Q3', '2025-07'],
    );
  });

  test('SDMXCSV4 what is missing has its status and no value; a task its state', async () => {
    const { rows } = await rowsOf([of('beds', { status: 'L', note: '未统计' }), of('network', { task: 'done' })]);
    assert.deepEqual([rows[0]!.OBS_VALUE, rows[0]!.OBS_STATUS, rows[0]!.COMMENT_OBS], ['', 'L', '未统计']);
    assert.deepEqual([rows[1]!.OBS_VALUE, rows[1]!.TASK_STATE, rows[1]!.UNIT_MEASURE], ['', 'done', '']);
  });

  test('SDMXCSV5 texts as they are, quoted where they must be; numbers in full', async () => {
    const note = '=1+1, "甲"\n乙';
    const { rows } = await rowsOf([of('rate', { value: 1e-7, numerator: 1, denominator: 1e9, decimals: 7, note })]);
    assert.deepEqual(
      [rows[0]!.OBS_VALUE, rows[0]!.DENOMINATOR, rows[0]!.DECIMALS, rows[0]!.COMMENT_OBS],
      ['0.0000001', '1000000000', '7', note],
    );
  });
});

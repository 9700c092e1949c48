import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { planTables } from '../../src/cli/plan-tables.js';
import { tables } from '../../src/cli/tables.js';
import { indicator, level, samplePlan, task } from '../plan/sample.js';
import { testFolder } from './folder.js';

const { folder, fileOf } = testFolder('tables');
const PLAN = samplePlan({
  indicators: [
    indicator('rate', { breakdowns: ['sex'], targets: [level(2025, '>', 62), level(2030, '>=', 70, { maintain: true })] }),
    indicator('beds', { unit: { count: '张' }, precision: 0, measure: { kind: 'count' }, targets: [level(2030, '>=', 5)] }),
    indicator('share', { measure: { kind: 'value' }, breakdowns: ['sex'], targets: [level(2030, '<=', 5, { breakdown: { sex: 'F' } })] }),
    task('network'),
  ],
  rules: [],
});
const plan = fileOf('plan.json', PLAN);
const target = join(folder, 'tables');

describe('dabiao tables', () => {
  test('PLANTABLE1 PLANTABLE2 PLANTABLE3 PLANTABLE4 the tables of a plan', () => {
    const { indicator, target, region, due } = planTables({ plan: PLAN, regions: ['440783', '440784'], periods: ['2025'] });
    assert.deepEqual(
      indicator.rows.map((row) => [row.indicator, row.measure, row.factor, row.adds]),
      [
        ['rate', 'fraction', 100, 'counts'],
        ['beds', 'count', 1, 'values'],
        ['share', 'value', 100, null],
        ['network', 'task', 1, null],
      ],
    );
    assert.deepEqual(
      target.rows.map((row) => Object.values(row).slice(1)),
      [
        ['rate', 0, 2025, '', 62, null, true, false],
        ['rate', 1, 2030, '', 70, null, false, true],
        ['beds', 0, 2030, '', 5, null, false, false],
        ['share', 0, 2030, 'sex=F', null, 5, false, false],
      ],
    );
    assert.deepEqual(region.rows, [
      { region: '440783', parent: '440700' },
      { region: '440700', parent: '440000' },
      { region: '440000', parent: null },
      { region: '440784', parent: '440700' },
    ]);
    assert.equal(due.rows.length, 2 * (3 + 1 + 3 + 1));
    for (const { columns, rows } of [indicator, target, region, due]) {
      for (const row of rows) assert.deepEqual(Object.keys(row), Object.keys(columns));
    }
  });

  test('a file for each, in a folder that is made; the plan’s own region where none is named', async () => {
    const { status, output, files = [] } = await tables(['--plan', plan, '-o', target, '--period', '2025', '--lang', 'en'], {});
    assert.equal(status, 0, output);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['indicator', 'target', 'region', 'due'].map((name) => join(target, `${name}.ndjson`)),
    );
    assert.ok(existsSync(target));
    assert.match(output, /due\.ndjson\n {2}8 rows/);
    assert.equal(String(files[2]!.content).split('\n').length, 4);
  });

  test('what is asked wrongly is told, with how it is used, and nothing is made', async () => {
    const other = join(folder, 'other');
    const wrong: [args: string[], says: RegExp, status?: number][] = [
      [['-o', other], /--plan 给出规划/],
      [['--plan', plan, plan, '-o', other], /不给其他文件/],
      [['--plan', plan], /-o 给出/],
      [['--plan', plan, '-o', other, '--format', 'csv'], /没有“csv”这一格式，可写ndjson、parquet/],
      [['--plan', plan, '-o', other, '--region', '某县'], /“某县”不是地区代码/],
      [['--plan', plan, '-o', other, '--perod', '2025'], /没有“--perod”/],
      [['--plan', join(folder, 'gone.json'), '-o', other], /文件不存在/, 1],
    ];
    for (const [args, says, wanted = 2] of wrong) {
      const { status, output } = await tables(args, {});
      assert.equal(status, wanted);
      assert.match(output, says);
    }
    assert.ok(!existsSync(other));
    assert.equal((await tables(['--help'], {})).status, 0);
  });
});

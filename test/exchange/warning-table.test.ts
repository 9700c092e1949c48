import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import { WARNING_COLUMNS, warningTable, type WarningColumn } from '../../src/exchange/warning-table.js';
import { attainmentMessages } from '../../src/locales/attainment.js';
import { level, plan, yearly, type IndicatorInput, type TargetInput } from '../attainment/support.js';

function tableOf(indicators: readonly IndicatorInput[], observations: ReturnType<typeof yearly>) {
  const given = plan(indicators);
  const { warnings } = assess(given, observations, { asOf: 2025 });
  return warningTable(given, warnings, attainmentMessages['zh-CN'], () => '');
}

const column = ({ rows }: ReturnType<typeof tableOf>, name: WarningColumn) => rows.map((row) => row[WARNING_COLUMNS.indexOf(name)]);
const years = ({ heads, rows }: ReturnType<typeof tableOf>) =>
  heads.slice(WARNING_COLUMNS.length - 1, -1).map((head, i) => [head, rows[0]![WARNING_COLUMNS.length - 1 + i]]);
const trend = (direction: 'up' | 'down', year = 2030): TargetInput => ({ kind: 'trend', of: 'level', direction, year });

describe('the table of warnings', () => {
  test('WARNTABLE1 the causes stand beside the status', () => {
    const falling = tableOf([{ targets: [level('>=', 70)] }], yearly(2020, [50, 49, 48, 47, 46, 45]));
    assert.deepEqual([column(falling, 'causes'), column(falling, 'status')], [['预计达标困难'], ['逆向变动']]);
    const missing = tableOf([{ targets: [level('>=', 70)] }], []);
    assert.deepEqual(column(missing, 'causes'), ['缺少数据']);
  });

  test('WARNTABLE2 a column for each year to come, with the value needed then', () => {
    const table = tableOf([{ targets: [level('>=', 70)] }], yearly(2020, [50, 49, 48, 47, 46, 45]));
    assert.deepEqual(years(table), [
      ['2026年需达', 50],
      ['2027年需达', 55],
      ['2028年需达', 60],
      ['2029年需达', 65],
      ['2030年需达', 70],
    ]);
    assert.deepEqual(column(table, 'paceNeeded'), [5]);
  });

  test('WARNTABLE2 a target before the end of the plan leaves the years after it empty', () => {
    const table = tableOf([{ targets: [level('>=', 70, { year: 2027 })] }], yearly(2020, [50, 49, 48, 47, 46, 45]));
    assert.deepEqual(
      years(table).map(([, value]) => value),
      [57.5, 70, null, null, null],
    );
    assert.deepEqual(years(tableOf([{ targets: [level('>=', 70)] }], [])), [], 'nothing needed, no columns');
  });

  test('WARNTABLE3 a base value is one to be passed', () => {
    const up = tableOf([{ targets: [trend('up')] }], yearly(2020, [50, 49, 48, 47, 46, 45]));
    assert.deepEqual(years(up).at(-1), ['2030年需达', { sign: '＞', value: 50 }]);
    assert.deepEqual(column(up, 'paceNeeded'), [{ sign: '＞', value: 1 }]);
    const down = tableOf([{ direction: 'down', targets: [trend('down')] }], yearly(2020, [45, 46, 47, 48, 49, 50]));
    assert.deepEqual(years(down).at(-1), ['2030年需达', { sign: '＜', value: 45 }]);
  });

  test('WARNTABLE4 typed values keep their digits, what is worked out has the places of the indicator or one more', () => {
    const typed = tableOf([{ precision: 1, targets: [level('>=', 70)] }], yearly(2020, [50.12, 49, 48.2, 47, 46.1, 45.057]));
    assert.deepEqual([column(typed, 'baseline'), column(typed, 'latest')], [[50.12], [45.057]]);
    assert.deepEqual([column(typed, 'pace'), column(typed, 'paceNeeded'), column(typed, 'low')], [[-1], [4.99], [70]]);
    const places = ['forecast', 'forecastLow', 'forecastHigh'] as const;
    for (const name of places) assert.match(String(column(typed, name)[0]), /^-?\d+(\.\d{1,2})?$/, name);

    const measure = { kind: 'fraction', numerator: '筛查人数', denominator: '应筛人数' } as const;
    const slow = tableOf([{ precision: 1, targets: [level('>=', 70)] }], yearly(2023, [50, 50.1, 50.433]));
    assert.match(String(column(slow, 'pace')[0]), /^0\.\d{1,2}$/);
    const rate = tableOf([{ precision: 1, measure, targets: [level('>=', 70)] }], yearly(2020, [50, 49, 48, 47, 46, 100 / 3]));
    assert.deepEqual(column(rate, 'latest'), [33.3]);

    const bySex = (['F', 'M'] as const).flatMap((sex) =>
      yearly(2020, sex === 'F' ? [50.1, 51.1, 52.3, 53, 54, 55] : [52.8, 54.3, 55.6, 56.4, 57.5, 58.7], { breakdown: { sex } }),
    );
    const between = { dimension: 'sex', categories: ['M', 'F'] } as const;
    const gap = tableOf(
      [{ precision: 1, targets: [{ kind: 'trend', of: 'gap', direction: 'down', year: 2030, between } as TargetInput] }],
      bySex,
    );
    assert.deepEqual([column(gap, 'baseline'), column(gap, 'latest')], [[2.7], [3.7]]);
  });
});

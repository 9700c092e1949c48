import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import type { IndicatorAssessment } from '../../src/attainment/result/result.js';
import { summarize, type CountSettings } from '../../src/attainment/summary.js';
import { INDICATOR_KINDS, type Status } from '../../src/plan/assessment-terms.js';
import type { StatusClass } from '../../src/plan/status-classes.js';
import { level, plan, yearly } from './support.js';

const target = [level('>=', 70)];
const given = plan([
  { id: 'met', targets: target },
  { id: 'nearly', targets: target },
  {
    id: 'behind',
    targets: target,
    field: 'education',
    departments: [
      { id: 'health', role: 'support' },
      { id: 'education', role: 'lead' },
    ],
  },
  { id: 'silent', targets: target },
  { id: 'reference' },
]);
const result = assess(
  given,
  [
    ...yearly(2020, [50, 75], { indicator: 'met' }),
    ...yearly(2020, [50, 69.5], { indicator: 'nearly' }),
    ...yearly(2020, [50, 50.5], { indicator: 'behind' }),
  ],
  { asOf: 2021 },
);

describe('summary', () => {
  test('COUNT1 met n, met or basically met, assessable m, all k', () => {
    const { all, assessable, met, basicallyMet } = result.summary.plan.quantifiable;
    assert.deepEqual({ all, assessable, met, basicallyMet }, { all: 4, assessable: 3, met: 1, basicallyMet: 2 });
  });

  test('COUNT2 indicators without targets are not counted', () => {
    assert.equal(summarize(given, result.indicators.slice(4)).plan.quantifiable.all, 0);
  });

  test("COUNT3 by field and lead department, in the plan's order", () => {
    assert.deepEqual(
      result.summary.fields.map(({ id, counts: { quantifiable } }) => [id, quantifiable.met, quantifiable.assessable, quantifiable.all]),
      [
        ['health', 1, 2, 3],
        ['education', 0, 1, 1],
      ],
    );
    assert.deepEqual(
      result.summary.departments.map(({ id, counts }) => [id, counts.quantifiable.all]),
      [
        ['health', 3],
        ['education', 1],
      ],
    );
    assert.deepEqual(
      summarize(given, []).fields.map(({ id, counts }) => [id, counts.quantifiable.all]),
      [
        ['health', 0],
        ['education', 0],
      ],
    );
  });

  test('COUNT4 every indicator is counted in one status', () => {
    const { byStatus, all } = result.summary.plan.quantifiable;
    assert.equal(
      Object.values(byStatus).reduce((sum, each) => sum + each, 0),
      all,
    );
    assert.deepEqual([byStatus.met, byStatus['on-track'], byStatus.behind, byStatus['no-data']], [1, 1, 1, 1]);
  });

  test('COUNT1 what cannot be assessed is not basically met either', () => {
    const unknown = { ...result.indicators[0]!, status: 'no-data' as const };
    const { met, basicallyMet, assessable, all } = summarize(given, [unknown]).plan.quantifiable;
    assert.deepEqual([met, basicallyMet, assessable, all], [0, 0, 0, 1]);
  });
});

/** Countings that offices have published, made again from as many indicators of each status. */
describe('published countings', () => {
  const counted = (
    kinds: Partial<Record<Status, number>>,
    settings: Partial<CountSettings> = {},
    change: Partial<IndicatorAssessment> = {},
  ) => {
    const sample = result.indicators[0]!;
    const indicators = Object.entries(kinds).flatMap(([status, count]) =>
      Array.from({ length: count }, () => ({ ...sample, basicallyMet: status === 'met', ...change, status: status as Status })),
    );
    return summarize(given, indicators, { noDataCounts: false, classes: [], ...settings }).plan.quantifiable;
  };
  const percent = (count: number, whole: number) => ((count / whole) * 100).toFixed(2);

  test('COUNT6 44 of 54, 81.5 % (women, mid-term 2016): what has no data stands outside the denominator', () => {
    const { met, denominator, all } = counted({ met: 44, behind: 8, regressing: 2, 'no-data': 3 });
    assert.deepEqual([met, denominator, all, percent(met, denominator)], [44, 54, 57, '81.48']);
  });

  test('COUNT6 90 of 94, two without data among them (金川): in the denominator where the plan says so', () => {
    const { met, assessable, denominator } = counted({ met: 90, behind: 2, 'no-data': 2 }, { noDataCounts: true });
    assert.deepEqual([met, assessable, denominator], [90, 92, 94]);
  });

  test('COUNT8 60, 15 and 3 of 78, 76.92 / 19.23 / 3.85 % (昭通 2018): met, basically met, not met', () => {
    const open = ['on-track', 'behind', 'unlikely', 'regressing'] as const;
    const classes: StatusClass[] = [
      { id: 'met', name: '达标', statuses: ['met'] },
      { id: 'basic', name: '基本达标', statuses: [...open], basicallyMet: true },
      { id: 'not', name: '未达标', statuses: [...open], basicallyMet: false },
    ];
    const sample = result.indicators[0]!;
    const group = (status: Status, basicallyMet: boolean, length: number) =>
      Array.from({ length }, () => ({ ...sample, status, basicallyMet }));
    const { byClass, unclassed, denominator } = summarize(
      given,
      [...group('met', true, 60), ...group('behind', true, 15), ...group('unlikely', false, 3), ...group('no-data', false, 1)],
      { noDataCounts: false, classes },
    ).plan.quantifiable;
    assert.deepEqual(
      byClass.map(({ count }) => percent(count, denominator)),
      ['76.92', '19.23', '3.85'],
    );
    assert.equal(unclassed, 1);
  });

  test('COUNT8 10, 34, 9 and 2 (古田 2018): met early, expected, not met, no data', () => {
    const classes: StatusClass[] = [
      { id: 'early', name: '提前达标', statuses: ['met'], due: false },
      { id: 'expected', name: '预期可达标', statuses: ['on-track'] },
      { id: 'not', name: '未达标', statuses: ['behind', 'unlikely', 'regressing'] },
      { id: 'none', name: '无数据', statuses: ['no-data'] },
    ];
    const { byClass, unclassed } = counted({ met: 10, 'on-track': 34, behind: 6, unlikely: 2, regressing: 1, 'no-data': 2 }, { classes });
    assert.deepEqual(
      byClass.map(({ count }) => count),
      [10, 34, 9, 2],
    );
    assert.equal(unclassed, 0);
  });
});

describe('kinds apart', () => {
  const mixed = plan([
    { id: 'number', targets: target, key: true, binding: true },
    { id: 'direction', targets: [{ kind: 'trend', year: 2030, direction: 'up', of: 'level' }], key: true },
    { id: 'task', unit: undefined, measure: { kind: 'task' }, targets: [{ kind: 'task', year: 2030, criterion: '建立' }] },
  ]);
  const { summary } = assess(
    mixed,
    [
      ...yearly(2020, [50, 75], { indicator: 'number' }),
      ...yearly(2020, [50, 51], { indicator: 'direction' }),
      { indicator: 'task', region: mixed.region.code, period: '2021', task: 'done', status: 'A' },
    ],
    { asOf: 2021 },
  );

  test('COUNT5 each kind has its own met, denominator and all', () => {
    const lines = INDICATOR_KINDS.map((kind) => [kind, summary.plan[kind].met, summary.plan[kind].denominator, summary.plan[kind].all]);
    assert.deepEqual(lines, [
      ['quantifiable', 1, 1, 1],
      ['directional', 0, 1, 1],
      ['task', 1, 1, 1],
    ]);
  });

  test('COUNT7 a direction or a task is not basically met', () => {
    assert.deepEqual(
      INDICATOR_KINDS.map((kind) => summary.plan[kind].basicallyMet),
      [1, null, null],
    );
  });

  test('COUNT9 key and binding indicators by themselves', () => {
    assert.deepEqual([summary.key!.quantifiable.all, summary.key!.directional.all, summary.key!.task.all], [1, 1, 0]);
    assert.deepEqual([summary.binding!.quantifiable.all, summary.binding!.directional.all], [1, 0]);
    assert.deepEqual([result.summary.key, result.summary.binding], [null, null]);
  });
});

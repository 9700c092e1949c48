import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codes, judged, level, observation, yearly, type TargetInput } from '../support.js';

const change = (rest: Partial<Extract<TargetInput, { kind: 'change' }>>): TargetInput => ({
  kind: 'change',
  year: 2030,
  baselineYear: 2020,
  comparator: '>=',
  ...rest,
});
const external: TargetInput = { kind: 'external', year: 2030, comparator: '>=', standard: '国家和省规定的标准' };
const goalOf = (assessed: ReturnType<typeof judged>) => assessed.figures!.goal!;

describe('cases', () => {
  test('CASE1 a level is its own goal', () => {
    assert.deepEqual(
      goalOf(
        judged([level('between', 103, { upper: 107 })], yearly(2020, [110, 109]), { asOf: 2021 }, { unit: 'ratio', direction: 'none' }),
      ),
      {
        low: 103,
        high: 107,
        open: false,
      },
    );
  });

  test('CASE2 a change in per cent of the base value', () => {
    const down = judged([change({ comparator: '<=', percent: -20 })], yearly(2020, [50, 48]), { asOf: 2021 });
    assert.deepEqual(goalOf(down), { low: null, high: 40, open: false });
    const below = judged([change({ comparator: '<=', percent: -20 })], yearly(2020, [-50, -52]), { asOf: 2021 }, { bounds: {} });
    assert.equal(goalOf(below).high, -60);
  });

  test('CASE2 or in points, with a tolerance in the same measure', () => {
    assert.equal(goalOf(judged([change({ points: 5 })], yearly(2020, [50, 52]), { asOf: 2021 })).low, 55);
    assert.deepEqual(
      goalOf(judged([change({ comparator: '~', points: 5, tolerance: 1, twoSided: true })], yearly(2020, [50, 52]), { asOf: 2021 })),
      {
        low: 54,
        high: 56,
        open: false,
      },
    );
    assert.deepEqual(goalOf(judged([change({ comparator: '~', percent: 10, tolerance: 2 })], yearly(2020, [50, 52]), { asOf: 2021 })), {
      low: 54,
      high: null,
      open: false,
    });
  });

  test('CASE2 a change may be counted from before the baseline year', () => {
    const assessed = judged([change({ baselineYear: 2019, percent: 10 })], yearly(2019, [60, 50, 66]), { asOf: 2021 });
    assert.equal(assessed.status, 'met');
    assert.deepEqual([assessed.figures!.baseline!.year, assessed.figures!.baseline!.value], [2019, 60]);
  });

  test('CASE2 a change met by growing to the point', () => {
    assert.equal(judged([change({ percent: 10 })], yearly(2020, [50, 55]), { asOf: 2021 }).status, 'met');
    assert.equal(judged([change({ percent: 10, year: 2021 })], yearly(2020, [50, 54.9]), { asOf: 2021 }).status, 'unlikely');
  });

  test('CASE3 from zero a change in per cent is not assessable, in points it is', () => {
    const zero = judged([change({ percent: 10 })], yearly(2020, [0, 5]), { asOf: 2021 });
    assert.deepEqual([zero.status, zero.reasons], ['not-assessable', [{ code: 'zero-baseline', year: 2020 }]]);
    assert.equal(judged([change({ points: 5 })], yearly(2020, [0, 5]), { asOf: 2021 }).status, 'met');
  });

  test('CASE3 without its base value it is not assessable; without any value there is no data', () => {
    const missing = judged([change({ percent: 10 })], yearly(2021, [50, 55]), { asOf: 2022 });
    assert.deepEqual([missing.status, missing.reasons], ['not-assessable', [{ code: 'baseline-missing', year: 2020 }]]);
    assert.equal(judged([change({ percent: 10 })], []).status, 'no-data');
    const stated = judged(
      [change({ percent: 10 })],
      yearly(2021, [50, 55]),
      { asOf: 2022 },
      { baseline: { year: 2020, value: 50, source: '规划' } },
    );
    assert.equal(stated.status, 'met');
  });

  test('CASE4 a change across a break is not assessable', () => {
    const values = [observation(2020, 50), observation(2021, 60, { status: 'B' }), observation(2022, 66)];
    const assessed = judged([change({ percent: 10 })], values, { asOf: 2022 });
    assert.deepEqual([assessed.status, assessed.reasons], ['not-assessable', [{ code: 'series-break', year: 2021 }]]);
  });

  test('CASE5 the latest standard stated counts, and it is said', () => {
    const values = [
      ...yearly(2020, [50, 55]),
      observation(2022, 60, { standard: { value: 70 } }),
      observation(2023, 64, { standard: { value: 62, source: '省厅通知' } }),
      observation(2024, 63),
    ];
    const assessed = judged([external], values, { asOf: 2024 });
    assert.equal(assessed.status, 'met');
    assert.ok(
      assessed.reasons.some(
        (reason) => reason.code === 'standard' && reason.value === 62 && reason.year === 2023 && reason.source === '省厅通知',
      ),
    );
    assert.equal(judged([external], values, { asOf: 2022 }).status, 'on-track');
  });

  test("CASE5 a standard stated with the total counts for a breakdown's target", () => {
    const women: TargetInput = { ...external, breakdown: { sex: 'F' } };
    const values = [observation(2025, 80, { standard: { value: 70 } }), observation(2025, 72, { breakdown: { sex: 'F' } })];
    assert.equal(judged([women], values).status, 'met');
  });

  test('CASE6 without a standard it is not assessable, without a value there is no data', () => {
    const assessed = judged([external], yearly(2020, [50, 55]), { asOf: 2021 });
    assert.deepEqual([assessed.status, assessed.reasons], ['not-assessable', [{ code: 'standard-missing' }]]);
    assert.equal(judged([external], []).status, 'no-data');
  });

  test('CASE5 about an external standard, within the tolerance assumed for 左右', () => {
    const about = (value: number) =>
      judged([{ ...external, comparator: '~', year: 2025 }], [observation(2025, value, { standard: { value: 70 } })]).status;
    assert.deepEqual([69, 80, 68.9].map(about), ['met', 'met', 'unlikely']);
  });

  test('CASE7 without its companion number, or with an impossible one, a target is not assessable', () => {
    const member = (target: TargetInput) => {
      const assessed = judged([target], yearly(2020, [50, 55]), { asOf: 2021 });
      assert.equal(assessed.status, 'not-assessable');
      const [reason] = assessed.reasons;
      return reason?.code === 'incomplete-target' ? reason.member : reason?.code;
    };
    assert.equal(member(level('~', 45, { tolerance: -1 })), 'tolerance');
    assert.equal(member(level('between', 45)), 'upper');
    assert.equal(member(level('>=', Number.NaN)), 'value');
    assert.equal(member(level('>=', Infinity)), 'value');
    assert.equal(member(level('>=', -Infinity)), 'value');
    assert.equal(member(level('>=', 1e300)), 'value');
    assert.equal(member(change({})), 'percent');
    assert.equal(member(change({ percent: 1e300 })), 'value');
  });

  test('CASE8 milestones of a change are its earlier targets', () => {
    const assessed = judged([change({ percent: 10, year: 2025 }), change({ percent: 30 })], yearly(2020, [50, 51]), { asOf: 2021 });
    assert.deepEqual(assessed.figures!.path, [
      { year: 2020, value: 50 },
      { year: 2025, value: 55 },
      { year: 2030, value: 65 },
    ]);
  });

  test('CASE8 an impossible earlier target is no milestone', () => {
    assert.deepEqual(
      judged([level('>=', Infinity, { year: 2025 }), level('>=', 70)], yearly(2020, [50, 51]), { asOf: 2021 }).figures!.milestones,
      [],
    );
  });

  test("CASE9 the plan's baseline is the total's, not a breakdown's", () => {
    const women = level('>=', 70, { breakdown: { sex: 'F' } });
    const values = yearly(2020, [40, 45], { breakdown: { sex: 'F' } });
    const assessed = judged([women], values, { asOf: 2021 }, { baseline: { year: 2020, value: 50, source: '规划' } });
    assert.equal(assessed.figures!.baseline!.value, 40);
    assert.equal(assessed.breakdown, 'sex=F');
  });

  test('CASE9 a baseline beyond all measure is none', () => {
    const assessed = judged(
      [level('>=', 70)],
      yearly(2021, [50]),
      { asOf: 2021 },
      { baseline: { year: 2020, value: Number.NaN, source: '规划' } },
    );
    assert.ok(codes(assessed).includes('one-observation'));
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { straddles } from '../../../src/attainment/judging/flags.js';
import { codes, judged, level, observation, yearly, type IndicatorInput, type TargetInput } from '../support.js';

const up = level('>=', 70);
const MORTALITY: IndicatorInput = {
  unit: 'per-100000',
  direction: 'down',
  measure: { kind: 'fraction', numerator: '死亡', denominator: '活产' },
};

describe('flags', () => {
  test('FLAG1 yearly changes far from the line', () => {
    assert.deepEqual(judged([up], yearly(2020, [50, 62, 51, 65, 53, 68])).flags, ['volatile']);
    assert.deepEqual(judged([up], yearly(2020, [50, 52, 54, 57, 58, 60])).flags, []);
  });

  test('FLAG1 one odd year is not yet volatile, two swings are', () => {
    assert.deepEqual(judged([up], yearly(2020, [50, 52, 54, 56, 58, 60, 72.5]), { asOf: 2025 }).flags, []);
    assert.ok(judged([up], yearly(2020, [50, 52, 75, 56, 58]), { asOf: 2024 }).flags.includes('volatile'));
  });

  test('FLAG1 not below four points; and the limit can be set', () => {
    assert.deepEqual(judged([up], yearly(2020, [50, 69, 40]), { asOf: 2022 }).flags, []);
    assert.deepEqual(judged([up], yearly(2020, [50, 62, 51, 65, 53, 68]), { volatility: { way: 5 } }).flags, []);
  });

  test('FLAG1 without a way, by the level', () => {
    const rising: TargetInput = { kind: 'trend', year: 2030, direction: 'up', of: 'level' };
    assert.deepEqual(judged([rising], yearly(2020, [50, 60, 50, 61, 51, 62])).flags, ['volatile']);
    assert.deepEqual(judged([rising], yearly(2020, [50, 51, 52, 52, 53, 55])).flags, []);
  });

  test('FLAG2 met, not met and met again', () => {
    const assessed = judged([level('>=', 70)], yearly(2020, [69, 71, 69.5, 70.5, 69.8, 71]));
    assert.ok(assessed.flags.includes('volatile'));
    assert.ok(assessed.reasons.some((reason) => reason.code === 'crossings' && reason.times === 4));
    assert.ok(!codes(judged([up], yearly(2020, [69, 69.5, 70, 70.5, 71, 71.5]))).includes('crossings'));
  });

  test('FLAG2 counted from the first value after the baseline: to reach the goal and to lose it again is one crossing', () => {
    const crossings = (values: number[]) =>
      judged([level('>=', 70)], yearly(2020, values), { asOf: 2019 + values.length }).reasons.find(({ code }) => code === 'crossings');
    assert.equal(crossings([69, 71, 69]), undefined);
    assert.deepEqual(crossings([69, 69, 71, 69]), { code: 'crossings', times: 2 });
    assert.deepEqual(crossings([71, 69, 71, 69]), { code: 'crossings', times: 2 });
    // Beyond the end that does not bind is no crossing.
    assert.equal(
      judged([level('~', 70)], yearly(2020, [65, 70, 80, 70, 90])).reasons.find(({ code }) => code === 'crossings'),
      undefined,
    );
  });

  test('FLAG3 the value judged, or its observed baseline, is provisional or estimated', () => {
    assert.deepEqual(judged([up], [...yearly(2020, [50, 55]), observation(2022, 60, { status: 'P' })], { asOf: 2022 }).flags, [
      'provisional',
    ]);
    assert.deepEqual(judged([up], [observation(2020, 50, { status: 'E' }), observation(2021, 55)], { asOf: 2021 }).flags, ['provisional']);
    assert.deepEqual(
      judged([up], [observation(2020, 50), observation(2021, 55, { status: 'P' }), observation(2022, 60)], { asOf: 2022 }).flags,
      [],
    );
  });

  test('FLAG4 one death among three thousand births: met or not is uncertain', () => {
    const counts = (year: number, deaths: number) => observation(year, undefined, { numerator: deaths, denominator: 3000 });
    const none = judged([level('<=', 8)], [counts(2020, 0), counts(2021, 0)], { asOf: 2021 }, MORTALITY);
    assert.deepEqual([none.status, none.flags], ['met', ['uncertain']]);
    const one = judged([level('<=', 8)], [counts(2020, 1), counts(2021, 1)], { asOf: 2021 }, MORTALITY);
    assert.deepEqual([one.status, one.flags], ['behind', ['uncertain']]);
    assert.ok(one.reasons.some((reason) => reason.code === 'interval' && reason.kind === 'poisson' && reason.straddles));
  });

  test('FLAG4 with enough cases it is not', () => {
    const assessed = judged(
      [level('<=', 8)],
      [observation(2021, undefined, { numerator: 40, denominator: 1_000_000 })],
      { asOf: 2021 },
      MORTALITY,
    );
    assert.deepEqual([assessed.status, assessed.flags], ['met', []]);
  });

  test('FLAG4 a share by Wilson, against a range at either end', () => {
    const share = (numerator: number) =>
      judged([level('~', 45, { tolerance: 2 })], [observation(2025, undefined, { numerator, denominator: 1000 })]);
    assert.deepEqual(share(450).flags, ['uncertain']);
    assert.deepEqual(
      judged([level('~', 45, { tolerance: 2 })], [observation(2025, undefined, { numerator: 45_000, denominator: 100_000 })]).flags,
      [],
    );
  });

  test('FLAG4 straddling is having values on both sides', () => {
    const atMost = { low: -Infinity, high: 8, open: false };
    assert.deepEqual(
      [straddles({ low: 0, high: 7 }, atMost), straddles({ low: 0, high: 9 }, atMost), straddles({ low: 9, high: 12 }, atMost)],
      [false, true, false],
    );
    const range = { low: 43, high: 47, open: false };
    assert.deepEqual(
      [
        straddles({ low: 40, high: 50 }, range),
        straddles({ low: 44, high: 46 }, range),
        straddles({ low: 48, high: 50 }, range),
        straddles({ low: 46, high: 50 }, range),
      ],
      [true, false, false, true],
    );
  });

  test('FLAG4 a value marked as of low reliability', () => {
    const assessed = judged([up], [observation(2020, 50), observation(2021, 75, { status: 'U' })], { asOf: 2021 });
    assert.deepEqual([assessed.status, assessed.flags], ['met', ['uncertain']]);
    assert.ok(codes(assessed).includes('low-reliability'));
  });

  test('FLAG5 a value that was published otherwise before', () => {
    const now = yearly(2020, [50, 55, 60]);
    const assessed = judged([up], now, { asOf: 2022, previous: yearly(2020, [50, 54, 60]) });
    assert.deepEqual(assessed.flags, ['revised']);
    assert.deepEqual(
      assessed.reasons.find(({ code }) => code === 'revised'),
      { code: 'revised', year: 2021, before: 54, now: 55 },
    );
    assert.deepEqual(judged([up], now, { asOf: 2022, previous: now }).flags, []);
  });

  test('FLAG5 a baseline the plan states otherwise than it is observed', () => {
    const stated = (value: number) =>
      judged([up], yearly(2020, [50, 55]), { asOf: 2021 }, { baseline: { year: 2020, value, source: '规划' } }).flags;
    assert.deepEqual(stated(51), ['revised']);
    assert.deepEqual(stated(50.004), []);
    // 45.35 and 45.3 are 0.05000000000000426 apart, and one is the other rounded.
    const baseline = { year: 2020, value: 45.3, source: '规划' };
    assert.deepEqual(judged([up], yearly(2020, [45.35, 50]), { asOf: 2021 }, { precision: 1, baseline }).flags, []);
  });

  test('FLAG5 either side of a gap may have been revised', () => {
    const gap: TargetInput = {
      kind: 'trend',
      year: 2030,
      direction: 'down',
      of: 'gap',
      between: { dimension: 'sex', categories: ['M', 'F'] },
    };
    const women = yearly(2020, [50, 52], { breakdown: { sex: 'F' } });
    const now = [...women, ...yearly(2020, [60, 61], { breakdown: { sex: 'M' } })];
    const before = [...women, ...yearly(2020, [60, 62], { breakdown: { sex: 'M' } })];
    assert.deepEqual(judged([gap], now, { asOf: 2021, previous: before }).flags, ['revised']);
  });

  test('FLAG6 a break and another definition are told', () => {
    assert.ok(
      codes(judged([up], [observation(2020, 50), observation(2021, 60, { status: 'B' }), observation(2022, 62)], { asOf: 2022 })).includes(
        'series-break',
      ),
    );
    assert.ok(
      codes(judged([up], [observation(2020, 50), observation(2021, 60, { status: 'D' })], { asOf: 2021 })).includes('definition-differs'),
    );
  });
});

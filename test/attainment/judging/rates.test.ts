import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judged, level, observation, yearly, type IndicatorInput, type TargetInput } from '../support.js';

const MORTALITY: IndicatorInput = {
  unit: 'per-100000',
  direction: 'down',
  measure: { kind: 'fraction', numerator: '死亡', denominator: '活产' },
};
const counts = (year: number, numerator: number, denominator = 3000) => observation(year, undefined, { numerator, denominator });
const target = level('<=', 8);

describe('intervals of the value judged', () => {
  test('RATE1 from the counts of its own year', () => {
    const { interval } = judged([target], [counts(2020, 1), counts(2021, 1)], { asOf: 2021 }, MORTALITY).figures!;
    assert.equal(interval!.kind, 'poisson');
    assert.ok(Math.abs(interval!.high - (5.571643390938898 / 3000) * 100_000) < 1e-6);
    assert.equal(interval!.confidence, 0.95);
    assert.equal(judged([target], [counts(2020, 1), observation(2021, 30)], { asOf: 2021 }, MORTALITY).figures!.interval, null);
  });

  test('RATE1 a stated value that agrees with its counts has one too', () => {
    assert.ok(
      judged([target], [counts(2020, 1), observation(2021, 33.33, { numerator: 1, denominator: 3000 })], { asOf: 2021 }, MORTALITY).figures!
        .interval,
    );
  });

  test('RATE2 three years in a row are offered together', () => {
    const assessed = judged([target], [counts(2020, 1), counts(2021, 0), counts(2022, 1), counts(2023, 0)], { asOf: 2023 }, MORTALITY);
    const { pooled } = assessed.figures!;
    assert.deepEqual([pooled!.from, pooled!.year], [2021, 2023]);
    assert.ok(Math.abs(pooled!.value - 100_000 / 9000) < 1e-9);
    assert.ok(assessed.reasons.some((reason) => reason.code === 'pooled' && !reason.holds));
    assert.equal(judged([target], [counts(2020, 1), counts(2022, 1), counts(2023, 0)], { asOf: 2023 }, MORTALITY).figures!.pooled, null);
  });

  test('RATE3 directions have no goal an interval could be held against', () => {
    const falling: TargetInput = { kind: 'trend', year: 2030, direction: 'down', of: 'level' };
    assert.equal(judged([falling], [counts(2020, 1), counts(2021, 0)], { asOf: 2021 }, MORTALITY).figures!.interval, null);
    assert.equal(judged([target], yearly(2020, [10, 9]), { asOf: 2021 }, { ...MORTALITY, unit: 'persons' }).figures!.interval, null);
  });

  test('RATE3 a reference has one: the value against the reference of its year', () => {
    const reference: TargetInput = { kind: 'reference', year: 2030, comparator: '<=', reference: { breakdown: { sex: 'M' } } };
    const values = [counts(2020, 1), counts(2021, 1), ...yearly(2020, [20, 20], { breakdown: { sex: 'M' } })];
    const assessed = judged([reference], values, { asOf: 2021 }, MORTALITY);
    assert.ok(assessed.figures!.interval!.low < 20 && assessed.figures!.interval!.high > 20);
    assert.deepEqual(assessed.flags, ['uncertain']);
  });

  test('RATE2 counts of 9·10¹⁴ in four years are assessed at once', () => {
    const start = performance.now();
    const values = [2020, 2021, 2022, 2023].map((year) => counts(year, 9e14, 1e15));
    const { figures } = judged([level('<=', 950)], values, { asOf: 2023 }, { ...MORTALITY, unit: 'permille' });
    assert.ok(performance.now() - start < 1000);
    assert.deepEqual(
      [figures!.interval!, figures!.pooled!.interval].map(({ low, high }) => [low.toFixed(4), high.toFixed(4)]),
      [
        ['899.9999', '900.0001'],
        ['900.0000', '900.0000'],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { coveredShare } from '../../../src/attainment/judging/linear.js';
import { codes, judged, level, yearly, type IndicatorInput } from '../support.js';

const up = level('>=', 70);
const DOWN: IndicatorInput = { unit: 'per-100000', direction: 'down' };

const status = (values: readonly (number | null)[], target = up, rest: IndicatorInput = {}, asOf = 2025) =>
  judged([target], yearly(2020, values), { asOf }, rest).status;

describe('linear method', () => {
  test('LINEAR1 the baseline met the goal, the latest value does not', () => {
    const assessed = judged([up], yearly(2020, [75, 74, 73, 72, 71, 69]));
    assert.equal(assessed.status, 'regressing');
    assert.ok(codes(assessed).includes('no-longer-holds'));
    assert.equal(status([70, 71, 72, 71, 70, 69]), 'regressing');
  });

  test('LINEAR2 further off than the baseline and not coming nearer', () => {
    const assessed = judged([up], yearly(2020, [50, 51, 50, 49, 48, 47]));
    assert.equal(assessed.status, 'regressing');
    assert.ok(codes(assessed).includes('worse-than-baseline'));
    assert.equal(status([12, 12.5, 13, 13, 14, 15], level('<=', 8), DOWN), 'regressing');
    assert.equal(status([50, 48], up, {}, 2021), 'regressing');
  });

  test('LINEAR2 further off but coming nearer is behind', () => {
    const assessed = judged([up], yearly(2020, [60, 50, 52, 54, 57, 59]));
    assert.equal(assessed.status, 'behind');
    assert.ok(codes(assessed).includes('worse-than-baseline'));
  });

  test('LINEAR3 better than the baseline, but every year leads away', () => {
    const assessed = judged([up], yearly(2020, [50, 66, 65, 63, 62, 60, 58]), { asOf: 2026, forecastConfidence: 0.5 });
    assert.equal(assessed.status, 'regressing');
    assert.ok(codes(assessed).includes('trend-away'));
  });

  test('LINEAR4 the forecast covers the way', () => {
    assert.equal(status([50, 52, 54, 56, 58, 60]), 'on-track');
    assert.equal(status([50, 51.9, 53.8, 55.7, 57.6, 59.5]), 'on-track');
    assert.equal(status([12, 11.6, 11.2, 10.8, 10.4, 10], level('<=', 8), DOWN), 'on-track');
  });

  test('LINEAR4 the threshold itself is on track: 95 % of the way', () => {
    const assessed = judged([up], yearly(2020, [50, 51.9, 53.8, 55.7, 57.6, 59.5]));
    const reason = assessed.reasons.find(({ code }) => code === 'reaches');
    assert.ok(reason?.code === 'reaches' && Math.abs(reason.share - 0.95) < 1e-12);
  });

  test('LINEAR4 a range that the forecast runs through and out of again is not arrived at', () => {
    const range = level('between', 103, { upper: 107 });
    const NONE: IndicatorInput = { unit: { name: '男婴/100名女婴' }, direction: 'none', bounds: { min: 0, max: 200 } };
    const through = judged([range], yearly(2020, [118, 116, 114, 112, 110, 108]), {}, NONE);
    assert.equal(through.figures!.forecast!.value, 98);
    assert.equal(through.status, 'behind');
    assert.deepEqual(
      through.reasons.find(({ code }) => code === 'runs-through'),
      { code: 'runs-through', forecast: 98 },
    );
    assert.ok(!codes(through).includes('reaches'));
    assert.equal(status([92, 94, 96, 98, 100, 102], range, NONE), 'behind');
    // Into the range and no further: 105.
    assert.equal(status([110, 109.5, 109, 108.5, 108, 107.5], range, NONE), 'on-track');
    // Past it by 0.2 of 11: within what on track may lack.
    assert.equal(status([118, 116.48, 114.96, 113.44, 111.92, 110.4], range, NONE), 'on-track');
  });

  test('LINEAR4 beyond the end that does not bind there is nothing to run through', () => {
    assert.equal(status([30, 32, 34, 36, 38, 40], level('between', 45, { upper: 47 })), 'on-track');
    assert.equal(status([60, 58, 56, 54, 53, 52], level('between', 45, { upper: 47 }), { direction: 'down' }), 'on-track');
    assert.equal(status([30, 32, 34, 36, 38, 40], level('~', 45)), 'on-track');
  });

  test('LINEAR3 through a two-sided range and leading on', () => {
    const range = level('between', 50, { upper: 50.5, twoSided: true });
    // Falling by 3 a year from 68: 38 in 2030; on the path as yet, for it is nearer than the path asks.
    assert.equal(status([68, 65, 62, 59, 56, 53], range), 'behind');
    // Through it, and still falling: the goal lies behind now.
    assert.equal(status([60, 57, 54, 51, 48, 45], range), 'regressing');
    assert.equal(status([60, 57, 54, 48, 48.5, 49], range), 'behind');
  });

  test('LINEAR10 better than the path is on the path: 自来水 88.5 → 89.0, at least 88 in 2025 and 90 in 2030', () => {
    const water = [level('>=', 88, { year: 2025 }), level('>=', 90)];
    const assessed = judged(water, yearly(2020, [88.5, 89.0]), { asOf: 2021 });
    assert.equal(assessed.status, 'on-track');
    assert.deepEqual(
      assessed.reasons.find(({ code }) => code === 'ahead-of-path'),
      { code: 'ahead-of-path', expected: 88.5 },
    );
    const down = [level('<=', 12, { year: 2025 }), level('<=', 10)];
    assert.equal(judged(down, yearly(2020, [11.5, 11]), { asOf: 2021 }, DOWN).status, 'on-track');
    assert.equal(judged(water, yearly(2020, [88.5, 88.2]), { asOf: 2021 }).status, 'regressing');
  });

  test('LINEAR10 nearer to a range than the path is on it, through the range is not', () => {
    const range = level('between', 103, { upper: 107 });
    const NONE: IndicatorInput = { unit: 'ratio', direction: 'none' };
    assert.equal(status([117, 108], range, NONE, 2021), 'on-track');
    assert.equal(status([117, 102], range, NONE, 2021), 'behind');
  });

  test('LINEAR11 as far off as the baseline on the other side is not regressing', () => {
    assert.equal(status([29.7, 26.9], level('=', 28.3), { direction: 'none' }, 2021), 'behind');
    assert.equal(status([29.7, 26.8], level('=', 28.3), { direction: 'none' }, 2021), 'regressing');
    // 0.3 and 0.1 + 0.2: no change, hence no falling pace either.
    assert.notEqual(status([0.1 + 0.2, 0.3], level('<=', 0.2), DOWN, 2021), 'regressing');
    assert.notEqual(status([0.3, 0.1 + 0.2], level('<=', 0.2), DOWN, 2021), 'regressing');
  });

  test('LINEAR5 the forecast covers part of the way', () => {
    const assessed = judged([up], yearly(2020, [50, 51.4, 52.8, 54.2, 55.6, 57]));
    assert.equal(assessed.status, 'behind');
    const reason = assessed.reasons.find(({ code }) => code === 'falls-short');
    assert.ok(reason?.code === 'falls-short' && Math.abs(reason.share - 0.7) < 1e-12);
  });

  test('LINEAR5 on the path now, though the line is flat', () => {
    assert.equal(status([50, 62, 62, 62, 62, 62]), 'behind');
  });

  test('LINEAR5 the interval still reaches the goal', () => {
    const assessed = judged([up], yearly(2020, [50, 58, 49, 57, 48, 54]));
    assert.equal(assessed.status, 'behind');
    assert.ok(assessed.figures!.forecast!.high >= 70);
  });

  test('LINEAR6 neither: unlikely', () => {
    const assessed = judged([up], yearly(2020, [50, 50.5, 51, 51.5, 52, 52.5]));
    assert.equal(assessed.status, 'unlikely');
    assert.equal(status([12, 12, 11.9, 11.9, 11.8, 11.8], level('<=', 8), DOWN), 'unlikely');
  });

  test('LINEAR6 thresholds can be set', () => {
    const values = yearly(2020, [50, 50.5, 51, 51.5, 52, 52.5]);
    assert.equal(judged([up], values, { thresholds: { behind: 0.2 } }).status, 'behind');
    assert.equal(judged([up], values, { thresholds: { onTrack: 0.2, behind: 0.1 } }).status, 'on-track');
  });

  test('LINEAR7 without a line the path decides, and never unlikely', () => {
    assert.equal(status([50, 52], up, {}, 2021), 'on-track');
    assert.equal(status([50, 50.1], up, {}, 2021), 'behind');
    assert.equal(status([50, 50], up, {}, 2021), 'behind');
    const assessed = judged([up], yearly(2020, [50, 50.1]), { asOf: 2021 });
    assert.deepEqual(
      assessed.reasons.find(({ code }) => code === 'forecast-declined'),
      { code: 'forecast-declined', points: 2, needed: 3 },
    );
    assert.equal(assessed.figures!.forecast, null);
  });

  test('LINEAR8 a missed milestone that is still open: behind at best', () => {
    const values = yearly(2020, [50, 50, 52, 55, 58, 61]);
    const missed = judged([level('>=', 62, { year: 2025 }), up], values);
    assert.equal(missed.status, 'behind');
    assert.equal(judged([level('>=', 60, { year: 2025 }), up], values).status, 'on-track');
    const caughtUp = judged([level('>=', 62, { year: 2025 }), up], [...values, ...yearly(2026, [64])], { asOf: 2026 });
    assert.equal(caughtUp.status, 'on-track');
  });

  test('LINEAR9 more than the baseline, from the baseline', () => {
    const more = level('>', 50);
    assert.equal(status([50, 50, 50, 50], more, {}, 2023), 'unlikely');
    assert.equal(status([50, 50], more, {}, 2021), 'behind');
    assert.equal(status([50, 49], more, {}, 2021), 'regressing');
    assert.equal(status([50, 50 + 1e-10], more, {}, 2021), 'behind');
    assert.equal(status([50, 50.01], more, {}, 2021), 'met');
    assert.equal(judged([level('>', 50, { year: 2025 })], yearly(2020, [50, null, null, null, null, 50])).status, 'unlikely');
    assert.equal(coveredShare({ low: 50, high: Infinity, open: true }, 50, 49), null);
  });

  test('LINEAR9 a baseline of zero needs nothing special', () => {
    assert.equal(status([0, 1, 2, 3, 4, 5], level('>=', 10)), 'on-track');
    assert.equal(status([10, 9, 8, 7, 6, 5], level('<=', 0), DOWN), 'on-track');
  });
});

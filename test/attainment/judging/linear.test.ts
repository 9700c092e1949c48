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

  test('LINEAR4 a range that is crossed on the way is arrived at', () => {
    const range = level('between', 45, { upper: 47 });
    assert.equal(status([30, 32, 34, 36, 38, 40], range), 'on-track');
    assert.equal(status([60, 58, 56, 54, 53, 52], range), 'on-track');
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
    assert.equal(coveredShare({ low: 50, high: Infinity, open: true }, 50, 49), null);
  });

  test('LINEAR9 a baseline of zero needs nothing special', () => {
    assert.equal(status([0, 1, 2, 3, 4, 5], level('>=', 10)), 'on-track');
    assert.equal(status([10, 9, 8, 7, 6, 5], level('<=', 0), DOWN), 'on-track');
  });
});

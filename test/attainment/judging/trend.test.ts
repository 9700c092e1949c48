import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Observation } from '../../../src/observations/observation.js';
import { codes, judged, yearly, type TargetInput } from '../support.js';

const rising: TargetInput = { kind: 'trend', year: 2030, direction: 'up', of: 'level' };
const falling: TargetInput = { kind: 'trend', year: 2030, direction: 'down', of: 'level' };
const gap: TargetInput = { kind: 'trend', year: 2030, direction: 'down', of: 'gap', between: { dimension: 'sex', categories: ['M', 'F'] } };
const growth: TargetInput = { kind: 'trend', year: 2030, direction: 'down', of: 'growth' };

const bySex = (women: readonly number[], men: readonly number[]): Observation[] => [
  ...yearly(2020, women, { breakdown: { sex: 'F' } }),
  ...yearly(2020, men, { breakdown: { sex: 'M' } }),
];

describe('targets with a direction', () => {
  test('TREND1 better than the baseline and going on: on track, in its year met', () => {
    assert.equal(judged([rising], yearly(2020, [50, 51, 52, 53, 54, 55])).status, 'on-track');
    assert.equal(judged([{ ...rising, year: 2025 }], yearly(2020, [50, 51, 52, 53, 54, 55])).status, 'met');
    assert.equal(judged([falling], yearly(2020, [50, 49, 48, 47, 46, 45])).status, 'on-track');
    assert.equal(judged([rising], yearly(2020, [50, 51]), { asOf: 2021 }).status, 'on-track');
  });

  test('TREND2 no better: behind, once due unlikely', () => {
    assert.equal(judged([rising], yearly(2020, [50, 50, 50, 50, 50, 50])).status, 'behind');
    assert.equal(judged([{ ...rising, year: 2025 }], yearly(2020, [50, 52, 51, 50, 49, 50])).status, 'unlikely');
    assert.equal(judged([rising, { ...rising, year: 2025 }], yearly(2020, [50, 52, 51, 50, 49, 50])).status, 'behind');
  });

  test('TREND3 worse: regressing, or behind while it comes nearer', () => {
    assert.equal(judged([rising], yearly(2020, [50, 49, 48, 47, 46, 45])).status, 'regressing');
    assert.equal(judged([rising], yearly(2020, [50, 40, 42, 44, 46, 48])).status, 'behind');
    assert.equal(judged([{ ...rising, year: 2025 }], yearly(2020, [50, 40, 42, 44, 46, 48])).status, 'regressing');
  });

  test('TREND4 better than the baseline, but turning back', () => {
    const assessed = judged([rising], yearly(2020, [50, 60, 59, 57, 55, 53]));
    assert.equal(assessed.status, 'behind');
    assert.ok(codes(assessed).includes('trend-away'));
  });

  test('TREND5 the gap narrows, whoever is ahead', () => {
    assert.equal(judged([gap], bySex([50, 52, 54, 56], [60, 61, 62, 63]), { asOf: 2023 }).status, 'on-track');
    assert.equal(judged([gap], bySex([60, 61, 62, 63], [50, 52, 54, 56]), { asOf: 2023 }).status, 'on-track');
    assert.equal(judged([gap], bySex([50, 50, 50, 50], [60, 61, 62, 63]), { asOf: 2023 }).status, 'regressing');
    const assessed = judged([gap], bySex([50, 52, 54, 56], [60, 61, 62, 63]), { asOf: 2023 });
    assert.deepEqual([assessed.figures!.series, assessed.figures!.baseline!.value, assessed.figures!.latest!.value], ['gap', 10, 7]);
  });

  test('TREND5 a gap that is closed is fulfilled', () => {
    assert.equal(judged([gap], bySex([60, 60, 60, 60], [60, 60, 60, 60]), { asOf: 2023 }).status, 'on-track');
    assert.equal(judged([{ ...gap, year: 2023 }], bySex([50, 55, 58, 60.3], [60, 60, 60, 60.3]), { asOf: 2023 }).status, 'met');
  });

  test('TREND6 the rise slows down', () => {
    // growth 10 %, 8 %, 5 %, 2 %
    const slowing = [100, 110, 118.8, 124.74, 127.2348];
    const persons = { unit: 'persons' as const, direction: 'down' as const };
    assert.equal(judged([growth], yearly(2020, slowing), { asOf: 2024 }, persons).status, 'on-track');
    assert.equal(judged([growth], yearly(2020, [100, 101, 104, 110, 120]), { asOf: 2024 }, persons).status, 'regressing');
  });

  test('TREND6 growth that has stopped is a rise slowed down', () => {
    const persons = { unit: 'persons' as const, direction: 'down' as const };
    assert.equal(judged([growth], yearly(2020, [100, 90, 85, 84, 83.9]), { asOf: 2024 }, persons).status, 'on-track');
  });

  test('TREND7 there is no number to reach: no path, no pace needed, no share', () => {
    const { figures } = judged([rising], yearly(2020, [50, 51, 52, 53, 54, 55]));
    assert.deepEqual(
      [figures!.goal, figures!.path, figures!.paceNeeded, figures!.covered, figures!.expected],
      [null, [], null, null, null],
    );
    assert.equal(figures!.pace, 1);
    assert.ok(figures!.forecast);
  });

  test('TREND2 what arithmetic leaves over is no move', () => {
    for (const values of [
      [0.3, 0.1 + 0.2],
      [0.1 + 0.2, 0.3],
    ]) {
      const assessed = judged([rising], yearly(2020, values), { asOf: 2021 });
      assert.equal(assessed.status, 'behind');
      assert.deepEqual(
        assessed.reasons.find(({ code }) => code === 'moved'),
        { code: 'moved', from: values[0], to: values[1], change: 0, wanted: 'up' },
      );
    }
  });
});

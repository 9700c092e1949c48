import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inversionProbabilities, levelAt, median, robustLine } from '../../../src/attainment/statistics/theil-sen.js';

const from = (first: number, values: readonly number[]) => values.map((value, i) => ({ year: first + i, value }));
const near = (got: number, expected: number) => assert.ok(Math.abs(got - expected) < 1e-12, `${got} is not ${expected}`);

/** Cloud seeding in five years, the worked example of Hollander and Wolfe's chapter on regression; slopes and ranks by hand. */
const SEEDING = from(1, [1.26, 1.27, 1.12, 1.16, 1.03]);

describe('robust line', () => {
  test('THEIL1 the slope is the median of the pairwise slopes', () => {
    near(robustLine(SEEDING, 0.9)!.slope, -0.05625);
    near(robustLine(from(2020, [50, 52, 54, 56]), 0.9)!.slope, 2);
  });

  test('THEIL2 the level is the median of what each point says', () => {
    near(levelAt(from(2020, [50, 52, 54, 56]), 2, 2030), 70);
    // Each point carried on to year 6 by −0.05625: 0.97875, 1.045, 0.95125, 1.0475, 0.97375.
    near(levelAt(SEEDING, -0.05625, 6), 0.97875);
    near(levelAt(from(2020, [1, 2]), 0, 2030), 1.5);
  });

  test('THEIL3 one wild year of six turns neither slope nor level', () => {
    const line = robustLine(from(2020, [60, 62, 64, 90, 68, 70]), 0.9)!;
    near(line.slope, 2);
    near(levelAt(from(2020, [60, 62, 64, 90, 68, 70]), 2, 2030), 80);
  });

  test('THEIL4 inversions are counted as in the triangle of Mahonian numbers', () => {
    const counts = (n: number, factorial: number) => inversionProbabilities(n).map((p) => Math.round(p * factorial));
    assert.deepEqual(counts(4, 24), [1, 3, 5, 6, 5, 3, 1]);
    assert.deepEqual(counts(5, 120), [1, 4, 9, 15, 20, 22, 20, 15, 9, 4, 1]);
    assert.deepEqual(counts(6, 720).slice(0, 5), [1, 5, 14, 29, 49]);
    near(
      inversionProbabilities(30).reduce((sum, p) => sum + p, 0),
      1,
    );
  });

  test('THEIL4 of five points the extreme slopes cover 98.3 %, the next 91.7 %', () => {
    const widest = robustLine(SEEDING, 0.95)!;
    near(widest.confidence, 1 - 2 / 120);
    assert.deepEqual(
      [widest.slopeLow, widest.slopeHigh].map((slope) => Number(slope.toFixed(12))),
      [-0.15, 0.04],
    );
    const narrower = robustLine(SEEDING, 0.9)!;
    near(narrower.confidence, 1 - 10 / 120);
    assert.deepEqual(
      [narrower.slopeLow, narrower.slopeHigh].map((slope) => Number(slope.toFixed(12))),
      [-0.13, 0.01],
    );
  });

  test('THEIL4 a confidence asked for exactly is one that is reached', () => {
    const points = [1, 2, 4, 3, 6].map((value, i) => ({ year: 2020 + i, value }));
    // 1 − 2·5/120 is 11/12.
    assert.deepEqual(robustLine(points, 11 / 12), robustLine(points, 0.9));
  });

  test('THEIL4 three points cover two thirds, and it says so', () => {
    const line = robustLine(from(2020, [1, 3, 2]), 0.9)!;
    near(line.confidence, 2 / 3);
    assert.deepEqual([line.slopeLow, line.slope, line.slopeHigh], [-1, 0.5, 2]);
  });

  test('THEIL4 the interval covers the true slope as often as it says', () => {
    // Errors of a wild kind (Cauchy), from a fixed linear congruential generator.
    let seed = 12345;
    const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
    let [held, told] = [0, 0];
    for (let i = 0; i < 4000; i++) {
      const points = from(
        2020,
        Array.from({ length: 7 }, (_, year) => 50 + 1.5 * year + Math.tan(Math.PI * (random() - 0.5))),
      );
      const { slopeLow, slopeHigh, confidence } = robustLine(points, 0.9)!;
      if (slopeLow <= 1.5 && 1.5 <= slopeHigh) held++;
      told = confidence;
    }
    assert.ok(Math.abs(held / 4000 - told) < 0.015, `${held / 4000} of ${told}`);
  });

  test('THEIL5 below three points there is no line', () => {
    assert.equal(robustLine(from(2020, [1, 2]), 0.9), null);
    assert.equal(robustLine([], 0.9), null);
  });

  test('THEIL6 gaps between years count as years', () => {
    near(
      robustLine(
        [
          { year: 2020, value: 50 },
          { year: 2022, value: 54 },
          { year: 2025, value: 60 },
        ],
        0.9,
      )!.slope,
      2,
    );
  });

  test('THEIL7 mirrored values give the mirrored line', () => {
    const mirrored = robustLine(
      SEEDING.map(({ year, value }) => ({ year, value: -value })),
      0.9,
    )!;
    const line = robustLine(SEEDING, 0.9)!;
    assert.deepEqual([mirrored.slope, mirrored.slopeLow, mirrored.slopeHigh], [-line.slope, -line.slopeHigh, -line.slopeLow]);
    assert.equal(
      levelAt(
        SEEDING.map(({ year, value }) => ({ year, value: -value })),
        0.05625,
        6,
      ),
      -levelAt(SEEDING, -0.05625, 6),
    );
  });

  test('THEIL1 equal values have no slope, and never −0', () => {
    const line = robustLine(from(2020, [5, 5, 5, 5]), 0.9)!;
    assert.ok([line.slope, line.slopeLow, line.slopeHigh].every((slope) => Object.is(slope, 0)));
    assert.equal(median([3, 1, 2, 10]), 2.5);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { differenceTrack, gapTrack, growthTrack } from '../../../src/attainment/series/derived.js';
import { refuse, Track, type Point } from '../../../src/attainment/series/track.js';

const track = (values: readonly (number | null)[], status: Point['status'] = 'A') =>
  new Track(
    values.flatMap((value, i) => (value === null ? [] : [{ year: 2020 + i, value, status }])),
    (year) => (year === 2020 + values.length ? refuse('not-assessable', { code: 'unusable', year, fault: 'conflict' }) : null),
  );
const values = ({ points }: Track) => points.map(({ year, value }) => [year, value]);

describe('derived series', () => {
  test('DERIVE1 a gap is a distance', () => {
    assert.deepEqual(values(gapTrack(track([60, 55, 50]), track([50, 55, 53]))), [
      [2020, 10],
      [2021, 0],
      [2022, 3],
    ]);
    assert.deepEqual(values(gapTrack(track([0.1 + 0.2]), track([0.3]))), [[2020, 0]]);
  });

  test('DERIVE2 a gap has a value where both have', () => {
    assert.deepEqual(values(gapTrack(track([60, null, 50]), track([50, 55, null]))), [[2020, 10]]);
  });

  test('DERIVE3 growth in per cent of the year before', () => {
    assert.deepEqual(values(growthTrack(track([100, 110, null, 50, 25]))), [
      [2021, 10],
      [2024, -50],
    ]);
    assert.deepEqual(values(growthTrack(track([-10, -5]))), [[2021, 50]]);
  });

  test('DERIVE3 there is no growth from zero, nor one beyond all measure', () => {
    assert.deepEqual(values(growthTrack(track([0, 5, 5]))), [[2022, 0]]);
    assert.deepEqual(values(growthTrack(track([1e-300, 5]))), []);
  });

  test('DERIVE4 difference of value and factor times reference', () => {
    assert.deepEqual(values(differenceTrack(track([30, 40]), track([20, 20]), 1.5)), [
      [2020, 0],
      [2021, 10],
    ]);
  });

  test('DERIVE5 what stands in the way of a part stands in the way of the whole', () => {
    const open = new Track([], () => null);
    assert.equal(gapTrack(open, track([1])).block(2021)!.status, 'not-assessable');
    assert.equal(gapTrack(track([1]), open).block(2021)!.status, 'not-assessable');
    assert.equal(differenceTrack(track([1]), open, 1).block(2021)!.status, 'not-assessable');
    assert.equal(growthTrack(track([1])).block(2021)!.status, 'not-assessable');
  });

  test('DERIVE6 a provisional part makes the whole provisional', () => {
    assert.equal(gapTrack(track([1]), track([2], 'P')).points[0]!.status, 'P');
    assert.equal(differenceTrack(track([1], 'E'), track([2]), 1).points[0]!.status, 'E');
    assert.equal(growthTrack(track([1, 2], 'P')).points[0]!.status, 'P');
  });

  test('DERIVE7 no growth across a break, but from it', () => {
    const broken = new Track(
      [
        { year: 2020, value: 10, status: 'A' },
        { year: 2021, value: 50, status: 'B' },
        { year: 2022, value: 55, status: 'A' },
      ],
      () => null,
    );
    assert.deepEqual(growthTrack(broken).points, [{ year: 2022, value: 10, status: 'A' }]);
  });
});

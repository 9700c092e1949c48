/**
 * Series made of others: the gap of two categories, the growth from year to year, the difference to a reference.
 *
 * DERIVE1 a gap is the distance of the two categories, whichever is ahead · DERIVE2 it has a value only where both have
 * DERIVE3 growth in per cent of the year before, between consecutive years; none from zero · DERIVE4 difference of value and factor × reference
 * DERIVE7 no growth across a break · DERIVE5 what stands in the way of a part stands in the way of the whole · DERIVE6 a provisional part makes the whole provisional
 */
import { GREATEST, same } from '../../plan/goal.js';
import { graver, Track, type Point } from './track.js';

export function gapTrack(one: Track, other: Track): Track {
  const points = pairs(one, other, (a, b) => Math.abs(clean(a - b, a, b)));
  return new Track(
    points,
    (year) => one.block(year) ?? other.block(year),
    (year) => one.isDue(year) && other.isDue(year),
  );
}

export function differenceTrack(own: Track, reference: Track, factor: number): Track {
  const points = pairs(own, reference, (a, b) => clean(a - factor * b, a, factor * b));
  return new Track(points, (year) => own.block(year), own.isDue);
}

export function growthTrack(level: Track): Track {
  const points = level.points.flatMap((point): readonly Point[] => {
    const before = level.pointIn(point.year - 1);
    if (!before || same(before.value, 0) || point.status === 'B') return [];
    const value = (100 * (point.value - before.value)) / Math.abs(before.value) + 0;
    return Math.abs(value) <= GREATEST
      ? [{ year: point.year, value, status: graver(point.status, before.status === 'B' ? 'A' : before.status) }]
      : [];
  });
  return new Track(points, level.block, level.isDue);
}

function pairs(one: Track, other: Track, combine: (a: number, b: number) => number): Point[] {
  const points: Point[] = [];
  for (const { year, value, status } of one.points) {
    const twin = other.pointIn(year);
    if (twin) points.push({ year, value: combine(value, twin.value), status: graver(status, twin.status) });
  }
  return points;
}

/** What is left of equal values by the arithmetic is nothing. */
function clean(difference: number, a: number, b: number): number {
  return same(a, b) ? 0 : difference;
}

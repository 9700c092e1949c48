/**
 * The robust line through yearly values: Theil's and Sen's.
 *
 * Slope: the median of the slopes between all pairs of points (Theil 1950, Sen 1968); one wild year of five can't turn it.
 * Level: at any year t, the median of what each point says of t, yᵢ + slope · (t − tᵢ).
 * Interval of the slope: from the j-th smallest to the j-th largest pairwise slope. Its confidence, 1 − 2·P(K < j), follows from
 * the exact distribution of Kendall's number of inversions K and needs no normal errors (Sen 1968; Hollander and Wolfe, 9.3).
 * The widest j that keeps the wanted confidence is taken; where even j = 1 does not (three points: 66.7 %), all slopes are the
 * interval and the confidence told is the lower one. With ties the confidence is at least what is told.
 *
 * THEIL1 slope · THEIL2 level · THEIL3 one outlier · THEIL4 interval and its confidence · THEIL5 below three points no line · THEIL6 gaps between years
 * THEIL7 mirrored values, mirrored line
 */

import { isLess } from '../../plan/goal.js';

export const LEAST_POINTS = 3;

export interface RobustLine {
  readonly slope: number;
  readonly slopeLow: number;
  readonly slopeHigh: number;
  /** What the interval really covers. */
  readonly confidence: number;
}

/** A year and a value; the points of a line have different years. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

let scratch = new Float64Array(64);

export function robustLine(points: readonly YearValue[], confidence: number): RobustLine | null {
  if (points.length < LEAST_POINTS) return null;
  const slopes = pairwiseSlopes(points);
  const { rank, covered } = intervalRank(points.length, confidence);
  return {
    slope: medianOfSorted(slopes) + 0,
    slopeLow: slopes[rank - 1]! + 0,
    slopeHigh: slopes[slopes.length - rank]! + 0,
    confidence: covered,
  };
}

/** What the line of that slope through these points says of a year. */
export function levelAt(points: readonly YearValue[], slope: number, year: number): number {
  const levels = room(points.length);
  points.forEach((point, i) => (levels[i] = point.value + slope * (year - point.year)));
  return medianOfSorted(sorted(levels)) + 0;
}

export function median(values: readonly number[]): number {
  const copy = room(values.length);
  copy.set(values);
  return medianOfSorted(sorted(copy));
}

function pairwiseSlopes(points: readonly YearValue[]): Float64Array {
  const slopes = room((points.length * (points.length - 1)) / 2);
  let k = 0;
  for (let i = 0; i < points.length; i++) {
    const { year, value } = points[i]!;
    for (let j = i + 1; j < points.length; j++) slopes[k++] = (points[j]!.value - value) / (points[j]!.year - year);
  }
  return sorted(slopes);
}

/** A place to sort in, used again and again: a board of a province sorts half a million times. */
function room(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(2 * length);
  return scratch.subarray(0, length);
}

/** By insertion, in place: quicker than the built-in sort for the few numbers that ten years make. */
function sorted(numbers: Float64Array): Float64Array {
  if (numbers.length > 100) return numbers.sort();
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i]!;
    let j = i - 1;
    for (; j >= 0 && numbers[j]! > number; j--) numbers[j + 1] = numbers[j]!;
    numbers[j + 1] = number;
  }
  return numbers;
}

function medianOfSorted(values: Float64Array): number {
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

const ranks = new Map<string, { readonly rank: number; readonly covered: number }>();

function intervalRank(points: number, confidence: number) {
  const key = `${points} ${confidence}`;
  const known = ranks.get(key);
  if (known) return known;
  const inversions = inversionProbabilities(points);
  let rank = 1;
  let tail = inversions[0]!;
  while (rank < inversions.length / 2 && !isLess(1 - 2 * (tail + inversions[rank]!), confidence)) tail += inversions[rank++]!;
  const found = { rank, covered: 1 - 2 * tail };
  ranks.set(key, found);
  return found;
}

/** Probability of k = 0, 1, 2 … inversions in a random order of n things: the m-th thing adds 0 to m − 1 of them, each as likely. */
export function inversionProbabilities(n: number): readonly number[] {
  let row = [1];
  for (let m = 2; m <= n; m++) {
    const next: number[] = [];
    let sum = 0;
    for (let k = 0; k <= (m * (m - 1)) / 2; k++) {
      sum += (row[k] ?? 0) - (row[k - m] ?? 0);
      next.push(sum / m);
    }
    row = next;
  }
  return row;
}

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

/** A place to sort in, used again and again: a board of a province sorts half a million times. */
let scratch = new Float64Array(64);

export function robustLine(points: readonly YearValue[], confidence: number): RobustLine | null {
  if (points.length < LEAST_POINTS) return null;
  const count = (points.length * (points.length - 1)) / 2;
  const slopes = room(count);
  let k = 0;
  for (let i = 0; i < points.length; i++) {
    const { year, value } = points[i]!;
    for (let j = i + 1; j < points.length; j++) slopes[k++] = (points[j]!.value - value) / (points[j]!.year - year);
  }
  const slope = medianOf(slopes, count);
  const { rank, covered } = intervalRank(points.length, confidence);
  return { slope: slope + 0, slopeLow: slopes[rank - 1]! + 0, slopeHigh: slopes[count - rank]! + 0, confidence: covered };
}

/** What the line of that slope through these points says of a year. */
export function levelAt(points: readonly YearValue[], slope: number, year: number): number {
  const levels = room(points.length);
  for (let i = 0; i < points.length; i++) levels[i] = points[i]!.value + slope * (year - points[i]!.year);
  return medianOf(levels, points.length) + 0;
}

export function median(values: readonly number[]): number {
  const copy = room(values.length);
  for (let i = 0; i < values.length; i++) copy[i] = values[i]!;
  return medianOf(copy, values.length);
}

/** At least as long as is asked. */
function room(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(2 * length);
  return scratch;
}

/** Sorts the first numbers in place. */
function medianOf(numbers: Float64Array, length: number): number {
  sort(numbers, length);
  const middle = length >> 1;
  return length % 2 === 1 ? numbers[middle]! : (numbers[middle - 1]! + numbers[middle]!) / 2;
}

/** By insertion: quicker than the built-in sort for the few numbers that ten years make. */
function sort(numbers: Float64Array, length: number): void {
  if (length > 100) return void numbers.subarray(0, length).sort();
  for (let i = 1; i < length; i++) {
    const number = numbers[i]!;
    let j = i - 1;
    for (; j >= 0 && numbers[j]! > number; j--) numbers[j + 1] = numbers[j]!;
    numbers[j + 1] = number;
  }
}

/** By confidence, then by the number of points. */
const ranks = new Map<number, { readonly rank: number; readonly covered: number }[]>();

function intervalRank(points: number, confidence: number) {
  let known = ranks.get(confidence);
  if (!known) ranks.set(confidence, (known = []));
  return (known[points] ??= rankOf(points, confidence));
}

function rankOf(points: number, confidence: number) {
  const inversions = inversionProbabilities(points);
  let rank = 1;
  let tail = inversions[0]!;
  while (rank < inversions.length / 2 && !isLess(1 - 2 * (tail + inversions[rank]!), confidence)) tail += inversions[rank++]!;
  return { rank, covered: 1 - 2 * tail };
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

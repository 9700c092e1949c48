/**
 * How far a rate of few cases can be chance.
 *
 * A count of rare events is read as Poisson, with the exact interval of Garwood (1936); a share in per cent as binomial, with
 * the score interval of Wilson (1927). Both take the year's cases as one outcome of the risk behind them.
 *
 * SMALL1 Garwood · SMALL2 no case still has an upper limit · SMALL3 Wilson · SMALL4 none and all · SMALL5 which interval for which unit
 * SMALL6 pooled rate of three years · SMALL7 no counts, no interval · SMALL8 counts up to 10¹⁵ have theirs at once, and none is wider for being large
 */
import type { Unit } from '../../plan/schema.js';
import { rateOf, unitFactor } from '../../plan/unit.js';
import { gammaQuantile, normalWidth } from './gamma.js';

export type IntervalKind = 'poisson' | 'wilson';

export interface Interval {
  readonly kind: IntervalKind;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

const MEMO_MOST = 4096;
let memo = new Map<number, readonly [number, number]>();
let memoFor = Number.NaN;

/** Exact limits of the mean of a Poisson count. Small counts come again and again in many regions: they are remembered. */
export function garwood(count: number, confidence: number): readonly [low: number, high: number] {
  if (memoFor !== confidence) [memo, memoFor] = [new Map(), confidence];
  const known = memo.get(count);
  if (known) return known;
  const tail = (1 - confidence) / 2;
  const limits = [count === 0 ? 0 : gammaQuantile(tail, count), gammaQuantile(1 - tail, count + 1)] as const;
  if (count < MEMO_MOST) memo.set(count, limits);
  return limits;
}

let width = 0;
let widthFor = Number.NaN;

/** Score limits of a share, 0 to 1. */
export function wilson(successes: number, trials: number, confidence: number): readonly [low: number, high: number] {
  if (widthFor !== confidence) [width, widthFor] = [normalWidth(confidence), confidence];
  const share = successes / trials;
  const z2 = (width * width) / trials;
  const centre = share + z2 / 2;
  const spread = width * Math.sqrt((share * ((trials - successes) / trials) + z2 / 4) / trials);
  const low = successes === 0 ? 0 : (centre - spread) / (1 + z2);
  const high = successes === trials ? 1 : (centre + spread) / (1 + z2);
  return [low, high];
}

/** Per cent is a share; permille and rarer are rates of events; anything else has no interval. */
export function intervalKindOf(unit: Unit | undefined): IntervalKind | null {
  const factor = unitFactor(unit);
  if (factor === 100) return 'wilson';
  return factor > 100 ? 'poisson' : null;
}

/** Interval of numerator / denominator in the unit of the rate, or null where the two are no counts of it. */
export function rateInterval(
  kind: IntervalKind,
  numerator: number,
  denominator: number,
  factor: number,
  confidence: number,
): Interval | null {
  if (!(denominator > 0) || !(numerator >= 0) || !Number.isInteger(numerator)) return null;
  if (kind === 'wilson' && numerator > denominator) return null;
  const [low, high] = kind === 'wilson' ? wilson(numerator, denominator, confidence) : garwood(numerator, confidence);
  const by = kind === 'wilson' ? factor : factor / denominator;
  return { kind, low: low * by, high: high * by, confidence };
}

export interface Pooled {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly interval: Interval;
}

export interface YearCounts {
  readonly year: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Cases over population of the given years together. */
export function pooledRate(years: readonly YearCounts[], kind: IntervalKind, factor: number, confidence: number): Pooled | null {
  const numerator = years.reduce((sum, year) => sum + year.numerator, 0);
  const denominator = years.reduce((sum, year) => sum + year.denominator, 0);
  const interval = rateInterval(kind, numerator, denominator, factor, confidence);
  if (!interval) return null;
  return { from: years[0]!.year, to: years[years.length - 1]!.year, value: rateOf(numerator, denominator, factor), interval };
}

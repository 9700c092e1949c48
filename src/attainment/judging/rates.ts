/**
 * Interval and pooled rate of the value judged.
 *
 * RATE1 the interval needs the counts of the value's own year · RATE2 the pooled rate those of three years in a row
 * RATE3 gaps, growth and directions have no goal an interval could be held against
 */
import type { Scene } from './cases.js';
import type { Columns } from '../series/columns.js';
import type { Judgement } from './findings.js';
import { straddles } from './flags.js';
import { holds, type Goal } from '../../plan/goal.js';
import type { Reason } from '../result/reasons.js';
import type { Figures } from '../result/result.js';
import { pooledRate, rateInterval, type YearCounts } from '../statistics/small-numbers.js';

export interface Rates extends Pick<Figures, 'interval' | 'pooled'> {
  readonly reasons: readonly Reason[];
}

const NONE: Rates = { interval: null, pooled: null, reasons: [] };
const POOLED_YEARS = [2, 1, 0] as const;

/** @param goal for the value itself; null where there is none. */
export function ratesOf({ layout, laid, region, settings }: Scene, { latest }: Judgement, goal: Goal | null): Rates {
  const columns = region.columns(layout.position);
  if (!layout.interval || !columns || !goal) return NONE;
  const counts = POOLED_YEARS.map((back) => countsIn(columns, laid.slot, latest.year - back));
  const own = counts[counts.length - 1];
  const interval = own ? rateInterval(layout.interval, own.numerator, own.denominator, layout.factor, settings.confidence) : null;
  if (!interval) return NONE;
  const reason: Reason = { code: 'interval', ...interval, straddles: straddles(interval, goal) };
  const pooled = counts.every(isThere) ? pooledRate(counts, layout.interval, layout.factor, settings.confidence) : null;
  if (!pooled) return { interval, pooled, reasons: [reason] };
  const { from, to, value } = pooled;
  const { low, high } = pooled.interval;
  const together: Reason = { code: 'pooled', from, to, value, low, high, holds: holds(goal, value) };
  return { interval, pooled: { year: to, from, value, interval: pooled.interval }, reasons: [reason, together] };
}

function isThere(counts: YearCounts | null): counts is YearCounts {
  return counts !== null;
}

function countsIn(columns: Columns, slot: number, year: number): YearCounts | null {
  const cell = columns.cell(slot, year);
  if (cell < 0 || !columns.usableAt(cell)) return null;
  const [numerator, denominator] = [columns.numerators[cell]!, columns.denominators[cell]!];
  return Number.isNaN(numerator) || Number.isNaN(denominator) ? null : { year, numerator, denominator };
}

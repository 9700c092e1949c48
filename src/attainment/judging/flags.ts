/**
 * Flags: what to keep in mind beside the status. None of them changes it.
 *
 * FLAG1 volatile: the typical (median) deviation of the yearly change from the line is above a share of the way, from four points on;
 * without a way, of the level · FLAG2 volatile: met, not met and met again · FLAG3 provisional: the value judged or its baseline is
 * provisional or estimated · FLAG4 uncertain: the interval of few cases holds values on both sides of the goal's end, or the value is
 * marked as of low reliability · FLAG5 revised: a value used was published otherwise before, or the plan states its baseline otherwise
 * FLAG6 a break in the series and another definition are told
 */
import { distance, holds, isLess, same, type Goal } from '../../plan/goal.js';
import { isProvisional } from '../../observations/observation.js';
import { isRoundingOf } from '../../observations/value.js';
import type { Settings } from '../options.js';
import { breakOf } from './pick.js';
import type { FlagReason, Reason } from '../result/reasons.js';
import type { Figures } from '../result/result.js';
import type { Interval } from '../statistics/small-numbers.js';
import type { Flag } from '../../plan/assessment-terms.js';
import { median, type YearValue } from '../statistics/theil-sen.js';
import type { Point, Track } from '../series/track.js';

export interface FlagCase {
  readonly figures: Figures;
  readonly latest: Point;
  /** The series that was judged. */
  readonly track: Track;
  /** Its goal, or null where there is none. */
  readonly goal: Goal | null;
  readonly interval: Interval | null;
  /** The goal for the value itself, which the interval is held against. */
  readonly valueGoal: Goal | null;
  /** The values as stated, now and as published before. */
  readonly stated: () => readonly { readonly now: Track; readonly before: Track | null }[];
  /** There are values published before. */
  readonly hasPrevious: boolean;
  readonly precision: number;
}

export interface Flagged {
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
}

const LEAST_FOR_VOLATILE = 4;

export function flagsOf(given: FlagCase, settings: Settings): Flagged {
  const { latest, interval, valueGoal } = given;
  const reasons: Reason[] = [];
  const flags: Flag[] = [];
  const raise = (flag: Flag, found: readonly FlagReason[], also = false) => {
    reasons.push(...found);
    if (found.length > 0 || also) flags.push(flag);
  };
  raise('volatile', volatility(given, settings));
  raise(
    'uncertain',
    latest.status === 'U' ? [{ code: 'low-reliability', year: latest.year }] : [],
    interval !== null && valueGoal !== null && straddles(interval, valueGoal),
  );
  raise('revised', revisions(given));
  raise('provisional', provisionals(given));
  reasons.push(...remarks(given));
  return { flags, reasons };
}

/** Values inside the goal and values outside it are both within the interval. */
export function straddles({ low, high }: Pick<Interval, 'low' | 'high'>, goal: Goal): boolean {
  if (holds(goal, low) && holds(goal, high)) return false;
  return holds(goal, low) || holds(goal, high) || (isLess(low, goal.low) && isLess(goal.high, high));
}

function volatility(given: FlagCase, { volatileWay, volatileLevel }: Settings): readonly FlagReason[] {
  const { goal, figures } = given;
  const { points, pace, baseline, series } = figures;
  const reasons: FlagReason[] = [];
  if (points.length >= LEAST_FOR_VOLATILE && pace !== null) {
    const way = goal && baseline ? distance(goal, baseline.value) : 0;
    const limit = way > 0 ? volatileWay * way : series === 'value' ? volatileLevel * levelOf(points) : Infinity;
    const deviation = deviationOf(points, pace);
    if (isLess(limit, deviation)) reasons.push({ code: 'volatile', deviation, limit });
  }
  const times = goal ? crossingsOf(points, baseline ? 1 : 0, goal) : 0;
  if (times > 1) reasons.push({ code: 'crossings', times });
  return reasons;
}

function levelOf(points: readonly YearValue[]): number {
  return median(points.map(({ value }) => Math.abs(value)));
}

/** How far a yearly change typically is from the line's. */
function deviationOf(points: readonly YearValue[], pace: number): number {
  const deviations: number[] = [];
  for (let i = 1; i < points.length; i++) {
    const [before, { year, value }] = [points[i - 1]!, points[i]!];
    deviations.push(Math.abs((value - before.value) / (year - before.year) - pace));
  }
  return median(deviations);
}

function crossingsOf(points: readonly YearValue[], first: number, goal: Goal): number {
  let times = 0;
  for (let i = first + 1; i < points.length; i++) if (holds(goal, points[i]!.value) !== holds(goal, points[i - 1]!.value)) times++;
  return times;
}

function provisionals({ figures, latest, track }: FlagCase): readonly FlagReason[] {
  const { baseline } = figures;
  const base = baseline && baseline.from !== 'plan' ? track.pointIn(baseline.year) : undefined;
  return [...provisional(base), ...provisional(latest)];
}

function provisional(point: Point | undefined): readonly FlagReason[] {
  return point && isProvisional(point.status) ? [{ code: 'provisional', year: point.year, status: point.status }] : [];
}

function revisions({ figures, latest, stated, hasPrevious, precision }: FlagCase): readonly FlagReason[] {
  const { baseline, points, series } = figures;
  const reasons: FlagReason[] = [];
  if (baseline?.from === 'plan' && series === 'value') {
    const observed = stated()[0]?.now.pointIn(baseline.year);
    if (observed && !isRoundingOf(baseline.value, observed.value, precision)) {
      reasons.push({ code: 'revised', year: baseline.year, before: baseline.value, now: observed.value });
    }
  }
  if (!hasPrevious) return reasons;
  const years = new Set([...points.map(({ year }) => year), latest.year]);
  for (const { now, before } of stated()) {
    for (const { year, value } of now.points) {
      const earlier = years.has(year) ? before?.pointIn(year) : undefined;
      if (earlier && !same(earlier.value, value)) reasons.push({ code: 'revised', year, before: earlier.value, now: value });
    }
  }
  return reasons;
}

function remarks({ latest, track }: FlagCase): readonly FlagReason[] {
  const broken = breakOf(track, latest.year);
  const remarks: FlagReason[] = broken === null ? [] : [{ code: 'series-break', year: broken }];
  if (latest.status === 'D') remarks.push({ code: 'definition-differs', year: latest.year });
  return remarks;
}

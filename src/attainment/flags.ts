/**
 * Flags: what to keep in mind beside the status. None of them changes it.
 *
 * F1 volatile: the typical (median) deviation of the yearly change from the line is above a share of the way, from four points on;
 * without a way, of the level · F2 volatile: met, not met and met again · F3 provisional: the value judged or its baseline is
 * provisional or estimated · F4 uncertain: the interval of few cases holds values on both sides of the goal's end, or the value is
 * marked as of low reliability · F5 revised: a value used was published otherwise before, or the plan states its baseline otherwise
 * F6 a break in the series and another definition are told
 */
import { distance, holds, same, type Goal } from './goal.js';
import type { Settings } from './options.js';
import { breakOf } from './pick.js';
import type { FlagReason, Reason } from './reasons.js';
import type { Figures } from './result.js';
import type { Interval } from './small-numbers.js';
import { FLAGS, type Flag } from './status.js';
import { median, type YearValue } from './theil-sen.js';
import type { Point, Track } from './track.js';

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
  readonly stated: readonly { readonly now: Track; readonly before: Track | null }[];
  readonly precision: number;
}

export interface Flagged {
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
}

const LEAST_FOR_VOLATILE = 4;

export function flagsOf(given: FlagCase, settings: Settings): Flagged {
  const found: readonly (readonly [Flag, readonly FlagReason[]])[] = [
    ['volatile', volatility(given, settings)],
    ['uncertain', given.latest.status === 'U' ? [{ code: 'low-reliability', year: given.latest.year }] : []],
    ['revised', revisions(given)],
    ['provisional', provisionals(given)],
  ];
  const flags = new Set(found.filter(([, reasons]) => reasons.length > 0).map(([flag]) => flag));
  if (given.interval && given.valueGoal && straddles(given.interval, given.valueGoal)) flags.add('uncertain');
  return { flags: FLAGS.filter((flag) => flags.has(flag)), reasons: [...found.flatMap(([, reasons]) => reasons), ...remarks(given)] };
}

/** Values inside the goal and values outside it are both within the interval. */
export function straddles({ low, high }: Pick<Interval, 'low' | 'high'>, goal: Goal): boolean {
  if (holds(goal, low) && holds(goal, high)) return false;
  return holds(goal, low) || holds(goal, high) || (low < goal.low && high > goal.high);
}

function volatility({ figures, goal }: FlagCase, { volatileWay, volatileLevel }: Settings): readonly FlagReason[] {
  const { points, pace, baseline, series } = figures;
  const reasons: FlagReason[] = [];
  const crossings = goal ? crossingsOf(points.slice(baseline ? 1 : 0), goal) : 0;
  if (crossings > 1) reasons.push({ code: 'crossings', times: crossings });
  if (points.length < LEAST_FOR_VOLATILE || pace === null) return reasons;
  const deviation = deviationOf(points, pace);
  const way = goal && baseline ? distance(goal, baseline.value) : 0;
  const level = series === 'value' ? volatileLevel * median(points.map(({ value }) => Math.abs(value))) : Infinity;
  const limit = way > 0 ? volatileWay * way : level;
  if (deviation > limit && !same(deviation, limit)) reasons.unshift({ code: 'volatile', deviation, limit });
  return reasons;
}

/** How far a yearly change typically is from the line's. */
function deviationOf(points: readonly YearValue[], pace: number): number {
  return median(points.slice(1).map(({ year, value }, i) => Math.abs((value - points[i]!.value) / (year - points[i]!.year) - pace)));
}

function crossingsOf(points: readonly YearValue[], goal: Goal): number {
  const held = points.map(({ value }) => holds(goal, value));
  return held.filter((now, i) => i > 0 && now !== held[i - 1]).length;
}

function provisionals({ figures, latest, track }: FlagCase): readonly FlagReason[] {
  const { baseline } = figures;
  const base = baseline && baseline.from !== 'plan' ? track.at(baseline.year) : undefined;
  return [base, latest].flatMap((point): readonly FlagReason[] =>
    point && (point.status === 'P' || point.status === 'E') ? [{ code: 'provisional', year: point.year, status: point.status }] : [],
  );
}

function revisions({ figures, latest, stated, precision }: FlagCase): readonly FlagReason[] {
  const { baseline, points, series } = figures;
  const years = new Set([...points.map(({ year }) => year), latest.year]);
  const reasons: FlagReason[] = [];
  if (baseline?.from === 'plan' && series === 'value') {
    const observed = stated[0]?.now.at(baseline.year);
    if (observed && Math.abs(observed.value - baseline.value) > 0.5 * 10 ** -precision) {
      reasons.push({ code: 'revised', year: baseline.year, before: baseline.value, now: observed.value });
    }
  }
  for (const { now, before } of stated) {
    if (!before) continue;
    for (const { year, value } of now.points) {
      const earlier = years.has(year) ? before.at(year) : undefined;
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

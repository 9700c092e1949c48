/**
 * What a target needs from now on, year by year: for the list of warnings 预警情况表, and beside the actual pace.
 *
 * NEEDED1 a number to reach: from the latest value to the end of the goal, by way of the milestones ahead that the straight way would miss; the pace
 * is that of the first part of the way · NEEDED2 a milestone that the straight way keeps is no corner of it
 * NEEDED3 a direction has no number: the least it asks for is to be back past the base value by its year, and it is marked so, above or below
 * NEEDED4 nothing is needed of what is met, due or without figures, nor of a direction that is past its base value
 */
import { isLess } from '../plan/goal.js';
import type { Target } from '../plan/target.js';
import type { Needed, TargetAssessment } from './result/result.js';
import { valueOnPath } from './series/path.js';
import type { YearValue } from './statistics/theil-sen.js';

export function neededOf(target: Target, { figures }: Pick<TargetAssessment, 'figures'>, asOf: number): Needed | null {
  const latest = figures?.latest;
  if (!figures || !latest || asOf >= target.year) return null;
  const left = target.year - latest.year;
  if (figures.paceNeeded !== null) {
    const way = wayTo({ year: target.year, value: latest.value + figures.paceNeeded * left }, latest, figures.path, asOf);
    const next = way[1]!;
    return { to: 'goal', pace: (next.value - latest.value) / (next.year - latest.year), years: yearsAfter(asOf, target.year, way) };
  }
  if (target.kind !== 'trend' || !figures.baseline) return null;
  const { value } = figures.baseline;
  const isPast = target.direction === 'up' ? isLess(value, latest.value) : isLess(latest.value, value);
  if (isPast) return null;
  const way = [latest, { year: target.year, value }];
  return { to: 'past-base', pace: (value - latest.value) / left, years: yearsAfter(asOf, target.year, way) };
}

/** The steepest next corner is always the one to go to: whoever goes there keeps those before it. */
function wayTo(end: YearValue, latest: YearValue, path: readonly YearValue[], asOf: number): readonly YearValue[] {
  const direction = Math.sign(end.value - latest.value);
  const way = [latest];
  let corners = [...path.filter(({ year }) => year > asOf && year < end.year), end];
  while (corners.length > 0) {
    const from = way[way.length - 1]!;
    const paceTo = (corner: YearValue) => (direction * (corner.value - from.value)) / (corner.year - from.year);
    const next = corners.reduce((steepest, corner) => (isLess(paceTo(corner), paceTo(steepest)) ? steepest : corner));
    way.push(next);
    corners = corners.filter(({ year }) => year > next.year);
  }
  return way;
}

function yearsAfter(asOf: number, last: number, way: readonly YearValue[]): readonly YearValue[] {
  return Array.from({ length: last - asOf }, (_, i) => ({ year: asOf + 1 + i, value: valueOnPath(way, asOf + 1 + i) }));
}

/** Whether a value past the base is above or below it. */
export function pastBaseSign(target: Target): '＞' | '＜' {
  return target.kind === 'trend' && target.direction === 'down' ? '＜' : '＞';
}

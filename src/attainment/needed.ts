/**
 * What a target needs from now on, year by year: for the list of warnings 预警情况表, and beside the actual pace.
 *
 * NEEDED1 a number to reach: from the latest value through milestones ahead to the end of the goal · NEEDED2 what is held already is kept
 * NEEDED3 a direction has no number: the least it asks for is to be back past the base value by its year, and it is marked so
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
    const end = latest.value + figures.paceNeeded * left;
    return {
      to: 'goal',
      pace: figures.paceNeeded,
      years: yearsAfter(asOf, target.year, wayTo(end, latest, target.year, figures.path, asOf)),
    };
  }
  if (target.kind !== 'trend' || !figures.baseline) return null;
  const { value } = figures.baseline;
  const isPast = target.direction === 'up' ? isLess(value, latest.value) : isLess(latest.value, value);
  if (isPast) return null;
  const way = [latest, { year: target.year, value }];
  return { to: 'past-base', pace: (value - latest.value) / left, years: yearsAfter(asOf, target.year, way) };
}

function wayTo(end: number, latest: YearValue, year: number, path: readonly YearValue[], asOf: number): readonly YearValue[] {
  const [low, high] = [Math.min(latest.value, end), Math.max(latest.value, end)];
  const corners = path
    .filter((corner) => corner.year > asOf && corner.year < year)
    .map((corner) => ({ year: corner.year, value: Math.min(Math.max(corner.value, low), high) }));
  return [latest, ...corners, { year, value: end }];
}

function yearsAfter(asOf: number, last: number, way: readonly YearValue[]): readonly YearValue[] {
  return Array.from({ length: last - asOf }, (_, i) => ({ year: asOf + 1 + i, value: valueOnPath(way, asOf + 1 + i) }));
}

/**
 * Path: from the baseline through the milestones to the target, straight between them.
 *
 * PATH1 straight from baseline to target · PATH2 bends at milestones · PATH3 before it the baseline, after it the target
 * PATH4 a milestone outside the years between, or of another side, is no part of it · PATH5 it leads to the nearest end of the goal
 * PATH6 it goes up or down, as the goal lies · PATH7 what is held already is kept: it never falls behind the baseline, nor behind a milestone
 * it has reached
 */
import type { Goal } from '../../plan/goal.js';
import type { YearValue } from '../statistics/theil-sen.js';

export function pathOf(base: YearValue, milestones: readonly YearValue[], end: YearValue): readonly YearValue[] {
  const between = milestones.filter(({ year }) => year > base.year && year < end.year);
  return [{ year: base.year, value: base.value }, ...between, end];
}

export function valueOnPath(path: readonly YearValue[], year: number): number {
  const next = path.findIndex((corner) => corner.year >= year);
  if (next === -1) return path[path.length - 1]!.value;
  if (next === 0) return path[0]!.value;
  const [a, b] = [path[next - 1]!, path[next]!];
  return a.value + ((b.value - a.value) * (year - a.year)) / (b.year - a.year);
}

/** Which way the goal lies from a value that does not hold: 1 up, −1 down. */
export function towards({ low, high }: Goal, value: number): 1 | -1 {
  if (high === Infinity) return 1;
  if (low === -Infinity) return -1;
  return value < low ? 1 : -1;
}

/** The value a path from `from` leads to: the nearest end of the goal, or where the goal is already held the value itself. */
export function pathEnd({ low, high }: Goal, from: number): number {
  return Math.min(Math.max(from, low), high);
}

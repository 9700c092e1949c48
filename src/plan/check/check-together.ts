/**
 * The targets of one indicator that are levels, held against each other, the baseline and the bounds (rules CHECK6, CHECK7, CHECK10, CHECK13 of `check.ts`).
 *
 * A change counts as a level where the plan states the value it is counted from.
 */
import { breakdownKey } from '../breakdown.js';
import type { Report } from './check-context.js';
import type { PathStep } from '../../documents/problems.js';
import { tidied } from '../decimals.js';
import { isLess, same, type Goal } from '../goal.js';
import { changedLevel, statedLevel, type Level as TargetLevel } from '../target-level.js';
import type { Indicator } from '../schema.js';
import type { Target, TargetOf } from '../target.js';
import { boundsOf } from '../unit.js';

interface Stated {
  readonly t: number;
  readonly target: TargetOf<'level' | 'change'>;
  readonly parts: TargetLevel;
  /** Member the value stands in. */
  readonly member: 'value' | 'percent' | 'points';
}

interface Level extends Stated {
  readonly goal: Goal;
}

export function checkTogether(report: Report, indicator: Indicator, at: readonly PathStep[]): void {
  const stated = indicator.targets.flatMap((target, t) => statedOf(indicator, target, t));
  const levels = stated.flatMap((level): Level[] => {
    const { goal } = level.parts;
    return typeof goal === 'string' ? [] : [{ ...level, goal }]; // what it lacks is told elsewhere
  });
  if (levels.length > 1) {
    groupBy(levels, ({ target }) => `${breakdownKey(target.breakdown)} ${target.year}`).forEach((group) =>
      checkExclusion(report, group, at),
    );
    groupBy(levels, ({ target }) => `${breakdownKey(target.breakdown)} ${target.comparator}`).forEach((group) =>
      checkOrder(report, indicator, group, at),
    );
  }
  stated.forEach((level) => {
    checkBounds(report, indicator, level, at);
    checkBaseline(report, indicator, level, at);
  });
}

function statedOf(indicator: Indicator, target: Target, t: number): readonly Stated[] {
  const { baseline } = indicator;
  if (target.kind === 'level') return [{ t, target, parts: statedLevel(target, indicator), member: 'value' }];
  if (target.kind !== 'change' || baseline?.year !== target.baselineYear || target.breakdown !== undefined) return [];
  const parts = changedLevel(target, baseline.value, indicator);
  return typeof parts === 'string' ? [] : [{ t, target, parts, member: target.percent === undefined ? 'points' : 'percent' }];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** CHECK6: holds each target against the narrowest ends of those before it. */
function checkExclusion(report: Report, levels: readonly Level[], at: readonly PathStep[]): void {
  let [lowest, highest] = [levels[0]!, levels[0]!];
  for (const level of levels) {
    const other = excludes(level.goal, highest.goal) ? highest : excludes(lowest.goal, level.goal) ? lowest : undefined;
    if (other) report('error', 'targets-exclude', [...at, 'targets', level.t], { year: level.target.year, one: other.t, other: level.t });
    const { low, high, open } = level.goal;
    if (low > lowest.goal.low || (low === lowest.goal.low && open)) lowest = level;
    if (high < highest.goal.high || (high === highest.goal.high && open)) highest = level;
  }
}

/** The one begins where the other has ended. */
function excludes(upper: Goal, lower: Goal): boolean {
  return same(upper.low, lower.high) ? upper.open || lower.open : upper.low > lower.high;
}

/** CHECK7: in the order of years, none asks for more than the next. */
function checkOrder(report: Report, { direction }: Indicator, levels: readonly Level[], at: readonly PathStep[]): void {
  if (direction === 'none') return;
  const byYear = [...levels].sort((one, other) => one.target.year - other.target.year);
  byYear.slice(1).forEach((late, i) => {
    const early = byYear[i]!;
    const [{ value }, { value: later }] = [early.parts, late.parts];
    const beyond = direction === 'up' ? isLess(later, value) : isLess(value, later);
    if (early.target.year !== late.target.year && beyond) {
      const data = { value: tidied(value), year: early.target.year, later: tidied(later), laterYear: late.target.year };
      report('warning', 'milestone-beyond', [...at, 'targets', early.t, early.member], data);
    }
  });
}

/** CHECK10: a level that can't be is a slip, and refuses the plan; what a change comes to is arithmetic of the kit's, and only told. */
function checkBounds(report: Report, indicator: Indicator, { target, t, parts, member }: Stated, at: readonly PathStep[]): void {
  const { min = -Infinity, max = Infinity } = boundsOf(indicator);
  const { value, upper = value } = parts;
  const isOutside = isLess(value, min) || isLess(max, upper);
  if (min > max || !isOutside) return;
  const [steps, data] = [[...at, 'targets', t, member], { value: tidied(value), min: String(min), max: String(max) }];
  if (target.kind === 'level') report('error', 'target-out-of-bounds', steps, data);
  else report('warning', 'target-out-of-bounds', steps, data);
}

/** CHECK13: a target worse than the baseline is a slip of sign or unit. 左右 and single categories are not held against the total's baseline. */
function checkBaseline(
  report: Report,
  { baseline, direction }: Indicator,
  { target, t, parts, member }: Stated,
  at: readonly PathStep[],
): void {
  const { value, upper } = parts;
  const { year, comparator } = target;
  if (!baseline || direction === 'none' || target.breakdown !== undefined || comparator === '~') return;
  const worse = direction === 'up' ? isLess(upper ?? value, baseline.value) : isLess(baseline.value, value);
  if (worse) {
    const data = { value: tidied(value), year, baseline: baseline.value, baselineYear: baseline.year };
    report('warning', 'target-worse-than-baseline', [...at, 'targets', t, member], data);
  }
}

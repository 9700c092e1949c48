/**
 * The level that a target stands for which states none: a change from the value of a base year, or a reference.
 *
 * TARGETLEVEL1 a change in per cent is one of the size of the base value: −20 % of 50 is at 40, and of −50, which has further to fall, at −60
 * TARGETLEVEL2 its tolerance is in percentage points of the change: −20 % ± 2 % of 1000 is 780 to 820; that of a change in points is in the unit
 * TARGETLEVEL3 no change without its number, and none in per cent from zero · TARGETLEVEL4 a reference counts by its factor, the tolerance does not
 */
import type { GoalParts, Lacking } from './goal.js';
import type { Comparator, TargetOf } from './target.js';

export type ChangeParts = Pick<TargetOf<'change'>, 'comparator' | 'percent' | 'points' | 'tolerance'>;
export type ReferenceParts = Pick<TargetOf<'reference'>, 'comparator' | 'factor' | 'tolerance'>;

/** The level a change leads to from the value of its base year. */
export function changedLevel({ comparator, percent, points, tolerance }: ChangeParts, base: number): GoalParts | Lacking {
  if (percent === undefined) return points === undefined ? 'percent' : { comparator, value: base + points, tolerance };
  if (base === 0) return 'base';
  const shareOf = (share: number) => (share * Math.abs(base)) / 100;
  return { comparator, value: base + shareOf(percent), tolerance: tolerance && shareOf(tolerance) };
}

/** The level a reference stands for; of a reference of 0, the goal for the difference to it. */
export function referredLevel({ comparator, factor = 1, tolerance }: ReferenceParts, reference: number): GoalParts {
  return { comparator, value: factor * reference, tolerance };
}

/** Targets of one side can be milestones of each other. */
export type Side = 'up' | 'down' | 'range';

export function sideOf(comparator: Comparator): Side {
  if (comparator === '>=' || comparator === '>') return 'up';
  return comparator === '<=' || comparator === '<' ? 'down' : 'range';
}

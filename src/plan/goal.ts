/**
 * Goal: the values a target allows, as one interval. Engine, gauge and plan check all read it here.
 *
 * Comparing is by the full value, not the rounded one (GB/T 8170-2008, 4.3: 全数值比较法 where nothing else is laid down).
 * A difference below a billionth of the value is the arithmetic's, not the indicator's.
 *
 * GOAL1 at least, at most · GOAL2 strictly more, strictly less · GOAL3 equal and about, with their tolerance · GOAL4 between, ends included
 * GOAL5 equal is met, strictly equal is not · GOAL6 distance is to the nearest end · GOAL7 a comparator without its companion has no goal,
 * nor has a number that no statistics reach · GOAL8 a change in per cent is one of the size of the base value: −20 % of 50 is at 40, and of
 * −50, which has further to fall, at −60 · GOAL9 its tolerance is in percentage points of the change: −20 % ± 2 % of 1000 is 780 to 820;
 * that of a change in points is in the unit · GOAL10 no change without its number, and none in per cent from zero · GOAL11 a reference counts
 * by its factor, the tolerance does not
 */
import type { Comparator, TargetOf } from './target.js';

export interface Goal {
  /** −Infinity where nothing is too little. */
  readonly low: number;
  /** Infinity where nothing is too much. */
  readonly high: number;
  /** The end itself does not count: `>` and `<`. */
  readonly open: boolean;
}

/** What statistics of a region can't exceed, and a double still counts one by one. */
export const GREATEST = 1e15;

const DUST = 1e-9;

/** Equal but for rounding in the arithmetic. */
export function same(a: number, b: number): boolean {
  const size = Math.max(Math.abs(a), Math.abs(b));
  return a === b || (size < Infinity && Math.abs(a - b) <= DUST * size);
}

export interface GoalParts {
  readonly comparator: Comparator;
  readonly value: number;
  readonly upper?: number | undefined;
  readonly tolerance?: number | undefined;
}

export type ChangeParts = Pick<TargetOf<'change'>, 'comparator' | 'percent' | 'points' | 'tolerance'>;
export type ReferenceParts = Pick<TargetOf<'reference'>, 'comparator' | 'factor' | 'tolerance'>;

/** What a target lacks to have a goal: one of its members, or a base value that a percentage can be taken of. */
export type Lacking = 'value' | 'upper' | 'tolerance' | 'percent' | 'base';

/** The goal, or the name of the member it lacks. */
export function goalOf(parts: GoalParts | Lacking): Goal | Lacking {
  if (typeof parts === 'string') return parts;
  const { comparator, value, upper, tolerance } = parts;
  if (!isPossible(value)) return 'value';
  switch (comparator) {
    case '>=':
    case '>':
      return { low: value, high: Infinity, open: comparator === '>' };
    case '<=':
    case '<':
      return { low: -Infinity, high: value, open: comparator === '<' };
    case '=':
      return around(value, tolerance ?? 0);
    case '~':
      return tolerance === undefined ? 'tolerance' : around(value, tolerance);
    case 'between':
      return upper === undefined || !(upper >= value && upper <= GREATEST) ? 'upper' : { low: value, high: upper, open: false };
  }
}

function around(value: number, tolerance: number): Goal | Lacking {
  return tolerance >= 0 && tolerance <= GREATEST ? { low: value - tolerance, high: value + tolerance, open: false } : 'tolerance';
}

function isPossible(value: number): boolean {
  return Math.abs(value) <= GREATEST;
}

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

/** Whether the value is one the goal allows. */
export function holds({ low, high, open }: Goal, value: number): boolean {
  if (same(value, low) || same(value, high)) return !open;
  return value > low && value < high;
}

/** How far from the goal; 0 inside it, and at its end. */
export function distance({ low, high }: Goal, value: number): number {
  if (value < low && !same(value, low)) return low - value;
  return value > high && !same(value, high) ? value - high : 0;
}

/** Whether a value lies further from the goal than another. */
export function isFurther(goal: Goal, value: number, than: number): boolean {
  return distance(goal, value) > distance(goal, than) && !same(value, than);
}

/** Targets of one side can be milestones of each other. */
export type Side = 'up' | 'down' | 'range';

export function sideOf(comparator: Comparator): Side {
  if (comparator === '>=' || comparator === '>') return 'up';
  return comparator === '<=' || comparator === '<' ? 'down' : 'range';
}

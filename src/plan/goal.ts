/**
 * Goal: the values a target allows, as one interval. Engine, gauge and plan check all read it here;
 * which level a target stands for, and which of its ends bind, is in `target-level.ts`.
 *
 * Comparing is by the full value, not the rounded one (GB/T 8170-2008, 4.3: 全数值比较法 where nothing else is laid down).
 * A difference below 10⁻⁹ is the arithmetic's, not the indicator's; so are the last bits of large numbers, but never a whole one of them.
 *
 * GOAL1 at least, at most · GOAL2 strictly more, strictly less · GOAL3 equal and about, with their tolerance · GOAL4 between, ends included
 * GOAL5 equal is met, strictly equal is not · GOAL6 distance is to the nearest end · GOAL7 a comparator without its companion has no goal,
 * nor has a number that no statistics reach · GOAL8 differences below 10⁻⁹ count as none, whole numbers up to 10¹⁵ are told apart
 */
import type { Comparator } from './target.js';

export interface Goal {
  /** −Infinity where nothing is too little. */
  readonly low: number;
  /** Infinity where nothing is too much. */
  readonly high: number;
  /** The end itself does not count: `>` and `<`. */
  readonly open: boolean;
  /** The value that `~` and `=` name, where the goal reaches around it. */
  readonly centre?: number;
}

/** What statistics of a region can't exceed, and a double still counts one by one. */
export const GREATEST = 1e15;

/** What arithmetic with two numbers may leave over: 10⁻⁹, and their last bits. */
function dust(a: number, b: number): number {
  return 1e-9 + 2 * Number.EPSILON * (Math.abs(a) + Math.abs(b));
}

/** Equal but for rounding in the arithmetic. */
export function same(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < dust(a, b);
}

/** Less by more than the arithmetic. */
export function isLess(a: number, than: number): boolean {
  return a < than && !same(a, than);
}

export interface GoalParts {
  readonly comparator: Comparator;
  readonly value: number;
  readonly upper?: number | undefined;
  readonly tolerance?: number | undefined;
  /** A target itself, which has a year, or a level that has its goal is none of these: see `target-level.ts`. */
  readonly year?: never;
  readonly goal?: never;
}

/** What a target lacks to have a goal: one of its members, or a base value that a percentage can be taken of. */
export type Lacking = 'value' | 'upper' | 'tolerance' | 'percent' | 'base';

/** The goal, both its ends binding, or the name of the member it lacks. */
export function goalOf({ comparator, value, upper, tolerance }: GoalParts): Goal | Lacking {
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

/** Whether the value is one the goal allows. */
export function holds({ low, high, open }: Goal, value: number): boolean {
  if (same(value, low) || same(value, high)) return !open;
  return value > low && value < high;
}

/** How far from the goal; 0 inside it, and at its end. */
export function distance({ low, high }: Goal, value: number): number {
  if (isLess(value, low)) return low - value;
  return isLess(high, value) ? value - high : 0;
}

/** Whether a value lies further from the goal than another; values as large as these have distances as exact as they are. */
export function isFurther(goal: Goal, value: number, than: number): boolean {
  return distance(goal, value) - distance(goal, than) > dust(value, than);
}

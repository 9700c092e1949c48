/**
 * Goal: the values a target allows, as one interval. Engine, gauge and plan check all read it here;
 * the level that a change or a reference stands for is in `target-level.ts`.
 *
 * Comparing is by the full value, not the rounded one (GB/T 8170-2008, 4.3: 全数值比较法 where nothing else is laid down).
 * A difference below a billionth of the value is the arithmetic's, not the indicator's.
 *
 * GOAL1 at least, at most · GOAL2 strictly more, strictly less · GOAL3 equal and about, with their tolerance · GOAL4 between, ends included
 * GOAL5 equal is met, strictly equal is not · GOAL6 distance is to the nearest end · GOAL7 a comparator without its companion has no goal,
 * nor has a number that no statistics reach
 */
import type { Comparator } from './target.js';

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

/**
 * Goal: the values a target allows, as one interval. Engine, gauge and plan check all read it here;
 * which level a target stands for, and which of its ends bind, is in `target-level.ts`.
 *
 * Comparing is by the full value, not the rounded one (GB/T 8170-2008, 4.3: 全数值比较法 where nothing else is laid down).
 * A difference below 10⁻⁹ is the arithmetic's, not the indicator's; so are the last bits of large numbers, but never a whole one of them.
 *
 * GOAL1 at least, at most · GOAL2 strictly more, strictly less · GOAL3 equal and about, with their tolerance · GOAL4 between, ends included
 * GOAL5 equal is met, strictly equal is not · GOAL6 distance is to the nearest end · GOAL7 a comparator without its companion has no goal,
 * nor has a number that no statistics reach · GOAL8 about and between may have one end that binds: beyond the other is met too
 * GOAL9 differences below 10⁻⁹ count as none, whole numbers up to 10¹⁵ are told apart
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

/** What arithmetic with numbers of this size may be off: 10⁻⁹, and their last bits. */
function dust(size: number): number {
  return 1e-9 + 4 * Number.EPSILON * size;
}

/** Equal but for rounding in the arithmetic. */
export function same(a: number, b: number): boolean {
  const size = Math.max(Math.abs(a), Math.abs(b));
  return a === b || (size < Infinity && Math.abs(a - b) <= dust(size));
}

/** Less by more than the arithmetic. */
export function isLess(a: number, than: number): boolean {
  return a < than && !same(a, than);
}

/** Which ends of `~` and `between` bind: the other may be passed. */
export type Ends = 'lower' | 'upper' | 'both';

export interface GoalParts {
  readonly comparator: Comparator;
  readonly value: number;
  readonly upper?: number | undefined;
  readonly tolerance?: number | undefined;
  /** Both unless given. */
  readonly ends?: Ends | undefined;
  /** A target itself, which has a year, is none of these: `target-level.ts` says which parts it comes to. */
  readonly year?: never;
}

/** What a target lacks to have a goal: one of its members, or a base value that a percentage can be taken of. */
export type Lacking = 'value' | 'upper' | 'tolerance' | 'percent' | 'base';

/** The goal, or the name of the member it lacks. */
export function goalOf(parts: GoalParts | Lacking): Goal | Lacking {
  if (typeof parts === 'string') return parts;
  const { comparator, value, upper, tolerance, ends } = parts;
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
      return tolerance === undefined ? 'tolerance' : around(value, tolerance, ends);
    case 'between':
      return upper === undefined || !(upper >= value && upper <= GREATEST) ? 'upper' : range(value, upper, ends);
  }
}

function around(value: number, tolerance: number, ends?: Ends): Goal | Lacking {
  return tolerance >= 0 && tolerance <= GREATEST ? { ...range(value - tolerance, value + tolerance, ends), centre: value } : 'tolerance';
}

function range(low: number, high: number, ends?: Ends): Goal {
  return { low: ends === 'upper' ? -Infinity : low, high: ends === 'lower' ? Infinity : high, open: false };
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
  return distance(goal, value) - distance(goal, than) > dust(Math.max(Math.abs(value), Math.abs(than)));
}

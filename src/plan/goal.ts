/**
 * Goal: the values a target allows, as one interval.
 *
 * Comparing is by the full value, not the rounded one (GB/T 8170-2008, 4.3: 全数值比较法 where nothing else is laid down).
 * A difference below a billionth of the value is the arithmetic's, not the indicator's.
 *
 * G1 at least, at most · G2 strictly more, strictly less · G3 equal and about, with their tolerance · G4 between, ends included
 * G5 equal is met, strictly equal is not · G6 distance is to the nearest end · G7 a comparator without its companion has no goal
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

/** The goal, or the name of the member it lacks. */
export function goalOf({ comparator, value, upper, tolerance }: GoalParts): Goal | string {
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
      return upper === undefined || !(upper >= value && upper < Infinity) ? 'upper' : { low: value, high: upper, open: false };
  }
}

function around(value: number, tolerance: number): Goal | string {
  return tolerance >= 0 && tolerance < Infinity ? { low: value - tolerance, high: value + tolerance, open: false } : 'tolerance';
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

/** Which way the goal lies from a value that does not hold: 1 up, −1 down. */
export function towards({ low, high }: Goal, value: number): 1 | -1 {
  if (high === Infinity) return 1;
  if (low === -Infinity) return -1;
  return value < low ? 1 : -1;
}

/** The value a path from `from` leads to: the end of the goal, or for a range that is already held the value itself. */
export function pathEnd({ low, high }: Goal, from: number): number {
  if (high === Infinity) return low;
  if (low === -Infinity) return high;
  return Math.min(Math.max(from, low), high);
}

/** Targets of one side can be milestones of each other. */
export type Side = 'up' | 'down' | 'range';

export function sideOf(comparator: Comparator): Side {
  if (comparator === '>=' || comparator === '>') return 'up';
  return comparator === '<=' || comparator === '<' ? 'down' : 'range';
}

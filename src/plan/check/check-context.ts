/** What every check of a plan works with: the ids there are, and the place to say what is wrong. */
import type { Dimension } from '../breakdown.js';
import { nearest } from '../../documents/nearest.js';
import type { ProblemCode } from '../../documents/problem-codes.js';
import type { PathStep, Problem } from '../../documents/problems.js';
import type { Indicator, Plan } from '../schema.js';

export type Report = (level: Problem['level'], code: ProblemCode, steps: readonly PathStep[], data?: Problem['data']) => void;
export type Ids = ReadonlyMap<string, number>;
type Among = ReadonlySet<string> | ReadonlyMap<string, unknown>;

export interface Context {
  readonly plan: Plan;
  readonly report: Report;
  readonly suggest: (id: string, among: Among) => string;
  readonly fields: Ids;
  readonly departments: Ids;
  readonly groups: Ids;
  readonly indicators: Ids;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly referred: ReadonlySet<string>;
}

/**
 * Looks up the nearest valid id, until so many were compared: each look-up costs as much as there are ids, and of a plan
 * with thousands of wrong ids the first few suggestions are enough.
 */
export function suggestions(comparisons = 100_000): Context['suggest'] {
  let left = comparisons;
  return (id, among) => {
    if (among.size > left) return '';
    left -= among.size;
    return nearest(id, among.keys());
  };
}

/** What ids are of. */
export type IdKind = 'field' | 'department' | 'group' | 'indicator' | 'dimension' | 'category';

/** Whether the id is one of those there are; says so when it isn't. */
export function known({ report, suggest }: Context, kind: IdKind, id: string, among: Among, steps: readonly PathStep[]): boolean {
  if (among.has(id)) return true;
  // A short list of valid ids is told whole: none of them need be near.
  const choices = among.size <= 8 ? { allowed: [...among.keys()] } : {};
  report('error', 'unknown-id', steps, { kind, id, nearest: suggest(id, among), ...choices });
  return false;
}

/** Says so when the breakdown names a dimension the indicator lacks, or a category the dimension lacks. */
export function checkBreakdown(
  context: Context,
  breakdown: Readonly<Record<string, string>>,
  indicator: Indicator,
  steps: readonly PathStep[],
): void {
  for (const [dimension, category] of Object.entries(breakdown)) {
    if (isBrokenDown(context, indicator, dimension, [...steps, dimension])) {
      known(context, 'category', category, categoriesOf(context, dimension), [...steps, dimension]);
    }
  }
}

/** Whether the indicator is broken down by the dimension; says so when it isn't. */
export function isBrokenDown(context: Context, indicator: Indicator, dimension: string, steps: readonly PathStep[]): boolean {
  if (indicator.breakdowns.includes(dimension)) return true;
  if (known(context, 'dimension', dimension, context.dimensions, steps)) {
    context.report('error', 'not-broken-down', steps, { id: indicator.id, dimension });
  }
  return false;
}

export function categoriesOf({ dimensions }: Context, dimension: string): ReadonlySet<string> {
  return new Set(dimensions.get(dimension)?.categories.map(({ id }) => id) ?? []);
}

/** What every check of a plan works with: the ids there are, and the place to say what is wrong. */
import type { Dimension } from '../breakdown.js';
import { nearest } from '../../documents/nearest.js';
import type { ProblemCode } from '../../documents/problem-codes.js';
import { formatPath, type PathStep, type Problem } from '../../documents/problems.js';
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
  /** The ids of a dimension's categories; none of an unknown one. */
  readonly categoriesOf: (dimension: string) => ReadonlySet<string>;
  readonly breakdownsOf: (indicator: Indicator) => ReadonlySet<string>;
  readonly referred: ReadonlySet<string>;
}

/**
 * Looks up the nearest valid id, until so many were compared: each look-up costs as much as there are ids, and of a plan
 * with thousands of wrong ids the first few suggestions are enough.
 */
export function suggestions(comparisons = 100_000): Context['suggest'] {
  let left = comparisons;
  return (id, among) => {
    const cost = among.size * (1 + id.length ** 2 / 400); // a long id takes longer to be compared
    if (cost > left) return '';
    left -= cost;
    return nearest(id, among.keys());
  };
}

/** The index of each id; says which stand twice. */
export function ids(list: readonly { readonly id: string }[], at: readonly PathStep[], report: Report, ...further: PathStep[]): Ids {
  const index = new Map<string, number>();
  list.forEach(({ id }, i) => {
    const first = index.get(id);
    if (first === undefined) index.set(id, i);
    else report('error', 'duplicate-id', [...at, ...further, i, 'id'], { id, first: formatPath([...at, ...further, first]) });
  });
  return index;
}

/** What ids are of. */
export type IdKind = 'field' | 'department' | 'group' | 'indicator' | 'dimension' | 'category';

/** Whether the id is one of those there are; says so when it isn't. */
export function known(
  { report, suggest }: Context,
  kind: IdKind,
  id: string,
  among: Among,
  at: readonly PathStep[],
  ...further: PathStep[]
): boolean {
  if (among.has(id)) return true;
  // A short list of valid ids is told whole: none of them need be near.
  const choices = among.size <= 8 ? { allowed: [...among.keys()] } : {};
  report('error', 'unknown-id', [...at, ...further], { kind, id, nearest: suggest(id, among), ...choices });
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
      known(context, 'category', category, context.categoriesOf(dimension), [...steps, dimension]);
    }
  }
}

/** Whether the indicator is broken down by the dimension; says so when it isn't. */
export function isBrokenDown(context: Context, indicator: Indicator, dimension: string, steps: readonly PathStep[]): boolean {
  if (context.breakdownsOf(indicator).has(dimension)) return true;
  if (known(context, 'dimension', dimension, context.dimensions, steps)) {
    context.report('error', 'not-broken-down', steps, { id: indicator.id, dimension });
  }
  return false;
}

/** A set of each key's ids, made once: a plan may ask for the same one with every target. */
export function setsOf<Key>(idsOf: (key: Key) => Iterable<string>): (key: Key) => ReadonlySet<string> {
  const sets = new Map<Key, ReadonlySet<string>>();
  return (key) => {
    const known = sets.get(key) ?? new Set(idsOf(key));
    sets.set(key, known);
    return known;
  };
}

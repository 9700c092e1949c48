/** The targets of one indicator, each by itself (rules CHECK2, CHECK4, CHECK5, CHECK13 of `check.ts`). */
import { checkBreakdown, isBrokenDown, known, type Context } from './check-context.js';
import { checkReference } from './check-references.js';
import { checkTogether } from './check-together.js';
import type { PathStep } from '../../documents/problems.js';
import type { Indicator } from '../schema.js';
import type { Target, TargetOf } from '../target.js';
import { referenceTolerance } from '../target-level.js';

export function checkTargets(context: Context, indicator: Indicator, at: readonly PathStep[]): void {
  indicator.targets.forEach((target, t) => checkTarget(context, indicator, target, [...at, 'targets', t]));
  checkTogether(context.report, indicator, at);
}

function checkTarget(context: Context, indicator: Indicator, target: Target, steps: readonly PathStep[]): void {
  const { report, plan } = context;
  const { year, kind } = target;
  // Of a plan that ends before it starts, every year would be outside.
  if (plan.start <= plan.end && (year < plan.start || year > plan.end)) {
    report('error', 'year-outside', [...steps, 'year'], { year, start: plan.start, end: plan.end });
  }
  if ((kind === 'task') !== (indicator.measure.kind === 'task')) {
    report('error', 'task-mismatch', [...steps, 'kind'], { kind, measure: indicator.measure.kind });
  }
  if (target.breakdown) checkBreakdown(context, target.breakdown, indicator, [...steps, 'breakdown']);
  if ('comparator' in target) checkComparator(context, indicator, target, steps);
  if (kind === 'level' || kind === 'change') checkDirection(context, indicator, target, steps);
  if (kind === 'level') checkLevel(context, target, steps);
  if (kind === 'change') checkChange(context, target, steps);
  if (kind === 'trend' && target.between) checkGap(context, indicator, target, steps);
  if (kind === 'reference') checkReference(context, indicator, target, steps);
}

function checkComparator(
  { report }: Context,
  indicator: Indicator,
  target: Extract<Target, { comparator: string }>,
  steps: readonly PathStep[],
): void {
  const { comparator } = target;
  if (target.kind === 'reference' && comparator === '~' && referenceTolerance(target, indicator) === undefined)
    report('error', 'tolerance-missing', [...steps, 'tolerance']);
  if (target.kind !== 'external') {
    const used = { tolerance: comparator === '~' || comparator === '=', twoSided: comparator === '~' || comparator === 'between' };
    for (const member of ['tolerance', 'twoSided'] as const)
      if (target[member] !== undefined && !used[member]) report('warning', 'without-effect', [...steps, member], { member, comparator });
  }
  if (target.comparator === 'between' && target.kind !== 'level') {
    report('error', 'between-only-level', [...steps, 'comparator'], { kind: target.kind });
  }
}

function checkLevel({ report }: Context, target: TargetOf<'level'>, steps: readonly PathStep[]): void {
  const { comparator, value, upper } = target;
  if ((comparator === 'between') !== (upper !== undefined)) report('error', 'upper-with-between', [...steps, 'upper']);
  if (upper !== undefined && upper < value) report('error', 'bounds-reversed', [...steps, 'upper'], { min: value, max: upper });
}

function checkDirection(
  { report }: Context,
  { direction }: Indicator,
  { comparator }: TargetOf<'level' | 'change'>,
  steps: readonly PathStep[],
): void {
  const against = direction === 'up' ? comparator[0] === '<' : direction === 'down' && comparator[0] === '>';
  if (against) report('warning', 'target-against-direction', [...steps, 'comparator'], { comparator, direction });
}

function checkChange({ report }: Context, target: TargetOf<'change'>, steps: readonly PathStep[]): void {
  if ((target.percent === undefined) === (target.points === undefined)) report('error', 'percent-or-points', steps);
  if (target.baselineYear >= target.year) {
    report('error', 'change-year', [...steps, 'baselineYear'], { year: target.year, baselineYear: target.baselineYear });
  }
}

function checkGap(context: Context, indicator: Indicator, target: TargetOf<'trend'>, at: readonly PathStep[]): void {
  const { dimension, categories } = target.between!;
  const steps = [...at, 'between'];
  if (target.of !== 'gap') context.report('error', 'between-only-gap', steps);
  if (!isBrokenDown(context, indicator, dimension, [...steps, 'dimension'])) return;
  categories.forEach((id, c) => known(context, 'category', id, context.categoriesOf(dimension), [...steps, 'categories', c]));
  if (categories[0] === categories[1]) context.report('error', 'gap-of-one', [...steps, 'categories'], { category: categories[0] });
}

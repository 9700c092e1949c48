/** References from one indicator's target to another indicator (rules CHECK8 and CHECK14 of `check.ts`). */
import { breakdownKey } from '../breakdown.js';
import { checkBreakdown, known, type Context } from './check-context.js';
import type { PathStep } from '../../documents/problems.js';
import type { Indicator } from '../schema.js';
import type { Target, TargetOf } from '../target.js';
import { isSameUnit } from '../unit.js';

export function referenceOf(target: Target): string | undefined {
  return target.kind === 'reference' && 'indicator' in target.reference ? target.reference.indicator : undefined;
}

export function checkReference(context: Context, indicator: Indicator, target: TargetOf<'reference'>, at: readonly PathStep[]): void {
  const { plan, report, indicators } = context;
  const { reference } = target;
  const steps = [...at, 'reference'];
  if ('indicator' in reference) {
    if (!known(context, 'indicator', reference.indicator, indicators, [...steps, 'indicator'])) return;
    const other = plan.indicators[indicators.get(reference.indicator)!]!;
    checkAlike(context, indicator, target, other, steps);
    if (reference.breakdown) checkBreakdown(context, reference.breakdown, other, [...steps, 'breakdown']);
  } else if ('breakdown' in reference) {
    checkBreakdown(context, reference.breakdown, indicator, [...steps, 'breakdown']);
    if (breakdownKey(reference.breakdown) === breakdownKey(target.breakdown)) report('error', 'reference-itself', steps);
  } else if (plan.region.parent === undefined) {
    report('error', 'no-parent-region', steps);
  }
}

function checkAlike(
  { report }: Context,
  indicator: Indicator,
  target: TargetOf<'reference'>,
  other: Indicator,
  steps: readonly PathStep[],
): void {
  if (other.measure.kind === 'task') return report('error', 'reference-task', [...steps, 'indicator'], { id: other.id });
  // A factor may turn one unit into another.
  if (!isSameUnit(indicator.unit, other.unit) && target.factor === undefined)
    report('warning', 'reference-unit', [...steps, 'indicator'], { id: other.id });
}

/** CHECK8: a walk along the references, by hand: thousands of indicators in a row would exhaust the stack of a recursion. */
export function checkCircles({ plan, report, indicators }: Context): void {
  const done = new Set<number>();
  const way: { at: number; rest: string[] }[] = [];
  const open = new Map<number, number>(); // indicator on the way → its place on it
  const enter = (at: number) => {
    const rest = plan.indicators[at]!.targets.map(referenceOf).filter((id) => id !== undefined);
    open.set(at, way.length);
    way.push({ at, rest: rest.reverse() });
  };
  plan.indicators.forEach(({ targets }, start) => {
    if (!done.has(start) && targets.some(referenceOf)) enter(start);
    while (way.length > 0) {
      const here = way[way.length - 1]!;
      const id = here.rest.pop();
      const to = id === undefined ? undefined : indicators.get(id);
      if (id === undefined) {
        way.pop();
        open.delete(here.at);
        done.add(here.at);
      } else if (to !== undefined && open.has(to)) {
        // A circle of thousands is told by its first few.
        const circle = way.slice(open.get(to), open.get(to)! + 8).map(({ at }) => plan.indicators[at]!.id);
        report('error', 'reference-circle', ['indicators', to, 'targets'], { circle: [...circle, id] });
      } else if (to !== undefined && !done.has(to)) {
        enter(to);
      }
    }
  });
}

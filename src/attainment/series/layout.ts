/**
 * Layout: what of a plan an assessment needs again and again, worked out once for each plan.
 *
 * SLOT1 a slot for the total, each category, and each combination a target names · SLOT2 targets of one promise form a chain:
 * the last of it governs, the earlier ones are its milestones · SLOT3 indicators that refer to the parent region are known
 */
import { jsonText } from '../../documents/json-text.js';
import { breakdownKey, dimensionsOf, TOTAL, type Breakdown } from '../../plan/breakdown.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import type { Target } from '../../plan/target.js';
import { valueRulesOf, type ValueRules } from '../../observations/value.js';
import { sideOf } from '../../plan/target-level.js';
import { intervalKindOf, type IntervalKind } from '../statistics/small-numbers.js';

export interface TargetLayout {
  readonly target: Target;
  /** Place among the indicator's targets. */
  readonly position: number;
  readonly slot: number;
  /** No later target of the same promise. */
  readonly governs: boolean;
  /** Earlier targets of the same promise, by year. */
  readonly milestones: readonly TargetLayout[];
}

export interface IndicatorLayout extends ValueRules {
  readonly indicator: Indicator;
  /** Place in the plan. */
  readonly position: number;
  readonly lead: string;
  readonly isTask: boolean;
  readonly interval: IntervalKind | null;
  /** Breakdown key of each slot; the first is the total. */
  readonly keys: readonly string[];
  readonly slots: ReadonlyMap<string, number>;
  /** Slot by dimension and category: no key has to be built for each observation. */
  readonly categories: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly targets: readonly TargetLayout[];
}

export interface PlanLayout {
  readonly plan: Plan;
  /** Years that can matter: from the one before the first baseline to the last of the plan. */
  readonly first: number;
  readonly last: number;
  readonly indicators: readonly IndicatorLayout[];
  readonly index: ReadonlyMap<string, number>;
  /** Indicators with a target that refers to the parent region. */
  readonly toParent: readonly number[];
}

const layouts = new WeakMap<Plan, PlanLayout>();

export function layoutOf(plan: Plan): PlanLayout {
  const known = layouts.get(plan);
  if (known) return known;
  const layout = lay(plan);
  layouts.set(plan, layout);
  return layout;
}

function lay(plan: Plan): PlanLayout {
  const baselines = plan.indicators.flatMap((indicator) => [
    indicator.baseline?.year ?? plan.baselineYear,
    ...indicator.targets.map((target) => (target.kind === 'change' ? target.baselineYear : plan.baselineYear)),
  ]);
  const named = namedBreakdowns(plan);
  const indicators = plan.indicators.map((indicator, position) => layIndicator(plan, indicator, position, named.get(indicator.id) ?? []));
  return {
    plan,
    first: Math.min(plan.baselineYear, plan.start, ...baselines) - 1,
    last: Math.max(plan.end, plan.start),
    indicators,
    index: new Map(indicators.map(({ indicator }, position) => [indicator.id, position])),
    toParent: indicators.filter(({ indicator }) => indicator.targets.some(refersToParent)).map(({ position }) => position),
  };
}

export function refersToParent(target: Target): boolean {
  return target.kind === 'reference' && 'region' in target.reference;
}

function layIndicator(plan: Plan, indicator: Indicator, position: number, named: readonly Breakdown[]): IndicatorLayout {
  const dimensions = dimensionsOf(plan);
  const slots = new Map([[TOTAL, 0]]);
  const slotOf = (key: string): number => {
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  };
  const categories = new Map(
    indicator.breakdowns.map((id) => [
      id,
      new Map((dimensions.get(id)?.categories ?? []).map((category) => [category.id, slotOf(breakdownKey({ [id]: category.id }))])),
    ]),
  );
  for (const breakdown of [...named, ...indicator.targets.map((target) => target.breakdown ?? {})]) slotOf(breakdownKey(breakdown));
  const targets = layTargets(indicator, slots);
  return {
    indicator,
    position,
    lead: (indicator.departments.find(({ role }) => role === 'lead') ?? indicator.departments[0]!).id,
    isTask: indicator.measure.kind === 'task',
    ...valueRulesOf(indicator),
    interval: intervalKindOf(indicator.unit),
    keys: [...slots.keys()],
    slots,
    categories,
    targets,
  };
}

function layTargets(indicator: Indicator, slots: ReadonlyMap<string, number>): TargetLayout[] {
  const chains = indicator.targets.map((target) => chainOf(target, indicator));
  const laid: TargetLayout[] = [];
  const byYear = indicator.targets
    .map((_, position) => position)
    .sort((a, b) => indicator.targets[a]!.year - indicator.targets[b]!.year || a - b);
  for (const [place, position] of byYear.entries()) {
    const target = indicator.targets[position]!;
    const chain = chains[position]!;
    laid[position] = {
      target,
      position,
      slot: slots.get(breakdownKey(target.breakdown))!,
      governs: !byYear.slice(place + 1).some((later) => chains[later] === chain),
      milestones: byYear
        .slice(0, place)
        .filter((earlier) => chains[earlier] === chain && indicator.targets[earlier]!.year < target.year)
        .map((earlier) => laid[earlier]!),
    };
  }
  return laid;
}

/** Targets with the same chain are one promise at different years. */
function chainOf(target: Target, { direction }: Indicator): string {
  const parts: unknown[] = [target.kind, breakdownKey(target.breakdown)];
  if ('comparator' in target) parts.push(sideOf(target, direction));
  if (target.kind === 'change') parts.push(target.baselineYear);
  if (target.kind === 'trend') parts.push(target.of, target.direction, target.between);
  if (target.kind === 'reference') parts.push(target.reference);
  if (target.kind === 'external') parts.push(target.standard);
  if (target.kind === 'task') parts.push(target.criterion);
  return jsonText(parts);
}

/** Breakdowns that targets name, for the indicator whose values they are. */
function namedBreakdowns(plan: Plan): ReadonlyMap<string, readonly Breakdown[]> {
  const named = new Map<string, Breakdown[]>();
  const name = (id: string, breakdown: Breakdown) => named.set(id, [...(named.get(id) ?? []), breakdown]);
  for (const { id, targets } of plan.indicators) {
    for (const target of targets) {
      if (target.kind === 'trend' && target.between)
        gapBreakdowns(target.breakdown, target.between).forEach((breakdown) => name(id, breakdown));
      if (target.kind !== 'reference' || 'region' in target.reference) continue;
      if ('indicator' in target.reference) name(target.reference.indicator, target.reference.breakdown ?? {});
      else name(id, target.reference.breakdown);
    }
  }
  return named;
}

/** The two sides of a gap, minuend first. */
export function gapBreakdowns(
  of: Breakdown | undefined,
  { dimension, categories }: { readonly dimension: string; readonly categories: readonly [string, string] },
): readonly [Breakdown, Breakdown] {
  return [
    { ...of, [dimension]: categories[0] },
    { ...of, [dimension]: categories[1] },
  ];
}

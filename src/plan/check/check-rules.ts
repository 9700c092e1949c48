/** Rules across indicators (CHECK15 of `check.ts`): each part exists, is a figure, and is not compared with itself. */
import { breakdownKey } from '../breakdown.js';
import { placedRefs, type PlacedRef } from '../rule-refs.js';
import { checkBreakdown, known, type Context } from './check-context.js';
import type { PathStep } from '../../documents/problems.js';
import type { Plan, RuleRef } from '../schema.js';

type ConsistentRule = Extract<Plan['rules'][number], { kind: 'consistent' }>;

export function checkRules(context: Context): void {
  const { plan, report } = context;
  plan.rules.forEach((rule, r) => {
    placedRefs(rule).forEach((placed) => checkRef(context, placed, ['rules', r, ...placed.steps]));
    if (rule.kind === 'consistent') checkLimit(context, rule, ['rules', r]);
    if (rule.kind === 'not-greater' && sameRef(rule.lesser, rule.greater)) report('error', 'rule-on-itself', ['rules', r]);
    if (rule.kind === 'sum') {
      const own = rule.parts.findIndex((part) => sameRef(part, rule.total));
      if (own !== -1) report('error', 'rule-on-itself', ['rules', r, 'parts', own]);
    }
  });
}

function checkLimit({ report }: Context, { percent, points, unlimited }: ConsistentRule, at: readonly PathStep[]): void {
  const isLimited = percent !== undefined || points !== undefined;
  if (unlimited && isLimited) report('error', 'limit-of-unlimited', at);
  else if (!unlimited && (percent === undefined) === (points === undefined)) report('error', 'percent-or-points', at);
}

function checkRef(context: Context, { ref }: PlacedRef, at: readonly PathStep[]): void {
  const { plan, report, indicators } = context;
  if (!known(context, 'indicator', ref.indicator, indicators, [...at, 'indicator'])) return;
  const indicator = plan.indicators[indicators.get(ref.indicator)!]!;
  if (indicator.measure.kind === 'task') report('error', 'rule-on-task', [...at, 'indicator'], { id: ref.indicator });
  if (ref.part !== undefined && ref.part !== 'value' && indicator.measure.kind !== 'fraction') {
    report('error', 'rule-part', [...at, 'part'], { part: ref.part, id: ref.indicator });
  }
  if (ref.breakdown) checkBreakdown(context, ref.breakdown, indicator, [...at, 'breakdown']);
}

function sameRef(one: RuleRef, other: RuleRef): boolean {
  return (
    one.indicator === other.indicator &&
    breakdownKey(one.breakdown) === breakdownKey(other.breakdown) &&
    (one.part ?? 'value') === (other.part ?? 'value')
  );
}

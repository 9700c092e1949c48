/**
 * The plan's own rules across indicators, for one region and period.
 *
 * PLANRULE1 sum · PLANRULE2 ratio, as far as it was rounded · PLANRULE3 not greater than · PLANRULE4 consistent with last year, unless any change is let pass · PLANRULE5 a rule with an empty member says nothing
 * PLANRULE6 the finding stands at the total, the ratio, the lesser, or the changed value
 */
import { breakdownKey, TOTAL } from '../../plan/breakdown.js';
import { refsOf } from '../../plan/rule-refs.js';
import type { Rule, RuleRef } from '../../plan/schema.js';
import { rateOf, unitFactor } from '../../plan/unit.js';
import { apart, halfOf, noiseOf, tidied } from '../../plan/decimals.js';
import { shownValue, type Entry, type Reading } from '../reading/entry.js';
import type { Finding, FindingCode } from './findings.js';

/** A sum of computed rates needs no more. */
const SUM_PLACES = 6;

/** The entry of an indicator in the same region and period, if the form has it; and last year's value. */
export interface RuleContext {
  entry(indicator: string): Pick<Entry, 'indicator' | 'readings'> | undefined;
  previous(indicator: string, breakdown: string): number | null;
}

/** A finding of a rule, and the indicator it shows at. */
export interface RuleFinding {
  readonly indicator: string;
  readonly finding: Finding;
}

export function indicatorsOf(rule: Rule): string[] {
  return refsOf(rule).map(({ indicator }) => indicator);
}

export function validateRule(rule: Rule, context: RuleContext): RuleFinding[] {
  switch (rule.kind) {
    case 'sum': {
      const parts = rule.parts.map((ref) => valueAt(ref, context));
      const total = valueAt(rule.total, context);
      if (total === null || parts.includes(null)) return [];
      const sum = parts.reduce<number>((before, value) => before + value!, 0);
      const slack =
        (rule.tolerance ?? 0) +
        noiseOf(
          total,
          parts.reduce<number>((before, value) => before + Math.abs(value!), 0),
        );
      if (Math.abs(sum - total) <= slack) return [];
      return [at(rule, rule.total, 'rule-sum', { total: shownAt(rule.total, context, sum), sum: apart(sum, SUM_PLACES, total) })];
    }
    case 'ratio': {
      const value = valueAt(rule.value, context);
      const numerator = valueAt(rule.numerator, context);
      const denominator = valueAt(rule.denominator, context);
      if (value === null || numerator === null || denominator === null || denominator === 0) return [];
      const of = context.entry(rule.value.indicator)!.indicator;
      const ratio = rateOf(numerator, denominator, unitFactor(of.unit));
      const slack = (rule.tolerance ?? Math.max(0.01, halfOf(of.precision))) + noiseOf(value, ratio);
      if (Math.abs(ratio - value) <= slack) return [];
      const data = { value: shownAt(rule.value, context, ratio), ratio: apart(ratio, of.precision, value) };
      return [at(rule, rule.value, 'rule-ratio', data)];
    }
    case 'not-greater': {
      const [lesser, greater] = [valueAt(rule.lesser, context), valueAt(rule.greater, context)];
      if (lesser === null || greater === null || lesser <= greater + noiseOf(lesser, greater)) return [];
      return [
        at(rule, rule.lesser, 'rule-not-greater', {
          lesser: shownAt(rule.lesser, context, greater),
          greater: shownAt(rule.greater, context, lesser),
          than: context.entry(rule.greater.indicator)?.indicator.name ?? rule.greater.indicator,
        }),
      ];
    }
    case 'consistent':
      return consistent(rule, context);
  }
}

function consistent(rule: Extract<Rule, { kind: 'consistent' }>, context: RuleContext): RuleFinding[] {
  if (rule.unlimited) return [];
  const entry = context.entry(rule.indicator);
  return (entry?.readings ?? []).flatMap((reading) => {
    const { value, breakdown } = reading;
    const before = context.previous(rule.indicator, breakdown);
    if (value === null || before === null) return [];
    const change = value - before;
    const limit = rule.points ?? (Math.abs(before) * rule.percent!) / 100;
    if (Math.abs(change) <= limit + noiseOf(value, before)) return [];
    const data = {
      value: shownValue(reading, entry!.indicator, before),
      before: apart(before, entry!.indicator.precision, value),
      change: tidied(change),
      limit: rule.points ?? rule.percent!,
      of: rule.points === undefined ? 'percent' : 'points',
    };
    return [at({ ...rule, level: rule.level ?? 'warning' }, { indicator: rule.indicator }, 'rule-change', data, breakdown)];
  });
}

function readingAt(ref: RuleRef, context: RuleContext): Reading | undefined {
  return context.entry(ref.indicator)?.readings.find(({ breakdown }) => breakdown === breakdownKey(ref.breakdown));
}

/** What `valueAt` finds, as it is told. */
function shownAt(ref: RuleRef, context: RuleContext, ...others: readonly number[]): number {
  if ((ref.part ?? 'value') !== 'value') return valueAt(ref, context)!;
  return shownValue(readingAt(ref, context)!, context.entry(ref.indicator)!.indicator, ...others);
}

function valueAt(ref: RuleRef, context: RuleContext): number | null {
  const reading = readingAt(ref, context);
  if (!reading) return null;
  const part = ref.part ?? 'value';
  if (part === 'value') return reading.value;
  const parsed = reading[part];
  return parsed.kind === 'number' ? parsed.value : null;
}

function at(
  rule: Rule,
  ref: RuleRef,
  code: FindingCode,
  data: Finding['data'],
  breakdown = ref.breakdown ? breakdownKey(ref.breakdown) : TOTAL,
): RuleFinding {
  const message = rule.message === undefined ? {} : { message: rule.message };
  return {
    indicator: ref.indicator,
    finding: { code, level: rule.level ?? 'error', part: ref.part ?? 'value', breakdown, data: { ...data, ...message, rule: rule.id } },
  };
}

import type { PathStep } from '../documents/problems.js';
import type { Rule, RuleRef } from './schema.js';

export interface PlacedRef {
  readonly ref: RuleRef;
  /** Where it stands in the rule. */
  readonly steps: readonly PathStep[];
}

/** The values that a rule ties to each other. */
export function placedRefs(rule: Rule): PlacedRef[] {
  switch (rule.kind) {
    case 'sum':
      return [{ ref: rule.total, steps: ['total'] }, ...rule.parts.map((ref, p) => ({ ref, steps: ['parts', p] }))];
    case 'ratio':
      return (['value', 'numerator', 'denominator'] as const).map((part) => ({ ref: rule[part], steps: [part] }));
    case 'not-greater':
      return (['lesser', 'greater'] as const).map((part) => ({ ref: rule[part], steps: [part] }));
    case 'consistent':
      return [{ ref: { indicator: rule.indicator }, steps: [] }];
  }
}

export function refsOf(rule: Rule): RuleRef[] {
  return placedRefs(rule).map(({ ref }) => ref);
}

/**
 * What a plan leaves open for a 统计报表制度 that is printed from it.
 *
 * GAP1 indicators that neither the plan nor the concept list defines, tasks aside: their criterion says what is meant
 * GAP2 rates of which it is not said what is divided by what · GAP3 lead departments that the plan itself does not name
 * GAP4 what the form does not state of itself; approver or filer is one of them
 */
import type { FormFacts } from './form-facts.js';
import type { Indicator, Plan } from './schema.js';
import { isRate } from './unit.js';

export interface Gaps {
  readonly undefined: readonly Indicator[];
  readonly undivided: readonly Indicator[];
  readonly assumed: readonly Indicator[];
  readonly facts: readonly Exclude<keyof FormFacts, 'filer'>[];
}

const FACTS = ['number', 'issuer', 'approver', 'document', 'validUntil', 'due', 'delivery'] as const;

/** @param indicators those of the plan that are printed. */
export function gapsOf(indicators: Plan['indicators'], facts: FormFacts, definitionOf: (indicator: Indicator) => string | undefined): Gaps {
  const figures = indicators.filter(({ measure }) => measure.kind !== 'task');
  return {
    undefined: figures.filter((indicator) => (indicator.definition ?? definitionOf(indicator)) === undefined),
    undivided: figures.filter(({ measure, unit }) => measure.kind !== 'fraction' && isRate(unit)),
    assumed: indicators.filter(({ departments }) => departments.some(({ role, assumed }) => role === 'lead' && assumed)),
    facts: FACTS.filter((name) => facts[name] === undefined && !(name === 'approver' && facts.filer !== undefined)),
  };
}

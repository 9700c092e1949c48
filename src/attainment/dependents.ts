/**
 * Which indicators look at which: a board assesses again only what a changed value touches.
 *
 * DEPEND1 what an indicator refers to · DEPEND2 what refers to it · DEPEND3 the parent region and other breakdowns are the indicator itself
 */
import { referenceOf } from '../plan/check/check-references.js';
import type { Indicator, Plan } from '../plan/schema.js';

export function referencesOf({ id, targets }: Indicator): readonly string[] {
  return [...new Set(targets.map(referenceOf).filter((other) => other !== undefined && other !== id))] as string[];
}

/** Ids of the indicators each indicator's targets refer to, by id. */
export function references(plan: Plan): ReadonlyMap<string, readonly string[]> {
  return new Map(plan.indicators.map((indicator) => [indicator.id, referencesOf(indicator)]));
}

/** Ids of the indicators that must be assessed again when a value of an indicator changes, besides itself. */
export function dependents(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>(plan.indicators.map(({ id }) => [id, []]));
  for (const [id, others] of references(plan)) for (const other of others) lists.get(other)?.push(id);
  return lists;
}

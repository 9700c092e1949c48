/**
 * Counting: met n, met or basically met, assessable m, of all k. Never a percentage without the numbers it is made of.
 *
 * COUNT1 n ≤ basically met ≤ m ≤ k · COUNT2 indicators without targets are not counted · COUNT3 by field and by lead department, in the plan's
 * order, the empty ones too · COUNT4 every indicator is counted in one status
 */
import type { Plan } from '../plan/schema.js';
import type { Counts, IndicatorAssessment, Summary } from './result/result.js';
import { STATUSES, type Status } from '../plan/assessment-terms.js';
import { isAssessable } from './result/status.js';

export function summarize(plan: Plan, indicators: readonly IndicatorAssessment[]): Summary {
  const counted = indicators.filter(({ decisive }) => decisive !== null);
  const by = (ids: readonly { readonly id: string }[], of: 'field' | 'department') => {
    const groups = new Map<string, IndicatorAssessment[]>(ids.map(({ id }) => [id, []]));
    for (const indicator of counted) groups.get(indicator[of])?.push(indicator);
    return [...groups].map(([id, group]) => ({ id, ...countsOf(group) }));
  };
  return { plan: countsOf(counted), fields: by(plan.fields, 'field'), departments: by(plan.departments, 'department') };
}

function countsOf(indicators: readonly IndicatorAssessment[]): Counts {
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  let [assessable, basicallyMet] = [0, 0];
  for (const indicator of indicators) {
    byStatus[indicator.status]++;
    if (!isAssessable(indicator.status)) continue;
    assessable++;
    if (indicator.status === 'met' || indicator.basicallyMet) basicallyMet++;
  }
  return { all: indicators.length, assessable, met: byStatus.met, basicallyMet, byStatus };
}

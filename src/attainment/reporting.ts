/**
 * Who has reported for a year, by the plan alone: each lead department owes its indicators.
 *
 * REPORTING1 a department is due when it leads an indicator · REPORTING2 a value, a task's state or a reason why there is none is a report of the
 * indicator · REPORTING3 half-years, quarters and months of the year count · REPORTING4 in the order of the plan
 */
import type { Observation } from '../observations/observation.js';
import { yearOf } from '../plan/period.js';
import { leadOf } from '../plan/plan.js';
import type { Plan } from '../plan/schema.js';

export interface DepartmentReporting {
  readonly id: string;
  /** Indicators it leads. */
  readonly due: number;
  /** Those of them that something was reported for. */
  readonly reported: number;
}

/** @param region whose observations count. */
export function reportingOf(plan: Plan, observations: Iterable<Observation>, year: number, region: string): readonly DepartmentReporting[] {
  const reported = new Set<string>();
  for (const observation of observations) {
    if (observation.region === region && yearOf(observation.period) === year) reported.add(observation.indicator);
  }
  const counts = new Map(plan.departments.map(({ id }) => [id, { id, due: 0, reported: 0 }]));
  for (const indicator of plan.indicators) {
    const count = counts.get(leadOf(indicator));
    if (!count) continue;
    count.due++;
    if (reported.has(indicator.id)) count.reported++;
  }
  return [...counts.values()].filter(({ due }) => due > 0);
}

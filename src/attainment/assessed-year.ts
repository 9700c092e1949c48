/**
 * The year an assessment is made for, where none is asked for.
 *
 * YEAR1 of a report being filled, the latest year of its form, whatever was reported for later ones · YEAR2 else the latest year with an
 * observation · YEAR3 not beyond the plan's end: later years don't count, and where there are no others it is the plan's last
 * YEAR4 without any year it is the plan's first
 */
import { isPeriod, yearOf } from '../plan/period.js';
import type { Plan } from '../plan/schema.js';
import type { Observation } from '../observations/observation.js';

/** @param form periods of the report being filled, or `null` where there is none. */
export function assessedYear(
  { start, end }: Pick<Plan, 'start' | 'end'>,
  form: readonly string[] | null,
  observations: readonly Pick<Observation, 'period'>[],
): number {
  const years = (form ?? observations.map(({ period }) => period)).filter(isPeriod).map(yearOf);
  const latest = years.reduce((most, year) => (year <= end ? Math.max(most, year) : most), -Infinity);
  if (Number.isFinite(latest)) return latest;
  return years.length > 0 ? end : start;
}

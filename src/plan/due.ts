/**
 * In which years an indicator is reported, where the plan does not ask for it every year.
 *
 * DUEYEAR1 without a list it is due every year · DUEYEAR2 a category is due where its indicator and its dimension are · DUEYEAR3 a part of a year is due with its year
 * DUEYEAR4 the latest year up to another in which it was due
 */
import { yearOf } from './period.js';
import type { Indicator } from './schema.js';

type Due = Pick<Indicator, 'due'>;

export function isDue({ due }: Due, period: string, breakdown: string): boolean {
  const has = (years: readonly number[] | undefined) => !years || years.includes(yearOf(period));
  return !due || (has(due.years) && breakdown.split(';').every((pair) => has(due.breakdowns?.[pair.split('=')[0]!])));
}

/** @returns `null` where it has not been due since. DUEYEAR4 */
export function lastDueYear(isDueIn: (year: number) => boolean, asOf: number, since: number): number | null {
  for (let year = asOf; year > since; year--) if (isDueIn(year)) return year;
  return null;
}

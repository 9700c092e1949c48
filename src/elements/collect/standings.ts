/**
 * Where the indicators stand against their targets, by what is on the desk and last year's values.
 *
 * STANDING1 of each region and year that is collected for, by values up to that year, those of the desk in place of any known before · STANDING2 a status stands beside a value of that year, and no other
 */
import { assess } from '../../attainment/assess.js';
import { AttainmentError } from '../../attainment/errors.js';
import type { Steps } from '../../documents/steps.js';
import { isMissing, type Observation } from '../../observations/observation.js';
import type { Status } from '../../plan/assessment-terms.js';
import { wholeYearOf } from '../../plan/period.js';
import type { Plan } from '../../plan/schema.js';
import type { DeskView } from '../../submissions/desk-view.js';

/** An assessment of a region counts for as many. */
const STEPS = 64;

/** By indicator, region and period. */
export type Standings = ReadonlyMap<string, Status>;

export const standingKey = (indicator: string, region: string, period: string) => `${indicator}|${region}|${period}`;

export function* standingsStepwise(plan: Plan, { merged, regions, periods }: DeskView, previous: readonly Observation[]): Steps<Standings> {
  const found = new Map<string, Status>();
  const byRegion = new Map<string, Observation[]>(regions.map((region) => [region, []]));
  const before = previous.filter(({ period }) => !periods.includes(period));
  for (const observation of [...before, ...merged.observations]) byRegion.get(observation.region)?.push(observation);
  for (const region of regions) {
    const observations = byRegion.get(region)!;
    for (const period of periods) {
      yield STEPS;
      const asOf = wholeYearOf(period);
      if (Number.isNaN(asOf)) continue;
      const valued = new Set(
        observations.filter((one) => one.period === period && !isMissing(one.status)).map(({ indicator }) => indicator),
      );
      for (const { indicator, status, decisive } of assessed(plan, observations, { region, asOf })) {
        if (decisive !== null && valued.has(indicator)) found.set(standingKey(indicator, region, period), status);
      }
    }
  }
  return found;
}

function assessed(plan: Plan, observations: readonly Observation[], options: { readonly region: string; readonly asOf: number }) {
  try {
    return assess(plan, observations, options).indicators;
  } catch (error) {
    if (error instanceof AttainmentError) return []; // a plan that can't be assessed has no statuses
    throw error;
  }
}

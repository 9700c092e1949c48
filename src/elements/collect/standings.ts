/**
 * Where the indicators of a department stand against their targets, by what is on the desk and last year's values.
 *
 * STANDING1 of each region and year that is collected for, by values up to that year, those of the desk in place of any known before · STANDING2 a status stands beside a value of that year, and no other
 */
import { assess } from '../../attainment/assess.js';
import { referencesOf } from '../../attainment/dependents.js';
import { AttainmentError } from '../../attainment/errors.js';
import type { Steps } from '../../documents/steps.js';
import { isMissing, type Observation } from '../../observations/observation.js';
import type { Status } from '../../plan/assessment-terms.js';
import { wholeYearOf } from '../../plan/period.js';
import { leadOf } from '../../plan/plan.js';
import type { Plan } from '../../plan/schema.js';
import type { DeskView } from '../../submissions/desk-view.js';

/** An assessment of a region counts for as many. */
const STEPS = 64;

/** By indicator, region and period. */
export type Standings = ReadonlyMap<string, Status>;

export const standingKey = (indicator: string, region: string, period: string) => `${indicator}|${region}|${period}`;

export function* standingsStepwise(
  whole: Plan,
  department: string,
  { merged, regions, periods }: DeskView,
  previous: readonly Observation[],
): Steps<Standings> {
  const found = new Map<string, Status>();
  const plan = partOf(whole, department);
  const ids = new Set(plan.indicators.map(({ id }) => id));
  const byRegion = new Map<string, Observation[]>(regions.map((region) => [region, []]));
  for (const observation of previous) {
    yield;
    if (ids.has(observation.indicator) && !periods.includes(observation.period)) byRegion.get(observation.region)?.push(observation);
  }
  for (const observation of merged.observations) {
    yield;
    if (ids.has(observation.indicator)) byRegion.get(observation.region)?.push(observation);
  }
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

/** The indicators that a department leads, and those that their targets refer to. */
function partOf(plan: Plan, department: string): Plan {
  const led = plan.indicators.filter((indicator) => leadOf(indicator) === department);
  const ids = new Set(led.flatMap((indicator) => [indicator.id, ...referencesOf(indicator)]));
  return { ...plan, indicators: plan.indicators.filter(({ id }) => ids.has(id)) as unknown as Plan['indicators'] };
}

function assessed(plan: Plan, observations: readonly Observation[], options: { readonly region: string; readonly asOf: number }) {
  try {
    return assess(plan, observations, options).indicators;
  } catch (error) {
    if (error instanceof AttainmentError) return []; // a plan that can't be assessed has no statuses
    throw error;
  }
}

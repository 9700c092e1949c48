/**
 * What a region has reported itself, held against the sum of the regions right below it.
 *
 * REGIONSUM1 a count that is not the sum is told, with both · REGIONSUM2 of a rate its numerator and its denominator, never the rate itself; what can't be added up is not
 * judged · REGIONSUM3 where one of the regions below has reported nothing, nothing is judged: the sum is incomplete, n of m · REGIONSUM4 a region that has reported nothing
 * itself, or has none below it, is held against nothing
 */
import type { Steps } from '../documents/steps.js';
import { breakdownKey } from '../plan/breakdown.js';
import { same } from '../plan/goal.js';
import type { Plan } from '../plan/schema.js';
import { observationKey, observationKeyOf } from './cell-key.js';
import type { Observation } from './observation.js';
import { parentOf } from './parent-region.js';
import { rollUp, type Incomplete } from './roll-up.js';

export interface RegionSum {
  /** As the region has reported it. */
  readonly own: Observation;
  /** As the regions below it add up. */
  readonly sum: Observation;
  readonly below: readonly string[];
}

export interface RegionSums {
  readonly apart: readonly RegionSum[];
  /** Of what a region has reported itself: sums that lack a region. */
  readonly incomplete: readonly Incomplete[];
}

/** @param regions that are due, GB/T 2260 codes, those above among them. */
export function* regionSumsStepwise(plan: Plan, observations: readonly Observation[], regions: readonly string[]): Steps<RegionSums> {
  const below = regionsBelow(plan, regions);
  const apart: RegionSum[] = [];
  const incomplete: Incomplete[] = [];
  if (below.size === 0) return { apart, incomplete };
  const byRegion = new Map<string, Observation[]>();
  for (const one of observations) {
    const known = byRegion.get(one.region);
    if (known) known.push(one);
    else byRegion.set(one.region, [one]);
  }
  for (const [above, parts] of below) {
    yield;
    const own = new Map((byRegion.get(above) ?? []).map((one) => [observationKey(one), one]));
    if (own.size === 0) continue;
    const ofParts = parts.flatMap((region) => byRegion.get(region) ?? []);
    const rolled = rollUp(plan, ofParts, parts, (region) => (region === above ? undefined : above));
    for (const sum of rolled.observations) {
      const reported = own.get(observationKeyOf(sum.indicator, above, sum.period, breakdownKey(sum.breakdown)));
      if (reported && isApart(reported, sum)) apart.push({ own: reported, sum, below: parts });
    }
    incomplete.push(...rolled.incomplete.filter((one) => own.has(observationKeyOf(one.indicator, above, one.period, one.breakdown))));
  }
  return { apart, incomplete };
}

/** Those right below each of the regions, as far as they are due. REGIONSUM4 */
function regionsBelow(plan: Plan, regions: readonly string[]): Map<string, string[]> {
  const due = new Set(regions);
  const below = new Map<string, string[]>();
  for (const region of due) {
    const above = parentOf(plan, region);
    if (above !== undefined && above !== region && due.has(above)) below.set(above, [...(below.get(above) ?? []), region]);
  }
  return below;
}

/** REGIONSUM1, REGIONSUM2 */
function isApart(own: Observation, sum: Observation): boolean {
  const members = sum.numerator === undefined ? (['value'] as const) : (['numerator', 'denominator'] as const);
  return members.some((member) => own[member] !== undefined && sum[member] !== undefined && !same(own[member], sum[member]));
}

/**
 * Roll-up 逐级汇总: the observations of regions added up to the region above them, level by level.
 *
 * ROLLUP1 counts are added; rates are made anew of added numerators and denominators, never averaged · ROLLUP2 what is given without numerator and
 * denominator, a ratio or a task is not rolled up, and is named · ROLLUP3 where a region is missing the sum is incomplete, n of m: it is no observation
 * ROLLUP4 where something can't exist (M) there is nothing to add, and nothing missing · ROLLUP5 a sum of provisional or estimated values is such itself
 * ROLLUP6 what a region above has reported itself stands, and is not added up again · ROLLUP7 the regions that are due decide what is missing, not those that
 * happen to be there
 */
import { breakdownKey, parseBreakdownKey, TOTAL } from '../plan/breakdown.js';
import type { Indicator, Plan } from '../plan/schema.js';
import { isCountedUnit, rateOf, unitFactor } from '../plan/unit.js';
import { observationKeyOf } from './cell-key.js';
import type { Observation, ObsStatus } from './observation.js';
import { parentOf } from './parent-region.js';

/** A sum of which not all parts are there. */
export interface Incomplete {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  /** Breakdown key; the total is the empty string. */
  readonly breakdown: string;
  /** Regions that are there, of how many. */
  readonly have: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** Why an indicator can't be added up. */
export const UNADDED_REASONS = ['task', 'ratio', 'no-counts'] as const;
export type UnaddedReason = (typeof UNADDED_REASONS)[number];

export interface Unadded {
  readonly indicator: string;
  readonly reason: UnaddedReason;
}

export interface RolledUp {
  /** Of the regions above. */
  readonly observations: readonly Observation[];
  readonly incomplete: readonly Incomplete[];
  readonly unadded: readonly Unadded[];
}

/**
 * @param observations one for each value.
 * @param regions that are due, GB/T 2260 codes.
 * @param parent the region above one; by the plan and the digits of the codes where not given.
 */
export function rollUp(
  plan: Plan,
  observations: readonly Observation[],
  regions: readonly string[],
  parent: (region: string) => string | undefined = (region) => parentOf(plan, region),
): RolledUp {
  const unadded = new Map<string, UnaddedReason>();
  const addable = new Map<string, Indicator>();
  for (const indicator of plan.indicators) {
    const reason = whyUnadded(indicator);
    if (reason) unadded.set(indicator.id, reason);
    else addable.set(indicator.id, indicator);
  }
  const known = new Map<string, Observation>();
  const series = new Map<string, Series>();
  for (const observation of observations) {
    const indicator = addable.get(observation.indicator);
    if (!indicator) continue;
    const breakdown = breakdownKey(observation.breakdown);
    known.set(observationKeyOf(indicator.id, observation.region, observation.period, breakdown), observation);
    series.set(`${indicator.id}|${observation.period}|${breakdown}`, { indicator, period: observation.period, breakdown });
  }
  const sums: Observation[] = [];
  const incomplete: Incomplete[] = [];
  for (const [above, below] of groups(regions, parent)) {
    for (const { indicator, period, breakdown } of series.values()) {
      const key = observationKeyOf(indicator.id, above, period, breakdown);
      if (known.has(key)) continue; // ROLLUP6
      const parts = below.map((region) => known.get(observationKeyOf(indicator.id, region, period, breakdown)));
      const missing = below.filter((_, i) => !isThere(parts[i], indicator));
      if (missing.length === below.length) continue;
      if (missing.length > 0) {
        incomplete.push({
          indicator: indicator.id,
          region: above,
          period,
          breakdown,
          have: below.length - missing.length,
          of: below.length,
          missing,
        });
        continue;
      }
      const sum = sumOf(indicator, parts as readonly Observation[], { region: above, period, breakdown });
      known.set(key, sum);
      sums.push(sum);
    }
  }
  return { observations: sums, incomplete, unadded: Array.from(unadded, ([indicator, reason]) => ({ indicator, reason })) };
}

interface Series {
  readonly indicator: Indicator;
  readonly period: string;
  readonly breakdown: string;
}

/** ROLLUP2 */
export function whyUnadded(indicator: Indicator): UnaddedReason | null {
  const { measure, unit } = indicator;
  if (measure.kind === 'task') return 'task';
  if (unit === 'ratio') return 'ratio';
  return measure.kind === 'fraction' || isCountedUnit(indicator) ? null : 'no-counts';
}

/** Each region above with those right below it, the lowest level first. */
function groups(regions: readonly string[], parent: (region: string) => string | undefined): [above: string, below: readonly string[]][] {
  const below = new Map<string, Set<string>>();
  const visit = (region: string): void => {
    const above = parent(region);
    if (above === undefined || above === region) return;
    const isNew = !below.has(above);
    below.set(above, (below.get(above) ?? new Set()).add(region));
    if (isNew) visit(above);
  };
  for (const region of regions) visit(region);
  const depth = (region: string): number => {
    const above = parent(region);
    return above === undefined || above === region || !below.has(above) ? 0 : 1 + depth(above);
  };
  return Array.from(below, ([above, codes]): [string, readonly string[]] => [above, [...codes].sort()]).sort(
    ([one], [other]) => depth(other) - depth(one) || (one < other ? -1 : 1),
  );
}

/** Something to add, or that there can be nothing. */
function isThere(part: Observation | undefined, { measure }: Indicator): boolean {
  if (!part) return false;
  if (part.status === 'M') return true;
  return measure.kind === 'fraction' ? part.numerator !== undefined && part.denominator !== undefined : part.value !== undefined;
}

function sumOf(
  { id, measure, unit }: Indicator,
  parts: readonly Observation[],
  { region, period, breakdown }: { readonly region: string; readonly period: string; readonly breakdown: string },
): Observation {
  const there = parts.filter(({ status }) => status !== 'M');
  const sum: Observation = { indicator: id, region, period, status: there.length === 0 ? 'M' : statusOf(there) };
  if (breakdown !== TOTAL) sum.breakdown = { ...parseBreakdownKey(breakdown) };
  if (there.length === 0) return sum;
  const add = (member: 'value' | 'numerator' | 'denominator') => there.reduce((total, part) => total + (part[member] ?? 0), 0);
  if (measure.kind !== 'fraction') return { ...sum, value: add('value') };
  const [numerator, denominator] = [add('numerator'), add('denominator')];
  return { ...sum, numerator, denominator, ...(denominator > 0 && { value: rateOf(numerator, denominator, unitFactor(unit)) }) };
}

/** ROLLUP5 */
function statusOf(parts: readonly Observation[]): ObsStatus {
  return (['E', 'P'] as const).find((status) => parts.some((part) => part.status === status)) ?? 'A';
}

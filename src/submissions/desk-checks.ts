/**
 * Checks that no form of a department can make: over all that was merged, and against a dataset of before.
 *
 * DESKCHECK1 a rule of the plan is held against the values of two files or more, of each region and period; what one file says by itself its own form
 * has asked · DESKCHECK2 a value that the dataset before has otherwise, for the same cell, is a revision, with the reason that was given
 * DESKCHECK3 each check has its level: 1 within a file, 2 over time, 3 between sources
 */
import type { Steps } from '../documents/steps.js';
import { observationKey, observationKeyOf, type ObservationKey } from '../observations/cell-key.js';
import { isMissing, type Observation } from '../observations/observation.js';
import { isSaidAgain } from '../observations/said-again.js';
import { statedValue } from '../observations/value.js';
import { breakdownKey } from '../plan/breakdown.js';
import type { Indicator, Plan } from '../plan/schema.js';
import { unitFactor } from '../plan/unit.js';
import type { Reading } from '../report/reading/entry.js';
import type { Parsed } from '../report/reading/parse.js';
import type { Finding } from '../report/validation/findings.js';
import { refsOf } from '../plan/rule-refs.js';
import { validateRule, type RuleContext } from '../report/validation/plan-rules.js';
import type { Merged } from './merge.js';

/** DESKCHECK3 */
export type CheckLevel = 1 | 2 | 3;

/** A rule of the plan that the values of several files break. */
export interface AcrossCheck {
  readonly rule: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly finding: Finding;
  /** Places in the sources of those it is about. */
  readonly sources: readonly number[];
}

/** DESKCHECK2 */
export interface Revision {
  readonly source: number;
  readonly before: Observation;
  readonly after: Observation;
  /** Empty where none was given. */
  readonly reason: string;
}

/** Of what the form says of a value: is it held against another year's? */
export function levelOf({ code }: Finding): CheckLevel {
  return code === 'rule-change' || code === 'large-change' || code.startsWith('slip-') ? 2 : 1;
}

interface Told {
  readonly observation: Observation;
  readonly source: number;
}

/** DESKCHECK1 */
export function* acrossStepwise({ rules, indicators }: Plan, { observations, origins }: Merged): Steps<AcrossCheck[]> {
  if (rules.length === 0) return [];
  const wanted = new Set(rules.flatMap((rule) => refsOf(rule).map(({ indicator }) => indicator)));
  const named = new Map(indicators.map((one) => [one.id, one]));
  const told = new Map<ObservationKey, Told>();
  const areas = new Map<string, { readonly region: string; readonly period: string; readonly of: Map<string, Told[]> }>();
  for (const [i, observation] of observations.entries()) {
    yield;
    const { region, period, indicator } = observation;
    if (!wanted.has(indicator)) continue;
    const one = { observation, source: origins[i]! };
    told.set(observationKey(observation), one);
    const area = areas.get(`${region}|${period}`) ?? { region, period, of: new Map<string, Told[]>() };
    areas.set(`${region}|${period}`, area);
    area.of.set(indicator, [...(area.of.get(indicator) ?? []), one]);
  }
  const found: AcrossCheck[] = [];
  for (const { region, period, of } of areas.values()) {
    const context: RuleContext = {
      entry(id) {
        const indicator = named.get(id)!;
        return of.has(id) ? { indicator, readings: of.get(id)!.map(({ observation }) => readingOf(observation, indicator)) } : undefined;
      },
      previous: () => null,
    };
    for (const rule of rules) {
      yield;
      const keys = refsOf(rule).map(({ indicator, breakdown }) => observationKeyOf(indicator, region, period, breakdownKey(breakdown)));
      const sources = [...new Set(keys.flatMap((key) => told.get(key)?.source ?? []))].sort((one, other) => one - other);
      if (sources.length < 2) continue;
      for (const { indicator, finding } of validateRule(rule, context)) {
        found.push({ rule: rule.id, indicator, region, period, finding, sources });
      }
    }
  }
  return found;
}

function readingOf(observation: Observation, { unit }: Indicator): Reading {
  const { breakdown, value, numerator, denominator, decimals = 0, written, status } = observation;
  return {
    breakdown: breakdownKey(breakdown),
    typed: value === undefined ? { kind: 'empty' } : { kind: 'number', value, decimals, ...(written !== undefined && { written }) },
    numerator: countOf(numerator),
    denominator: countOf(denominator),
    value: isMissing(status) ? null : statedValue(observation, unitFactor(unit)),
  };
}

function countOf(value: number | undefined): Parsed {
  return value === undefined ? { kind: 'empty' } : { kind: 'number', value, decimals: 0 };
}

/** DESKCHECK2 */
export function* revisionsStepwise(
  { observations, origins, justifications }: Merged,
  periods: readonly string[],
  before: readonly Observation[],
): Steps<Revision[]> {
  const known = new Map<ObservationKey, Observation>();
  for (const one of before) {
    yield;
    if (periods.includes(one.period)) known.set(observationKey(one), one);
  }
  if (known.size === 0) return [];
  const reasons = new Map(justifications.map((one) => [observationKey({ ...one, breakdown: undefined }), one.reason]));
  const found: Revision[] = [];
  for (const [i, after] of observations.entries()) {
    yield;
    const key = observationKey(after);
    const last = known.get(key);
    if (!last || isSaidAgain(last, after)) continue;
    found.push({ source: origins[i]!, before: last, after, reason: reasons.get(key) ?? after.note ?? '' });
  }
  return found;
}

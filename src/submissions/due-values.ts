/**
 * Which values are due of whom, by the plan alone, and which of them are there.
 *
 * DUEVALUE1 each indicator of its lead department, for each region and period, its total and each of its categories, as far as the plan asks for them that year
 * DUEVALUE2 a value, a task's state or a reason why there is none is there · DUEVALUE3 what is not there is unsent, or was sent and is returned, left
 * out, or in conflict
 */
import { observationKeyOf, type ObservationKey } from '../observations/cell-key.js';
import { breakdownKeys, dimensionsOf, parseBreakdownKey, TOTAL } from '../plan/breakdown.js';
import { isDue } from '../plan/due.js';
import { leadOf } from '../plan/plan.js';
import type { Plan } from '../plan/schema.js';
import type { Dataset, GapState } from './dataset.js';
import { observationKey } from '../observations/cell-key.js';
import type { Merged } from './merge.js';

export interface DueValue {
  readonly key: ObservationKey;
  readonly department: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  /** Breakdown key; the total is the empty string. */
  readonly breakdown: string;
}

export interface DueScope {
  readonly plan: Plan;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
}

/** In the order of the plan. DUEVALUE1 */
export function dueValues({ plan, regions, periods }: DueScope): DueValue[] {
  const dimensions = dimensionsOf(plan);
  return plan.indicators.flatMap((indicator) => {
    const department = leadOf(indicator);
    const breakdowns = indicator.measure.kind === 'task' ? [TOTAL] : breakdownKeys(indicator, dimensions);
    return regions.flatMap((region) =>
      periods.flatMap((period) =>
        breakdowns
          .filter((breakdown) => isDue(indicator, period, breakdown))
          .map((breakdown) => ({
            key: observationKeyOf(indicator.id, region, period, breakdown),
            department,
            indicator: indicator.id,
            region,
            period,
            breakdown,
          })),
      ),
    );
  });
}

/** A department in a region and a period. */
export interface Completeness {
  readonly department: string;
  readonly region: string;
  readonly period: string;
  /** Values, not files. */
  readonly due: number;
  readonly received: number;
  /** Submissions that speak of it: places in the sources. */
  readonly sources: readonly number[];
}

/** One for each department that owes something, region and period. */
export function completenessOf(due: readonly DueValue[], { observations, sources }: Merged): Completeness[] {
  const there = new Set(observations.map(observationKey));
  const found = new Map<string, { department: string; region: string; period: string; due: number; received: number }>();
  for (const { key, department, region, period } of due) {
    const name = duePlace(department, region, period);
    const one = found.get(name) ?? { department, region, period, due: 0, received: 0 };
    one.due++;
    if (there.has(key)) one.received++;
    found.set(name, one);
  }
  const speaking = new Map<string, number[]>();
  for (const [i, { submission }] of sources.entries()) {
    const { department, regions, periods } = submission.report;
    for (const region of regions) {
      for (const period of periods) {
        const name = duePlace(department, region, period);
        const known = speaking.get(name);
        if (known) known.push(i);
        else speaking.set(name, [i]);
      }
    }
  }
  return Array.from(found, ([name, one]) => ({ ...one, sources: speaking.get(name) ?? [] }));
}

/** A department in a region and a period, by one name. */
export function duePlace(department: string, region: string, period: string): string {
  return `${department}|${region}|${period}`;
}

/** What is due and does not count: as a sealed dataset says it. DUEVALUE3 */
export function gapsOf(due: readonly DueValue[], { observations, conflicts, sources, decisions }: Merged): NonNullable<Dataset['gaps']> {
  const there = new Set(observations.map(observationKey));
  const states = new Map<ObservationKey, GapState>();
  for (const { submission, use } of sources) {
    if (use !== 'returned' && use !== 'left-out') continue;
    for (const observation of submission.report.observations) states.set(observationKey(observation), use);
  }
  for (const decision of decisions) if (decision.kind === 'cell-exclusion') states.set(observationKey(decision), 'left-out');
  for (const { key } of conflicts) states.set(key, 'conflict');
  return due
    .filter(({ key }) => !there.has(key))
    .map(({ key, department, indicator, region, period, breakdown }) => ({
      department,
      indicator,
      region,
      period,
      ...(breakdown !== TOTAL && { breakdown: { ...parseBreakdownKey(breakdown) } }),
      state: states.get(key) ?? 'unsent',
    }));
}

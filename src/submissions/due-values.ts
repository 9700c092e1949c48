/**
 * Which values are due of whom, by the plan alone, and which of them are there.
 *
 * DUEVALUE1 each indicator of its lead department, for each region and period, its total and each of its categories, as far as the plan asks for them that year
 * DUEVALUE2 a value, a task's state or a reason why there is none is there · DUEVALUE3 what is not there is unsent, or was sent and is returned, left
 * out, or in conflict
 */
import { runWhole, type Steps } from '../documents/steps.js';
import { parseBreakdownKey, TOTAL } from '../plan/breakdown.js';
import { GAP_STATES, type Dataset, type GapState } from './dataset.js';
import { DueNumbers, duePlace, listed, type Due, type DueScope, type DueValue } from './due-numbers.js';
import type { Merged } from './merge.js';

/** Values that are looked at together. */
const PORTION = 1000;
const STEPS = 200;

/** In the order of the plan. DUEVALUE1 */
export function dueValues(scope: DueScope): DueValue[] {
  const due = new DueNumbers(scope);
  return Array.from({ length: due.count }, (_, number) => due.value(number));
}

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
export function completenessOf(due: readonly DueValue[], merged: Merged): Completeness[] {
  return runWhole(completenessStepwise(listed(due), merged));
}

export function* completenessStepwise(due: Due, { observations, sources }: Merged): Steps<Completeness[]> {
  const there = new Uint8Array(due.count);
  yield* mark(there, 1, observations, due);
  const counts = countsOf(due, () => true);
  const received = countsOf(due, (number) => there[number] === 1);
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
  return due.places.map((place, i) => {
    const { department, region, period } = place;
    return { ...place, due: counts[i]!, received: received[i]!, sources: speaking.get(duePlace(department, region, period)) ?? [] };
  });
}

/** By place, how many of its values are meant. */
export function countsOf({ count, places, placeOf }: Due, isMeant: (number: number) => boolean): number[] {
  const counts = places.map(() => 0);
  for (let number = 0; number < count; number++) if (isMeant(number)) counts[placeOf[number]!]!++;
  return counts;
}

/** Marks values by their numbers. */
export function* mark(marks: Uint8Array, as: number, cells: readonly Parameters<Due['numberOf']>[0][], due: Due): Steps<void> {
  for (let i = 0; i < cells.length; i++) {
    if (i % PORTION === 0) yield STEPS;
    const number = due.numberOf(cells[i]!);
    if (number !== -1) marks[number] = as;
  }
}

/** What is due and does not count: as a sealed dataset says it. DUEVALUE3 */
export function gapsOf(due: readonly DueValue[], merged: Merged): NonNullable<Dataset['gaps']> {
  return runWhole(gapsStepwise(listed(due), merged));
}

export function* gapsStepwise(due: Due, merged: Merged): Steps<NonNullable<Dataset['gaps']>> {
  const states = yield* gapStatesStepwise(due, merged);
  const gaps: NonNullable<Dataset['gaps']> = [];
  for (let number = 0; number < due.count; number++) {
    if (number % PORTION === 0) yield STEPS;
    if (states[number] === THERE) continue;
    const { department, indicator, region, period, breakdown } = due.value(number);
    gaps.push({
      department,
      indicator,
      region,
      period,
      ...(breakdown !== TOTAL && { breakdown: { ...parseBreakdownKey(breakdown) } }),
      state: GAP_STATES[states[number]!]!,
    });
  }
  return gaps;
}

/** By department and state, how many values are missing. */
export type GapCounts = ReadonlyMap<string, Readonly<Record<GapState, number>>>;

export function* gapCountsStepwise(due: Due, merged: Merged): Steps<GapCounts> {
  const states = yield* gapStatesStepwise(due, merged);
  const found = new Map<string, Record<GapState, number>>();
  for (const [code, state] of GAP_STATES.entries()) {
    yield STEPS;
    for (const [place, count] of countsOf(due, (number) => states[number] === code).entries()) {
      if (count === 0) continue;
      const { department } = due.places[place]!;
      const counts = found.get(department) ?? { unsent: 0, returned: 0, conflict: 0, 'left-out': 0 };
      counts[state] += count;
      found.set(department, counts);
    }
  }
  return found;
}

/** A value that counts, among the places of the states. */
const THERE = GAP_STATES.length;

/** By number of the value, the place of its state. */
function* gapStatesStepwise(due: Due, { observations, conflicts, sources, decisions }: Merged): Steps<Uint8Array> {
  const states = new Uint8Array(due.count).fill(GAP_STATES.indexOf('unsent'));
  for (const { submission, use } of sources) {
    if (use === 'returned' || use === 'left-out') yield* mark(states, GAP_STATES.indexOf(use), submission.report.observations, due);
  }
  const excluded = decisions.filter((decision) => decision.kind === 'cell-exclusion');
  yield* mark(states, GAP_STATES.indexOf('left-out'), excluded, due);
  const inConflict = conflicts.map(({ claims }) => claims[0]!.observation);
  yield* mark(states, GAP_STATES.indexOf('conflict'), inConflict, due);
  yield* mark(states, THERE, observations, due);
  return states;
}

/**
 * The observations of an entry.
 *
 * REPORT1 a value as typed, with its decimal places, a ratio with its written form, else as its counts give it · REPORT2 a missing value with its reason, never left silent
 * (`reading/absence.ts`) · REPORT3 what is empty or can't be read gives no observation
 * REPORT4 the status is the one chosen for the row; 约 makes an estimate, else it is normal · REPORT5 source, note and standard (with its
 * own source) stand with the total, or with the task · REPORT6 members come in the order of the schema
 */
import type { Observation, ObsStatus } from '../observations/observation.js';
import { absenceOf } from './reading/absence.js';
import { addFigures, isOtherUnit, type Entry, type Reading } from './reading/entry.js';
import { parseBreakdownKey, TOTAL } from '../plan/breakdown.js';

/** Values, states and reasons; cells left empty and unreadable ones give none. */
export function observationsOf(entry: Entry): Observation[] {
  if (entry.indicator.measure.kind === 'task') return observationsOfTask(entry);
  const observations: Observation[] = [];
  for (const reading of entry.readings) {
    const status = reading.value === null ? (absenceOf(entry, reading)?.status ?? null) : statusOf(entry, reading);
    if (status === null) continue;
    const observation = begin(entry, reading.breakdown);
    if (reading.value !== null) addFigures(observation, reading);
    observations.push(finished(observation, entry, status, reading.breakdown === TOTAL));
  }
  return observations;
}

function observationsOfTask(entry: Entry): Observation[] {
  const { task } = entry;
  const isThere = task !== null && task !== 'unreadable';
  const status = isThere ? 'A' : (absenceOf(entry, null)?.status ?? null);
  if (status === null) return [];
  const observation = begin(entry, TOTAL);
  if (isThere) observation.task = task;
  return [finished(observation, entry, status, true)];
}

// Member by member, in the order of the schema: of 100,000 rows, spreading objects into each other takes most of the time.
function begin({ indicator, region, period }: Entry, breakdown: string): Partial<Observation> {
  if (breakdown === TOTAL) return { indicator: indicator.id, region, period };
  return { indicator: indicator.id, region, period, breakdown: { ...parseBreakdownKey(breakdown) } };
}

/** @param isTotal source, note and standard stand with it. */
function finished(observation: Partial<Observation>, entry: Entry, status: ObsStatus, isTotal: boolean): Observation {
  const { source, note } = entry.texts;
  if (isTotal) addStandard(observation, entry);
  observation.status = status;
  if (isTotal && source !== '') observation.source = source;
  if (isTotal && note !== '') observation.note = note;
  return observation as Observation;
}

function addStandard(observation: Partial<Observation>, { indicator, standard, standardSource }: Entry): void {
  if (standard.kind !== 'number' || isOtherUnit(standard, indicator)) return;
  observation.standard = { value: standard.value };
  if (standard.written !== undefined) observation.standard.written = standard.written;
  if (standardSource !== '') observation.standard.source = standardSource;
}

/** As chosen for the row; a value written with 约 is an estimate all the same. */
function statusOf({ status }: Entry, { typed, numerator, denominator }: Reading): ObsStatus {
  if (status !== null && status !== 'unreadable') return status;
  return [typed, numerator, denominator].some((parsed) => parsed.kind === 'number' && parsed.approximate) ? 'E' : 'A';
}

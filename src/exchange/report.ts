/**
 * The report document of a session: its entries as observations.
 *
 * R1 a value as typed, with its decimal places, else as its counts give it · R2 a missing value with its reason, never left silent:
 * as typed into the cell, else as chosen for the row · R3 what is empty or can't be read gives no observation
 * R4 the status is the one chosen for the row; 约 makes an estimate, else it is normal · R5 source, note and standard stand with
 * the total, or with the task · R6 only periods that can be filled · R7 the reason for warnings, with their codes, once for an entry
 */
import {
  isMissing,
  REPORT_FORMAT,
  type Entry,
  type EntrySession,
  type Observation,
  type ObsStatus,
  type Reading,
  type Report,
} from '../report/index.js';
import { parseBreakdownKey, TOTAL } from '../plan/index.js';
import { digestOf } from './digest.js';
import type { Submission } from './submission.js';

export function reportOf(session: EntrySession): Report {
  const { plan, regions, department, openPeriods, cycle } = session;
  return {
    format: REPORT_FORMAT,
    plan: { id: plan.id, version: plan.version, digest: digestOf(plan) },
    regions: [...regions],
    department,
    periods: [...openPeriods],
    cycle,
    observations: entriesOf(session).flatMap(observationsOf),
  };
}

/** The reasons given, one for each entry that has warnings. */
export function justificationsOf(session: EntrySession): Submission['justifications'] {
  return session.form.rows.flatMap(({ indicator, region }, row) =>
    session.openPeriods.flatMap((period) => {
      const found = session.findingsIn(row, period);
      if (found.size === 0) return [];
      const warnings = [...found.values()].flatMap((findings) => findings.filter(({ level }) => level === 'warning'));
      const { reason } = session.entry(row, period).texts;
      if (warnings.length === 0 || reason === '') return [];
      return [{ indicator: indicator.id, region, period, warnings: [...new Set(warnings.map(({ code }) => code))], reason }];
    }),
  );
}

function entriesOf(session: EntrySession): Entry[] {
  return session.form.rows.flatMap((_, row) => session.openPeriods.map((period) => session.entry(row, period)));
}

/** Observations of one entry: values, states and reasons; cells left empty and unreadable ones give none. */
export function observationsOf(entry: Entry): Observation[] {
  const { indicator, region, period, task, texts, standard } = entry;
  const key = { indicator: indicator.id, region, period };
  const extra = {
    ...(texts.source !== '' && { source: texts.source }),
    ...(texts.note !== '' && { note: texts.note }),
    ...(standard.kind === 'number' && { standard: { value: standard.value } }),
  };
  if (task !== null && task !== 'unreadable') return [{ ...key, task, status: 'A', ...extra }];
  if (indicator.measure.kind === 'task') return missingOf(entry, null).map((status) => ({ ...key, status, ...extra }));
  return entry.readings.flatMap((reading) => {
    const at = reading.breakdown === TOTAL ? extra : { breakdown: { ...parseBreakdownKey(reading.breakdown) } };
    if (reading.value !== null) return [{ ...key, ...at, ...figuresOf(reading), status: statusOf(entry, reading) }];
    return missingOf(entry, reading).map((status) => ({ ...key, ...at, status }));
  });
}

function figuresOf({
  typed,
  numerator,
  denominator,
  value,
}: Reading): Pick<Observation, 'value' | 'decimals' | 'numerator' | 'denominator'> {
  return {
    value: value!,
    ...(typed.kind === 'number' && typed.decimals > 0 && { decimals: typed.decimals }),
    ...(numerator.kind === 'number' && { numerator: numerator.value }),
    ...(denominator.kind === 'number' && { denominator: denominator.value }),
  };
}

/** As chosen for the row; a value written with 约 is an estimate all the same. */
function statusOf({ status }: Entry, { typed, numerator, denominator }: Reading): ObsStatus {
  if (status !== null && status !== 'unreadable') return status;
  return [typed, numerator, denominator].some((parsed) => parsed.kind === 'number' && parsed.approximate) ? 'E' : 'A';
}

/** The status that stands in place of a value: as typed into the cell, else as chosen for the row; none when neither is. */
function missingOf({ missing }: Entry, reading: Reading | null): ObsStatus[] {
  const status = reading?.typed.kind === 'missing' ? reading.typed.status : missing;
  return status !== null && status !== 'unreadable' && isMissing(status) ? [status] : [];
}

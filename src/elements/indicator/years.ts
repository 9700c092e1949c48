/**
 * The values of the years so far, for the indicator and breakdown of a cell.
 *
 * PASTYEAR1 the same part of each year, up to the year before the cell's · PASTYEAR2 of a year this form has, as it stands there, else as it was
 * reported, else the plan's baseline for the total · PASTYEAR3 years without anything are told between others, and not before the first; no
 * more than ten · PASTYEAR4 a missing value with its reason, a task by its state, a ratio as it was written · PASTYEAR5 source and note of the
 * year before, which stand with its total
 */
import { breakdownKey, TOTAL } from '../../plan/breakdown.js';
import { toDecimals } from '../../plan/decimals.js';
import { yearBefore } from '../../plan/period.js';
import { unitFactor } from '../../plan/unit.js';
import { observationKey, observationKeyOf, type ObservationKey } from '../../observations/cell-key.js';
import { isMissing, isProvisional, type MissingStatus, type Observation, type TaskState } from '../../observations/observation.js';
import { statedValue } from '../../observations/value.js';
import type { CellRef } from '../../report/form.js';
import { retyped } from '../../report/reading/retyped.js';
import { observationsOf } from '../../report/entry-observations.js';
import type { EntrySession } from '../../report/session.js';

const MOST_YEARS = 10;

export interface PastYear {
  readonly period: string;
  /** As it is shown; empty where there is no value. */
  readonly text: string;
  readonly value: number | null;
  readonly task: TaskState | null;
  readonly missing: MissingStatus | null;
  readonly isProvisional: boolean;
}

export interface Past {
  /** The earliest first. */
  readonly years: readonly PastYear[];
  readonly source: string;
  readonly note: string;
}

/** What was reported before, by the keys of the observations. */
export type Reported = ReadonlyMap<ObservationKey, Observation>;

export function reportedByKey(session: EntrySession): Reported {
  return new Map([...session.reported].map((observation) => [observationKey(observation), observation]));
}

export function pastOf(session: EntrySession, { row, column }: CellRef, reported: Reported): Past {
  const { period, breakdown } = session.form.columns[column]!;
  const before = yearBefore(period);
  const years: PastYear[] = [];
  for (let year = before, i = 0; i < MOST_YEARS; year = yearBefore(year), i++) {
    years.unshift(pastYear(session, row, year, breakdown, reported));
  }
  const first = years.findIndex(({ text, task, missing }) => text !== '' || task !== null || missing !== null);
  const { source = '', note = '' } = observed(session, row, before, TOTAL, reported) ?? {};
  return { years: first < 0 ? [] : years.slice(first), source, note };
}

function pastYear(session: EntrySession, row: number, period: string, breakdown: string, reported: Reported): PastYear {
  const { indicator } = session.form.rows[row]!;
  const { precision, baseline } = indicator;
  const observation = observed(session, row, period, breakdown, reported);
  const isBaseline = !observation && breakdown === TOTAL && period === String(baseline?.year);
  const value = observation ? statedValue(observation, unitFactor(indicator.unit)) : isBaseline ? baseline!.value : null;
  const written = observation?.written === undefined ? undefined : retyped(observation).value;
  return {
    period,
    text: value === null ? '' : (written ?? toDecimals(value, precision)),
    value,
    task: observation?.task ?? null,
    missing: observation && isMissing(observation.status) ? observation.status : null,
    isProvisional: observation !== undefined && isProvisional(observation.status),
  };
}

/** PASTYEAR2 */
function observed(session: EntrySession, row: number, period: string, breakdown: string, reported: Reported): Observation | undefined {
  const { indicator, region } = session.form.rows[row]!;
  const own = session.periods.includes(period) ? observationsOf(session.entry(row, period)) : [];
  const typed = own.find((observation) => breakdownKey(observation.breakdown) === breakdown);
  return typed ?? reported.get(observationKeyOf(indicator.id, region, period, breakdown));
}

/**
 * Observations as flat rows, for engines that compute in SQL: the same columns in NDJSON and in Parquet.
 *
 * OBSROWS1 every row has every column, null where nothing is said · OBSROWS2 the breakdown is one text, `sex=F;residence=U`, empty for the total; indicator, region,
 * period and breakdown together are a key · OBSROWS3 numbers in full, as they were read
 */
import type { Observation } from '../observations/observation.js';
import { breakdownKey } from '../plan/breakdown.js';

/** Of each column whether it holds texts, numbers or whole numbers. */
export const ROW_COLUMNS = {
  plan: 'text',
  indicator: 'text',
  region: 'text',
  period: 'text',
  breakdown: 'text',
  value: 'number',
  numerator: 'number',
  denominator: 'number',
  decimals: 'whole',
  written: 'text',
  task: 'text',
  standard: 'number',
  standard_source: 'text',
  status: 'text',
  source: 'text',
  note: 'text',
} as const;
export type RowColumn = keyof typeof ROW_COLUMNS;

export type ObservationRow = Readonly<Record<RowColumn, string | number | null>>;

/** @param plan id of the plan. */
export function observationRow(plan: string, observation: Observation): ObservationRow {
  const { indicator, region, period, breakdown, standard, status } = observation;
  const { value, numerator, denominator, decimals, written, task, source, note } = observation;
  return {
    plan,
    indicator,
    region,
    period,
    breakdown: breakdownKey(breakdown),
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    decimals: decimals ?? null,
    written: written ?? null,
    task: task ?? null,
    standard: standard?.value ?? null,
    standard_source: standard?.source ?? null,
    status,
    source: source ?? null,
    note: note ?? null,
  };
}

/** One row in a line. */
export function observationsNdjson(plan: string, observations: readonly Observation[]): string {
  return observations.map((observation) => `${JSON.stringify(observationRow(plan, observation))}\n`).join('');
}

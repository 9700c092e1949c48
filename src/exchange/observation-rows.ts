/**
 * Observations as flat rows, for engines that compute in SQL: the same columns in NDJSON and in Parquet.
 *
 * OBSROWS1 every row has every column, null where nothing is said · OBSROWS2 the breakdown is one text, `sex=F;residence=U`, empty for the total; indicator, region,
 * period and breakdown together are a key · OBSROWS3 numbers in full, as they were read
 */
import type { Observation } from '../observations/observation.js';
import { breakdownKey } from '../plan/breakdown.js';
import type { Columns, Row } from './flat-rows.js';

export const OBSERVATION_COLUMNS = {
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
} as const satisfies Columns;

/** @param plan id of the plan. */
export function observationRow(plan: string, observation: Observation): Row<keyof typeof OBSERVATION_COLUMNS> {
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

/**
 * Observations as a table in words, for who reads them in a spreadsheet.
 *
 * OBSTABLE1 a row for each observation, in their order · OBSTABLE2 names as the plan has them, beside the ids · OBSTABLE3 numbers are numbers in full; a ratio
 * stands as it was written · OBSTABLE4 of what is missing the reason stands in place of a status, and no value · OBSTABLE5 columns that nothing stands in are left
 * out, but for what says which value it is
 */
import { isMissing, type Observation } from '../observations/observation.js';
import { namesOf } from '../plan/names.js';
import { leadOf } from '../plan/plan.js';
import type { Plan } from '../plan/schema.js';
import { breakdownHeading } from '../vocabulary/breakdowns.js';
import { formWords } from '../vocabulary/form.js';
import type { Locale } from '../vocabulary/locale.js';
import { observationTableWords } from '../vocabulary/observation-table.js';
import { unitLabel } from '../vocabulary/units.js';
import type { Table, TableCell } from './table.js';

const NAMING = ['id', 'field', 'indicator', 'department', 'region', 'period', 'category', 'unit'] as const;
const SAID = ['value', 'numerator', 'denominator', 'task', 'standard', 'standardSource', 'status', 'missing', 'source', 'note'] as const;
type Column = (typeof NAMING)[number] | (typeof SAID)[number];

/** @param observations of the plan; what is of an indicator that it has not stands with its id alone. */
export function observationTable(plan: Plan, observations: readonly Observation[], locale: Locale): Table {
  const words = formWords[locale];
  const table = observationTableWords[locale];
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const [fields, departments] = [namesOf(plan.fields), namesOf(plan.departments)];
  const cells = observations.map((observation): Readonly<Record<Column, TableCell | undefined>> => {
    const indicator = indicators.get(observation.indicator);
    const { status, standard } = observation;
    return {
      id: observation.indicator,
      field: indicator && fields.get(indicator.field),
      indicator: indicator?.name,
      department: indicator && departments.get(leadOf(indicator)),
      region: observation.region,
      period: observation.period,
      category: breakdownHeading(observation.breakdown, plan, locale) || words.total,
      unit: indicator && unitLabel(indicator, locale),
      value: observation.written ?? observation.value,
      numerator: observation.numerator,
      denominator: observation.denominator,
      task: observation.task && words.task[observation.task],
      standard: standard && (standard.written ?? standard.value),
      standardSource: standard?.source,
      status: isMissing(status) ? undefined : { ...words.status, ...table.status }[status],
      missing: isMissing(status) ? words.missing[status] : undefined,
      source: observation.source,
      note: observation.note,
    };
  });
  const heads: Readonly<Record<Column, string>> = { ...words.parts, ...table.heads };
  const columns: readonly Column[] = [...NAMING, ...SAID.filter((column) => cells.some((row) => row[column] !== undefined))];
  return { heads: columns.map((column) => heads[column]), rows: cells.map((row) => columns.map((column) => row[column] ?? null)) };
}

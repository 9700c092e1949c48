/**
 * Observations as SDMX-CSV 2.0 (https://github.com/sdmx-twg/sdmx-csv): one row for each, the dimensions first, then the value and what belongs to it.
 *
 * SDMXCSV1 STRUCTURE, STRUCTURE_ID and ACTION lead each row; the plan is the dataflow, its version that of the structure · SDMXCSV2 a column for each dimension
 * of the plan, `_T` where the value is of all its categories · SDMXCSV3 half-years are written as SDMX writes them, 2025-S1 · SDMXCSV4 the status is of
 * CL_OBS_STATUS; what is missing has a status and no value · SDMXCSV5 it is read by programs: texts stand as they are, numbers in full
 */
import type { Observation } from '../observations/observation.js';
import { BUILT_IN_DIMENSIONS } from '../plan/breakdown.js';
import { inFull } from '../plan/decimals.js';
import type { Plan, Unit } from '../plan/schema.js';
import { quoted } from '../spreadsheet/csv-text.js';

/** I for information, A to append, R to replace what was sent before. */
export const SDMX_ACTIONS = ['I', 'A', 'R'] as const;
export type SdmxAction = (typeof SDMX_ACTIONS)[number];

const AGENCY = 'DABIAO';
const MEASURES = ['OBS_VALUE', 'NUMERATOR', 'DENOMINATOR', 'TASK_STATE', 'STANDARD'] as const;
const ATTRIBUTES = ['OBS_STATUS', 'UNIT_MEASURE', 'DECIMALS', 'WRITTEN', 'SOURCE', 'COMMENT_OBS'] as const;

export function sdmxCsv(plan: Plan, observations: readonly Observation[], action: SdmxAction): string {
  const dimensions = dimensionsOf(plan);
  const units = new Map(plan.indicators.map(({ id, unit }) => [id, unitCode(unit)]));
  const heads = [
    'STRUCTURE',
    'STRUCTURE_ID',
    'ACTION',
    'INDICATOR',
    'REF_AREA',
    'TIME_PERIOD',
    ...dimensions.map(componentId),
    ...MEASURES,
    ...ATTRIBUTES,
  ];
  const structure = `${AGENCY}:${componentId(plan.id)}(${plan.version})`;
  const rows = observations.map((observation) => {
    const { indicator, region, period, breakdown = {} } = observation;
    const own = { ...cellsOf(observation), UNIT_MEASURE: units.get(indicator) ?? '' };
    return [
      'dataflow',
      structure,
      action,
      indicator,
      region,
      period.replace('-H', '-S'),
      ...dimensions.map((dimension) => breakdown[dimension] ?? '_T'),
      ...[...MEASURES, ...ATTRIBUTES].map((name) => own[name]),
    ];
  });
  return [heads, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function cellsOf(observation: Observation): Record<(typeof MEASURES)[number] | (typeof ATTRIBUTES)[number], string> {
  const { value, numerator, denominator, task, standard, status, decimals, written, source, note } = observation;
  return {
    OBS_VALUE: numberText(value),
    NUMERATOR: numberText(numerator),
    DENOMINATOR: numberText(denominator),
    TASK_STATE: task ?? '',
    STANDARD: numberText(standard?.value),
    OBS_STATUS: status,
    UNIT_MEASURE: '',
    DECIMALS: numberText(decimals),
    WRITTEN: written ?? '',
    SOURCE: source ?? '',
    COMMENT_OBS: note ?? '',
  };
}

function numberText(number: number | undefined): string {
  return number === undefined ? '' : inFull(number);
}

/** Of the dimensions that an indicator is broken down by, those known to all first. */
function dimensionsOf({ indicators, dimensions = [] }: Plan): readonly string[] {
  const used = new Set(indicators.flatMap(({ breakdowns }) => breakdowns));
  return [...BUILT_IN_DIMENSIONS, ...dimensions].map(({ id }) => id).filter((id) => used.has(id));
}

/** `per-100000` → `PER_100000`: ids of SDMX have no hyphen in most systems, and letters large. */
function componentId(id: string): string {
  return id.replaceAll('-', '_').toUpperCase();
}

function unitCode(unit: Unit | undefined): string {
  if (unit === undefined) return '';
  if (typeof unit === 'string') return componentId(unit);
  return 'count' in unit ? unit.count : unit.name;
}

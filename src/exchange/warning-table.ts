/**
 * Warnings 预警情况表 as a table, for CSV and for a workbook.
 *
 * WARNTABLE1 what each warning is raised for stands beside its status · WARNTABLE2 a column for each year still to come, up to the end of the plan, with
 * the value that is needed then · WARNTABLE3 past a base value there is no number to reach: it is marked as one to be passed ＞ or ＜
 * WARNTABLE4 values that were typed keep their digits, rates worked out have the places of the indicator, and what else is worked out one more
 */
import { pastBaseSign } from '../attainment/needed.js';
import { rounded, tidied } from '../plan/decimals.js';
import { extentOf } from '../plan/extent.js';
import { namesOf } from '../plan/names.js';
import type { Indicator, Plan } from '../plan/schema.js';
import type { Reason } from '../attainment/result/reasons.js';
import type { SeriesKind, Severity, Warning, WarningCause } from '../attainment/result/result.js';
import type { Flag, Status } from '../plan/assessment-terms.js';
import type { Table, TableCell } from './table.js';

export const WARNING_COLUMNS = [
  'severity',
  'status',
  'causes',
  'flags',
  'department',
  'field',
  'indicator',
  'target',
  'targetYear',
  'low',
  'high',
  'baselineYear',
  'baseline',
  'latestYear',
  'latest',
  'pace',
  'paceNeeded',
  'forecast',
  'forecastLow',
  'forecastHigh',
  'reasons',
  'id',
] as const;
export type WarningColumn = (typeof WARNING_COLUMNS)[number];

/** Words of the reader's language. */
export interface WarningWords {
  readonly columns: Readonly<Record<WarningColumn, string>>;
  /** Head of a year with what is needed then. */
  readonly neededIn: (year: number) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly causes: Readonly<Record<WarningCause, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly flags: Readonly<Record<Flag, string>>;
}

export type SentencesOf = (reasons: readonly Reason[], indicator: Indicator, series: SeriesKind) => string;

/** @param sentencesOf the reasons of a warning in words. */
export function warningTable(plan: Plan, warnings: readonly Warning[], words: WarningWords, sentencesOf: SentencesOf): Table {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const [fields, departments] = [namesOf(plan.fields), namesOf(plan.departments)];
  const years = yearsOf(plan, warnings);
  const rows = warnings.map((warning): TableCell[] => {
    const indicator = indicators.get(warning.indicator)!;
    const target = indicator.targets[warning.target]!;
    const { figures } = warning;
    const sign = pastBaseSign(target);
    const mark = (value: number): TableCell => (warning.needed?.to === 'past-base' ? { sign, value } : value);
    const workedOut = (value: number) => rounded(value, indicator.precision + 1);
    const { goal = null, baseline = null, latest = null, pace = null, forecast = null } = figures ?? {};
    const asJudged = figures?.series === 'value' ? (value: number) => ownValue(indicator, value) : workedOut;
    const asNamed = target.kind === 'level' ? tidied : workedOut;
    const paceNeeded = warning.needed?.pace ?? figures?.paceNeeded ?? null;
    const row: Record<WarningColumn, TableCell | undefined> = {
      severity: words.severities[warning.severity],
      status: words.statuses[warning.status],
      causes: warning.causes.map((cause) => words.causes[cause]).join(' / '),
      flags: warning.flags.map((flag) => words.flags[flag]).join(' / '),
      department: departments.get(warning.department),
      field: fields.get(warning.field),
      indicator: indicator.name,
      target: target.source.quote,
      targetYear: target.year,
      low: known(goal?.low, asNamed),
      high: known(goal?.high, asNamed),
      baselineYear: baseline?.year,
      baseline: known(baseline?.value, baseline?.from === 'plan' ? tidied : asJudged),
      latestYear: latest?.year,
      latest: known(latest?.value, asJudged),
      pace: known(pace, workedOut),
      paceNeeded: known(paceNeeded, (value) => mark(workedOut(value))),
      forecast: known(forecast?.value, workedOut),
      forecastLow: known(forecast?.low, workedOut),
      forecastHigh: known(forecast?.high, workedOut),
      reasons: sentencesOf(warning.reasons, indicator, figures?.series ?? 'value'),
      id: indicator.id,
    };
    const needed = new Map(warning.needed?.years.map(({ year, value }) => [year, mark(workedOut(value))]));
    return beforeId(
      WARNING_COLUMNS.map((column) => row[column] ?? null),
      years.map((year) => needed.get(year) ?? null),
    );
  });
  const heads = beforeId(
    WARNING_COLUMNS.map((column) => words.columns[column]),
    years.map(words.neededIn),
  );
  return { heads, rows };
}

/** The code of the indicator, the last of the columns, stays the last. */
function beforeId<T>(columns: readonly T[], years: readonly T[]): T[] {
  return [...columns.slice(0, -1), ...years, ...columns.slice(-1)];
}

/** WARNTABLE2 */
function yearsOf({ end }: Plan, warnings: readonly Warning[]): readonly number[] {
  const needed = warnings.flatMap((warning) => warning.needed?.years.map(({ year }) => year) ?? []);
  if (needed.length === 0) return [];
  const [first, last] = extentOf([...needed, end]);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** WARNTABLE4 */
function ownValue({ measure, precision }: Indicator, value: number): number {
  return measure.kind === 'fraction' ? rounded(value, precision) : tidied(value);
}

function known(value: number | null | undefined, shown: (value: number) => TableCell): TableCell {
  return value === null || value === undefined ? null : shown(value);
}

/**
 * Warnings as CSV (RFC 4180), with a byte order mark so that Excel reads the Chinese.
 *
 * WARNCSV1 one row for each warning, in its order · WARNCSV2 text that a spreadsheet would take for a formula begins with an apostrophe;
 * numbers stay numbers, negative ones too · WARNCSV3 quotes, separators of any kind and line breaks are kept · WARNCSV4 what isn't known is empty
 */
import { inFull, tidied } from '../plan/decimals.js';
import type { Indicator, Plan } from '../plan/schema.js';
import type { Reason } from '../attainment/result/reasons.js';
import type { SeriesKind, Severity, Warning } from '../attainment/result/result.js';
import type { Flag, Status } from '../plan/assessment-terms.js';
import { looksLikeFormula } from '../spreadsheet/formula-guard.js';

export const WARNING_COLUMNS = [
  'severity',
  'status',
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
  readonly severities: Readonly<Record<Severity, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly flags: Readonly<Record<Flag, string>>;
}

/** @param sentencesOf the reasons of a warning in words. */
export function warningsCsv(
  plan: Plan,
  warnings: readonly Warning[],
  words: WarningWords,
  sentencesOf: (reasons: readonly Reason[], indicator: Indicator, series: SeriesKind) => string,
): string {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const [fields, departments] = [namesOf(plan.fields), namesOf(plan.departments)];
  const rows = warnings.map((warning) => {
    const indicator = indicators.get(warning.indicator)!;
    const target = indicator.targets[warning.target]!;
    const { figures } = warning;
    const row: Record<WarningColumn, string | number | null | undefined> = {
      severity: words.severities[warning.severity],
      status: words.statuses[warning.status],
      flags: warning.flags.map((flag) => words.flags[flag]).join(' / '),
      department: departments.get(warning.department),
      field: fields.get(warning.field),
      indicator: indicator.name,
      target: target.source.quote,
      targetYear: target.year,
      low: figures?.goal?.low,
      high: figures?.goal?.high,
      baselineYear: figures?.baseline?.year,
      baseline: figures?.baseline?.value,
      latestYear: figures?.latest?.year,
      latest: figures?.latest?.value,
      pace: figures?.pace && tidied(figures.pace),
      paceNeeded: figures?.paceNeeded && tidied(figures.paceNeeded),
      forecast: figures?.forecast && tidied(figures.forecast.value),
      forecastLow: figures?.forecast && tidied(figures.forecast.low),
      forecastHigh: figures?.forecast && tidied(figures.forecast.high),
      reasons: sentencesOf(warning.reasons, indicator, figures?.series ?? 'value'),
      id: indicator.id,
    };
    return WARNING_COLUMNS.map((column) => cell(row[column])).join(',');
  });
  return `\ufeff${[WARNING_COLUMNS.map((column) => cell(words.columns[column])).join(','), ...rows].join('\r\n')}\r\n`;
}

function namesOf(list: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ id, name }) => [id, name]));
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return inFull(value);
  const harmless = looksLikeFormula(value) ? `'${value}` : value;
  // Where the list separator is a semicolon or a tab, what stands behind one would be a cell of its own.
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

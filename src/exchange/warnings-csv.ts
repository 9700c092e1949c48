/**
 * Warnings as CSV (RFC 4180), with a byte order mark so that Excel reads the Chinese.
 *
 * S9 one row for each warning, in its order · S10 text that a spreadsheet would take for a formula begins with an apostrophe;
 * numbers stay numbers, negative ones too · S11 quotes, commas and line breaks are kept · S12 what isn't known is empty
 */
import { WARNING_COLUMNS, type AttainmentMessages, type Say, type WarningColumn } from '../locales/attainment-words.js';
import type { Indicator, Plan } from '../plan/schema.js';
import { reasonSentences } from '../locales/sentences.js';
import type { SeriesKind, Warning } from '../attainment/result/result.js';

/** @param sayOf how the sentences about an indicator write their numbers and names. */
export function warningsCsv(
  plan: Plan,
  warnings: readonly Warning[],
  messages: AttainmentMessages,
  sayOf: (indicator: Indicator, series: SeriesKind) => Say,
): string {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const [fields, departments] = [namesOf(plan.fields), namesOf(plan.departments)];
  const rows = warnings.map((warning) => {
    const indicator = indicators.get(warning.indicator)!;
    const target = indicator.targets[warning.target]!;
    const { figures } = warning;
    const row: Record<WarningColumn, string | number | null | undefined> = {
      severity: messages.severities[warning.severity],
      status: messages.statuses[warning.status],
      flags: warning.flags.map((flag) => messages.flags[flag]).join(' / '),
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
      pace: figures?.pace,
      paceNeeded: figures?.paceNeeded,
      forecast: figures?.forecast?.value,
      forecastLow: figures?.forecast?.low,
      forecastHigh: figures?.forecast?.high,
      reasons: reasonSentences(warning.reasons, messages, sayOf(indicator, figures?.series ?? 'value')),
      id: indicator.id,
    };
    return WARNING_COLUMNS.map((column) => cell(row[column])).join(',');
  });
  return `\ufeff${[WARNING_COLUMNS.map((column) => cell(messages.columns[column])).join(','), ...rows].join('\r\n')}\r\n`;
}

function namesOf(list: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ id, name }) => [id, name]));
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/** The columns of the form as a workbook shows them: what tells, last year's values, and the cells to fill. */
import { parseBreakdownKey, TOTAL } from '../plan/breakdown.js';
import { codesOf } from '../plan/codes.js';
import { extentOf } from '../plan/extent.js';
import { yearBefore } from '../plan/period.js';
import { isFigure, type FormColumn, type Part } from '../report/form.js';
import type { EntrySession } from '../report/session.js';
import { breakdownHeading } from '../vocabulary/breakdowns.js';
import { formWords } from '../vocabulary/form.js';
import type { Locale } from '../vocabulary/locale.js';
import type { SpreadsheetWords } from '../vocabulary/spreadsheet.js';

export type SheetColumn = {
  /** Upper and lower heading. The same text in both, or in neighbours, makes one cell. */
  readonly group: string;
  readonly title: string;
  /** Characters. */
  readonly width: number;
} & (
  | { readonly kind: 'key' | 'number' | 'field' | 'indicator' | 'region' | 'unit' | 'target' }
  | { readonly kind: 'code'; readonly codes: ReadonlyMap<string, string> }
  | { readonly kind: 'previous'; readonly period: string; readonly breakdown: string }
  | { readonly kind: 'cell'; readonly column: number }
);

const WIDTHS: Readonly<Record<Part, number>> = {
  value: 11,
  numerator: 11,
  denominator: 11,
  standard: 12,
  missing: 15,
  status: 9,
  reason: 22,
  source: 20,
  note: 22,
};

export function sheetColumns(session: EntrySession, locale: Locale, words: SpreadsheetWords): SheetColumn[] {
  const info = (kind: 'number' | 'field' | 'indicator' | 'region' | 'unit' | 'target', width: number): SheetColumn => ({
    kind,
    group: words[kind],
    title: words[kind],
    width,
  });
  return [
    { kind: 'key', group: '', title: '', width: 10 },
    info('number', 6),
    info('field', 14),
    info('indicator', 38),
    ...(session.regions.length > 1 ? [info('region', 14)] : []),
    info('unit', 10),
    codeColumn(session, words),
    info('target', 30),
    ...session.periods.flatMap((period) => [...previousColumns(session, period, locale), ...cellColumns(session, period, locale)]),
  ];
}

/** One for each breakdown that has a value of the year before. Where that year stands in the form itself, none. FORMBOOK7 */
function previousColumns(session: EntrySession, period: string, locale: Locale): SheetColumn[] {
  const { form, periods } = session;
  const before = yearBefore(period);
  if (periods.includes(before)) return [];
  const breakdowns = form.columns.filter((column) => column.period === period && column.part === 'value').map((column) => column.breakdown);
  return breakdowns
    .filter((breakdown) => form.rows.some(({ indicator, region }) => session.previous(indicator.id, region, period, breakdown) !== null))
    .map((breakdown) => ({
      kind: 'previous',
      period,
      breakdown,
      group: formWords[locale].period(before),
      title: nameOf(session, breakdown, locale),
      width: 11,
    }));
}

function cellColumns(session: EntrySession, period: string, locale: Locale): SheetColumn[] {
  const { columns } = session.form;
  return columns.flatMap((column, c): SheetColumn[] => {
    if (column.period !== period) return [];
    return [{ kind: 'cell', column: c, ...headings(session, column, locale), width: WIDTHS[column.part] }];
  });
}

/** The category is the lower heading, unless it has a numerator and a denominator beside its value. */
function headings(session: EntrySession, { period, breakdown, part }: FormColumn, locale: Locale): { group: string; title: string } {
  const words = formWords[locale];
  const name = nameOf(session, breakdown, locale);
  if (!isFigure(part)) return { group: words.period(period), title: words.parts[part] };
  const isAlone = !session.form.columns.some(
    (other) => other.period === period && other.breakdown === breakdown && other.part !== part && isFigure(other.part),
  );
  return isAlone ? { group: words.period(period), title: name } : { group: `${words.period(period)} ${name}`, title: words.parts[part] };
}

function nameOf({ plan }: EntrySession, breakdown: string, locale: Locale): string {
  return breakdown === TOTAL ? formWords[locale].total : breakdownHeading(parseBreakdownKey(breakdown), plan, locale);
}

function codeColumn({ plan }: EntrySession, { code }: SpreadsheetWords): SheetColumn {
  const codes = codesOf(plan);
  const [, longest] = extentOf([...codes.values()].map(({ length }) => length));
  return { kind: 'code', codes, group: code, title: code, width: Math.max(6, longest + 2) };
}

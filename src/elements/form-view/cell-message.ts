/** What is said of a cell: in the line below the grid, in its title, in the list of open points, to screen readers. */
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { toDecimals } from '../../plan/decimals.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { closedName, closedText } from './closed.js';
import { seenText } from './figure-text.js';
import { findingText } from './finding-text.js';
import { openFix } from './open-finding.js';
import type { Finding } from '../../report/validation/findings.js';
import { breakdownHeading } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { cellWords } from '../../locales/cell.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { Indicator } from '../../plan/schema.js';

export interface CellMessage {
  /** 孕产妇死亡率 · 2025年 · 合计 */
  readonly name: string;
  readonly text: string;
  readonly level: 'error' | 'warning' | 'explained' | null;
  readonly sentences: readonly string[];
  /** What one key makes of it; not where it was explained. */
  readonly fix: string | null;
}

export function sentenceOf(finding: Finding, { plan }: EntrySession, indicator: Indicator, locale: Locale): string {
  return findingText(finding, indicator, plan, locale);
}

export function cellMessage(session: EntrySession, { row, column }: CellRef, locale: Locale): CellMessage {
  const { indicator } = session.form.rows[row]!;
  const findings = session.findings(row, column);
  const isExplained = session.reason(row, column) !== '';
  const hasError = findings.some(({ level }) => level === 'error');
  const computed = session.computed(row, column);
  const closed = closedText(session, { row, column }, locale);
  const { period } = session.form.columns[column]!;
  const name = [rowName(session, row), formWords[locale].period(period), placeName(session, { row, column }, locale)];
  return {
    name: name.filter((one) => one !== '').join(' · '),
    text:
      seenText(session, { row, column }, locale) ||
      (closed !== ''
        ? `${closedName(session, { row, column }, locale)}${cellWords[locale].colon}${closed}`
        : computed === null
          ? ''
          : `${computedText(computed, indicator.precision)} (${gridWords[locale].computed})`),
    level: findings.length === 0 ? null : hasError ? 'error' : isExplained ? 'explained' : 'warning',
    sentences: findings.map((finding) => sentenceOf(finding, session, indicator, locale)),
    fix: openFix(session, { row, column }),
  };
}

/** 孕产妇死亡率 · 三埠街道: a row of the form. */
export function rowName({ form, regions, regionNames }: EntrySession, row: number): string {
  const { indicator, region } = form.rows[row]!;
  return regions.length > 1 ? `${indicator.name} · ${regionNames[region] ?? region}` : indicator.name;
}

/** 女性 · 分子: a cell's place in its entry; the empty string for the value where there is but one. */
export function placeName(session: EntrySession, { row, column }: CellRef, locale: Locale): string {
  const { indicator } = session.form.rows[row]!;
  const { breakdown, part } = session.form.columns[column]!;
  const words = formWords[locale];
  const total = part === 'value' && indicator.breakdowns.length > 0 ? words.total : '';
  const group = breakdown === TOTAL ? total : breakdownHeading(parseBreakdownKey(breakdown), session.plan, locale);
  return [group, part === 'value' ? '' : words.parts[part]].filter((one) => one !== '').join(' · ');
}

/** 2025年 · 女性 · 数值: a column of the form, the period only where there are several. */
export function columnName({ form, periods, plan }: EntrySession, column: number, locale: Locale): string {
  const { period, breakdown, part } = form.columns[column]!;
  const words = formWords[locale];
  const group = breakdown === TOTAL ? '' : breakdownHeading(parseBreakdownKey(breakdown), plan, locale);
  return [periods.length > 1 ? words.period(period) : '', group, words.parts[part]].filter((one) => one !== '').join(' · ');
}

/** A computed rate as it is shown; the report keeps it whole. */
export function computedText(value: number, precision: number): string {
  return toDecimals(value, precision);
}

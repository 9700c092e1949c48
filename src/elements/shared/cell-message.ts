/** What is said of a cell: in the line below the grid, in its title, in the list of open points, to screen readers. */
import { parseBreakdownKey, TOTAL } from '../../plan/index.js';
import type { CellRef, EntrySession, Finding } from '../../report/index.js';
import { breakdownName, dimensionName } from '../../locales/breakdowns.js';
import { findingSentences } from '../../locales/findings.js';
import { formWords } from '../../locales/form.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../locales/locale.js';
import { unitLabel } from '../../locales/units.js';
import type { Indicator, Unit } from '../../plan/schema.js';

export interface CellMessage {
  /** 孕产妇死亡率 · 2025年 · 合计 */
  readonly name: string;
  readonly text: string;
  readonly level: 'error' | 'warning' | 'explained' | null;
  readonly sentences: readonly string[];
  readonly fix: string | null;
}

export function sentenceOf(finding: Finding, session: EntrySession, indicator: Indicator, locale: Locale): string {
  const sentence = findingSentences[locale][finding.code];
  return (
    sentence?.(finding.data, {
      unit: unitLabel(indicator, locale),
      unitOf: (code) => unitLabel({ unit: code as Unit }, locale),
      dimension: (id) => dimensionName(id, session.plan, locale),
    }) ?? finding.code
  );
}

export function cellMessage(session: EntrySession, { row, column }: CellRef, locale: Locale): CellMessage {
  const { indicator, region } = session.form.rows[row]!;
  const { period, breakdown, part } = session.form.columns[column]!;
  const words = formWords[locale];
  const findings = session.findings(row, column);
  const isExplained = session.reason(row, column) !== '';
  const hasError = findings.some(({ level }) => level === 'error');
  const computed = session.computed(row, column);
  const name = [
    indicator.name,
    ...(session.regions.length > 1 ? [session.regionNames[region] ?? region] : []),
    words.period(period),
    breakdown === TOTAL
      ? part === 'value' && indicator.breakdowns.length === 0
        ? ''
        : part === 'value'
          ? words.total
          : ''
      : breakdownName(parseBreakdownKey(breakdown), session.plan, locale),
    part === 'value' ? '' : words.parts[part],
  ];
  return {
    name: name.filter((one) => one !== '').join(' · '),
    text:
      session.text(row, column) ||
      (computed === null ? '' : `${computedText(computed, indicator.precision)} (${gridWords[locale].computed})`),
    level: findings.length === 0 ? null : hasError ? 'error' : isExplained ? 'explained' : 'warning',
    sentences: findings.map((finding) => sentenceOf(finding, session, indicator, locale)),
    fix: findings.find(({ fix }) => fix !== undefined)?.fix ?? null,
  };
}

/** A computed rate as it is shown; the report keeps it whole. */
export function computedText(value: number, precision: number): string {
  return value.toFixed(precision);
}

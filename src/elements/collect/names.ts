/** How what lies on the desk is named. */
import { splitDigest } from '../../documents/digest-groups.js';
import { collectWords } from '../../locales/collect.js';
import { dayText } from '../../locales/times.js';
import type { Observation } from '../../observations/observation.js';
import type { RegionSum } from '../../observations/region-sums.js';
import type { Incomplete } from '../../observations/roll-up.js';
import { breakdownKey, parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import type { Submission } from '../../submissions/submission.js';
import { breakdownHeading } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { unitLabel } from '../../vocabulary/units.js';
import type { Locale } from '../../vocabulary/locale.js';

type Names = Readonly<Record<string, string>>;

export function departmentName({ departments }: Plan, id: string): string {
  return departments.find((one) => one.id === id)?.name ?? id;
}

export function indicatorOf({ indicators }: Plan, id: string): Indicator {
  return indicators.find((one) => one.id === id)!;
}

/** 孕产妇死亡率 · 城镇 */
export function cellName({ name }: Indicator, breakdown: string, plan: Plan, locale: Locale): string {
  return breakdown === TOTAL ? name : `${name} · ${breakdownHeading(parseBreakdownKey(breakdown), plan, locale)}`;
}

/** 孕产妇死亡率 · 城镇, of what an observation or a remark is on. */
export function placeName(
  { indicator, breakdown }: { readonly indicator: string; readonly breakdown?: Readonly<Record<string, string>> | undefined },
  plan: Plan,
  locale: Locale,
): string {
  return cellName(indicatorOf(plan, indicator), breakdownKey(breakdown), plan, locale);
}

/** 3月5日 16:40 */
export function sealedText({ createdAt }: Submission, locale: Locale): string {
  return dayText(new Date(createdAt), locale);
}

/** 8280 08cf */
export function digestBegin(digest: string): string {
  return splitDigest(digest)[0];
}

/** What a region has reported, and what those below it add up to, each with its figures. */
export function regionSumText({ own, sum, below }: RegionSum, names: Names, plan: Plan, locale: Locale): string {
  const { halves, regionSum } = collectWords[locale];
  const text = ({ value, numerator, denominator }: Observation) =>
    numerator !== undefined && denominator !== undefined ? halves(numerator, denominator) : String(value);
  const [shown, parts] = sum.numerator === undefined ? [{ value: own.value }, { value: sum.value }] : [own, sum];
  const unit = sum.numerator === undefined ? unitLabel(indicatorOf(plan, own.indicator), locale) : '';
  return regionSum(
    names[own.region] ?? own.region,
    text(shown as Observation),
    below.map((code) => names[code] ?? code),
    text(parts as Observation),
    unit,
  );
}

/** Of a sum that lacks regions. */
export function openSumText(
  { indicator, region, breakdown, have, of, missing }: Incomplete,
  names: Names,
  plan: Plan,
  locale: Locale,
): string {
  const named = missing.map((code) => names[code] ?? code);
  return collectWords[locale].openSum(
    cellName(indicatorOf(plan, indicator), breakdown, plan, locale),
    names[region] ?? region,
    have,
    of,
    named,
  );
}

/** 三埠街道 2025年度; what there is only one of goes without saying. */
export function areaName(
  { region, period }: { readonly region: string; readonly period: string },
  { regions, periods }: { readonly regions: readonly string[]; readonly periods: readonly string[] },
  names: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  const parts = [regions.length > 1 ? (names[region] ?? region) : '', periods.length > 1 ? formWords[locale].period(period) : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** How what lies on the desk is named. */
import { splitDigest } from '../../documents/digest-groups.js';
import { dayText } from '../../locales/times.js';
import { breakdownKey, parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import type { Submission } from '../../submissions/submission.js';
import { breakdownHeading } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';

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

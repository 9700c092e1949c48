/** What a remark is on, in words. */
import { returnsWords } from '../../locales/returns.js';
import { breakdownKey, TOTAL } from '../../plan/breakdown.js';
import { breakdownHeading } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { Plan } from '../../plan/schema.js';
import type { Remark } from '../../submissions/review.js';

/** What is needed to name it. */
export interface RemarkNames {
  readonly plan: Plan;
  /** By code; the plan's own where there are none. */
  readonly regionNames?: Readonly<Record<string, string>>;
}

/** 孕产妇死亡率 · 2025年 · 女性; 总的意见 of one on the whole. */
export function remarkPlace(
  { plan, regionNames = {} }: RemarkNames,
  { indicator, region, period, breakdown }: Remark,
  locale: Locale,
): string {
  if (indicator === undefined) return returnsWords[locale].whole;
  const of = plan.indicators.find(({ id }) => id === indicator);
  const key = breakdownKey(breakdown);
  const parts = [
    of?.name ?? indicator,
    region === undefined || region === plan.region.code ? '' : (regionNames[region] ?? region),
    period === undefined ? '' : formWords[locale].period(period),
    key !== TOTAL
      ? breakdownHeading(breakdown!, plan, locale)
      : of && of.breakdowns.length > 0 && period !== undefined
        ? formWords[locale].total
        : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

import type { SeriesKind } from '../../attainment/result/result.js';
import { wordingOf } from '../../locales/attainment.js';
import type { Locale } from '../../vocabulary/locale.js';
import { afterNumber } from '../../vocabulary/units.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import { toDecimals } from '../../plan/decimals.js';
import { written } from '../drawing/numbers.js';

/** A number of an indicator with its unit; of a gap, growth or difference made of its values, with theirs. */
export function indicatorNumber(plan: Plan, indicator: Indicator, series: SeriesKind, value: number, locale: Locale): string {
  if (series === 'value') return written(value, indicator.precision, locale) + afterNumber(value, indicator, locale);
  return wordingOf(plan, indicator, locale, series).value(Number(toDecimals(value, indicator.precision)));
}

/** The numbers of a reading as a person reads them. */
import { gaugeMessages } from '../../locales/gauge.js';
import { holds } from '../../plan/goal.js';
import type { Locale } from '../../vocabulary/locale.js';
import { written, writtenTruly } from '../drawing/numbers.js';
import type { ValueReading } from '../drawing/reading.js';

/** Without a unit. Targets may have more places than values are published with. */
export function plainNumber({ decimals }: ValueReading, value: number, locale: Locale): string {
  return written(value, Math.max(decimals, 2), locale);
}

export function numberWithUnit(reading: ValueReading, value: number, locale: Locale): string {
  return plainNumber(reading, value, locale) + reading.after(value);
}

/** The value without a unit, with places enough not to seem on the other side of its target. */
export function shownValue({ target, decimals }: ValueReading, value: number, locale: Locale): string {
  return target.kind === 'level'
    ? writtenTruly(value, decimals, locale, (shown) => holds(target.goal, shown))
    : written(value, decimals, locale);
}

export function targetText(reading: ValueReading, locale: Locale): string {
  const { target } = reading;
  if (target.kind === 'words') return target.text;
  const messages = gaugeMessages[locale];
  if (target.kind === 'trend') return messages.direction[target.direction];
  const { comparator, value, upper } = target;
  if (comparator === 'between') return `${plainNumber(reading, value, locale)}—${numberWithUnit(reading, upper!, locale)}`;
  return messages.comparator[comparator] + numberWithUnit(reading, value, locale);
}

/**
 * Dates and times as sentences write them.
 *
 * TIME1 midnight is 00:00, in every language · TIME2 English has the day before the month, and its name, as the form has
 */
import { timeRules as en } from './en/times.js';
import { localized, type Locale } from '../vocabulary/locale.js';
import { timeRules as zh } from './zh/times.js';

const timeRules = localized('times', zh, en);

const tagOf = (locale: Locale) => timeRules[locale].tag || locale;

/** 09:30:12 */
export function clockText(time: Date, locale: Locale): string {
  return time.toLocaleTimeString(tagOf(locale), { hourCycle: 'h23' });
}

/** 3月5日 09:30, 5 March at 09:30; with the year where it is another. */
export function dayText(time: Date, locale: Locale): string {
  const year = time.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
  return time.toLocaleString(tagOf(locale), {
    ...year,
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** 2026/3/5 09:30, 5 Mar 2026, 09:30. @param timeStyle `medium` with seconds. */
export function timeText(time: number, locale: Locale, timeStyle: 'short' | 'medium'): string {
  const { dateStyle } = timeRules[locale];
  return new Date(time).toLocaleString(tagOf(locale), { dateStyle, timeStyle, hourCycle: 'h23' });
}

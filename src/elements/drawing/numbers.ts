import type { Locale } from '../../vocabulary/locale.js';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as a reader of the language expects it, with no more than `decimals` places.
 *
 * Rounding is for the eye only: nothing is judged by what comes out here.
 */
export function written(value: number, decimals: number, locale: Locale, useGrouping = true): string {
  const key = `${locale}${decimals}${useGrouping}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping })));
  return format.format(value + 0); // + 0 turns −0 into 0
}

/** `written`, with so many more places that the number does not seem to be on the other side of a line it is close to. */
export function writtenTruly(value: number, decimals: number, locale: Locale, holds: (shown: number) => boolean): string {
  const truth = holds(value);
  let places = decimals;
  while (places < 12 && holds(Number(written(value, places, locale, false))) !== truth) places++;
  return written(value, places, locale);
}

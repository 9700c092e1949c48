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

/** 1, 2 or 5 times a power of ten, not below the number: the step of a scale. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return [1, 2, 5].map((digit) => digit * power).find((step) => step >= size * 0.999) ?? 10 * power;
}

/** Without the noise of binary arithmetic; not of `plan/decimals.ts`, which a page of gauges alone would have to load whole. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}

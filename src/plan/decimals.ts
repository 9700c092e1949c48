/**
 * Rounding as it is done on paper 四舍五入.
 *
 * `toFixed` rounds the binary number, so that 1.005 becomes 1.00.
 *
 * ROUND1 a half goes away from zero · ROUND2 of the number as it is written · ROUND3 as many places as asked for
 * ROUND4 a number in full has no exponent and at most 15 digits, which is what can be typed and what a double holds; a whole one has all of its own
 * ROUND5 the noise of binary arithmetic grows with the numbers · ROUND6 a result loses that noise, and nothing else
 * ROUND7 a result is told with so many places, and with more where it would seem to be another number it is told beside
 */
export function toDecimals(value: number, places: number): string {
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + places}`);
  if (!(shifted < Number.MAX_SAFE_INTEGER)) return value.toFixed(places); // nothing behind the point is left to round
  const rounded = Number(`${Math.round(shifted)}e${-places}`);
  return (value < 0 && rounded > 0 ? -rounded : rounded).toFixed(places);
}

/** Rounded as on paper 四舍五入, without the noughts at the end. */
export function rounded(value: number, places: number): number {
  return Number(toDecimals(value, places));
}

/** The number as a person would write it: 0.1 + 0.2 is 0.3, and a ten-millionth is not 1e-7. */
export function inFull(value: number): string {
  const exact = String(Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15))); // + 0 turns −0 into 0
  if (!exact.includes('e-')) return exact;
  const [digits = '', exponent = ''] = exact.split('e-');
  const places = Number(exponent) + digits.replace(/^-?\d\.?/, '').length;
  return places > 100 ? exact : toDecimals(value, places); // beyond what toFixed can, and what anything is measured with
}

/** A result without the noise of binary arithmetic in its last digits. */
export function tidied(value: number): number {
  if (Number.isSafeInteger(value)) return value + 0;
  const near = Number(value.toPrecision(12));
  return Math.abs(near - value) <= 1e-13 * Math.abs(value) ? near : Number(value.toPrecision(15));
}

/** ROUND7 */
export function apart(value: number, places: number, ...others: readonly number[]): number {
  const signs = others.map((other) => Math.sign(tidied(value) - tidied(other)));
  const shown = (decimals: number) => Number(toDecimals(value, decimals));
  for (let decimals = places; decimals < 15; decimals++) {
    if (others.every((other, i) => Math.sign(shown(decimals) - other) === signs[i])) return shown(decimals);
  }
  return tidied(value);
}

/** How far apart two results may be that are equal on paper. */
export function noiseOf(...values: readonly number[]): number {
  return 1e-9 + 2 * Number.EPSILON * values.reduce((sum, value) => sum + Math.abs(value), 0);
}

/** Half a unit of the last decimal place: what rounding may hide. */
export function halfOf(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

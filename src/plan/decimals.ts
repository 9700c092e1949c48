/**
 * Rounding as it is done on paper 四舍五入.
 *
 * `toFixed` rounds the binary number, so that 1.005 becomes 1.00.
 *
 * ROUND1 a half goes away from zero · ROUND2 of the number as it is written · ROUND3 as many places as asked for
 * ROUND4 a number in full has no exponent and no noise of binary arithmetic · ROUND5 that noise grows with the numbers
 */
export function toDecimals(value: number, places: number): string {
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + places}`);
  if (!(shifted < Number.MAX_SAFE_INTEGER)) return value.toFixed(places); // nothing behind the point is left to round
  const rounded = Number(`${Math.round(shifted)}e${-places}`);
  return (value < 0 && rounded > 0 ? -rounded : rounded).toFixed(places);
}

/** The number as a person would write it: 0.1 + 0.2 is 0.3, and a ten-millionth is not 1e-7. */
export function inFull(value: number): string {
  const tidy = String(tidied(value));
  return tidy.includes('e-') ? Number(tidy).toFixed(20).replace(/0+$/, '') : tidy;
}

/** Without the last digits, in which binary arithmetic leaves its noise. */
export function tidied(value: number): number {
  return Number(value.toPrecision(12));
}

/** How far apart two results may be that are equal on paper. */
export function noiseOf(...values: readonly number[]): number {
  return 1e-9 + 2 * Number.EPSILON * values.reduce((sum, value) => sum + Math.abs(value), 0);
}

/** Half a unit of the last decimal place: what rounding may hide. */
export function halfOf(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

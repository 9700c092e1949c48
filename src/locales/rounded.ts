/**
 * Rounding as on paper 四舍五入: of the number as it is written. `toFixed` rounds the binary number, which makes 1.00 of 1.005.
 *
 * The sentences import nothing from the layers above them: `src/report/decimals.ts` does the same there.
 */
export function rounded(value: number, places: number): number {
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + places}`);
  if (!(shifted < Number.MAX_SAFE_INTEGER)) return value; // nothing behind the point is left to round
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-places}`) + 0; // + 0 turns −0 into 0
}

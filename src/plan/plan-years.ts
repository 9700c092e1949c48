/**
 * The years of a plan that values are asked for.
 *
 * PLANYEARS1 from its earliest baseline to its last year
 */
import type { Plan } from './schema.js';

export function planYears({ start, end, baselineYear, indicators }: Plan): { readonly from: number; readonly to: number } {
  return { from: Math.min(start, baselineYear, ...indicators.map(({ baseline }) => baseline?.year ?? start)), to: end };
}

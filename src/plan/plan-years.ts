import type { Plan } from './schema.js';

/** The years that a plan can have values of: from its earliest baseline, of its own or of an indicator, to its last. */
export function planYears({ start, end, baselineYear, indicators }: Plan): { readonly from: number; readonly to: number } {
  return { from: Math.min(start, baselineYear, ...indicators.map(({ baseline }) => baseline?.year ?? start)), to: end };
}

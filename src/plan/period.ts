/**
 * Periods 报告期: a year, half-year, quarter or month, written `2025`, `2025-H1`, `2025-Q3`, `2025-07`.
 *
 * PERIOD1 only these are periods · PERIOD2 a period belongs to a calendar year · PERIOD3 the year before keeps the part of the year
 * PERIOD4 a plain year is told apart from a part of one
 */

export const PERIOD_PATTERN = /^(?:19|20|21)\d{2}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;

export function isPeriod(text: string): boolean {
  return PERIOD_PATTERN.test(text);
}

/** The calendar year of a period. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}

/** The year of a period that is a plain year, else NaN. Quicker than the pattern, for the millions of them in a dataset. */
export function wholeYearOf(period: string): number {
  const year = period.length === 4 ? Number(period) : NaN;
  return year >= 1900 && year < 2200 && String(year) === period ? year : NaN; // 2e03 is none
}

/** The same period one year before: `2025-Q1` → `2024-Q1`. */
export function yearBefore(period: string): string {
  return `${yearOf(period) - 1}${period.slice(4)}`;
}

/** The same period one year later. */
export function yearAfter(period: string): string {
  return `${yearOf(period) + 1}${period.slice(4)}`;
}

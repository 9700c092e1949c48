/** Yearbooks: the figures in them are of the year before. */
import type { PeriodText } from './period-texts.js';

const YEARBOOK = /年[鉴鑑钑]/;

export function isYearbook(plain: string): boolean {
  return YEARBOOK.test(plain);
}

/** What a line that speaks of a yearbook says of the year. LINEDOUBT2 */
export function yearBefore(plain: string, read: readonly PeriodText[]): readonly PeriodText[] {
  const [, year] = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(plain) ?? [];
  const found = read.length > 0 || year === undefined ? read : [{ year, length: year.length }];
  return found.map((one) => (one.year !== undefined && one.part === undefined ? { ...one, year: String(Number(one.year) - 1) } : one));
}

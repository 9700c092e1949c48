/**
 * Columns headed by the last month of a year: 2024.12 | 2025.12, 2025年 over 12月.
 *
 * YEAREND1 in a form of years such a column has the figures of its year · YEAREND2 beside a column of another part of a year (2025.11, 1-11月, 上半年),
 * beside one of the year itself (全年, 1-12月), or where the month itself is meant (12月份), it has that month's
 */
import { plainName } from './names.js';
import { atYearEnd, readPeriod } from './period-texts.js';

const IN_MONTH = /月份|[当本]月/;

/** @param headings texts over each other. */
export function tellsPart(headings: readonly string[]): boolean {
  return headings.some((text) => {
    const { part = '12', isSpan } = readPeriod(plainName(text)) ?? {};
    return part !== '12' && !isSpan;
  });
}

/** The texts over a column with the year in place of its last month; `null` where they tell of none. */
export function atYearEnds(headings: readonly string[], periods: readonly string[]): readonly string[] | null {
  let year: string | undefined;
  let isMoved = false;
  const texts = headings.map((text) => {
    const plain = plainName(text);
    const read = readPeriod(plain);
    const behind = plain.slice(read?.length ?? 0);
    if (read === null || (behind !== '' && !behind.startsWith('('))) return text;
    year = read.year ?? year;
    const end = atYearEnd({ ...read, ...(year !== undefined && { year }) }, periods);
    if (read.part !== '12' || end.part !== undefined || IN_MONTH.test(text)) return text;
    isMoved = true;
    return `${end.year}年${behind}`;
  });
  return isMoved ? texts : null;
}

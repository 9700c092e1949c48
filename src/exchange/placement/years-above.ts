/** Bare years above figures that went by position. POSITION8 of `by-position.ts`. */
import type { EntrySession } from '../../report/session.js';
import type { Doubt } from './placed.js';
import { isFigureText } from './table-texts.js';

/** Years that a table may be of, before and after those of its form. */
const NEAR = 10;

/** POSITION8: none, or one. */
export function yearsAbove({ periods }: EntrySession, [first = [], ...below]: readonly (readonly string[])[]): readonly Doubt[] {
  const isYear = (text: string) =>
    /^(?:19|20)\d{2}$/.test(text) && periods.some((period) => Math.abs(Number(period.slice(0, 4)) - Number(text)) <= NEAR);
  const heads = textsOf(first);
  const isAbove = heads.length > 0 && heads.every(isYear) && holds(below, isFigureText) && !holds(below, isYear);
  return isAbove ? [{ code: 'years-above', text: [...new Set(heads)].join(' ') }] : [];
}

function holds(rows: readonly (readonly string[])[], test: (text: string) => boolean): boolean {
  return rows.some((row) => textsOf(row).some(test));
}

function textsOf(row: readonly string[]): readonly string[] {
  return row.map((text) => text.trim()).filter((text) => text !== '');
}

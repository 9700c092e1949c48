/**
 * What a cover says of the sheets behind it.
 *
 * COVER1 a sheet of a few lines without figures that speaks of another year or region than the form is asked about, unless the headings say the year; a
 * date in a line of its own is when the paper was made
 */
import type { Sheet } from '../spreadsheet/spreadsheet-types.js';
import type { FormContext } from './placement/form-context.js';
import type { Doubt, Placed } from './placement/placed.js';
import { lineOf, readLines } from './placement/table-lines.js';
import { isFigureText } from './placement/table-texts.js';

const MOST_TEXTS = 12;
const DATE = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$/;

/** @param sheets those in which no names were found. */
export function coverDoubts(form: FormContext, sheets: readonly Sheet[], { typed, columns }: Pick<Placed, 'typed' | 'columns'>): Doubt[] {
  if (typed.length === 0) return [];
  const lines = sheets
    .filter(isCover)
    .flatMap(({ rows }) => rows.map((row) => lineOf(form, row)).filter((line) => !DATE.test(line.replace(/\s/g, ''))));
  const { period, region, ownRegion } = readLines(form, lines);
  const isSaid =
    columns.length > 0 && columns.every(({ text }) => form.headings.otherFiguresIn(text) === null && /\d{2}年|(?:19|20)\d{2}/.test(text));
  return [
    ...(period && 'elsewhere' in period && !isSaid ? [{ code: 'title-period', text: period.elsewhere } as const] : []),
    ...(region && !ownRegion ? [{ code: 'title-region', text: region.text } as const] : []),
  ];
}

function isCover({ rows }: Sheet): boolean {
  const texts: string[] = [];
  for (const row of rows) {
    for (const text of row) if (text.trim() !== '') texts.push(text);
    if (texts.length > MOST_TEXTS) return false;
  }
  return texts.length > 0 && !texts.some((text) => isFigureText(text) && !/^\s*(?:19|20)\d{2}\s*$/.test(text));
}

/**
 * What a cover says of the sheets behind it.
 *
 * COVER1 a sheet of a few lines without figures that speaks of another year or region than the form is asked about, unless the headings say the year; a
 * date in a line of its own is when the paper was made
 * COVER2 so is a unit that it states or mentions, 单位：千人, in which an indicator would have another number, where the sheets behind it were not converted
 * COVER3 a sheet without names that is called 更正, or has a line that tells a right number, is named
 */
import { isFigure } from '../report/form.js';
import type { Sheet } from '../spreadsheet/spreadsheet-types.js';
import { correctionIn, isCorrectionSheet } from './placement/corrections.js';
import type { FormContext } from './placement/form-context.js';
import type { Doubt, Placed } from './placement/placed.js';
import { lineOf, readLines } from './placement/table-lines.js';
import { isFigureText } from './placement/table-texts.js';
import { saidOf, type UnitMention } from './placement/unit-mentions.js';

const MOST_TEXTS = 12;
const MOST_CORRECTIONS = 3;
const DATE = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$/;

/** @param sheets those in which no names were found. */
export function coverDoubts(form: FormContext, sheets: readonly Sheet[], plan: Pick<Placed, 'typed' | 'columns' | 'converted'>): Doubt[] {
  if (plan.typed.length === 0) return [];
  const covers = sheets.filter(isCover).map(({ rows }) => rows.map((row) => lineOf(form, row)));
  const lines = covers.flat().filter((line) => !DATE.test(line.replace(/\s/g, '')));
  const { period, region, ownRegion, unit, mentions } = readLines(form, lines);
  const isSaid =
    plan.columns.length > 0 &&
    plan.columns.every(({ text }) => form.headings.otherFiguresIn(text) === null && /\d{2}年|(?:19|20)\d{2}/.test(text));
  const stated = unit === null ? [] : [{ text: unit.text, units: [unit], names: [] }];
  const units = plan.converted.length > 0 ? [] : [...stated, ...mentions].filter((one) => isOther(form, one, plan.typed)).slice(0, 1);
  const called = sheets.filter(({ name }) => isCorrectionSheet(name)).map(({ name }) => name.trim());
  const corrections = called.length > 0 ? called : lines.filter((line) => correctionIn(form, line) !== null);
  return [
    ...(period && 'elsewhere' in period && !isSaid ? [{ code: 'title-period', text: period.elsewhere } as const] : []),
    ...(region && !ownRegion ? [{ code: 'title-region', text: region.text } as const] : []),
    ...units.map(({ text }) => ({ code: 'unit', text }) as const),
    ...corrections.slice(0, MOST_CORRECTIONS).map((text) => ({ code: 'correction', text: text.trim() }) as const),
  ];
}

/** Would figures be others in a unit, and none in their own? COVER2 */
function isOther({ session: { form } }: FormContext, unit: UnitMention, typed: Placed['typed']): boolean {
  const said = new Set(
    typed.map(({ row, column }) => {
      const { indicator } = form.rows[row]!;
      const { part } = form.columns[column]!;
      if (!isFigure(part) || indicator.unit === undefined) return null;
      const counted = part !== 'value' && indicator.measure.kind === 'fraction' ? indicator.measure[part] : null;
      return saidOf(unit, indicator, counted);
    }),
  );
  return said.has('other') && !said.has('own');
}

function isCover({ rows }: Sheet): boolean {
  const texts: string[] = [];
  for (const row of rows) {
    for (const text of row) if (text.trim() !== '') texts.push(text);
    if (texts.length > MOST_TEXTS) return false;
  }
  return texts.length > 0 && !texts.some((text) => isFigureText(text) && !/^\s*(?:19|20)\d{2}\s*$/.test(text));
}

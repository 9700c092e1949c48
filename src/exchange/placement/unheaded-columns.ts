/**
 * Columns of figures that nothing heads, where the form would take them for a value with its numerator and denominator.
 *
 * UNHEADED1 two of them are those of two years sooner than a value and its numerator · UNHEADED2 in a form of several periods so are three or more whose
 * first is not the rate of the other two in half of the rows · UNHEADED3 so is one alone, where neither the table says its period nor a person has
 * chosen the column · UNHEADED4 in a form of one period three of a like size, whose first is no rate of the other two in half of the rows, are those of years
 */
import type { EntrySession } from '../../report/session.js';
import { parseTyped } from '../../report/reading/parse.js';

const RATES = [1, 100, 1000, 10_000, 100_000];
/** Figures of years in a row differ by no more. */
const ALIKE = 1.5;
/** As far as rounding goes. */
const NEAR = { part: 0.01, least: 0.051 };

/**
 * Columns of a table that could be of several years.
 * @param targets the form's column of each.
 * @param rows those below the headings; `isSaid`: the period is, or a person has chosen the first column.
 */
export function undecided(
  { form, periods }: EntrySession,
  targets: ReadonlyMap<number, number>,
  rows: readonly (readonly string[])[],
  isSaid: boolean,
): readonly number[] {
  const hasFigures = (c: number) => rows.some((row) => /\d/.test(row[c] ?? ''));
  const parts = new Map([...targets].map(([c, column]) => [form.columns[column]?.part, c]));
  const [value, numerator, denominator] = [parts.get('value'), parts.get('numerator'), parts.get('denominator')];
  if (value === undefined || !hasFigures(value)) return [];
  if (numerator === undefined || !hasFigures(numerator)) return periods.length > 1 && !isSaid ? [value] : [];
  if (denominator === undefined) return [value, numerator];
  if (!hasFigures(denominator)) return [];
  const full = rows.map((row) => [value, numerator, denominator].map((c) => numberIn(row[c]))).filter((row) => !row.some(Number.isNaN));
  const fitting = full.filter(fits).length;
  if (fitting > 0 && fitting * 2 >= full.length) return [];
  const alike = full.filter(areAlike).length;
  if (periods.length === 1 && (alike === 0 || alike * 2 < full.length)) return [];
  return [...targets.keys()].filter(hasFigures);
}

function areAlike(row: readonly number[]): boolean {
  return Math.min(...row) > 0 && Math.max(...row) <= ALIKE * Math.min(...row);
}

function fits([value = NaN, numerator = NaN, denominator = NaN]: readonly number[]): boolean {
  return RATES.some((rate) => Math.abs((numerator / denominator) * rate - value) <= Math.max(value * NEAR.part, NEAR.least));
}

function numberIn(text: string | undefined): number {
  const typed = parseTyped(text ?? '', undefined);
  return typed.kind === 'number' ? typed.value : NaN;
}

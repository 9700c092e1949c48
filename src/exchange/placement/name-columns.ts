/** Which columns of a table hold names of indicators. PLACE1 */
import type { Steps } from '../../documents/steps.js';
import type { FormContext } from './form-context.js';
import { plainName, type Named } from './names.js';
import { findRow, someRow, type Rows } from './row-steps.js';
import { isFigureText } from './table-texts.js';

/** Rows looked at to tell what a column holds. */
export const SAMPLE = 150;
const MOST_COLUMNS = 64;

/** @returns columns with names or keys, the surest first; none where the table lies on its side. */
export function* nameColumnsOf(
  form: FormContext,
  { rows, filled, top, height }: { readonly rows: Rows; readonly filled: Rows; readonly top: number; readonly height: number },
): Steps<number[]> {
  const isLooked = (r: number) => r < 40 || r % Math.ceil(height / SAMPLE) === 0;
  const sample = height <= SAMPLE ? filled : filled.filter((_, r) => isLooked(top + r));
  const half = form.session.form.indicators.length / 2;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const found: { readonly column: number; readonly isNames: boolean; readonly isKey: boolean; readonly count: number }[] = [];
  for (let column = 0; column < Math.min(width, MOST_COLUMNS); column++) {
    yield sample.length;
    const all = sample.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
    const isHeaded = all.some((text) => isNameHeading(form, text));
    // Below 指标 the plan's words for numerators are names, and headings over figures.
    const isWord = (text: string) => {
      const heading = form.headings.heading(text);
      return heading === null || (isHeaded && heading.counts !== undefined);
    };
    const words = all.filter(isWord);
    const read = words.map((text) => form.texts.find(text));
    const named = read.map((one) => one?.named).filter((one): one is Named => Boolean(one));
    const figures = all.filter(isFigureText);
    // Rows of breakdowns, and of regions below a name, tell nothing for or against names.
    const texts = read.filter((one) => !one || one.named !== null);
    const isMostly = (count: number) => named.length * 2 >= count;
    const unknown = () => words.filter((text, i) => read[i] === null && form.regions.called(text) === null);
    const areNames =
      named.length > figures.length && (isMostly(texts.length) || (Boolean(read[0]?.named) && isMostly(named.length + unknown().length)));
    const sampled = named.filter((one) => one.rows.length > 0);
    const here = sampled.length === 0 && sample !== filled && (areNames || isHeaded) ? yield* firstNamed(form, filled, column) : sampled;
    const isMost = areNames || new Set(here.map((one) => one.rows[0])).size >= half;
    const isNames = here.length > 0 && (isMost || isHeaded);
    found.push({ column, isNames, isKey: here.length > 0 && here.every(({ isKey }) => isKey), count: here.length });
  }
  const names = found.filter(({ isNames }) => isNames);
  const columns = names.map(({ column }) => column);
  const hasMore = yield* someRow(rows, (row) => row.some((text, c) => text.trim() !== '' && !columns.includes(c)));
  if (!hasMore || (yield* isAcross(form, filled, columns))) return [];
  return names.sort((one, other) => Number(other.isKey) - Number(one.isKey) || other.count - one.count).map(({ column }) => column);
}

/** The first name of the form in a column, between the rows that were looked at. */
function* firstNamed({ texts }: FormContext, filled: Rows, column: number): Steps<readonly Named[]> {
  const nameIn = (row: readonly string[] | undefined) => texts.find((row?.[column] ?? '').trim())?.named;
  const named = nameIn(filled[yield* findRow(filled, (row) => (nameIn(row)?.rows.length ?? 0) > 0)]);
  return named ? [named] : [];
}

/** Do columns of names stand side by side, and name different indicators? TABLES3 */
export function areBeside(form: FormContext, body: Rows, columns: readonly number[]): boolean {
  if (columns.length < 2) return false;
  let [beside, alike] = [0, 0];
  for (const row of body.slice(0, SAMPLE)) {
    const named = columns.flatMap((c) => form.texts.find(row[c] ?? '')?.named?.rows[0] ?? []);
    if (named.length > 1 && named.every((one) => one === named[0])) alike++;
    else if (named.length > 1) beside++;
  }
  return beside > alike;
}

/** 指标, 监测指标 and the like: what heads a column of names. */
export function isNameHeading({ headings }: FormContext, text: string): boolean {
  return text.length < 20 && /指标|项目|indicator/i.test(plainName(text)) && headings.heading(text)?.tells === 'label';
}

/** Do several indicators stand in one row, and none below? */
function* isAcross({ texts }: FormContext, filled: Rows, columns: readonly number[]): Steps<boolean> {
  if (columns.length < 2) return false;
  const isNamed = (row: readonly string[]) => columns.some((c) => texts.find((row[c] ?? '').trim())?.named);
  const first = yield* findRow(filled, (row) => Boolean(isNamed(row)));
  const only = filled[first];
  if (!only || only.some(isFigureText)) return false; // side by side
  const named = columns.flatMap((c) => texts.find((only[c] ?? '').trim())?.named?.rows[0] ?? []);
  return new Set(named).size > 1 && !(yield* someRow(filled, (row, r) => r > first && Boolean(isNamed(row))));
}

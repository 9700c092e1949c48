/**
 * A year, a unit, a place or a kind of figures that stands alone over the headings, at the right end most of all: is it said of the table, or of one column?
 *
 * LONE1 over columns without figures of the form (备注, last year's, 目标值, an empty one) it is said of the table; a title may stand at the left of the same row
 * LONE2 over a column with figures of the form it heads that column, and so it does over figures that nothing else heads
 * LONE3 over other figures it heads them where the form's columns say their own period, and where it goes with their heading: 2030年 over 目标值, 2020年 over 基期, 目标 over 2030年
 */
import { isFigure } from '../../report/form.js';
import { OTHER_TIME_WORDS, TARGET_WORDS } from '../../vocabulary/heading-words.js';
import type { FormContext } from './form-context.js';
import { isOtherFigures } from './heading-lexicon.js';
import type { HeadedColumn } from './headed-column.js';
import { plainName } from './names.js';
import { periodsIn } from './title-periods.js';

export interface LoneText {
  readonly kind: 'period' | 'figures' | 'unit' | 'place';
  readonly text: string;
  /** Columns it stands over. */
  readonly over: readonly number[];
}

/** The columns as the other headings have them. */
interface Columns {
  readonly width: number;
  readonly headed: (c: number) => HeadedColumn;
  readonly hasFigures: (c: number) => boolean;
}

const LONGEST = 30;
/** Columns of the form that are looked for, in a table of more. */
const MOST_COLUMNS = 200;
const ENCLOSED = /^[([](.*)[)\]]$/u;
const KINDS = new Set([...TARGET_WORDS, ...OTHER_TIME_WORDS].map(plainName));
const isAimed = wordIn(TARGET_WORDS);
const isBefore = wordIn(OTHER_TIME_WORDS);

function wordIn(words: readonly string[]): (text: string) => boolean {
  return (text) => words.some((word) => text.includes(word));
}

/** @returns the texts of a row beside the names, `null` where it has none or others; one of each kind. */
export function loneTexts(form: FormContext, row: readonly string[], names: readonly number[]): readonly LoneText[] | null {
  const found = new Map<LoneText['kind'], { readonly text: string; readonly over: number[] }>();
  for (const [c, cell] of row.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    if (names.includes(c)) {
      if (form.headings.heading(text) !== null) return null;
      continue;
    }
    // A title that is merged over all columns.
    if (names.some((name) => row[name]?.trim() === text)) return null;
    const kind = kindOf(form, text);
    if (kind === null) return null;
    const before = found.get(kind);
    if (before && before.text !== text) return null;
    found.set(kind, { text, over: [...(before?.over ?? []), c] });
  }
  return found.size === 0 ? null : [...found].map(([kind, one]) => ({ kind, ...one }));
}

function kindOf({ headings, units, regions }: FormContext, text: string): LoneText['kind'] | null {
  if (text.length > LONGEST) return null;
  const plain = plainName(text).replace(ENCLOSED, '$1');
  if (KINDS.has(plain)) return 'figures';
  const stated = headings.stated(text);
  if (stated?.period !== undefined || stated?.why === 'other-period') return 'period';
  const isHeading = plain !== '' && headings.heading(plain) !== null;
  if (!isHeading && units.read(plain) !== null) return 'unit';
  return !isHeading && regions.mayBePlace(plain) ? 'place' : null;
}

/** Are the texts of a row said of the table, rather than headings? */
export function areOfTable({ session }: FormContext, texts: readonly LoneText[], { width, headed, hasFigures }: Columns): boolean {
  const isOwn = (one: HeadedColumn) =>
    one.kind === 'ambiguous' || (one.kind === 'column' && (one.isKey || isFigure(session.form.columns[one.column]!.part)));
  const saysPeriod = (): boolean => {
    const own = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, c) => headed(c)).filter(isOwn);
    return own.length > 0 && own.every((one) => one.kind === 'column' && one.saysPeriod);
  };
  const isBeside = ({ kind, text, over }: LoneText, c: number): boolean => {
    const one = headed(c);
    if (isOwn(one) || (one.kind === 'unknown' && one.text === '' && hasFigures(c))) return false;
    if ((kind !== 'period' && kind !== 'figures') || !isOtherFigures(one.kind)) return true;
    return over.length === 1 && kind === 'period' && !goesWith(text, one.text, session.periods) && !saysPeriod();
  };
  return texts.every((lone) => lone.over.every((c) => isBeside(lone, c)));
}

/** A later year over targets, an earlier one over what was before. LONE3 */
function goesWith(text: string, heading: string, periods: readonly string[]): boolean {
  const year = periodsIn(plainName(text))[0]?.year;
  if (year === undefined) return false;
  const isLater = periods.every((period) => period.slice(0, 4) < year);
  const isEarlier = periods.every((period) => period.slice(0, 4) > year);
  return (isLater && isAimed(heading)) || (isEarlier && isBefore(heading));
}

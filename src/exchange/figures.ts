/**
 * Do texts fit the cells they would go to?
 *
 * FIGURES1 a figure is a number, a sign for a missing one, or what Excel shows of one; a task takes the words of its states; other cells take any text
 * FIGURES2 values that are all those of the year before are asked about, from two on · FIGURES3 so are rates in per cent that are all one or less, from
 * two on of indicators that are to rise: shares of one, 0.79 for 79 % · FIGURES4 so are numbers with a plus, which tell a change, of what can't be below zero
 */
import { isFigure } from '../report/form.js';
import type { EntrySession, Typed } from '../report/session.js';
import type { Steps } from '../documents/steps.js';
import { normalizeTyped, parseTyped } from '../report/reading/parse.js';
import { missingOf, taskOf } from '../report/reading/words.js';
import { boundsOf } from '../plan/unit.js';
import { yearBefore } from '../plan/period.js';
import type { Doubt } from './placement/placed.js';

/** Figures that are named. */
const MOST_NAMED = 3;

/** FIGURES1 */
export function isReadable({ form }: EntrySession, { row, column, text }: Typed): boolean {
  const [at, place] = [form.rows[row], form.columns[column]];
  if (!at || !place || !isFigure(place.part)) return true;
  const typed = normalizeTyped(text);
  if (at.indicator.measure.kind === 'task') return typed === '' || taskOf(typed) !== undefined || missingOf(typed) !== undefined;
  const parsed = parseTyped(text, at.indicator.unit);
  return parsed.kind !== 'unreadable' || parsed.why !== 'text';
}

export function isNumber({ text }: Pick<Typed, 'text'>): boolean {
  return parseTyped(text, undefined).kind === 'number';
}

/** FIGURES2 to FIGURES4 */
export function* figureDoubts(session: EntrySession, typed: readonly Typed[]): Steps<readonly Doubt[]> {
  return [...(yield* shareDoubt(session, typed)), ...signDoubt(session, typed), ...(yield* lastYearDoubt(session, typed))];
}

/** FIGURES4: none, or one. */
function signDoubt({ form }: EntrySession, typed: readonly Typed[]): readonly Doubt[] {
  const signed = typed.filter(({ row, column, text }) => {
    if (!/^\s*[+＋﹢]\s*[\d.]/u.test(text)) return false;
    const [at, place] = [form.rows[row], form.columns[column]];
    const { min = -Infinity } = at ? boundsOf(at.indicator) : {};
    return place !== undefined && isFigure(place.part) && min >= 0;
  });
  const text = signed.slice(0, MOST_NAMED).map((one) => one.text.trim());
  return signed.length === 0 ? [] : [{ code: 'plus', text: text.join('、'), cells: signed.length }];
}

/** FIGURES3: none, or one. */
function* shareDoubt({ form }: EntrySession, typed: readonly Typed[]): Steps<readonly Doubt[]> {
  const shares: string[] = [];
  for (const { row, column, text } of typed) {
    yield;
    const [at, place] = [form.rows[row], form.columns[column]];
    if (at?.indicator.unit !== 'percent' || place?.part !== 'value') continue;
    const parsed = parseTyped(text, undefined);
    if (parsed.kind !== 'number' || parsed.value === 0) continue;
    if (parsed.value > 1 || parsed.value < 0 || parsed.unit !== undefined) return [];
    if (at.indicator.direction === 'up') shares.push(text.trim());
  }
  const isWritten = shares.some((text) => /\./.test(text));
  return shares.length > 1 && isWritten ? [{ code: 'shares', text: shares.slice(0, MOST_NAMED).join('、'), cells: shares.length }] : [];
}

/** FIGURES2: none, or one. */
function* lastYearDoubt(session: EntrySession, typed: readonly Typed[]): Steps<readonly Doubt[]> {
  const { form } = session;
  let compared = 0;
  for (const { row, column, text } of typed) {
    yield;
    const [at, place] = [form.rows[row], form.columns[column]];
    if (!at || place?.part !== 'value') continue;
    const parsed = parseTyped(text, at.indicator.unit);
    if (parsed.kind !== 'number') continue;
    const before = session.previous(at.indicator.id, at.region, place.period, place.breakdown);
    if (before === null) continue;
    if (before !== parsed.value) return [];
    compared++;
  }
  if (compared < 2) return [];
  const { period } = form.columns[typed[0]!.column]!;
  return [{ code: 'as-last-year', text: yearBefore(period) }];
}

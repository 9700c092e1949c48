/**
 * What is chosen from a list, in the reader's language. It is shown only, what was chosen stays.
 *
 * CHOICETEXT1 the state of a task, how firm a value is, and why there is none, whichever language they were chosen or typed in
 * CHOICETEXT2 what is no choice of the list has none · CHOICETEXT3 what is written for a choice is read again; of a language that the form does
 * not read, it is the code
 */
import type { CellRef } from '../report/form.js';
import { normalizeTyped } from '../report/reading/parse.js';
import { missingOf, statusOf, taskOf } from '../report/reading/words.js';
import type { EntrySession } from '../report/session.js';
import { formWords } from '../vocabulary/form.js';
import { LOCALES, type Locale } from '../vocabulary/locale.js';
import { absenceText } from './absence-text.js';

/** A list that a cell offers. */
interface ChoiceList {
  /** By code. */
  readonly labels: Readonly<Record<string, string>>;
  readonly read: (typed: string) => string | undefined;
}

/** `null` for a cell to type into. */
function listOf(session: EntrySession, { row, column }: CellRef, locale: Locale): ChoiceList | null {
  const { part } = session.form.columns[column]!;
  const words = formWords[locale];
  if (part === 'missing') return { labels: words.missing, read: missingOf };
  if (part === 'status') return { labels: words.status, read: statusOf };
  return part === 'value' && session.form.rows[row]!.indicator.measure.kind === 'task' ? { labels: words.task, read: taskOf } : null;
}

/** What a cell shows: words where something was chosen or is missing, else what was typed. */
export function cellText(session: EntrySession, cell: CellRef, locale: Locale): string {
  return absenceText(session, cell, locale) ?? choiceText(session, cell, locale) ?? session.text(cell.row, cell.column);
}

/** CHOICETEXT1, CHOICETEXT2. @param text what stands in the cell, or stood there. */
export function choiceText(
  session: EntrySession,
  cell: CellRef,
  locale: Locale,
  text = session.text(cell.row, cell.column),
): string | null {
  const list = text === '' ? null : listOf(session, cell, locale);
  if (!list) return null;
  const typed = normalizeTyped(text);
  const code = list.read(typed);
  if (code === undefined || !Object.prototype.hasOwnProperty.call(list.labels, code)) return null;
  // Of a reason that is in question, the sign or the word that was typed is what is asked about.
  return list.read === missingOf && !isReason(typed) ? null : list.labels[code]!;
}

/** Is it a reason as the list has it, in whatever language? */
function isReason(typed: string): boolean {
  return LOCALES.some((locale) => Object.entries(formWords[locale].missing).some((reason) => reason.includes(typed)));
}

interface Choice {
  readonly text: string;
  readonly label: string;
}

/**
 * What is written for each choice of a cell's list, and its label: nothing first, and last what stands in the cell where it is none of them. What means
 * one of them stands for it, lest it be there twice.
 */
export function choicesOf(session: EntrySession, cell: CellRef, locale: Locale): Choice[] | null {
  const list = listOf(session, cell, locale);
  if (!list) return null;
  const { labels, read } = list;
  const text = session.text(cell.row, cell.column);
  const present = text === '' ? undefined : read(normalizeTyped(text));
  const choices = Object.entries(labels).map(([code, label]) => ({ text: code === present ? text : readable(label, code, read), label }));
  const isOther = text !== '' && !choices.some((choice) => choice.text === text);
  return [{ text: '', label: '' }, ...choices, ...(isOther ? [{ text, label: cellText(session, cell, locale) }] : [])];
}

/** CHOICETEXT3 */
export function readable<Code extends string>(label: string, code: Code, read: (typed: string) => Code | undefined): string {
  return read(normalizeTyped(label)) === code ? label : code;
}

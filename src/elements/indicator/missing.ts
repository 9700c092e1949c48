/**
 * Why a cell has no value, and what is written when the reason is chosen or taken back.
 *
 * NODATA1 as typed into the value, else as chosen for the row; none where there is a value · NODATA2 for the total and for a task the row's own
 * cell holds the reason, for a category its value cell does: the others of the row may have values · NODATA3 value, numerator and denominator
 * go in the same step · NODATA4 a reason is taken back from where it stands · NODATA5 where both stand, either can be kept
 */
import { TOTAL } from '../../plan/breakdown.js';
import type { MissingStatus } from '../../observations/observation.js';
import type { CellRef, Part } from '../../report/form.js';
import type { Entry, Reading } from '../../report/reading/entry.js';
import type { EntrySession, Typed } from '../../report/session.js';

const FIGURES = ['value', 'numerator', 'denominator'] as const satisfies readonly Part[];

export function entryOf(session: EntrySession, { row, column }: CellRef): Entry {
  return session.entry(row, session.form.columns[column]!.period);
}

/** NODATA1 */
export function missingStatus(session: EntrySession, cell: CellRef): MissingStatus | null {
  const { missing, task } = entryOf(session, cell);
  const reading = readingOf(session, cell);
  if (reading ? reading.value !== null : task !== null) return null;
  const chosen = missing === 'unreadable' ? null : missing;
  if (reading?.typed.kind !== 'missing') return chosen;
  return reading.typed.none === undefined ? reading.typed.status : (chosen ?? reading.typed.status);
}

/** Is there neither a value, nor a text in its place, nor a reason? */
export function isEmpty(session: EntrySession, cell: CellRef): boolean {
  const { missing, task } = entryOf(session, cell);
  const reading = readingOf(session, cell);
  if (missing !== null) return false;
  return reading ? [reading.typed, reading.numerator, reading.denominator].every(({ kind }) => kind === 'empty') : task === null;
}

/** @param word the reason, in words that the form reads. */
export function missingEdits(session: EntrySession, cell: CellRef, word: string): Typed[] {
  const { breakdown } = session.form.columns[cell.column]!;
  const column = breakdown === TOTAL ? rowMissing(session, cell) : placesOf(session, cell).value;
  return [...cleared(session, cell.row, figuresOf(session, cell, breakdown)), { row: cell.row, column: column!, text: word }];
}

/** NODATA4 */
export function withoutMissing(session: EntrySession, cell: CellRef): Typed[] {
  const isTyped = readingOf(session, cell)?.typed.kind === 'missing';
  return cleared(session, cell.row, [...(isTyped ? [placesOf(session, cell).value] : []), rowMissing(session, cell)]);
}

/** NODATA5: beside the row's reason all its figures, beside one typed into a value the counts of that value. */
export function withoutValue(session: EntrySession, cell: CellRef): Typed[] {
  const { breakdown, part } = session.form.columns[cell.column]!;
  if (part !== 'missing') return cleared(session, cell.row, figuresOf(session, cell, breakdown).slice(1));
  const keys = session.form.breakdownsOf(session.form.rows[cell.row]!.indicator);
  return cleared(
    session,
    cell.row,
    keys.flatMap((key) => figuresOf(session, cell, key)),
  );
}

/** The reading of a cell's breakdown; a task has none. */
function readingOf(session: EntrySession, cell: CellRef): Reading | undefined {
  const { breakdown } = session.form.columns[cell.column]!;
  return entryOf(session, cell).readings.find((reading) => reading.breakdown === breakdown);
}

function placesOf(session: EntrySession, { column }: CellRef) {
  const { period, breakdown } = session.form.columns[column]!;
  return session.form.places(period, breakdown);
}

/** Columns of value, numerator and denominator. */
function figuresOf({ form }: EntrySession, { column }: CellRef, breakdown: string): (number | undefined)[] {
  const places = form.places(form.columns[column]!.period, breakdown);
  return FIGURES.map((part) => places[part]);
}

/** The column of the row's own reason. */
function rowMissing({ form }: EntrySession, { column }: CellRef): number | undefined {
  return form.column(form.columns[column]!.period, TOTAL, 'missing');
}

function cleared(session: EntrySession, row: number, columns: readonly (number | undefined)[]): Typed[] {
  return columns.flatMap((column) => (column === undefined || session.text(row, column) === '' ? [] : [{ row, column, text: '' }]));
}

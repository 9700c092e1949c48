/**
 * What is written when it is chosen why a cell has no value, or when that is taken back.
 *
 * NOVALUE1 for the total and for a task the row's own cell holds the reason, for a category its value cell does: the others of the row may
 * have values · NOVALUE2 value, numerator and denominator go in the same step · NOVALUE3 a reason is taken back from where it stands
 * NOVALUE4 where a reason and a value stand, either can be kept
 */
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef, Part } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { readingOf } from './missing.js';

const FIGURES = ['value', 'numerator', 'denominator'] as const satisfies readonly Part[];

/** @param word the reason, in words that the form reads. */
export function missingEdits(session: EntrySession, cell: CellRef, word: string): Typed[] {
  const { breakdown } = session.form.columns[cell.column]!;
  const column = breakdown === TOTAL ? rowMissing(session, cell) : placesOf(session, cell).value;
  return [...cleared(session, cell.row, figuresOf(session, cell, breakdown)), { row: cell.row, column: column!, text: word }];
}

/** NOVALUE3 */
export function withoutMissing(session: EntrySession, cell: CellRef): Typed[] {
  const isTyped = readingOf(session, cell)?.typed.kind === 'missing';
  return cleared(session, cell.row, [...(isTyped ? [placesOf(session, cell).value] : []), rowMissing(session, cell)]);
}

/** NOVALUE4: beside the row's reason all its figures, beside one typed into a value the counts of that value. */
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

/**
 * Why a cell has no value.
 *
 * NODATA1 as typed into the value, else as chosen for the row; none where there is a value
 */
import type { MissingStatus } from '../../observations/observation.js';
import type { CellRef } from '../../report/form.js';
import type { Entry, Reading } from '../../report/reading/entry.js';
import type { EntrySession } from '../../report/session.js';

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

/** The reading of a cell's breakdown; a task has none. */
export function readingOf(session: EntrySession, cell: CellRef): Reading | undefined {
  const { breakdown } = session.form.columns[cell.column]!;
  return entryOf(session, cell).readings.find((reading) => reading.breakdown === breakdown);
}

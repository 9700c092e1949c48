import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';

/**
 * The next cell that is empty, wrong or doubtful without a reason, in the order of the form; after the last, the first.
 *
 * @param step 1 for the next, −1 for the one before; before the first, the last.
 */
export function nextPoint(session: EntrySession, from: CellRef | null, step: 1 | -1 = 1): CellRef | null {
  const count = session.form.rows.length;
  const first = from?.row ?? (step > 0 ? 0 : count - 1);
  // One row more than there are: the rest of the row it starts in comes last.
  for (let i = 0; i <= count; i++) {
    const row = (first + i * step + 2 * count) % count;
    const isAhead = (column: number) =>
      !from || (i === 0 ? (column - from.column) * step > 0 : i < count || (column - from.column) * step <= 0);
    const open = openColumns(session, row).filter(isAhead);
    if (open.length > 0) return { row, column: step > 0 ? Math.min(...open) : Math.max(...open) };
  }
  return null;
}

function openColumns(session: EntrySession, row: number): number[] {
  const empty = session.openPeriods.flatMap((period) => session.openCells(row, period).map(({ column }) => column));
  const doubtful = session.form.columns.flatMap((_, column) => (isDoubtful(session, row, column) ? [column] : []));
  return [...empty, ...doubtful];
}

function isDoubtful(session: EntrySession, row: number, column: number): boolean {
  return session.findings(row, column).some(({ level }) => level === 'error' || session.reason(row, column) === '');
}

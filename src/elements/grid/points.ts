import type { CellRef, EntrySession } from '../../report/index.js';

/** The next cell that is empty, wrong or doubtful without a reason, in the order of the form; after the last, the first. */
export function nextPoint(session: EntrySession, from: CellRef | null): CellRef | null {
  const count = session.form.rows.length;
  const first = from?.row ?? 0;
  // One row more than there are: the beginning of the row it starts in comes last.
  for (let i = 0; i <= count; i++) {
    const row = (first + i) % count;
    const isAhead = (column: number) => !from || (i === 0 ? column > from.column : i < count || column <= from.column);
    const open = openColumns(session, row).filter(isAhead);
    if (open.length > 0) return { row, column: Math.min(...open) };
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

/**
 * What is said of a cell and has no answer yet.
 *
 * A reason stands for all questions of its entry; of an error it is no answer.
 */
import { isFigure, type CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { isSameCell } from '../indicator/cell.js';

export function openLevel(session: EntrySession, { row, column }: CellRef): 'error' | 'warning' | null {
  const findings = session.findings(row, column);
  if (findings.some(({ level }) => level === 'error')) return 'error';
  return findings.length > 0 && session.reason(row, column) === '' ? 'warning' : null;
}

/** What one key makes of a cell; `null` where nothing suggests itself, where nothing can be written, and where the value was explained. */
export function openFix(session: EntrySession, cell: CellRef): string | null {
  if (openLevel(session, cell) === null || !session.isOpen(cell.row, cell.column)) return null;
  return session.findings(cell.row, cell.column).find(({ fix }) => fix !== undefined)?.fix ?? null;
}

/**
 * Of which cells one key mends the first that can be: of what was filled last and then of the selected one, but of that alone where
 * something is said of it and somebody went there on purpose.
 * @param landed where the selection came by filling.
 */
export function mendable(session: EntrySession, entered: CellRef | null, selected: CellRef | null, landed: CellRef | null | undefined) {
  const isMeant = selected !== null && !isSameCell(selected, landed) && openLevel(session, selected) !== null;
  return isMeant ? [selected] : [entered, selected];
}

/** Has one of the figures an error, of a breakdown or of any? Then its value says nothing. */
export function hasWrongFigure(session: EntrySession, row: number, period: string, breakdown?: string): boolean {
  const { columns } = session.form;
  for (const [column, findings] of session.findingsIn(row, period)) {
    const at = columns[column]!;
    if ((breakdown === undefined || at.breakdown === breakdown) && isFigure(at.part) && findings.some(({ level }) => level === 'error'))
      return true;
  }
  return false;
}

/**
 * From one open point to the next: remarks of a return first, then errors, then questions, then empty cells, each in the order of the form, and round.
 *
 * NEXT1 from a point that was come to in this way, the next of its kind, and after the last the first of the kind that follows · NEXT2 from elsewhere,
 * and from a point that was come to otherwise, the next remark of a return; without any the next error, and so on
 */
import type { CellRef } from '../../report/form.js';
import { openPointsOf } from '../../report/open-points.js';
import type { EntrySession } from '../../report/session.js';
import { isSameCell } from '../indicator/cell.js';

export const POINT_KINDS = ['returned', 'error', 'warning', 'empty'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** @param step 1 for the next, −1 for the one before. @param last the point that was come to last. */
export function nextPoint(session: EntrySession, from: CellRef | null, step: 1 | -1, last: CellRef | null): CellRef | null {
  const kind = from && isSameCell(from, last) ? kindOf(session, from) : undefined;
  const turns = from && kind ? turnsFrom(kind, from, step) : POINT_KINDS.flatMap((one) => [[one, from] as const, [one, null] as const]);
  for (const [one, start] of turns) {
    const next = search(session, one, start, step);
    if (next) return next;
  }
  return null;
}

/** The rest of a kind, the others, and the kind from its beginning. */
function turnsFrom(kind: PointKind, from: CellRef, step: 1 | -1): (readonly [PointKind, CellRef | null])[] {
  const { length } = POINT_KINDS;
  const others = POINT_KINDS.map((_, i) => POINT_KINDS[(POINT_KINDS.indexOf(kind) + (i + 1) * step + length) % length]!);
  return [[kind, from], ...others.map((one) => [one, null] as const)];
}

/** The nearest point of a kind behind a cell, or before it; from `null` the first, or the last. */
function search(session: EntrySession, kind: PointKind, from: CellRef | null, step: 1 | -1): CellRef | null {
  const { length } = session.form.rows;
  for (let row = from?.row ?? (step > 0 ? 0 : length - 1); row >= 0 && row < length; row += step) {
    const columns = columnsOf(session, row, kind).filter((column) => row !== from?.row || (column - from.column) * step > 0);
    if (columns.length > 0) return { row, column: step > 0 ? Math.min(...columns) : Math.max(...columns) };
  }
  return null;
}

function kindOf(session: EntrySession, { row, column }: CellRef): PointKind | undefined {
  return POINT_KINDS.find((kind) => columnsOf(session, row, kind).includes(column));
}

function columnsOf(session: EntrySession, row: number, kind: PointKind): number[] {
  return openPointsOf(session, row).flatMap((point) => (point.kind === kind ? [point.column] : []));
}

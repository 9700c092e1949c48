/**
 * Open points 待办: everything that keeps a report from being sealed.
 *
 * POINT6 what the office asks that has returned the report, until it is mended or answered · POINT1 errors · POINT2 warnings, until the entry has a reason · POINT3 empty cells, until the row has a reason why
 * POINT4 in the order of the form, row by row · POINT5 of the periods that can be filled, no others
 */
import type { CellRef } from './form.js';
import type { EntrySession } from './session.js';
import type { Finding } from './validation/findings.js';

export type OpenPoint =
  (CellRef & { readonly kind: 'returned' | 'error' | 'warning'; readonly finding: Finding }) | (CellRef & { readonly kind: 'empty' });

export function openPoints(session: EntrySession): OpenPoint[] {
  session.settle();
  const points: OpenPoint[] = [];
  for (let row = 0; row < session.form.rows.length; row++) rowPoints(session, row, points);
  return points;
}

/** The open points of one row, as far as it has been written. */
export function openPointsOf(session: EntrySession, row: number): OpenPoint[] {
  const points: OpenPoint[] = [];
  rowPoints(session, row, points);
  return points;
}

function rowPoints(session: EntrySession, row: number, points: OpenPoint[]): void {
  for (const period of session.openPeriods) {
    findingsOf(session, row, period, points);
    if (!session.isFilled(row, period)) for (const cell of session.openCells(row, period)) points.push({ ...cell, kind: 'empty' });
  }
}

function findingsOf(session: EntrySession, row: number, period: string, points: OpenPoint[]): void {
  const found = session.findingsIn(row, period);
  if (found.size === 0) return;
  for (const column of [...found.keys()].sort((one, other) => one - other)) {
    const isExplained = session.reason(row, column) !== '';
    for (const finding of found.get(column)!) {
      const kind = finding.code === 'returned' ? finding.code : finding.level;
      if (kind === 'error' || !isExplained) points.push({ row, column, kind, finding });
    }
  }
}

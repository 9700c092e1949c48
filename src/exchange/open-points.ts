/** Open points 待办: everything that keeps a report from being sealed, in the order of the form. */
import type { CellRef, EntrySession, Finding } from '../report/index.js';

export type OpenPoint =
  (CellRef & { readonly kind: 'error' | 'warning'; readonly finding: Finding }) | (CellRef & { readonly kind: 'empty' });

/** Errors, empty cells without a reason, and warnings whose entry has no reason yet. */
export function openPoints(session: EntrySession): OpenPoint[] {
  const points: OpenPoint[] = [];
  const { rows, columns } = session.form;
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      for (const finding of session.findings(row, column)) {
        if (finding.level === 'error' || session.reason(row, column) === '') points.push({ row, column, kind: finding.level, finding });
      }
    }
    for (const period of session.openPeriods) {
      points.push(...session.openCells(row, period).map((cell) => ({ ...cell, kind: 'empty' as const })));
    }
  }
  return points;
}

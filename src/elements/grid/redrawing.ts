/**
 * Draws again what of the grid looks otherwise now: touched rows that are on the screen, and what tells of others, headings and statuses.
 * The library's own `render` would lay out all its tables anew, which takes several times as long; a change of the session changes no sizes.
 */
import type { CellRef } from '../../report/form.js';
import type { SessionChange } from '../../report/session.js';
import { drawCell, drawRowHeader, markInvalid } from './drawing.js';
import type { GridSurface } from './grid-surface.js';

export class Redrawing {
  private readonly view: GridSurface;
  private readonly onDrawn: () => void;
  /** Rows of the form that have changed since they were drawn. */
  private readonly touched = new Set<number>();
  private isAsked = false;
  /** Row of the form whose cell comes next after its other half, drawn without its finding. */
  private awaitedRow = -1;

  /** @param onDrawn what a change of the session has touched is drawn. */
  constructor(view: GridSurface, onDrawn: () => void) {
    this.view = view;
    this.onDrawn = onDrawn;
  }

  /** Once for all that happens in one go. */
  follow({ cells }: SessionChange): void {
    for (const { row } of cells) this.touched.add(row);
    if (this.isAsked) return;
    this.isAsked = true;
    queueMicrotask(() => {
      this.isAsked = false;
      if (this.view.hot.isDestroyed) return;
      this.drawTouched();
      this.onDrawn();
    });
  }

  drawTouched(): void {
    if (this.touched.size === 0) return;
    this.draw((row) => this.touched.has(row));
    this.touched.clear();
  }

  /** Another cell comes next, or none. */
  drawAwaited(awaited: CellRef | null): void {
    this.draw((row) => row === awaited?.row || row === this.awaitedRow);
    this.awaitedRow = awaited?.row ?? -1;
  }

  /** Cells look otherwise though nothing was typed. */
  drawAll(): void {
    if (!this.view.hot.isDestroyed) this.draw(() => true);
  }

  private draw(isTouched: (row: number) => boolean): void {
    const { hot, layout } = this.view;
    const last = hot.getLastRenderedVisibleRow();
    for (let row = hot.getFirstRenderedVisibleRow(); row !== null && row <= last; row++) {
      const at = layout.rows[row]!;
      const th = 'field' in at && hot.getCell(row, -1, true);
      if (th) drawRowHeader(th as HTMLTableCellElement, layout, row);
      layout.columns.forEach(({ kind }, column) => {
        if (kind !== 'attainment' && !('row' in at && isTouched(at.row))) return;
        // A frozen column is drawn twice: where it is seen, and beneath.
        for (const td of new Set([hot.getCell(row, column, true), hot.getCell(row, column)]) as Set<HTMLTableCellElement | null>) {
          if (!td) continue;
          drawCell(td, layout, row, column);
          markInvalid(td);
        }
      });
    }
  }
}

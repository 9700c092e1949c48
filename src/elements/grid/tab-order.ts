/**
 * The grid's place in the page's tab order: Tab comes in at a figure to fill, goes from one to the next, and leaves after the last; Enter
 * goes to the next cell to fill below.
 *
 * Handsontable puts an element before the grid and one behind it that catch the focus. It listens for that on the document,
 * where an event from a shadow root no longer tells what has the focus, so that Tab passed over a grid in a shadow root. What
 * https://github.com/handsontable/handsontable/pull/13194 left open is done here: the catchers are heard inside the shadow root.
 */
import type { CellRef } from '../../report/form.js';
import type { Handsontable } from './handsontable.js';

/** Cells to fill by their places in the grid: each `null` at the end. */
export interface Route {
  /** A step forward is about to be taken: there may be more to show. */
  leave(from: CellRef): void;
  nextFigure(from: CellRef, step: 1 | -1): CellRef | null;
  nextInColumn(from: CellRef, step: 1 | -1): CellRef | null;
}

export class TabOrder {
  private readonly hot: Handsontable;
  private readonly grid: HTMLElement;
  private readonly route: Route;
  private isLeaving = false;

  constructor(hot: Handsontable, route: Route) {
    this.hot = hot;
    this.grid = hot.rootElement.parentElement!;
    this.route = route;
    this.grid.addEventListener('focusin', this.onFocusin);
    hot.addHook('beforeKeyDown', (event: KeyboardEvent) => this.onKeydown(event));
  }

  /** The way of Tab, and of Enter. Handsontable takes the step backwards negative. */
  moves({ key, shiftKey }: KeyboardEvent): { row: number; col: number } {
    const step = shiftKey ? -1 : 1;
    const from = this.selected!;
    if (step === 1) this.route.leave(from);
    const next = (key === 'Tab' ? this.route.nextFigure(from, step) : this.route.nextInColumn(from, step)) ?? from;
    return { row: step * (next.row - from.row), col: step * (next.column - from.column) };
  }

  private get selected(): CellRef | null {
    const { row, col } = this.hot.getSelectedRangeLast()?.highlight ?? {};
    return typeof row === 'number' && typeof col === 'number' ? { row, column: col } : null;
  }

  private readonly onFocusin = ({ target }: FocusEvent): void => {
    if (this.isLeaving || (target !== this.catcher(1) && target !== this.catcher(-1))) return;
    const first =
      target === this.catcher(-1)
        ? this.route.nextFigure({ row: 0, column: -1 }, 1)
        : this.route.nextFigure({ row: this.hot.countRows(), column: 0 }, -1);
    const { row, column } = this.selected ?? first ?? { row: 0, column: 0 };
    this.hot.selectCell(row, column);
  };

  /** After the last cell to fill the browser goes on by itself, from the catcher behind the grid. */
  private onKeydown({ key, shiftKey }: KeyboardEvent): false | void {
    const step = shiftKey ? -1 : 1;
    if (key !== 'Tab' || !this.selected || this.route.nextFigure(this.selected, step)) return;
    this.hot.getActiveEditor()?.finishEditing();
    const catcher = this.catcher(step);
    catcher.tabIndex = 0;
    this.isLeaving = true;
    catcher.focus();
    this.isLeaving = false;
    this.hot.unlisten();
    return false;
  }

  /** The one behind the grid, or the one before it. */
  private catcher(end: 1 | -1): HTMLElement {
    const catchers = this.grid.querySelectorAll<HTMLElement>(':scope > .htFocusCatcher');
    return catchers[end === 1 ? catchers.length - 1 : 0]!;
  }
}

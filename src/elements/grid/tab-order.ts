/**
 * The grid's place in the page's tab order: Tab comes in at a figure to fill, goes from one to the next, and leaves after the last; Enter
 * goes to the next cell to fill below, after Tab to that of the column in which Tab began in the row, as in a spreadsheet.
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
  /** Where Tab has led to, and the column in which it began. */
  private tabbed: { readonly to: CellRef; readonly column: number } | null = null;

  constructor(hot: Handsontable, route: Route) {
    this.hot = hot;
    this.grid = hot.rootElement.parentElement!;
    this.route = route;
    this.grid.addEventListener('focusin', this.onFocusin);
    hot.addHook('afterSelection', (row: number, column: number) => {
      if (this.tabbed?.to.row !== row || this.tabbed.to.column !== column) this.tabbed = null;
    });
    hot.addHook('beforeKeyDown', (event: KeyboardEvent) => this.onKeydown(event));
  }

  /** The way of Tab, and of Enter. Handsontable takes the step backwards negative. */
  moves({ key, shiftKey }: KeyboardEvent): { row: number; col: number } {
    const step = shiftKey ? -1 : 1;
    const from = this.selected!;
    if (step === 1) this.route.leave(from);
    const next = (key === 'Tab' ? this.tab(from, step) : this.enter(from, step)) ?? from;
    return { row: step * (next.row - from.row), col: step * (next.column - from.column) };
  }

  private tab(from: CellRef, step: 1 | -1): CellRef | null {
    const to = this.route.nextFigure(from, step);
    const column = this.columnOf(from);
    this.tabbed = to && { to, column: to.row === from.row ? column : to.column };
    return to;
  }

  private enter(from: CellRef, step: 1 | -1): CellRef | null {
    return this.route.nextInColumn({ row: from.row, column: this.columnOf(from) }, step);
  }

  /** The column in which Tab began, where nothing else was selected since. */
  private columnOf({ column }: CellRef): number {
    return this.tabbed?.column ?? column;
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

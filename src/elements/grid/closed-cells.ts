/** Who comes to a cell that is not to be filled hears why, and who types into it is told. */
import { cellWords } from '../../locales/cell.js';
import { closedWhy } from '../form-view/closed.js';
import { formWords } from '../../vocabulary/form.js';
import type { GridSurface } from './grid-surface.js';

export class ClosedCells {
  private readonly view: GridSurface;
  /** Where somebody tried, and why it is not possible. */
  private tried: { readonly at: string; readonly why: string } | null = null;

  constructor(view: GridSurface, onSaid: () => void) {
    this.view = view;
    view.hot.addHook('beforeKeyDown', (event: KeyboardEvent) => {
      const why = isTyping(event) ? this.unfillable : '';
      if (why === '' || this.sentence !== null) return;
      this.tried = { at: this.place, why };
      onSaid();
    });
  }

  /** What is said of the selected cell, since somebody tried to type into it. */
  get sentence(): string | null {
    return this.tried?.at === this.place ? this.tried.why : null;
  }

  private get place(): string {
    const { row, col } = this.view.hot.getSelectedRangeLast()?.highlight ?? {};
    return `${row} ${col}`;
  }

  /** Why the selected cell is not to be filled; empty for one that is, and for a heading. */
  get unfillable(): string {
    const { hot, layout, session, options } = this.view;
    const { row, col } = hot.getSelectedRangeLast()?.highlight ?? {};
    if (typeof row !== 'number' || typeof col !== 'number' || row < 0 || col < 0 || layout.heading(row)) return '';
    const words = cellWords[options.locale];
    const cell = layout.cell(row, col);
    const why = cell && closedWhy(session, cell);
    if (cell && !why) return '';
    const { period } = session.form.columns[cell?.column ?? 0]!;
    return `${words.closed}${words.colon}${why ? words.closedWhy[why](formWords[options.locale].period(period)) : words.told}`;
  }
}

/** A letter, by an input method too, or what would clear or open the cell. Browsers that fill in forms send events without a key. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (String(key).length === 1 || ['Process', 'Delete', 'Backspace', 'F2'].includes(key));
}

/** Who types into a cell that is not to be filled is told why. */
import { cellWords } from '../../locales/cell.js';
import { closedName, closedText } from '../form-view/closed.js';
import type { GridSurface } from './grid-surface.js';

export class ClosedCells {
  private readonly view: GridSurface;
  /** Where somebody tried, and why it is not possible. */
  private tried: { readonly at: string; readonly why: string } | null = null;

  constructor(view: GridSurface, onSaid: () => void) {
    this.view = view;
    view.hot.addHook('beforeKeyDown', (event: KeyboardEvent) => {
      const why = isTyping(event) ? this.why() : null;
      if (why === null || this.sentence !== null) return;
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

  /** `null` for a cell that can be filled, and for a heading. */
  private why(): string | null {
    const { hot, layout, session, options } = this.view;
    const { row, col } = hot.getSelectedRangeLast()?.highlight ?? {};
    if (typeof row !== 'number' || typeof col !== 'number' || row < 0 || col < 0 || layout.heading(row)) return null;
    const words = cellWords[options.locale];
    const cell = layout.cell(row, col);
    if (!cell) return `${words.closed}${words.colon}${words.told}`;
    const why = closedText(session, cell, options.locale);
    return why === '' ? null : `${closedName(session, cell, options.locale)}${words.colon}${why}`;
  }
}

/** A letter, by an input method too, or what would clear or open the cell. Browsers that fill in forms send events without a key. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (String(key).length === 1 || ['Process', 'Delete', 'Backspace', 'F2'].includes(key));
}

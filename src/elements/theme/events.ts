import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';

/** A key that is used goes no further: the page's dialog around would close on it, and a native one likewise. */
export function consume(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Somebody wants to see a cell; the grid of that session selects it. */
export class DabiaoGotoEvent extends Event {
  static readonly type = 'dabiao-goto';
  readonly session: EntrySession;
  readonly cell: CellRef;

  constructor(session: EntrySession, cell: CellRef) {
    super(DabiaoGotoEvent.type, { bubbles: true, composed: true });
    this.session = session;
    this.cell = cell;
  }

  get detail() {
    return { key: this.session.form.key(this.cell.row, this.cell.column) };
  }
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-goto': DabiaoGotoEvent;
  }
  interface DocumentEventMap {
    'dabiao-goto': DabiaoGotoEvent;
  }
}

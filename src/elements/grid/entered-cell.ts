/** The cell that was filled last, while it has something to say; and what is said at the cells, of that one before the selected one. */
import { gridWords } from '../../locales/grid.js';
import type { CellRef } from '../../report/form.js';
import type { Typed } from '../../report/session.js';
import { cellMessage } from '../form-view/cell-message.js';
import { CellBubble } from './cell-bubble.js';
import type { GridSurface } from './grid-surface.js';

export class EnteredCell {
  private readonly view: GridSurface;
  private readonly bubble: CellBubble;
  private cell: CellRef | null = null;

  constructor(view: GridSurface, stage: HTMLElement) {
    const { fix } = gridWords[view.options.locale];
    this.view = view;
    this.bubble = new CellBubble(stage, { fix, signs: { error: '✕', warning: '?' } }, () => this.mend());
  }

  /** `null` once it is mended or explained, and where several were filled at once. */
  get open(): CellRef | null {
    const { cell } = this;
    const { session } = this.view;
    const isOpen = cell && session.findings(cell.row, cell.column).length > 0 && session.reason(cell.row, cell.column) === '';
    return isOpen ? cell : null;
  }

  remember(typed: readonly Typed[]): void {
    this.cell = typed.length === 1 ? typed[0]! : null;
  }

  /** Mends the selected cell as its finding suggests, or else this one. */
  mend(): void {
    const { session, selected } = this.view;
    for (const cell of [selected, this.cell]) {
      const fix = cell && session.findings(cell.row, cell.column).find((finding) => finding.fix !== undefined)?.fix;
      if (!cell || typeof fix !== 'string') continue;
      session.set([{ ...cell, text: fix }], 'mended');
      return;
    }
  }

  show(): void {
    const { session, layout, hot, options, selected } = this.view;
    const cell = this.open ?? selected;
    const place = cell && layout.place(cell);
    if (!place) return this.bubble.hide();
    this.bubble.show(cellMessage(session, cell, options.locale), hot.getCell(place.row, place.column, true));
  }

  hide(): void {
    this.bubble.hide();
  }
}

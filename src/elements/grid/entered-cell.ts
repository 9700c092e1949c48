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
    this.bubble = new CellBubble(stage, { fix, signs: { error: '✕', warning: '?', closed: '／' } }, () => this.mend());
  }

  /** `null` once it is mended or explained, and where several were filled at once. */
  get open(): CellRef | null {
    const { cell } = this;
    const { session } = this.view;
    const { level = null } = cell ? cellMessage(session, cell, this.view.options.locale) : {};
    return level === 'error' || level === 'warning' ? cell : null;
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

  /** @param closed why nothing can be typed into the selected cell, where somebody tried. */
  show(closed: string | null): void {
    const { session, layout, hot, options, selected, headHeight } = this.view;
    const { row, col } = hot.getSelectedRangeLast()?.highlight ?? {};
    if (closed !== null)
      return this.bubble.show({ level: 'closed', sentences: [closed], fix: null }, hot.getCell(row!, col!, true), headHeight);
    const cell = this.open ?? selected;
    const place = cell && layout.place(cell);
    if (!place) return this.bubble.hide();
    const { level, sentences, fix } = cellMessage(session, cell, options.locale);
    if (level !== 'error' && level !== 'warning') return this.bubble.hide();
    this.bubble.show({ level, sentences, fix }, hot.getCell(place.row, place.column, true), headHeight);
  }

  hide(): void {
    this.bubble.hide();
  }
}

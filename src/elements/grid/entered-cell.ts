/**
 * What was filled last, while there is something to say of it, or of a cell that it makes wrong; and what is said at the cells, of those
 * before the selected one, until somebody goes on purpose to another one of which something is said.
 */
import { gridWords } from '../../locales/grid.js';
import { answerWords } from '../../locales/answers.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { cellMessage } from '../form-view/cell-message.js';
import { mendable, openFix, openLevel } from '../form-view/open-finding.js';
import { isSameCell } from '../indicator/cell.js';
import { CellBubble } from './cell-bubble.js';
import type { GridSurface } from './grid-surface.js';

/** A numerator has been typed, and its denominator comes next, or the other way round: that is no slip yet. */
function awaitsHalf(session: EntrySession, { row, column }: CellRef): boolean {
  return session.findings(row, column).every(({ code }) => code === 'other-half-missing');
}

export class EnteredCell {
  private readonly view: GridSurface;
  private readonly bubble: CellBubble;
  /** What was filled, and of what something else is said with it. */
  private cells: readonly CellRef[] = [];
  private mendedCell: CellRef | null = null;
  private selected: CellRef | null = null;
  /** The key that filled it moves the selection by and by. */
  private isLanding = false;
  private landed: CellRef | null = null;
  /** What the bubble speaks of. */
  private shown: CellRef | null = null;

  constructor(view: GridSurface, stage: HTMLElement) {
    this.view = view;
    this.bubble = new CellBubble(stage, { signs: { error: '✕', warning: '?', closed: '／' } }, () => this.mend([this.shown]));
  }

  /** `null` once all is mended or explained, and where several were filled at once. */
  get open(): CellRef | null {
    const { session } = this.view;
    const cells = this.cells.filter((cell, i) => i === 0 || !awaitsHalf(session, cell));
    const levels = cells.map((cell) => openLevel(session, cell));
    if (levels[0]) return cells[0]!;
    return cells[levels.indexOf('error')] ?? cells[levels.indexOf('warning')] ?? null;
  }

  /** The selected cell, where it comes next after its other half: of that nothing is said yet. */
  get awaited(): CellRef | null {
    const { selected, session } = this.view;
    const isNext = selected && this.cells.some(({ row, column }, i) => i > 0 && row === selected.row && column === selected.column);
    return isNext && awaitsHalf(session, selected) ? selected : null;
  }

  /** What was mended last by one key, until something else is filled. */
  get mended(): CellRef | null {
    return this.mendedCell;
  }

  /** What is spoken of before the selected cell. */
  get first(): CellRef | null {
    const { open } = this;
    return this.mendable.includes(open) ? open : null;
  }

  private get mendable(): readonly (CellRef | null)[] {
    const { session, selected } = this.view;
    return mendable(session, this.open, this.awaited ? null : selected, this.landed);
  }

  /** The selection may have moved. */
  follow(selected: CellRef | null): void {
    if (isSameCell(selected, this.selected)) return;
    this.selected = selected;
    this.landed = this.isLanding ? selected : null;
    this.isLanding = false;
  }

  /** @param changed cells of which something else is said now. */
  remember(typed: readonly Typed[], changed: readonly CellRef[]): void {
    this.mendedCell = null;
    this.isLanding = true;
    queueMicrotask(() => (this.isLanding = false));
    this.cells = typed.length === 1 ? [typed[0]!, ...changed] : [];
  }

  /** Mends what is spoken of as its finding suggests. */
  mend(cells = this.mendable): void {
    const { session } = this.view;
    for (const cell of cells) {
      const fix = cell && openFix(session, cell);
      if (!cell || fix === null) continue;
      const typed = [{ ...cell, text: fix }];
      this.view.tellEntered(typed, session.set(typed, 'mended').found);
      this.mendedCell = cell;
      return;
    }
  }

  /** @param closed why nothing can be typed into the selected cell, where somebody tried. */
  show(closed: string | null): void {
    const { session, layout, hot, options, selected, headHeight } = this.view;
    const { row, col } = hot.getSelectedRangeLast()?.highlight ?? {};
    if (closed !== null)
      return this.bubble.show({ level: 'closed', sentences: [closed], fix: null }, hot.getCell(row!, col!, true), headHeight);
    const cell = this.first ?? (this.awaited ? null : selected);
    const place = cell && layout.place(cell);
    if (!place) return this.bubble.hide();
    const { level, sentences, fix } = cellMessage(session, cell, options.locale);
    if (level !== 'error' && level !== 'warning') return this.bubble.hide();
    this.shown = cell;
    const label = fix === null ? null : this.fixLabel(cell, fix);
    this.bubble.show({ level, sentences, fix: label }, hot.getCell(place.row, place.column, true), headHeight);
  }

  /** What was left unfinished may be right as it stands. */
  private fixLabel({ row, column }: CellRef, text: string): string {
    const { session, options } = this.view;
    return session.text(row, column) === text ? answerWords[options.locale].confirm : gridWords[options.locale].fix(text);
  }

  hide(): void {
    this.bubble.hide();
  }
}

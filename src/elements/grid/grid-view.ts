/**
 * The grid on the screen: Handsontable showing a session.
 *
 * The session owns the data. The library asks it for each cell it draws; what is typed, pasted, filled or deleted goes to
 * `session.set` and never into the library's own data, so that there is one truth, one undo, and one drawing per change.
 */
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { cellMessage } from '../form-view/cell-message.js';
import { hasUnfilledCategories } from '../form-view/unfilled.js';
import type { Arrangement, ColumnSet } from '../form-view/columns.js';
import { gridStyles } from './grid.styles.js';
import { renderClearing } from './clearing.js';
import { ClosedCells } from './closed-cells.js';
import { EnteredCell } from './entered-cell.js';
import { openByEnter } from './enter-key.js';
import { keyFaultIn, keyFaultOf, type KeyFault } from './key-fault.js';
import { keepFocusInEditor, type EditedCell } from './editor-focus.js';
import { gridSheet, Handsontable, preventCoreStyles } from './handsontable.js';
import { FormDisplay } from '../form-view/form-display.js';
import type { GridLayout } from '../form-view/layout.js';
import type { RowFilter } from '../form-view/row-filter.js';
import type { GridSurface, GridViewOptions } from './grid-surface.js';
import { GridOverlay } from './overlay.js';
import { nextPoint } from '../points/points.js';
import { saveFromEditors } from './saving.js';
import { GridRoom } from './grid-room.js';
import type { Room } from './page-scroll.js';
import { Pasting } from './pasting.js';
import { preparePaste } from '../form-tools/paster.js';
import { goToField, redoStep, undoStep } from '../form-tools/steps.js';
import { Redrawing } from './redrawing.js';
import { baseSettings, layoutSettings, neededWidth } from './settings.js';
import { addShortcuts } from './shortcuts.js';
import { Sideways } from './sideways.js';
import { TabOrder } from './tab-order.js';
import { keepTouchTargets } from './touch.js';

/** Cells that may be cleared without being asked. */
const MOST_CLEARED = 10;

export class GridView implements GridSurface {
  static readonly sheet = gridSheet;
  static readonly cellSheet = gridStyles.styleSheet!;
  static readonly renderClearing = renderClearing;

  readonly options: GridViewOptions;
  readonly session: EntrySession;
  readonly hot: Handsontable;
  readonly tabOrder: TabOrder;
  /** How much larger the text is than the usual 14 pixels. */
  readonly scale: number;
  readonly display: FormDisplay;
  private readonly pasting: Pasting;
  private readonly container: HTMLElement;
  private readonly place: GridRoom;
  private readonly sideways: Sideways;
  private readonly entered: EnteredCell;
  private readonly closed: ClosedCells;
  private readonly renameEditor: () => void;
  private readonly overlay: GridOverlay;
  private readonly redrawing: Redrawing;
  private readonly unsubscribe: () => void;
  /** Selected before the search or a filter took the focus. */
  private lastSelected: CellRef | null = null;
  private lastPoint: CellRef | null = null;
  private isSpeaking = false;

  /** @param container an element in a shadow root that has adopted `GridView.sheet` and `cellSheet`; it stands on a stage with a track around. */
  constructor(container: HTMLElement, options: GridViewOptions) {
    const { session } = options.shared;
    this.session = session;
    preventCoreStyles();
    this.options = options;
    this.container = container;
    this.scale = parseFloat(getComputedStyle(container).fontSize) / 14 || 1;
    this.display = new FormDisplay(options.shared, options.locale, () => this.redrawing.drawAll());
    this.redrawing = new Redrawing(this, () => this.onDrawn());
    const stage = container.parentElement!;
    options.takeRoom(this.neededWidth, this.display.hasPanel);
    this.place = new GridRoom(this, container, () => this.fit());
    this.entered = new EnteredCell(this, stage);
    this.pasting = new Pasting(this, container); // heard before the library
    try {
      this.hot = new Handsontable(container, { ...baseSettings(this), ...layoutSettings(this) });
    } catch (error) {
      this.place.end();
      throw error;
    }
    this.overlay = new GridOverlay(this.hot, container, options.sheets);
    this.hot.addHookOnce('afterSelectionEnd', () => preparePaste(options.shared));
    this.hot.rootElement.setAttribute('aria-label', options.label);
    const holder = this.hot.rootElement.querySelector<HTMLElement>('.ht_master .wtHolder')!;
    this.place.follow(holder);
    this.sideways = new Sideways(this, stage, holder);
    this.tabOrder = new TabOrder(this.hot, {
      leave: (from) => this.showUnfilledCategories(from),
      nextFigure: (from, step) => this.layout.nextFigure(from, step),
      nextInColumn: (from, step) => this.layout.nextInColumn(from, step),
    });
    for (const part of [this.hot.rootElement, this.hot.rootPortalElement!]) keepTouchTargets(part); // the menus are grids, too
    this.renameEditor = keepFocusInEditor(this.hot, () => this.editedCell());
    saveFromEditors(this.hot, {
      cellAt: (row, column) => this.layout.cell(row, column),
      textOf: ({ row, column }) => session.text(row, column),
      keepAsIs: (typed) => this.tellEntered([typed], []),
      isUnfinished: ({ row, column }) => session.isUnfinished(row, column),
      keep: (typing) => options.shared.autosave.keepTyping(typing && { ...typing, key: session.form.key(typing.row, typing.column) }),
      save: (typed) => {
        this.enter(typed);
        this.redrawing.drawTouched(); // before the selection moves on: the browser then works out both at once
      },
    });
    addShortcuts(this.hot, this);
    openByEnter(this.hot, this);
    this.closed = new ClosedCells(this, () => this.announceSelection());
    this.hot.addHook('afterScroll', () => this.entered.show(this.closed.sentence));
    this.unsubscribe = session.subscribe((change) => {
      // Of a block is told above the grid, and what was undone or done again was not filled just now.
      if (change.source === 'pasted' || change.origin !== 'set') this.entered.remember([], []);
      this.display.update(change);
      this.redrawing.follow(change);
    });
  }

  /** What the library has against its key. */
  static readonly keyFaultOf = keyFaultOf;

  get keyFault(): KeyFault | null {
    return keyFaultIn(this.container);
  }

  get layout(): GridLayout {
    return this.display.layout;
  }

  get widths(): Readonly<Record<string, number>> {
    return this.display.widths;
  }

  get room(): Room {
    return this.place.size;
  }

  /** Pixels without which columns would be out of sight. */
  get neededWidth(): number {
    return neededWidth(this);
  }

  /** The field of the selected cell, or the first. */
  get currentField(): string | undefined {
    return this.session.form.rows[this.selected?.row ?? 0]?.indicator.field;
  }

  /** The selected cell of the form, or `null`. */
  get selected(): CellRef | null {
    const range = this.hot.getSelectedRangeLast();
    return range ? this.layout.cell(range.highlight.row!, range.highlight.col!) : null;
  }

  /** Selects a cell of the form and scrolls it into view, unfolding and showing what hides it. */
  select(cell: CellRef): void {
    if (this.hot.isDestroyed) return; // a step in slices may end after it
    if (this.display.uncover(cell)) this.layOutAnew();
    const place = this.layout.place(cell);
    if (place) this.hot.selectCell(place.row, place.column);
  }

  /** Unfolds and shows what hides any of these cells; what is selected stays so. */
  uncover(cells: readonly CellRef[]): void {
    if (this.hot.isDestroyed) return; // a block in slices may end after it
    const { selected } = this;
    if (!this.display.uncoverAll(cells)) return;
    this.layOutAnew();
    if (selected) this.select(selected);
  }

  undo(): void {
    void undoStep(this);
  }

  redo(): void {
    void redoStep(this);
  }

  clear(): void {
    this.hot.emptySelectedCells();
  }

  fix(): void {
    this.entered.mend();
  }

  /** Fills the selection from its first row. */
  fillDown(): void {
    const range = this.hot.getSelectedRangeLast();
    if (!range) return;
    const [start, end] = [range.getTopStartCorner(), range.getBottomEndCorner()];
    const { session } = this;
    const typed = [];
    for (let column = Math.max(start.col!, 0); column <= end.col!; column++) {
      const source = this.layout.cell(start.row!, column);
      for (let row = start.row! + 1; source && row <= end.row!; row++) {
        const cell = this.layout.cell(row, column);
        if (cell && session.isOpen(cell.row, cell.column)) typed.push({ ...cell, text: session.text(source.row, source.column) });
      }
    }
    session.set(typed);
  }

  selectInRow(end: 1 | -1): void {
    const row = this.hot.getSelectedRangeLast()?.highlight.row ?? -1;
    const next = this.layout.endOfRow(row, end);
    if (next) this.hot.selectCell(next.row, next.column);
  }

  selectEnd(end: 1 | -1): void {
    const { length } = this.layout.rows;
    const next = this.layout.nextFigure(end === 1 ? { row: 0, column: -1 } : { row: length, column: 0 }, end);
    if (next) this.hot.selectCell(next.row, next.column);
  }

  /** Is something being typed into a cell? */
  get isEditing(): boolean {
    return (this.hot.getActiveEditor() as { isOpened(): boolean } | undefined)?.isOpened() ?? false;
  }

  /** Gives up the menu or the editor that is open. @returns whether one was. */
  giveUp(): boolean {
    if (this.overlay.close()) return true;
    if (!this.isEditing) return false;
    const editor = this.hot.getActiveEditor();
    editor?.finishEditing(true);
    editor?.focus();
    return true;
  }

  /** Selects the next cell that is wrong, doubtful or empty, or the one before (−1), beginning anew at the end. */
  selectNextPoint(step: 1 | -1 = 1): void {
    const next = nextPoint(this.session, this.selected, step, this.lastPoint);
    this.lastPoint = next;
    if (next) this.select(next);
  }

  /** Folds the categories beneath a row away, or shows them. */
  toggleCategories(row: number, unfold = this.layout.fold(row) === 'folded'): void {
    const at = this.layout.rows[row];
    if (!at || 'field' in at) return;
    const { selected } = this;
    this.display.unfold(this.session.form.rows[at.row]!.indicator.id, unfold);
    this.layOutAnew();
    if (selected) this.select(unfold || selected.row !== at.row ? selected : { row: at.row, column: this.totalOf(selected.column) });
  }

  /** What is still to be filled beneath a total that has just been filled comes next. */
  private showUnfilledCategories({ row }: CellRef): void {
    const at = this.layout.rows[row];
    if (!at || 'field' in at || this.layout.fold(row) !== 'folded') return;
    if (hasUnfilledCategories(this.session, at.row)) this.toggleCategories(row, true);
  }

  /** Folds or unfolds the categories of the indicator that is selected. */
  foldSelected(fold: boolean): void {
    const { selected } = this;
    const place = selected && this.layout.place({ row: selected.row, column: this.totalOf(selected.column) });
    if (place && this.layout.fold(place.row)) this.toggleCategories(place.row, !fold);
  }

  arrange(arrangement: Arrangement): void {
    this.display.arrange(arrangement);
    this.layOutAnew();
  }

  reveal(row: number): boolean {
    return this.place.reveal(row);
  }

  toggleColumns(set: ColumnSet): void {
    this.display.toggleColumns(set);
    this.layOutAnew();
  }

  keepWidth(column: number, width: number): void {
    this.display.keepWidth(column, width);
    this.fit();
  }

  /** Shows rows of a kind, or whose names hold a text; `select` shows all again where it must. */
  filter(filter: Partial<RowFilter>): void {
    this.lastSelected = this.selected ?? this.lastSelected; // its place is of the rows as they are
    this.display.setFilter(filter);
    this.layOutAnew();
    this.place.showStart();
  }

  /** Goes to the first cell to fill of a field. */
  showField(field: string): void {
    goToField(this, field);
    const place = this.selected && this.layout.place(this.selected);
    if (place) this.place.showFirst(this.layout.heading(place.row - 1) ? place.row - 1 : place.row);
  }

  /** Gives the grid the focus: the cell that is selected, or was, or the first to fill; that anyhow after a search. */
  focusFirst(isSearched = false): void {
    const cell = isSearched ? null : (this.selected ?? this.lastSelected);
    if (cell && this.layout.place(cell)) this.select(cell);
    else this.selectEnd(1);
  }

  /** Takes no more keys until it is given the focus; what was being typed is the session's. */
  rest(): void {
    this.hot.getActiveEditor()?.finishEditing();
    this.hot.unlisten();
  }

  /** Takes keys again, with what was selected. */
  resume(): void {
    const ranges = this.hot.getSelected();
    if (ranges) this.hot.selectCells(ranges, false);
    else this.focusFirst();
  }

  /** What the library would have written into its data goes to the session. */
  write(changes: readonly (Handsontable.CellChange | null)[]): void {
    const typed = changes.flatMap((change) => {
      if (!change) return [];
      const [row, prop, , value] = change;
      const column = this.hot.propToCol(prop as string);
      const cell = this.layout.cell(row, typeof column === 'number' ? column : -1);
      return cell ? [{ ...cell, text: value === null || value === undefined ? '' : String(value) }] : [];
    });
    const cleared = typed.filter(({ row, column, text }) => text === '' && this.session.text(row, column) !== '').length;
    if (cleared <= MOST_CLEARED) this.enter(typed);
    else this.options.onClear(cleared, () => this.enter(typed));
  }

  private enter(typed: readonly Typed[]): void {
    this.tellEntered(typed, this.session.set(typed).found);
  }

  tellEntered(typed: readonly Typed[], changed: readonly CellRef[]): void {
    this.entered.remember(typed, changed);
    this.options.onEntered();
  }

  announceSelection(): void {
    const { sentence } = this.closed;
    this.entered.follow(this.selected);
    const { awaited, open, mended, first } = this.entered;
    if (this.display.await(awaited)) {
      this.redrawing.drawAwaited(awaited);
      this.options.onShown();
    }
    this.options.onSelect(this.selected, open, sentence, mended, first);
    this.speak();
  }

  /** Says at the cells what there is to say, once for all that happens in one go: each time the page has to lay out what was drawn before. */
  private speak(): void {
    if (this.isSpeaking) return;
    this.isSpeaking = true;
    queueMicrotask(() => {
      this.isSpeaking = false;
      if (!this.hot.isDestroyed) this.entered.show(this.closed.sentence);
    });
  }

  destroy(): void {
    this.hot.getActiveEditor()?.finishEditing(); // what was being typed is the session's too
    this.unsubscribe();
    this.display.end();
    this.pasting.end();
    this.place.end();
    this.sideways.end();
    this.entered.hide();
    this.hot.destroy();
    this.overlay.remove();
  }

  private onDrawn(): void {
    this.announceSelection();
    this.renameEditor();
    this.options.onShown();
  }

  private editedCell(): EditedCell | null {
    const { session, options } = this;
    const message = this.selected && cellMessage(session, this.selected, options.locale);
    const isAwaited = this.selected !== null && this.display.isAwaited(this.selected);
    return (
      message && {
        name: message.name,
        text: session.text(this.selected!.row, this.selected!.column),
        isWrong: message.level === 'error' && !isAwaited,
      }
    );
  }

  private layOutAnew(): void {
    const { activeElement } = this.container.getRootNode() as ShadowRoot;
    if (activeElement && !this.container.contains(activeElement)) {
      // With a cell selected the grid would take the focus, and the next key, from where it is being set.
      this.hot.deselectCell();
      this.hot.unlisten();
    }
    this.place.layOut();
    this.sideways.update();
    this.options.onShown();
  }

  /** The room on the page may have changed. */
  fit(): void {
    if (this.hot.isDestroyed) return;
    const row = this.hot.getSelectedRangeLast()?.highlight.row ?? -1;
    const wasSeen = row >= 0 && this.place.isSeen(row);
    if (!this.place.fit()) return;
    if (wasSeen) this.reveal(row);
    this.sideways.update();
    this.entered.show(this.closed.sentence);
  }

  get rowHeight(): number {
    return this.place.rowHeight;
  }

  get headHeight(): number {
    return this.place.headHeight;
  }

  /** The same part of the total. */
  private totalOf(column: number): number {
    const { period, part } = this.session.form.columns[column]!;
    return this.session.form.column(period, TOTAL, part)!;
  }
}

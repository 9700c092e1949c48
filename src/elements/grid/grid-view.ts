/**
 * The grid on the screen: Handsontable showing a session.
 *
 * The session owns the data. The library asks it for each cell it draws; what is typed, pasted, filled or deleted goes to
 * `session.set` and never into the library's own data, so that there is one truth, one undo, and one drawing per change.
 */
import { TOTAL } from '../../plan/breakdown.js';
import { isFigure, type CellRef } from '../../report/form.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import { cellMessage } from '../form-view/cell-message.js';
import type { Arrangement, ColumnSet } from '../form-view/columns.js';
import { gridWords } from '../../locales/grid.js';
import { CellBubble } from './cell-bubble.js';
import { keepFocusInEditor, type EditedCell } from './editor-focus.js';
import { drawCell, drawRowHeader, markInvalid } from './drawing.js';
import { gridSheet, Handsontable, preventCoreStyles } from './handsontable.js';
import { FormDisplay } from '../form-view/form-display.js';
import type { GridLayout } from '../form-view/layout.js';
import type { RowFilter } from '../form-view/row-filter.js';
import type { RowTally } from '../form-view/row-tally.js';
import type { Clipboard } from '../../spreadsheet/clipboard-block.js';
import type { GridSurface, GridViewOptions } from './grid-surface.js';
import { GridOverlay, keepMenuSeen } from './overlay.js';
import { nextPoint } from '../points/points.js';
import { saveFromEditors } from './saving.js';
import { PageScroll, type Room } from './page-scroll.js';
import { baseSettings, layoutSettings, neededWidth, ROW_HEIGHT } from './settings.js';
import { addShortcuts } from './shortcuts.js';
import { TabOrder } from './tab-order.js';
import { keepTouchTargets } from './touch.js';

/** Reads tables, which takes as much to load as the rest of the form: when a cell is selected, and a paste may come. */
let paster: (typeof import('./paste.js') & typeof import('./pasted.js')) | null = null;
const loadPaster = async () => {
  const [reading, telling] = await Promise.all([import('./paste.js'), import('./pasted.js')]);
  return (paster ??= { ...reading, ...telling });
};

export class GridView implements GridSurface {
  static readonly sheet = gridSheet;

  readonly options: GridViewOptions;
  readonly session: EntrySession;
  readonly hot: Handsontable;
  readonly tabOrder: TabOrder;
  /** How much larger the text is than the usual 14 pixels. */
  readonly scale: number;
  private readonly display: FormDisplay;
  private readonly container: HTMLElement;
  private readonly scroll: PageScroll;
  private readonly bubble: CellBubble;
  /** What was typed last, while it has something to say. */
  private entered: CellRef | null = null;
  private shownRoom: Room;
  private readonly overlay: GridOverlay;
  private readonly unsubscribe: () => void;
  /** Rows of the form that have changed since they were drawn. */
  private readonly touched = new Set<number>();
  private isDrawingAsked = false;

  /** @param container an element in a shadow root that has adopted `GridView.sheet`; it stands on a stage with a track around. */
  constructor(container: HTMLElement, options: GridViewOptions) {
    const { session } = options.shared;
    this.session = session;
    preventCoreStyles();
    this.options = options;
    this.container = container;
    this.scale = parseFloat(getComputedStyle(container).fontSize) / 14 || 1;
    this.display = new FormDisplay(options.shared, options.locale, () => this.onStatusLoaded());
    const stage = container.parentElement!;
    this.scroll = new PageScroll({ track: stage.parentElement!, stage, onResize: () => this.fit() });
    this.bubble = new CellBubble(stage, { fix: gridWords[options.locale].fix, signs: { error: '✕', warning: '?' } }, () => this.fix());
    this.shownRoom = this.scroll.measure(this.totalHeight);
    container.addEventListener('paste', this.onPaste, { capture: true });
    document.addEventListener('paste', this.onPasteToPage, { capture: true });
    this.hot = new Handsontable(container, { ...baseSettings(this), ...layoutSettings(this) });
    this.overlay = new GridOverlay(this.hot.rootPortalElement!, options.sheets);
    this.hot.addHook('afterContextMenuShow', () => this.overlay.tidyMenus());
    keepMenuSeen(container, this.hot);
    this.hot.addHookOnce('afterSelectionEnd', () => void loadPaster().catch(() => undefined));
    this.hot.rootElement.setAttribute('aria-label', options.label);
    this.scroll.follow(this.hot.rootElement.querySelector<HTMLElement>('.ht_master .wtHolder')!);
    this.tabOrder = new TabOrder(this.hot, {
      leave: (from) => this.showUnfilledCategories(from),
      nextFigure: (from, step) => this.layout.nextFigure(from, step),
      nextInColumn: (from, step) => this.layout.nextInColumn(from, step),
    });
    for (const part of [this.hot.rootElement, this.hot.rootPortalElement!]) keepTouchTargets(part); // the menus are grids, too
    keepFocusInEditor(this.hot, () => this.editedCell());
    saveFromEditors(this.hot, {
      cellAt: (row, column) => this.layout.cell(row, column),
      textOf: ({ row, column }) => session.text(row, column),
      isUnfinished: ({ row, column }) => session.isUnfinished(row, column),
      keep: (typing) => options.shared.autosave.keepTyping(typing && { ...typing, key: session.form.key(typing.row, typing.column) }),
      save: (typed) => {
        session.set(typed);
        this.entered = typed.length === 1 ? typed[0]! : null;
        this.repaint(); // before the selection moves on: the browser then works out both at once
      },
    });
    addShortcuts(this.hot, this);
    this.hot.addHook('afterScroll', () => this.showBubble());
    this.unsubscribe = session.subscribe((change) => this.onSessionChange(change));
  }

  get layout(): GridLayout {
    return this.display.layout;
  }

  get tally(): RowTally {
    return this.display.tally;
  }

  get hidden(): ReadonlySet<ColumnSet> {
    return this.display.hidden;
  }

  get arrangement(): Arrangement {
    return this.display.arrangement;
  }

  get filtered(): RowFilter {
    return this.display.filter;
  }

  get widths(): Readonly<Record<string, number>> {
    return this.display.widths;
  }

  get room(): Room {
    return this.shownRoom;
  }

  /** Pixels without which columns would be out of sight. */
  get neededWidth(): number {
    return neededWidth(this);
  }

  /** Is the current indicator told of beside the grid? `null` where that was not chosen. */
  get hasPanel(): boolean | null {
    return this.display.hasPanel;
  }

  keepPanel(hasPanel: boolean): void {
    this.display.keepPanel(hasPanel);
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
    if (this.display.uncover(cell)) this.layOutAnew();
    const place = this.layout.place(cell);
    if (place) this.hot.selectCell(place.row, place.column);
  }

  undo(): void {
    const edits = this.session.undo()?.edits ?? [];
    const first = edits[edits.length - 1]; // undone backwards
    if (first) this.select(first);
  }

  redo(): void {
    const change = this.session.redo();
    if (change?.edits[0]) this.select(change.edits[0]);
  }

  clear(): void {
    this.hot.emptySelectedCells();
  }

  /** Mends the selected cell as its finding suggests, or else what was typed last. */
  fix(): void {
    for (const cell of [this.selected, this.entered]) {
      const fix = cell && this.session.findings(cell.row, cell.column).find((finding) => finding.fix !== undefined)?.fix;
      if (!cell || typeof fix !== 'string') continue;
      this.session.set([{ ...cell, text: fix }], 'mended');
      return;
    }
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

  /** Selects the next cell that is empty, wrong or doubtful, or the one before (−1), beginning anew at the end. */
  selectNextPoint(step: 1 | -1 = 1): void {
    const next = nextPoint(this.session, this.selected, step);
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
    const { session } = this;
    const isBegun = session.form.columns.some(({ part }, column) => isFigure(part) && session.text(at.row, column) !== '');
    const isOpen = session.openPeriods.some((period) => session.openCells(at.row, period).length > 0);
    if (isBegun && isOpen) this.toggleCategories(row, true);
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
    const height = this.rowHeight;
    const head = this.headHeight;
    // The lines of the first row and of the selection come on top.
    return this.scroll.reveal({ top: head + row * height, height: height + 2, head });
  }

  toggleColumns(set: ColumnSet): void {
    this.display.toggleColumns(set);
    this.layOutAnew();
  }

  keepWidth(column: number, width: number): void {
    this.display.keepWidth(column, width);
  }

  /** Shows rows of a kind, or whose names hold a text; `select` shows all again where it must. */
  filter(filter: Partial<RowFilter>): void {
    this.display.setFilter(filter);
    this.layOutAnew();
  }

  /** Goes to the first cell to fill of a field. */
  showField(field: string): void {
    const row = this.session.form.rows.findIndex(({ indicator }) => indicator.field === field);
    this.select({ row, column: this.session.form.column(this.session.openPeriods[0]!, TOTAL, 'value')! });
  }

  /** Gives the grid the focus: the selected cell, or the first to fill. */
  focusFirst(): void {
    const { selected } = this;
    const isSeen = selected && this.layout.place(selected);
    const first = this.layout.nextFigure({ row: 0, column: -1 }, 1);
    if (isSeen) this.select(selected);
    else if (first) this.hot.selectCell(first.row, first.column);
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
    this.session.set(typed);
  }

  announceSelection(): void {
    this.options.onSelect(this.selected, this.enteredOpen);
    this.showBubble();
  }

  /** What is said stays with what was typed last; what the selected cell has to say comes after it. */
  private showBubble(): void {
    const cell = this.enteredOpen ?? this.selected;
    const place = cell && this.layout.place(cell);
    if (!place) return this.bubble.hide();
    const td = this.hot.getCell(place.row, place.column, true) as HTMLElement | null;
    this.bubble.show(cellMessage(this.session, cell, this.options.locale), td);
  }

  private get enteredOpen(): CellRef | null {
    const { entered, session } = this;
    const isOpen =
      entered && session.findings(entered.row, entered.column).length > 0 && session.reason(entered.row, entered.column) === '';
    return isOpen ? entered : null;
  }

  destroy(): void {
    this.hot.getActiveEditor()?.finishEditing(); // what was being typed is the session's too
    this.unsubscribe();
    this.container.removeEventListener('paste', this.onPaste, { capture: true });
    document.removeEventListener('paste', this.onPasteToPage, { capture: true });
    this.scroll.end();
    this.bubble.hide();
    this.hot.destroy();
    this.overlay.remove();
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    if (!event.clipboardData || this.hot.getActiveEditor()?.isOpened() || !this.hot.getSelectedRangeLast()) return;
    event.preventDefault();
    event.stopPropagation();
    const clipboard = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
    void this.options.shared.autosave.expect(this.paste(clipboard));
  };

  /** Up to Chromium 133 a paste into a cell is told to the page's body. Left to the library, its rows would fall on headings of fields. */
  private readonly onPasteToPage = (event: ClipboardEvent): void => {
    if (event.target === document.body && this.hot.isListening()) this.onPaste(event);
  };

  private async paste(clipboard: Clipboard): Promise<void> {
    const range = this.hot.getSelectedRangeLast()!;
    const [start, end] = [range.getTopStartCorner(), range.getBottomEndCorner()].map(({ row, col }) => ({ row: row!, column: col! }));
    const announce: GridViewOptions['onPasted'] = (pasted) => {
      if (!this.hot.isDestroyed) this.options.onPasted(pasted);
    };
    try {
      // At once where it can be: what is typed next comes after it.
      const { pasteClipboard, renderPasted } = paster ?? (await loadPaster());
      const onProgress = (summary: Parameters<typeof renderPasted>[0]) => announce({ summary, render: renderPasted });
      const summary = await pasteClipboard(this, clipboard, { start: start!, end: end! }, onProgress);
      if (summary) onProgress(summary);
    } catch (error) {
      console.error(error);
      announce(null);
    }
  }

  private onStatusLoaded(): void {
    if (!this.hot.isDestroyed) this.drawOver(() => false);
  }

  private onSessionChange(change: SessionChange): void {
    this.display.update(change);
    for (const { row } of change.cells) this.touched.add(row);
    if (this.isDrawingAsked) return;
    this.isDrawingAsked = true;
    queueMicrotask(() => {
      this.isDrawingAsked = false;
      if (this.hot.isDestroyed) return;
      this.repaint();
      this.announceSelection();
      this.options.onShown();
    });
  }

  /**
   * Draws the touched rows that are on the screen, and what tells of others: headings and statuses. The library's own `render`
   * would lay out all its tables anew, which takes several times as long; a change of the session changes no sizes.
   */
  private repaint(): void {
    if (this.touched.size === 0) return;
    this.drawOver((row) => this.touched.has(row));
    this.touched.clear();
  }

  private drawOver(isTouched: (row: number) => boolean): void {
    const { hot, layout } = this;
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

  private editedCell(): EditedCell | null {
    const { session, options } = this;
    const message = this.selected && cellMessage(session, this.selected, options.locale);
    return message && { name: message.name, isWrong: message.level === 'error' };
  }

  private layOutAnew(): void {
    const { activeElement } = this.container.getRootNode() as ShadowRoot;
    if (activeElement && !this.container.contains(activeElement)) {
      // With a cell selected the grid would take the focus, and the next key, from where it is being set.
      this.hot.deselectCell();
      this.hot.unlisten();
    }
    this.fitRoom();
    this.options.onShown();
  }

  /** The room on the page may have changed. */
  fit(): void {
    if (this.hot.isDestroyed) return;
    const { width, height } = this.shownRoom;
    const room = this.scroll.measure(this.totalHeight);
    if (room.width !== width || room.height !== height) this.fitRoom();
  }

  private fitRoom(): void {
    this.shownRoom = this.scroll.measure(this.totalHeight);
    this.hot.updateSettings(layoutSettings(this));
  }

  private get rowHeight(): number {
    return Math.ceil(ROW_HEIGHT * this.scale);
  }

  private get headHeight(): number {
    return this.rowHeight * (this.layout.hasGroups ? 2 : 1) + 1;
  }

  /** Of all rows with the heads of the columns, in pixels. */
  private get totalHeight(): number {
    return this.headHeight + this.layout.rows.length * this.rowHeight;
  }

  /** The same part of the total. */
  private totalOf(column: number): number {
    const { period, part } = this.session.form.columns[column]!;
    return this.session.form.column(period, TOTAL, part)!;
  }
}

/**
 * The grid on the screen: Handsontable showing a session.
 *
 * The session owns the data. The library asks it for each cell it draws; what is typed, pasted, filled or deleted goes to
 * `session.set` and never into the library's own data, so that there is one truth, one undo, and one drawing per change.
 */
import type { CellRef } from '../../report/form.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import { cellMessage } from '../form-view/cell-message.js';
import type { ColumnSet } from '../form-view/columns.js';
import { keepFocusInEditor, type EditedCell } from './editor-focus.js';
import { drawCell, drawRowHeader, markInvalid } from './drawing.js';
import { FilledRows } from '../form-view/filled-rows.js';
import { gridSheet, Handsontable, preventCoreStyles } from './handsontable.js';
import { GridLayout } from '../form-view/layout.js';
import { RowStatus } from '../form-view/row-status.js';
import type { Clipboard } from '../../spreadsheet/clipboard-block.js';
import type { GridSurface, GridViewOptions } from './grid-surface.js';
import { GridOverlay, keepMenuSeen } from './overlay.js';
import { nextPoint } from '../points/points.js';
import { readPreferences, writePreferences } from '../form-view/preferences.js';
import { saveFromEditors } from './saving.js';
import { baseSettings, layoutSettings } from './settings.js';
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
  readonly hidden: Set<ColumnSet>;
  /** How much larger the text is than the usual 14 pixels. */
  readonly scale: number;
  private shown: GridLayout;
  private readonly container: HTMLElement;
  private readonly folded: Set<string>;
  private readonly keptWidths: Record<string, number>;
  private readonly status: RowStatus;
  private readonly filled: FilledRows;
  private readonly overlay: GridOverlay;
  private readonly unsubscribe: () => void;
  /** Rows of the form that have changed since they were drawn. */
  private readonly touched = new Set<number>();
  private isDrawingAsked = false;

  /** @param container an element in a shadow root that has adopted `GridView.sheet`. */
  constructor(container: HTMLElement, options: GridViewOptions) {
    const { session } = options.shared;
    this.session = session;
    preventCoreStyles();
    this.options = options;
    this.container = container;
    this.scale = parseFloat(getComputedStyle(container).fontSize) / 14 || 1;
    const { hidden, folded, widths } = readPreferences(session.plan.id);
    this.hidden = new Set(hidden);
    this.folded = new Set(folded);
    this.keptWidths = { ...widths };
    this.status = new RowStatus(options.shared, () => this.onStatusLoaded());
    this.filled = new FilledRows(session);
    this.shown = this.createLayout();
    container.addEventListener('paste', this.onPaste, { capture: true });
    document.addEventListener('paste', this.onPasteToPage, { capture: true });
    this.hot = new Handsontable(container, { ...baseSettings(this), ...layoutSettings(this) });
    this.overlay = new GridOverlay(this.hot.rootPortalElement!, options.sheets);
    this.hot.addHook('afterContextMenuShow', () => this.overlay.tidyMenus());
    keepMenuSeen(container, this.hot);
    this.hot.addHookOnce('afterSelectionEnd', () => void loadPaster().catch(() => undefined));
    this.hot.rootElement.setAttribute('aria-label', options.label);
    this.tabOrder = new TabOrder(this.hot, (from, step) => this.layout.nextOpen(from, step));
    for (const part of [this.hot.rootElement, this.hot.rootPortalElement!]) keepTouchTargets(part); // the menus are grids, too
    keepFocusInEditor(this.hot, () => this.editedCell());
    saveFromEditors(this.hot, {
      cellAt: (row, column) => this.layout.cell(row, column),
      textOf: ({ row, column }) => session.text(row, column),
      isUnfinished: ({ row, column }) => session.isUnfinished(row, column),
      keep: (typing) => options.shared.autosave.keepTyping(typing && { ...typing, key: session.form.key(typing.row, typing.column) }),
      save: (typed) => {
        session.set(typed);
        this.repaint(); // before the selection moves on: the browser then works out both at once
      },
    });
    addShortcuts(this.hot, this);
    this.unsubscribe = session.subscribe((change) => this.onSessionChange(change));
  }

  get layout(): GridLayout {
    return this.shown;
  }

  get widths(): Readonly<Record<string, number>> {
    return this.keptWidths;
  }

  /** The selected cell of the form, or `null`. */
  get selected(): CellRef | null {
    const range = this.hot.getSelectedRangeLast();
    return range ? this.layout.cell(range.highlight.row!, range.highlight.col!) : null;
  }

  /** Selects a cell of the form and scrolls it into view, unfolding and showing what hides it. */
  select(cell: CellRef): void {
    if (!this.layout.place(cell)) this.uncover(cell);
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

  /** Mends the selected cell as its finding suggests. */
  fix(): void {
    const cell = this.selected;
    const fix = cell && this.session.findings(cell.row, cell.column).find((finding) => finding.fix !== undefined)?.fix;
    if (cell && typeof fix === 'string') this.session.set([{ ...cell, text: fix }], 'mended');
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

  /** Folds the rows of a field away, or shows them again. */
  toggleField(field: string, fold = !this.folded.has(field)): void {
    if (fold) this.folded.add(field);
    else this.folded.delete(field);
    this.layOutAnew();
  }

  /** Folds or unfolds the field the selection is in. */
  foldSelected(fold: boolean): void {
    const range = this.hot.getSelectedRangeLast();
    const at = range && this.layout.rows[Math.max(range.highlight.row!, 0)];
    if (!at) return;
    const field = 'field' in at ? at.field : this.session.form.rows[at.row]!.indicator.field;
    this.toggleField(field, fold);
    this.hot.selectCell(
      this.layout.rows.findIndex((row) => 'field' in row && row.field === field),
      range.highlight.col!,
    );
  }

  toggleColumns(set: ColumnSet): void {
    if (this.hidden.has(set)) this.hidden.delete(set);
    else this.hidden.add(set);
    this.layOutAnew();
  }

  keepWidth(column: number, width: number): void {
    this.keptWidths[this.layout.columns[column]!.title] = width;
    this.keepPreferences();
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
    this.options.onSelect(this.selected);
  }

  destroy(): void {
    this.hot.getActiveEditor()?.finishEditing(); // what was being typed is the session's too
    this.unsubscribe();
    this.container.removeEventListener('paste', this.onPaste, { capture: true });
    document.removeEventListener('paste', this.onPasteToPage, { capture: true });
    this.hot.destroy();
    this.overlay.remove();
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    if (!event.clipboardData || this.hot.getActiveEditor()?.isOpened() || !this.hot.getSelectedRangeLast()) return;
    event.preventDefault();
    event.stopPropagation();
    void this.paste({ text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') });
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
    this.filled.update(change);
    for (const { row } of change.cells) this.touched.add(row);
    if (this.isDrawingAsked) return;
    this.isDrawingAsked = true;
    queueMicrotask(() => {
      this.isDrawingAsked = false;
      if (this.hot.isDestroyed) return;
      this.repaint();
      this.announceSelection();
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
        const td = hot.getCell(row, column) as HTMLTableCellElement | null;
        if (!td) return;
        drawCell(td, layout, row, column);
        markInvalid(td);
      });
    }
  }

  private editedCell(): EditedCell | null {
    const { session, options } = this;
    const message = this.selected && cellMessage(session, this.selected, options.locale);
    return message && { name: message.name, isWrong: message.level === 'error' };
  }

  private createLayout(): GridLayout {
    const { session } = this;
    const { locale } = this.options;
    return new GridLayout({ session, locale, status: this.status, filled: this.filled, folded: this.folded, hidden: this.hidden });
  }

  private layOutAnew(): void {
    this.shown = this.createLayout();
    this.hot.updateSettings(layoutSettings(this));
    this.keepPreferences();
  }

  private uncover({ row, column }: CellRef): void {
    const { form } = this.session;
    this.folded.delete(form.rows[row]!.indicator.field);
    if (!this.layout.columns.some((shown) => shown.column === column)) this.hidden.clear();
    this.layOutAnew();
  }

  private keepPreferences(): void {
    writePreferences(this.session.plan.id, { hidden: [...this.hidden], folded: [...this.folded], widths: this.keptWidths });
  }
}

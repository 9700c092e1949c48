/**
 * The grid on the screen: Handsontable showing a session.
 *
 * The session owns the data. The library asks it for each cell it draws; what is typed, pasted, filled or deleted goes to
 * `session.set` and never into the library's own data, so that there is one truth, one undo, and one drawing per change.
 */
import { parseClipboardText } from '../../exchange/clipboard.js';
import { MOST_PASTED, placeBlock, sizeOf, type CellRef, type EntrySession, type SessionChange } from '../../report/index.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../locales/locale.js';
import { drawCell, drawColumnHeader, drawGroupHeader, drawRowHeader, markInvalid } from './drawing.js';
import { gridSheet, Handsontable, preventCoreStyles, THEME } from './handsontable.js';
import { GridLayout, type GridRow } from './layout.js';
import { GridOverlay } from './overlay.js';
import { addShortcuts } from './shortcuts.js';

export interface GridViewOptions {
  readonly session: EntrySession;
  readonly locale: Locale;
  readonly licenseKey: string;
  /** Name of the grid for screen readers. */
  readonly label: string;
  /** Sheets of the element, which its menus need too. */
  readonly sheets: readonly CSSStyleSheet[];
  /** The selected cell of the form, or `null`. */
  readonly onSelect: (cell: CellRef | null) => void;
  /** Something to tell the person, for example what became of a pasted block. */
  readonly onNotice: (text: string) => void;
}

const ROW_HEIGHT = 44;
const HEADER_HEIGHT = 34;
const NAME_WIDTH = 270;

export class GridView {
  readonly layout: GridLayout;
  private readonly options: GridViewOptions;
  private readonly container: HTMLElement;
  private readonly hot: Handsontable;
  private readonly overlay: GridOverlay;
  private readonly unsubscribe: () => void;
  private isDrawingAsked = false;

  /** @param container an element in a shadow root that has adopted `GridView.sheet`. */
  constructor(container: HTMLElement, options: GridViewOptions) {
    const { session, locale } = options;
    preventCoreStyles();
    this.options = options;
    this.container = container;
    this.layout = new GridLayout(session, locale);
    container.addEventListener('paste', this.onPaste, { capture: true });
    this.hot = new Handsontable(container, this.settings());
    this.overlay = new GridOverlay(this.hot.rootPortalElement!, options.sheets);
    this.hot.rootElement.setAttribute('aria-label', options.label);
    // The focus goes to the editor a moment after the selection. Had the editor been opened by a fast key by then, its text
    // would be selected, and lost with the next key.
    const refocused = (): HTMLElement | undefined => {
      const editor = this.hot.getActiveEditor() as { isOpened(): boolean; TEXTAREA?: HTMLTextAreaElement } | undefined;
      return editor && !editor.isOpened() ? editor.TEXTAREA : undefined;
    };
    this.hot.getFocusManager().setRefocusElementGetter(refocused as () => HTMLElement);
    addShortcuts(this.hot, this);
    this.unsubscribe = session.subscribe((change) => this.onSessionChange(change));
  }

  static get sheet(): CSSStyleSheet {
    return gridSheet();
  }

  /** The selected cell of the form, or `null`. */
  get selected(): CellRef | null {
    const range = this.hot.getSelectedRangeLast();
    return range ? this.layout.cell(range.highlight.row!, range.highlight.col!) : null;
  }

  /** Selects a cell of the form and scrolls it into view. */
  select(cell: CellRef): void {
    const { row, column } = this.layout.place(cell);
    this.hot.selectCell(row, column);
  }

  undo(): void {
    const change = this.options.session.undo();
    if (change?.edits[0]) this.select(change.edits[0]);
  }

  redo(): void {
    const change = this.options.session.redo();
    if (change?.edits[0]) this.select(change.edits[0]);
  }

  /** Mends the selected cell as its finding suggests. */
  fix(): void {
    const cell = this.selected;
    const fix = cell && this.options.session.findings(cell.row, cell.column).find((finding) => finding.fix !== undefined)?.fix;
    if (cell && fix !== undefined && fix !== null) this.options.session.set([{ ...cell, text: fix }]);
  }

  /** Selects the next cell that is empty, wrong or doubtful, beginning anew at the end. */
  selectNextPoint(): void {
    const next = nextPoint(this.options.session, this.selected);
    if (next) this.select(next);
  }

  destroy(): void {
    this.unsubscribe();
    this.container.removeEventListener('paste', this.onPaste, { capture: true });
    this.hot.destroy();
    this.overlay.remove();
  }

  private settings(): Handsontable.GridSettings {
    const { licenseKey, session, locale } = this.options;
    const { layout } = this;
    const scale = parseFloat(getComputedStyle(this.container).fontSize) / 14 || 1;
    const words = gridWords[locale];
    return {
      licenseKey,
      language: locale === 'en' ? 'en-US' : locale,
      themeName: THEME,
      injectCoreCss: false,
      data: layout.rows as GridRow[] & Handsontable.CellValue[][],
      // Nothing but headers drawn by us is markup; whatever reaches this is text.
      sanitizer: (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`),
      columns: layout.columns.map(({ kind }, c) => ({
        data: ((at: GridRow) => this.textAt(at, c)) as unknown as string,
        readOnly: kind !== 'cell',
        width: layout.columns[c]!.width * scale,
      })),
      cells: (row: number, column: number) => {
        const cell = layout.cell(row, column);
        if (!cell || !session.isOpen(cell.row, cell.column)) return { readOnly: true };
        const choices = layout.choices(row, column);
        return choices ? { editor: 'select', selectOptions: ['', ...choices] } : {};
      },
      renderer: (_hot: Handsontable, td: HTMLTableCellElement, row: number, column: number) =>
        drawCell(td, { row, column, layout, session, locale }),
      afterRenderer: markInvalid,
      rowHeaders: true,
      rowHeaderWidth: NAME_WIDTH * scale,
      colHeaders: true,
      afterGetColHeader: (column: number, th: HTMLTableCellElement) => drawColumnHeader(th, layout, column, words.indicator),
      afterGetRowHeader: (row: number, th: HTMLTableCellElement) => drawRowHeader(th, layout, row),
      afterGetColumnHeaderRenderers: (renderers: ((column: number, th: HTMLTableCellElement) => void)[]) => {
        renderers.unshift((column, th) => drawGroupHeader(th, layout, column));
      },
      columnHeaderHeight: HEADER_HEIGHT * scale,
      rowHeights: ROW_HEIGHT * scale,
      readOnlyCellClassName: '', // its own rules for that class are `!important`
      autoRowSize: false,
      autoColumnSize: false,
      renderAllColumns: true,
      fixedColumnsStart: 0,
      stretchH: 'last',
      width: '100%',
      height: Math.min(layout.rows.length * ROW_HEIGHT * scale + 2 * HEADER_HEIGHT * scale + 24, Math.max(320, window.innerHeight * 0.62)),
      fillHandle: { direction: 'vertical', autoInsertRow: false },
      outsideClickDeselects: false,
      // The editor has the focus from the first key on: without it an IME loses the first letter (its issues 4662, 11705).
      imeFastEdit: true,
      tabMoves: (event: KeyboardEvent) => this.tabMoves(event),
      enterMoves: (event: KeyboardEvent) => ({ row: event.shiftKey ? -1 : 1, col: 0 }),
      autoWrapRow: false,
      autoWrapCol: false,
      copyPaste: { rowsLimit: Infinity, columnsLimit: Infinity },
      contextMenu: {
        items: {
          copy: {},
          cut: {},
          clear: { name: words.clear, callback: () => this.hot.emptySelectedCells() },
          'dabiao-line': { name: '---------' },
          'dabiao-undo': { name: words.undo, disabled: () => !session.canUndo, callback: () => this.undo() },
          'dabiao-redo': { name: words.redo, disabled: () => !session.canRedo, callback: () => this.redo() },
        },
      },
      beforeChange: (changes: (Handsontable.CellChange | null)[]) => {
        this.write(changes);
        return false;
      },
      beforeCopy: (data: unknown[][], ranges: { startRow: number; endRow: number }[]) => this.leaveOutHeadings(data, ranges),
      afterSelection: () => this.options.onSelect(this.selected),
      afterDeselect: () => this.options.onSelect(null),
    } as unknown as Handsontable.GridSettings;
  }

  private textAt(at: GridRow, column: number): string {
    if ('field' in at) return '';
    const { kind, column: c } = this.layout.columns[column]!;
    return kind === 'cell' ? this.options.session.text(at.row, c) : '';
  }

  private write(changes: readonly (Handsontable.CellChange | null)[]): void {
    const typed = changes.flatMap((change) => {
      if (!change) return [];
      const [row, prop, , value] = change;
      const column = this.hot.propToCol(prop as string);
      const cell = this.layout.cell(row, typeof column === 'number' ? column : -1);
      return cell ? [{ ...cell, text: value === null || value === undefined ? '' : String(value) }] : [];
    });
    this.options.session.set(typed);
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain');
    if (text === undefined || this.hot.getActiveEditor()?.isOpened() || !this.hot.getSelectedRangeLast()) return;
    event.preventDefault();
    event.stopPropagation();
    this.paste(text);
  };

  private paste(text: string): void {
    const { session, locale, onNotice } = this.options;
    const range = this.hot.getSelectedRangeLast()!;
    const [start, end] = [range.getTopStartCorner(), range.getBottomEndCorner()];
    const from = this.firstCell(start.row!, start.col!, 1);
    const to = this.firstCell(end.row!, end.col!, -1);
    if (!from || !to || text === '') return;
    const block = parseClipboardText(text);
    if (sizeOf(block) > MOST_PASTED) return onNotice(gridWords[locale].tooLarge(sizeOf(block), MOST_PASTED));
    const { typed, beyond } = placeBlock(session, block, { from, to });
    const { refused } = session.set(typed);
    const last = typed[typed.length - 1];
    if (last) {
      const [first, final] = [this.layout.place(from), this.layout.place(last)];
      this.hot.selectCell(first.row, first.column, final.row, final.column, false);
    }
    if (typed.length + beyond > 1 || refused.length > 0)
      onNotice(gridWords[locale].pasted(typed.length - refused.length, refused.length, beyond));
  }

  /** The form's cell at a place, or the next one from a heading or a telling column. */
  private firstCell(row: number, column: number, step: 1 | -1): CellRef | null {
    const c = Math.max(column, this.layout.columns.length - this.options.session.form.columns.length);
    for (let r = Math.max(row, 0); r >= 0 && r < this.layout.rows.length; r += step) {
      const cell = this.layout.cell(r, c);
      if (cell) return cell;
    }
    return null;
  }

  /** Headings of fields are not copied: a column pasted back must fit row for row. */
  private leaveOutHeadings(data: unknown[][], ranges: readonly { startRow: number; endRow: number }[]): void {
    const rows = ranges.flatMap(({ startRow, endRow }) => Array.from({ length: endRow - startRow + 1 }, (_, i) => startRow + i));
    for (let i = data.length - 1; i >= 0; i--) if (this.layout.isHeading(rows[i] ?? -1)) data.splice(i, 1);
  }

  private tabMoves(event: KeyboardEvent): { row: number; col: number } {
    const { row, col } = this.hot.getSelectedRangeLast()!.highlight;
    const from = { row: row!, column: col! };
    const next = this.layout.nextOpen(from, event.shiftKey ? -1 : 1);
    // Handsontable takes the step of Shift+Tab negative.
    const sign = event.shiftKey ? -1 : 1;
    return next ? { row: sign * (next.row - from.row), col: sign * (next.column - from.column) } : { row: 0, col: 0 };
  }

  private onSessionChange(_change: SessionChange): void {
    if (this.isDrawingAsked) return;
    this.isDrawingAsked = true;
    queueMicrotask(() => {
      this.isDrawingAsked = false;
      if (this.hot.isDestroyed) return;
      this.hot.render();
      this.options.onSelect(this.selected);
    });
  }
}

function nextPoint(session: EntrySession, from: CellRef | null): CellRef | null {
  const { rows, columns } = session.form;
  const start = from ? from.row * columns.length + from.column + 1 : 0;
  const size = rows.length * columns.length;
  const empty = new Map<number, Set<number>>();
  const isEmpty = (row: number, column: number) => {
    if (!empty.has(row))
      empty.set(row, new Set(session.periods.flatMap((period) => session.openCells(row, period).map((cell) => cell.column))));
    return empty.get(row)!.has(column);
  };
  for (let i = 0; i < size; i++) {
    const at = (start + i) % size;
    const [row, column] = [Math.floor(at / columns.length), at % columns.length];
    const isOpen = session.findings(row, column).some(({ level }) => level === 'error' || session.reason(row, column) === '');
    if (isOpen || isEmpty(row, column)) return { row, column };
  }
  return null;
}

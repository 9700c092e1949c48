/** The settings Handsontable is created with, and those that follow a change of rows or columns. */
import { gridWords } from '../../locales/grid.js';
import { CellEditor } from './cell-editor.js';
import { choicesOf } from '../../exchange/choice-text.js';
import { shownText } from '../form-view/cell-look.js';
import { figureText } from '../form-view/figure-text.js';
import { drawCell, drawColumnHeader, drawGroupHeader, drawRowHeader, markInvalid } from './drawing.js';
import { THEME, type Handsontable } from './handsontable.js';
import type { GridSurface } from './grid-surface.js';
import type { GridLayout } from '../form-view/layout.js';
import type { GridRow } from '../form-view/rows.js';
import { ListEditor } from './list-editor.js';

/** What a name needs at least, and what most of them need. On a phone the value comes first. */
const NAME_WIDTH = 220;
const LEAST_NAME_WIDTH = 120;
const MOST_NAME_WIDTH = 340;
/** Of the room that is left each column takes so much of its own width at most, then targets, then names. */
const MOST_STRETCH = 0.45;
const MOST_TARGET_WIDTH = 440;

type HeaderRenderer = (index: number, th: HTMLTableCellElement) => void;

/** Rows, columns and sizes: what a folded field, a hidden column or a larger type changes. */
export function layoutSettings({ layout, session, scale, widths, room, rowHeight, headHeight }: GridSurface): Handsontable.GridSettings {
  const { columnWidths, nameRoom } = widthsOf({ layout, scale, widths, room });
  // The value stays beside the name, with what stands between them.
  const first = layout.columns.findIndex(({ kind }) => kind === 'cell') + 1;
  const fixed = session.periods.length === 1 ? first : 0;
  const beside = room.width - columnWidths.slice(0, first).reduce((sum, width) => sum + width, 0);
  const nameWidth = Math.max(Math.min(NAME_WIDTH * scale, beside), LEAST_NAME_WIDTH * scale);
  return {
    data: layout.rows as GridRow[] & Handsontable.CellValue[][],
    columns: layout.columns.map(({ kind }, c) => ({
      data: ((at: GridRow) => textAt(layout, at, c)) as unknown as string,
      readOnly: kind !== 'cell',
      width: columnWidths[c]!,
    })),
    fixedColumnsStart: fixed,
    // Whole pixels: of fractions the frozen columns and the others would be rounded apart.
    rowHeaderWidth: Math.max(nameRoom, Math.floor(nameWidth)),
    // The library takes a row's height without its line, and that of the heads likewise.
    columnHeaderHeight: (headHeight - 1) / (layout.hasGroups ? 2 : 1) - 1,
    rowHeights: rowHeight - 1,
    height: room.height,
  };
}

/** Pixels of each column, and what they leave to the names. */
function widthsOf({ layout, scale, widths, room }: Pick<GridSurface, 'layout' | 'scale' | 'widths' | 'room'>) {
  const least = layout.columns.map(({ id, width }) => widths[id] ?? Math.round(width * scale));
  const surplus = room.width - sumOf(least) - MOST_NAME_WIDTH * scale;
  const stretch = Math.min(Math.max(surplus, 0) / sumOf(least), MOST_STRETCH);
  const columnWidths = layout.columns.map(({ id }, c) => widths[id] ?? Math.floor(least[c]! * (1 + stretch)));
  const left = Math.floor(room.width - sumOf(columnWidths));
  const target = layout.columns.findIndex(({ kind, id }) => kind === 'target' && widths[id] === undefined);
  const more = Math.min(left - MOST_NAME_WIDTH * scale, MOST_TARGET_WIDTH * scale - columnWidths[target]!);
  if (!(more > 0)) return { columnWidths, nameRoom: left };
  columnWidths[target]! += Math.floor(more);
  return { columnWidths, nameRoom: left - Math.floor(more) };
}

/** Pixels that all columns need with their names. */
export function neededWidth({ layout, scale, widths }: Pick<GridSurface, 'layout' | 'scale' | 'widths'>): number {
  return sumOf(layout.columns.map((column) => widths[column.id] ?? column.width * scale)) + NAME_WIDTH * scale;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function textAt(layout: GridLayout, at: GridRow, column: number): string {
  const cell = layout.cellOf(at, column);
  return cell ? layout.options.session.text(cell.row, cell.column) : '';
}

/** Everything else. The functions ask the view for its layout, which is another one after each change of rows or columns. */
export function baseSettings(view: GridSurface): Handsontable.GridSettings {
  const { session } = view;
  const { licenseKey, locale } = view.options;
  const words = gridWords[locale];
  return {
    licenseKey,
    themeName: THEME,
    injectCoreCss: false,
    // Nothing but headers drawn by us is markup; whatever reaches this is text.
    sanitizer: (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`),
    cells: (row: number, column: number) => {
      const cell = view.layout.cell(row, column);
      if (!cell || !session.isOpen(cell.row, cell.column)) return { readOnly: true };
      if (!view.layout.choices(row, column)) return {};
      const choices = () => choicesOf(session, cell, locale)!.map(({ text, label }) => [text, label]);
      return { editor: ListEditor, selectOptions: () => Object.fromEntries(choices()) as Record<string, string> };
    },
    editor: CellEditor,
    renderer: (_hot: Handsontable, td: HTMLTableCellElement, row: number, column: number) => drawCell(td, view.layout, row, column),
    afterRenderer: markInvalid,
    rowHeaders: true,
    colHeaders: true,
    // In place of the library's own, which would draw its numbers and letters first.
    afterGetRowHeaderRenderers: (renderers: HeaderRenderer[]) => {
      renderers[0] = (row, th) => drawRowHeader(th, view.layout, row);
    },
    afterGetColumnHeaderRenderers: (renderers: HeaderRenderer[]) => {
      renderers.length = 0;
      if (view.layout.hasGroups) renderers.push((column, th) => drawGroupHeader(th, view.layout, column));
      renderers.push((column, th) => drawColumnHeader(th, view.layout, column, words.indicator));
    },
    readOnlyCellClassName: '', // its own rules for that class are `!important`
    autoRowSize: false,
    autoColumnSize: false,
    renderAllColumns: true,
    manualColumnResize: true,
    width: '100%',
    fillHandle: { direction: 'vertical', autoInsertRow: false },
    outsideClickDeselects: false,
    imeFastEdit: true, // see editor-focus.ts
    enterBeginsEditing: false, // but for what `enter-key.ts` opens
    tabMoves: (event: KeyboardEvent) => view.tabOrder.moves(event),
    enterMoves: (event: KeyboardEvent) => view.tabOrder.moves(event),
    autoWrapRow: false,
    autoWrapCol: false,
    copyPaste: { rowsLimit: Infinity, columnsLimit: Infinity },
    contextMenu: {
      items: {
        // Under keys of their own: those of the library keep the library's words.
        'dabiao-copy': { name: words.copy, callback: () => view.hot.getPlugin('copyPaste').copy() },
        'dabiao-cut': { name: words.cut, callback: () => view.hot.getPlugin('copyPaste').cut() },
        clear: { name: words.clear, callback: () => view.clear() },
        'dabiao-line': { name: '---------' },
        'dabiao-undo': { name: words.undo, disabled: () => !session.canUndo, callback: () => view.undo() },
        'dabiao-redo': { name: words.redo, disabled: () => !session.canRedo, callback: () => view.redo() },
      },
    },
    beforeViewportScrollVertically: (row: number) => (view.reveal(row) ? false : row),
    beforeChange: (changes: (Handsontable.CellChange | null)[]) => {
      view.write(changes);
      return false;
    },
    beforeCopy: (data: unknown[][], ranges: CopiedRange[]) => copyAsShown(view, data, ranges),
    afterSelection: () => view.announceSelection(),
    afterDeselect: () => view.announceSelection(),
    afterOnCellMouseDown: ({ button }: MouseEvent, { row, col }: { row: number; col: number }) => {
      if (col === -1 && button === 0 && view.layout.fold(row)) view.toggleCategories(row);
    },
    afterColumnResize: (width: number, column: number) => view.keepWidth(column, width),
  } as unknown as Handsontable.GridSettings;
}

interface CopiedRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

/** What is seen is copied, what was computed and what only informs too. Headings of fields are not: a column pasted back must fit row for row. */
function copyAsShown({ layout }: GridSurface, data: unknown[][], ranges: readonly CopiedRange[]): void {
  const { length } = layout.columns;
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  for (const { startRow, endRow, startCol, endCol } of ranges) {
    for (let row = startRow; row <= endRow; row++) rows.add(row);
    for (let column = Math.max(startCol, 0); column <= Math.min(endCol, length - 1); column++) columns.add(column);
  }
  const [rowList, columnList] = [[...rows], [...columns]];
  for (let i = data.length - 1; i >= 0; i--) {
    const row = rowList[i];
    if (row === undefined) continue;
    if (layout.heading(row)) data.splice(i, 1);
    else data[i]!.forEach((text, c) => (data[i]![c] = copiedText(layout, row, columnList[c], String(text ?? ''))));
  }
}

/** @param text what stands in the cell. */
function copiedText(layout: GridLayout, row: number, column: number | undefined, text: string): string {
  if (column === undefined) return text;
  const cell = text === '' ? null : layout.cell(row, column);
  return cell ? figureText(layout.options.session, cell, text) : text || shownText(layout, row, column);
}

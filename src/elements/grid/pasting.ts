/** Pastes into the grid, heard wherever a browser tells of them. */
import { jsonText } from '../../documents/json-text.js';
import type { CellRef } from '../../report/form.js';
import type { Clipboard } from '../../spreadsheet/clipboard-block.js';
import { pasteInto } from '../form-tools/paster.js';
import type { PasteTarget } from '../form-tools/paste.js';
import type { GridLayout } from '../form-view/layout.js';
import type { SharedSession } from '../session/shared-session.js';
import type { GridSurface } from './grid-surface.js';

export class Pasting implements PasteTarget {
  private readonly view: GridSurface;
  private readonly container: HTMLElement;

  constructor(view: GridSurface, container: HTMLElement) {
    this.view = view;
    this.container = container;
    container.addEventListener('paste', this.onPaste, { capture: true });
    document.addEventListener('paste', this.onPasteToPage, { capture: true });
  }

  get shared(): SharedSession {
    return this.view.options.shared;
  }

  get layout(): GridLayout {
    return this.view.layout;
  }

  get selection(): string {
    const { hot } = this.view;
    return hot.isDestroyed ? '' : jsonText(hot.getSelected() ?? []);
  }

  uncover(cells: readonly CellRef[]): void {
    this.view.uncover(cells);
  }

  selectPlaces(first: CellRef, last: CellRef): void {
    const { hot } = this.view;
    if (!hot.isDestroyed) hot.selectCell(first.row, first.column, last.row, last.column, false);
  }

  end(): void {
    this.container.removeEventListener('paste', this.onPaste, { capture: true });
    document.removeEventListener('paste', this.onPasteToPage, { capture: true });
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    const { hot, options } = this.view;
    if (!event.clipboardData || hot.getActiveEditor()?.isOpened() || !hot.getSelectedRangeLast()) return;
    event.preventDefault();
    event.stopPropagation();
    const clipboard = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
    void options.shared.autosave.expect(this.paste(clipboard));
  };

  /**
   * Up to Chromium 133 a paste into a cell is told to the page's body, and by WebKit, where its key has led back to the cell, to what holds
   * the grid. Left to the library, its rows would fall on headings of fields.
   */
  private readonly onPasteToPage = (event: ClipboardEvent): void => {
    const [place] = event.composedPath() as Element[];
    if ((place === document.body || place?.shadowRoot) && this.view.hot.isListening()) this.onPaste(event);
  };

  private async paste(clipboard: Clipboard): Promise<void> {
    const { hot, options } = this.view;
    const range = hot.getSelectedRangeLast()!;
    const [start, end] = [range.getTopStartCorner(), range.getBottomEndCorner()].map(({ row, col }) => ({ row: row!, column: col! }));
    await pasteInto(this, clipboard, { start: start!, end: end! }, (pasted) => {
      if (!hot.isDestroyed) options.onPasted(pasted);
    });
  }
}

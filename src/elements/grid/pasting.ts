/** Pastes into the grid: heard wherever a browser tells of them, read and placed by a program that is loaded when a cell is selected. */
import type { Clipboard } from '../../spreadsheet/clipboard-block.js';
import type { GridSurface, GridViewOptions } from './grid-surface.js';

/** Reads tables, which takes as much to load as the rest of the form: when a cell is selected, and a paste may come. */
let paster: (typeof import('./paste.js') & typeof import('./pasted.js')) | null = null;
const loadPaster = async () => {
  const [reading, telling] = await Promise.all([import('./paste.js'), import('./pasted.js')]);
  return (paster ??= { ...reading, ...telling });
};

export class Pasting {
  private readonly view: GridSurface;
  private readonly container: HTMLElement;

  constructor(view: GridSurface, container: HTMLElement) {
    this.view = view;
    this.container = container;
    container.addEventListener('paste', this.onPaste, { capture: true });
    document.addEventListener('paste', this.onPasteToPage, { capture: true });
  }

  /** A cell is selected: a paste may come. */
  prepare(): void {
    void loadPaster().catch(() => undefined);
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

  /** Up to Chromium 133 a paste into a cell is told to the page's body. Left to the library, its rows would fall on headings of fields. */
  private readonly onPasteToPage = (event: ClipboardEvent): void => {
    if (event.target === document.body && this.view.hot.isListening()) this.onPaste(event);
  };

  private async paste(clipboard: Clipboard): Promise<void> {
    const { hot, options } = this.view;
    const range = hot.getSelectedRangeLast()!;
    const [start, end] = [range.getTopStartCorner(), range.getBottomEndCorner()].map(({ row, col }) => ({ row: row!, column: col! }));
    const announce: GridViewOptions['onPasted'] = (pasted) => {
      if (!hot.isDestroyed) options.onPasted(pasted);
    };
    try {
      // At once where it can be: what is typed next comes after it.
      const { pasteClipboard, renderPasted } = paster ?? (await loadPaster());
      const onProgress = (summary: Parameters<typeof renderPasted>[0]) => announce({ summary, render: renderPasted });
      const summary = await pasteClipboard(this.view, clipboard, { start: start!, end: end! }, onProgress);
      if (summary) onProgress(summary);
    } catch (error) {
      console.error(error);
      announce(null);
    }
  }
}

/**
 * The library's text editor, which waits unseen over the selected cell for its keys.
 *
 * The library measures it for its text whenever another cell is selected, and after each key twice; each time the browser lays
 * out the page. Here that is done while it is open, and once for each change of its text.
 */
import { TextEditor } from 'handsontable/editors/textEditor';

type Prepared = Parameters<TextEditor['prepare']>;

export class CellEditor extends TextEditor {
  private isMeasured = false;

  constructor(hot: ConstructorParameters<typeof TextEditor>[0]) {
    super(hot);
    const { init, resize } = this.autoResize;
    this.autoResize.init = (area, config) => init(area, config);
    this.TEXTAREA.addEventListener('input', () => {
      if (this.isOpened()) resize();
    });
  }

  override prepare(...[row, column, prop, td, value, properties]: Prepared): void {
    super.prepare(row, column, prop, td, value, properties);
    // For screen readers. By the library's own way it comes with the release of the key, and the browser paints once more.
    if (!this.isOpened()) this.setValue(value);
  }

  override refreshDimensions(isForced = false): void {
    if (this.isOpened() || !this.isMeasured) {
      this.isMeasured = true; // once at least, for what takes it off the document expects it
      super.refreshDimensions(isForced);
      return;
    }
    const rect = isForced ? this.getEditedCellRect() : undefined;
    if (!rect) return;
    this.textareaParentStyle.top = `${rect.top}px`;
    this.textareaParentStyle.left = `${rect.start}px`;
  }
}

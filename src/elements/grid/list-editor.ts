/** The library's list editor. Closed, it is gone from the page with the focus it had: here that goes back to the cell. A digit chooses by place. */
import { SelectEditor } from 'handsontable/editors/selectEditor';

export class ListEditor extends SelectEditor {
  override init(): void {
    super.init();
    this.select.addEventListener('keydown', (event) => this.choose(event));
  }

  override beginEditing(text?: string, event?: Event): void {
    super.beginEditing(text, event);
    if (event) this.choose(event as Partial<KeyboardEvent>);
  }

  override close(): void {
    const hadFocus = this.select.matches(':focus');
    super.close();
    if (hadFocus) this.hot.getFocusManager().focusOnHighlightedCell();
  }

  /** The first is empty. */
  private choose({ key = '' }: Partial<KeyboardEvent>): void {
    if (/^[1-9]$/.test(key) && Number(key) < this.select.options.length) this.select.selectedIndex = Number(key);
  }
}

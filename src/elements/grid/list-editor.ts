/** The library's list editor. Closed, it is gone from the page with the focus it had: here that goes back to the cell. */
import { SelectEditor } from 'handsontable/editors/selectEditor';

export class ListEditor extends SelectEditor {
  override close(): void {
    const hadFocus = this.select.matches(':focus');
    super.close();
    if (hadFocus) this.hot.getFocusManager().focusOnHighlightedCell();
  }
}

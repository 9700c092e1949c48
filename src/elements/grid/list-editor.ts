/**
 * The library's list editor. Closed, it is gone from the page with the focus it had: here that goes back to the cell.
 *
 * One digit chooses by place, and the beginning of a choice chooses it, the same sign again the next one. What else is typed is no choice: it stands in the list as it is
 * typed, and goes into the cell, where it is told, as what is pasted. After a pause another choice is made.
 */
import { SelectEditor } from 'handsontable/editors/selectEditor';

/** Milliseconds. */
const PAUSE = 700;

export class ListEditor extends SelectEditor {
  private typed = '';
  private typedAt = 0;
  private readonly other = new Option();

  override init(): void {
    super.init();
    this.select.addEventListener('keydown', (event) => this.onKeydown(event));
  }

  override beginEditing(text?: string, event?: Event): void {
    this.typed = '';
    super.beginEditing(text, event);
    if (event instanceof KeyboardEvent) this.onKeydown(event);
  }

  override close(): void {
    const hadFocus = this.select.matches(':focus');
    super.close();
    if (hadFocus) this.hot.getFocusManager().focusOnHighlightedCell();
  }

  private onKeydown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, isComposing, timeStamp } = event;
    if (ctrlKey || metaKey || altKey || isComposing) return;
    if (timeStamp - this.typedAt > PAUSE && !this.other.selected) this.typed = '';
    const isErased = key === 'Backspace' && this.typed !== '';
    if (!isErased && (key.length !== 1 || (key === ' ' && this.typed === ''))) return;
    event.preventDefault(); // the browser would choose by the last sign
    this.typedAt = timeStamp;
    this.typed = isErased ? this.typed.slice(0, -1) : this.typed + key;
    this.choose(this.typed.toLowerCase());
    this.select.dispatchEvent(new Event('input', { bubbles: true })); // the draft keeps it
  }

  private choose(typed: string): void {
    const { select, other } = this;
    other.remove();
    if (typed === '') return this.setValue(this.originalValue);
    if (/^[1-9]$/.test(typed) && Number(typed) < select.options.length) {
      select.selectedIndex = Number(typed);
      return;
    }
    const isRepeated = [...typed].every((sign) => sign === typed[0]);
    const fitting = [...select.options].filter(({ text }) => text.toLowerCase().startsWith(isRepeated ? typed[0]! : typed));
    const next = (isRepeated && fitting.find(({ index }) => index > select.selectedIndex)) || fitting[0];
    if (!next) {
      other.value = other.text = this.typed;
      select.append(other);
    }
    (next ?? other).selected = true;
  }
}

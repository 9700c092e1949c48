/**
 * What has the focus while a cell is selected: its editor, so that no key is lost, under the name of the cell.
 *
 * Without `imeFastEdit` an input method loses the first letter: https://github.com/handsontable/handsontable/issues/4662
 * With it, the focus comes into the editor a moment after the selection, and all its text is selected. Had the editor been
 * opened by a fast key by then, that key would be lost with the next one. The moment has become shorter, and is still there:
 * https://github.com/handsontable/handsontable/pull/10947
 */
import { DESCRIPTION_ID } from '../form-tools/spoken.js';
import type { Handsontable } from './handsontable.js';

/** The library's editors: one of a text, one of a list. */
interface Editor {
  isOpened(): boolean;
  beginEditing(text: string): void;
  readonly TEXTAREA?: HTMLTextAreaElement;
  readonly select?: HTMLSelectElement;
}

export interface EditedCell {
  readonly name: string;
  readonly text: string;
  readonly isWrong: boolean;
}

/** What has the focus on the page outside the grid, or `null`. */
export function focusElsewhere(hot: Handsontable): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body || hot.rootElement.parentElement!.contains(active) ? null : (active as HTMLElement | null);
}

/**
 * Changes settings of the grid while something else on the page has the focus, which keeps it: the library would take it for the
 * selected cell.
 */
export function changeUnfocused(hot: Handsontable, active: HTMLElement, change: () => void): void {
  const keep = () => active;
  const manager = hot.getFocusManager();
  manager.suspend();
  hot.addHook('modifyFocusedElement', keep);
  change();
  hot.removeHook('modifyFocusedElement', keep);
  manager.resume();
  hot.unlisten(); // it would take the next key
}

/** @returns what gives the editor that waits the text and the name of its cell again, when those have changed. */
export function keepFocusInEditor(hot: Handsontable, edited: () => EditedCell | null): () => void {
  const active = () => hot.getActiveEditor() as Editor | undefined;
  let named: HTMLElement | null = null;
  // A screen reader reads what has the focus, which is no longer the cell.
  const name = () => {
    const editor = active();
    const field = editor?.TEXTAREA ?? editor?.select;
    const cell = edited();
    named?.removeAttribute('aria-label');
    named = null;
    if (!field || !cell) return;
    // A list is not there before it is opened: the cell itself has the focus, and its own name would be its text only.
    const { row, col } = hot.getSelectedRangeLast()?.highlight ?? {};
    if (!editor?.TEXTAREA) named = hot.getCell(row ?? 0, col ?? 0, true);
    named?.setAttribute('aria-label', `${cell.name} ${named.textContent ?? ''}`.trim());
    field.setAttribute('aria-label', cell.name);
    field.setAttribute('aria-describedby', DESCRIPTION_ID);
    field.setAttribute('aria-invalid', String(cell.isWrong));
  };
  const refocused = (): HTMLElement | undefined => {
    const editor = active();
    return editor && !editor.isOpened() && !focusElsewhere(hot) ? editor.TEXTAREA : undefined;
  };
  hot.getFocusManager().setRefocusElementGetter(refocused as () => HTMLElement);
  // Handwriting, dictation and the like insert text without a key that would open the editor; closed, it would forget the text.
  hot.rootElement.addEventListener('beforeinput', ({ target, inputType }) => {
    const editor = active();
    if (editor && target === editor.TEXTAREA && !editor.isOpened() && inputType.startsWith('insert')) editor.beginEditing('');
  });
  // Who gives something else the focus without a click, a script or an access key, gives it the keys too.
  hot.rootElement.addEventListener('focusout', () =>
    setTimeout(() => {
      if (!hot.isDestroyed && focusElsewhere(hot)) hot.unlisten();
    }),
  );
  hot.addHook('afterSelectionEnd', name);
  hot.addHook('afterBeginEditing', name);
  hot.addHook('afterViewRender', name); // a cell that is drawn anew keeps no attribute that isn't the library's
  return () => {
    const editor = active();
    const cell = edited();
    if (!editor || !cell || editor.isOpened()) return;
    name();
    if (editor.TEXTAREA && editor.TEXTAREA.value !== cell.text) editor.TEXTAREA.value = cell.text;
  };
}

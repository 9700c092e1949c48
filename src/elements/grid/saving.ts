/**
 * What was typed in an editor goes straight to the session.
 *
 * By the library's own way, `populateFromArray`, it would come to `beforeChange`, which refuses it because the session has
 * taken it; and after a refused change the library draws the whole grid, which takes longer than all the rest of an edit.
 *
 * What stands in an open editor is told with each key, an input method's too, for the draft to keep it.
 *
 * An editor that was opened and left as it was writes nothing: another window may have filled the cell since.
 */
import type { CellRef } from '../../report/form.js';
import type { Typed } from '../../report/session.js';
import type { Handsontable } from './handsontable.js';

/** As much of the library's editors as it takes. */
interface Editor {
  readonly row: number | null;
  readonly col: number | null;
  saveValue(value: [[unknown]], isForSelection: boolean): void;
  close(): void;
  readonly TEXTAREA?: HTMLTextAreaElement;
  readonly select?: HTMLSelectElement;
}

/** What stands in an open editor. */
export interface Typing extends Typed {
  /** What stood in the cell when it was opened. */
  readonly before: string;
}

/** What editors read and write. */
export interface EditedForm {
  /** The form's cell at a place of the grid, or `null`. */
  cellAt(row: number, column: number): CellRef | null;
  textOf(cell: CellRef): string;
  /** Does it hold what was being typed when the page was left? Then the text is written even as it is. */
  isUnfinished(cell: CellRef): boolean;
  /** Keeps what is being typed; `null` when the editor has closed. */
  keep(typing: Typing | null): void;
  /** An editor has closed with what stood in the cell before: nothing is written. */
  keepAsIs(typed: Typed): void;
  /** Saves what was typed, for one cell, or by Ctrl+Enter for all that are selected. */
  save(typed: Typed[]): void;
}

export function saveFromEditors(hot: Handsontable, form: EditedForm): void {
  const known = new WeakSet<Editor>();
  let edited: (CellRef & { readonly before: string }) | null = null;
  const fieldOf = ({ TEXTAREA, select }: Editor) => TEXTAREA ?? select;
  const report = (editor: Editor) => {
    const field = fieldOf(editor);
    if (edited && field) form.keep({ ...edited, text: field.value });
  };
  const adopt = (editor: Editor) => {
    known.add(editor);
    const { close } = editor;
    editor.close = () => {
      close.call(editor);
      edited = null;
      form.keep(null);
    };
    editor.saveValue = ([[value]], isForSelection) => {
      const text = value === null || value === undefined ? '' : String(value);
      if (!isForSelection && edited && text === edited.before && !form.isUnfinished(edited)) return form.keepAsIs({ ...edited, text });
      const range = isForSelection ? hot.getSelectedRangeActive() : undefined;
      const [from, to] = range ? [range.getTopStartCorner(), range.getBottomEndCorner()] : [editor, editor];
      const typed: Typed[] = [];
      for (let row = from.row!; row <= to.row!; row++) {
        for (let column = from.col!; column <= to.col!; column++) {
          const cell = form.cellAt(row, column);
          if (cell) typed.push({ ...cell, text });
        }
      }
      form.save(typed);
    };
  };
  hot.rootElement.addEventListener('input', ({ target }) => {
    const editor = hot.getActiveEditor() as Editor | undefined;
    if (editor && target === fieldOf(editor)) report(editor);
  });
  hot.addHook('afterBeginEditing', () => {
    const editor = hot.getActiveEditor() as Editor | undefined;
    if (!editor) return;
    if (!known.has(editor)) adopt(editor);
    const cell = form.cellAt(editor.row!, editor.col!);
    edited = cell && { ...cell, before: form.textOf(cell) };
    report(editor); // the key that opened it is there already
  });
}

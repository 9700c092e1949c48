/**
 * What was typed in an editor goes straight to the session.
 *
 * By the library's own way, `populateFromArray`, it would come to `beforeChange`, which refuses it because the session has
 * taken it; and after a refused change the library draws the whole grid, which takes longer than all the rest of an edit.
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
}

/**
 * @param cellAt the form's cell at a place of the grid, or `null`.
 * @param textOf what stands in a cell of the form.
 * @param save what was typed, for one cell, or by Ctrl+Enter for all that are selected.
 */
export function saveFromEditors(
  hot: Handsontable,
  cellAt: (row: number, column: number) => CellRef | null,
  textOf: (cell: CellRef) => string,
  save: (typed: Typed[]) => void,
): void {
  hot.addHook('afterBeginEditing', () => {
    const editor = hot.getActiveEditor() as Editor | undefined;
    if (!editor) return;
    const edited = cellAt(editor.row!, editor.col!);
    const before = edited && textOf(edited);
    editor.saveValue = ([[value]], isForSelection) => {
      const text = value === null || value === undefined ? '' : String(value);
      if (!isForSelection && text === before) return;
      const range = isForSelection ? hot.getSelectedRangeActive() : undefined;
      const [from, to] = range ? [range.getTopStartCorner(), range.getBottomEndCorner()] : [editor, editor];
      const typed: Typed[] = [];
      for (let row = from.row!; row <= to.row!; row++) {
        for (let column = from.col!; column <= to.col!; column++) {
          const cell = cellAt(row, column);
          if (cell) typed.push({ ...cell, text });
        }
      }
      save(typed);
    };
  });
}

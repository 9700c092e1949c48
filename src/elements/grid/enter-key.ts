/**
 * Enter goes on to the next cell, as in a spreadsheet, typed into or not. What it opens instead: a list, and a cell that still holds what was
 * being typed when the page was left. A block that is selected is gone through.
 */
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { GridLayout } from '../form-view/layout.js';
import type { Handsontable } from './handsontable.js';

/** The library's name for its own keys of editors. */
const LIBRARY_GROUP = 'editorManager.handlingEditor';

/** As much of the library's editors as it takes. */
interface Editor {
  enableFullEditMode(): void;
  beginEditing(): void;
}

interface Shown {
  readonly session: EntrySession;
  readonly layout: GridLayout;
  readonly selected: CellRef | null;
}

export function openByEnter(hot: Handsontable, view: Shown): void {
  const isOpened = () => {
    const { selected, session, layout } = view;
    const range = hot.getSelectedRangeLast();
    if (!selected || !range?.isSingle() || !session.isOpen(selected.row, selected.column)) return false;
    return layout.choices(range.highlight.row!, range.highlight.col!) !== null || session.isUnfinished(selected.row, selected.column);
  };
  const open = () => {
    const editor = hot.getActiveEditor() as Editor | undefined;
    editor?.enableFullEditMode();
    editor?.beginEditing();
    return false; // else the library goes on
  };
  const context = hot.getShortcutManager().getContext('grid');
  context?.addShortcuts([{ keys: [['enter']], runOnlyIf: isOpened, callback: open }], {
    group: 'dabiao-enter',
    position: 'before',
    relativeToGroup: LIBRARY_GROUP,
  });
}

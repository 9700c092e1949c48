/** The grid's own keys, besides those of the grid library. They are listed for the reader in `src/locales/keys.ts`. */
import type { Handsontable } from './handsontable.js';

export interface GridCommands {
  undo(): void;
  redo(): void;
  fix(): void;
  fillDown(): void;
  selectNextPoint(step?: 1 | -1): void;
  foldSelected(fold: boolean): void;
  /** Goes to the first cell to fill of the selected row (1), or to the last (−1). */
  selectInRow(end: 1 | -1): void;
  /** Goes to the first figure to fill of the form (1), or to the last (−1). */
  selectEnd(end: 1 | -1): void;
}

export function addShortcuts(hot: Handsontable, commands: GridCommands): void {
  const group = 'dabiao';
  const shortcuts: { keys: string[][]; callback: () => void }[] = [
    { keys: [['control/meta', 'z']], callback: () => commands.undo() },
    {
      keys: [
        ['control/meta', 'y'],
        ['control/meta', 'shift', 'z'],
      ],
      callback: () => commands.redo(),
    },
    // `period` is the library's name for the key. Microsoft Pinyin takes Ctrl+. for itself, hence F4 beside it.
    { keys: [['control/meta', 'period'], ['f4']], callback: () => commands.fix() },
    { keys: [['control/meta', 'd']], callback: () => commands.fillDown() },
    { keys: [['f8']], callback: () => commands.selectNextPoint() },
    { keys: [['shift', 'f8']], callback: () => commands.selectNextPoint(-1) },
    { keys: [['alt', 'arrowup']], callback: () => commands.foldSelected(true) },
    { keys: [['alt', 'arrowdown']], callback: () => commands.foldSelected(false) },
  ];
  const ends: { keys: string[][]; callback: () => void }[] = [
    { keys: [['home']], callback: () => commands.selectInRow(1) },
    { keys: [['end']], callback: () => commands.selectInRow(-1) },
    { keys: [['control/meta', 'home']], callback: () => commands.selectEnd(1) },
    { keys: [['control/meta', 'end']], callback: () => commands.selectEnd(-1) },
  ];
  const context = hot.getShortcutManager().getContext('grid');
  for (const { keys } of ends) for (const one of keys) context?.removeShortcutsByKeys(one); // the library goes to whatever cell is there
  context?.addShortcuts([...shortcuts, ...ends], { group });
}

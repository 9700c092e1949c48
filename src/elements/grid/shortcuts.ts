/** The grid's own keys, besides those of the grid library. They are listed for the reader in `src/locales/grid.ts`. */
import type { Handsontable } from './handsontable.js';

export interface GridCommands {
  undo(): void;
  redo(): void;
  fix(): void;
  fillDown(): void;
  selectNextPoint(step?: 1 | -1): void;
  foldSelected(fold: boolean): void;
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
  hot.getShortcutManager().getContext('grid')?.addShortcuts(shortcuts, { group });
}

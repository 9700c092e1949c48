/** The grid's own keys, besides those of the grid library. */
import type { Handsontable } from './handsontable.js';

export interface GridCommands {
  undo(): void;
  redo(): void;
  fix(): void;
  selectNextPoint(): void;
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
    { keys: [['control/meta', '.']], callback: () => commands.fix() },
    { keys: [['f8']], callback: () => commands.selectNextPoint() },
  ];
  hot.getShortcutManager().getContext('grid')?.addShortcuts(shortcuts, { group });
}

import type { KeyWords } from '../zh/keys.js';
import { close } from './common.js';

export const keyWords: KeyWords = {
  title: 'Keyboard shortcuts',
  close,
  grid: [
    ['Tab / Shift+Tab', 'next, previous figure to fill'],
    [
      'Enter / Shift+Enter',
      'confirm and go to the next, previous cell of the column that can be filled, after Tab of the column where Tab began; Enter opens a list of choices',
    ],
    ['F2', 'edit the cell'],
    ['Ctrl+C / Ctrl+X / Ctrl+V', 'copy, cut, paste (whole blocks from Excel)'],
    ['Ctrl+Z / Ctrl+Y', 'undo, redo'],
    ['F4 / Ctrl+.', 'correct the cell just filled in, or else the selected one, as suggested'],
    ['F8 / Shift+F8', 'next, previous open point: errors first, then queries, then empty cells'],
    ['Delete', 'clear the selected cells'],
    ['Ctrl+D', 'fill the selection from its first row'],
    ['Alt+↓ / Alt+↑', 'expand, collapse the breakdowns of an indicator'],
    ['Ctrl+F', 'find an indicator'],
    ['Home / End', 'first, last cell of the row that can be filled'],
    ['Ctrl+Home / Ctrl+End', 'first, last figure to fill in the form'],
    ['F6 / Shift+F6', 'move between toolbar, form and side panel'],
    ['Esc', 'leave the form; press again to return'],
  ],
  form: [
    ['Tab / Shift+Tab', 'next, previous field or button'],
    ['Enter / Shift+Enter', 'confirm and go to the next, previous field of the column that can be filled'],
    ['↓ / ↑', 'next, previous field of the column that can be filled'],
    ['Ctrl+V', 'paste (a block from Excel is filled in from the current field on)'],
    ['Ctrl+Z / Ctrl+Y', 'undo, redo'],
    ['F4 / Ctrl+.', 'correct the field just filled in, or else the current one, as suggested'],
    ['F8 / Shift+F8', 'next, previous open point: errors first, then queries, then empty cells'],
    ['Alt+↓ / Alt+↑', 'expand, collapse the breakdowns of an indicator'],
    ['Ctrl+F', 'find an indicator'],
    ['F6 / Shift+F6', 'move between toolbar, form and side panel'],
    ['Esc', 'discard what is being typed'],
  ],
};

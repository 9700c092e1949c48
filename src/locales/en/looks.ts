import type { LookWords } from '../zh/looks.js';
import { cellWords } from './cell.js';

export const lookWords: LookWords = {
  looks: {
    open: 'open',
    choice: 'to choose',
    accepted: 'accepted',
    computed: 'calculated',
    error: 'error',
    warning: 'query',
    explained: 'explained',
    missing: 'missing',
    closed: cellWords.closed.toLowerCase(),
  },
  choose: 'Choose',
  guideLines: [
    ['Typing', 'Enter numbers in the white cells; press Enter to go to the next one.'],
    ['Pasting', 'You can paste a whole block from Excel, starting at the selected cell.'],
    ['Keys', 'F4 corrects as suggested, F8 goes to the next open point, Ctrl+Z undoes.'],
  ],
};

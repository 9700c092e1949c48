import { headings } from '../../vocabulary/en/headings.js';
import type { AboutWords } from '../zh/about.js';
import { cellWords } from './cell.js';
import { statuses } from './statuses.js';

export const aboutWords: AboutWords = {
  years: 'Past values',
  yearsOfTask: 'Past progress',
  none: statuses['no-data'],
  provisional: 'provisional or estimated',
  sourceOf: (period, source) => `Source for ${period}: ${source}`,
  noteOf: (period, note) => `Note for ${period}: ${note}`,

  target: headings.target,
  clause: 'Plan text',
  quote: (quote, item) => `“${quote}” (${item})`,
  definition: 'Definition',
  note: 'Note',
  code: headings.code,

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

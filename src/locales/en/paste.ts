import type { PasteWords } from '../zh/paste.js';

export const pasteWords: PasteWords = {
  summary: (by, { taken, refused, unreadable, beyond, unplaced }) =>
    `${[
      `${taken} cells taken${by === 'name' ? ' (by the names of the indicators)' : ''}`,
      unreadable > 0 && `${unreadable} of them can’t be read and are marked`,
      refused > 0 && `${refused} not written: locked`,
      beyond > 0 && `${beyond} not written: beyond the form`,
      unplaced > 0 && `${unplaced} not written: no such indicator or column`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  refused: (refusal) => {
    if (refusal.why === 'binary') return 'The clipboard holds no table; nothing was written.';
    const limit = 'nothing was written. Paste it in parts.';
    return refusal.why === 'too-many-cells'
      ? `The block is too large (${refusal.cells} cells, at most ${refusal.limit}); ${limit}`
      : `The block is too large (${refusal.length} characters, at most ${refusal.limit}); ${limit}`;
  },
  unplaced: {
    'unknown-name': (text, cells) => `“${text}” is no indicator of this form (${cells} cells)`,
    'unknown-breakdown': (text, cells) => `“${text}”: this form has no column of such a breakdown (${cells} cells)`,
    'other-department': (text, cells) => `“${text}” is reported by another department (${cells} cells)`,
    'ambiguous-name': (text, cells) => `“${text}” may mean more than one row (${cells} cells)`,
    'repeated-name': (text, cells) => `“${text}” occurs more than once, with different values (${cells} cells)`,
    'unknown-column': (text, cells) => `${text === '' ? 'A column without heading' : `The column “${text}”`} is not known (${cells} cells)`,
    'ambiguous-column': (text, cells) => `The column “${text}” does not tell its year (${cells} cells)`,
    'repeated-column': (text, cells) => `The column “${text}” occurs more than once (${cells} cells)`,
  },
};

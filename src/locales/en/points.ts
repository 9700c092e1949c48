import type { PointsWords } from '../zh/points.js';

export const pointsWords: PointsWords = {
  title: 'Open points',
  kinds: { error: 'Error', warning: 'To explain', empty: 'Empty' },
  counts: {
    error: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
    warning: (count) => `${count} to explain`,
    empty: (count) => `${count} empty`,
  },
  cells: (count, names) => `(${count}): ${names.join(', ')}${names.length < count ? '…' : ''}`,
  more: (count) => `${count} more are not listed`,
  none: 'No open points. The report can be checked and exported.',
  hint: 'Choose a point, or move with ↑ ↓ and press Enter, to go to its cell.',
  close: 'Close',
};

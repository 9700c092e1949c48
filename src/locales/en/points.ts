import type { PointsWords } from '../zh/points.js';
import { some } from '../numbers.js';
import { close, counts, levels } from './common.js';

export const pointsWords: PointsWords = {
  kinds: { ...levels, returned: 'Returned' },
  counts: { ...counts, returned: (count) => some(count, 'remark of the return', 'remarks of the return') },
  cells: (count, names) => `(${count}): ${names.join(', ')}${names.length < count ? '…' : ''}`,
  more: (count) => `${count} more not listed`,
  none: 'No open points. The report can be checked and exported.',
  hint: 'Choose a point, or use ↑ ↓ and press Enter, to go to its cell.',
  close,
};

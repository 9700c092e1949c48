import type { CellWords } from '../zh/cell.js';

export const cellWords: CellWords = {
  unit: (unit) => `Unit ${unit}`,
  between: (low, high) => `${low} to ${high}`,
  atLeast: (low) => `${low} or more`,
  atMost: (high) => `${high} or less`,
  places: (count) => (count === 0 ? 'whole numbers' : count === 1 ? '1 decimal place' : `${count} decimal places`),
  comma: ', ',

  closed: 'Not to be filled',
  colon: ': ',
  closedWhy: {
    locked: (period) => `${period} has been submitted and is shown for reference only.`,
    task: () => 'Of a task only its progress is chosen; it has no counts and no groups.',
    fraction: () => 'The value of this indicator is typed as it is, without numerator and denominator.',
    breakdown: () => 'This indicator is not reported by this group.',
    standard: () => 'The target of this indicator does not depend on a standard set elsewhere.',
  },
  told: 'This column comes from the plan or is computed, and is for reference only.',
};

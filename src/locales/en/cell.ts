import type { CellWords } from '../zh/cell.js';

export const cellWords: CellWords = {
  unit: (unit) => `Unit ${unit}`,
  between: (low, high) => `${low} to ${high}`,
  atLeast: (low) => `${low} or more`,
  atMost: (high) => `${high} or less`,
  places: (count) => (count === 0 ? 'whole numbers' : count === 1 ? '1 decimal place' : `${count} decimal places`),
  comma: ', ',

  closed: 'No entry needed',
  shown: 'For viewing only',
  colon: ': ',
  closedWhy: {
    readonly: () => 'This form can’t be filled in at the moment.',
    locked: (period) => `${period} has already been submitted and is shown for reference only.`,
    task: () => 'For a task, only its progress is chosen; it has no numerator, denominator or breakdown.',
    fraction: () => 'The value of this indicator is entered directly, without numerator and denominator.',
    breakdown: () => 'This indicator is not reported for this breakdown.',
    'not-due': (period) => `By the plan, this is not reported for ${period}.`,
    standard: () => 'The target of this indicator does not depend on an external standard.',
  },
  told: 'This column comes from the plan or last year’s report, or is computed; it is for reference only.',
};

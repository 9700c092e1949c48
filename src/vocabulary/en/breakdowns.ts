import type { BreakdownWords } from '../zh/breakdowns.js';

export const breakdownWords: BreakdownWords = {
  dimensions: {
    sex: { name: 'Sex', gap: 'gap between men and women', categories: { F: 'female', M: 'male' } },
    residence: { name: 'Residence', gap: 'gap between urban and rural', categories: { U: 'urban', R: 'rural' } },
  },
  list: (categories) => categories.join(', '),
  each: (dimension) => `all categories by ${dimension.toLowerCase()}`,
  between: ', ',
  gap: 'gap',
  gapBetween: (one, other) => `gap between ${one} and ${other}`,
};

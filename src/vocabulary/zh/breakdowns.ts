export interface DimensionWords {
  readonly name: string;
  /** What the two categories' difference is called. */
  readonly gap: string;
  readonly categories: Readonly<Record<string, string>>;
}

export interface BreakdownWords {
  /** The dimensions every plan has. */
  readonly dimensions: Readonly<Record<string, DimensionWords>>;
  readonly list: (categories: readonly string[]) => string;
  /** All categories of a dimension, where they are too many to be listed. */
  readonly each: (dimension: string) => string;
  /** Between the categories of several dimensions: 农村女性. */
  readonly between: string;
  /** A difference whose categories aren't told. */
  readonly gap: string;
  readonly gapBetween: (one: string, other: string) => string;
}

export const breakdownWords: BreakdownWords = {
  dimensions: {
    sex: { name: '性别', gap: '男女差距', categories: { F: '女性', M: '男性' } },
    residence: { name: '城乡', gap: '城乡差距', categories: { U: '城镇', R: '农村' } },
  },
  list: (categories) => categories.join('、'),
  each: (dimension) => `各${dimension}`,
  between: '',
  gap: '差距',
  gapBetween: (one, other) => `${one}与${other}的差距`,
};

/** Words of a form as fields. */
export interface FieldsWords {
  /** Button that shows the categories beneath an indicator. */
  readonly categories: (count: number) => string;
  /** Button of a row that shows all about its indicator, to read and to write. */
  readonly details: string;
}

export const fieldsWords: FieldsWords = {
  categories: (count) => `分组 ${count} 项`,
  details: '缺数据、说明、来源',
};

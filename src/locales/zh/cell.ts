/** What is said of any cell of a form: what may stand in it, or why nothing is to. */
export interface CellWords {
  readonly unit: (unit: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  readonly atMost: (high: string) => string;
  readonly places: (count: number) => string;
  /** Between what is said of one cell. */
  readonly comma: string;

  readonly closed: string;
  /** Of a cell of a form that is only shown. */
  readonly shown: string;
  /** Between that and the reason why. */
  readonly colon: string;
  readonly closedWhy: Readonly<
    Record<'readonly' | 'locked' | 'task' | 'fraction' | 'breakdown' | 'standard' | 'not-due', (period: string) => string>
  >;
  /** Of a column that only tells. */
  readonly told: string;
}

export const cellWords: CellWords = {
  unit: (unit) => `单位 ${unit}`,
  between: (low, high) => `可填 ${low}—${high}`,
  atLeast: (low) => `可填 ${low} 以上`,
  atMost: (high) => `可填 ${high} 以下`,
  places: (count) => (count === 0 ? '整数' : `小数 ${count} 位`),
  comma: '，',

  closed: '不需填写',
  shown: '只供查看',
  colon: '：',
  closedWhy: {
    readonly: () => '本表现在不能填写。',
    locked: (period) => `${period}已经上报，这里只供查看。`,
    task: () => '工作任务只选进展，没有分子、分母和分组数据。',
    fraction: () => '本指标直接填数值，没有分子、分母。',
    breakdown: () => '本指标不按这一分组填报。',
    'not-due': (period) => `按规划，${period}不报这一项。`,
    standard: () => '本指标的目标不依据外部标准。',
  },
  told: '本列取自规划、上年上报的数据，或由系统算出，只供查看。',
};

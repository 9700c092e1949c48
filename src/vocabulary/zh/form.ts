/** Words of the form: parts of an observation, the total, and the choices of the lists. */

export interface FormWords {
  readonly parts: Readonly<
    Record<'value' | 'numerator' | 'denominator' | 'standard' | 'missing' | 'status' | 'reason' | 'source' | 'note', string>
  >;
  readonly total: string;
  /** By SDMX observation status. */
  readonly missing: Readonly<Record<'L' | 'M' | 'O' | 'Q' | 'K', string>>;
  /** Observation statuses of a value, by code. */
  readonly status: Readonly<Record<'A' | 'P' | 'E', string>>;
  readonly task: Readonly<Record<'not-started' | 'in-progress' | 'done', string>>;
  readonly period: (period: string) => string;
}

export const formWords: FormWords = {
  parts: {
    value: '数值',
    numerator: '分子',
    denominator: '分母',
    standard: '标准值',
    missing: '缺项原因',
    status: '数据状态',
    reason: '情况说明',
    source: '数据来源',
    note: '备注',
  },
  total: '合计',
  missing: { L: '未统计', M: '不适用', O: '尚未公布', Q: '涉密不公开', K: '含在其他数据中' },
  status: { A: '正式', P: '初步', E: '估计' },
  task: { 'not-started': '未开始', 'in-progress': '进行中', done: '已完成' },
  period: (period) => {
    const [year, part] = period.split('-') as [string, string?];
    if (part === undefined) return `${year}年`;
    if (part === 'H1') return `${year}年上半年`;
    if (part === 'H2') return `${year}年下半年`;
    return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
  },
};

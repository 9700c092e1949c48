/** Heads of the table of observations that stand beside the parts of an observation, and statuses that the form does not offer. */
import type { ValueStatus } from '../../observations/observation.js';

export interface ObservationTableWords {
  readonly heads: Readonly<
    Record<'id' | 'field' | 'indicator' | 'department' | 'region' | 'period' | 'category' | 'unit' | 'task' | 'standardSource', string>
  >;
  /** Name of the sheet. */
  readonly sheet: string;
  /** What the table was made of. */
  readonly sealedAs: (digest: string) => string;
  readonly status: Readonly<Record<Exclude<ValueStatus, 'A' | 'P' | 'E'>, string>>;
}

export const observationTableWords: ObservationTableWords = {
  heads: {
    id: '指标编码',
    field: '领域',
    indicator: '指标名称',
    department: '牵头部门',
    region: '地区代码',
    period: '报告期',
    category: '分组',
    unit: '单位',
    task: '进展',
    standardSource: '标准依据',
  },
  sheet: '观测值',
  sealedAs: (digest) => `取自上报件，校验码 ${digest}`,
  status: { B: '口径有变', D: '口径不同', U: '可靠性较低' },
};

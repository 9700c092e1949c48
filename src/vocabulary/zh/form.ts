/** Words of the form: parts of an observation, the total, and the choices of the lists. */
import type { MissingStatus, TaskState, ValueStatus } from '../../observations/observation.js';
import { taskStates } from './task-states.js';

export interface FormWords {
  readonly parts: Readonly<
    Record<'value' | 'numerator' | 'denominator' | 'standard' | 'missing' | 'status' | 'reason' | 'source' | 'note', string>
  >;
  readonly total: string;
  /** By SDMX observation status. */
  readonly missing: Readonly<Record<MissingStatus, string>>;
  /** In place of a value: with the reason why there is none. */
  readonly absent: (reason: string) => string;
  readonly ofCategory: (category: string, reason: string) => string;
  readonly listed: (texts: readonly string[]) => string;
  /** Observation statuses of a value, by code. */
  readonly status: Readonly<Record<Extract<ValueStatus, 'A' | 'P' | 'E'>, string>>;
  readonly task: Readonly<Record<TaskState, string>>;
  readonly cycles: Readonly<Record<'annual' | 'mid-term' | 'final', string>>;
  readonly period: (period: string) => string;
  /** Periods with their cycle: 2025年度监测. */
  readonly round: (periods: readonly string[], cycle: 'annual' | 'mid-term' | 'final') => string;
}

function period(of: string): string {
  const [year, part] = of.split('-') as [string, string?];
  if (part === undefined) return `${year}年`;
  if (part === 'H1') return `${year}年上半年`;
  if (part === 'H2') return `${year}年下半年`;
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
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
  absent: (reason) => `— ${reason}`,
  ofCategory: (category, reason) => `${category}：${reason}`,
  listed: (texts) => texts.join('；'),
  status: { A: '正式', P: '初步', E: '估计' },
  task: taskStates,
  cycles: { annual: '年度监测', 'mid-term': '中期评估', final: '终期评估' },
  period,
  round: (periods, cycle) => {
    const areYears = periods.every((one) => /^\d{4}$/.test(one));
    if (cycle === 'annual') return areYears ? `${periods.join('、')}年度监测` : `${periods.map(period).join('、')}监测`;
    return `${periods.map(period).join('、')}${cycle === 'mid-term' ? '中期评估' : '终期评估'}`;
  },
};

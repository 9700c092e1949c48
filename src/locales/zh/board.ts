/** Words of the board. Statuses, flags, reasons and counts are those of `attainment.ts`. */
import { gaugeMessages } from './gauge.js';
import { headings } from '../../vocabulary/zh/headings.js';

export interface BoardWords {
  readonly asOf: (year: number, method: string) => string;
  readonly overview: string;
  readonly statusFilter: string;
  readonly filters: string;
  readonly field: string;
  readonly department: string;
  readonly flag: string;
  readonly sort: string;
  readonly method: string;
  readonly all: string;
  readonly warningsOnly: string;
  readonly sorts: Readonly<Record<'plan' | 'urgency' | 'department' | 'name', string>>;
  readonly reset: string;
  readonly exportWarnings: string;
  readonly warningsFile: (title: string, year: number) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly withoutTarget: (count: number) => string;
  readonly none: string;
  readonly noData: string;
  readonly columns: Readonly<Record<'indicator' | 'status' | 'latest' | 'progress' | 'trend', string>>;
  readonly table: string;
  readonly warning: (severity: string) => string;
  readonly noValue: string;
  readonly reasons: string;
  readonly secondMethod: string;
  readonly source: string;
  readonly departments: (lead: string, support: readonly string[], assumed: boolean) => string;
  readonly otherTargets: string;
  readonly note: (text: string) => string;
  readonly problems: (count: number) => string;
  /** An indicator with several targets shows the one that is worst off. */
  readonly ofTargets: (count: number) => string;
  readonly inYear: (year: number) => string;
  readonly progress: (value: string, target: string) => string;
}

export const boardWords: BoardWords = {
  asOf: (year, method) => `截至${year}年 · ${method}`,
  overview: '总体情况',
  statusFilter: '按达标情况筛选',
  filters: '筛选与排序',
  field: headings.field,
  department: headings.department,
  flag: headings.flags,
  sort: '排序',
  method: '评价方法',
  all: '全部',
  warningsOnly: '只看预警',
  sorts: { plan: '按规划顺序', urgency: '按紧急程度', department: '按牵头部门', name: '按指标名称' },
  reset: '清除筛选',
  exportWarnings: '导出预警清单',
  warningsFile: (title, year) => `${title}-预警清单-${year}.csv`,
  shown: (shown, all) => `显示 ${shown} 项，共 ${all} 项`,
  withoutTarget: (count) => `另有 ${count} 项指标没有目标，仅供其他指标比较，不计入上述项数。`,
  none: '没有符合筛选条件的指标。',
  noData: '暂无数据，以下各项均待填报。',
  columns: { indicator: '指标与目标', status: headings.status, latest: headings.latest, progress: '基期 → 目标', trend: '走势' },
  table: '各项指标达标情况',
  warning: (severity) => `预警·${severity}`,
  noValue: '—',
  reasons: '判断理由',
  secondMethod: '另一种方法',
  source: '规划原文',
  departments: (lead, support, assumed) =>
    `牵头：${lead}${assumed ? '（规划未写明，按惯例）' : ''}${support.length > 0 ? `；配合：${support.join('、')}` : ''}`,
  otherTargets: '本指标的各项目标',
  note: (text) => `说明：${text}`,
  problems: (count) => `数据中有 ${count} 处问题`,
  ofTargets: (count) => `共 ${count} 个目标，以最差的为准`,
  inYear: gaugeMessages.year,
  progress: (value, target) => `最新值 ${value}；${target}`,
};

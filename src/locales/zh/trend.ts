/** Words of the trend of one indicator over the years. */
import { formWords } from '../../vocabulary/zh/form.js';
import { attainmentMessages } from './attainment.js';
import { gaugeMessages } from './gauge.js';
import type { SeriesKind } from '../../attainment/result/result.js';

export interface TrendWords {
  readonly value: string;
  readonly total: string;
  readonly target: string;
  readonly path: string;
  readonly milestone: string;
  readonly baseline: string;
  readonly forecast: string;
  readonly interval: (confidence: string) => string;
  readonly provisional: string;
  readonly year: string;
  readonly table: string;
  readonly series: Readonly<Record<SeriesKind, string>>;
  readonly title: (name: string, unit: string) => string;
  readonly chart: (name: string, first: number, last: number) => string;
  readonly hint: string;
  readonly point: (year: number, line: string, value: string) => string;
  readonly expected: (value: string) => string;
  readonly empty: string;
  readonly task: string;
  readonly unknown: (id: string) => string;
  readonly noIndicator: string;
}

export const trendWords: TrendWords = {
  value: '实际值',
  total: formWords.total,
  target: gaugeMessages.target,
  path: '应达进度',
  milestone: gaugeMessages.milestone,
  baseline: gaugeMessages.baseline,
  forecast: '预测',
  interval: (confidence) => `${confidence} 预测区间`,
  provisional: '初步数或估计数',
  year: '年份',
  table: '查看数据表',
  series: { ...attainmentMessages.subjects, growth: '年增长率（%）' },
  title: (name, unit) => `${name}（${unit}）`,
  chart: (name, first, last) => `${name}，${first}—${last}年走势`,
  hint: '用左右方向键逐年查看，上下方向键切换分组。',
  point: (year, line, value) => `${year}年 ${line} ${value}`,
  expected: (value) => `应达 ${value}`,
  empty: '暂无数据，无法绘制走势图。',
  task: '任务类指标没有走势。',
  unknown: (id) => `规划中没有指标“${id}”。`,
  noIndicator: '没有指定指标（indicator 属性）。',
};

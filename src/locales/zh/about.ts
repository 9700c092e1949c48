/** Words of what the panel tells about an indicator. */
import { headings } from '../../vocabulary/zh/headings.js';
import { statuses } from './statuses.js';

export interface AboutWords {
  readonly years: string;
  readonly yearsOfTask: string;
  readonly none: string;
  readonly provisional: string;
  readonly sourceOf: (period: string, source: string) => string;
  readonly noteOf: (period: string, note: string) => string;

  readonly target: string;
  readonly clause: string;
  readonly quote: (quote: string, item: string) => string;
  readonly definition: string;
  readonly note: string;
  readonly code: string;
}

export const aboutWords: AboutWords = {
  years: '历年数值',
  yearsOfTask: '历年进展',
  none: statuses['no-data'],
  provisional: '初步或估计',
  sourceOf: (period, source) => `${period}来源：${source}`,
  noteOf: (period, note) => `${period}备注：${note}`,

  target: headings.target,
  clause: '规划原文',
  quote: (quote, item) => `“${quote}”（${item}）`,
  definition: '定义',
  note: '说明',
  code: headings.code,
};

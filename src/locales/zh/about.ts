/** Words of what the panel tells about an indicator, and of how the form is filled. */
import { headings } from '../../vocabulary/zh/headings.js';
import { cellWords } from './cell.js';
import { levels } from './common.js';
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

  readonly looks: Readonly<
    Record<'open' | 'choice' | 'accepted' | 'computed' | 'error' | 'warning' | 'explained' | 'missing' | 'closed', string>
  >;
  readonly choose: string;
  readonly guideLines: readonly (readonly [what: string, how: string])[];
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

  looks: {
    open: levels.empty,
    choice: '待选',
    accepted: '已通过',
    computed: '自动算出',
    error: levels.error,
    warning: levels.warning,
    explained: levels.explained,
    missing: '缺项',
    closed: cellWords.closed,
  },
  choose: '请选择',
  guideLines: [
    ['填写', '在白色单元格填数，按 Enter 到下一项。'],
    ['粘贴', '可整块粘贴 Excel 的数据，从选中的单元格填起。'],
    ['快捷键', 'F4 按提示改正，F8 到下一处待办，Ctrl+Z 撤销。'],
  ],
};

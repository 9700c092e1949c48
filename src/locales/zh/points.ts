/** Words of the list of open points. */
import { close, counts, levels } from './common.js';

type Kind = 'returned' | 'error' | 'warning' | 'empty';

export interface PointsWords {
  /** Before the sentence of a point. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** In the heading of a field. */
  readonly counts: Readonly<Record<Kind, (count: number) => string>>;
  /** After the word for empty: which cells of one entry; the first few by name. */
  readonly cells: (count: number, names: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly none: string;
  readonly hint: string;
  readonly close: string;
}

export const pointsWords: PointsWords = {
  kinds: { ...levels, returned: '退回意见' },
  counts: { ...counts, returned: (count) => `退回意见 ${count} 条` },
  cells: (count, names) => `${count} 处：${names.join('、')}${names.length < count ? '等' : ''}`,
  more: (count) => `另有 ${count} 处未列出`,
  none: '没有待办。可以审核并导出。',
  hint: '点击一项，或用 ↑ ↓ 选择后按 Enter，跳到对应的单元格。',
  close,
};

/** Words of how cells look and how the form is filled. */
import { cellWords } from './cell.js';
import { levels } from './common.js';

export interface LookWords {
  readonly looks: Readonly<
    Record<'open' | 'choice' | 'accepted' | 'computed' | 'error' | 'warning' | 'explained' | 'missing' | 'closed', string>
  >;
  readonly choose: string;
  readonly guideLines: readonly (readonly [what: string, how: string])[];
}

export const lookWords: LookWords = {
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

/** Words of the entry page. */
import { close, counts } from './common.js';

export interface EntryWords {
  readonly progress: (filled: number, entries: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  /** The form takes all of the window. */
  readonly full: string;
  readonly leaveFull: string;
  /** To the other view. */
  readonly asFields: string;
  readonly asGrid: string;
  /** The line above the form: what to do, in the first minute. */
  readonly guide: {
    readonly steps: string;
    readonly fill: string;
    readonly check: string;
    readonly export: string;
    readonly handIn: (recipient: string) => string;
    readonly practise: string;
  };
  /** The drafts of this computer, behind one button. */
  readonly drafts: Readonly<Record<'button' | 'title' | 'close', string>>;
}

export const entryWords: EntryWords = {
  progress: (filled, entries) => `已填 ${filled} / ${entries} 项`,
  errors: counts.error,
  warnings: counts.warning,
  full: '全屏',
  leaveFull: '退出全屏',
  asFields: '逐项填写',
  asGrid: '表格填写',
  guide: {
    steps: '填报步骤',
    fill: '填报',
    check: '审核',
    export: '导出',
    handIn: (recipient) => `报送${recipient}`,
    practise: '先练一遍',
  },
  drafts: {
    button: '草稿',
    title: '草稿、历史与备份',
    close,
  },
};

/** Words of the entry page. */
import { close, counts, retry } from './common.js';

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
  /** The line above the form: what to do, in the first minute; what was exported; what is to be learned. */
  readonly guide: {
    readonly steps: string;
    readonly fill: string;
    readonly check: string;
    readonly export: string;
    readonly handIn: (recipient: string) => string;
    readonly practise: string;
    readonly practice: string;
    readonly again: string;
    readonly leave: string;
    readonly exported: (time: string, digest: string) => string;
    readonly unchanged: string;
    readonly changed: (count: number) => string;
    readonly receipt: string;
  };
  /** The drafts of this computer, behind one button. */
  readonly drafts: Readonly<Record<'button' | 'title' | 'close' | 'loading' | 'unavailable' | 'retry', string>>;
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
    practice: '数据是虚构的，不能导出，与正式草稿分开保存。',
    again: '重新练习',
    leave: '结束练习',
    exported: (time, digest) => `已导出上报件 ${time}，校验码 ${digest}`,
    unchanged: '导出后没有改动',
    changed: (count) => `之后改动 ${count} 处，未再导出`,
    receipt: '查看回执',
  },
  drafts: {
    button: '草稿',
    title: '草稿、历史与备份',
    close,
    loading: '正在打开草稿列表…',
    unavailable: '草稿列表加载失败，可能是网络中断。草稿不受影响。',
    retry,
  },
};

/** Words of the entry page. */
import { close, counts, retry } from './common.js';

export interface EntryWords {
  readonly progress: (filled: number, entries: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  /** The form takes all of the window. */
  readonly full: string;
  readonly leaveFull: string;
  /** The drafts of this computer, behind one button. */
  readonly drafts: Readonly<Record<'button' | 'title' | 'close' | 'loading' | 'unavailable' | 'retry', string>>;
}

export const entryWords: EntryWords = {
  progress: (filled, entries) => `已填 ${filled} / ${entries} 项`,
  errors: counts.error,
  warnings: counts.warning,
  full: '全屏',
  leaveFull: '退出全屏',
  drafts: {
    button: '草稿',
    title: '草稿、历史与备份',
    close,
    loading: '正在打开草稿列表…',
    unavailable: '草稿列表没有加载成功，可能是网络中断。草稿不受影响。',
    retry,
  },
};

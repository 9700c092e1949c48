/** What a session says while its plan is loading, or when its files can't be had. */
import { fileSentences, formFailed, retry, type FileSentences } from './common.js';

export interface SessionWords extends Omit<FileSentences, 'more'> {
  readonly loading: string;
  readonly opening: string;
  readonly heading: string;
  readonly retry: string;
}

export const sessionWords: SessionWords = {
  notFound: fileSentences.notFound,
  unreachable: fileSentences.unreachable,
  loading: '正在读取规划…',
  opening: '正在打开草稿…',
  heading: formFailed,
  retry,
};

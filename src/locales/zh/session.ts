/** What a session says while its plan is loading, or when it can't be opened. */
import { fileSentences, formFailed, retry, type FileSentences } from './common.js';

export interface SessionWords extends FileSentences {
  readonly loading: string;
  readonly heading: string;
  /** Followed by the list of problems; an empty URL for data that the page itself gave. */
  readonly refused: (url: string) => string;
  readonly noPlan: string;
  readonly noDepartment: (id: string, known: string) => string;
  readonly badPeriod: (period: string) => string;
  readonly badRegion: (region: string) => string;
  readonly badCycle: (cycle: string) => string;
  readonly unexpected: string;
  readonly retry: string;
}

export const sessionWords: SessionWords = {
  ...fileSentences,
  loading: '正在读取规划…',
  heading: formFailed,
  refused: (url) => `${url ? `文件 ${url} ` : '网页提供的数据'}有问题，没有采用。请把下面的说明转给网站管理员：`,
  noPlan: '没有指定规划文件（plan 属性）。',
  noDepartment: (id, known) => `规划中没有部门“${id}”。可用的有：${known}。`,
  badPeriod: (period) => `“${period}”不是有效的报告期，应如 2025、2025-H1、2025-Q1。`,
  badRegion: (region) => `“${region}”不是有效的地区。应为行政区划代码，如 440783，或 440783001=三埠街道。`,
  badCycle: (cycle) => `“${cycle}”不是有效的监测周期，应为 annual、mid-term 或 final。`,
  unexpected: '程序出错，无法打开。请与网站管理员联系。',
  retry,
};

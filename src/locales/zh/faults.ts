/** Why a session can't be opened, besides a file that can't be had. */
import { fileSentences, type FileSentences } from './common.js';

export interface FaultWords extends Pick<FileSentences, 'more'> {
  /** Followed by the list of problems; an empty URL for data that the page itself gave. */
  readonly refused: (url: string) => string;
  /** Another page came in place of the file. */
  readonly page: (url: string) => string;
  /** What to do where a file can't be had. */
  readonly advice: Readonly<Record<'unreachable' | 'not-found' | 'forbidden' | 'unavailable', string>>;
  readonly noPlan: string;
  /** An empty id where none is given. */
  readonly noDepartment: (id: string, known: string) => string;
  readonly noPeriod: string;
  readonly badPeriod: (period: string) => string;
  /** Years of the plan, its baselines among them. */
  readonly outsidePlan: (period: string, from: number, to: number) => string;
  readonly badRegion: (region: string) => string;
  readonly badCycle: (cycle: string) => string;
  readonly unexpected: string;
}

export const faultWords: FaultWords = {
  more: fileSentences.more,
  refused: (url) => `${url ? `文件 ${url} ` : '网页提供的数据'}有问题，没有采用。请把下面的说明转给网站管理员：`,
  page: (url) =>
    `${url} 返回的是网页，不是 JSON 文件：可能需要先登录本网站，或者地址有误。请登录后刷新本页；仍然打不开的，请转告网站管理员。`,
  advice: {
    unreachable:
      '请检查网络后重试。网络正常的，可能是登录已过期，请重新登录后刷新本页；也可能是文件在另一个网站，那里没有允许本站读取（CORS），或者本页的安全策略（CSP）没有放行，请转告网站管理员。',
    'not-found': '请转告网站管理员：核对地址，确认文件已放到服务器上。',
    forbidden: '请登录后刷新本页；仍然打不开的，请转告网站管理员检查权限。',
    unavailable: '请稍后重试；一直打不开的，请转告网站管理员。',
  },
  noPlan: '没有指定规划文件（plan 属性）。',
  noDepartment: (id, known) => `${id ? `规划中没有部门“${id}”` : '没有指定部门（department 属性）'}。可用的有：${known}。`,
  noPeriod: '没有指定报告期（period 属性），应如 2025、2025-H1、2025-Q1。',
  badPeriod: (period) => `“${period}”不是有效的报告期，应如 2025、2025-H1、2025-Q1。`,
  outsidePlan: (period, from, to) =>
    `“${period}”不在规划的年份之内：本规划可填${from}年（基期）至${to}年。请转告网站管理员核对 period 属性。`,
  badRegion: (region) => `“${region}”不是有效的地区。应为行政区划代码，如 440783，或 440783001=三埠街道。`,
  badCycle: (cycle) => `“${cycle}”不是有效的监测周期，应为 annual、mid-term 或 final。`,
  unexpected: '程序出错，无法打开。请与网站管理员联系。',
};

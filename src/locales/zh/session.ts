/** What a session says while its plan is loading, or when it can't be opened. */

export interface SessionWords {
  readonly loading: string;
  readonly heading: string;
  /** Followed by the list of problems; an empty URL for data that the page itself gave. */
  readonly refused: (url: string) => string;
  readonly notFound: (url: string, status: number) => string;
  readonly unreachable: (url: string) => string;
  readonly noPlan: string;
  readonly noDepartment: (id: string, known: string) => string;
  readonly badPeriod: (period: string) => string;
  readonly badRegion: (region: string) => string;
  readonly badCycle: (cycle: string) => string;
  readonly unexpected: string;
  readonly more: (count: number) => string;
  readonly retry: string;
}

export const sessionWords: SessionWords = {
  loading: '正在读取规划…',
  heading: '填报表打不开',
  refused: (url) => `${url ? `文件 ${url} ` : '网页提供的数据'}有问题，没有采用。请把下面的说明转给网站管理员：`,
  notFound: (url, status) => `找不到文件 ${url}（${status}）。`,
  unreachable: (url) => `读取不到文件 ${url}，可能是网络中断。`,
  noPlan: '没有指定规划文件（plan 属性）。',
  noDepartment: (id, known) => `规划里没有部门“${id}”。可用的有：${known}。`,
  badPeriod: (period) => `“${period}”不是有效的报告期，应如 2025、2025-H1、2025-Q1。`,
  badRegion: (region) => `“${region}”不是有效的地区。应为行政区划代码，如 440783，或 440783001=三埠街道。`,
  badCycle: (cycle) => `“${cycle}”不是有效的监测周期，应为 annual、mid-term 或 final。`,
  unexpected: '程序出错，没有打开。请与网站管理员联系。',
  more: (count) => `另有 ${count} 处。`,
  retry: '重试',
};

/** What boards and trends say while their plan and data are loading, or when these can't be read. */

export interface AttainmentSourceWords {
  readonly loading: string;
  readonly noPlan: string;
  readonly heading: string;
  readonly refused: (what: 'plan' | 'data') => string;
  readonly notFound: (url: string, status: number) => string;
  readonly unreachable: (url: string) => string;
  readonly option: (path: string) => string;
  readonly noSession: string;
  readonly more: (count: number) => string;
}

export const attainmentSourceWords: AttainmentSourceWords = {
  loading: '正在读取规划和数据…',
  noPlan: '没有指定规划（plan 属性），也没有可用的填报会话。',
  heading: '无法显示达标情况',
  refused: (what) => `${what === 'plan' ? '规划文件' : '数据文件'}有问题，没有采用。请把下面的说明转给网站管理员：`,
  notFound: (url, status) => `找不到文件 ${url}（${status}）。`,
  unreachable: (url) => `读取不到文件 ${url}，可能是网络中断。`,
  option: (path) => `参数“${path}”的值不能采用。`,
  noSession: '填报表打不开，原因见本页“填报表打不开”的说明。',
  more: (count) => `另有 ${count} 处。`,
};

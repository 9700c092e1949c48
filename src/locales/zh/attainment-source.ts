/** What boards and trends say while their plan and data are loading, or when these can't be read. */
import { fileSentences, formFailedElsewhere, type FileSentences } from './common.js';

export interface AttainmentSourceWords extends FileSentences {
  readonly loading: string;
  readonly noPlan: string;
  readonly heading: string;
  readonly refused: (what: 'plan' | 'data') => string;
  readonly option: (path: string) => string;
  readonly noSession: string;
}

export const attainmentSourceWords: AttainmentSourceWords = {
  ...fileSentences,
  loading: '正在读取规划和数据…',
  noPlan: '没有指定规划（plan 属性），页面上也没有打开的填报表。',
  heading: '无法显示达标情况',
  refused: (what) => `${what === 'plan' ? '规划文件' : '数据文件'}有问题，没有采用。请把下面的说明转给网站管理员：`,
  option: (path) => `参数“${path}”的值无效，没有采用。`,
  noSession: formFailedElsewhere,
};

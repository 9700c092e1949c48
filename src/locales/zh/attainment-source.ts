/** What boards and trends say while their plan and data are loading, or when these can't be read. */
import type { AttainmentFault } from '../../attainment/errors.js';
import { fileSentences, formFailedElsewhere, retry, type FileSentences } from './common.js';

export interface AttainmentSourceWords extends FileSentences {
  readonly loading: string;
  readonly noPlan: string;
  readonly heading: string;
  readonly refused: (what: 'plan' | 'data') => string;
  /** Given by a script of the page. */
  readonly refusedGiven: (what: 'plan' | 'data') => string;
  readonly retry: string;
  /** A setting that can't be, by what is wrong with it. */
  readonly option: (path: string, fault: AttainmentFault) => string;
  /** Years of the plan, its baselines among them. */
  readonly outsidePlan: (year: number, from: number, to: number) => string;
  readonly badRegion: (region: string) => string;
  readonly noSession: string;
}

const faults: Readonly<Partial<Record<AttainmentFault, string>>> = {
  'not-finite': '应为数字',
  'not-a-year': '应为年份，如 2025',
  'not-a-choice': '不在可选的值之内',
  'not-a-share': '应大于 0、小于 1',
  negative: '不能小于 0',
  'thresholds-reversed': '中，behind 不能大于 onTrack',
  'classes-overlap': '与前面的一类重叠，同一项指标会归入两类；请改为互不重叠的类别',
};

export const attainmentSourceWords: AttainmentSourceWords = {
  ...fileSentences,
  loading: '正在读取规划和数据…',
  noPlan: '没有指定规划（plan 属性），页面上也没有打开的填报表。',
  heading: '无法显示达标情况',
  refused: (what) => `${what === 'plan' ? '规划文件' : '数据文件'}有问题，没有采用。请把下面的说明转给网站管理员：`,
  refusedGiven: (what) => `网页脚本提供的${what === 'plan' ? '规划' : '数据'}有问题，没有采用。请把下面的说明转给网站管理员：`,
  retry,
  option: (path, fault) => `参数“${path}”${faults[fault] ?? '的值无效'}。请转告网站管理员。`,
  outsidePlan: (year, from, to) => `“${year}”不在规划的年份之内：as-of 属性应为${from}年（基期）至${to}年。`,
  badRegion: (region) => `“${region}”不是有效的地区：region 属性应为行政区划代码，如 440783。`,
  noSession: formFailedElsewhere,
};

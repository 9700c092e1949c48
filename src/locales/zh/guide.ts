/** Words of the line above the form: what was exported, what is to be learned. */
export interface GuideWords {
  /** When something was exported. */
  readonly time: (time: Date) => string;
  /** In so many indicators slips were planted, each found in one cell or more; how many of them are mended. */
  readonly mended: (mended: number, slips: number) => string;
  readonly practice: string;
  readonly again: string;
  readonly leave: string;
  readonly exported: (time: string, digest: string) => string;
  readonly unchanged: string;
  readonly changed: (count: number) => string;
  readonly receipt: string;
}

const clock = (time: Date) => [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');

export const guideWords: GuideWords = {
  time: (time) => `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${clock(time)}`,
  mended: (mended, slips) =>
    mended === slips ? `${slips} 项指标已全部改正。` : `${slips} 项指标有差错（错误、可疑的数和漏填），已改正 ${mended} 项。`,
  practice: '数据是虚构的，不能导出，与正式草稿分开保存。',
  again: '重新练习',
  leave: '结束练习',
  exported: (time, digest) => `上报件生成于 ${time}，校验码 ${digest}`,
  unchanged: '之后没有改动',
  changed: (count) => `之后改动 ${count} 处，未再导出`,
  receipt: '查看回执',
};

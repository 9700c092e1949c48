/** Words of handing a report in: to whom, by when, the digest that is read aloud. */
export interface HandInWords {
  /** @param recipient empty where the page names none. */
  readonly recipient: (recipient: string) => string;
  /** By when, and the days that are left; 0 today, below 0 once it is past. */
  readonly due: (date: Date, days: number) => string;
  /** By when, in the words of the plan. */
  readonly dueAs: (text: string) => string;
  /** A report to learn on. */
  readonly practice: string;
}

const left = (days: number) => (days > 0 ? `还有 ${days} 天` : days === 0 ? '今天截止' : `已逾期 ${-days} 天`);

export const handInWords: HandInWords = {
  recipient: (recipient) => recipient || '统计部门',
  due: (date, days) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日前，${left(days)}`,
  dueAs: (text) => `报送日期：${text}`,
  practice: '练习',
};

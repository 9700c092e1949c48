/** Which periods a title, a line or a remark speaks of. PERIODTEXT4 and PERIODTEXT5 are in `period-texts.ts`. */
import { DAYS, monthsOf, readPeriod, type PeriodText } from './period-texts.js';

const SPAN = /(?<!\d)(?:\d{2}){1,2}(?:年度?)?[-至到](?:\d{2}){1,2}年/g;
const NUMBERED_PAPER = /[([〔]\d{4}[)\]〕]第?\d+号/g;
const DATE = /\d{4}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})/g;
/** 数据截止时间：2024年12月31日, 截至2024年底: what the figures are of. */
const OF_FIGURES = /(?:数据|统计|监测|资料)?(?:截[至止]|所属|统计)(?:时间|日期|时点|时期|到|于)*:?/g;
/** The day on which something was done to the table, and what the year is only compared with. */
const DONE = '印[发制]|[发颁公]布|下发|批准|修[订改]|制[定表订]|编[制印]|填[报表]|上报|报送|出版';
const ALSO_DONE = '打印|审核|出表|导出';
const YEAR_TEXT = String.raw`\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?`;
/** 填报2024年监测数据 is of that year, 填报2024年 and 填报2024年2月 are done in it. */
const ENDS = String.raw`(?=$|[^\p{Script=Han}\d])`;
const FIGURES = '(?:数|资料|情况|结果|汇总|[报表])';
export const ASIDE = new RegExp(
  [
    `(?:${DONE}|${ALSO_DONE})(?:(?:日期|时间|于):?${YEAR_TEXT}|:?${YEAR_TEXT}${ENDS})`,
    String.raw`(?:日期|时间):?\d{2,4}年\d{1,2}月(?:\d{1,2}日)?|有效期(?:[至到为])?:?${YEAR_TEXT}`,
    `[比较]${YEAR_TEXT}(?:同期|[末底])?(?=$|[^\\p{Script=Han}]|[增提降减上下高低多少变相有略大小持翻净改])`,
    `以${YEAR_TEXT}[^,;.]{0,8}(?:为|作为?)(?:基|比较|对[比照]|参[照考]|起点)|以${YEAR_TEXT}(?=不变价|可比价|价格|口径)`,
    `(?:[自从]|(?<!截)至)${YEAR_TEXT}(?=$|[^\\p{Script=Han}]|[起止至到]|以来|开始|[实施执]行?)`,
    `[与和同]${YEAR_TEXT}(?:相比|比较|对比|同比|可比)|[近前后来去]\\d{1,2}年|据${YEAR_TEXT}[^,;.]*?(?:通知|文件|办法|方案|意见|制度|要求)`,
    `${YEAR_TEXT}(?:为基期|为基数|以来|起|基期(?!数|值|情况|统计|监测|资料|表)|版|(?:由.{0,12})?(?:${DONE})(?!的?(?:统计|监测|妇女|儿童)*${FIGURES}))`,
  ].join('|'),
  'gu',
);

const DAYS_ANYWHERE = new RegExp(DAYS, 'g');
/** Days on which something was done, one after the other: 填报期限：2026年1月1日至1月31日. */
const DAYS_DONE = new RegExp(
  `(?:${DONE}|${ALSO_DONE}|有效|保密|公示|任期|(?:调查|采集|会议|活动)[日时])[^,;:\\d]{0,6}:?${DAYS}|${DAYS}(?:期间|之?[内间])?(?:${DONE}|${ALSO_DONE})`,
  'gu',
);
/** A census is of the year that its moment lies in: 普查标准时点：2020年11月1日零时. */
const MOMENT = /(?:调查|普查|标准|统计)+时[点刻][为是]?:?(\d{4})年\d{1,2}月\d{1,2}日(?:零时|0时)?/g;

/** The periods a title speaks of, and parts without a year. PERIODTEXT4 */
export function periodsIn(plain: string): readonly PeriodText[] {
  const text = plain
    .replace(NUMBERED_PAPER, '')
    .replace(DAYS_DONE, '')
    .replace(DAYS_ANYWHERE, (...days: (string | undefined)[]) => monthsOf(days) ?? days[0]!)
    .replace(MOMENT, '$1年')
    .replace(SPAN, '')
    .replace(OF_FIGURES, '截至')
    .replace(/截至(\d{4})(?:年12月31日|([-/.])12\2?31)/g, '$1年末')
    .replace(/截至(\d{4})年0?([369])月3[01]日/g, '$1年$2月末')
    .replace(DATE, '')
    .replace(ASIDE, '');
  const found = new Map<string, PeriodText>();
  for (let i = 0; i < text.length; i++) {
    if (/\d/.test(text[i]!) && /\d/.test(text[i - 1] ?? '')) continue;
    const period = readPeriod(text.slice(i));
    if (!period) continue;
    const said = text.slice(i, i + period.length);
    const key = `${period.year}-${period.part}`;
    const isNew = !found.has(key) || period.isWhole === true;
    if (isNew && isSaid(said, text.slice(0, i), text.slice(i + period.length)) && !period.isSpan && !period.isDay) found.set(key, period);
    i += period.length - 1;
  }
  return together([...found.values()]);
}

/** A bare number is a year at either end of a title, or in brackets of its own; but not that of a paper or a telephone. */
function isSaid(said: string, before: string, behind: string): boolean {
  if (/^[a-z-]/.test(said) && /[a-z\d]$/.test(before)) return false;
  if (/[年月季末国hqf.]|\d{6}/.test(said)) return true;
  if (/(?:no\.|第|\d{3}-)$/.test(before) || behind.startsWith('号')) return false;
  // 2024-三埠, but not 2024-12.
  const isFirst = before === '' && !/^(?:\d|[-/.](?!\p{Script=Han}))/u.test(behind);
  // 妇女2024(终)
  const isNamed = /\p{Script=Han}$/u.test(before) && behind.startsWith('(');
  return behind === '' || isFirst || isNamed || (before.endsWith('(') && behind.startsWith(')'));
}

/** PERIODTEXT5 */
export function together(found: readonly PeriodText[]): readonly PeriodText[] {
  const [one, other, ...more] = [...found].sort((a, b) => Number(a.year === undefined) - Number(b.year === undefined));
  const isOne = one?.year !== undefined && one.part === undefined && other !== undefined && other.year === undefined && more.length === 0;
  return isOne ? [{ ...other, year: one.year! }] : found;
}

/**
 * Titles, and names of sheets, that tell of other figures than the report's by what the table is called: they are asked about.
 *
 * TITLEKIND1 changes, gaps, ranks, points and estimates: 增幅表, 差距分析表, 得分表, 位次表, 完成率统计表, 测算表; not where a name of the plan ends so, nor 完成情况
 * TITLEKIND2 a part of the people: 农村妇女统计表, 流动妇女, the sheet 男; not over indicators called so, or columns of a part
 * TITLEKIND3 five years that those of the form are none of, 十三五, and reports of months · TITLEKIND4 a whole year, 2025年度, over a form of its parts
 */
import { plainName } from './names.js';
import { periodOf, type PeriodText } from './period-texts.js';

const TABLE_END = '(?:情况|统计|监测|汇总|分析|对比|比较|一览|数据|明细|结果|[数值])*表?\\)?$';
const DERIVED = new RegExp(
  `(增幅|增速|增减|增长率?|变化|(?<!缩小|城乡|性别|男女|收入|地区|区域)差[距值额异]|误差|偏差|缺口|同比|环比|权重|[测估]算|(?<!抽样)推算|赋分|得分|评分|打分|计分|排名|排位|名次|位次|完成率|达标率)${TABLE_END}`,
  'u',
);
const GROUP =
  /^(?:(?:19|20)\d{2}年?度?|\p{Script=Han}{1,6}?[省市县区])*\(?(农村|乡村|城镇|流动|男性?|男童|[市县区]直|城区|公办|民办)\)?(?:$|(?:妇女|儿童|女性|人口|居民|单位|机构|学校|健康|发展|指标|数据|统计|监测|情况)+[^,;:]{0,12}(?:表|情况|数据)?$)/u;
const PLAN = /十([一二三四五])?五(?!规?划?时?期?末)(?=规划|计划|时期|期间|期|\p{Script=Han}{2,}|$)/u;
const MONTHLY = /(?:^|[^半\d])月报表?$/u;
const WHOLE = /年度|年报|全年/;
const LONGEST = 60;

/** @param names of the plan's indicators, in plain writing. */
export function isOfChanges(title: string, names: ReadonlySet<string>): boolean {
  const plain = titleOf(title);
  const word = DERIVED.exec(plain)?.[1];
  return word !== undefined && ![...names].some((name) => name.endsWith(word) && plain.includes(name));
}

/** The word for the people a table is of alone. */
export function groupOf(title: string): string | null {
  return GROUP.exec(titleOf(title))?.[1] ?? null;
}

export function isOfOtherTime(title: string, periods: readonly string[]): boolean {
  const plain = titleOf(title);
  if (MONTHLY.test(plain)) return periods.every((period) => !/-\d{2}$/.test(period));
  const [plan, five] = PLAN.exec(plain) ?? [];
  if (plan === undefined) return false;
  const end = 2005 + 5 * (five === undefined ? 0 : '〇一二三四五'.indexOf(five));
  return periods.every((period) => Number(period.slice(0, 4)) > end || Number(period.slice(0, 4)) <= end - 5);
}

/** TITLEKIND4 */
export function isOfWholeYear(title: string, read: readonly PeriodText[], periods: readonly string[]): boolean {
  const isOfParts = periods.every((period) => period.length > 4);
  const isYear = (one: PeriodText) =>
    one.part === undefined &&
    one.year !== undefined &&
    periods.some((period) => period.startsWith(`${one.year}-`)) &&
    periodOf(one, periods) === null;
  return isOfParts && WHOLE.test(titleOf(title)) && read.length > 0 && read.every(isYear);
}

function titleOf(title: string): string {
  const plain = plainName(title);
  return plain.length > LONGEST ? '' : plain;
}

/**
 * Titles, and names of sheets, that tell of other figures than the report's by what the table is called: they are asked about.
 *
 * TITLEKIND1 changes, gaps, ranks, points and estimates: 增幅表, 差距分析表, 得分表, 位次表, 完成率统计表, 测算表; not where a name of the plan ends so, nor 完成情况
 * TITLEKIND2 a part of the people: 农村妇女统计表, 残疾妇女, 女童数据, （女）, the sheet 男; not over indicators called so, or columns of a part, nor where the plan or a field is called so
 * TITLEKIND3 five years that those of the form are none of, 十三五, or that are taken together, 十四五期间; reports of months, quarters, days; what was before: 上年度监测表, 基线调查数据 · TITLEKIND4 a whole year, 2025年度, over a form of its parts
 * TITLEKIND5 a comparison of years, 对比表, whose columns don't say theirs · TITLEKIND6 whom the figures count, 户籍人口口径 or 按常住人口统计, in a title or a note, where
 * not all indicators say so themselves; not behind 统计口径：
 */
import { plainName } from './names.js';
import { periodOf, type PeriodText } from './period-texts.js';

const TABLE_END = '(?:情况|统计|监测|汇总|分析|对比|比较|一览|数据|明细|结果|[数值])*表?\\)?$';
const DERIVED = new RegExp(
  `(增幅|增速|增减|增长率?|变化|(?<!缩小|城乡|性别|男女|收入|地区|区域)差[距值额异]|误差|偏差|缺口|同比|环比|权重|[测估]算|(?<!抽样)推算|赋分|得分|评分|打分|计分|排名|排位|名次|位次|完成率|达标率|(?:实现|完成|达成)(?:程度|度|比例)|百分点|指数|[月日]均|置信[区上下][间限]|(?<!城乡|性别|男女|地区|区域|镇街|县区|前后)(?:对比|对照|比较)(?=[^,;:]{0,4}表))${TABLE_END}`,
  'u',
);
/** Words for a part of the people, before 妇女 or 儿童, or alone. */
const WHO =
  '(?:农村|乡村|城镇|城市(?!发展|管理|建设|更新|治理)|城区|流动|户籍|外来|留守|残疾|残障|老年|高龄|育龄|低保|低收入|脱贫户?|贫困|困境|特困|单亲|失业|少数民族|农民工|进城务工|[市县区]直|公办|民办|示范点?|试点[镇村]?|样本|抽样点|监测点)';
const GROUP = new RegExp(
  `^(?:(?:19|20)\\d{2}年?度?|\\p{Script=Han}{1,6}?[省市县区])*\\(?(${WHO}+|男性?|女性?(?!妇|儿)|[男女](?:童|生|婴|职工))\\)?(?:$|(?:妇女|儿童|女性|人口|居民|单位|机构|学校|幼儿园|地区|家庭|学生|健康|发展|指标|数据|统计|监测|情况)+[^,;:]{0,12}(?:表|情况|数据)?$)`,
  'u',
);
const GROUP_BEHIND = new RegExp(`\\((${WHO}+|[男女](?:性|童|生)?)(?:妇女|儿童|人口)?\\)$`, 'u');
/** Names of women, by any word. */
const OF_WOMEN = /[女妇孕产母]/u;
const BASIS =
  /(户籍|常住)(?:人口)?(?:口径|数(?!量)|统计|监测|计算|资料|妇女|儿童|女性)|(?:按照?|以|[^行作认]为|[是系])(?:本[地市县区])?(户籍|常住)(?:人口)?(?!地)/u;
const PLAN = /十([一二三四五])?五(?!规?划?时?期?末)(?=规划|计划|时期|期间|期|\p{Script=Han}{2,}|$)/u;
const SUMMED = /^(?:规划)?(?:时期)?(?:期间|以来|累计|合计|总计)/u;
const MONTHLY = /(?:^|[^半\d])月报表?$|[本当]月(?!龄)/u;
/** 季度监测, 旬报, 序时进度表; a quarter that is named is read as a period. */
const WITHIN_YEAR = /(?:^|[^一二三四1-4])季[度报](?!末)|(?:^|[^\d节假])[日周旬]报表?$|序时进度/u;
/** 上年度监测表, 规划基期数据; not 较上年, nor 基期2020年. */
const BEFORE = /(?<![较比与和同含附及,])(?:上一?年度?(?!同|结转)|去年|前年)|(?<![\d年为作])基[期线](?!年?[\d:为(]|年$)/u;
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
  const plain = titleOf(title);
  return (GROUP.exec(plain) ?? GROUP_BEHIND.exec(plain))?.[1] ?? null;
}

/** Which population figures are said to count, 户籍 or 常住. TITLEKIND6 */
export function basisOf(line: string): string | null {
  const plain = plainName(line);
  if (plain.length > LONGEST || /来源|^[^:]{0,6}(?:口径|范围|对象):/u.test(plain)) return null;
  const [, before, behind] = BASIS.exec(plain) ?? [];
  return before ?? behind ?? null;
}

/** Does an indicator name the people that a title is of? 女 goes without saying in many. */
export function isOfGroup(name: string, word: string): boolean {
  return name.includes(word) || (/^女性?$/.test(word) && OF_WOMEN.test(name));
}

export function isOfOtherTime(title: string, periods: readonly string[]): boolean {
  const plain = titleOf(title);
  if (MONTHLY.test(plain)) return periods.every((period) => !/-\d{2}$/.test(period));
  if (WITHIN_YEAR.test(plain)) return periods.every((period) => /^\d{4}$/.test(period));
  if (BEFORE.test(plain)) return true;
  const found = PLAN.exec(plain);
  if (found === null) return false;
  const [plan, five] = found;
  if (SUMMED.test(plain.slice(found.index + plan.length).replace(/^(?=期间)/, '')) || SUMMED.test(plain.slice(found.index + 3)))
    return true;
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

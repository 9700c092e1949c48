/**
 * What a remark beside a number or a note below a table says of the figures themselves: 2024年数据, 暂用上年数, 为目标值, 江门市数据, 单位：万人.
 *
 * REMARK1 a clause that is such a period, kind of figures or place, with nothing besides but words that point at figures, speaks of them; one that
 * compares with them (较上年增长, 比2024年高) or tells what was reached (完成年度目标) does not · REMARK2 of …为2024年数 the end counts, unless it is a base or a target
 * that is told (基期为2020年) · REMARK3 a source is of the years it names, a yearbook of the year before · REMARK4 a unit speaks of them where the number would be another
 * one in it · REMARK5 a day is when something was done
 * REMARK6 what the figures cover, 统计口径：恩平市 or 数据范围：全省, and when they are of, is read behind its label · REMARK7 so is that they are estimated, or of several years together, 三年平均
 * REMARK8 figures of a part of the region, 仅城区 or 数据范围：部分镇街, are another region's · REMARK9 what is said to be a change, a rank or a target (是增幅, 此为目标), and such a word
 * alone (完成率), is no actual value · REMARK10 so is what was added up over years, 累计数, 自2021年累计; not 全年累计 · REMARK11 what UNSURE1 to UNSURE4 tell
 */
import type { Indicator } from '../../plan/schema.js';
import { DERIVED_WORDS } from '../../vocabulary/heading-words.js';
import type { FormContext } from './form-context.js';
import { plainName } from './names.js';
import { atYearEnd, periodOf, readPeriod } from './period-texts.js';
import { periodsIn } from './title-periods.js';
import { conversionTo } from './unit-texts.js';
import { saidOf, unitMention } from './unit-mentions.js';
import { isOfPart, isUnsure } from './unsure.js';
import { SCOPE, TIME_SCOPE } from './reporters.js';
import { isYearbook, yearBefore } from './yearbooks.js';

export interface Remark {
  readonly kind: 'figures' | 'region' | 'unit' | 'unsure' | 'part';
}

const LEAD =
  /^(?:附?注|备注|说明|[*※#△▲]+|\d{1,2}[.,)]|\(\d{1,2}\)|:|[以综]上(?!年)|上[述表]|[本此该]表|表[中内]|[该此本](?:数据?|指标|项|值)|所?填(?:报|列|写)?的?(?=[数为是])|数据|数字|数值|指标|其中|[均都皆系为是即属]|全部|暂?(?:采用|沿用|引用|使用|[用取按以]|填(?![报表写列]))(?:的是|自)?|暂|参照|仍|表示|代表|标[注记示]的?(?:项目?|指标|数据?)?)+/u;
const TAIL =
  /(?:的?(?:统计|年报|快报|监测|全部|普查|调查|抽[样查])?(?:数据|数字|数值|情况|口径|水平|平均值?|资料|[数值计])|代替|替代|填报|填列|推算|普查|调查|抽[样查]|的)+$/u;
/** Done within a year, of which they tell figures. */
const SURVEYED = /(?:普查|调查|抽[样查])(?:数据?)?$/u;
const NOTE = /^(?:附?注|备注|说明|[*※#△▲:]+)*/u;
const CLAUSE = /[,;.!(){}[\]]|。/u;
const COMPARED = /^(?:较|比|与|和|同|环|自|从)|完成|实现|达到|超额|高于|低于|持平|未达/u;
const TOLD = /^(.{0,24}?)(?:[为系是]|采用|取自)(?=.)/u;
/** What a base, a target or a rule is said to be is no figure of the table. */
const NOT_FIGURES = /基[期数准线年]|目标|计划|任务|标准|上年|去年|规划|对比|比较|口径|调整|价格?|有效|联系|电话|填报|时限|要求/u;
const SOURCE =
  /^(?:附?注:?)?(?:\d[.,)])?(?:数据|资料|信息|指标)*(?:(?:来源|出处|取自|摘自|来自)(?:[于自为]|:)?|(?:详?见|据)(?=.*年[鉴报]))(.+)$/u;
const SCOPED = new RegExp(`^(?:附?注:?)?(?:${SCOPE}|${TIME_SCOPE}):`, 'u');
const UP_TO_LABEL = /^(?:附?注:?)?(?:统计|数据|监测|资料)*截[至止](?:时间|日期|时点|时期):?/u;
/** Of a part of the region alone: 市区, 仅城镇, 部分镇街, 试点单位. */
const IN_PART =
  /^(?:[仅只](?:包?含|包括|统计|有|限于?|为|是)?)?(?:(?:中心|主)?城区|市区|镇区|城镇|农村|乡村|(?:部分|个别|试点|抽样|样本)(?:地区|[县区镇街乡村]{1,2}|街道|乡镇|社区|单位|机构|学校|医院))(?:的?(?:数据?|人口))?$|^[仅只](?:包?含|包括|统计|计算)(?![^,;:]*[女妇儿全])[^,;:]{2,10}$/u;
const AVERAGE =
  /^(?:近?(?:\d|[二三四五六七八九十两几])年|多年|历年|(?:19|20)\d{2}年?[-至到](?:19|20)\d{2}年?)的?(?:移动|滚动)?(?:平均|合计|累计)(?:[数值]|水平)?$/u;
/** Not 抽样推算, as surveys are. */
const ESTIMATED = /^(?:初步|暂时|综合)?(?:推算|估算|估计)(?:得出|得来|而来|所得)?的?(?:[数值]|数据|数字|数值)?$/u;
/** 上报2024年数, 按2024年上报; 2026年上报 is when it was. */
const REPORTED =
  /^(?:(?:上报|填[报写]|报送|报)(?:的是|了)?(\d{2,4}年度?[^,;]{0,6}(?:数[据字值]?|资料|情况|口径))|[按以用](\d.*?)(?:上报|报送))$/u;
/** A short one: many a sentence ends like a place. */
const PLACE_ALONE = /^(?:(?![为是系由在的和与及])\p{Script=Han}){2,7}$/u;
const LONGEST = 200;
/** No actual value, though no word but it says so. */
const KIND_ALONE = /^(?:目标|任务)?(?:完成率|增[幅速]|增长率|得分|分值|排名|位次)$/u;
const NO_KIND = /达标|进度/u;
const CHANGE = /^[比较]上年(?:同期)?的?(?:增[减长]|变化|提高|下降)[数值率额]?$/u;
const SAMPLED = /^(?:抽样|样本|抽查|估计|插值)(?:数据?|值)$/u;
const SUMMED =
  /^累计(?:数据?|值|情况|口径)?$|^自((?:19|20)\d{2})年?[^,;]{0,6}累计|十[一二三四]?五(?:规划)?(?:时期|期间|以来)?累计|[二三四五六七八九十]年(?:来)?(?:累计|合计|总计)|^((?:19|20)\d{2})年?以来(?:累计)?/u;
const COPULA = /(?:[为是系]|表示)$/u;
const DERIVED: ReadonlySet<string> = new Set([...DERIVED_WORDS, '任务', '计划', '目标'].map(plainName));

/** @returns `null` where a text says nothing against the figures. */
export function remarkOf(form: FormContext, text: string, indicator?: Indicator): Remark | null {
  const plain = plainName(text);
  if (plain === '' || plain.length > LONGEST) return null;
  const [, source] = SOURCE.exec(plain) ?? [];
  if (source !== undefined) return isOtherSource(form, source) ? { kind: 'figures' } : null;
  if (indicator && isOtherUnit(form, text, indicator)) return { kind: 'unit' };
  for (const clause of plain.split(CLAUSE)) {
    const scoped = clause.replace(UP_TO_LABEL, '截至').replace(SCOPED, '').replace(REPORTED, '$1$2');
    const said = clauseSays(form, scoped) ?? behindSubject(form, scoped);
    if (said !== null) return said;
    const bare = clause.replace(NOTE, '');
    if (isUnsure(bare)) return { kind: 'unsure' };
    if (isOfPart(bare)) return { kind: 'part' };
  }
  return null;
}

/** Does a line above a table limit what the figures cover, 调查范围：部分镇街? REMARK8 */
export function limitsScope(text: string): boolean {
  const plain = plainName(text);
  return SCOPED.test(plain) && IN_PART.test(plain.replace(SCOPED, ''));
}

/** REMARK3 */
export function isOtherSource({ session: { periods } }: FormContext, text: string): boolean {
  const plain = plainName(text);
  const found = periodsIn(plain);
  const read = (isYearbook(plain) ? yearBefore(plain, found) : found).filter(({ year }) => year !== undefined);
  return read.length > 0 && read.every((one) => periodOf(atYearEnd(one, periods), periods) === null);
}

/** Of a title, or of a note. */
export function clausesOf(text: string): readonly string[] {
  return plainName(text).split(CLAUSE);
}

/** REMARK1 */
function clauseSays(form: FormContext, clause: string, isSaid = COPULA.test(LEAD.exec(clause)?.[0] ?? '')): Remark | null {
  const { headings, regions, session } = form;
  const rest = clause.replace(LEAD, '');
  if (saysKind(rest, isSaid) || isSummed(form, rest)) return { kind: 'figures' };
  for (const core of new Set([rest, rest.replace(TAIL, '')])) {
    if (core === '' || COMPARED.test(core) || DERIVED.has(core)) continue;
    if (ESTIMATED.test(core) || AVERAGE.test(core)) return { kind: 'figures' };
    if (IN_PART.test(core)) return { kind: 'region' };
    const read = readPeriod(core);
    if (read?.length === core.length) {
      if (SURVEYED.test(rest) && session.periods.some((period) => period.startsWith(read.year ?? period))) continue;
      const isOther = read.isSpan !== true && read.isDay !== true && periodOf(atYearEnd(read, session.periods), session.periods) === null;
      if (isOther) return { kind: 'figures' };
      continue;
    }
    if (headings.stated(core)?.why !== undefined) return { kind: 'figures' };
    const place = /^[国省市县]$/u.test(core) ? `全${core}` : core;
    if (PLACE_ALONE.test(place) && regions.isElsewhere(place)) return { kind: 'region' };
  }
  return null;
}

/** REMARK9 */
function saysKind(core: string, isSaid: boolean): boolean {
  if (KIND_ALONE.test(core)) return true;
  return isSaid && ((DERIVED.has(core) && !NO_KIND.test(core)) || CHANGE.test(core) || SAMPLED.test(core));
}

/** REMARK10 */
function isSummed({ headings, session }: FormContext, core: string): boolean {
  const [said, from, since] = SUMMED.exec(core) ?? [];
  if (said === undefined || [...headings.names].some((name) => name.includes('累计'))) return false;
  const year = from ?? since;
  return year === undefined || !session.periods.some((period) => period.startsWith(year));
}

/** REMARK2 */
function behindSubject(form: FormContext, clause: string): Remark | null {
  const [lead, subject] = TOLD.exec(clause) ?? [];
  return lead === undefined || NOT_FIGURES.test(subject!) || /\d{4}/.test(subject!)
    ? null
    : clauseSays(form, clause.slice(lead.length), true);
}

/** REMARK4 */
function isOtherUnit({ units, headings }: FormContext, text: string, indicator: Indicator): boolean {
  const unit = units.read(
    plainName(text)
      .replace(LEAD, '')
      .replace(/^(?:计量)?单位:?/u, ''),
  );
  if (unit !== null) return conversionTo(indicator, unit) !== null;
  const mention = unitMention(units, text, headings.names);
  return mention !== null && saidOf(mention, indicator) === 'other';
}

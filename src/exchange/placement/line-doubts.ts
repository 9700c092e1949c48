/**
 * What the lines around a table say that leaves open which year, or whose, its figures are: it is asked about.
 *
 * LINEDOUBT1 a title of several years, 2024、2025年, or of two in a row, 2024—2025年, where neither headings nor rows say which; the years of a plan
 * (2021—2030年) are none; nor does a part of the year beside it (2025年, 截至2025年11月) pass for the year · LINEDOUBT2 a yearbook has the figures of the year before · LINEDOUBT3 a sheet called after another year than the title
 * LINEDOUBT4 a line below the table that says its figures are of another year or of another kind (REMARK1 to REMARK3), or that another region has filled
 * it in · LINEDOUBT5 a table that was filled in before the year had ended cannot have its figures; 上报2024年 or 2024年填报 alone, or in brackets, says so, too
 * LINEDOUBT6 a title that ends with targets, 2025年度工作目标, over columns that don't say to be actual values · LINEDOUBT7 a span of years that is not the
 * plan's, 2021-2024年, and the years of a plan that hold none of the form's, 规划（2011—2020年）; the plan's own, 2021-2030年 alone, is none
 */
import type { EntrySession } from '../../report/session.js';
import { correctionIn, type LineCorrection } from './corrections.js';
import { markedNotes, type MarkedNote } from './footnotes.js';
import type { FormContext } from './form-context.js';
import { apart, plainName } from './names.js';
import { periodOf, readPeriod, type PeriodText } from './period-texts.js';
import { periodsIn } from './title-periods.js';
import type { RegionSaid } from './region-titles.js';
import { FILLING, REPORTER } from './reporters.js';
import { clausesOf, limitsScope, remarkOf, type Remark } from './remarks.js';
import { isSetAside, isSheetDoubtful } from './set-aside.js';
import { mayBeOtherYear } from './sheet-years.js';
import { basisOf, groupOf, isOfChanges, isOfOtherTime, isOfWholeYear } from './title-kinds.js';
import { isOfPart, isUnsure } from './unsure.js';
import { isYearbook } from './yearbooks.js';

export interface ReadLine {
  readonly text: string;
  readonly read: readonly PeriodText[];
}

export interface NoteDoubt extends MarkedNote {
  readonly kind: Remark['kind'];
}

export interface LineDoubts {
  readonly several?: string;
  /** A part of the year that the lines say, too. */
  readonly part?: string;
  /** A day before the year had ended, on which the table was filled in. */
  readonly early?: string;
  readonly yearbook?: string;
  /** A title that ends with what is aimed for. */
  readonly goal?: string;
  /** A title of changes, ranks or points, or of a time that is not the form's. TITLEKIND1, TITLEKIND3 */
  readonly changes?: string;
  readonly time?: string;
  /** A title of a whole year. TITLEKIND4 */
  readonly whole?: string;
  /** A title of a part of the people, and the word for them. TITLEKIND2 */
  readonly group?: { readonly text: string; readonly word: string };
  /** What says which population is counted, and the word for it. TITLEKIND6 */
  readonly basis?: { readonly text: string; readonly word: string };
  readonly sheet?: string;
  /** The name of the sheet, which is that of another region of the form than the title's. */
  readonly sheetRegion?: string;
  /** The name of the sheet, which may be that of another year. */
  readonly digits?: string;
  /** What a title begins with, or the name of the sheet, which may be that of a place. */
  readonly place?: string;
  /** What says that the table is an example, out of date, void or a draft. */
  readonly aside?: string;
  /** What notes with a mark say of the rows that have it. FOOTNOTE1 */
  readonly notes?: readonly NoteDoubt[];
  readonly below?: { readonly period?: string; readonly region?: string };
  /** What says that figures are not settled, or wrong. UNSURE1 to UNSURE3 */
  readonly unsure?: string;
  /** What says for whom they are not whole. UNSURE4 */
  readonly less?: string;
  /** Lines below that may tell the right number of a row. CORRECTION7 */
  readonly numbers?: readonly string[];
  /** What tells the right number of a row. */
  readonly correction?: LineCorrection;
}

const TWO_YEARS = /(?<!\d)(?:20)?(\d{2})(?:年度?)?[-至到](?:20)?(\d{2})年(?!级|龄)/g;
const YEARS = /(?<!\d)((?:19|20)\d{2})年?[-至到]((?:19|20)\d{2})年(?!级|龄)/g;
/** 规划（2011-2020） */
const PLAN_YEARS = /(?<!\d)((?:19|20)\d{2})年?[-至到]((?:19|20)\d{2})(?!\d|年?[级龄])/g;
/** 根据规划（2011-2020年）制定 */
const POINTED = /根据|按照?|依[据照]|参照|学年/;
const OF_PLAN = /学年|规划|计划|行动|纲要|方案|五年/;
/** 填报年份：2025（数据年份：2024） */
const YEAR_ASIDE = /.\((?:数据|统计|资料|监测|指标)(?:所属)?(?:年份|年度|时间|时期|期)?[:为]?((?:19|20)\d{2})(?:年度?)?\)/;
/** Figures of several years together. */
const OF_YEARS =
  /历年|近[一二两三四五六七八九十\d]{1,2}年(?!行动|规划|计划)|(?:19|20)\d{2}年?[-至到](?:19|20)\d{2}年(?:年?平均|年均|累计|合计)|^[^:]{0,12}[二三四五六七八九十]年来?的?(?:累计|合计|总[计数量])/;
/** 2025年度工作目标 */
const GOALS =
  /\((?:(?:(?:19|20)\d{2}年?度?)?(?:目标|计划|任务|预期|预计)|基期|上年|去年)[数值]?\)|(?:目标(?:任务)?(?:值|数|书)?|责任书|规划(?:指标)?值|任务(?:书|数|清单)?|(?:工作|年度|指标)计划)(?:\([^()]*\))?$/;
/** 填报日期：2025年3月1日, or a date alone. */
const FILLED_ON =
  /^(?:(?:填报|填表|制表|上报|报送|报出|打印|统计)?(?:日期|时间):)?((?:19|20)\d{2})[-年/.](\d{1,2})(?:[-月/.](?:(\d{1,2})日?)?)?$|^(?:填报|填表|制表|上报|报送|报出|打印)(?:日期|时间):((?:19|20)\d{2})年?$/;
/** 本表为2024年数据, 数据截至2024年底 */
const OF_FIGURES =
  /(?:本表|上表|表中|以上|上述|数据|数字|资料|数值)[^,.;:\d]{0,6}(?:[为是系]|截[至止]|取自|采用)[^,.;:\d]{0,3}((?:19|20)\d{2}年?[^,.;:]*)|(?:本表|上表|以上|上述)[^,.;:\d]{0,4}((?:19|20)\d{2}年?[^,.;:]*)/;
/** 上报2024年, 2024年填报 */
/** 20250930 */
const COMPACT_DAY = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(?=(?:[0-2]\d|3[01])$)/;
const REPORTING = '填报|填表|填写|上报|报送|报出|汇总|审核|导出|打印|录入|提交';
const DAY_BEHIND = '(?:\\d{1,2}月(?:\\d{1,2}日)?)?';
const REPORTED_IN = new RegExp(
  `(?:${REPORTING}|(?:^|[(,;:])(?:编制|制表))(?:[于在])?:?((?:20)?\\d{2})年?度?${DAY_BEHIND}(?=$|[),;])|(?<!\\d)((?:20)?\\d{2})年度?${DAY_BEHIND}(?:${REPORTING})(?=$|[),;])`,
  'u',
);
/** Characters of a line that says when it was filled in. */
const LONGEST_DATE = 200;
const MOST_NUMBERS = 20;
/** 制表：长沙街道社保所; 制表：张三 is a person. */
const BARE_LABEL = new RegExp(`^(?:${FILLING}):(?=.{2,}(?:[局所委院处站厅]|办(?:公室|事处)?|中心|政府)$)`, 'u');
const FILLED_IN = new RegExp(`^${REPORTER}|${BARE_LABEL.source}`, 'u');
/** A year of which figures only are said to be compared, or from which on something holds. */
const COMPARED = /^(?:19|20)\d{2}年?(?:为?基[期数年]|起|以来|版|口径|价)/;

/** @param below the lines under the table. */
export function lineDoubts(form: FormContext, lines: readonly ReadLine[], sheet: ReadLine, below: readonly string[]): LineDoubts {
  const { session, regions } = form;
  const { periods } = session;
  const isOther = (read: PeriodText) => read.year !== undefined && periodOf(read, periods) === null;
  const isOwn = (read: PeriodText) => read.year !== undefined && periodOf(read, periods) !== null;
  const all = lines.some(({ read }) => read.length > 0) ? lines : [...lines, sheet];
  // 2026年1月 over the figures of 2025 is when the paper was made.
  const isPaper = ({ year = '', part }: PeriodText) => part !== undefined && periods.every((period) => period.slice(0, 4) < year);
  const years = all.flatMap(({ text, read }) =>
    read.filter((one) => one.year !== undefined && !isPaper(one)).map((one) => ({ text, one })),
  );
  const isSeveral = new Set(years.map(({ one }) => one.year)).size > 1;
  const several = isSeveral
    ? (years.find(({ one }) => isOther(one)) ?? years[0]!).text
    : [...lines, sheet].find(
        ({ text }) => hasTwoYears(plainName(text), session) || hasSpan(plainName(text), session) || hasYearAside(plainName(text), periods),
      )?.text;
  const part = isSeveral || !years.some(({ one }) => isOwn(one)) ? undefined : years.find(({ one }) => isOther(one))?.text;
  const yearbook = all.find(({ text, read }) => isYearbook(plainName(text)) && read.length > 0)?.text;
  const goal = [...lines, sheet].find(({ text }) => GOALS.test(plainName(text)))?.text;
  const titles = [...lines.map(({ text }) => text), sheet.text];
  const changes = titles.find((text) => isOfChanges(text, form.headings.names));
  const time = titles.find((text) => isOfOtherTime(text, periods));
  const group = titles.flatMap((text) => ({ text, word: groupOf(text) })).find(({ word }) => word !== null);
  const basis = [...titles, ...below].flatMap((text) => ({ text, word: basisOf(text) })).find(({ word }) => word !== null);
  const isPartSaid = [...lines, sheet].some(({ read }) => read.some((one) => one.part !== undefined));
  const whole = isPartSaid ? undefined : lines.find(({ text, read }) => isOfWholeYear(text, read, periods))?.text;
  const isElsewhere =
    (lines.some(({ read }) => read.some(isOwn)) && sheet.read.some(isOther)) || isReportedBefore(apart(sheet.text), periods);
  const isYear = mayBeOtherYear(sheet.text, periods) && !lines.some(({ read }) => read.some(isOwn));
  const isStated = lines.some(({ text }) => statesOwn(regions.inLine(text)));
  const titled =
    lines.map(({ text }) => regions.titled(text)).find((one) => one !== null) ?? lines.find(({ text }) => limitsScope(text))?.text;
  const place = isStated
    ? undefined
    : (titled ?? (regions.mayBePlace(sheet.text) ? sheet.text : regions.wholeAbove([...titles, ...below])));
  const aside = [...lines.map(({ text }) => text), ...below].find(isSetAside) ?? (isSheetDoubtful(sheet.text) ? sheet.text : undefined);
  const early = [...lines, ...below.map((text) => ({ text }))].find(
    ({ text }) => text.length <= LONGEST_DATE && isEarly(apart(text), periods),
  )?.text;
  const correction = [...lines.map(({ text }) => text), ...below].map((line) => correctionIn(form, line)).find((one) => one !== null);
  // 筛查率：2024年数
  const nameless = (line: string) =>
    line.length > LONGEST_DATE
      ? ''
      : [...form.headings.names].reduce((rest, name) => (rest.includes(name) ? rest.replace(name, '') : rest), plainName(line));
  const kindOf = (line: string) =>
    isOfOther(plainName(line), periods) ? 'figures' : (remarkOf(form, line) ?? remarkOf(form, nameless(line)))?.kind;
  const marked = below.map(markedNotes);
  const notes = marked.flat().flatMap((note): NoteDoubt[] => {
    // Of a long one the mark before it changes nothing.
    const kind = kindOf(note.rest) ?? (note.text.length <= LONGEST_DATE ? kindOf(note.text) : undefined);
    return kind === undefined ? [] : [{ ...note, kind }];
  });
  const remarks = below.filter((_, i) => marked[i]!.length === 0).map((line) => ({ line, kind: kindOf(line) }));
  const period = remarks.find(({ kind }) => kind === 'figures')?.line;
  const region = below
    .filter((line) => line.length <= LONGEST_DATE && FILLED_IN.test(plainName(line)))
    .map((line) => regions.inLine(plainName(line).replace(BARE_LABEL, '填报单位:')))
    .map((one) => (one?.region === null ? one.text : undefined))
    .concat(remarks.map(({ line, kind }) => (kind === 'region' ? line : undefined)))
    .find((text) => text !== undefined);
  const lineOf = (kind: Remark['kind'], isSo: (clause: string) => boolean) =>
    remarks.find((one) => one.kind === kind)?.line ?? titles.find((title) => title.length <= LONGEST_DATE && clausesOf(title).some(isSo));
  const unsure = aside === undefined ? lineOf('unsure', isUnsure) : undefined;
  const less = lineOf('part', isOfPart);
  const numbers = below.filter((line) => /\d/.test(line) && line.length <= LONGEST_DATE).slice(0, MOST_NUMBERS);
  return {
    ...(several !== undefined && { several }),
    ...(part !== undefined && { part }),
    ...(early !== undefined && { early }),
    ...(yearbook !== undefined && { yearbook }),
    ...(goal !== undefined && { goal }),
    ...(changes !== undefined && { changes }),
    ...(time !== undefined && { time }),
    ...(whole !== undefined && { whole }),
    ...(group && { group: { text: group.text, word: group.word! } }),
    ...(basis && { basis: { text: basis.text, word: basis.word! } }),
    ...(isElsewhere && { sheet: sheet.text }),
    ...(isYear && { digits: sheet.text }),
    ...(place !== undefined && { place }),
    ...(aside !== undefined && { aside }),
    ...(unsure !== undefined && { unsure }),
    ...(less !== undefined && { less }),
    ...(numbers.length > 0 && { numbers }),
    ...(notes.length > 0 && { notes }),
    ...(correction !== undefined && { correction }),
    ...((period ?? region) !== undefined && { below: { ...(period && { period }), ...(region !== undefined && { region }) } }),
  };
}

function statesOwn(said: RegionSaid | null): boolean {
  return said !== null && said.region !== null && said.isStated;
}

/** The years of the plan itself, and of no other. LINEDOUBT7 */
export function isSpanOfPlan(plain: string, { plan }: EntrySession): boolean {
  const spans = [...plain.matchAll(PLAN_YEARS)];
  return spans.length > 0 && spans.every(([, from, to]) => Number(from) === plan.start && Number(to) === plan.end);
}

function hasTwoYears(plain: string, session: EntrySession): boolean {
  const span = readPeriod(plain);
  if (OF_YEARS.test(plain)) return true;
  if (span?.isSpan === true && !isSpanOfPlan(plain, session) && /^(?:数据|资料|情况|统计)*表?$/.test(plain.slice(span.length))) return true;
  return !OF_PLAN.test(plain) && [...plain.matchAll(TWO_YEARS)].some(([, from, to]) => Number(to) - Number(from) === 1);
}

function hasYearAside(plain: string, periods: readonly string[]): boolean {
  const [, year] = YEAR_ASIDE.exec(plain) ?? [];
  return year !== undefined && !periods.some((period) => period.startsWith(year));
}

/** 2021-2024年监测统计表; the years of the plan need no word for plans, and a plan of other years may hold that of the form. */
function hasSpan(plain: string, session: EntrySession): boolean {
  const isOver = ([, from = '', to = '']: RegExpMatchArray) =>
    session.periods.every((period) => period.slice(0, 4) < from || period.slice(0, 4) > to);
  if (OF_PLAN.test(plain) && !POINTED.test(plain) && [...plain.matchAll(PLAN_YEARS)].some(isOver)) return !saysOwn(plain, session);
  const isOfPlan = ([, from, to]: RegExpMatchArray) => Number(from) === session.plan.start && Number(to) === session.plan.end;
  return !OF_PLAN.test(plain) && [...plain.matchAll(YEARS)].some((span) => !isOfPlan(span));
}

/** Behind the years of the plan: 规划（2011-2020年）2025年监测表. */
function saysOwn(plain: string, { periods }: EntrySession): boolean {
  return periodsIn(plain).some((read) => read.year !== undefined && periodOf(read, periods) !== null);
}

/** LINEDOUBT5 */
function isReportedBefore(plain: string, periods: readonly string[]): boolean {
  const [, behind, before] = REPORTED_IN.exec(plain) ?? [];
  const year = (behind ?? before ?? '').slice(-2);
  return year !== '' && periods.every((period) => `20${year}` < period.slice(0, 4));
}

/** LINEDOUBT5 */
function isEarly(plain: string, periods: readonly string[]): boolean {
  if (isReportedBefore(plain, periods)) return true;
  const [date, day, month = '12', , alone] = FILLED_ON.exec(plain.replace(COMPACT_DAY, '$1-$2-')) ?? [];
  const year = day ?? alone ?? '';
  if (date === undefined || periods.some((period) => period.length > 4)) return false;
  return periods.every((period) => year < period || (year === period && Number(month) < 12));
}

/** LINEDOUBT4 */
function isOfOther(plain: string, periods: readonly string[]): boolean {
  const [, said, alone] = OF_FIGURES.exec(plain) ?? [];
  const year = said ?? alone;
  if (year === undefined || COMPARED.test(year)) return false;
  const read = readPeriod(year);
  return read !== null && !read.isSpan && periodOf(read, periods) === null;
}

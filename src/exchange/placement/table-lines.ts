/**
 * What a table says of itself outside its rows and columns: in lines above it, its caption, the name of its sheet.
 *
 * LINE1 a line above the headings, of the nearest two hundred, is one text by itself, or begins with a label (单位：, 地区：, 填报单位：), or is made of labels and what they say (地区 | 台山市)
 * LINE2 its period counts where the headings say none; a line of another period than the form's keeps all such columns out · LINE3 lines come
 * before the name of the sheet, whose part of a year adds to their year · LINE4 a unit, 单位：万人 above or below, or in brackets in a title, holds for indicators measured so · LINE5 a region
 * that is stated keeps all out, one that a title begins with is asked about · LINE6 so does a title of targets, of the year before, of an
 * estimate or of an example (目标分解表, 中期目标, 基期数据表, 模拟数据) all that does not say to be actual · LINE7 labels are read with blanks between
 * their characters (单 位：) and with any sign that looks like a colon · LINE8 a title of one region of the form in a sheet called after another is asked about
 */
import type { EntrySession } from '../../report/session.js';
import type { FormContext } from './form-context.js';
import { OTHER_TIME_WORDS, TARGET_WORDS } from '../../vocabulary/heading-words.js';
import { isOtherFigures, type OtherFigures } from './heading-lexicon.js';
import type { HeadingWords, Stated } from './headings.js';
import { isSpanOfPlan, lineDoubts, type LineDoubts, type ReadLine } from './line-doubts.js';
import { apart, COLONS, plainName, simplified, Spelling } from './names.js';
import { atYearEnd, isFilling, periodOf, readPeriod, type PeriodText } from './period-texts.js';
import { ASIDE, periodsIn, together } from './title-periods.js';
import type { RegionSaid } from './region-titles.js';
import { FILLING, PLACE, REPORTER } from './reporters.js';
import { otherSection } from './sections.js';
import { isNote } from './table-texts.js';
import { isUnitLine, speaksOfAbove, unitSaid } from './unit-lines.js';
import { unitMention, type UnitMention } from './unit-mentions.js';
import type { UnitText } from './unit-texts.js';
import { isYearbook, yearBefore } from './yearbooks.js';

const LABELLED = new RegExp(
  `^(?:${REPORTER}|${PLACE}|(?:${FILLING}|责任|牵头|计量|计数|金额|数据|综合|截止|所属|监测)*(?:单位|部门|机关|机构|日期|时间|时点|时期|年度|年份|期别|报告期别?|表号|文号|有效期|负责人|审核人|填表人|填报人|联系人|联系电话|电话|units?|region|period|year)(?:名称|至)?)\\s*:`,
  'iu',
);
/** 单 位：, 报 告 期： */
const SPACED_LABEL = /(?<=^|[\s(（[【])(?:\p{Script=Han}\s+){1,4}\p{Script=Han}(?=\s*[:：])|单\s+位/gu;
const IS_REPORTER = new RegExp(`^(?:${REPORTER}|责任单位)(?:\\([^()]*\\))?:?$`, 'u');
const CHUNKS = /\s{2,}|\u3000+|[;；]|[\s,，](?=[^\s:：,，]{2,8}[:：])/u;

/** 年份：2024; but a day after 填报时间： is that of filling in. */
const PERIOD_LINE =
  /^(?:(?:填报|报告|统计|数据|监测|所属|资料)*(?:年份|年度|时期|报告期别?|期间)|(?:统计|数据|监测|所属|资料)(?:截止)?(?:时间|日期|时点)|(?:reporting)?period|(?:report(?:ing)?)?year):(.+)$/;
/** Lines above a table, and notes below it, that speak of it: the nearest ones. */
export const MOST_LINES = 200;
/** Texts of a row that is a line; more are longer than what is read of one. */
export const MOST_TEXTS = 500;
const MOST_MENTIONS = 20;
/** Characters of a line that speak of the table, and of a title that says what kind of figures it has. */
const LONGEST_LINE = 500;
const LONGEST_TITLE = 300;

/** What titles call a table of figures. */
const TABLE = '(?:数据|数值|资料|分解|分配|下达|安排|一览|明细|汇总|任务|总)*表?$';
const OTHER_TABLE = new RegExp(
  `预[计测估报]|(?<!公共)预算(?:数|表|草案)?$|(?:指标|任务|责任)分解|样例$|填[报写](?:示例|范例)|(?:模拟|示例|测试|样例|虚拟)数据|(?:中期|终期|阶段性?)目标(?:值|数)?(?:(?:19|20)\\d{2}年?度?)?$|(?:${chinese(TARGET_WORDS)})(?!$)${TABLE}|(?:${chinese(OTHER_TIME_WORDS)})(?!$)(?:完成|实现|达到|情况|统计|监测)*${TABLE}`,
);

function chinese(words: readonly string[]): string {
  return words.filter((word) => !/[a-z]/.test(word)).join('|');
}

/** What the lines say of the period and the kind of figures: one of the form's, another one, or nothing. */
export type PeriodSaid =
  { readonly period: string } | { readonly elsewhere: string; readonly why?: OtherFigures; readonly isSheet?: true } | null;

export interface TableLines {
  readonly period: PeriodSaid;
  readonly unit: UnitText | null;
  /** Units that are only mentioned. UNITMENTION1 to UNITMENTION3 */
  readonly mentions: readonly UnitMention[];
  /** Another region than the form's, as it stands in the table. */
  readonly region: { readonly text: string; readonly isStated: boolean } | null;
  /** The form's region that is stated, or named in a title. */
  readonly ownRegion: RegionSaid | null;
  readonly doubts: LineDoubts;
}

/** As far as it is read, with plain colons and without the blanks that spread a label. LINE7 */
function beginning(line: string): string {
  return line
    .slice(0, LONGEST_LINE)
    .replace(COLONS, '：')
    .replace(SPACED_LABEL, (label) => label.replace(/\s/g, ''));
}

/**
 * @param above texts above the table, the uppermost first; of each its beginning is read.
 * @param name that of the sheet; `below` are the lines under the table, whose notes can state a unit;
 * `place` is what stands alone in a line and may be one; `heads` are headings that may mention a unit.
 */
export function readLines(
  form: FormContext,
  above: readonly string[],
  {
    name = '',
    below = [],
    place,
    heads = [],
  }: {
    readonly name?: string | undefined;
    readonly below?: readonly string[];
    readonly place?: string | undefined;
    readonly heads?: readonly string[];
  } = {},
): TableLines {
  const { session, units, regions, headings } = form;
  const lines = above.map(beginning);
  const under = below.slice(0, MOST_LINES).map(beginning);
  const notes = under.filter((line) => isNote(line) || isUnitLine(line)).map(simplified);
  const chunks = lines.flatMap((line) => line.split(CHUNKS)).filter((text) => text.trim() !== '');
  const titles = [...chunks, name].filter((text) => !LABELLED.test(plainName(text)));
  const ofSheet = regions.ofSheet(name);
  const ofLines = chunks.flatMap((chunk) => regions.inLine(chunk) ?? []);
  const places = [...ofLines, ...(ofSheet === null ? [] : [ofSheet])];
  const isOtherSheet = ofSheet !== null && ofLines.some((one) => isOtherRegion(session, one.region, ofSheet.region));
  const own = places.filter(({ region }) => region !== null);
  // Beside the form's region the province or the city is who has ordered the table.
  const isOrdering = ({ text, isStated }: RegionSaid) =>
    own.length > 0 && !isStated && (regions.isProvince(text) || regions.isOfPlan(text));
  const elsewhere = places.filter((one) => one.region === null && !isOrdering(one)).map(({ text, isStated }) => ({ text, isStated }));
  const texts = chunks.map((text) => ({ text: text.trim(), read: readLine(apart(text), session) }));
  const sheet = { text: name.trim(), read: readSheet(apart(name), session) };
  const isOther = (text: string) => isOtherTable(headings, text);
  const other = [...chunks, name].find(isOther);
  const doubts = lineDoubts(
    form,
    texts,
    sheet,
    [...lines.filter((line) => isNote(line) || /^\s*(?:本表)?(?:数据|数字|数值)[系为均]/u.test(line)), ...under].flatMap((line) =>
      line.split(CHUNKS),
    ),
  );
  const unit = unitSaid(units, { lines: [...lines.filter((line) => !speaksOfAbove(line)).map(simplified), ...notes], titles, name });
  const alone = place ?? (own.some(({ isStated }) => isStated) ? undefined : regions.placeAlone(lines));
  const mentioning = [...chunks, ...under.flatMap((line) => line.split(CHUNKS)), ...heads];
  return {
    period:
      other !== undefined
        ? { elsewhere: other.trim(), why: 'other-figures', ...(other === name && { isSheet: true }) }
        : (periodSaid(session, texts, sheet) ?? periodSaid(session, [sheet], null)),
    unit,
    mentions: mentioning.flatMap((text) => unitMention(units, text, headings.names) ?? []).slice(0, MOST_MENTIONS),
    region: elsewhere.find(({ isStated }) => isStated) ?? elsewhere[0] ?? null,
    ownRegion: own.find(({ isStated }) => isStated) ?? own[0] ?? null,
    doubts: { ...(alone !== undefined && { place: alone }), ...(isOtherSheet && { sheetRegion: name.trim() }), ...doubts },
  };
}

/** Two regions of the form; that of the plan stands in any title. LINE8 */
function isOtherRegion({ plan }: EntrySession, title: string | null, sheet: string | null): boolean {
  return title !== null && sheet !== null && title !== sheet && title !== plan.region.code;
}

/** 时间：2024年; a year after those of the form is that of filling in. */
const TIME_LINE = /^(?:时间|日期):(((?:19|20)\d{2})年?度?)$/;

/** A title or a sheet of half a year, whichever. */
const HALF_YEAR = /^(?:半年报?|年中)(?:数据|数|表)?$/;
/** What a form is called by, and what ordered it: their numbers are no years. */
const NUMBERED = /^(?:表|文|编|备案|批准文)号:/;

function readLine(plain: string, { periods }: EntrySession): readonly PeriodText[] {
  if (NUMBERED.test(plain)) return [];
  if (HALF_YEAR.test(plain)) return [{ part: 'other', length: plain.length }];
  const [, time, year = ''] = TIME_LINE.exec(plain) ?? [];
  if (time !== undefined && periods.every((period) => period.slice(0, 4) < year)) return [];
  const [, stated = time] = PERIOD_LINE.exec(plain) ?? [];
  const read = stated === undefined ? null : readPeriod(stated);
  if (isFilling(read, periods)) return [];
  const found = read && !read.isSpan ? [read] : periodsIn(plain);
  const all = isYearbook(plain) ? yearBefore(plain, found) : found;
  return /月[份报]|[当本]月/.test(plain) ? all : all.map((one) => atYearEnd(one, periods));
}

/** The name of a sheet is a period by itself more often than a title: 上半年, 2024-12. */
function readSheet(plain: string, session: EntrySession): readonly PeriodText[] {
  const { periods } = session;
  const read = new Spelling(plain.replace(/^[一二][〇○零][〇○零一二三四五六七八九]{2}$/, '$&年')).bare
    .map((one) => ({ one, read: readPeriod(one) }))
    .find(({ one, read }) => read?.length === one.length)?.read;
  if (HALF_YEAR.test(plain)) return [{ part: 'other', length: plain.length }];
  if (isFilling(read ?? null, periods) || (read?.isSpan && isSpanOfPlan(plain, session))) return [];
  const all = read ? [read] : periodsIn(plain);
  return (isYearbook(plain) ? yearBefore(plain, all) : all).map((one) => atYearEnd(one, periods));
}

/** LINE6 */
function isOtherTable(headings: HeadingWords, text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const plain = plainName(text);
  const heading = [...new Spelling(text).bare, plain.replace(/\(?\d\)?$/, '')]
    .map((one) => headings.heading(one))
    .find((one) => one !== null);
  if (heading?.tells === 'other-figures' && heading.part === undefined && !/[()]/.test(plain)) return true;
  return OTHER_TABLE.test(plain.replace(ASIDE, '').replace(/[()]/g, ''));
}

/** @param sheet the name of the sheet, whose part of a year adds to what the lines say. */
function periodSaid({ periods }: EntrySession, lines: readonly ReadLine[], sheet: ReadLine | null): PeriodSaid {
  const found = lines.flatMap(({ text, read }) => read.map((one) => ({ text, read: one, isSheet: sheet === null })));
  const parts = sheet?.read.filter(({ year, part }) => year === undefined && part !== undefined) ?? [];
  if (sheet && found.length > 0) for (const read of parts) found.push({ text: sheet.text, read, isSheet: true });
  const all = together(found.map(({ read }) => read));
  if (all.length === 0) return null;
  const own = all.flatMap((read) => periodOf(read, periods) ?? []);
  const others = all.filter((read) => periodOf(read, periods) === null);
  if (own.length > 0) return new Set(own).size === 1 && others.length === 0 ? { period: own[0]! } : null;
  // 2025年 over a form of its first half says no more than the year; 2025年1-12月 does.
  const isYearAlone = ({ year, part, isWhole }: PeriodText) =>
    part === undefined && !isWhole && periods.some((one) => one.startsWith(`${year}-`));
  if (others.length === 0 || others.some(isYearAlone)) return null;
  const last = found.filter(({ read }) => periodOf(read, periods) === null);
  const { text, isSheet } = last[last.length - 1] ?? found[0]!;
  return { elsewhere: text, ...(isSheet && { isSheet: true }) };
}

/** Is a row above the body of a table a line of its own, rather than headings? LINE1 */
export function isLine(form: FormContext, row: readonly string[], columns: readonly number[], isLast: boolean): boolean {
  const { headings } = form;
  const texts = row.flatMap((text, c) => (text.trim() === '' ? [] : [{ text, c }]));
  if (!isLast && statesRegion(form, textsOf(row))) return true;
  if (texts.some(({ text }) => LABELLED.test(plainName(text).replace(/\([^()]*\)(?=:)/gu, '')))) return true;
  if (texts.length === 0 || columns.some((c) => headings.heading(row[c] ?? '')?.tells === 'label')) return false;
  if (
    isPairs(
      headings,
      texts.map(({ text }) => text),
    )
  )
    return true;
  if (new Set(texts.map(({ text }) => text.trim())).size > 1) return false;
  const isOverNames = texts.some(({ c }) => columns.includes(c));
  if (isOverNames) return true;
  const heading = headings.heading(texts[0]!.text);
  return heading === null ? !isLast : heading.tells !== undefined && !isOtherFigures(heading.tells);
}

/** 填报地区 | 台山市 | 年份 | 2025年 */
function isPairs(headings: HeadingWords, texts: readonly string[]): boolean {
  const labels = texts.map((text) => headings.heading(text)?.tells);
  return (
    texts.length > 1 &&
    texts.length % 2 === 0 &&
    texts.every((text, i) => {
      const read = readPeriod(plainName(text));
      const isPeriod = read?.year !== undefined && read.length === plainName(text).length;
      return i % 2 === 0
        ? labels[i] === 'region' || labels[i] === 'period' || labels[i] === 'unit'
        : labels[i - 1] === 'period'
          ? isPeriod
          : labels[i] === undefined;
    })
  );
}

/** What a row that is one text says of the rows below it. ROWCONTEXT4 */
export function sectionStated(form: FormContext, text: string): Stated | null {
  const { headings, texts, session } = form;
  if (/^\d+$/.test(text) || texts.find(text) !== null) return null;
  for (const one of [text, ...new Spelling(text).bare]) {
    const stated = headings.stated(one);
    if (stated) return stated;
  }
  const plain = apart(text);
  const [read, ...more] = /^(?!注|备注|说明|以上|上述|来源|数据来源).*[表据况料计]$/.test(plain) ? periodsIn(plain) : [];
  if (!read || more.length > 0) return otherSection(form, text);
  const period = periodOf(read, session.periods);
  return period === null ? { why: 'other-period' } : { ...(period !== undefined && { period }), isActual: false };
}

/** A row above the table as one text, labels joined to what stands behind them. LINE1 */
export function lineOf(form: FormContext, row: readonly string[]): string {
  const texts = textsOf(row);
  const isPaired = isPairs(form.headings, texts);
  const isParted = isPaired || statesRegion(form, texts);
  return texts
    .map((text, i) => {
      const label = texts[i - 1];
      if (label === undefined) return isParted ? unmarked(text) : text;
      if (!isParted) return /[:：]$/.test(label) ? text : `  ${text}`;
      const isBehind = isPaired ? i % 2 === 1 : isLabel(label);
      return `${isBehind ? '：' : '  '}${unmarked(text)}`;
    })
    .join('');
}

function textsOf(row: readonly string[]): readonly string[] {
  const texts = new Set<string>();
  for (const text of row) {
    if (text.trim() !== '') texts.add(text.trim());
    if (texts.size === MOST_TEXTS) break;
  }
  return [...texts];
}

function isLabel(text: string): boolean {
  return LABELLED.test(`${plainName(unmarked(text))}:`);
}

function unmarked(text: string): string {
  return text.replace(/[:：]\s*$/u, '');
}

/** One region or office behind the label, and the next label behind it: more of them are headings. */
function statesRegion({ headings, regions }: FormContext, texts: readonly string[]): boolean {
  return texts.some((text, i) => {
    const [place, next] = [texts[i + 1], texts[i + 2]];
    if (place === undefined || (next !== undefined && !isLabel(next))) return false;
    if (IS_REPORTER.test(plainName(text))) return headings.heading(place) === null && !isLabel(place);
    return headings.heading(text)?.tells === 'region' && (regions.find(place) !== null || regions.isElsewhere(place));
  });
}

/**
 * Which report period a text names, as tables write it in headings, titles, names of sheets and cells: the one reader of them all.
 *
 * PERIODTEXT1 a year with what stands behind it: 2025, 2025年度, 25年, 2025年末, FY2025, 二〇二五年, 民国114年, 乙巳年 · PERIODTEXT2 parts of one: 上半年, 第二季度, 1-6月,
 * 2025-H1, 2025-03, 2025.3, 202503; from January to December, and to the end of December, it is the year, which 全年 is, too;
 * so are months told by their first and last day, but not days on which something was done; a census is of the year of its moment
 * PERIODTEXT8 two digits, or three of the Republic, are a year in a column of years alone
 * PERIODTEXT3 what is no period of a report is told apart: months that are none (1-9月, 前三季度, 前9个月), 半年报, 季报, 中报 and the middle (2025年中) of a year, days, a year's beginning, school years and terms; and spans
 * of years · PERIODTEXT7 the end of a month, 6月末, is the half or the quarter that ends with it · PERIODTEXT4 of a title count the years it speaks of: no span of years (2021—2030年), no date of filling in or of a paper, no
 * baseline (以2020年为基期) · PERIODTEXT5 a year and a part said apart are one period · PERIODTEXT6 a part alone is of the year of the form
 */

/** A period at the beginning of a text. Without year and part it is a whole year, and not said which. */
export interface PeriodText {
  /** Four digits. */
  readonly year?: string;
  /** As `plan/period.ts` writes it, `H1`; `other` for what is no period of a report. Absent for a whole year. */
  readonly part?: string;
  /** Several years together. */
  readonly isSpan?: true;
  /** Said to be the whole year: 全年, 1-12月, 年底. */
  readonly isWhole?: true;
  /** The end of its month, 6月末: that of a half or a quarter, too. */
  readonly isEnd?: true;
  /** A day other than the last of a year. */
  readonly isDay?: true;
  /** Characters it takes. */
  readonly length: number;
}

const WHOLE_YEAR = { isWhole: true } as const;
const NUMERALS = '〇一二三四五六七八九';
const YEAR =
  /^(?:(?:fy)?((?:19|20)\d{2})|(?:fy)?(\d{2})(?=年)|fy(\d{2})(?!\d)|([一二][〇○零九0o][〇○零0o一二三四五六七八九]{2})(?=年))(?:年报|年度?(?!初))?/;
const REPUBLIC = /^(?:中华)?民国(?:(\d{1,3})|([〇○零一二三四五六七八九十百]{1,6}))(?:年度?(?!初))?/;
/** Of the sixty years of a cycle. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const CYCLE = new RegExp(`^([${STEMS}])([${BRANCHES}])年(?:度|底|末)?`);
const CYCLE_START = 1984;
const SCHOOL = /^(?:[-/](?:19|20)?\d{2})?学年度?初?|^(?:[春秋]季?|[上下]|第[一二])?学期/;
const BEGINNING = /^年初/;
const PART_REPORT = /^(?:半年报?|季报|月报|旬报|年中(?!期))/;
/** Behind 年; 中 begins words, too: 2025年中小学生. */
const MIDDLE = /^中(?=$|[^\p{Script=Han}]|报|统计|监测|数据|情况|汇总|填报|上报|检查|评估|快?报?表)/u;
const SPAN_END = /^(?:[-/至到]+)(?:(?:19|20)\d{2}|1[3-9]|[2-9]\d)(?!\d)(?:年度?)?/;
/** From the first day of a month to the last of one: 2025.1.1-2025.12.31, 自2025年1月1日起至6月30日止. */
export const DAYS = String.raw`[自从由]?((?:19|20)\d{2})[-/.年](1[0-2]|0?[1-9])[-/.月]0?1日?起?[-至到]+(?:((?:19|20)\d{2})[-/.年])?(1[0-2]|0?[1-9])[-/.月](3[01]|2[89])日?(?!\d)止?`;
const DAYS_AHEAD = new RegExp(`^${DAYS}`);
const CODE = /^-?(h[12]|q[1-4])(?![\da-z])/;
/** 十四五末 is 2025. */
const PLAN_END = /^十([一二三四五])?五(?:规划)?时?期?末/;
const DAY = /^([-/.]?)(1[0-2]|0?[1-9])\1(3[01]|[12]\d|0?[1-9])(?!\d)/;
const MONTH = /^(?:[-/.]?(0[1-9]|1[0-2])|[-/.]([1-9]))月?(?![\d-])/;
const WHOLE = /^(?:全年|年报)/;
const HALF = /^(上|下)半年/;
const QUARTER = /^第?([1-4一二三四])季度?末?/;
const QUARTERS = /^(?:前[二三23两]个?季度|[1一][-至到][二三23]季度)/;
/** 前9个月 */
const FIRST_MONTHS = /^前(1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])个?月/;
const UP_TO = /^截[至止][至到于]?/;
const MONTHS =
  /^(?:(\d{1,2}|十[一二]?|[一二三四五六七八九])月?[-至到])?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!龄)(?:份|(末|底|3[01]日)|(\d{1,2}日))?/;

/** Months from and to, and the part of the year they are. */
const SPANS: Readonly<Record<string, string>> = {
  '1-12': '',
  '1-6': 'H1',
  '7-12': 'H2',
  '1-3': 'Q1',
  '4-6': 'Q2',
  '7-9': 'Q3',
  '10-12': 'Q4',
};

/** @param plain as `plainName` has it. */
export function readPeriod(plain: string): PeriodText | null {
  const [upTo] = UP_TO.exec(plain) ?? [];
  if (upTo === undefined) return readPlainly(plain);
  const read = readPlainly(plain.slice(upTo.length));
  if (read === null) return null;
  const { part, ...rest } = read;
  const isEnd = /^\d/.test(part ?? '') && { isEnd: true as const };
  return {
    ...rest,
    ...(part === '12' ? WHOLE_YEAR : { ...(part !== undefined && { part }), ...isEnd }),
    length: read.length + upTo.length,
  };
}

function readPlainly(plain: string): PeriodText | null {
  const days = DAYS_AHEAD.exec(plain);
  const months = days && monthsOf(days);
  if (months) return { ...readPlainly(months)!, length: days[0].length };
  const [plan, five] = PLAN_END.exec(plain) ?? [];
  if (plan !== undefined) return { year: `${2005 + 5 * (five === undefined ? 0 : NUMERALS.indexOf(five))}`, length: plan.length };
  const year = yearIn(plain);
  if (!year) return codeOf(plain) ?? readPart(plain);
  const { said, name } = year;
  const rest = plain.slice(said.length);
  const span = SPAN_END.exec(rest);
  const other = SCHOOL.exec(rest) ?? BEGINNING.exec(rest) ?? PART_REPORT.exec(rest) ?? (said.endsWith('年') ? MIDDLE.exec(rest) : null);
  if (other) return { year: name, part: 'other', length: said.length + other[0].length };
  if (span) return { year: name, part: 'other', isSpan: true, length: said.length + span[0].length };
  const part = said.endsWith('年') || said.endsWith('度') ? inBrackets(rest) : (numericPart(rest) ?? inBrackets(rest));
  const isWhole = said.endsWith('报') || /^(?:年?[末底]|年报)/.test(rest);
  return { ...part, ...(isWhole && WHOLE_YEAR), year: name, length: said.length + (part?.length ?? 0) };
}

/** Whole months that are said by their days, in the words for these; over the turn of a year they are no period of a report. */
export function monthsOf([, year, from, lastYear = year, to, last]: readonly (string | undefined)[]): string | null {
  const count = (Number(lastYear) - Number(year)) * 12 + Number(to) - Number(from) + 1;
  if (count < 1 || count > 12 || Number(last) !== new Date(Number(lastYear), Number(to), 0).getDate()) return null;
  if (year !== lastYear) return `${lastYear}年年中`;
  return `${year}年${count === 1 ? '' : `${Number(from)}-`}${Number(to)}月`;
}

function yearIn(plain: string): { readonly said: string; readonly name: string } | null {
  const [republic, digits, words] = REPUBLIC.exec(plain) ?? [];
  if (republic !== undefined) return { said: republic, name: String(1911 + (digits === undefined ? numeralOf(words!) : Number(digits))) };
  const [cyclic, stem, branch] = CYCLE.exec(plain) ?? [];
  if (cyclic !== undefined) return inCycle(cyclic, STEMS.indexOf(stem!), BRANCHES.indexOf(branch!));
  const [said, western, short, fiscal, chinese] = YEAR.exec(plain) ?? [];
  if (said === undefined) return null;
  return { said, name: western ?? (chinese === undefined ? `20${short ?? fiscal}` : String(numeralOf(chinese))) };
}

/** Half of the pairs stand for no year. */
function inCycle(said: string, stem: number, branch: number): { readonly said: string; readonly name: string } | null {
  const year = Array.from({ length: 60 }, (_, i) => i).find((i) => i % 10 === stem && i % 12 === branch);
  return year === undefined ? null : { said, name: String(CYCLE_START + year) };
}

function digit(numeral: string): number {
  return NUMERALS.indexOf(/[○零0o]/.test(numeral) ? '〇' : numeral);
}

/** 二〇二五, 一百一十四 */
function numeralOf(words: string): number {
  if (!/[十百]/.test(words)) return Number([...words].map(digit).join(''));
  const [, hundreds = '', tens, ones = ''] = /^(?:(.)百)?零?(?:(.?)十)?(.?)$/.exec(words) ?? [];
  const [first, second, third] = [hundreds, tens === '' ? '一' : (tens ?? ''), ones].map((one) => (one === '' ? 0 : digit(one)));
  return first! * 100 + second! * 10 + third!;
}

function monthOf(said: string): number {
  return /\d/.test(said) ? Number(said) : [...said].reduce((sum, one) => sum + (one === '十' ? 10 : digit(one)), 0);
}

/** 2025年（1-12月） */
function inBrackets(text: string): PeriodText | null {
  if (!text.startsWith('(')) return readPart(text);
  const part = readPart(text.slice(1));
  return part && text[part.length + 1] === ')' ? { ...part, length: part.length + 2 } : null;
}

/** What stands in digits behind a year: -H1, -03, .3, /12/31. */
function numericPart(text: string): PeriodText | null {
  const code = codeOf(text);
  if (code) return code;
  const day = DAY.exec(text);
  if (day && (day[1] !== '' || day[0].length === 4)) {
    const isLast = day[2] === '12' && day[3] === '31';
    return { ...(isLast ? WHOLE_YEAR : { part: 'other', isDay: true }), length: day[0].length };
  }
  const month = MONTH.exec(text);
  return month && { part: (month[1] ?? month[2]!).padStart(2, '0'), length: month[0].length };
}

function codeOf(text: string): PeriodText | null {
  const code = CODE.exec(text);
  return code && { part: code[1]!.toUpperCase(), length: code[0].length };
}

function readPart(text: string): PeriodText | null {
  const whole = WHOLE.exec(text);
  if (whole) return { ...WHOLE_YEAR, length: whole[0].length };
  const half = HALF.exec(text);
  if (half) return { part: half[1] === '上' ? 'H1' : 'H2', length: half[0].length };
  const quarters = QUARTERS.exec(text);
  if (quarters) return { part: 'other', length: quarters[0].length };
  const [first, count = ''] = FIRST_MONTHS.exec(text) ?? [];
  if (first !== undefined) {
    const part = SPANS[`1-${monthOf(count.replace('两', '二'))}`] ?? (monthOf(count) === 1 ? '01' : 'other');
    return { ...(part === '' ? WHOLE_YEAR : { part }), length: first.length };
  }
  const quarter = QUARTER.exec(text);
  if (quarter) return { part: `Q${'一二三四'.indexOf(quarter[1]!) + 1 || quarter[1]!}`, length: quarter[0].length };
  const months = MONTHS.exec(text);
  if (!months) return null;
  const [all, start, last, isEnd, day] = months;
  const [from, to] = [start && monthOf(start), monthOf(last!)];
  const part =
    day !== undefined
      ? 'other'
      : from !== undefined
        ? (SPANS[`${from}-${to}`] ?? 'other')
        : to === 12 && isEnd !== undefined
          ? ''
          : String(to).padStart(2, '0');
  return {
    ...(part === '' ? WHOLE_YEAR : { part }),
    ...(day !== undefined && { isDay: true as const }),
    ...(isEnd !== undefined && from === undefined && part !== '' && { isEnd: true as const }),
    length: all.length,
  };
}

const LAST_MONTHS: Readonly<Record<string, string>> = { H1: '06', H2: '12', Q1: '03', Q2: '06', Q3: '09', Q4: '12' };

/** The one period of the form that ends with a month. */
function endingWith(year: string | undefined, month: string, periods: readonly string[]): string | null {
  const own = periods.filter((period) => LAST_MONTHS[period.slice(5)] === month && (year ?? period.slice(0, 4)) === period.slice(0, 4));
  return own.length === 1 ? own[0]! : null;
}

/**
 * The period of a form that a text means; `null` for another one, `undefined` where it is a year of the form, and not said which.
 */
export function periodOf({ year, part, isEnd }: PeriodText, periods: readonly string[]): string | null | undefined {
  if (isEnd && part !== undefined && !periods.some((period) => period.endsWith(`-${part}`))) return endingWith(year, part, periods);
  if (year !== undefined) return periods.find((period) => period === (part === undefined ? year : `${year}-${part}`)) ?? null;
  if (part === undefined) return periods.every((period) => period.length === 4) ? (periods.length === 1 ? periods[0] : undefined) : null;
  const own = periods.filter((period) => period.endsWith(`-${part}`));
  return own.length === 1 && periods.every((period) => period.slice(0, 4) === own[0]!.slice(0, 4)) ? own[0] : null;
}

/** A day after the years of the form: that of filling in. */
export function isFilling(read: PeriodText | null, periods: readonly string[]): boolean {
  return read?.isDay === true && periods.every((period) => period.slice(0, 4) < (read.year ?? ''));
}

/** 2025-12 is the year, where the form has no such month. */
export function atYearEnd(read: PeriodText, periods: readonly string[]): PeriodText {
  const { year, part, length } = read;
  const isYear = part === '12' && year !== undefined && periods.includes(year) && !periods.includes(`${year}-12`);
  return isYear ? { year, length } : read;
}

/** Years that a cell of a column of years may mean, before and after those of the form. */
const NEAR = 10;

/** 24, or 113 of the Republic, in a column that is headed as years; `null` where it is no such number. PERIODTEXT8 */
export function shortYear(text: string, periods: readonly string[]): string | null {
  const plain = text.trim();
  const year = /^\d{2}$/.test(plain) ? 2000 + Number(plain) : /^1\d{2}$/.test(plain) ? 1911 + Number(plain) : null;
  const isNear = year !== null && periods.some((period) => Math.abs(Number(period.slice(0, 4)) - year) <= NEAR);
  return isNear ? String(year) : null;
}

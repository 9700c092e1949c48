/**
 * Which report period a text names, as tables write it in headings, titles and names of sheets.
 *
 * PERIODTEXT1 a year with what stands behind it: 2025, 2025年度, 25年, 2025年末 · PERIODTEXT2 parts of one: 上半年, 第二季度, 1-6月, 2025-H1, 2025-03;
 * from January to December, and to the end of December, it is the year · PERIODTEXT3 months that are no period (1-9月) are told as a part
 * PERIODTEXT4 of a title count the years it speaks of: no span of years (2021—2030年), no date of filling in, no baseline (以2020年为基期)
 */

/** A period at the beginning of a text. */
export interface PeriodText {
  /** As `plan/period.ts` writes it; of a part without a year only the part, `H1`; of months that are no period the year and a `?`. */
  readonly period: string;
  /** Characters it takes. */
  readonly length: number;
}

const YEAR = /^(?:((?:19|20)\d{2})|(\d{2})(?=年))(?:年度?)?/;
const CODE = /^-(h[12]|q[1-4]|0[1-9]|1[0-2])(?!\d)/;
const HALF = /^(上|下)半年/;
const QUARTER = /^第?([1-4一二三四])季度?/;
const MONTHS = /^(?:0?(\d{1,2})月?-)?(1[0-2]|0?[1-9])月(?:份|(末|底|3[01]日))?/;

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
  const year = YEAR.exec(plain);
  const rest = plain.slice(year?.[0].length ?? 0);
  const part = readPart(rest, year !== null);
  if (!year) return part && { period: part.period, length: part.length };
  const name = year[1] ?? `20${year[2]}`;
  return {
    period: part === null || part.period === '' ? name : `${name}-${part.period}`,
    length: year[0].length + (part?.length ?? 0),
  };
}

function readPart(text: string, isOfYear: boolean): PeriodText | null {
  const code = isOfYear ? CODE.exec(text) : null;
  if (code) return { period: code[1]!.toUpperCase(), length: code[0].length };
  const half = HALF.exec(text);
  if (half) return { period: half[1] === '上' ? 'H1' : 'H2', length: half[0].length };
  const quarter = QUARTER.exec(text);
  if (quarter) return { period: `Q${'一二三四'.indexOf(quarter[1]!) + 1 || quarter[1]!}`, length: quarter[0].length };
  const months = MONTHS.exec(text);
  if (!months) return null;
  const [all, from, to, isEnd] = months;
  if (from !== undefined) return { period: SPANS[`${Number(from)}-${Number(to)}`] ?? '?', length: all.length };
  return { period: isEnd !== undefined && to === '12' ? '' : to!.padStart(2, '0'), length: all.length };
}

const SPAN = /\d{2,4}(?:年度?)?(?:-|至|到)\d{2,4}年/g;
const DATE = /\d{4}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})/g;
/** The day on which something was done to the table, and what the year is only compared with. */
const ASIDE =
  /(?:(?:填报|填表|制表|编制|打印|上报|报送|审核|出表|导出|印发|发布|批准|修订)(?:日期|时间|于)?|日期|时间|有效期(?:至|到)?):?\d{2,4}年(?:\d{1,2}月)?|[以比较自从至]\d{2,4}年|\d{2,4}年(?:为基期|为基数|以来|起|基期)/g;

/** The periods a title speaks of. PERIODTEXT4 */
export function periodsIn(plain: string): ReadonlySet<string> {
  const text = plain.replace(DATE, '').replace(ASIDE, '').replace(SPAN, '');
  const found = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    if (!/\d/.test(text[i]!) || /\d/.test(text[i - 1] ?? '')) continue;
    const period = readPeriod(text.slice(i));
    if (!period) continue;
    const said = text.slice(i, i + period.length);
    if (/年|[hq]\d/.test(said) && /^\d/.test(period.period)) found.add(period.period);
    i += period.length - 1;
  }
  return found;
}

/**
 * Columns of counts that are the two halves of rates: 合计 | 女 of 村委会主任中女性比例, 立案数 | 破案数 of 刑事案件破案率.
 *
 * HALVES1 of shares of women 女 is the numerator, and the total beside it the denominator · HALVES2 of other rates, columns whose words stand in the
 * plan's wording of one half each, and not the other way round · HALVES3 where all indicators of the table agree, no other two columns may be it, and
 * none is headed 分子 or 分母 · HALVES4 the number in a row that says so of a half in another column, 检查率 | 检查人数, is not the rate
 */
import type { Steps } from '../../documents/steps.js';
import type { Indicator } from '../../plan/schema.js';
import type { Part } from '../../report/form.js';
import type { HeadedColumn } from './headed-column.js';
import { plainName } from './names.js';
import { readPeriod } from './period-texts.js';
import { COLUMN_STEP } from './row-steps.js';
import { isOfWomen, isShareOfWomen } from './women-shares.js';

const HALVES = ['numerator', 'denominator'] as const;
type Half = (typeof HALVES)[number];
const HEADING: Readonly<Record<Half, string>> = { numerator: '分子', denominator: '分母' };

/** Characters of a heading. */
const LONGEST = 24;
const TOTAL = /^(?:总[人户个]?数|总[计量]|合计(?:人?数)?|人数|数量|全[部体]|[^女男]{1,6}总人?数)$/u;
const SUM = /^(?:总[人户个]?数|总量)$/u;
/** What is counted: 破案 of 其中：破案数. */
const COUNTED = /^(?:其中[,:]?)?(\p{Script=Han}{2,}?)(?:总?人数|总数|[例件户]数|数量?)$/u;
const LAST_BRACKET = /\([^()]*\)$/u;

interface Table {
  /** Those that its rows name. */
  readonly indicators: readonly Indicator[];
  /** The texts over a column, the uppermost first. */
  readonly headingsOver: (c: number) => readonly string[];
  /** What a column is headed as by some texts. */
  readonly headedAs: (texts: readonly string[]) => HeadedColumn;
  /** Does a column hold figures, and no names? */
  readonly hasFigures: (c: number) => boolean;
  /** The part of a column of the form's. */
  readonly partOf: (column: number) => Part;
}

/** A column that may be a half. */
interface Candidate {
  readonly c: number;
  /** What is said over it, without units and years. */
  readonly words: readonly string[];
  /** Its years. */
  readonly years: string;
  readonly fits: Readonly<Record<Half, boolean>>;
}

export function* withHalves(headed: readonly HeadedColumn[], table: Table): Steps<readonly HeadedColumn[]> {
  const { indicators } = table;
  if (indicators.length === 0 || indicators.some(({ measure }) => measure.kind !== 'fraction')) return headed;
  const candidates: Candidate[] = [];
  for (const [c, one] of headed.entries()) {
    yield COLUMN_STEP;
    const part = one.kind === 'column' ? table.partOf(one.column) : null;
    const isHalf = part === 'numerator' || part === 'denominator';
    const isWorded = one.kind === 'column' && one.counts !== undefined;
    if (isHalf && !isWorded) return headed;
    const isOpen =
      (one.kind === 'unknown' && one.text !== '') || isWorded || (one.kind === 'column' && part === 'value' && one.measure !== 'rate');
    if (isOpen && !('region' in one) && table.hasFigures(c)) candidates.push(candidateOf(c, table));
  }
  const found = new Map<number, HeadedColumn>();
  for (const years of new Set(candidates.map((one) => one.years))) {
    const pairs = pairsAmong(candidates.filter((one) => one.years === years));
    if (pairs.length !== 1) continue;
    for (const half of HALVES) {
      const { c } = pairs[0]![half];
      found.set(c, table.headedAs(headingsOf(table.headingsOver(c), half)));
    }
  }
  return headed.map((one, c) => (found.has(c) ? ({ ...found.get(c), text: 'text' in one ? one.text : '' } as HeadedColumn) : one));
}

function candidateOf(c: number, { headingsOver, indicators }: Table): Candidate {
  const parts = headingsOver(c).map(partsOf);
  const words = parts.map(({ word }) => word).filter((word) => word !== '');
  const fits = (half: Half) => indicators.every((indicator) => fitsHalf(words, indicator, half));
  return {
    c,
    words,
    years: parts.map(({ year }) => year).join(),
    fits: { numerator: fits('numerator'), denominator: fits('denominator') },
  };
}

/** A year, a word and a bracket: 2025年女性（人）. */
function partsOf(text: string): { readonly year: string; readonly word: string; readonly bracket: string } {
  const plain = text.length > LONGEST ? '' : plainName(text);
  const year = plain.slice(0, readPeriod(plain)?.length ?? 0);
  const [bracket = ''] = LAST_BRACKET.exec(plain) ?? [];
  return { year, word: plain.slice(year.length, plain.length - bracket.length), bracket };
}

/** The word of a heading, without its unit. */
export function wordOf(text: string): string {
  return partsOf(text).word;
}

function fitsHalf(words: readonly string[], indicator: Indicator, half: Half): boolean {
  const { measure } = indicator;
  const last = words[words.length - 1];
  if (last === undefined || measure.kind !== 'fraction') return false;
  if (isShareOfWomen(indicator)) {
    const isWomen = words.some(isOfWomen);
    return half === 'numerator' ? isWomen : !isWomen && TOTAL.test(last);
  }
  const wording = plainName(measure[half]);
  if (SUM.test(last)) return half === 'denominator' && wording.includes('总');
  const [, counted] = COUNTED.exec(last) ?? [];
  return counted !== undefined && wording.includes(counted);
}

/** HALVES4 */
export function isHalfOf(text: string, indicator: Indicator): boolean {
  const [, counted] = COUNTED.exec(wordOf(text)) ?? [];
  const { measure } = indicator;
  return counted !== undefined && measure.kind === 'fraction' && HALVES.some((half) => plainName(measure[half]).includes(counted));
}

/** HALVES3 */
function pairsAmong(candidates: readonly Candidate[]): readonly Readonly<Record<Half, Candidate>>[] {
  return candidates.flatMap((numerator) =>
    candidates
      .filter((one) => one !== numerator && numerator.fits.numerator && one.fits.denominator)
      .filter((one) => !(numerator.fits.denominator && one.fits.numerator))
      .map((denominator) => ({ numerator, denominator })),
  );
}

/** The headings of a column with the word for its half in place of its own. */
function headingsOf(texts: readonly string[], half: Half): readonly string[] {
  const last = texts.reduce((found, text, i) => (text.trim() === '' ? found : i), -1);
  return texts.map((text, i) => {
    const { year, word, bracket } = partsOf(text);
    return i === last ? `${year}${HEADING[half]}${bracket}` : isOfWomen(word) ? year : text;
  });
}

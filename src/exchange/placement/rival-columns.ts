/** Columns of a table that fit the same column of the form, and which of them it is filled from. PLACE5 is in `placement.ts`. */
import type { Indicator } from '../../plan/schema.js';
import type { Form } from '../../report/form.js';
import { TOTAL } from '../../plan/breakdown.js';
import { isCounted } from '../../vocabulary/units.js';
import type { HeadedColumn } from './headed-column.js';
import { plainName } from './names.js';
import { wordOf } from './halves.js';
import { hasPart } from './part-wordings.js';
import { conversionTo, type UnitText } from './unit-texts.js';
import { headsShare, isOfWomen, isShareOfWomen } from './women-shares.js';

/** Values of an average, which no count is. */
const AVERAGE = /[每均]|寿命/u;
/** What may be said of an average, too: 金额 of 人均养老金. */
const ANY_NUMBER = /(?:数量|[金数]额|绝对[数值])(?:\s*[(（][^()（）]*[)）])?$|number|count/iu;

type Headed = Extract<HeadedColumn, { kind: 'column' }>;

interface Table {
  /** The form has one region: else columns of different ones speak of different rows. */
  readonly isOneRegion: boolean;
  readonly hasFigures: (c: number) => boolean;
  /** Do two columns hold the same in every row? */
  readonly areAlike: (c: number, other: number) => boolean;
}

/** The form's column of each that no other beats; `null` is one that may go nowhere. */
export function unbeaten(headed: readonly (Headed | null)[], table: Table): Map<number, number> {
  const alike = new Map<number, number[]>();
  headed.forEach((one, c) => {
    if (one === null) return;
    const before = alike.get(one.column);
    if (before) before.push(c);
    else alike.set(one.column, [c]);
  });
  const targets = new Map<number, number>();
  headed.forEach((one, c) => {
    if (one === null) return;
    const isBeaten = alike.get(one.column)!.some((o) => {
      const other = headed[o]!;
      const areRivals = table.isOneRegion || other.region === one.region;
      return o !== c && areRivals && !isBetter(table, { c, one }, { c: o, one: other });
    });
    if (!isBeaten) targets.set(c, one.column);
  });
  return targets;
}

interface Candidate {
  readonly c: number;
  readonly one: Headed;
}

/** Of two columns that with a key, that with figures; the first of two that hold the same. PLACE5 */
function isBetter({ hasFigures, areAlike }: Table, { c, one: { isKey, measure } }: Candidate, { c: o, one: other }: Candidate): boolean {
  if (isKey !== other.isKey) return isKey;
  // Which of the two is the value, each indicator tells.
  if (measure === 'rate' || other.measure === 'rate')
    return measure !== other.measure && (measure !== 'rate' || other.measure !== undefined);
  if (hasFigures(c) !== hasFigures(o)) return hasFigures(c);
  return c < o && hasFigures(c) && areAlike(c, o);
}

/**
 * Is a column headed as counts, and the indicator a rate or an average; or the other way round? PLACE5, HEADING15
 * @param units what the table says of the unit: 数量 in % is no count.
 */
export function isMisfit(
  form: Form,
  headed: readonly HeadedColumn[],
  c: number,
  { indicator, units }: { readonly indicator: Indicator; readonly units: readonly UnitText[] },
): boolean {
  const { unit, name } = indicator;
  const one = headed[c]!;
  if (one.kind === 'column' && one.of !== undefined && (!plainName(name).endsWith(one.of) || isBesideOthers(form, headed, indicator)))
    return true;
  if (one.kind === 'column' && one.counts !== undefined && !isOfWholeFraction(form, headed, one, indicator)) return true;
  if (one.kind !== 'column' || one.measure === undefined) return false;
  const isRate = typeof unit === 'string' && !isCounted({ unit }) && unit !== 'years';
  if (one.measure === 'rate') return !isRate || (one.share !== undefined && !headsShare(one.share, indicator));
  if (one.measure === 'count' && !isTotalOfParts(form, headed, one, indicator)) {
    const isAnyNumber = ANY_NUMBER.test(one.text);
    const isStated = isAnyNumber && units.some((stated) => conversionTo(indicator, stated) !== 'other');
    const isAverage = indicator.measure.kind === 'value' && AVERAGE.test(name);
    if (!isStated) return isRate || (isAverage && !isAnyNumber);
  }
  const isBeside = (other: HeadedColumn) =>
    (other.kind === 'column' && other.column === one.column && other.measure === 'rate') || isOfWomenAlone(other, indicator);
  return isRate && headed.some(isBeside);
}

/** 总数 beside 男 and 女 of an indicator that is told by sex, or beside columns of regions, is said for 合计. */
function isTotalOfParts(form: Form, headed: readonly HeadedColumn[], one: Headed, indicator: Indicator): boolean {
  const own = new Set(form.breakdownsOf(indicator).filter((breakdown) => breakdown !== TOTAL));
  const isPart = (other: HeadedColumn) => other.kind === 'column' && own.has(form.columns[other.column]!.breakdown);
  return one.isTotal === true && (one.region !== undefined || headed.some(isPart));
}

/** 女 beside 合计, of a share of women. */
function isOfWomenAlone(one: HeadedColumn, indicator: Indicator): boolean {
  return isShareOfWomen(indicator) && 'text' in one && one.text.split(' / ').some((text) => isOfWomen(wordOf(text)));
}

/** 参保人数 beside 女性, of an indicator that is not told by sex: whose number it is, the table doesn't say. */
function isBesideOthers(form: Form, headed: readonly HeadedColumn[], indicator: Indicator): boolean {
  const own = form.breakdownsOf(indicator);
  return headed.some((one) => one.kind === 'column' && !own.includes(form.columns[one.column]!.breakdown));
}

/** 孕产妇死亡人数 beside 活产数, both of the indicator: one half alone is none. HEADING13 */
function isOfWholeFraction(form: Form, headed: readonly HeadedColumn[], one: Headed, indicator: Indicator): boolean {
  const { part, period } = form.columns[one.column]!;
  if ((part !== 'numerator' && part !== 'denominator') || !hasPart(indicator, part, one.counts!)) return false;
  const half = part === 'numerator' ? 'denominator' : 'numerator';
  return headed.some((other) => {
    const place = other.kind === 'column' ? form.columns[other.column] : undefined;
    const isHalf = place?.part === half && place.period === period;
    return isHalf && other.kind === 'column' && (other.counts === undefined || hasPart(indicator, half, other.counts));
  });
}

/** Columns of a table that fit the same column of the form, and which of them it is filled from. PLACE5 is in `placement.ts`. */
import type { Indicator } from '../../plan/schema.js';
import type { Form } from '../../report/form.js';
import { isCounted } from '../../vocabulary/units.js';
import type { HeadedColumn } from './headed-column.js';
import { plainName } from './names.js';
import { hasPart } from './part-wordings.js';

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
  if (measure === 'rate' || other.measure === 'rate') return measure !== other.measure && (measure !== 'rate' || other.measure === 'count');
  if (hasFigures(c) !== hasFigures(o)) return hasFigures(c);
  return c < o && hasFigures(c) && areAlike(c, o);
}

/** Is a column of counts beside rates, and the indicator a rate; or the other way round? PLACE5 */
export function isMisfit(form: Form, headed: readonly HeadedColumn[], c: number, indicator: Indicator): boolean {
  const { unit, name } = indicator;
  const one = headed[c]!;
  if (one.kind === 'column' && one.of !== undefined && (!plainName(name).endsWith(one.of) || isBesideOthers(form, headed, indicator)))
    return true;
  if (one.kind === 'column' && one.counts !== undefined && !isOfWholeFraction(form, headed, one, indicator)) return true;
  if (one.kind !== 'column' || one.measure === undefined) return false;
  const isRate = typeof unit === 'string' && !isCounted({ unit }) && unit !== 'years';
  if (one.measure === 'rate') return !isRate;
  return isRate && headed.some((other) => other.kind === 'column' && other.column === one.column && other.measure === 'rate');
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

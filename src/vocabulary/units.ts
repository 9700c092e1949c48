/** Units in words: the label of a column, and a value with its unit as a plan writes it (`8/10万`, `97.5%`, `600人次`). */
import type { Indicator } from '../plan/schema.js';
import type { Locale } from './locale.js';
import { standardUnit } from './standard-units.js';

/** What a value is given in. The name tells what `years` are: 岁 of a life, 年 of schooling. */
export interface Measured {
  readonly unit?: Indicator['unit'];
  readonly name?: string;
}

/** Usual units of plans' own naming. Others keep the plan's name: a wrong guess would be worse than a foreign word. */
const EN_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    年: 'years',
    月: 'months',
    天: 'days',
    分钟: 'minutes',
    元: 'yuan',
    万元: '10,000 yuan',
    '元/月': 'yuan per month',
    '元/人': 'yuan per person',
    '元/人次': 'yuan per case',
    '元/人·月': 'yuan per person and month',
    '元/人·年': 'yuan per person and year',
    平方米: 'm²',
    '平方米/人': 'm² per person',
    公里: 'km',
    倍: 'times',
    百分点: 'percentage points',
    '名/所': 'per institution',
    '个/千人': 'per 1,000 people',
    '名/千名儿童': 'per 1,000 children',
    '张/千名儿童': 'per 1,000 children',
    '名/千名老年人': 'per 1,000 older people',
    '名/百张床位': 'per 100 beds',
    '男婴/100名女婴': 'boys per 100 girls',
  }),
);

/** The unit by itself, for the head of a column. A task has none. */
export function unitLabel({ unit, name }: Measured, locale: Locale): string {
  if (unit === undefined) return '';
  if (typeof unit === 'string') return standardUnit(unit, name, locale).label;
  // The counted noun 量词 has no English counterpart.
  if ('count' in unit) return locale === 'en' ? 'number' : unit.count;
  return locale === 'en' ? (EN_NAMES.get(unit.name) ?? unit.name) : unit.name;
}

/**
 * A value with its unit.
 * @param written The value as the plan writes it, for a ratio: `3:2`.
 */
export function valueWords(value: number, measured: Measured, locale: Locale, written?: string): string {
  return written ?? `${numberWords(value)}${afterNumber(value, measured, locale)}`;
}

/** Without thousands separators and without rounding: the number of the model, digit by digit. */
export function numberWords(value: number): string {
  return String(value + 0); // + 0 turns −0 into 0
}

/** From one value to another, the unit said once where it reads better so: `45%—50%`, `8—9所`. */
export function rangeWords(low: number, high: number, measured: Measured, locale: Locale): string {
  if (locale === 'en') return `${numberWords(low)} and ${valueWords(high, measured, locale)}`;
  const rate = typeof measured.unit === 'string' && !isCounted(measured) && measured.unit !== 'years';
  return `${rate ? valueWords(low, measured, locale) : numberWords(low)}—${valueWords(high, measured, locale)}`;
}

/** A difference of two values: percentage points for percent. */
export function pointsWords(value: number, measured: Measured, locale: Locale): string {
  const number = numberWords(value);
  const { unit } = measured;
  if (unit !== 'percent' && unit !== 'permille') return valueWords(value, measured, locale);
  if (locale === 'en') return `${number} ${unit === 'percent' ? 'percentage' : 'permille'} ${value === 1 ? 'point' : 'points'}`;
  return unit === 'percent' ? `${number}个百分点` : `${number}个千分点`;
}

/** Whether values are counted (不少于) rather than measured (不低于). */
export function isCounted({ unit }: Measured): boolean {
  return unit === 'persons' || unit === 'person-times' || unit === 'hours' || (typeof unit === 'object' && 'count' in unit);
}

/** What stands behind a number, for numbers written otherwise than `numberWords` does. */
export function afterNumber(value: number, measured: Measured, locale: Locale): string {
  const { unit, name } = measured;
  if (unit === undefined) return '';
  if (typeof unit === 'string') {
    const { after, one } = standardUnit(unit, name, locale);
    return value === 1 ? (one ?? after) : after;
  }
  if ('count' in unit) return locale === 'en' ? '' : unit.count;
  return locale === 'en' ? ` ${unitLabel(measured, locale)}` : unit.name;
}

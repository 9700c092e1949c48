/** Units in words: the label of a column, and a value with its unit as a plan writes it (`8/10万`, `97.5%`, `600人次`). */
import { inFull } from '../plan/decimals.js';
import type { Indicator } from '../plan/schema.js';
import { unitRules as en } from './en/units.js';
import { localized, type Locale } from './locale.js';
import { standardUnit } from './standard-units.js';
import { unitRules as zh } from './zh/units.js';

/** What a value is given in. The name tells what `years` are: 岁 of a life, 年 of schooling. */
export interface Measured {
  readonly unit?: Indicator['unit'];
  readonly name?: string;
}

const unitRules = localized('units', zh, en);

/** The unit by itself, for the head of a column. A task has none. */
export function unitLabel(measured: Measured, locale: Locale): string {
  return wordsOf(measured, locale)?.label ?? '';
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
  return inFull(value);
}

/** From one value to another, the unit said once where it reads better so: `45%—50%`, `8—9所`. */
export function rangeWords(low: number, high: number, measured: Measured, locale: Locale): string {
  const rules = unitRules[locale];
  const isRate = typeof measured.unit === 'string' && !isCounted(measured) && measured.unit !== 'years';
  const first = rules.isUnitOfRatesTwice && isRate ? valueWords(low, measured, locale) : numberWords(low);
  return `${first}${rules.to}${valueWords(high, measured, locale)}`;
}

/** A difference of two values: percentage points for percent. */
export function pointsWords(value: number, measured: Measured, locale: Locale): string {
  const { unit } = measured;
  if (unit !== 'percent' && unit !== 'permille') return valueWords(value, measured, locale);
  const { after, one = after } = unitRules[locale].points[unit];
  return `${numberWords(value)}${value === 1 ? one : after}`;
}

/** Whether values are counted (不少于) rather than measured (不低于). */
export function isCounted({ unit }: Measured): boolean {
  return unit === 'persons' || unit === 'person-times' || unit === 'hours' || (typeof unit === 'object' && 'count' in unit);
}

/** What stands behind a number, for numbers written otherwise than `numberWords` does. */
export function afterNumber(value: number, measured: Measured, locale: Locale): string {
  const words = wordsOf(measured, locale);
  return (value === 1 ? words?.one : undefined) ?? words?.after ?? '';
}

function wordsOf({ unit, name }: Measured, locale: Locale) {
  if (unit === undefined) return null;
  if (typeof unit === 'string') return standardUnit(unit, name, locale);
  return 'count' in unit ? unitRules[locale].counted(unit.count) : unitRules[locale].named(unit.name);
}

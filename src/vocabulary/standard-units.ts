/** The standard units in words. Apart from `units.ts`, so that a page with gauges alone need not load the plans' own names. */
import { standardUnits as en } from './en/standard-units.js';
import { localized, type Locale } from './locale.js';
import { standardUnits as zh, type StandardUnit, type UnitWords } from './zh/standard-units.js';

const standardUnits = localized('standard-units', zh, en);

export function isStandardUnit(text: string): text is StandardUnit {
  return Object.prototype.hasOwnProperty.call(en, text);
}

/** @param name name of the indicator: it tells 岁 of a life from 年 of schooling. */
export function standardUnit(unit: StandardUnit, name: string | undefined, locale: Locale): UnitWords {
  const words = standardUnits[locale][unit];
  return words.named && name?.includes(words.named[0]) ? words.named[1] : words;
}

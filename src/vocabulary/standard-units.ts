/** The standard units in words. Apart from `units.ts`, so that a page with gauges alone need not load the plans' own names. */
import type { Unit } from '../plan/schema.js';
import type { Locale, Localized } from './locale.js';

export type StandardUnit = Extract<Unit, string>;

export interface UnitWords {
  readonly label: string;
  /** What stands behind the number. */
  readonly after: string;
  /** What stands behind 1, where that differs. */
  readonly one?: string;
}

const STANDARD: Localized<Readonly<Record<StandardUnit, UnitWords>>> = {
  'zh-CN': {
    percent: { label: '%', after: '%' },
    permille: { label: '‰', after: '‰' },
    'per-10000': { label: '/万', after: '/万' },
    'per-100000': { label: '/10万', after: '/10万' },
    years: { label: '岁', after: '岁' },
    hours: { label: '小时', after: '小时' },
    persons: { label: '人', after: '人' },
    'person-times': { label: '人次', after: '人次' },
    ratio: { label: '比值', after: ':1' },
  },
  en: {
    percent: { label: '%', after: '%' },
    permille: { label: '‰', after: '‰' },
    'per-10000': { label: 'per 10,000', after: ' per 10,000' },
    'per-100000': { label: 'per 100,000', after: ' per 100,000' },
    years: { label: 'years', after: ' years', one: ' year' },
    hours: { label: 'hours', after: ' hours', one: ' hour' },
    persons: { label: 'persons', after: ' persons', one: ' person' },
    'person-times': { label: 'person-times', after: ' person-times', one: ' person-time' },
    ratio: { label: 'ratio', after: ':1' },
  },
};

const TERM: UnitWords = { label: '年', after: '年' };

export function isStandardUnit(text: string): text is StandardUnit {
  return Object.prototype.hasOwnProperty.call(STANDARD.en, text);
}

/** @param name name of the indicator: it tells 岁 of a life from 年 of schooling. */
export function standardUnit(unit: StandardUnit, name: string | undefined, locale: Locale): UnitWords {
  return unit === 'years' && locale === 'zh-CN' && name?.includes('年限') ? TERM : STANDARD[locale][unit];
}

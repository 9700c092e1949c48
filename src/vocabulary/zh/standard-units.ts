import type { Unit } from '../../plan/schema.js';

export type StandardUnit = Extract<Unit, string>;

export interface UnitWords {
  readonly label: string;
  /** What stands behind the number. */
  readonly after: string;
  /** What stands behind 1, where that differs. */
  readonly one?: string;
  /** Other words for indicators whose name has this in it. */
  readonly named?: readonly [part: string, words: UnitWords];
}

export const standardUnits: Readonly<Record<StandardUnit, UnitWords>> = {
  percent: { label: '%', after: '%' },
  permille: { label: '‰', after: '‰' },
  'per-10000': { label: '/万', after: '/万' },
  'per-100000': { label: '/10万', after: '/10万' },
  years: { label: '岁', after: '岁', named: ['年限', { label: '年', after: '年' }] },
  hours: { label: '小时', after: '小时' },
  persons: { label: '人', after: '人' },
  'person-times': { label: '人次', after: '人次' },
  ratio: { label: '比值', after: ':1' },
};

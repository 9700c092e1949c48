import type { StandardUnit, UnitWords } from '../zh/standard-units.js';

export const standardUnits: Readonly<Record<StandardUnit, UnitWords>> = {
  percent: { label: '%', after: '%' },
  permille: { label: '‰', after: '‰' },
  'per-10000': { label: 'per 10,000', after: ' per 10,000' },
  'per-100000': { label: 'per 100,000', after: ' per 100,000' },
  years: { label: 'years', after: ' years', one: ' year' },
  hours: { label: 'hours', after: ' hours', one: ' hour' },
  persons: { label: 'persons', after: ' persons', one: ' person' },
  'person-times': { label: 'person-times', after: ' person-times', one: ' person-time' },
  ratio: { label: 'ratio', after: ':1' },
};

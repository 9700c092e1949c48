import type { UnitWords } from './standard-units.js';

/** How units other than the standard ones are written, and what is written with two values. */
export interface UnitRules {
  /** A count with its counted noun 量词. */
  readonly counted: (noun: string) => UnitWords;
  /** A unit of a plan's own naming, which is Chinese. */
  readonly named: (name: string) => UnitWords;
  /** Between the ends of a range. */
  readonly to: string;
  /** Whether the unit of a rate stands behind both ends: `45%—50%`. */
  readonly isUnitOfRatesTwice: boolean;
  /** Behind a difference of percentages. */
  readonly points: Readonly<Record<'percent' | 'permille', Pick<UnitWords, 'after' | 'one'>>>;
}

export const unitRules: UnitRules = {
  counted: (noun) => ({ label: noun, after: noun }),
  named: (name) => ({ label: name, after: name }),
  to: '—',
  isUnitOfRatesTwice: true,
  points: { percent: { after: '个百分点' }, permille: { after: '个千分点' } },
};

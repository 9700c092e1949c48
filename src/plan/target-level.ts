/**
 * The level a target stands for, and which of its ends bind.
 *
 * TARGETLEVEL1 a change in per cent is one of the size of the base value: −20 % of 50 is at 40, and of −50, which has further to fall, at −60
 * TARGETLEVEL2 its tolerance is in percentage points of the change: −20 % ± 2 % of 1000 is 780 to 820; that of a change in points is in the unit
 * TARGETLEVEL3 no change without its number, and none in per cent from zero · TARGETLEVEL4 a reference counts by its factor, the tolerance does not
 * TARGETLEVEL5 左右 and a range bind where the indicator must not fall short: the lower end where up is better, the upper where down is;
 * both where neither is, or where the plan says so (`twoSided`) · TARGETLEVEL6 左右 without a tolerance: of per cent one point, or 5 % of the
 * value where that is less; of any other unit 2 % of the value · TARGETLEVEL7 of a reference one point in per cent, else it must be stated
 * TARGETLEVEL8 targets whose same end binds are of one side
 */
import { same, type Ends, type GoalParts, type Lacking } from './goal.js';
import type { Direction, Indicator } from './schema.js';
import type { Comparator, TargetOf } from './target.js';

type Measured = Pick<Indicator, 'unit' | 'direction'>;
export type LevelParts = Pick<TargetOf<'level'>, 'comparator' | 'value' | 'upper' | 'tolerance' | 'twoSided'>;
export type ChangeParts = Pick<TargetOf<'change'>, 'comparator' | 'percent' | 'points' | 'tolerance' | 'twoSided'>;
export type ReferenceParts = Pick<TargetOf<'reference'>, 'comparator' | 'factor' | 'tolerance' | 'twoSided'>;
type Sided = { readonly comparator: Comparator; readonly twoSided?: boolean | undefined };

export function endsOf({ comparator, twoSided }: Sided, direction: Direction): Ends {
  if (twoSided || direction === 'none' || (comparator !== '~' && comparator !== 'between')) return 'both';
  return direction === 'up' ? 'lower' : 'upper';
}

export function statedLevel(target: LevelParts, indicator: Measured): GoalParts {
  const { comparator, value, upper } = target;
  return { comparator, value, upper, tolerance: levelTolerance(target, indicator), ends: endsOf(target, indicator.direction) };
}

/** The level a change leads to from the value of its base year. */
export function changedLevel(change: ChangeParts, base: number, indicator: Measured): GoalParts | Lacking {
  const { comparator, percent, points } = change;
  const tolerance = changeTolerance(change, indicator);
  const ends = endsOf(change, indicator.direction);
  if (percent === undefined) return points === undefined ? 'percent' : { comparator, value: base + points, tolerance, ends };
  if (same(base, 0)) return 'base';
  const shareOf = (share: number) => (share * Math.abs(base)) / 100;
  return { comparator, value: base + shareOf(percent), tolerance: tolerance && shareOf(tolerance), ends };
}

/** The level a reference stands for; of a reference of 0, the goal for the difference to it. */
export function referredLevel(target: ReferenceParts, reference: number, indicator: Measured): GoalParts {
  const { comparator, factor = 1 } = target;
  return {
    comparator,
    value: factor * reference,
    tolerance: referenceTolerance(target, indicator),
    ends: endsOf(target, indicator.direction),
  };
}

/** Stated, or assumed where 左右 comes without. */
export function levelTolerance({ comparator, value, tolerance }: LevelParts, { unit }: Measured): number | undefined {
  return comparator === '~' ? (tolerance ?? assumed(value, unit)) : tolerance;
}

export function changeTolerance({ comparator, percent, points = 0, tolerance }: ChangeParts, { unit }: Measured): number | undefined {
  if (comparator !== '~') return tolerance;
  return tolerance ?? (percent === undefined ? assumed(points, unit) : assumed(percent, 'percent'));
}

export function referenceTolerance({ comparator, tolerance }: ReferenceParts, { unit }: Measured): number | undefined {
  return comparator === '~' && unit === 'percent' ? (tolerance ?? POINT) : tolerance;
}

/** Plans that say how they read 左右 of a percentage take one point, of shares of 30 to 85 %; a 5 % growth may not be off by a fifth. */
const POINT = 1;

function assumed(value: number, unit: Measured['unit']): number {
  const size = Math.abs(value);
  return unit === 'percent' ? Math.min(POINT, 0.05 * size) : 0.02 * size;
}

/** Targets of one side can be milestones of each other. */
export type Side = 'up' | 'down' | 'range';

export function sideOf(target: Sided, direction: Direction): Side {
  const { comparator } = target;
  if (comparator === '>=' || comparator === '>') return 'up';
  if (comparator === '<=' || comparator === '<') return 'down';
  const ends = endsOf(target, direction);
  return ends === 'both' ? 'range' : ends === 'lower' ? 'up' : 'down';
}

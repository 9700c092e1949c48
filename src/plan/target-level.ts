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
import { goalOf, same, type Goal, type GoalParts, type Lacking } from './goal.js';
import type { Direction, Indicator } from './schema.js';
import type { Comparator, TargetOf } from './target.js';

type Measured = Pick<Indicator, 'unit' | 'direction'>;
export type LevelParts = Pick<TargetOf<'level'>, 'comparator' | 'value' | 'upper' | 'tolerance' | 'twoSided'>;
export type ChangeParts = Pick<TargetOf<'change'>, 'comparator' | 'percent' | 'points' | 'tolerance' | 'twoSided'>;
export type ReferenceParts = Pick<TargetOf<'reference'>, 'comparator' | 'factor' | 'tolerance' | 'twoSided'>;
type Sided = { readonly comparator: Comparator; readonly twoSided?: boolean | undefined };

/** A level, and the goal it makes. */
export interface Level {
  readonly comparator: Comparator;
  readonly value: number;
  readonly upper?: number | undefined;
  readonly goal: Goal | Lacking;
}

/** Which ends of `~` and `between` bind: the other may be passed. */
export type Ends = 'lower' | 'upper' | 'both';

export function endsOf({ comparator, twoSided }: Sided, direction: Direction): Ends {
  if (twoSided || direction === 'none' || (comparator !== '~' && comparator !== 'between')) return 'both';
  return direction === 'up' ? 'lower' : 'upper';
}

function levelOf(parts: GoalParts, target: Sided, { direction }: Measured): Level {
  const { comparator, value, upper } = parts;
  const goal = goalOf(parts);
  if (typeof goal === 'string') return { comparator, value, upper, goal };
  const ends = endsOf(target, direction);
  const low = ends === 'upper' ? -Infinity : goal.low;
  const high = ends === 'lower' ? Infinity : goal.high;
  const centre = comparator === '~' || comparator === '=' ? { centre: value } : {};
  return { comparator, value, upper, goal: { low, high, open: goal.open, ...centre } };
}

export function statedLevel(target: LevelParts, indicator: Measured): Level {
  const { comparator, value, upper } = target;
  return levelOf({ comparator, value, upper, tolerance: levelTolerance(target, indicator) }, target, indicator);
}

/** The level a change leads to from the value of its base year. */
export function changedLevel(change: ChangeParts, base: number, indicator: Measured): Level | Lacking {
  const { comparator, percent, points } = change;
  const tolerance = changeTolerance(change, indicator);
  if (percent === undefined)
    return points === undefined ? 'percent' : levelOf({ comparator, value: base + points, tolerance }, change, indicator);
  if (same(base, 0)) return 'base';
  const shareOf = (share: number) => (share * Math.abs(base)) / 100;
  return levelOf({ comparator, value: base + shareOf(percent), tolerance: tolerance && shareOf(tolerance) }, change, indicator);
}

/** The level a reference stands for; of a reference of 0, the goal for the difference to it. */
export function referredLevel(target: ReferenceParts, reference: number, indicator: Measured): Level {
  const { comparator, factor = 1 } = target;
  return levelOf({ comparator, value: factor * reference, tolerance: referenceTolerance(target, indicator) }, target, indicator);
}

export function goalIn(level: Level | Lacking): Goal | Lacking {
  return typeof level === 'string' ? level : level.goal;
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

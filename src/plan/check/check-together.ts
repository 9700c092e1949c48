/** The level targets of one indicator, held against each other and the baseline (rules C6, C7, C13 of `check.ts`). */
import { breakdownKey } from '../breakdown.js';
import type { Say } from './check-context.js';
import type { PathStep } from '../../documents/problems.js';
import type { Indicator } from '../schema.js';
import type { TargetOf } from '../target.js';

interface Level {
  readonly t: number;
  readonly target: TargetOf<'level'>;
}

export function checkTogether(say: Say, indicator: Indicator, at: readonly PathStep[]): void {
  const levels = indicator.targets.flatMap((target, t) => (target.kind === 'level' ? [{ target, t }] : []));
  if (levels.length > 1) {
    groupBy(levels, ({ target }) => `${breakdownKey(target.breakdown)} ${target.year}`).forEach((group) => checkExclusion(say, group, at));
    groupBy(levels, ({ target }) => `${breakdownKey(target.breakdown)} ${target.comparator}`).forEach((group) =>
      checkOrder(say, indicator, group, at),
    );
  }
  levels.forEach((level) => checkBaseline(say, indicator, level, at));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

interface End {
  readonly t: number;
  readonly value: number;
  /** The value itself does not belong to the range. */
  readonly open: boolean;
}

/** C6: holds each target against the narrowest ends of those before it. */
function checkExclusion(say: Say, levels: readonly Level[], at: readonly PathStep[]): void {
  let lowest: End = { t: -1, value: -Infinity, open: false };
  let highest: End = { t: -1, value: Infinity, open: false };
  for (const { target, t } of levels) {
    const [low, high] = ends(target, t);
    const other = exclude(low, highest) ? highest : exclude(lowest, high) ? lowest : undefined;
    if (other) say('error', 'targets-exclude', [...at, 'targets', t], { year: target.year, one: other.t, other: t });
    if (low.value > lowest.value || (low.value === lowest.value && low.open)) lowest = low;
    if (high.value < highest.value || (high.value === highest.value && high.open)) highest = high;
  }
}

function exclude(low: End, high: End): boolean {
  return low.value > high.value || (low.value === high.value && (low.open || high.open));
}

function ends({ comparator, value, upper, tolerance = 0 }: TargetOf<'level'>, t: number): [low: End, high: End] {
  const end = (value: number, open = false): End => ({ t, value, open });
  switch (comparator) {
    case '>=':
    case '>':
      return [end(value, comparator === '>'), end(Infinity)];
    case '<=':
    case '<':
      return [end(-Infinity), end(value, comparator === '<')];
    case '=':
    case '~':
      return [end(value - tolerance), end(value + tolerance)];
    case 'between':
      return [end(value), end(upper ?? value)];
  }
}

/** C7: in the order of years, none asks for more than the next. */
function checkOrder(say: Say, { direction }: Indicator, levels: readonly Level[], at: readonly PathStep[]): void {
  if (direction === 'none') return;
  const byYear = [...levels].sort((one, other) => one.target.year - other.target.year);
  byYear.slice(1).forEach((late, i) => {
    const early = byYear[i]!;
    const { value, year } = early.target;
    const beyond = direction === 'up' ? value > late.target.value : value < late.target.value;
    if (year !== late.target.year && beyond) {
      const data = { value, year, later: late.target.value, laterYear: late.target.year };
      say('warning', 'milestone-beyond', [...at, 'targets', early.t, 'value'], data);
    }
  });
}

/** C13: a target worse than the baseline is a slip of sign or unit. 左右 and single categories are not held against the total's baseline. */
function checkBaseline(say: Say, { baseline, direction }: Indicator, { target, t }: Level, at: readonly PathStep[]): void {
  const { value, upper, year, comparator } = target;
  if (!baseline || direction === 'none' || target.breakdown !== undefined || comparator === '~') return;
  const worse = direction === 'up' ? (upper ?? value) < baseline.value : value > baseline.value;
  if (worse) {
    const data = { value, year, baseline: baseline.value, baselineYear: baseline.year };
    say('warning', 'target-worse-than-baseline', [...at, 'targets', t, 'value'], data);
  }
}

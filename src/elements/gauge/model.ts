/**
 * What a gauge shows, wherever it comes from, and what it can say of it by itself.
 *
 * A gauge sees one value only. It tells whether the target is reached and whether the value is worse than the baseline was;
 * whether it *will* be reached needs the years, and is for the attainment engine.
 *
 * G1 a value is met by the comparator, not by the side of the scale · G2 worse than the baseline, measured as distance from the target
 * G3 not met is "not yet" before the target's year and "not met" from then on · G4 no value is never a value of 0
 * G5 a target without a number is shown in words and not judged, save a direction against a baseline
 */
import { holds, isFurther, type Goal } from '../../plan/goal.js';
import type { Comparator } from '../../plan/target.js';
import type { GaugeStatus } from '../../locales/gauge.js';

export interface LevelTarget {
  readonly kind: 'level';
  readonly comparator: Comparator;
  /** In the unit; the lower end of `between`. */
  readonly value: number;
  readonly upper?: number | undefined;
  /** The values that meet it. */
  readonly goal: Goal;
}

export type GaugeTarget =
  | LevelTarget
  | { readonly kind: 'trend'; readonly direction: 'up' | 'down' }
  /** A target no single scale can show: the plan's own words. */
  | { readonly kind: 'words'; readonly text: string };

export interface ValueReading {
  readonly kind: 'value';
  readonly label: string;
  /** What is written behind a number. */
  readonly after: (value: number) => string;
  readonly decimals: number;
  readonly value: number | null;
  /** Year of the value. */
  readonly year?: number | undefined;
  readonly target: GaugeTarget;
  readonly targetYear?: number | undefined;
  /** The target must hold each year, so that it is always due. */
  readonly everyYear?: boolean | undefined;
  readonly baseline?: number | undefined;
  readonly baselineYear?: number | undefined;
  readonly milestones: readonly Milestone[];
  /** Ends of the scale that are asked for. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** The least and the most that is possible at all. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

export interface Milestone {
  readonly year: number;
  readonly value: number;
}

export interface TaskReading {
  readonly kind: 'task';
  readonly label: string;
  readonly state: 'not-started' | 'in-progress' | 'done' | null;
  readonly year?: number | undefined;
  readonly targetYear?: number | undefined;
}

export type GaugeReading = ValueReading | TaskReading;

/** `null` where a single value can't be judged. */
export function statusOf(reading: GaugeReading): GaugeStatus | null {
  if (reading.kind === 'task') return reading.state ?? 'no-data';
  const { value, target, baseline, year, targetYear } = reading;
  if (value === null) return 'no-data';
  if (target.kind === 'words') return null;
  if (target.kind === 'trend') {
    if (baseline === undefined || value === baseline) return null;
    return value > baseline === (target.direction === 'up') ? 'on-track' : 'regressing';
  }
  if (holds(target.goal, value)) return 'met';
  if (baseline !== undefined && isFurther(target.goal, value, baseline)) return 'regressing';
  const due = reading.everyYear || (year !== undefined && targetYear !== undefined && year >= targetYear);
  return due ? 'missed' : 'not-yet';
}

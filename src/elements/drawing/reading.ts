/** What a gauge shows and a bar draws, wherever it comes from: a value against its target, or the state of a task. */
import type { Goal } from '../../plan/goal.js';
import type { Comparator } from '../../plan/target.js';

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

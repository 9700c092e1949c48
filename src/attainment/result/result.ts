/** What an assessment yields. Plain data, JSON through and through: no NaN, no Infinity; what isn't known is null. */
import type { Problem } from '../../documents/problems.js';
import type { Target } from '../../plan/target.js';
import type { ObsStatus, TaskState } from '../../observations/observation.js';
import type { ObservationProblem } from './complaints.js';
import type { OpenSdgResult } from '../statistics/open-sdg.js';
import type { BaselineOrigin, Reason } from './reasons.js';
import type { Interval } from '../statistics/small-numbers.js';
import type { Flag, Method, Status } from '../../plan/assessment-terms.js';
import type { YearValue } from '../statistics/theil-sen.js';

/** What the figures are values of: the indicator itself, a gap of two categories, yearly growth in per cent, or value minus reference. */
export type SeriesKind = 'value' | 'gap' | 'growth' | 'difference';

export interface Baseline extends YearValue {
  readonly from: BaselineOrigin;
}

export interface Latest extends YearValue {
  readonly status: ObsStatus;
}

export interface Forecast extends YearValue {
  /** Interval of the trend in that year. */
  readonly low: number;
  readonly high: number;
  /** What the interval covers; less than wished for where there are few points. */
  readonly confidence: number;
}

export interface Milestone extends YearValue {
  /** Place of the milestone among the indicator's targets. */
  readonly target: number;
  /** Null while it isn't due or its year has no value. */
  readonly met: boolean | null;
}

export interface Figures {
  readonly series: SeriesKind;
  /** The goal in the series: null is unbounded; `open` ends do not count themselves. Null where there is no number to reach. */
  readonly goal: { readonly low: number | null; readonly high: number | null; readonly open: boolean } | null;
  readonly baseline: Baseline | null;
  /** The value that is judged: of the target's year once it is due, else the latest. */
  readonly latest: Latest | null;
  /** The yearly values the line went through; with fewer than three there is none. A baseline of the plan has no status. */
  readonly points: readonly (YearValue & { readonly status?: ObsStatus })[];
  /** Observed a year: slope of the robust line, or from baseline to latest where points are too few. */
  readonly pace: number | null;
  /** Needed a year from the latest value to the goal in the target's year. */
  readonly paceNeeded: number | null;
  readonly forecast: Forecast | null;
  /** From baseline through milestones to target. */
  readonly path: readonly YearValue[];
  /** What the path asks for at `asOf`. */
  readonly expected: number | null;
  /** Share of the way from baseline to goal that is covered; below 0 gone back. */
  readonly covered: number | null;
  readonly milestones: readonly Milestone[];
  /** Of the latest value, for rates with their counts. */
  readonly interval: Interval | null;
  /** Rate of three years together. */
  readonly pooled: (YearValue & { readonly from: number; readonly interval: Interval }) | null;
}

export interface TargetAssessment {
  /** Place among the indicator's targets. */
  readonly target: number;
  readonly kind: Target['kind'];
  readonly year: number;
  /** Breakdown key, empty for the total. */
  readonly breakdown: string;
  readonly due: boolean;
  /** No later target of the same promise: this one counts for the indicator. */
  readonly governs: boolean;
  readonly status: Status;
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  /** Short of the goal by no more than the margin; true for what is met. */
  readonly basicallyMet: boolean;
  /** State of a task as reported; null for numbers. */
  readonly task: TaskState | null;
  /** Null for tasks and where nothing could be worked out. */
  readonly figures: Figures | null;
  readonly openSdg: OpenSdgResult | null;
  /** What the other method says; null where methods make no difference: tasks, maintained targets, targets that are met or due. */
  readonly other: { readonly method: Method; readonly status: Status } | null;
  /** Whether the status survives the other method; null where there is none. */
  readonly survives: boolean | null;
}

export interface IndicatorAssessment {
  readonly indicator: string;
  readonly field: string;
  /** Lead department. */
  readonly department: string;
  /** The worst of its governing targets. */
  readonly status: Status;
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  readonly basicallyMet: boolean;
  /** Place of the target that decided; null for an indicator without targets, which no summary counts. */
  readonly decisive: number | null;
  readonly targets: readonly TargetAssessment[];
}

/** met n / basically met / assessable m / all k. */
export interface Counts {
  readonly all: number;
  readonly assessable: number;
  readonly met: number;
  /** Met or basically met. */
  readonly basicallyMet: number;
  readonly byStatus: Readonly<Record<Status, number>>;
}

export interface Summary {
  readonly plan: Counts;
  /** By field, in the order of the plan. */
  readonly fields: readonly (Counts & { readonly id: string })[];
  /** By lead department, in the order of the plan. */
  readonly departments: readonly (Counts & { readonly id: string })[];
}

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Warning {
  readonly severity: Severity;
  readonly indicator: string;
  readonly target: number;
  readonly field: string;
  readonly department: string;
  readonly status: Status;
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  readonly figures: Figures | null;
}

export interface Assessment {
  readonly plan: string;
  readonly region: string;
  readonly asOf: number;
  readonly method: Method;
  /** In the order of the plan. */
  readonly indicators: readonly IndicatorAssessment[];
  readonly summary: Summary;
  /** Gravest first. */
  readonly warnings: readonly Warning[];
  /** What was wrong with the observations. */
  readonly problems: readonly Problem<ObservationProblem>[];
}

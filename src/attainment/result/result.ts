/** What an assessment yields. Plain data, JSON through and through: no NaN, no Infinity; what isn't known is null. */
import type { Problem } from '../../documents/problems.js';
import type { Target } from '../../plan/target.js';
import type { ObsStatus, TaskState } from '../../observations/observation.js';
import type { ObservationProblem } from './complaints.js';
import type { OpenSdgResult } from '../statistics/open-sdg.js';
import type { BaselineOrigin, Reason } from './reasons.js';
import type { Interval } from '../statistics/small-numbers.js';
import type { Flag, IndicatorKind, Method, Status } from '../../plan/assessment-terms.js';
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
  /** The indicator's own latest value, of the total, whatever its targets judge; null where there is none. */
  readonly latest: Latest | null;
  /** Its value of the year before the latest. */
  readonly before: YearValue | null;
  /** The worst of its governing targets. */
  readonly status: Status;
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  readonly basicallyMet: boolean;
  /** Place of the target that decided; null for an indicator without targets, which no summary counts. */
  readonly decisive: number | null;
  readonly targets: readonly TargetAssessment[];
}

/** Indicators of one kind: met n / basically met / denominator / all k. */
export interface Counts {
  readonly all: number;
  readonly assessable: number;
  /** What a share is of: the assessable ones, and those without data where the plan counts them in. */
  readonly denominator: number;
  readonly met: number;
  /** Met or basically met; null for directions and tasks, which are met or not. */
  readonly basicallyMet: number | null;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** In the plan's own classes, in their order; empty where it has none. */
  readonly byClass: readonly { readonly id: string; readonly count: number }[];
  /** What none of these classes takes. */
  readonly unclassed: number;
}

/** Kinds are never added up. */
export type KindCounts = Readonly<Record<IndicatorKind, Counts>>;

export interface GroupCounts {
  readonly id: string;
  readonly counts: KindCounts;
}

export interface Summary {
  readonly plan: KindCounts;
  /** The key indicators 重点指标 alone; null where the plan marks none. */
  readonly key: KindCounts | null;
  /** The binding ones 约束性指标 alone; null where the plan marks none. */
  readonly binding: KindCounts | null;
  /** By field, in the order of the plan. */
  readonly fields: readonly GroupCounts[];
  /** By lead department, in the order of the plan. */
  readonly departments: readonly GroupCounts[];
}

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What a warning is raised for. Plans name two: `difficult` 预计达标困难 and `volatile` 波动较大; besides, `missing` is no data or none that can be
 * judged, and `doubtful` a target that is met, but not surely or not for long.
 */
export const WARNING_CAUSES = ['difficult', 'volatile', 'missing', 'doubtful'] as const;
export type WarningCause = (typeof WARNING_CAUSES)[number];

export interface Warning {
  readonly severity: Severity;
  /** One or two, in the order of `WARNING_CAUSES`. */
  readonly causes: readonly WarningCause[];
  readonly indicator: string;
  readonly target: number;
  readonly field: string;
  readonly department: string;
  readonly status: Status;
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  readonly figures: Figures | null;
  /** What it takes from now on; null where nothing can be said or the target is due or met. */
  readonly needed: Needed | null;
}

/** The way from the latest value to what the target asks for. */
export interface Needed {
  /** `goal`: the number to reach. `past-base`: a direction has none, and the least it asks for is to be back past the base value. */
  readonly to: 'goal' | 'past-base';
  /** Change needed a year from the latest value on, up to the next milestone that is in the way, else the target; in the unit of the figures. */
  readonly pace: number;
  /** The value needed in each year after the assessment, up to the target's. */
  readonly years: readonly YearValue[];
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

/**
 * Reasons: why a status is what it is, as data. `src/locales/attainment.ts` has a sentence for each code.
 *
 * Numbers are in the unit of the indicator unless said otherwise; those of a growth are per cent a year.
 */
import type { MissingStatus, ObsStatus, TaskState } from '../../observations/observation.js';
import { VALUE_FAULTS } from '../../observations/value.js';
import type { Breakdown } from '../../plan/breakdown.js';
import type { Method, Status } from '../../plan/assessment-terms.js';
import type { OpenSdgStatus } from '../statistics/open-sdg.js';

/** What makes one stated value unusable: by itself, or beside another. */
export const FAULTS = ['conflict', ...VALUE_FAULTS] as const;
export type Fault = (typeof FAULTS)[number];

/** Where the value of the baseline comes from: the plan's text, the observation of that year, a later one, the first after a break. */
export const BASELINE_ORIGINS = ['plan', 'observed', 'later', 'break'] as const;
export type BaselineOrigin = (typeof BASELINE_ORIGINS)[number];

type At<Code extends string, Data = unknown> = { readonly code: Code } & Readonly<Data>;

/** The figures the status was drawn from. */
export type FigureReason =
  | At<'baseline', { year: number; value: number; from: BaselineOrigin }>
  | At<'latest', { year: number; value: number }>
  | At<'points', { years: readonly number[] }>
  | At<'pace', { observed: number; needed: number | null }>
  | At<'forecast', { year: number; value: number; low: number; high: number; confidence: number }>
  | At<'forecast-declined', { points: number; needed: number }>
  | At<'interval', { kind: 'poisson' | 'wilson'; low: number; high: number; confidence: number; straddles: boolean }>
  | At<'pooled', { from: number; to: number; value: number; low: number; high: number; holds: boolean }>
  | At<'reference', { year: number; value: number; factor: number; indicator?: string; region?: string; breakdown?: Breakdown }>
  | At<'standard', { year: number; value: number; source?: string }>
  | At<'open-sdg', { value: number | null; status: OpenSdgStatus; score: number | null }>;

/** What in the figures decided. */
export type RuleReason =
  | At<'holds', { year: number; value: number }>
  | At<'kept', { from: number; to: number }>
  | At<'missed', { year: number; value: number; due: number; final: boolean }>
  | At<'breach', { years: readonly number[] }>
  | At<'years-missing', { years: readonly number[] }>
  | At<'milestone-missed', { target: number; year: number; goal: number; value: number; caughtUp: boolean }>
  | At<'reaches', { share: number }>
  | At<'falls-short', { share: number }>
  | At<'runs-through', { forecast: number }>
  | At<'ahead-of-path', { expected: number }>
  | At<'behind-path', { expected: number }>
  | At<'worse-than-baseline', { year: number; baseline: number; value: number }>
  | At<'no-longer-holds', { year: number; baselineYear: number }>
  | At<'trend-away', { pace: number }>
  | At<'moved', { from: number; to: number; change: number; wanted: 'up' | 'down' }>
  | At<'fell-back', { year: number; last: number }>
  | At<'may-fall-back', { year: number; forecast: number }>
  | At<'task', { state: TaskState; period: string }>
  | At<'task-reopened', { done: string; period: string }>
  | At<'overdue', { year: number }>
  | At<'not-monitored', { year: number }>
  | At<'not-begun', { start: number }>
  | At<'not-yet-due', { year: number }>
  | At<'method-differs', { method: Method; status: Status }>;

/** What made a flag. */
export type FlagReason =
  | At<'volatile', { deviation: number; limit: number }>
  | At<'crossings', { times: number }>
  | At<'provisional', { year: number; status: ObsStatus }>
  | At<'low-reliability', { year: number }>
  | At<'revised', { year: number; before: number; now: number }>
  | At<'definition-differs', { year: number }>
  | At<'series-break', { year: number }>;

/** Why nothing can be said. */
export type RefusalReason =
  | At<'no-target'>
  | At<'no-observation', { since: number }>
  | At<'only-baseline', { year: number }>
  | At<'sub-annual-only'>
  | At<'missing', { year: number; status: MissingStatus }>
  | At<'stale', { year: number; asOf: number }>
  | At<'target-year-missing', { year: number }>
  | At<'unusable', { year: number; fault: Fault }>
  | At<'one-observation', { year: number }>
  | At<'baseline-missing', { year: number }>
  | At<'zero-baseline', { year: number }>
  | At<'reference-missing', { what: 'indicator' | 'region' | 'breakdown'; id: string }>
  | At<'reference-unit', { indicator: string }>
  | At<'standard-missing'>
  | At<'too-few-points', { points: number; needed: number }>
  | At<'target-before-baseline', { year: number; baselineYear: number }>
  | At<'incomplete-target', { member: string }>
  | At<'task-mismatch'>
  | At<'method-unavailable', { method: Method }>;

export type Reason = FigureReason | RuleReason | FlagReason | RefusalReason;
export type ReasonCode = Reason['code'];

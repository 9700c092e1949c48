/**
 * The words of an assessment: what each sentence is told, and by what it says it.
 *
 * The reasons are those of `src/attainment/reasons.ts`; the compiler checks there that every one of them has its sentence here.
 */
import type { WarningColumn } from '../exchange/warnings-csv.js';
import type { Breakdown } from '../plan/breakdown.js';

/** How a sentence writes what it is told. */
export interface Say {
  /** A value of the series that was judged, with its unit: a gap or a difference in points, growth in per cent. */
  readonly value: (value: number) => string;
  /** A value of the indicator itself. */
  readonly plain: (value: number) => string;
  /** What the series is, where it isn't the indicator's values: 差距, 增速, 与比较对象之差; else empty. */
  readonly subject: string;
  /** A difference of two values: percentage points for per cent. */
  readonly points: (value: number) => string;
  /** Name of an indicator by its id. */
  readonly indicator: (id: string) => string;
  /** Names of the categories of a breakdown. */
  readonly breakdown: (breakdown: Breakdown) => string;
}

type Told<Data = unknown> = (reason: Readonly<Data>, say: Say) => string;
type Numbers<Names extends string> = { [Name in Names]: number };

/** One sentence for each reason. */
export interface ReasonSentences {
  readonly baseline: Told<Numbers<'year' | 'value'> & { from: 'plan' | 'observed' | 'later' | 'break' }>;
  readonly latest: Told<Numbers<'year' | 'value'>>;
  readonly points: Told<{ years: readonly number[] }>;
  readonly pace: Told<Numbers<'observed'> & { needed: number | null }>;
  readonly forecast: Told<Numbers<'year' | 'value' | 'low' | 'high' | 'confidence'>>;
  readonly 'forecast-declined': Told<Numbers<'points' | 'needed'>>;
  readonly interval: Told<Numbers<'low' | 'high' | 'confidence'> & { kind: 'poisson' | 'wilson'; straddles: boolean }>;
  readonly pooled: Told<Numbers<'from' | 'to' | 'value' | 'low' | 'high'> & { holds: boolean }>;
  readonly reference: Told<Numbers<'year' | 'value' | 'factor'> & { indicator?: string; region?: string; breakdown?: Breakdown }>;
  readonly standard: Told<Numbers<'year' | 'value'> & { source?: string }>;
  readonly 'open-sdg': Told<{ value: number | null; status: string; score: number | null }>;

  readonly holds: Told<Numbers<'year' | 'value'>>;
  readonly kept: Told<Numbers<'from' | 'to'>>;
  readonly missed: Told<Numbers<'year' | 'value' | 'due'> & { final: boolean }>;
  readonly breach: Told<{ years: readonly number[] }>;
  readonly 'years-missing': Told<{ years: readonly number[] }>;
  readonly 'milestone-missed': Told<Numbers<'year' | 'goal' | 'value'> & { caughtUp: boolean }>;
  readonly reaches: Told<Numbers<'share'>>;
  readonly 'falls-short': Told<Numbers<'share'>>;
  readonly 'ahead-of-path': Told<Numbers<'expected'>>;
  readonly 'behind-path': Told<Numbers<'expected'>>;
  readonly 'worse-than-baseline': Told<Numbers<'year' | 'baseline' | 'value'>>;
  readonly 'no-longer-holds': Told<Numbers<'year' | 'baselineYear'>>;
  readonly 'trend-away': Told<Numbers<'pace'>>;
  readonly moved: Told<Numbers<'from' | 'to' | 'change'> & { wanted: 'up' | 'down' }>;
  readonly 'fell-back': Told<Numbers<'year' | 'last'>>;
  readonly 'may-fall-back': Told<Numbers<'year' | 'forecast'>>;
  readonly task: Told<{ state: 'not-started' | 'in-progress' | 'done'; period: string }>;
  readonly 'task-reopened': Told<{ done: string; period: string }>;
  readonly overdue: Told<Numbers<'year'>>;
  readonly 'not-begun': Told<Numbers<'start'>>;
  readonly 'not-yet-due': Told<Numbers<'year'>>;
  readonly 'method-differs': Told<{ method: MethodCode; status: StatusCode }>;

  readonly volatile: Told<Numbers<'deviation' | 'limit'>>;
  readonly crossings: Told<Numbers<'times'>>;
  readonly provisional: Told<Numbers<'year'> & { status: string }>;
  readonly 'low-reliability': Told<Numbers<'year'>>;
  readonly revised: Told<Numbers<'year' | 'before' | 'now'>>;
  readonly 'definition-differs': Told<Numbers<'year'>>;
  readonly 'series-break': Told<Numbers<'year'>>;

  readonly 'no-target': Told;
  readonly 'no-observation': Told<Numbers<'since'>>;
  readonly 'only-baseline': Told<Numbers<'year'>>;
  readonly 'sub-annual-only': Told;
  readonly missing: Told<Numbers<'year'> & { status: string }>;
  readonly stale: Told<Numbers<'year' | 'asOf'>>;
  readonly 'target-year-missing': Told<Numbers<'year'>>;
  readonly unusable: Told<Numbers<'year'> & { fault: FaultCode }>;
  readonly 'one-observation': Told<Numbers<'year'>>;
  readonly 'baseline-missing': Told<Numbers<'year'>>;
  readonly 'zero-baseline': Told<Numbers<'year'>>;
  readonly 'reference-missing': Told<{ what: 'indicator' | 'region' | 'breakdown'; id: string }>;
  readonly 'reference-unit': Told<{ indicator: string }>;
  readonly 'standard-missing': Told;
  readonly 'too-few-points': Told<Numbers<'points' | 'needed'>>;
  readonly 'target-before-baseline': Told<Numbers<'year' | 'baselineYear'>>;
  readonly 'incomplete-target': Told<{ member: string }>;
  readonly 'task-mismatch': Told;
  readonly 'method-unavailable': Told<{ method: MethodCode }>;
}

export type StatusCode = 'met' | 'on-track' | 'behind' | 'unlikely' | 'regressing' | 'no-data' | 'not-due' | 'not-assessable';
export type FlagCode = 'volatile' | 'uncertain' | 'revised' | 'provisional';
export type MethodCode = 'linear' | 'open-sdg';
export type SeverityCode = 'high' | 'medium' | 'low';
export type OpenSdgCode =
  'target_achieved' | 'substantial_progress' | 'moderate_progress' | 'limited_progress' | 'deterioration' | 'not_available';
export type FaultCode =
  | 'conflict'
  | 'not-finite'
  | 'out-of-bounds'
  | 'fraction-differs'
  | 'fraction-impossible'
  | 'wrong-kind'
  | 'not-whole'
  | 'value-missing'
  | 'value-with-missing-status';

export interface CountWords {
  readonly all: number;
  readonly assessable: number;
  readonly met: number;
  readonly basicallyMet: number;
}

export interface AttainmentMessages {
  readonly statuses: Readonly<Record<StatusCode, string>>;
  readonly flags: Readonly<Record<FlagCode, string>>;
  readonly methods: Readonly<Record<MethodCode, string>>;
  readonly openSdg: Readonly<Record<OpenSdgCode, string>>;
  readonly severities: Readonly<Record<SeverityCode, string>>;
  readonly basicallyMet: string;
  /** What was judged, where it isn't the indicator's values. */
  readonly subjects: Readonly<Record<'value' | 'gap' | 'growth' | 'difference', string>>;
  readonly faults: Readonly<Record<FaultCode, string>>;
  readonly reasons: ReasonSentences;
  /** What is wrong with an observation, by the code of its problem. */
  readonly problems: Readonly<
    Record<
      'status' | 'period' | 'year-outside' | 'unknown-indicator' | 'unknown-breakdown' | 'duplicate',
      (data: Readonly<Record<string, string | number | readonly string[]>>) => string
    >
  >;
  /** met n / basically met / assessable m / all k */
  readonly counts: (counts: CountWords) => string;
  /** Does the status survive the other method? */
  readonly survives: (survives: boolean, method: MethodCode, status: StatusCode) => string;
  /** Between the sentences of a list. */
  readonly between: string;
  /** Heads of the columns of the exported warnings. */
  readonly columns: Readonly<Record<WarningColumn, string>>;
}

/** What an assessment is told in: the sentences, and what a sentence is given to write numbers and names with. */
import type { ObservationProblem } from '../attainment/result/complaints.js';
import type { Fault, Reason, ReasonCode } from '../attainment/result/reasons.js';
import type { Counts, SeriesKind, Severity, WarningCause } from '../attainment/result/result.js';
import type { Flag, IndicatorKind, Method, Status } from '../plan/assessment-terms.js';
import type { OpenSdgStatus } from '../attainment/statistics/open-sdg.js';
import type { Problem } from '../documents/problems.js';
import type { WarningColumn } from '../exchange/warning-table.js';
import type { Breakdown } from '../plan/breakdown.js';

/** How a sentence writes what it is told. */
export interface Wording {
  /** A value of the series that was judged, with its unit: a gap or a difference in points, growth in per cent. */
  readonly value: (value: number) => string;
  /** A value of the indicator itself. */
  readonly plain: (value: number) => string;
  /** What the series is, where it isn't the indicator's values: 差距, 增速, 与比较对象之差; else empty. */
  readonly subject: string;
  /** A difference of two values: percentage points for per cent; with as many decimals as tell it from the one it stands beside. */
  readonly points: (value: number, beside?: number) => string;
  /** Name of an indicator by its id. */
  readonly indicator: (id: string) => string;
  /** Names of the categories of a breakdown. */
  readonly breakdown: (breakdown: Breakdown) => string;
  /** Label of a status, the plan's own before the kit's. */
  readonly status: (status: Status) => string;
}

/** One sentence for each reason, which takes what the reason holds. */
export type ReasonSentences = {
  readonly [Code in ReasonCode]: (reason: Extract<Reason, { readonly code: Code }>, wording: Wording) => string;
};

export type CountWords = Pick<Counts, 'all' | 'assessable' | 'denominator' | 'met' | 'basicallyMet'>;

export interface AttainmentMessages {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly flags: Readonly<Record<Flag, string>>;
  readonly methods: Readonly<Record<Method, string>>;
  readonly openSdg: Readonly<Record<OpenSdgStatus, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly basicallyMet: string;
  /** What was judged, where it isn't the indicator's values. */
  readonly subjects: Readonly<Record<SeriesKind, string>>;
  readonly faults: Readonly<Record<Fault, string>>;
  readonly reasons: ReasonSentences;
  /** What is wrong with an observation, by the code of its problem. */
  readonly problems: Readonly<Record<Exclude<ObservationProblem, Fault>, (data: Problem['data']) => string>>;
  readonly kinds: Readonly<Record<IndicatorKind, string>>;
  /** Statuses as directions and tasks are spoken of; the others keep their word. */
  readonly statusesOfKind: Readonly<Record<IndicatorKind, Readonly<Partial<Record<Status, string>>>>>;
  readonly causes: Readonly<Record<WarningCause, string>>;
  /** met n / basically met / denominator m / all k, of one kind, and what the denominator is. */
  readonly counts: (kind: IndicatorKind, counts: CountWords) => string;
  /** Does the status survive the other method, which says `word`? */
  readonly survives: (survives: boolean, method: Method, word: string) => string;
  /** Between the sentences of a list. */
  readonly between: string;
  /** Head of the column of a year, with the value needed then. */
  readonly neededIn: (year: number) => string;
  /** Heads of the columns of the exported warnings. */
  readonly columns: Readonly<Record<WarningColumn, string>>;
}

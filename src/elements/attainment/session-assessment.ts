/**
 * The assessment of what a session holds, kept up with what is typed.
 *
 * FOLLOW1 what the form asks for is as it is typed, the rest as it was reported before, or is given in its place · FOLLOW2 years submitted
 * before are as they were reported · FOLLOW3 an edit is assessed when the assessment is looked at next, and only what it touches
 * FOLLOW6 a row has a status once the form's own draft has a value for it, or the state of a task, in a year that can be filled, and the status stands on that year;
 * what was reported for that year before, or for another, makes none · FOLLOW7 nor has it one while the values that it takes are not all there: that is
 * no status of a form that is being filled
 * FOLLOW4 nothing is assessed before it is asked for · FOLLOW5 one region is assessed, and the cells of others touch nothing
 */
import { AttainmentError } from '../../attainment/errors.js';
import { assessedYear } from '../../attainment/assessed-year.js';
import { LiveAssessment } from '../../attainment/live-assessment.js';
import type { AssessOptions } from '../../attainment/options.js';
import type { ReasonCode } from '../../attainment/result/reasons.js';
import type { IndicatorAssessment } from '../../attainment/result/result.js';
import { isMissing, type Observation } from '../../observations/observation.js';
import type { Status } from '../../plan/assessment-terms.js';
import { wholeYearOf } from '../../plan/period.js';
import { observationsOf } from '../../report/entry-observations.js';
import type { EntrySession, SessionChange } from '../../report/session.js';

/** Reasons for no verdict that more values will do away with, and that a plan sets no target. */
const UNSAID: ReadonlySet<ReasonCode> = new Set([
  'one-observation',
  'baseline-missing',
  'reference-missing',
  'standard-missing',
  'too-few-points',
  'missing',
  'no-target',
]);

/** What is asked for otherwise than by default. */
export type AssessmentRequest = Partial<AssessOptions>;

/** Where an indicator stands, by the value of which year. */
export interface Standing {
  readonly status: Status;
  readonly year: number;
}

export class SessionAssessment {
  private readonly session: EntrySession;
  private readonly request: AssessmentRequest;
  private readonly given: readonly Observation[] | null;
  private readonly region: string;
  private assessed: LiveAssessment | null = null;
  private failure: AttainmentError | null = null;
  /** Entries that were edited since, by row and period. */
  private readonly edited = new Map<string, { readonly row: number; readonly period: string }>();
  private unsubscribe: (() => void) | undefined;

  /** @param given observations in place of those reported to the session before. */
  constructor(session: EntrySession, request: AssessmentRequest = {}, given: readonly Observation[] | null = null) {
    this.session = session;
    this.request = request;
    this.given = given;
    this.region = request.region ?? session.regions[0] ?? session.plan.region.code;
  }

  /**
   * As it stands now.
   * @throws {AttainmentError} for a setting that can't be.
   */
  get live(): LiveAssessment {
    if (this.failure) throw this.failure;
    this.assessed ??= this.begin();
    const { form } = this.session;
    for (const { row, period } of this.edited.values()) {
      this.assessed.replace(form.rows[row]!.indicator.id, this.region, period, observationsOf(this.session.entry(row, period)));
    }
    this.edited.clear();
    return this.assessed;
  }

  /**
   * The status of a row's indicator, and the year of the value it stands on; `null` while the draft has no value to judge, or too few, and
   * where a setting can't be: the form is filled all the same. FOLLOW6, FOLLOW7
   */
  standing(row: number): Standing | null {
    const { form, openPeriods } = this.session;
    const { indicator, region } = form.rows[row]!;
    if (region !== this.region) return null;
    const live = this.readyLive();
    if (!live) return null;
    const years = new Set(openPeriods.map(wholeYearOf));
    const typed = live
      .observations(indicator.id)
      .filter((one) => one.region === region && openPeriods.includes(one.period) && hasValue(one));
    const latest = typed.reduce((most, { period }) => Math.max(most, wholeYearOf(period) || most), -Infinity);
    const assessment = live.assessment(indicator.id);
    if (!assessment || !Number.isFinite(latest) || isUnsaid(assessment)) return null;
    const year = assessment.targets[assessment.decisive ?? -1]?.figures?.latest?.year ?? latest;
    return years.has(year) ? { status: assessment.status, year } : null;
  }

  private readyLive(): LiveAssessment | null {
    try {
      return this.live;
    } catch (error) {
      if (error === this.failure) return null;
      throw error;
    }
  }

  /** Does a change of the session touch what is assessed? */
  isTouchedBy({ edits }: Pick<SessionChange, 'edits'>): boolean {
    const { rows } = this.session.form;
    return edits.some(({ row }) => rows[row]!.region === this.region);
  }

  /** Stops following the session; asked again, it begins anew. */
  end(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    this.assessed = null;
    this.edited.clear();
  }

  private begin(): LiveAssessment {
    const { session, region, request } = this;
    const before = (this.given ?? [...session.reported]).filter((observation) => !this.isAskedFor(observation));
    const observations = [...before, ...this.formObservations()];
    const { asOf = assessedYear(session.plan, session.periods, observations) } = request;
    try {
      const live = new LiveAssessment(session.plan, observations, { ...request, asOf, region });
      this.unsubscribe = session.subscribe((change) => this.note(change));
      return live;
    } catch (error) {
      if (error instanceof AttainmentError) {
        this.failure = error;
        console.error(error);
      }
      throw error;
    }
  }

  private note({ edits }: SessionChange): void {
    const { rows, columns } = this.session.form;
    for (const { row, column } of edits) {
      const { period } = columns[column]!;
      if (rows[row]!.region === this.region) this.edited.set(`${row} ${period}`, { row, period });
    }
  }

  /** Is there a cell of the form for it? */
  private isAskedFor({ indicator, region, period }: Observation): boolean {
    const { form, periods } = this.session;
    return region === this.region && periods.includes(period) && form.row(indicator, region) !== undefined;
  }

  private formObservations(): readonly Observation[] {
    const { session, region } = this;
    const { form, openPeriods } = session;
    const submitted = [...session.reported].filter((each) => this.isAskedFor(each) && !openPeriods.includes(each.period));
    const typed = form.rows.flatMap((place, row) =>
      place.region === region ? openPeriods.flatMap((period) => observationsOf(session.entry(row, period))) : [],
    );
    return [...submitted, ...typed];
  }
}

/** FOLLOW7 */
function isUnsaid({ status, reasons }: IndicatorAssessment): boolean {
  return status === 'no-data' || (status === 'not-assessable' && reasons.some(({ code }) => UNSAID.has(code)));
}

function hasValue({ status, value, numerator, denominator, task }: Observation): boolean {
  return !isMissing(status) && (value !== undefined || task !== undefined || (numerator !== undefined && denominator !== undefined));
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AttainmentError } from '../../attainment/errors.js';
import type { AssessmentSettings } from '../../attainment/options.js';
import type { Method } from '../../attainment/result/status.js';
import { observationsOf } from '../../report/report-document.js';
import { isPeriod, yearOf } from '../../plan/period.js';
import { readPlan } from '../../plan/plan.js';
import type { Plan } from '../../plan/schema.js';
import type { Observation } from '../../observations/observation.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import { AttainmentModel } from '../../attainment/live-assessment.js';
import { observationsFor, readObservationsFile, type ObservationsFile } from '../../submissions/observations-file.js';
import { DocumentError } from '../../documents/problems.js';
import { RemoteFile, type FileFailure } from '../files/remote-file.js';
import { SessionConsumer } from '../session/session-context.js';

/** What an element that shows an assessment is given by its page. */
export interface AttainmentHost extends ReactiveControllerHost, HTMLElement {
  readonly plan: string | null;
  readonly planData: Plan | null;
  readonly data: string | null;
  readonly observations: readonly Observation[] | null;
  readonly asOf: number | null;
  readonly method: Method | null;
  readonly region: string | null;
  readonly settings: AssessmentSettings | null;
  readonly previous: readonly Observation[] | null;
  readonly for: string | null;
}

export type SourceFailure =
  | { readonly kind: 'file'; readonly what: 'plan' | 'data'; readonly failure: FileFailure }
  | { readonly kind: 'option'; readonly error: AttainmentError }
  /** The session named by `for` could not be opened. */
  | { readonly kind: 'session' };

export type SourceState =
  | { readonly kind: 'loading' }
  /** No plan is named, and there is no session. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly failure: SourceFailure }
  | { readonly kind: 'ready'; readonly model: AttainmentModel };

const NOTHING: readonly Observation[] = [];

/**
 * The assessment an element shows: of the plan and data its page gives it, else of the session it stands in.
 *
 * In a session the observations the page gives are those of earlier years; what the clerk types comes on top of them, and only
 * what a change touches is assessed again.
 */
export class AttainmentSource implements ReactiveController {
  state: SourceState = { kind: 'loading' };
  private readonly host: AttainmentHost;
  private readonly consumer: SessionConsumer;
  private readonly planFile: RemoteFile<Plan>;
  private readonly dataFile: RemoteFile<ObservationsFile>;
  private basis: readonly unknown[] = [];

  constructor(host: AttainmentHost) {
    this.host = host;
    const changed = () => host.requestUpdate();
    this.planFile = new RemoteFile(readPlan, changed);
    this.dataFile = new RemoteFile(readObservationsFile, changed);
    this.consumer = new SessionConsumer(host, (change, session) => this.take(change, session));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.basis = []; // changes made meanwhile would be missed
  }

  hostUpdate(): void {
    const { asOf, method, region, settings, observations, previous } = this.host;
    const plan = this.readPlan();
    const data = observations ?? (this.host.data === null ? NOTHING : this.dataFile.at(this.host.data));
    const basis = [plan, data, this.session, asOf, method, region, settings, previous];
    if (basis.every((part, i) => Object.is(part, this.basis[i])) && basis.length === this.basis.length) return;
    this.basis = basis;
    this.state = this.build(plan, data);
  }

  private get session(): EntrySession | undefined {
    return this.host.plan === null && this.host.planData === null ? this.consumer.session : undefined;
  }

  private readPlan(): Plan | ReturnType<RemoteFile<Plan>['at']> | 'none' | 'unopened' {
    if (this.host.planData) return this.host.planData;
    if (this.host.plan !== null) return this.planFile.at(this.host.plan);
    return this.session?.plan ?? WITHOUT_SESSION[this.consumer.state];
  }

  private build(
    plan: ReturnType<AttainmentSource['readPlan']>,
    data: readonly Observation[] | ReturnType<RemoteFile<ObservationsFile>['at']>,
  ): SourceState {
    if (plan === 'none') return { kind: 'none' };
    if (plan === 'unopened') return { kind: 'failed', failure: { kind: 'session' } };
    const readyPlan = 'kind' in plan ? opened('plan', plan) : { kind: 'ready' as const, value: plan };
    if (readyPlan.kind !== 'ready') return readyPlan;
    const readyData = 'kind' in data ? opened('data', data) : { kind: 'ready' as const, value: data };
    if (readyData.kind !== 'ready') return readyData;
    try {
      const { value } = readyData;
      const observations = 'format' in value ? observationsFor(readyPlan.value, value) : value;
      return { kind: 'ready', model: this.modelOf(readyPlan.value, observations) };
    } catch (error) {
      console.error(error);
      if (error instanceof AttainmentError) return { kind: 'failed', failure: { kind: 'option', error } };
      if (!(error instanceof DocumentError)) throw error;
      return { kind: 'failed', failure: { kind: 'file', what: 'data', failure: { kind: 'problems', error } } };
    }
  }

  private modelOf(plan: Plan, given: readonly Observation[]): AttainmentModel {
    const { session } = this;
    const { asOf, method, settings, previous } = this.host;
    const region = this.host.region ?? session?.regions[0] ?? plan.region.code;
    const observations = session ? [...withoutForm(given, session, region), ...typedInto(session, region)] : given;
    return new AttainmentModel(plan, observations, {
      ...settings,
      ...(method && { method }),
      ...(previous && { previous }),
      asOf: asOf ?? lastYear(observations, session, plan),
      region,
    });
  }

  /** A change of the session goes into the model. */
  private take({ edits }: SessionChange, session: EntrySession): boolean {
    if (this.state.kind !== 'ready' || session !== this.session) return true;
    const { model } = this.state;
    const entries = new Map(edits.map(({ row, column }) => [`${row}|${session.form.columns[column]!.period}`, { row, column }]));
    let touched = false;
    for (const { row, column } of entries.values()) {
      const { indicator, region } = session.form.rows[row]!;
      if (region !== model.options.region) continue;
      const { period } = session.form.columns[column]!;
      model.replace(indicator.id, region, period, observationsOf(session.entry(row, period)));
      touched = true;
    }
    return touched;
  }
}

const WAITING = { kind: 'loading' } as const;
const WITHOUT_SESSION = { none: 'none', opening: WAITING, failed: 'unopened', open: WAITING } as const;

function opened<T>(
  what: 'plan' | 'data',
  file: ReturnType<RemoteFile<T>['at']>,
): Exclude<SourceState, { kind: 'ready' }> | { kind: 'ready'; value: T } {
  return file.kind === 'failed' ? { kind: 'failed', failure: { kind: 'file', what, failure: file.failure } } : file;
}

/** What was given, without what the form now speaks of. */
function withoutForm(given: readonly Observation[], { form, periods }: EntrySession, region: string): readonly Observation[] {
  return given.filter((one) => one.region !== region || !periods.includes(one.period) || form.row(one.indicator, region) === undefined);
}

function typedInto(session: EntrySession, region: string): readonly Observation[] {
  return session.form.rows.flatMap((row, r) =>
    row.region === region ? session.periods.flatMap((period) => observationsOf(session.entry(r, period))) : [],
  );
}

/** The latest year that has something stated, else that of the form, else the first of the plan. */
function lastYear(observations: readonly Observation[], session: EntrySession | undefined, plan: Plan): number {
  const years = [...observations.map(({ period }) => period), ...(session?.periods ?? [])].filter(isPeriod).map(yearOf);
  const within = years.filter((year) => year <= plan.end);
  return within.length > 0 ? within.reduce((latest, year) => Math.max(latest, year)) : plan.start;
}

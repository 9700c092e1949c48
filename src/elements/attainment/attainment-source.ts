import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { assessedYear } from '../../attainment/assessed-year.js';
import { AttainmentError } from '../../attainment/errors.js';
import { LiveAssessment } from '../../attainment/live-assessment.js';
import type { AssessmentSettings } from '../../attainment/options.js';
import type { Method } from '../../plan/assessment-terms.js';
import { givenObservationsStepwise } from '../../observations/given-observations.js';
import type { Observation } from '../../observations/observation.js';
import { readDocumentStepwise } from '../../documents/document.js';
import { readPlanStepwise } from '../../plan/plan.js';
import { planYears } from '../../plan/plan-years.js';
import { isRegionCode } from '../../plan/region-code.js';
import { PLAN_FORMAT, planSchema, type Plan } from '../../plan/schema.js';
import { observationsFor, readObservationsFileStepwise, type ObservationsFile } from '../../submissions/observations-file.js';
import { readText, type FileFailure } from '../files/load-file.js';
import { RemoteFile, type FileState } from '../files/remote-file.js';
import { objectOr } from '../given-object.js';
import { memo } from '../memo/memo.js';
import { SessionConsumer } from '../session/session-context.js';
import type { SharedSession } from '../session/shared-session.js';
import { SessionAssessment, type AssessmentRequest } from './session-assessment.js';

/** Of a number in an attribute; one that is empty has none. */
export const numberOfAttribute = (text: string | null): number | null => (text?.trim() ? Number(text) : null);

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
  /** The year that is asked for is none of the plan's. */
  | { readonly kind: 'outside-plan'; readonly year: number; readonly from: number; readonly to: number }
  /** The region is no code. */
  | { readonly kind: 'bad-region'; readonly text: string }
  /** The session named by `for` could not be opened. */
  | { readonly kind: 'session' };

interface Failed {
  readonly kind: 'failed';
  readonly failure: SourceFailure;
}

type Unready =
  | { readonly kind: 'loading' }
  /** No plan is named, and there is no session. */
  | { readonly kind: 'none' }
  | Failed;

export type SourceState = Unready | { readonly kind: 'ready'; readonly model: LiveAssessment };

type Part<T> = Unready | { readonly kind: 'ready'; readonly value: T };

/**
 * The assessment an element shows: of the plan and data its page gives it, else of the session it stands in.
 *
 * An attribute that is there and empty is one that is missing, as of a template without a value.
 *
 * In a session it is the session's own, which grid, board and trend have together. An element whose page asks for another year,
 * method or the like, or gives it observations of its own, has an assessment of its own, which follows the session all the same.
 */
export class AttainmentSource implements ReactiveController {
  state: SourceState = { kind: 'loading' };
  private readonly host: AttainmentHost;
  private readonly given: () => LiveAssessment | null;
  private readonly consumer: SessionConsumer;
  private readonly planFile: RemoteFile<Plan>;
  /** As the page gives it: of the right shape, and for the rest as it is. */
  private readonly planGiven: RemoteFile<Plan>;
  private readonly dataFile: RemoteFile<ObservationsFile>;
  private readonly observations: RemoteFile<readonly Observation[]>;
  private readonly previous: RemoteFile<readonly Observation[]>;
  private followed: SessionAssessment | null = null;
  /** The one followed, if it is the element's own. */
  private own: SessionAssessment | null = null;
  /** Language of the plan that the page gives it, once its words are there. */
  private language: string | undefined;

  /** @param model an assessment that is there already, in place of any other. */
  constructor(host: AttainmentHost, model: () => LiveAssessment | null = () => null) {
    this.host = host;
    this.given = model;
    const onLoaded = () => host.requestUpdate();
    this.planFile = new RemoteFile(readPlanStepwise, onLoaded);
    this.planGiven = new RemoteFile((source) => readDocumentStepwise(planSchema, PLAN_FORMAT, source), onLoaded);
    this.dataFile = new RemoteFile(readObservationsFileStepwise, onLoaded);
    const given = (name: string) => new RemoteFile((source) => givenObservationsStepwise(source, name), onLoaded);
    this.observations = given('observations');
    this.previous = given('previous');
    this.consumer = new SessionConsumer(host, (change) => this.followed?.isTouchedBy(change) ?? false);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.own?.end();
  }

  hostUpdate(): void {
    const given = this.given();
    this.followed = null;
    this.state = given ? this.modelOf(given) : this.read();
    if (!this.followed) this.own?.end();
  }

  /** Asks again for the files that could not be had. */
  readonly retry = (): void => {
    this.planFile.retry();
    this.dataFile.retry();
  };

  /** What the page gives beside a model. @returns null where it is what was expected. */
  readonly refused = memo((path: string, expected: string, got: unknown, isRight: boolean): Failed | null => {
    if (isRight) return null;
    const error = new AttainmentError('not-a-choice', path, expected, got);
    console.error(error);
    return { kind: 'failed', failure: { kind: 'option', error } };
  });

  private modelOf(given: LiveAssessment): SourceState {
    if (typeof given.assessment === 'function') return { kind: 'ready', model: given };
    return { kind: 'failed', failure: { kind: 'option', error: new AttainmentError('not-a-choice', 'model', 'a LiveAssessment', given) } };
  }

  private read(): SourceState {
    const [plan, given] = [this.plan(), this.data()];
    if (plan.kind !== 'ready') return plan;
    const language = this.shared ? undefined : plan.value.language;
    if (language !== this.language) return this.become(language);
    if (given.kind !== 'ready') return given;
    const data = this.ofPlan(plan.value, given.value);
    if (data.kind !== 'ready') return data;
    const { asOf, method, region, settings } = this.host;
    const previous: Part<readonly Observation[] | null> = this.host.previous
      ? partOf('data', this.previous.take(this.host.previous))
      : { kind: 'ready', value: null };
    if (previous.kind !== 'ready') return previous;
    const { from, to } = this.years(plan.value);
    if (asOf !== null && (asOf < from || asOf > to)) return this.outside(asOf, from, to);
    if (region && !isRegionCode(region)) return { kind: 'failed', failure: { kind: 'bad-region', text: region } };
    const request = this.request(asOf, method, region, settings, previous.value);
    const { shared } = this;
    if (!shared) return this.assess(plan.value, data.value ?? NOTHING, request);
    const followed = this.follow(shared, data.value, request);
    this.followed = followed;
    return readyOr(() => followed.live);
  }

  private become(language: string | undefined): SourceState {
    const said = import('../session/plan-language.js').then(({ load, sayLanguage }) => {
      sayLanguage(this.host, language);
      return language === undefined ? undefined : load(language);
    });
    // Where it can't be loaded it is shown all the same, in the page's language.
    void said.catch(console.error).then(() => {
      this.language = language;
      this.host.requestUpdate();
    });
    return WAITING;
  }

  private get shared(): SharedSession | undefined {
    return !this.host.plan && this.host.planData === null ? this.consumer.shared : undefined;
  }

  private plan(): Part<Plan> {
    const { plan, planData } = this.host;
    if (planData) return partOf('plan', this.planGiven.take(planData));
    if (plan) return partOf('plan', this.planFile.load(plan));
    return this.shared ? { kind: 'ready', value: this.shared.session.plan } : WITHOUT_SESSION[this.consumer.state];
  }

  private data(): Part<readonly Observation[] | ObservationsFile | null> {
    const { data, observations } = this.host;
    if (observations) return partOf('data', this.observations.take(observations));
    return data ? partOf('data', this.dataFile.load(data)) : { kind: 'ready', value: null };
  }

  private readonly ofPlan = memo(
    (plan: Plan, given: readonly Observation[] | ObservationsFile | null): Part<readonly Observation[] | null> => {
      if (given === null || !('format' in given)) return { kind: 'ready', value: given };
      const read = readText(this.host.data ?? '', () => observationsFor(plan, given));
      if (read.kind === 'failed') console.error(read.cause);
      return partOf('data', read);
    },
  );

  private readonly years = memo(planYears);

  private readonly outside = memo((year: number, from: number, to: number): Unready => {
    console.error(`Expected as-of within the plan, ${from} to ${to}, got ${year}`);
    return { kind: 'failed', failure: { kind: 'outside-plan', year, from, to } };
  });

  private readonly request = memo(
    (
      asOf: number | null,
      method: Method | null,
      region: string | null,
      settings: AssessmentSettings | null,
      previous: readonly Observation[] | null,
    ): AssessmentRequest => ({
      ...objectOr('settings', settings),
      ...(method && { method }),
      ...(previous && { previous }),
      ...(asOf !== null && { asOf }),
      ...(region && { region }),
    }),
  );

  private readonly assess = memo((plan: Plan, observations: readonly Observation[], request: AssessmentRequest): SourceState => {
    const { asOf = assessedYear(plan, null, observations), region = plan.region.code } = request;
    const state = readyOr(() => new LiveAssessment(plan, observations, { ...request, asOf, region }));
    if (state.kind === 'failed') console.error(state.failure);
    return state;
  });

  private readonly follow = memo((shared: SharedSession, observations: readonly Observation[] | null, request: AssessmentRequest) => {
    const { region, ...others } = request;
    const { session } = shared;
    this.own?.end();
    this.own = null;
    const isUsual = observations === null && Object.keys(others).length === 0 && (region ?? session.regions[0]) === session.regions[0];
    return isUsual ? shared.instance(SessionAssessment) : (this.own = new SessionAssessment(session, request, observations));
  });
}

const NOTHING: readonly Observation[] = [];
const WAITING = { kind: 'loading' } as const;
const WITHOUT_SESSION = {
  none: { kind: 'none' },
  opening: WAITING,
  failed: { kind: 'failed', failure: { kind: 'session' } },
  open: WAITING,
} as const satisfies Record<string, Unready>;

function partOf<T>(what: 'plan' | 'data', file: FileState<T>): Part<T> {
  return file.kind === 'failed' ? { kind: 'failed', failure: { kind: 'file', what, failure: file.failure } } : file;
}

function readyOr(make: () => LiveAssessment): SourceState {
  try {
    return { kind: 'ready', model: make() };
  } catch (error) {
    if (!(error instanceof AttainmentError)) throw error;
    return { kind: 'failed', failure: { kind: 'option', error } };
  }
}

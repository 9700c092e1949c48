import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Autosave } from '../../drafts/autosave.js';
import { problemText } from '../../locales/problems.js';
import { sessionWords } from '../../locales/session.js';
import { DocumentError, isPeriod, readPlan, type Plan } from '../../plan/index.js';
import { EntrySession, type Cycle, type Observation } from '../../report/index.js';
import { Language } from '../shared/language.js';
import { DabiaoSessionEvent, sessionContext, type SessionProvider, type SharedSession } from '../shared/session-context.js';
import { theme } from '../shared/theme.styles.js';
import { styles } from './dabiao-session.styles.js';

/** Problems of a plan file that are shown; the rest is counted. */
const SHOWN_PROBLEMS = 8;

/** Why no session could be opened, told when shown: the reader's language may change. */
type Failure =
  | { readonly kind: 'problems'; readonly error: DocumentError }
  | { readonly kind: 'not-found'; readonly status: number }
  | { readonly kind: 'unreachable' | 'no-plan' | 'no-department' | 'bad-period'; readonly known?: string };

/**
 * Loads a plan, opens or resumes the draft of a department, and shares the session with the elements inside it and with
 * those elsewhere on the page that name it by `for`.
 *
 * Shows its content; while the plan is loading, or when it can't be opened, a message in its place.
 *
 * @element dabiao-session
 * @slot - Elements that show the session.
 * @csspart message - The message in place of the content.
 * @fires dabiao-session - The session is there, replaced or gone.
 */
@customElement('dabiao-session')
export class DabiaoSession extends LitElement implements SessionProvider {
  static override styles = [theme, styles];

  private readonly language = new Language(this);
  private readonly provider = new ContextProvider(this, { context: sessionContext });
  private opening = 0;

  @state() private failure: Failure | null = null;

  /** URL of the plan file. */
  @property() plan: string | null = null;

  /** The plan itself, in place of a URL. */
  @property({ attribute: false }) planData: Plan | null = null;

  /** Id of the department that reports. */
  @property() department: string | null = null;

  /** GB/T 2260 codes of the regions to fill for, parted by blanks; the plan's own region where not set. */
  @property() region: string | null = null;

  /** Periods to fill, parted by blanks: `2025`, `2025-H1`. */
  @property() period: string | null = null;

  /** annual (default), mid-term or final. */
  @property() cycle: Cycle = 'annual';

  /** Observations reported before, for the checks against last year. */
  @property({ attribute: false }) previous: readonly Observation[] = [];

  get shared(): SharedSession | undefined {
    return this.provider.value;
  }

  /** The session, or `null` while there is none. */
  get session(): EntrySession | null {
    return this.shared?.session ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onBeforeUnload);
    document.addEventListener('visibilitychange', this.onVisibilityChange);
    if (this.hasUpdated) void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.onBeforeUnload);
    document.removeEventListener('visibilitychange', this.onVisibilityChange);
    this.opening++;
    this.share(undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const inputs = ['plan', 'planData', 'department', 'region', 'period', 'cycle', 'previous'] as const;
    if (inputs.some((name) => changed.has(name))) void this.open();
  }

  private readonly onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.shared && !this.shared.autosave.isSettled) event.preventDefault();
  };

  private readonly onVisibilityChange = (): void => {
    void this.shared?.autosave.flush();
  };

  /** Loads the plan anew and resumes the draft. */
  async open(): Promise<void> {
    const opening = ++this.opening;
    this.failure = null;
    this.share(undefined);
    try {
      const plan = this.planData ?? (await this.load());
      if (opening !== this.opening) return;
      const session = this.createSession(plan);
      const autosave = new Autosave(session);
      await autosave.start();
      if (opening === this.opening) this.share({ session, autosave });
      else await autosave.stop();
    } catch (error) {
      if (opening !== this.opening) return;
      this.failure =
        error instanceof OpenFailure
          ? error.failure
          : error instanceof DocumentError
            ? { kind: 'problems', error }
            : { kind: 'unreachable' };
      console.error(error);
    }
  }

  protected override render() {
    if (this.session) return html`<slot></slot>`;
    const words = sessionWords[this.language.locale];
    if (!this.failure) return html`<p part="message" class="message" role="status">${words.loading}</p>`;
    const isRetryable = this.failure.kind === 'unreachable' || this.failure.kind === 'not-found';
    return html`<div part="message" class="message failed" role="alert">
      <p class="heading">${words.heading}</p>
      ${this.renderFailure(this.failure)}
      ${isRetryable ? html`<button type="button" @click=${() => this.open()}>${words.retry}</button>` : nothing}
    </div>`;
  }

  private renderFailure(failure: Failure) {
    const { locale } = this.language;
    const words = sessionWords[locale];
    const url = this.plan ?? '';
    switch (failure.kind) {
      case 'problems': {
        const { problems } = failure.error;
        return html`<p>${words.refused}</p>
          <ul>
            ${problems.slice(0, SHOWN_PROBLEMS).map((problem) => html`<li>${problemText(problem, locale)}</li>`)}
            ${problems.length > SHOWN_PROBLEMS ? html`<li>${words.more(problems.length - SHOWN_PROBLEMS)}</li>` : nothing}
          </ul>`;
      }
      case 'not-found':
        return html`<p>${words.notFound(url, failure.status)}</p>`;
      case 'unreachable':
        return html`<p>${words.unreachable(url)}</p>`;
      case 'no-plan':
        return html`<p>${words.noPlan}</p>`;
      case 'no-department':
        return html`<p>${words.noDepartment(this.department ?? '', failure.known ?? '')}</p>`;
      case 'bad-period':
        return html`<p>${words.badPeriod(this.period ?? '')}</p>`;
    }
  }

  private async load(): Promise<Plan> {
    if (!this.plan) throw new OpenFailure({ kind: 'no-plan' });
    const response = await fetch(this.plan, { credentials: 'same-origin' });
    if (!response.ok) throw new OpenFailure({ kind: 'not-found', status: response.status });
    return readPlan(await response.text());
  }

  private createSession(plan: Plan): EntrySession {
    const department = this.department ?? '';
    if (!plan.departments.some(({ id }) => id === department)) {
      throw new OpenFailure({ kind: 'no-department', known: plan.departments.map(({ id }) => id).join(', ') });
    }
    const periods = words(this.period);
    if (periods.length === 0 || !periods.every(isPeriod)) throw new OpenFailure({ kind: 'bad-period' });
    const regions = words(this.region);
    return new EntrySession({
      plan,
      department,
      periods,
      cycle: this.cycle,
      previous: this.previous,
      ...(regions.length > 0 && { regions }),
    });
  }

  private share(shared: SharedSession | undefined): void {
    const before = this.shared;
    if (before === shared) return;
    void before?.autosave.stop();
    this.provider.setValue(shared);
    this.requestUpdate();
    // Once taken out of the page, nothing it fires would reach the elements that name it by `for`.
    (this.isConnected ? this : document).dispatchEvent(new DabiaoSessionEvent());
  }
}

class OpenFailure extends Error {
  override readonly name = 'OpenFailure';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`The session can't be opened: ${failure.kind}`);
    this.failure = failure;
  }
}

function words(text: string | null): string[] {
  return (text ?? '').split(/[\s,，]+/).filter((word) => word !== '');
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-session': DabiaoSession;
  }
  interface HTMLElementEventMap {
    'dabiao-session': DabiaoSessionEvent;
  }
}

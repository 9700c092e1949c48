import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement } from '../custom-element.js';
import { Autosave } from '../../drafts/autosave.js';
import type { KeyUser } from '../../drafts/keyring.js';
import { askForLock } from '../../drafts/asked-lock.js';
import type { LockRecord } from '../../drafts/records.js';
import { DraftStore } from '../../drafts/store.js';
import { formFactsOf } from '../../plan/form-facts.js';
import { sessionWords } from '../../locales/session.js';
import type { EntrySession } from '../../report/session.js';
import { LazyPart } from '../lazy/lazy-part.js';
import { Language } from '../theme/language.js';
import type { AutoLock } from './auto-lock.js';
import { DabiaoErrorEvent, DabiaoSessionEvent, sessionContext, type SessionProvider } from './session-context.js';
import { SessionInputs } from './session-inputs.js';
import { SharedSession } from './shared-session.js';
import { buttons } from '../theme/buttons.styles.js';
import { theme } from '../theme/theme.styles.js';
import { bringBack, closeDraft, draftsClosed } from './closed-drafts.js';
import { styles } from './dabiao-session.styles.js';
import { isFileMissing, renderFailure, type Reasons } from './failure.js';
import { OpenError, openSession, type Failure } from './open-session.js';

/** What changes without a session being opened anew. */
const WITHOUT_OPENING = new Set<PropertyKey>(['formFacts', 'readonly', 'failure', 'isLocked', 'share']);

/** Milliseconds after which a large draft shows how far its opening has come. */
const SOON_MS = 500;

/**
 * Loads a plan, opens or resumes the draft of a department, and shares the session with the elements inside it and with
 * those elsewhere on the page that name it by `for`.
 *
 * Shows its content; while the plan is loading, or when it can't be opened, a message in its place.
 *
 * @element dabiao-session
 * @slot - Elements that show the session.
 * @csspart message - The message in place of the content.
 * @fires dabiao-session - The session is there, replaced or gone, or could not be opened; or it is read-only from now on, or no longer. `detail.session` is `null` where there is none.
 * @fires dabiao-error - No session could be opened; `detail` has the code.
 * @fires dabiao-change - A person has changed cells; `detail` has them, how it was done and how far the form is.
 * @fires dabiao-save - The draft was saved, or could not be; `detail` has which, and the code.
 */
@customElement('dabiao-session')
export class DabiaoSession extends SessionInputs implements SessionProvider {
  static override styles = [theme, buttons, styles];

  private readonly language = new Language(this);
  private readonly provider = new ContextProvider(this, { context: sessionContext });
  private readonly store = new DraftStore();
  private readonly reasons: Reasons = new LazyPart(this, () => import('./failure-reason.js'));
  private autoLock: AutoLock | null = null;
  private opening = 0;
  private unsubscribe: (() => void)[] = [];

  /** @internal Why there is no session; `null` where there is one, or it is being opened. */
  @state() failure: Failure | null = null;
  /** The drafts are encrypted, and the passphrase must be entered. */
  @state() private isLocked = false;
  /** How much of a large draft is there. */
  @state() private share = 0;

  /** @internal What the elements that show the session share; `undefined` while there is none. */
  get shared(): SharedSession | undefined {
    return this.provider.value;
  }

  /** The session, or `null` while there is none. */
  get session(): EntrySession | null {
    return this.shared?.session ?? null;
  }

  /** The session could not be opened; the message in place of the content says why. */
  get hasFailed(): boolean {
    return this.failure !== null || this.isLocked;
  }

  private get draftOwner(): string {
    return this.owner ?? '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onBeforeUnload);
    window.addEventListener('pagehide', this.onLeave);
    window.addEventListener('pageshow', this.onPageShow);
    document.addEventListener('visibilitychange', this.onLeave);
    if (this.hasUpdated) void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.onBeforeUnload);
    window.removeEventListener('pagehide', this.onLeave);
    window.removeEventListener('pageshow', this.onPageShow);
    document.removeEventListener('visibilitychange', this.onLeave);
    this.opening++;
    this.become(undefined);
    for (const end of this.unsubscribe.splice(0)) end();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isOther = [...changed.keys()].some((name) => !WITHOUT_OPENING.has(name));
    if (isOther) void this.open();
    else if (this.session) {
      if (changed.has('formFacts')) this.session.formFacts = formFactsOf(this.session.plan, this.formFacts);
      if (changed.has('readonly')) this.freeze();
    }
  }

  private freeze({ autosave, session, isHeld } = this.shared!): void {
    autosave.enterText();
    session.isReadonly = this.readonly || isHeld;
    this.dispatchEvent(new DabiaoSessionEvent(session));
  }

  private readonly onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.shared && !this.shared.autosave.isSettled) event.preventDefault();
  };

  private readonly onLeave = (): void => {
    void this.shared?.autosave.leave();
  };

  private readonly onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.shared?.autosave.refresh();
  };

  /** Loads the plan anew and resumes the draft. */
  async open(): Promise<void> {
    const opening = ++this.opening;
    this.become(undefined);
    const owner = this.draftOwner;
    this.followKeyring(owner);
    const store = new DraftStore();
    try {
      const asked = askForLock(store, owner); // first: the browser opens the database while the plan is read
      const [session, { lock, failure }] = await Promise.all([openSession(this), asked]);
      const isLocked = lock !== null && !lock.isOff && !store.keyring.isSealing(owner);
      const { language } = session.plan;
      if (language) await (await import('./plan-language.js')).load(language);
      if (opening !== this.opening || isLocked) store.close();
      if (opening !== this.opening) return;
      if (isLocked) return this.becomeLocked();
      const autosave = new Autosave(session, store, { owner, ...(this.user !== null && { by: this.user }) });
      await draftsClosed(autosave.ids);
      const begun = Date.now();
      await autosave.start(failure, (share) => {
        if (opening === this.opening && Date.now() - begun > SOON_MS) this.share = share;
      });
      if (opening !== this.opening) return await autosave.stop();
      bringBack(session, autosave.ids);
      const practice = session.isPractice ? (await import('./practice-form.js')).practiceOf(session, this.language.locale) : null;
      if (opening !== this.opening) return await autosave.stop();
      session.isReadonly = this.readonly;
      const shared = new SharedSession(session, autosave, practice, () => this.shared && this.freeze());
      this.become(shared);
      if (autosave.receipts.last?.returned) import('../returns/returns.js').then(({ Returns }) => Returns.of(shared), console.error);
      void this.lockWhenIdle(lock);
      this.tell(session, autosave);
      await this.askIfLockedOut(autosave);
    } catch (error) {
      store.close();
      if (opening !== this.opening) return;
      console.error(error);
      const failure: Failure = error instanceof OpenError ? error.failure : { kind: 'unexpected' };
      if (!isFileMissing(failure)) await this.reasons.load(); // all of it is said at once
      if (opening === this.opening) this.become(undefined, failure);
    }
  }

  /** The page is told of what a person does, and what becomes of it. */
  private tell(session: EntrySession, autosave: Autosave): void {
    const fire = (make: (events: typeof import('./session-events.js')) => Event | null) =>
      import('./session-events.js').then((events) => {
        const event = make(events);
        if (event) this.dispatchEvent(event);
      }, console.error);
    session.subscribe((change) => void fire(({ changeEvent }) => changeEvent(session, change)));
    let told = autosave.state;
    autosave.subscribe((state) => {
      void this.askIfLockedOut(autosave);
      if (state !== told) void fire(({ saveEvent }) => saveEvent(state));
      told = state;
    });
  }

  private followKeyring(owner: string): void {
    for (const end of this.unsubscribe.splice(0)) end();
    const user: KeyUser = {
      onLock: () => this.lock(),
      onUnlock: () => this.isLocked && void this.open(),
      onChange: () => {
        if (this.isLocked) void this.open();
        else void this.onResealed(owner);
      },
      onIdleChanged: () => this.autoLock?.renew(),
    };
    this.unsubscribe.push(this.store.keyring.subscribe(owner, user));
  }

  private async onResealed(owner: string): Promise<void> {
    this.shared?.autosave.keepCopies();
    await this.lockWhenIdle(await this.lockOf(owner));
  }

  private async lockOf(owner: string): Promise<LockRecord | null> {
    const { lockOf } = await import('../../drafts/lock.js');
    return lockOf(this.store, owner);
  }

  private async lockWhenIdle(lock: LockRecord | null): Promise<void> {
    this.autoLock?.end();
    this.autoLock = null;
    const { shared, draftOwner: owner } = this;
    const { keyring } = this.store;
    if (!lock || !keyring.isSealing(owner)) return;
    const { lockWhenIdle } = await import('./auto-lock.js');
    if (shared && shared === this.shared) {
      const minutes = async () => (await this.lockOf(owner))?.idleMinutes ?? lock.idleMinutes;
      this.autoLock ??= lockWhenIdle(minutes, () => keyring.lock(owner));
    }
  }

  /** Saves the draft and asks for its passphrase. @returns whether it could be saved. */
  private async lock(): Promise<boolean> {
    const { shared } = this;
    if (!shared) return true;
    await shared.autosave.flush();
    if (shared.autosave.state.status === 'failed') return false;
    this.becomeLocked();
    await draftsClosed(shared.autosave.ids);
    return true;
  }

  private becomeLocked(): void {
    this.opening++;
    void import('../passphrase/dabiao-unlock.js');
    this.become(undefined, null, true);
  }

  /** Something is encrypted after all: by a window that slept while the passphrase was taken off, or the storage did not answer when it was asked. */
  private async askIfLockedOut(autosave: Autosave): Promise<void> {
    if (isLockedOut(autosave) && (await this.lockOf(this.draftOwner)) && this.shared?.autosave === autosave) this.becomeLocked();
  }

  /** Leads the reader to the message in place of the content: scrolls to it and gives it the focus. */
  showMessage(): void {
    this.shadowRoot?.querySelector<HTMLElement>('.message')?.focus();
  }

  protected override render(): TemplateResult {
    if (this.session) return html`<slot></slot>`;
    if (this.isLocked) {
      return html`<div part="message" class="message" tabindex="-1">
        <dabiao-unlock .owner=${this.draftOwner}></dabiao-unlock>
      </div>`;
    }
    const words = sessionWords[this.language.locale];
    if (!this.failure) {
      const { share } = this;
      const { opening } = words;
      return html`<p part="message" class="message" role="status">
        ${share > 0 ? html`${opening} <progress .value=${share} aria-label=${opening}></progress>` : words.loading}
      </p>`;
    }
    return renderFailure(this.failure, this.language.locale, this.reasons, () => void this.open());
  }

  /** Takes on what has come of the opening, and tells those who show the session. */
  private become(shared: SharedSession | undefined, failure: Failure | null = null, isLocked = false): void {
    const before = this.shared;
    this.share = 0;
    if (before === shared && this.failure === failure && this.isLocked === isLocked) return;
    this.failure = failure;
    this.isLocked = isLocked;
    if (before && before !== shared) {
      this.autoLock?.end();
      this.autoLock = null;
      closeDraft(before);
    }
    this.requestUpdate(); // first: what is in it has room before it is drawn
    this.provider.setValue(shared);
    // Once taken out of the page, nothing it fires would reach the elements that name it by `for`.
    (this.isConnected ? this : document).dispatchEvent(new DabiaoSessionEvent(this.session));
    if (failure) this.dispatchEvent(new DabiaoErrorEvent(failure.kind));
  }
}

function isLockedOut({ state }: Autosave): boolean {
  return state.status === 'failed' && state.error.code === 'locked';
}

declare global {
  interface HTMLElementTagNameMap {
    'dabiao-session': DabiaoSession;
  }
  interface HTMLElementEventMap {
    'dabiao-session': DabiaoSessionEvent;
    'dabiao-error': DabiaoErrorEvent;
  }
}

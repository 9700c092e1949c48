import { ContextConsumer, ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EntrySession, SessionChange } from '../../report/session.js';
import type { OpenFault } from './open-session.js';
import type { SharedSession } from './shared-session.js';

export const sessionContext = createContext<SharedSession | undefined>(Symbol.for('dabiao-session'));

/** An element that has a session to share, found by `for="id"`. */
export interface SessionProvider extends HTMLElement {
  readonly shared: SharedSession | undefined;
  readonly session?: EntrySession | null;
  /** The session could not be opened; the provider says why. */
  readonly hasFailed?: boolean;
  /** Leads the reader to what the provider says in place of its content. */
  showMessage?(): void;
}

/** `none`: nobody there would have a session · `failed`: the provider could not open it, and says why. */
export type SessionState = 'none' | 'opening' | 'failed' | 'open';

/** Fired by a provider when its session is there, replaced or gone, or could not be opened. */
export class DabiaoSessionEvent extends Event {
  static readonly type = 'dabiao-session';
  readonly session: EntrySession | null;

  constructor(session: EntrySession | null = null) {
    super(DabiaoSessionEvent.type, { bubbles: true, composed: true });
    this.session = session;
  }

  get detail() {
    return { session: this.session };
  }
}

/** No session could be opened; the element says why in the reader's language. */
export class DabiaoErrorEvent extends Event {
  static readonly type = 'dabiao-error';
  readonly code: OpenFault;

  constructor(code: OpenFault) {
    super(DabiaoErrorEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }

  get detail() {
    return { code: this.code };
  }
}

type Host = ReactiveControllerHost & HTMLElement & { readonly for?: string | null };

/**
 * The session an element shows: that of the provider named by its `for` attribute, else of the provider around it.
 * The host renders again when the session is replaced, and after each change that `concerns` it.
 */
export class SessionConsumer implements ReactiveController {
  private readonly host: Host;
  private readonly concerns: (change: SessionChange, session: EntrySession) => boolean;
  private readonly context: ContextConsumer<typeof sessionContext, Host>;
  private hasContext = false;
  private current: SharedSession | undefined;
  private known: SessionState = 'none';
  private unsubscribe: (() => void) | undefined;

  constructor(host: Host, concerns: (change: SessionChange, session: EntrySession) => boolean = () => true) {
    this.host = host;
    this.concerns = concerns;
    this.context = new ContextConsumer(host, { context: sessionContext, subscribe: true, callback: () => this.onContext() });
    host.addController(this);
  }

  get shared(): SharedSession | undefined {
    return this.current;
  }

  get session(): EntrySession | undefined {
    return this.current?.session;
  }

  get state(): SessionState {
    if (this.current) return 'open';
    const provider = this.provider();
    if (!provider) return 'none';
    return provider.hasFailed ? 'failed' : 'opening';
  }

  /** Leads the reader to what the provider says of its failure. */
  showMessage(): void {
    this.provider()?.showMessage?.();
  }

  hostConnected(): void {
    document.addEventListener(DabiaoSessionEvent.type, this.onSession);
    this.refresh();
  }

  hostDisconnected(): void {
    document.removeEventListener(DabiaoSessionEvent.type, this.onSession);
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    this.current = undefined;
    // The consumer of the context keeps its value, but the host may come back outside of that provider.
    this.context.value = undefined;
    this.hasContext = false;
  }

  /** `for` may have changed. */
  hostUpdate(): void {
    this.refresh();
  }

  /** A provider whose class was defined after the host's didn't hear the host ask: it asks again. */
  private readonly onSession = (): void => {
    if (this.current) this.host.requestUpdate(); // it may be read-only now
    if (!this.hasContext && !this.host.for) this.context.hostConnected();
    this.refresh();
  };

  private onContext(): void {
    this.hasContext = true;
    this.refresh();
  }

  private readonly refresh = (): void => {
    const next = this.host.for ? this.provider()?.shared : this.context?.value;
    const isOther = next !== this.current;
    if (isOther) this.follow(next);
    const { state } = this;
    if (isOther || state !== this.known) this.host.requestUpdate();
    this.known = state;
  };

  private follow(next: SharedSession | undefined): void {
    this.unsubscribe?.();
    this.current = next;
    if (!next) return void (this.unsubscribe = undefined);
    const ends = [
      next.session.subscribe((change) => {
        if (this.concerns(change, next.session)) this.host.requestUpdate();
      }),
      next.autosave.receipts.subscribe(() => this.host.requestUpdate()), // also of another window's export
    ];
    this.unsubscribe = () => {
      for (const end of ends) end();
    };
  }

  private provider(): SessionProvider | null {
    const { for: id } = this.host;
    return id ? this.named(id) : this.hasContext ? this.around() : null;
  }

  private around(): SessionProvider | null {
    let provider: EventTarget | null = null;
    const asked = new ContextEvent(sessionContext, this.host, () => (provider = asked.currentTarget));
    this.host.dispatchEvent(asked);
    return provider;
  }

  private named(id: string): SessionProvider | null {
    const root = this.host.getRootNode() as Document | ShadowRoot;
    return (root.getElementById?.(id) ?? document.getElementById(id)) as SessionProvider | null;
  }
}

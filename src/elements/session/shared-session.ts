import type { Autosave } from '../../drafts/autosave.js';
import type { Practice } from '../../report/practice.js';
import type { EntrySession } from '../../report/session.js';

/** A class of which a session needs one object, whatever number of elements use it. */
type InstanceOfSession<T> = new (session: EntrySession) => T;

/** What `<dabiao-session>` shares: the session, the saving of its draft, and what its elements make of the session together. */
export class SharedSession {
  readonly session: EntrySession;
  readonly autosave: Autosave;
  /** The slips of a form to learn on; `null` of a real one. */
  readonly practice: Practice | null;
  private readonly onHold: () => void;
  private readonly holders = new Set<HTMLElement>();
  private readonly instances = new Map<InstanceOfSession<unknown>, unknown>();

  constructor(session: EntrySession, autosave: Autosave, practice: Practice | null = null, onHold = () => {}) {
    this.session = session;
    this.autosave = autosave;
    this.practice = practice;
    this.onHold = onHold;
  }

  /** A disabled fieldset is around a form of it: it is only shown, and not exported. */
  get isHeld(): boolean {
    return this.holders.size > 0;
  }

  hold(form: HTMLElement, isHeld = form.matches(':disabled')): void {
    const { isHeld: wasHeld } = this;
    this.holders[isHeld ? 'add' : 'delete'](form);
    if (this.isHeld !== wasHeld) this.onHold();
  }

  /**
   * The session's one object of a class, made when an element first asks. The class itself is the key, so that only elements that
   * need it have it loaded.
   */
  instance<T>(type: InstanceOfSession<T>): T {
    if (!this.instances.has(type)) this.instances.set(type, new type(this.session));
    return this.instances.get(type) as T;
  }
}

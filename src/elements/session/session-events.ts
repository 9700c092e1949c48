/** What the page is told of a session, loaded with the first change. */
import type { SaveState } from '../../drafts/save-sign.js';
import type { EntrySession, SessionChange } from '../../report/session.js';

/** A person has changed cells: typed, pasted, imported, undone. Never for what the page writes itself, nor for another window's cells. */
export class DabiaoChangeEvent extends Event {
  static readonly type = 'dabiao-change';
  readonly session: EntrySession;
  readonly change: SessionChange;

  constructor(session: EntrySession, change: SessionChange) {
    super(DabiaoChangeEvent.type, { bubbles: true, composed: true });
    this.session = session;
    this.change = change;
  }

  /** How the texts came into their cells, which cells, and how far the form is. */
  get detail() {
    const { session, change } = this;
    const cells = change.edits.map(({ row, column, after }) => ({ key: session.form.key(row, column), text: after }));
    return { source: change.source, cells, progress: session.progress };
  }
}

/** The draft was saved, or could not be. */
export class DabiaoSaveEvent extends Event {
  static readonly type = 'dabiao-save';
  readonly state: Exclude<SaveState, { status: 'saving' }>;

  constructor(state: DabiaoSaveEvent['state']) {
    super(DabiaoSaveEvent.type, { bubbles: true, composed: true });
    this.state = state;
  }

  /** `saved`, or `failed` with the code of the failure. */
  get detail() {
    const { state } = this;
    return state.status === 'saved' ? { status: state.status } : { status: state.status, code: state.error.code };
  }
}

/** `null` where it is not a person's doing. */
export function changeEvent(session: EntrySession, change: SessionChange): DabiaoChangeEvent | null {
  const isPersons = change.origin !== 'restore' && change.source !== 'loaded' && change.edits.length > 0;
  return isPersons ? new DabiaoChangeEvent(session, change) : null;
}

/** `null` while it is being saved. */
export function saveEvent(state: SaveState): DabiaoSaveEvent | null {
  return state.status === 'saving' ? null : new DabiaoSaveEvent(state);
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-change': DabiaoChangeEvent;
    'dabiao-save': DabiaoSaveEvent;
  }
}

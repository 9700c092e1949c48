/** Whether the draft is saved, and what a person must hear of it besides, announced to who shows it. */
import { Announcer } from '../report/announcer.js';
import type { StorageError } from '../storage/errors.js';
import { withNotice, type DraftNotice } from './notices.js';

export type SaveState =
  | {
      readonly status: 'saved';
      /** When, or `null` when there was nothing to save yet. */
      readonly at: Date | null;
    }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: StorageError };

export class SaveSign {
  private readonly announcer = new Announcer<SaveState>();
  private current: SaveState = { status: 'saved', at: null };
  private told: readonly DraftNotice[] = [];
  private found: Date | null = null;

  get state(): SaveState {
    return this.current;
  }

  /** When the draft that is resumed was last saved; `null` for a new one. */
  get resumed(): Date | null {
    return this.found;
  }

  /** Until they are dismissed. */
  get notices(): readonly DraftNotice[] {
    return this.told;
  }

  subscribe(listener: (state: SaveState) => void): () => void {
    return this.announcer.subscribe(listener);
  }

  resume(saved: Date | null): void {
    this.found = saved;
  }

  /**
   * What it says of a draft that others fill, or empty. AUTOSAVE16
   * @param change whether it is one that was brought back, or removed; `time` is when that was saved.
   */
  renew({ isEmpty, isRestored, time }: { readonly isEmpty: boolean; readonly isRestored: boolean; readonly time: number }): void {
    const { current, found } = this;
    if (current.status !== 'saved' || (current.at && !isRestored)) return;
    this.found = isEmpty ? null : new Date(Math.min(Date.now(), Math.max(time, found?.getTime() ?? 0)));
    this.announce(isEmpty ? { status: 'saved', at: null } : current);
  }

  /** For who is told with the next announcement. */
  add(notices: readonly DraftNotice[]): void {
    this.told = notices.reduce(withNotice, this.told);
  }

  tell(notice: DraftNotice): void {
    this.add([notice]);
    this.announce(this.current);
  }

  /** It is true no longer. */
  withdraw(kind: DraftNotice['kind']): void {
    if (!this.told.some((notice) => notice.kind === kind)) return;
    this.told = this.told.filter((notice) => notice.kind !== kind);
    this.announce(this.current);
  }

  dismiss(): void {
    this.told = [];
    this.announce(this.current);
  }

  /** A listener that throws must not pass for a store that can't be written. */
  announce(state: SaveState): void {
    this.current = state;
    try {
      this.announcer.announce(state);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

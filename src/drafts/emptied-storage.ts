/** A storage that was emptied under the page, cells, passphrase and all: what is to be written again, and when that is done. */
import type { KnownCells } from './known-cells.js';
import type { OpenDrafts } from './open-drafts.js';
import type { DraftStore } from './store.js';

export class EmptiedStorage {
  private readonly store: DraftStore;
  private readonly owner: string;
  private readonly drafts: OpenDrafts;
  private readonly known: KnownCells;
  /** How often the store had been made when it was read. */
  private made = 0;
  /** With the cells went what is kept of the passphrase. */
  private isLockLost = false;
  private isWanting = false;

  constructor(store: DraftStore, owner: string, drafts: OpenDrafts, known: KnownCells) {
    this.store = store;
    this.owner = owner;
    this.drafts = drafts;
    this.known = known;
  }

  /** It was made anew since it was read. */
  get isEmptied(): boolean {
    return this.store.database.made > this.made;
  }

  /** Not every cell is there again. */
  get isRewriting(): boolean {
    return this.isWanting;
  }

  /** The storage is known as it is now. */
  observe(): void {
    this.made = this.store.database.made;
  }

  /** Every cell is to go to the disk again. */
  markAll(): void {
    this.drafts.onEmptied();
    this.isLockLost = true;
    this.isWanting = true;
    const stamp = this.known.stamp('restored');
    for (const [key] of this.drafts.standing().entries()) {
      if (this.drafts.savedText(key) === '') continue;
      const standing = this.known.latest.stamp(key);
      if (standing) this.known.pending.set(key, standing);
      else this.known.mark(key, stamp);
    }
  }

  /** Before the cells: without it they could never be read again. */
  async keepLockAgain(): Promise<void> {
    if (!this.isLockLost) return;
    const lock = this.store.keyring.lockRecord(this.owner);
    if (lock) {
      const [{ lockOf }, { keepLock }] = await Promise.all([import('./lock.js'), import('./lock-keeper.js')]);
      // One that is still there is newer: another window may have changed the passphrase.
      if (!(await lockOf(this.store, this.owner))) await keepLock(this.store, lock);
    }
    this.isLockLost = false;
  }

  /** Nothing waits to be written any more. @returns whether anything was written again. */
  finish(): boolean {
    const { isWanting } = this;
    this.isWanting = false;
    return isWanting;
  }
}

/**
 * The passphrase of an owner's drafts: set, entered, changed, taken off. Loaded when one is needed.
 *
 * The drafts are encrypted with a random key, and that key with one made of the passphrase, so that another passphrase encrypts nothing anew.
 *
 * PASSPHRASE1 once one is set, no text of the owner's drafts lies readable in the database or its second copies; which plan, department, period and
 * region they are of, how many cells, when, who and their names do · PASSPHRASE2 a wrong passphrase opens and changes nothing · PASSPHRASE3 broken off
 * at any point it leaves every cell readable with the passphrase, and is finished when it is next entered · PASSPHRASE4 other windows let go of the
 * drafts before they are encrypted, and ask · PASSPHRASE5 taken off, everything is as it was before, and a window that slept meanwhile loses nothing
 * PASSPHRASE6 that it was taken off, and that the drafts are to be locked now, is said to all windows
 */
import { Cipher, EXTRA_BYTES, KEY_BYTES, keyOfPassphrase, randomBytes } from '../storage/encryption.js';
import { KEY_COST, type KeyCost } from '../storage/key-cost.js';
import { DraftChannel } from './draft-channel.js';
import { allDrafts } from './all-drafts.js';
import { isLockInUse, lockOf, locksOf, SALT_BYTES } from './lock.js';
import { addLock, keepLock } from './lock-keeper.js';
import type { LockRecord } from './records.js';
import { readCopy, removeCopy, writeCopy, writeLargeCopy } from './second-copy.js';
import type { DraftStore } from './store.js';

/** Characters, as NIST SP 800-63B asks of what a person chooses. */
export const SHORTEST = 8;
/** How long other windows have to write what they hold, and to let go. */
const LET_GO_MS = 1000;

/** What of a long work is done, 0 to 1. */
export type Progress = (done: number) => void;

export class Passphrase {
  private readonly store: DraftStore;
  private readonly owner: string;
  private readonly cost: KeyCost;

  /** @param cost of one that is set. */
  constructor(store: DraftStore, owner: string, cost = KEY_COST) {
    this.store = store;
    this.owner = owner;
    this.cost = cost;
  }

  /** The drafts are encrypted, and can be read on this page. */
  get isUnlocked(): boolean {
    return this.store.keyring.isSealing(this.owner);
  }

  /**
   * Encrypts the drafts. PASSPHRASE1, PASSPHRASE4
   * @returns whether it was set; not where another window has set one meanwhile.
   */
  async set(passphrase: string, idleMinutes: number, onProgress?: Progress): Promise<boolean> {
    const key = randomBytes(KEY_BYTES);
    const lock = await this.wrapped(key, passphrase, { idleMinutes, isPending: true, isOff: false }, onProgress);
    if (!(await addLock(this.store, lock, (found) => isLockInUse(found, this.owner)))) return false;
    await keepLock(this.store, lock);
    this.store.keyring.unlock(this.owner, new Cipher(key), lock);
    await this.otherWindowsLetGo();
    await this.finish(lock);
    return true;
  }

  /**
   * Makes the drafts readable on this page, and ends what was broken off.
   * @returns whether it was the passphrase. PASSPHRASE2
   */
  async unlock(passphrase: string, onProgress?: Progress): Promise<boolean> {
    const opened = await this.open(passphrase, onProgress);
    if (!opened) return false;
    const { lock, key } = opened;
    this.store.keyring.unlock(this.owner, new Cipher(key), lock);
    if (lock.isOff) await this.takeOff(lock);
    else if (lock.isPending) await this.finish(lock);
    else await keepLock(this.store, lock); // in both places: one may be gone, or damaged
    return true;
  }

  /** Takes another passphrase. @returns whether the former one was right. */
  async change(former: string, passphrase: string, onProgress?: Progress): Promise<boolean> {
    const opened = await this.open(former, (done) => onProgress?.(done / 2));
    if (!opened) return false;
    const lock = await this.wrapped(opened.key, passphrase, opened.lock, (done) => onProgress?.((1 + done) / 2));
    await keepLock(this.store, lock);
    if (this.isUnlocked) this.store.keyring.unlock(this.owner, new Cipher(opened.key), lock);
    return true;
  }

  /** @param idleMinutes after which the drafts are locked. */
  async setIdleMinutes(idleMinutes: number): Promise<void> {
    const lock = await lockOf(this.store, this.owner);
    if (!lock) return;
    await keepLock(this.store, { ...lock, idleMinutes });
    this.store.keyring.announceIdle(this.owner);
    this.announce((channel) => channel.announceIdle(this.owner));
  }

  /** Takes the encryption off. @returns whether it was the passphrase. PASSPHRASE5 */
  async remove(passphrase: string, onProgress?: Progress): Promise<boolean> {
    const opened = await this.open(passphrase, onProgress);
    if (!opened) return false;
    const { lock, key } = opened;
    this.store.keyring.unlock(this.owner, new Cipher(key), lock);
    await keepLock(this.store, { ...lock, isPending: true });
    await this.otherWindowsLetGo();
    await this.takeOff(lock);
    this.announce((channel) => channel.announceIdle(this.owner));
    return true;
  }

  /** Locks the drafts in all windows. @returns whether it could be done here. PASSPHRASE6 */
  async lock(): Promise<boolean> {
    this.announce((channel) => channel.announceLocked(this.owner));
    return this.store.keyring.lock(this.owner);
  }

  private announce(message: (channel: DraftChannel) => void): void {
    const channel = new DraftChannel(null);
    message(channel);
    channel.close();
  }

  private async open(passphrase: string, onProgress?: Progress): Promise<{ lock: LockRecord; key: Uint8Array } | null> {
    for (const lock of await locksOf(this.store, this.owner)) {
      const key = await unwrapped(lock, passphrase, onProgress);
      if (key) return { lock, key };
    }
    return null;
  }

  private async takeOff(lock: LockRecord): Promise<void> {
    const { keyring } = this.store;
    keyring.stopSealing(this.owner);
    await this.resealAll();
    await keepLock(this.store, { ...lock, isPending: false, isOff: true });
    keyring.forget(this.owner);
  }

  private async finish(lock: LockRecord): Promise<void> {
    await this.resealAll();
    await keepLock(this.store, { ...lock, isPending: false });
  }

  private async resealAll(): Promise<void> {
    for (const draft of await allDrafts(this.store, this.owner)) {
      await this.store.reseal(draft);
      await this.resealCopy(draft);
    }
    this.store.keyring.announceChange(this.owner);
  }

  /** Of a draft that the browser has lost the copy is all there is. */
  private async resealCopy(draft: string): Promise<void> {
    const copy = await readCopy(draft, this.store.sealing);
    await removeCopy(draft);
    if (copy && !writeCopy(draft, copy, this.store.sealing) && copy.writes) await writeLargeCopy(draft, copy, this.store.sealing);
  }

  private async otherWindowsLetGo(): Promise<void> {
    const channel = new DraftChannel(null);
    channel.announceLocked(this.owner);
    if ((await channel.livingWindows()).size > 0) await new Promise((done) => setTimeout(done, LET_GO_MS));
    channel.close();
  }

  private async wrapped(
    key: Uint8Array,
    passphrase: string,
    { idleMinutes, isPending, isOff }: Pick<LockRecord, 'idleMinutes' | 'isPending' | 'isOff'>,
    onProgress?: Progress,
  ): Promise<LockRecord> {
    const { owner, cost } = this;
    const salt = randomBytes(SALT_BYTES);
    const cipher = new Cipher(await keyOfPassphrase(passphrase, salt, cost, onProgress));
    return { owner, cost, salt, key: cipher.encrypt(key, context(owner)), idleMinutes, isPending, isOff };
  }
}

async function unwrapped({ owner, cost, salt, key }: LockRecord, passphrase: string, onProgress?: Progress): Promise<Uint8Array | null> {
  if (key.length !== KEY_BYTES + EXTRA_BYTES) return null;
  return new Cipher(await keyOfPassphrase(passphrase, salt, cost, onProgress)).decrypt(key, context(owner));
}

function context(owner: string): string {
  return `lock|${owner}`;
}

/**
 * The keys of encrypted drafts while they are unlocked: by owner, in the memory of this page and nowhere else.
 *
 * KEYRING1 who shows or writes drafts of an owner is asked to end before the key is forgotten; where one can't, for something is not saved, it stays
 */
import type { Cipher } from '../storage/encryption.js';
import type { LockRecord } from './records.js';

export interface KeyUser {
  /** Ends what it does with the drafts. @returns whether it has. */
  onLock(): Promise<boolean>;
  /** The key is forgotten. */
  onLocked?(): void;
  /** There is a key now. */
  onUnlock?(): void;
  /** All that is kept of the drafts was encrypted, or was not any more; their second copies are gone. */
  onChange?(): void;
  /** The drafts are to be locked after other minutes without action. */
  onIdleChanged?(): void;
}

export class Keyring {
  private readonly ciphers = new Map<string, Cipher>();
  private readonly locks = new Map<string, LockRecord>();
  /** Owners whose drafts are encrypted from now on. */
  private readonly sealing = new Set<string>();
  private readonly users = new Map<KeyUser, string>();

  cipher(owner: string): Cipher | null {
    return this.ciphers.get(owner) ?? null;
  }

  /** @returns a function that takes the user off again. */
  subscribe(owner: string, user: KeyUser): () => void {
    this.users.set(user, owner);
    return () => this.users.delete(user);
  }

  /** What is kept of the passphrase, for when the browser's storage is emptied under the page. */
  lockRecord(owner: string): LockRecord | null {
    return this.locks.get(owner) ?? null;
  }

  isSealing(owner: string): boolean {
    return this.sealing.has(owner);
  }

  unlock(owner: string, cipher: Cipher, lock: LockRecord): void {
    this.ciphers.set(owner, cipher);
    this.locks.set(owner, lock);
    this.sealing.add(owner);
    for (const user of this.usersOf(owner)) user.onUnlock?.();
  }

  announceChange(owner: string): void {
    for (const user of this.usersOf(owner)) user.onChange?.();
  }

  announceIdle(owner: string): void {
    for (const user of this.usersOf(owner)) user.onIdleChanged?.();
  }

  /** @returns whether the key is forgotten. KEYRING1 */
  async lock(owner: string): Promise<boolean> {
    const ended = await Promise.all(this.usersOf(owner).map((user) => user.onLock()));
    if (ended.includes(false)) return false;
    this.forget(owner);
    for (const user of this.usersOf(owner)) user.onLocked?.();
    return true;
  }

  /** What is written from now on is not encrypted; what was before can be read. */
  stopSealing(owner: string): void {
    this.sealing.delete(owner);
  }

  forget(owner: string): void {
    this.ciphers.delete(owner);
    this.locks.delete(owner);
    this.sealing.delete(owner);
  }

  private usersOf(owner: string): KeyUser[] {
    return [...this.users].flatMap(([user, one]) => (one === owner ? [user] : []));
  }
}

const keyrings = new Map<string, Keyring>();

/** The keyring of a database, the same for everything on this page. */
export function keyringOf(database: string): Keyring {
  const keyring = keyrings.get(database) ?? new Keyring();
  keyrings.set(database, keyring);
  return keyring;
}

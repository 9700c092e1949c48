/** Keeps and removes what is kept of a passphrase, in both places. */
import { jsonText } from '../documents/json-text.js';
import { toBase64 } from './base64.js';
import { LOCK_PREFIX } from './second-lock.js';
import type { LockRecord } from './records.js';
import type { DraftStore } from './store.js';

/** It is on the disk before anything is encrypted. */
const STRICT = { durability: 'strict' } as const;

export async function keepLock(store: DraftStore, lock: LockRecord): Promise<void> {
  await store.change('locks', (locks) => [() => locks.put(lock)], STRICT);
  try {
    localStorage.setItem(LOCK_PREFIX + lock.owner, jsonText({ ...lock, salt: toBase64(lock.salt), key: toBase64(lock.key) }));
  } catch {
    // Full, or forbidden: the one in the database is there.
  }
}

/**
 * Keeps it in the database alone.
 * @param isInUse of what lies there.
 * @returns whether it was kept: not where there is one in use.
 */
export async function addLock({ database }: DraftStore, lock: LockRecord, isInUse: (found: unknown) => boolean): Promise<boolean> {
  return database.use(async (db) => {
    const tx = db.transaction('locks', 'readwrite', STRICT);
    if (isInUse(await tx.store.get(lock.owner))) return false;
    await Promise.all([tx.store.put(lock), tx.done]);
    return true;
  });
}

export async function removeLock(store: DraftStore, owner: string): Promise<void> {
  await store.change('locks', (locks) => [() => locks.delete(owner)], STRICT);
  try {
    localStorage.removeItem(LOCK_PREFIX + owner);
  } catch {
    // Forbidden: there is none.
  }
}

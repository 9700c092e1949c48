/** Keeps and removes what is kept of a passphrase, in both places. */
import { jsonText } from '../documents/json-text.js';
import { toBase64 } from './base64.js';
import { LOCK_PREFIX } from './second-lock.js';
import type { LockRecord } from './records.js';
import type { DraftStore } from './store.js';

export async function keepLock(store: DraftStore, lock: LockRecord): Promise<void> {
  await store.writeLock(lock);
  try {
    localStorage.setItem(LOCK_PREFIX + lock.owner, jsonText({ ...lock, salt: toBase64(lock.salt), key: toBase64(lock.key) }));
  } catch {
    // Full, or forbidden: the one in the database is there.
  }
}

export async function removeLock(store: DraftStore, owner: string): Promise<void> {
  await store.removeLock(owner);
  try {
    localStorage.removeItem(LOCK_PREFIX + owner);
  } catch {
    // Forbidden: there is none.
  }
}

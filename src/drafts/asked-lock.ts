/** Whether drafts have a passphrase, asked before one is opened. What reads a lock is loaded where there may be one. */
import { StorageError } from '../storage/errors.js';
import type { LockRecord } from './records.js';
import { hasSecondLock } from './second-lock.js';
import type { DraftStore } from './store.js';

/** What the database fails of is not to be waited for twice. */
export interface AskedLock {
  readonly lock: LockRecord | null;
  readonly failure: StorageError | null;
}

export async function askForLock(store: DraftStore, owner: string): Promise<AskedLock> {
  let failure: StorageError | null = null;
  const found = await store.lock(owner).catch((error: unknown) => {
    if (error instanceof StorageError) failure = error;
    return null;
  });
  if (!found && !hasSecondLock(owner)) return { lock: null, failure };
  const { standingLock } = await import('./lock.js');
  return { lock: standingLock(found, owner), failure };
}

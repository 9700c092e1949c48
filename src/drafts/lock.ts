/**
 * What is kept of an owner's passphrase: the key of their drafts, encrypted with a key that only the passphrase gives.
 *
 * It stands in the database and, for without it nothing can be read again, a second time in localStorage: browsers have been seen to delete
 * every database of a page.
 *
 * LOCK1 of two that differ the one in the database stands; where that is gone or damaged, the other, and it is put back once it was opened · LOCK2 what is damaged is no
 * lock, and neither is one with a cost that no computer should pay · LOCK3 that both are gone or damaged is known, and holds no new passphrase up
 */
import { fromBase64 } from './base64.js';
import { isCost, type KeyCost } from '../storage/key-cost.js';
import type { LockRecord } from './records.js';
import { LOCK_PREFIX } from './second-lock.js';
import type { DraftStore } from './store.js';

export const SALT_BYTES = 16;
const LONGEST_IDLE = 24 * 60;

/** The lock of an owner's drafts, in use or taken off. LOCK1 */
export async function lockOf(store: DraftStore, owner: string): Promise<LockRecord | null> {
  const [first = null] = await locksOf(store, owner);
  return first;
}

/** @param found in the database. LOCK1 */
export function standingLock(found: unknown, owner: string): LockRecord | null {
  return readLock(found, owner) ?? secondLock(owner);
}

/** Both records, the one that stands first: a passphrase that does not open a damaged one may open the other. LOCK1 */
export async function locksOf(store: DraftStore, owner: string): Promise<LockRecord[]> {
  // What the database fails of is told by the drafts themselves.
  const found = readLock(await store.lock(owner).catch(() => null), owner);
  const second = secondLock(owner);
  return [found, isSame(found, second) ? null : second].filter((lock) => lock !== null);
}

/** Neither record is there, or can be read: no passphrase opens the drafts any more. Of a database that can't be asked nothing is known. LOCK3 */
export async function isLockGone(store: DraftStore, owner: string): Promise<boolean> {
  try {
    return standingLock(await store.lock(owner), owner) === null;
  } catch {
    return false;
  }
}

/** A record of this owner that a passphrase is needed for. */
export function isLockInUse(value: unknown, owner: string): boolean {
  return readLock(value, owner)?.isOff === false;
}

/** To try a passphrase takes a second: once for both. */
function isSame(one: LockRecord | null, other: LockRecord | null): boolean {
  return String(one?.key) === String(other?.key) && String(one?.salt) === String(other?.salt);
}

function secondLock(owner: string): LockRecord | null {
  try {
    const found = JSON.parse(localStorage.getItem(LOCK_PREFIX + owner) ?? 'null') as Readonly<Record<string, unknown>> | null;
    return readLock({ ...found, salt: bytes(found?.salt), key: bytes(found?.key) }, owner);
  } catch {
    return null;
  }
}

function bytes(value: unknown): Uint8Array | null {
  return typeof value === 'string' ? fromBase64(value) : null;
}

/** LOCK2 */
function readLock(value: unknown, owner: string): LockRecord | null {
  const { cost, salt, key, idleMinutes, isPending, isOff } = (value ?? {}) as { readonly [Name in keyof LockRecord]?: unknown };
  if (!isBytes(salt) || !isBytes(key) || typeof cost !== 'object' || cost === null) return null;
  if (!isCost(cost as KeyCost)) return null;
  const { N, r, p } = cost as KeyCost;
  const minutes = typeof idleMinutes === 'number' && idleMinutes > 0 ? Math.min(idleMinutes, LONGEST_IDLE) : 15;
  return { owner, cost: { N, r, p }, salt, key, idleMinutes: minutes, isPending: isPending === true, isOff: isOff === true };
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length >= SALT_BYTES;
}

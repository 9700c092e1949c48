/** Where in localStorage the second record of a passphrase is. */
export const LOCK_PREFIX = 'dabiao:lock:';

/** Is there one in localStorage, be it damaged? Where that can't be told, there may be. */
export function hasSecondLock(owner: string): boolean {
  try {
    return localStorage.getItem(LOCK_PREFIX + owner) !== null;
  } catch {
    return true;
  }
}

/** As it lies there. */
export function secondLockText(owner: string): string | null {
  try {
    return localStorage.getItem(LOCK_PREFIX + owner);
  } catch {
    return null;
  }
}

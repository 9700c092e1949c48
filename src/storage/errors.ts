/** What IndexedDB throws, as a `StorageError`: the one place where the names of its exceptions are read. */
import type { StorageFailure } from './failures.js';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageFailure;

  /** @param cause what the browser threw, for the log. */
  constructor(code: StorageFailure, cause?: unknown) {
    super(`Expected the browser's storage to work, got ${code}`, { cause });
    this.code = code;
  }
}

/** Names of exceptions (Indexed Database API 3.0, WebIDL), whatever was under way. */
const BY_NAME: Readonly<Record<string, StorageFailure>> = {
  QuotaExceededError: 'quota',
  SecurityError: 'denied',
  VersionError: 'newer-version',
  TimeoutError: 'timeout',
  AbortError: 'aborted',
  NotFoundError: 'corrupt', // a store that must be there is not
  NotReadableError: 'corrupt', // Chromium: the file of a value is gone
  UnknownError: 'corrupt', // files that can't be opened or read
};

/** What was thrown while a database was being opened. */
export function openingError(error: unknown): StorageError {
  // Chromium, in a frame of another site: an UnknownError.
  if (/denied perm/.test(String(error))) return new StorageError('denied', error);
  // Firefox refuses databases in private windows in this way.
  return classified(error, { InvalidStateError: 'denied' });
}

/** What was thrown while an open database was being used. */
export function usingError(error: unknown): StorageError {
  return classified(error, { InvalidStateError: 'closed' });
}

/** What was thrown while a database was being upgraded, or made. Want of space is named as such: a person can do something about it. */
export function upgradeError(error: unknown): StorageError {
  const { code } = usingError(error);
  return new StorageError(code === 'quota' ? code : 'upgrade-failed', error);
}

function classified(error: unknown, names: Readonly<Record<string, StorageFailure>>): StorageError {
  if (error instanceof StorageError) return error;
  const name = String((error as { readonly name?: unknown } | null | undefined)?.name);
  const found = Object.entries({ ...BY_NAME, ...names }).find(([known]) => known === name);
  return new StorageError(found ? found[1] : 'unknown', error);
}

/** What can go wrong with the browser's storage. Told apart in `errors.ts` and nowhere else; sentences are in `src/locales/save-state.ts`. */
export const STORAGE_FAILURES = [
  /** The browser has no IndexedDB. */
  'absent',
  /** The browser doesn't let the page use it: a private window, a policy, blocked cookies. */
  'denied',
  /** The space is used up. */
  'quota',
  /** A page with an older version of the kit is open and does not let go. */
  'blocked',
  /** A newer version of the kit has been here. */
  'newer-version',
  /** The data could not be brought to this version, and are as they were. */
  'upgrade-failed',
  /** The database does not open. */
  'timeout',
  /** It is open, and a reading or writing does not end. */
  'stalled',
  /** The browser can't read its own files, or a database of this name is not the kit's. */
  'corrupt',
  /** The browser closed the database under the page. */
  'closed',
  /** The browser broke off what it was doing. */
  'aborted',
  /** What is there is encrypted, and the key is not here. */
  'locked',
  'unknown',
] as const;

export type StorageFailure = (typeof STORAGE_FAILURES)[number];

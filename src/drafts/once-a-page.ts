/** What is done once for a page, whatever number of forms are on it. */
import { beginFreshLog } from '../storage/fresh-log.js';

/** Milliseconds after a draft was read: the form is drawn before megabytes are written. */
const HEALED_AFTER = 500;

const done = { isHealing: false, isFresh: false, isAsked: false };

/** Once a draft was read. */
export function healLog(): void {
  if (done.isHealing) return;
  done.isHealing = true;
  setTimeout(() => void beginFreshLog().then(() => (done.isFresh = true)), HEALED_AFTER);
}

/** Behind a torn end of the log what is saved may be deleted at the next opening. */
export function isLogFresh(): boolean {
  return done.isFresh;
}

/** Asks the browser, with the first cell, not to clear the storage of this site for want of space; and whether it lasts at all. */
export function askToKeep(onPrivate: () => void): void {
  if (done.isAsked) return;
  done.isAsked = true;
  navigator.storage?.persist?.().catch(() => undefined);
  void import('../storage/private-window.js')
    .then(({ isPrivateWindow }) => isPrivateWindow())
    .then((isPrivate) => isPrivate && onPrivate())
    .catch(() => undefined);
}

/**
 * Locks drafts when nobody has pressed a key or moved a pointer for a while. Loaded where drafts are encrypted.
 *
 * AUTOLOCK1 it is told by when a key was last pressed or a pointer moved, also after a sleep · AUTOLOCK2 not while something is not saved: it is tried again
 * AUTOLOCK3 other minutes hold at once, in other windows too, and count from the last action there
 */
const ACTIONS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'];
const RETRY_MS = 30_000;

export interface AutoLock {
  /** The minutes have changed. */
  renew(): void;
  end(): void;
}

/**
 * @param minutes without action, asked for again and again: that they were changed in another window may not have been heard of.
 * @param lock whether it could be done.
 */
export function lockWhenIdle(minutes: () => Promise<number>, lock: () => Promise<boolean>): AutoLock {
  let last = Date.now();
  let checks = 0;
  let timer = setTimeout(check);
  const onAction = () => (last = Date.now());
  for (const action of ACTIONS) window.addEventListener(action, onAction, { capture: true, passive: true });

  async function check(): Promise<void> {
    clearTimeout(timer);
    const count = ++checks;
    const left = last + (await minutes()) * 60_000 - Date.now();
    if (count === checks && left <= 0 && (await lock())) return;
    if (count === checks) timer = setTimeout(check, left > 0 ? Math.min(left, RETRY_MS) : RETRY_MS);
  }

  return {
    renew: () => void check(),
    end: () => {
      checks++;
      clearTimeout(timer);
      for (const action of ACTIONS) window.removeEventListener(action, onAction, { capture: true });
    },
  };
}

/**
 * Locks drafts when nobody has pressed a key or moved a pointer for a while. Loaded where drafts are encrypted.
 *
 * AUTOLOCK1 it is told by when a key was last pressed or a pointer moved, also after a sleep · AUTOLOCK2 not while something is not saved: it is tried again
 */
const ACTIONS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'];
const RETRY_MS = 30_000;

/**
 * @param minutes without action.
 * @param lock whether it could be done.
 * @returns a function that ends it.
 */
export function lockWhenIdle(minutes: number, lock: () => Promise<boolean>): () => void {
  const idle = minutes * 60_000;
  let last = Date.now();
  let timer = setTimeout(check, idle);
  const onAction = () => (last = Date.now());
  for (const action of ACTIONS) window.addEventListener(action, onAction, { capture: true, passive: true });
  let hasEnded = false;

  async function check(): Promise<void> {
    const left = last + idle - Date.now();
    if (left <= 0 && (await lock())) return;
    if (!hasEnded) timer = setTimeout(check, left > 0 ? left : RETRY_MS);
  }

  return () => {
    hasEnded = true;
    clearTimeout(timer);
    for (const action of ACTIONS) window.removeEventListener(action, onAction, { capture: true });
  };
}

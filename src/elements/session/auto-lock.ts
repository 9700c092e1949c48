/**
 * Locks drafts when nobody has pressed a key or moved a pointer for a while.
 *
 * AUTOLOCK1 it is told by when a key was last pressed or a pointer moved, also after a sleep · AUTOLOCK2 not while something is not saved: it is tried again
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const ACTIONS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'];
const RETRY_MS = 30_000;

export class AutoLock implements ReactiveController {
  private readonly lock: () => Promise<boolean>;
  private idle: number | null = null;
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, lock: () => Promise<boolean>) {
    this.lock = lock;
    host.addController(this);
  }

  hostConnected(): void {
    for (const action of ACTIONS) window.addEventListener(action, this.onAction, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    for (const action of ACTIONS) window.removeEventListener(action, this.onAction, { capture: true });
    this.watch(null);
  }

  /** @param minutes without action; `null` where there is nothing to lock. */
  watch(minutes: number | null): void {
    clearTimeout(this.timer);
    this.idle = minutes === null ? null : minutes * 60_000;
    this.last = Date.now();
    this.wait(this.idle);
  }

  private readonly onAction = (): void => {
    this.last = Date.now();
  };

  private wait(time: number | null): void {
    if (time !== null) this.timer = setTimeout(() => void this.check(), time);
  }

  private async check(): Promise<void> {
    if (this.idle === null) return;
    const left = this.last + this.idle - Date.now();
    if (left > 0) this.wait(left);
    else if (!(await this.lock())) this.wait(RETRY_MS);
  }
}

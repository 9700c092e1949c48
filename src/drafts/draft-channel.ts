/**
 * What the windows of this browser say to each other about drafts: the cells they write, that a draft was renamed, exported or removed, that those
 * of an owner are to be locked, or after other minutes without action, and that they are there.
 *
 * CHANNEL1 what is none of these messages is passed over
 */
import { followPage, giveUp, leaveNames, namesOfPage, takeOver, useName } from './window-names.js';
import { readWrite, type Write } from './writes.js';

/** How long other windows have to say that they are there. */
const ANSWER_MS = 250;

/** A random name of this page, of all channels on it. */
const PAGE = Math.random().toString(36).slice(2, 10);

export interface ChannelListener {
  /** @param isElsewhere whether another page has written it. */
  onWrite(draft: string, write: Write, isElsewhere: boolean): void;
  onRemoved(drafts: readonly string[]): void;
  onLocked(owner: string): void;
  /** What is on the disk of them besides their cells: the name, when they were exported, the receipt. */
  onChanged?(drafts: readonly string[]): void;
  /** The minutes after which the drafts are locked, or that they are encrypted at all. */
  onIdleChanged?(owner: string): void;
  /** Names that this window had taken over are those of another that lives after all. */
  onNamesLost?(names: readonly string[]): void;
}

export class DraftChannel {
  /** A random name of this window. */
  readonly window = Math.random().toString(36).slice(2, 10);
  private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('dabiao:drafts');
  private readonly living = new Set<string>();
  private readonly names = new Set<string>();
  private readonly listener: ChannelListener | null;
  private isClosed = false;
  private endFollowing: (() => void) | undefined;

  constructor(listener: ChannelListener | null) {
    this.listener = listener;
    this.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.receive(data));
  }

  announceWrite(draft: string, write: Write): void {
    this.post({ draft, write, page: PAGE });
  }

  announceRemoved(drafts: readonly string[]): void {
    this.post({ removed: drafts });
  }

  announceChanged(drafts: readonly string[]): void {
    this.post({ changed: drafts });
  }

  /** For other pages: this one has the key. */
  announceLocked(owner: string): void {
    this.post({ locked: owner, page: PAGE });
  }

  /** For other pages: this one knows. */
  announceIdle(owner: string): void {
    this.post({ idle: owner, page: PAGE });
  }

  /** Windows that are open, but for this one. */
  async livingWindows(): Promise<ReadonlySet<string>> {
    this.living.clear();
    this.post({ ask: 'window' });
    if (this.channel) await new Promise((done) => setTimeout(done, ANSWER_MS));
    return this.living;
  }

  /** Is it the name of this window, or one that it has taken over? */
  isOwn(name: string): boolean {
    return this.names.has(name);
  }

  /** Something is kept under the name of this window. */
  keepName(): void {
    this.names.add(this.window);
    useName(this.window);
    this.endFollowing = followPage(this.names, (lost) => this.loseNames(lost));
  }

  /**
   * Takes over the names of windows that are gone. WINDOWNAME2
   * @param living what `livingWindows` tells.
   */
  async takeOver(names: Iterable<string>, living: Promise<ReadonlySet<string>>): Promise<void> {
    for (const name of await takeOver(names, () => living)) this.names.add(name);
    if (this.isClosed) leaveNames(this.names);
  }

  close(): void {
    this.isClosed = true;
    this.endFollowing?.();
    leaveNames(this.names);
    this.channel?.close();
  }

  /** What ends after the window’s draft is closed has nobody left to tell. */
  private post(message: object): void {
    if (!this.isClosed) this.channel?.postMessage(message);
  }

  private loseNames(lost: readonly string[]): void {
    for (const name of lost) this.names.delete(name);
    giveUp(lost);
    leaveNames(lost);
    this.listener?.onNamesLost?.(lost);
  }

  /** Another window is there. */
  private onLiving(window: string, names: unknown, page: unknown): void {
    this.living.add(window);
    if (page === PAGE) return;
    const theirs = Array.isArray(names) ? names.filter(isText) : [window];
    for (const name of theirs) this.living.add(name);
    const lost = theirs.filter((name) => this.names.has(name));
    if (lost.length > 0) this.loseNames(lost);
  }

  private receive(data: unknown): void {
    const { listener } = this;
    const message = (data ?? {}) as Readonly<
      Record<'ask' | 'window' | 'names' | 'draft' | 'write' | 'removed' | 'changed' | 'locked' | 'idle' | 'page', unknown>
    >;
    const write = readWrite(message.write);
    if (typeof message.draft === 'string' && write) listener?.onWrite(message.draft, write, message.page !== PAGE);
    else if (Array.isArray(message.removed)) listener?.onRemoved(message.removed.filter(isText));
    else if (Array.isArray(message.changed)) listener?.onChanged?.(message.changed.filter(isText));
    else if (typeof message.locked === 'string' && message.page !== PAGE) listener?.onLocked(message.locked);
    else if (typeof message.idle === 'string' && message.page !== PAGE) listener?.onIdleChanged?.(message.idle);
    else if (message.ask === 'window') this.post({ window: this.window, names: namesOfPage(), page: PAGE });
    else if (typeof message.window === 'string') this.onLiving(message.window, message.names, message.page);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The drafts of an owner as the element shows them, read anew when something writes. */
import { DraftChannel } from '../../drafts/draft-channel.js';
import { failureOf, type DraftFailure } from '../../drafts/failure.js';
import { SavedDrafts, type SavedDraft } from '../../drafts/saved-drafts.js';
import { DraftStore } from '../../drafts/store.js';
import { drawTogether, type Write } from '../../drafts/writes.js';

/** Many writes come one after the other while somebody types. */
const WAIT_MS = 800;

export class DraftCollection {
  readonly owner: string;
  readonly saved: SavedDrafts;
  private readonly store = new DraftStore();
  private readonly channel: DraftChannel;
  private readonly onChange: () => void;
  private readonly unsubscribe: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private found: readonly SavedDraft[] | null = null;
  private failed: DraftFailure | null = null;
  private reading = 0;

  constructor(owner: string, by: string, onChange: () => void) {
    this.owner = owner;
    this.saved = new SavedDrafts(this.store, by === '' ? undefined : by);
    this.onChange = onChange;
    const renewSoon = () => {
      this.timer ??= setTimeout(() => void this.renew(), WAIT_MS);
    };
    this.channel = new DraftChannel({
      onWrite: renewSoon,
      onRemoved: renewSoon,
      onChanged: renewSoon,
      onLocked: (locked) => void (locked === owner && this.store.keyring.lock(owner)),
    });
    this.unsubscribe = this.store.keyring.subscribe(owner, {
      onLock: () => Promise.resolve(true),
      onLocked: () => {
        this.found = null;
        this.become('locked');
      },
      onUnlock: () => void this.renew(),
      onChange: () => void this.renew(),
    });
  }

  /** `null` until they have been read. */
  get drafts(): readonly SavedDraft[] | null {
    return this.found;
  }

  /** Why the last thing that was tried did not come about. */
  get failure(): DraftFailure | null {
    return this.failed;
  }

  draft(id: string): SavedDraft | undefined {
    return this.found?.find(({ record }) => record.id === id);
  }

  /** Reads the drafts anew. */
  async renew(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const reading = ++this.reading;
    const found = await this.attempt(() => this.saved.list(this.owner));
    if (reading !== this.reading) return;
    if (found) this.found = found;
    this.onChange();
  }

  /** Does something with the drafts and reads them anew. @returns `null` when it has failed. */
  async change<T>(work: (saved: SavedDrafts) => Promise<T>): Promise<{ readonly value: T } | null> {
    const done = await this.attempt(async () => ({ value: await work(this.saved) }));
    if (done) await this.renew();
    return done;
  }

  /** Reads something of the drafts. @returns `null` when it has failed. */
  async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const value = await work();
      this.become(null);
      return value;
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== 'locked') console.error(error); // that one is no fault: the passphrase is asked for
      this.become(failure);
      return null;
    }
  }

  /** What stands in a draft now, each cell with who wrote it, when and how. */
  async writes(draft: string): Promise<Write[]> {
    return drawTogether((await this.store.read(draft)).writes);
  }

  close(): void {
    clearTimeout(this.timer);
    this.unsubscribe();
    this.channel.close();
    this.saved.close();
  }

  private become(failure: DraftFailure | null): void {
    if (failure === this.failed) return;
    this.failed = failure;
    this.onChange();
  }
}

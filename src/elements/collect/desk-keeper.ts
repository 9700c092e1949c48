/**
 * A desk that is kept in this browser: each step is written as it is made, one after the other.
 *
 * What another window has written since is not written over: it is shown instead, and the step here is told to be lost.
 */
import { Collection, type DeskState } from '../../submissions/collection.js';
import { DeskStore } from '../../desk/desk-store.js';

export type KeepState =
  { readonly kind: 'nothing' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: Date } | { readonly kind: 'failed' };

/** What is to be told of it besides. */
export type DeskNotice = 'stale' | 'damaged' | null;

export class DeskKeeper {
  readonly collection: Collection;
  private readonly store: DeskStore;
  private readonly desk: string;
  private readonly onChange: (keeper: DeskKeeper) => void;
  private readonly unsubscribe: () => void;
  private version: number;
  private kept: ReadonlySet<string>;
  private writing: Promise<void> = Promise.resolve();
  private written: DeskState;
  private isEnded = false;
  state: KeepState = { kind: 'nothing' };
  notice: DeskNotice;

  private constructor(
    { desk, store, onChange }: DeskPlace,
    { state, version, notice }: { readonly state: DeskState | undefined; readonly version: number; readonly notice: DeskNotice },
  ) {
    [this.desk, this.store, this.onChange] = [desk, store, onChange];
    this.collection = new Collection(state);
    [this.version, this.notice] = [version, notice];
    this.written = this.collection.state;
    this.kept = digestsOf(this.written);
    this.unsubscribe = this.collection.subscribe(() => this.keep());
    document.addEventListener('visibilitychange', this.look);
  }

  /** Opens a desk as it was kept; where nothing can be kept, an empty one that says so. */
  static async open(place: DeskPlace): Promise<DeskKeeper> {
    try {
      const { state, version, isDamaged } = await place.store.read(place.desk);
      void place.store.clean().catch((error: unknown) => console.error(error));
      return new DeskKeeper(place, { state, version, notice: isDamaged ? 'damaged' : null });
    } catch (error) {
      console.error(error);
      const keeper = new DeskKeeper(place, { state: undefined, version: 0, notice: null });
      keeper.state = { kind: 'failed' };
      return keeper;
    }
  }

  /** Resolves when all steps so far are written, or could not be. */
  get whenKept(): Promise<void> {
    return this.writing;
  }

  end(): void {
    this.isEnded = true;
    this.unsubscribe();
    document.removeEventListener('visibilitychange', this.look);
    void this.writing.then(() => this.store.close());
  }

  private keep(): void {
    this.notice = null;
    this.tell({ kind: 'saving' });
    this.writing = this.writing.then(() => this.write());
  }

  private async write(): Promise<void> {
    const { state } = this.collection;
    if (state === this.written) return;
    try {
      const version = await this.store.keep(this.desk, state, this.kept, this.version);
      if (version === null) return await this.takeOver();
      this.version = version;
      this.written = state;
      this.kept = new Set([...this.kept, ...digestsOf(state)]);
      if (this.collection.state === state) this.tell({ kind: 'saved', at: new Date() });
    } catch (error) {
      console.error(error);
      this.tell({ kind: 'failed' });
    }
  }

  /** Shows what another window has written. */
  private async takeOver(): Promise<void> {
    const { state, version } = await this.store.read(this.desk);
    [this.version, this.written, this.kept] = [version, state, digestsOf(state)];
    this.collection.replace(state);
    this.notice = 'stale';
    this.tell({ kind: 'saved', at: new Date() });
  }

  private readonly look = (): void => {
    if (document.visibilityState !== 'visible' || this.state.kind === 'failed') return;
    this.writing = this.writing.then(async () => {
      if (this.isEnded || !(await this.store.isStale(this.desk, this.version).catch(() => false))) return;
      await this.takeOver();
      this.notice = null; // nothing of this window is lost
      this.onChange(this);
    });
  };

  private tell(state: KeepState): void {
    this.state = state;
    this.onChange(this);
  }
}

export interface DeskPlace {
  /** Name of the desk: its plan, regions and periods. */
  readonly desk: string;
  readonly store: DeskStore;
  readonly onChange: (keeper: DeskKeeper) => void;
}

function digestsOf({ files }: DeskState): ReadonlySet<string> {
  return new Set(files.map(({ submission }) => submission.digest));
}

/**
 * A desk that is kept in this browser: each step is written as it is made, one after the other.
 *
 * DESKKEEP1 what another window has written since is joined with what was done here: neither is lost · DESKKEEP2 what was decided otherwise there stands, and
 * it is told that the decision here does not · DESKKEEP3 a window that is looked at again shows what the other has written
 */
import { Collection, type Intake } from '../../submissions/collection.js';
import type { DeskState, RefusedFile } from '../../submissions/desk-state.js';
import { DeskStore } from '../../desk/desk-store.js';
import type { ReadSubmission } from './files.js';

export type KeepState =
  { readonly kind: 'nothing' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: Date } | { readonly kind: 'failed' };

/** What is to be told of it besides. */
export type DeskNotice = 'joined' | 'contested' | 'damaged' | null;

export class DeskKeeper {
  readonly collection: Collection;
  private readonly store: DeskStore;
  private readonly desk: string;
  private readonly onChange: () => void;
  private readonly unsubscribe: () => void;
  private version: number;
  private kept: ReadonlySet<string>;
  /** Of submissions that are not kept yet, by their digests. */
  private readonly texts = new Map<string, string>();
  private writing: Promise<void> = Promise.resolve();
  /** As it is on disk. */
  private written: DeskState;
  private isJoining = false;
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
    this.unsubscribe = this.collection.subscribe(() => this.isJoining || this.keep());
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

  /** As `takeIn` of the collection; texts are kept as they are. */
  takeIn(files: readonly ReadSubmission[], refused: readonly RefusedFile[], of: object): Intake {
    for (const { text, submission } of files) if (text !== undefined) this.texts.set(submission.digest, text);
    const taken = files.map(({ name, submission }) => ({ name, submission }));
    return this.collection.takeIn(taken, refused, of);
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
    try {
      while (this.collection.state !== this.written) {
        const { state } = this.collection;
        const version = await this.store.keep(this.desk, state, this.kept, this.version, this.texts);
        if (version === null) await this.join('joined');
        else {
          [this.version, this.written] = [version, state];
          this.kept = new Set([...this.kept, ...digestsOf(state)]);
          for (const digest of this.texts.keys()) if (this.kept.has(digest)) this.texts.delete(digest);
        }
      }
      this.tell({ kind: 'saved', at: new Date() });
    } catch (error) {
      console.error(error);
      this.texts.clear(); // they are there as values, too
      this.tell({ kind: 'failed' });
    }
  }

  /** DESKKEEP1, DESKKEEP2 */
  private async join(notice: DeskNotice): Promise<void> {
    const known = new Map(this.collection.state.files.map(({ submission }) => [submission.digest, submission]));
    const { state, version } = await this.store.read(this.desk, known);
    this.isJoining = true;
    const contested = this.collection.join(this.written, state);
    this.isJoining = false;
    [this.version, this.written, this.kept] = [version, state, digestsOf(state)];
    this.notice = contested.length > 0 ? 'contested' : notice;
  }

  /** DESKKEEP3 */
  private readonly look = (): void => {
    if (document.visibilityState !== 'visible' || this.state.kind === 'failed') return;
    this.writing = this.writing.then(async () => {
      if (this.isEnded || !(await this.store.isStale(this.desk, this.version).catch(() => false))) return;
      await this.join(null);
      await this.write();
    });
  };

  private tell(state: KeepState): void {
    this.state = state;
    this.onChange();
  }
}

export interface DeskPlace {
  /** Name of the desk: its plan, regions and periods. */
  readonly desk: string;
  readonly store: DeskStore;
  /** Told of how it is kept; what is on it is told by its collection. */
  readonly onChange: () => void;
}

function digestsOf({ files }: DeskState): ReadonlySet<string> {
  return new Set(files.map(({ submission }) => submission.digest));
}

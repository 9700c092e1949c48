/** Writes the cells that wait, one write after the other, and tries again what fails. */
import type { EntrySession } from '../report/session.js';
import { StorageError } from '../storage/errors.js';
import type { DraftOpening } from './draft-opening.js';
import type { EmptiedStorage } from './emptied-storage.js';
import type { KnownCells } from './known-cells.js';
import { askToKeep } from './once-a-page.js';
import type { OpenDrafts } from './open-drafts.js';
import type { SaveSign } from './save-sign.js';
import type { DraftStore } from './store.js';
import type { Stamp } from './writes.js';

const RETRY_MS = 5000;
/** While the browser is still emptying the storage. */
const REWRITE_MS = 300;

export interface WriterParts {
  readonly session: EntrySession;
  readonly store: DraftStore;
  readonly drafts: OpenDrafts;
  readonly known: KnownCells;
  readonly sign: SaveSign;
  readonly opening: DraftOpening;
  readonly emptied: EmptiedStorage;
}

export class DraftWriter {
  private readonly parts: WriterParts;
  private readonly onEmptied: () => void;
  private writing: Promise<void> | null = null;
  /** The storage was taken away under a write, which is tried again at once. */
  private isAborted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onEmptied called when a write finds that the storage was emptied. */
  constructor(parts: WriterParts, onEmptied: () => void) {
    this.parts = parts;
    this.onEmptied = onEmptied;
  }

  /** The write under way. */
  get current(): Promise<void> | null {
    return this.writing;
  }

  /** Writes what is waiting, once the drafts have been read. */
  async flush(): Promise<void> {
    const { session, opening, known } = this.parts;
    session.settle();
    while (this.writing) await this.writing;
    if (known.pending.size === 0 && opening.isRead) return;
    this.writing = this.write();
    await this.writing;
  }

  /** What is written now is lost, and is tried again at once. */
  abort(): void {
    this.isAborted = this.writing !== null;
  }

  /** @param again what is tried after a while. */
  fail(error: unknown, again: () => Promise<void>): void {
    const { sign, emptied } = this.parts;
    sign.announce({ status: 'failed', error: error instanceof StorageError ? error : new StorageError('unknown', error) });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void again(), emptied.isRewriting ? REWRITE_MS : RETRY_MS);
  }

  /** Nothing is tried again any more. */
  end(): void {
    clearTimeout(this.timer);
  }

  private async write(): Promise<void> {
    const { store, drafts, known, sign, opening, emptied } = this.parts;
    this.isAborted = false;
    let cells: readonly [string, Stamp][] = [];
    try {
      if (!opening.isRead) await opening.read();
      cells = known.takePending();
      if (cells.length > 0) {
        sign.announce({ status: 'saving' });
        const writes = drafts.writes(cells, known);
        await emptied.keepLockAgain();
        await store.write(writes);
        drafts.onWritten(writes);
        askToKeep(() => sign.tell({ kind: 'private-window' }));
        if (emptied.isEmptied) this.onEmptied();
      }
      this.writing = null;
      if (known.pending.size > 0) void this.flush();
      else {
        this.tellRewritten();
        if (sign.state.status !== 'saved') sign.announce({ status: 'saved', at: cells.length > 0 ? new Date() : null });
        drafts.drawTogether();
      }
    } catch (error) {
      known.giveBack(cells);
      this.writing = null;
      if (this.isAborted) void this.flush();
      else this.fail(error, () => this.flush());
    }
  }

  /** Once it is true. AUTOSAVE9 */
  private tellRewritten(): void {
    const { session, sign, emptied } = this.parts;
    if (emptied.finish() && session.filledCells > 0) sign.tell({ kind: 'rewritten', cells: session.filledCells });
  }
}

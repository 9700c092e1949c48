/** The block that a session is writing in slices, which goes to the disk as a whole before the first of them. */
import { ByCell } from '../report/by-cell.js';
import type { CellRef } from '../report/form.js';
import type { AskedCells, EntrySession } from '../report/session.js';
import type { KnownCells } from './known-cells.js';
import type { OpenDrafts } from './open-drafts.js';
import type { DraftStore } from './store.js';
import type { Stamp } from './writes.js';

/** Cells of a block that is saved ahead: more would hold up the page. */
const MOST_AHEAD = 100_000;

interface Block {
  readonly stamp: Stamp;
  readonly texts: ByCell<string>;
  isWritten: boolean;
}

export class BlockAhead {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly drafts: OpenDrafts;
  private readonly known: KnownCells;
  private block: Block | null = null;

  constructor(session: EntrySession, store: DraftStore, drafts: OpenDrafts, known: KnownCells) {
    this.session = session;
    this.store = store;
    this.drafts = drafts;
    this.known = known;
  }

  async save({ typed, source }: AskedCells): Promise<void> {
    if (typed.length > MOST_AHEAD) return;
    const { session, drafts, known } = this;
    const texts = new ByCell<string>(session.form);
    for (const cell of typed) if (session.takes(cell, source)) texts.setAt(cell, cell.text);
    const stamp = known.stamp(source);
    const block: Block = { stamp, texts, isWritten: false };
    this.block = block;
    const writes = drafts.writes(
      Array.from(texts.entries(), ([key, text]) => [key, stamp, text] as const),
      known,
    );
    // What fails is tried again with the change itself.
    await this.store.write(writes).then(
      () => {
        block.isWritten = true;
        drafts.onWritten(writes);
      },
      () => undefined,
    );
  }

  /** The block that holds a text for a cell of the form, on disk or on its way there; `null` of any other. */
  holding(cell: CellRef, text: string): Pick<Block, 'stamp' | 'isWritten'> | null {
    const { block } = this;
    return block?.texts.valueAt(cell) === text ? block : null;
  }

  /** The change is there, or what was written of it is lost. */
  forget(): void {
    this.block = null;
  }
}

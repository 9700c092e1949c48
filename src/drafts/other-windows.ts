/** What this window tells the others that are open on its drafts, and what it does with what they tell. */
import type { EntrySession } from '../report/session.js';
import type { CopyKeeper } from './copy-keeper.js';
import type { DraftChannel } from './draft-channel.js';
import type { KnownCells } from './known-cells.js';
import { inTurns, type OpenDrafts } from './open-drafts.js';
import { AT_ONCE, pause } from './pause.js';
import type { ReceiptKeeper } from './receipt-keeper.js';
import type { SaveSign } from './save-sign.js';
import type { UndoKeeper } from './undo-keeper.js';
import type { StampedCell, Write } from './writes.js';

export interface SharedParts {
  readonly session: EntrySession;
  readonly drafts: OpenDrafts;
  readonly known: KnownCells;
  readonly sign: SaveSign;
  readonly copies: CopyKeeper;
  readonly undo: UndoKeeper;
  readonly receipts: ReceiptKeeper;
}

export class OtherWindows {
  private readonly parts: SharedParts;
  private readonly channel: DraftChannel;
  private announcing: Promise<unknown> = Promise.resolve();

  constructor(parts: SharedParts, channel: DraftChannel) {
    this.parts = parts;
    this.channel = channel;
  }

  /** Resolves when all is told. */
  get told(): Promise<unknown> {
    return this.announcing;
  }

  announce(cells: readonly StampedCell[]): void {
    this.announcing = Promise.all([this.announcing, this.tell(cells)]).then(() => undefined); // of all before nothing is kept
  }

  /**
   * Takes over cells that another window has written.
   * @param isElsewhere whether it is in another page: what a person deletes or restores in this one is no surprise. AUTOSAVE21
   */
  receive(draft: string, write: Write, isElsewhere: boolean): void {
    const { session, drafts, known, sign } = this.parts;
    if (!drafts.ids.includes(draft)) return;
    session.settle(); // the block under way was on disk before these
    known.clock.observe(write.clock);
    const isRestored = write.source === 'restored';
    let isChanged = false;
    for (const [key, text] of write.cells) {
      const before = known.latest.stamp(key);
      const mine = drafts.textOf(key);
      if (!before || before.clock > write.clock || mine === text || mine === '') continue;
      if (isRestored) isChanged = isElsewhere;
      else if (known.isOwn(before.window)) sign.tell({ kind: 'overwritten', key, mine, theirs: text });
    }
    session.restore(drafts.sessionCells(known.receive(write)));
    if (drafts.cellCount > 0) for (const kind of ['deleted', 'deleted-elsewhere'] as const) sign.withdraw(kind);
    if (isChanged) sign.tell({ kind: write.cells.some(([, text]) => text !== '') ? 'restored-elsewhere' : 'deleted-elsewhere' });
    sign.renew({ isEmpty: drafts.cellCount === 0, isRestored, time: write.clock });
  }

  /**
   * Drafts were removed: what this window was about to keep beside them is not kept, and that their cells were emptied is forgotten, so that a backup
   * can bring them back.
   * @param isRead whether its own drafts have been read.
   */
  onRemoved(removed: readonly string[], isRead: boolean): void {
    const { drafts, known, sign, copies, undo, receipts } = this.parts;
    drafts.onRemoved(removed);
    if (!this.concerns(removed)) return;
    copies.cancel();
    undo.leaveOut();
    receipts.forget(removed);
    if (!isRead) return; // what was typed is of none of them, and may be the first of a new one
    known.forget((key) => removed.includes(drafts.idOf(key)));
    sign.withdraw('deleted');
    sign.renew({ isEmpty: drafts.cellCount === 0, isRestored: true, time: 0 });
  }

  /** Another window, or the list of drafts, has changed what is kept of them besides the cells. */
  onChanged(changed: readonly string[]): void {
    if (!this.concerns(changed)) return;
    void this.parts.drafts.renewRecords();
    void this.parts.receipts.renew();
  }

  concerns(ids: readonly string[]): boolean {
    return ids.some((id) => this.parts.drafts.ids.includes(id));
  }

  /** The first at once: nothing else is said of an ordinary edit. */
  private async tell(cells: readonly StampedCell[]): Promise<void> {
    // In whatever order the others hear of them, the latest stands.
    if (cells.length > AT_ONCE) await pause();
    const { drafts, known } = this.parts;
    const written = drafts.writes(cells, known);
    for (const part of inTurns(written)) {
      for (const { key, writes } of part) for (const write of writes) this.channel.announceWrite(key[0], write);
      if (part.length < written.length) await pause();
    }
  }
}

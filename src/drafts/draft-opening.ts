/** Reads what is kept of the drafts of a form, and puts it into the session: cells, what was being typed, receipts, steps; and what is to be told of it. */
import type { Fate } from '../plan/migrate.js';
import type { ByCell } from '../report/by-cell.js';
import type { EntrySession } from '../report/session.js';
import type { CopyKeeper } from './copy-keeper.js';
import type { DraftChannel } from './draft-channel.js';
import { gatherDrafts, isLost, lastSaved } from './draft-reading.js';
import type { EmptiedStorage } from './emptied-storage.js';
import type { KnownCells } from './known-cells.js';
import type { DraftNotice } from './notices.js';
import type { OpenDrafts } from './open-drafts.js';
import { pause, SLICE_MS, Turns } from './pause.js';
import type { ReceiptKeeper } from './receipt-keeper.js';
import type { TypingRecord } from './records.js';
import type { SaveSign } from './save-sign.js';
import type { FoundCopy, SecondCopy } from './second-copy.js';
import type { DraftStore } from './store.js';
import type { TypingKeeper } from './typing-keeper.js';
import type { UndoKeeper } from './undo-keeper.js';
import { UnreadCopies } from './unread-copies.js';
import { lastClock, type StampedCell } from './writes.js';

export interface OpeningParts {
  readonly session: EntrySession;
  readonly store: DraftStore;
  readonly channel: DraftChannel;
  readonly drafts: OpenDrafts;
  readonly known: KnownCells;
  readonly sign: SaveSign;
  readonly emptied: EmptiedStorage;
  readonly typing: TypingKeeper;
  readonly undo: UndoKeeper;
  readonly copies: CopyKeeper;
  readonly receipts: ReceiptKeeper;
}

export class DraftOpening {
  /** What became of former indicators that the draft has cells of, by id. */
  fates: ReadonlyMap<string, Fate> = new Map();
  /** Told how much of what was read is in the session, 0 to 1. */
  onProgress: ((share: number) => void) | null = null;
  private readonly parts: OpeningParts;
  private readonly unreadCopies = new UnreadCopies();
  private isDone = false;
  /** Keys of cells that are shown of second copies. SHOWNCOPY1 */
  private shown: readonly string[] = [];
  private returning: Promise<void> = Promise.resolve();

  constructor(parts: OpeningParts) {
    this.parts = parts;
  }

  get isRead(): boolean {
    return this.isDone;
  }

  /** Resolves when steps of former sessions can be undone. */
  get stepsBack(): Promise<void> {
    return this.returning;
  }

  /** Puts the saved cells into the session, all but those written meanwhile. */
  async read(): Promise<void> {
    const { session, store, channel, drafts, known, sign, emptied, typing, undo, copies, receipts } = this.parts;
    known.beginReading();
    const living = channel.livingWindows();
    const [disks, found, left, exported, steps] = await Promise.all([
      drafts.read(),
      this.readCopies(),
      typing.read(drafts.ids),
      receipts.find(),
      undo.read(),
    ]);
    const reading = await gatherDrafts({ disks, copies: found }, session.plan, drafts, known, store, new Turns());
    const { cells } = reading;
    known.endReading(cells);
    emptied.observe();
    this.isDone = true;
    this.fates = reading.fates;
    if (isFilled(cells)) sign.resume(lastSaved({ disks, copies: found }));
    for (const key of this.gone()) if (cells.get(key) === undefined) cells.set(key, '');
    await session.restoreMany(cells, { pause, time: SLICE_MS, onProgress: (share) => share > 0 && this.onProgress?.(share) });
    sign.withdraw('copy-shown');
    const stamp = known.stamp('restored');
    // What second copies hold: of a draft that the database has lost, and what is later than all that it has. AUTOSAVE8
    const kept = new Map(left.map((record) => [record.window, record]));
    const isLeft = ({ window, key, before, text, clock = 0 }: TypingRecord, i: number) => {
      const last = kept.get(window);
      if (last) return before === last.before && text !== last.text && clock > (last.clock ?? 0);
      return isLost(disks[i]!) || clock > (known.latest.stamp(key)?.clock ?? 0);
    };
    const copied = found.flatMap((copy, i) => copy?.typing?.filter((record) => isLeft(record, i)) ?? []);
    for (const record of copied) kept.set(record.window, record);
    const typed = await typing.bringBack([...kept.values()], living);
    if (copied.length > 0) void typing.keepAgain();
    for (const key of [...reading.moves, ...typed.strays]) known.mark(key, stamp);
    const shown = receipts.show(exported);
    this.returning = undo.bringBack(steps, living);
    // At once: what was written just before a crash may be in the database alone, and the database be deleted at the next opening.
    if (reading.isStale || known.pending.size > 0 || typing.hasUnfinished) copies.keepAtOnce();
    const deleted: DraftNotice[] = reading.lost.length === 0 && store.database.wasDeletedByBrowser ? [{ kind: 'deleted-by-browser' }] : [];
    const { others, deletedAt: time } = drafts;
    const hints: DraftNotice[] = others.cells > 0 ? [{ kind: 'other-regions', ...others }] : [];
    const bin: DraftNotice[] = time !== undefined && drafts.cellCount === 0 ? [{ kind: 'deleted', time }] : [];
    sign.add([...reading.lost, ...deleted, ...typed.lost, ...hints, ...bin]);
    await shown;
  }

  /** What there is to be copied. UNREADCOPY1 */
  copiesNow(isMark: boolean): Iterable<readonly [draft: string, copy: SecondCopy]> {
    const { drafts, known, typing } = this.parts;
    if (this.isDone) return drafts.copies(known.latest, typing.records, isMark);
    return isMark || this.isLocked ? [] : this.unreadCopies.merged(drafts.copies(known.latest, typing.records, false));
  }

  /** Of drafts that can't be read yet, what their second copies hold. */
  async showCopies(): Promise<void> {
    if (this.isDone || this.isLocked) return;
    const { showCopies } = await import('./shown-copy.js');
    await showCopies(
      this.readCopies(),
      this.parts,
      () => this.isDone,
      (keys) => (this.shown = keys),
    );
  }

  /** Every cell with its stamp, also what is known of it from second copies alone, and what is not entered yet, as if it were. SHOWNCOPY3, AUTOSAVE20 */
  *cellsNow(): Iterable<StampedCell> {
    const { known, typing } = this.parts;
    yield* known.latest;
    if (!this.isDone) yield* this.unreadCopies.cells(known.latest);
    for (const { key, text } of typing.records) yield [key, known.stamp('typed'), text];
  }

  /** Drafts were removed before they could be read. */
  forget(drafts: readonly string[]): void {
    this.unreadCopies.forget(drafts);
  }

  private get isLocked(): boolean {
    const { state } = this.parts.sign;
    return state.status === 'failed' && state.error.code === 'locked';
  }

  /** Cells that were shown of second copies, and are of no draft. SHOWNCOPY2 */
  private gone(): string[] {
    const { latest } = this.parts.known;
    return this.shown.filter((key) => latest.stamp(key) === undefined);
  }

  private async readCopies(): Promise<readonly (FoundCopy | null)[]> {
    const { store, drafts, known, copies } = this.parts;
    const found = await this.unreadCopies.read(drafts.ids, store.sealing);
    for (const copy of found) known.clock.observe(lastClock(copy?.writes ?? []));
    if (known.pending.size > 0) copies.keepSoon(); // what was typed meanwhile could not be kept yet
    return found;
  }
}

function isFilled(cells: ByCell<string>): boolean {
  for (const [, text] of cells.entries()) if (text !== '') return true;
  return false;
}

/**
 * Autosave: every edit of a session goes to the draft store at once, and to other windows on the same draft.
 *
 * AUTOSAVE1 an edit is on disk within 200 ms · AUTOSAVE2 edits made while a write is under way go with the next one
 * AUTOSAVE3 what could not be written is kept and tried again, at the next edit, after a while, and when asked
 * AUTOSAVE4 the state is saved, saving or failed, and announced · AUTOSAVE5 of a cell typed in several windows the latest text stands, in
 * all of them and on disk, in whatever order they hear of it; it is announced to the one that loses its own
 * AUTOSAVE6 a draft that could not be read is tried again too, before anything is written; what was typed meanwhile stands
 * AUTOSAVE7 of a block that the session is writing in slices nothing is lost when the saving ends
 * AUTOSAVE8 what stands in an open editor is kept as it is typed, counts as unsettled, and comes back into its cell marked as unfinished, which is known, and is not entered by that, unless
 * its window still lives or the cell has changed since · AUTOSAVE9 of a storage that was emptied under the page every cell is written again at once, is in the second copy
 * meanwhile, and it is announced when done · AUTOSAVE10 cells that the browser has lost come back from the second copy, or their loss is announced
 * AUTOSAVE11 a block that is written in slices, or a step taken back in slices, is on its way to the disk as a whole before the first of them
 * AUTOSAVE12 a window that could not hear the others catches up with the disk, and what it can't read then it tries again
 * AUTOSAVE13 of a draft that can't be read what is typed is in the second copy, which loses nothing by it
 * AUTOSAVE14 a paste that is still being read counts as unsettled
 * AUTOSAVE16 of a draft that is resumed it is known when it was last saved, also of one that is brought back, or that another window fills; one that was
 * removed or deleted is a new one again · AUTOSAVE19 that a draft was deleted, and can be brought back, is said when it is opened
 * AUTOSAVE17 for a storage that does not answer a form waits once; what is typed meanwhile stands
 * AUTOSAVE18 a large block, or step, is on disk as a whole or not at all; other windows hear of it in turns for the page
 * AUTOSAVE20 a backup file made of the form holds what is not entered yet, too, as if it were
 * AUTOSAVE21 that another page has deleted the draft, or has restored something over what stands here, is announced once
 * AUTOSAVE22 what stands in an open editor is entered before the session becomes read-only
 * AUTOSAVE23 a large draft is put back in slices, and it is told how much of it is there; what another window writes meanwhile stands, and of a page that is left
 * meanwhile nothing is lost
 * AUTOSAVE15 a draft that could not be opened and was removed makes room for what was typed meanwhile, which is saved as a new one
 */
import type { Fate } from '../plan/migrate.js';
import type { EntrySession } from '../report/session.js';
import type { StorageError } from '../storage/errors.js';
import type { DraftBackup } from './backup.js';
import { BlockAhead } from './block-ahead.js';
import { CopyKeeper } from './copy-keeper.js';
import { DraftChannel } from './draft-channel.js';
import { DraftOpening } from './draft-opening.js';
import { DraftWriter } from './draft-writer.js';
import { EmptiedStorage } from './emptied-storage.js';
import { KnownCells } from './known-cells.js';
import type { DraftNotice } from './notices.js';
import { healLog } from './once-a-page.js';
import { OpenDrafts } from './open-drafts.js';
import { OtherWindows } from './other-windows.js';
import { SaveSign, type SaveState } from './save-sign.js';
import type { Receipt } from './receipt.js';
import { ReceiptKeeper } from './receipt-keeper.js';
import { SessionEdits } from './session-edits.js';
import { DraftStore } from './store.js';
import { TypingKeeper, type OpenEditor } from './typing-keeper.js';
import { UndoKeeper } from './undo-keeper.js';
import { VersionKeeper } from './version-keeper.js';
import { Clock, type CellText } from './writes.js';

export interface AutosaveOptions {
  /** Whose drafts, where the page tells people at one computer apart. */
  readonly owner?: string;
  /** Who is at the form; the owner unless given. */
  readonly by?: string;
}

export class Autosave {
  readonly session: EntrySession;
  /** What was exported last, and what has changed since. */
  readonly receipts: ReceiptKeeper;
  private readonly store: DraftStore;
  private readonly drafts: OpenDrafts;
  private readonly known: KnownCells;
  private readonly sign = new SaveSign();
  private readonly channel: DraftChannel;
  private readonly others: OtherWindows;
  private readonly opening: DraftOpening;
  private readonly writer: DraftWriter;
  private readonly ahead: BlockAhead;
  private readonly emptied: EmptiedStorage;
  private readonly edits: SessionEdits;
  private readonly typing: TypingKeeper;
  private readonly undo: UndoKeeper;
  private readonly copies: CopyKeeper;
  private readonly versions: VersionKeeper;
  private readonly unsubscribe: (() => void)[] = [];
  /** How much is about to be typed. AUTOSAVE14 */
  private coming = 0;

  constructor(session: EntrySession, store = new DraftStore(), { owner = '', by = owner }: AutosaveOptions = {}) {
    const { sign } = this;
    const drafts = new OpenDrafts(session, store, owner, (key) => this.typing.confirmed(key));
    const channel = new DraftChannel({
      onWrite: (draft, write, isElsewhere) => this.others.receive(draft, write, isElsewhere),
      onRemoved: (removed) => this.onRemoved(removed),
      onChanged: (changed) => this.others.onChanged(changed),
      onLocked: (locked) => void (locked === owner && store.keyring.lock(owner)),
      onIdleChanged: (changed) => store.keyring.announceIdle(changed),
      onNamesLost: (names) => this.undo.withdraw(names),
    });
    channel.keepName();
    const person = by === '' ? undefined : by;
    const known = new KnownCells(session.form, new Clock(), channel.window, (name) => channel.isOwn(name), person);
    const emptied = new EmptiedStorage(store, owner, drafts, known);
    const typing = new TypingKeeper(
      session,
      store,
      (key) => drafts.idOf(key),
      channel,
      known.clock,
      (failure) => this.onTypingKept(failure),
    );
    const undo = new UndoKeeper(session, store, drafts.ids[0] ?? '', channel, () => this.writer.current);
    const copies = new CopyKeeper(
      (isMark) => this.opening.copiesNow(isMark),
      () => session.filledCells,
      store.sealing,
    );
    const receipts = new ReceiptKeeper(session, store, drafts, channel, (isStored) => {
      if (isStored) sign.withdraw('receipt-unsaved');
      else sign.tell({ kind: 'receipt-unsaved' });
    });
    const parts = { session, store, channel, drafts, known, sign, emptied, typing, undo, copies, receipts };
    this.opening = new DraftOpening(parts);
    this.writer = new DraftWriter({ ...parts, opening: this.opening }, () => this.writeAgain());
    this.others = new OtherWindows(parts, channel);
    this.ahead = new BlockAhead(session, store, drafts, known);
    this.versions = new VersionKeeper(drafts, store, person);
    const { opening, writer, others, ahead, versions } = this;
    this.edits = new SessionEdits({ ...parts, opening, writer, others, ahead, versions });
    this.session = session;
    this.store = store;
    this.channel = channel;
    this.drafts = drafts;
    this.known = known;
    this.emptied = emptied;
    this.typing = typing;
    this.undo = undo;
    this.copies = copies;
    this.receipts = receipts;
    session.keepTheirs((cell) => known.isOfOthers(cell));
    store.database.onLost = () => this.writeAgain();
    store.database.onLate = () => void this.flush();
    store.onDamaged = (part, records, texts) => {
      if (records > 0) sign.tell({ kind: 'damaged', part, records });
      if (texts.length > 0) sign.tell({ kind: 'too-long', part, texts });
    };
  }

  get state(): SaveState {
    return this.sign.state;
  }

  /** When the draft that is resumed was last saved; `null` for a new one. */
  get resumed(): Date | null {
    return this.sign.resumed;
  }

  /** What a person must hear of the draft, until it is dismissed. */
  get notices(): readonly DraftNotice[] {
    return this.sign.notices;
  }

  /** What became of former indicators that the draft has cells of, by id. */
  get fates(): ReadonlyMap<string, Fate> {
    return this.opening.fates;
  }

  /** Resolves when steps of former sessions can be undone: a while after the start, once it is known which windows are open. */
  get stepsBack(): Promise<void> {
    return this.opening.stepsBack;
  }

  /** What was being typed when the page was left stands in a cell, and is not confirmed yet. AUTOSAVE8 */
  get hasUnfinished(): boolean {
    return this.typing.hasUnfinished;
  }

  /** The drafts that the session fills. */
  get ids(): readonly string[] {
    return this.drafts.ids;
  }

  /** Nothing typed is waiting to be written. */
  get isSettled(): boolean {
    return (
      this.coming === 0 &&
      !this.session.isWriting &&
      this.known.pending.size === 0 &&
      this.sign.state.status !== 'saving' &&
      !this.typing.isTyping
    );
  }

  /** Cells that wait to be written. */
  get waiting(): CellText[] {
    return Array.from(this.known.pending.keys(), (key) => [key, this.drafts.savedText(key)]);
  }

  /**
   * Puts the saved cells into the session, then saves each of its edits. A store that can't be read is a failure shown, not thrown.
   * @param known a failure of the store: where it does not answer, nobody waits for it again. AUTOSAVE17
   * @param onProgress told from slice to slice of a large draft how much of it is there: above 0, at most 1.
   */
  async start(known: StorageError | null = null, onProgress: ((share: number) => void) | null = null): Promise<void> {
    this.opening.onProgress = onProgress;
    this.unsubscribe.push(
      this.session.subscribe((change) => this.edits.follow(change)),
      this.session.subscribeAsked((asked) => void (this.opening.isRead && this.ahead.save(asked))),
    );
    if (known?.code === 'timeout' || known?.code === 'stalled') this.writer.fail(known, () => this.flush());
    else await this.flush();
    if (!this.opening.isRead) return await this.opening.showCopies().catch(() => undefined); // it is more than was promised
    if (this.drafts.isMended) void this.drafts.keepRecords(this.known.clock.last);
    healLog();
    void this.versions.keep('opened');
  }

  /** The drafts were encrypted, or are no more: their second copies, which were removed, are written anew. */
  keepCopies(): void {
    this.copies.keepAtOnce();
  }

  /** What a person has given already, and the session will hear of in a moment, counts as unsettled. AUTOSAVE14 */
  async expect<T>(work: Promise<T>): Promise<T> {
    this.coming++;
    return work.finally(() => this.coming--);
  }

  /** Keeps what stands in an open editor; `null` once it has closed. AUTOSAVE8 */
  keepTyping(editor: OpenEditor | null): void {
    if (this.typing.keep(editor)) this.copies.keepSoon();
  }

  /** Enters what stands in an open editor: nothing can be written from now on. AUTOSAVE22 */
  enterText(): void {
    this.typing.enter();
  }

  /**
   * The report was exported: the receipt is kept, and a version, and the drafts say when.
   * @param exported the texts that were exported, by cell; those that stand there where it is not given.
   */
  async markExported(receipt: Omit<Receipt, 'cells'>, exported?: ReadonlyMap<string, string>): Promise<void> {
    const kept = this.receipts.keep(receipt, exported);
    await this.flush();
    await Promise.all([
      kept,
      this.versions.keep('exported'),
      this.drafts.keepRecords(this.known.clock.last, Math.max(this.known.clock.last, Date.now())),
    ]);
    this.channel.announceChanged(this.ids);
  }

  /** The drafts as they stand here, saved or not, for a backup file. */
  backup(): DraftBackup[] {
    this.session.settle();
    return this.drafts.backup(this.opening.cellsNow(), this.known.clock.last).map((draft) => this.receipts.withReceipt(draft));
  }

  dismissNotices(): void {
    this.sign.dismiss();
  }

  /** The page is left, or hidden: what can wait otherwise is written now. */
  async leave(): Promise<void> {
    const kept = [this.copies.keepNow(), this.undo.keep()];
    await this.flush();
    await Promise.all([...kept, this.drafts.keepRecords(this.known.clock.last)]);
  }

  /**
   * Takes over what other windows have written while this one could not hear them: a page that comes back out of the browser's cache. What waits here
   * has the stamp of when it was typed, and takes nothing back. AUTOSAVE12
   */
  async refresh(): Promise<void> {
    await this.flush();
    if (!this.opening.isRead) return;
    try {
      const disks = await this.drafts.read();
      await this.receipts.renew();
      for (const [i, { writes }] of disks.entries()) for (const write of writes) this.others.receive(this.ids[i]!, write, true);
      this.recover();
    } catch (error) {
      this.writer.fail(error, () => this.refresh());
    }
  }

  /** Ends the saving; resolves when what was typed is written, or has failed once more. */
  async stop(): Promise<void> {
    this.session.settle();
    for (const end of this.unsubscribe.splice(0)) end();
    this.keepTyping(null);
    await this.leave();
    await this.typing.kept;
    await this.others.told;
    this.writer.end();
    this.receipts.end();
    this.undo.end();
    this.store.database.onLost = this.store.database.onLate = null; // what is emptied from now on is not this one's to fill again
    this.channel.close();
    this.store.close();
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    await this.writer.flush();
    if (this.sign.state.status === 'failed' && this.typing.isTyping) await this.typing.keepAgain();
  }

  subscribe(listener: (state: SaveState) => void): () => void {
    return this.sign.subscribe(listener);
  }

  private onTypingKept(failure: unknown): void {
    if (failure === null) this.recover();
    else this.writer.fail(failure, () => this.flush());
  }

  /** Nothing waits any more for a storage that has failed. */
  private recover(): void {
    const { opening, sign, known } = this;
    if (opening.isRead && sign.state.status === 'failed' && known.pending.size === 0) sign.announce({ status: 'saved', at: null });
  }

  /** AUTOSAVE9 */
  private writeAgain(): void {
    this.emptied.observe();
    this.ahead.forget();
    if (!this.opening.isRead) return; // nothing was read yet, and nothing is lost
    this.emptied.markAll();
    this.copies.keepAtOnce();
    void this.receipts.keepAgain();
    void this.typing.keepAgain();
    this.undo.keepAgain();
    void this.versions.keepAgain();
    this.writer.abort();
    if (!this.writer.current) void this.flush();
  }

  private onRemoved(drafts: readonly string[]): void {
    const { isRead } = this.opening;
    this.others.onRemoved(drafts, isRead);
    this.opening.forget(drafts);
    if (!isRead && this.others.concerns(drafts)) void this.flush(); // AUTOSAVE15
  }
}

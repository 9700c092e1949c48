/**
 * Autosave: every edit of a session goes to the draft store at once, and to other windows on the same draft.
 *
 * AUTOSAVE1 an edit is on disk within 200 ms · AUTOSAVE2 edits made while a write is under way go with the next one
 * AUTOSAVE3 what could not be written is kept and tried again, at the next edit, after a while, and when asked
 * AUTOSAVE4 the state is saved, saving or failed, and announced · AUTOSAVE5 of a cell typed in several windows the latest text stands, in
 * all of them and on disk, in whatever order they hear of it; it is announced to the one that loses its own
 * AUTOSAVE6 a draft that could not be read is tried again too, before anything is written; what was typed meanwhile stands
 * AUTOSAVE7 of a block that the session is writing in slices nothing is lost when the saving ends
 * AUTOSAVE8 what stands in an open editor is kept as it is typed, counts as unsettled, and comes back into its cell marked as unfinished, which is known, unless
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
 * AUTOSAVE15 a draft that could not be opened and was removed makes room for what was typed meanwhile, which is saved as a new one
 */
import type { Fate } from '../plan/migrate.js';
import type { CellRef } from '../report/form.js';
import type { AskedCells, EntrySession, SessionChange } from '../report/session.js';
import { StorageError } from '../storage/errors.js';
import type { DraftBackup } from './backup.js';
import { CopyKeeper } from './copy-keeper.js';
import { DraftChannel } from './draft-channel.js';
import { gatherDrafts, lastSaved } from './draft-reading.js';
import { KnownCells } from './known-cells.js';
import { lockOf } from './lock.js';
import type { DraftNotice } from './notices.js';
import { askToKeep, healLog, isLogFresh } from './once-a-page.js';
import { inTurns, OpenDrafts } from './open-drafts.js';
import { AT_ONCE, pause } from './pause.js';
import { SaveSign, type SaveState } from './save-sign.js';
import type { Receipt } from './receipt.js';
import { ReceiptKeeper } from './receipt-keeper.js';
import type { FoundCopy, SecondCopy } from './second-copy.js';
import type { DraftWrite } from './records.js';
import { DraftStore } from './store.js';
import { TypingKeeper, type OpenEditor } from './typing-keeper.js';
import { UnreadCopies } from './unread-copies.js';
import { UndoKeeper } from './undo-keeper.js';
import { VersionKeeper } from './version-keeper.js';
import { Clock, lastClock, type Stamp, type Write } from './writes.js';

export interface AutosaveOptions {
  /** Whose drafts, where the page tells people at one computer apart. */
  readonly owner?: string;
  /** Who is at the form; the owner unless given. */
  readonly by?: string;
}

const RETRY_MS = 5000;
/** While the browser is still emptying the storage. */
const REWRITE_MS = 300;
/** Cells of a block that is saved ahead: more would hold up the page. */
const MOST_AHEAD = 100_000;

export class Autosave {
  readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly owner: string;
  private readonly drafts: OpenDrafts;
  private readonly channel: DraftChannel;
  private readonly typing: TypingKeeper;
  private readonly undo: UndoKeeper;
  private readonly copies: CopyKeeper;
  private readonly unreadCopies = new UnreadCopies();
  private readonly versions: VersionKeeper;
  private readonly known: KnownCells;
  /** What was exported last, and what has changed since. */
  readonly receipts: ReceiptKeeper;
  private isRead = false;
  /** The storage was emptied, and with it what is kept of the passphrase. */
  private isLockLost = false;
  /** Every cell is on its way to the disk again; a person hears of it when it is there. AUTOSAVE9 */
  private isRewriting = false;
  /** The storage was taken away under a write, which is tried again at once. */
  private isAborted = false;
  /** How often the store had been made when it was read. */
  private made = 0;
  private readonly sign = new SaveSign();
  /** What became of former indicators that the draft has cells of, by id. */
  fates: ReadonlyMap<string, Fate> = new Map();
  private found: Date | null = null;
  /** The block that the session is writing. AUTOSAVE11 */
  private ahead: { readonly stamp: Stamp; readonly texts: ReadonlyMap<string, string>; isWritten: boolean } | null = null;
  private readonly unsubscribe: (() => void)[] = [];
  private writing: Promise<void> | null = null;
  private announcing: Promise<unknown> = Promise.resolve();
  private returning: Promise<void> = Promise.resolve();
  /** How much is about to be typed. AUTOSAVE14 */
  private coming = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: EntrySession, store = new DraftStore(), { owner = '', by = owner }: AutosaveOptions = {}) {
    this.session = session;
    this.store = store;
    this.owner = owner;
    this.drafts = new OpenDrafts(session, store, owner);
    this.channel = new DraftChannel({
      onWrite: (draft, write) => this.receive(draft, write),
      onRemoved: (drafts) => this.onRemoved(drafts),
      onChanged: (drafts) => this.onChanged(drafts),
      onLocked: (locked) => void (locked === owner && store.keyring.lock(owner)),
      onIdleChanged: (changed) => store.keyring.announceIdle(changed),
    });
    const person = by === '' ? undefined : by;
    const clock = new Clock();
    this.known = new KnownCells(session.form, clock, this.channel.window, person);
    this.typing = new TypingKeeper(session, store, (key) => this.drafts.idOf(key), this.channel, clock);
    this.undo = new UndoKeeper(session, store, this.ids[0] ?? '', this.channel.window, () => this.writing);
    session.keepTheirs((cell, step) => this.known.isOfOthers(cell, [this.undo.windowOf(step)]));
    this.copies = new CopyKeeper(
      (isMark) => this.copiesNow(isMark),
      () => session.filledCells,
      store.sealing,
    );
    this.versions = new VersionKeeper(this.drafts, store, person);
    this.receipts = new ReceiptKeeper(session, store, this.drafts, this.channel, (isStored) => {
      if (isStored) this.sign.withdraw('receipt-unsaved');
      else this.sign.tell({ kind: 'receipt-unsaved' });
    });
    store.database.onLost = () => this.writeAgain();
    store.database.onLate = () => void this.flush();
    store.onDamaged = (part, records, texts) => {
      if (records > 0) this.sign.tell({ kind: 'damaged', part, records });
      if (texts.length > 0) this.sign.tell({ kind: 'too-long', part, texts });
    };
  }

  get state(): SaveState {
    return this.sign.state;
  }

  /** When the draft that is resumed was last saved; `null` for a new one. */
  get resumed(): Date | null {
    return this.found;
  }

  /** What a person must hear of the draft, until it is dismissed. */
  get notices(): readonly DraftNotice[] {
    return this.sign.notices;
  }

  /** Resolves when steps of former sessions can be undone: a while after the start, once it is known which windows are open. */
  get stepsBack(): Promise<void> {
    return this.returning;
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

  /**
   * Puts the saved cells into the session, then saves each of its edits. A store that can't be read is a failure shown, not thrown.
   * @param known a failure of the store: where it does not answer, nobody waits for it again. AUTOSAVE17
   */
  async start(known: StorageError | null = null): Promise<void> {
    this.unsubscribe.push(
      this.session.subscribe((change) => this.follow(change)),
      this.session.subscribeAsked((asked) => void this.saveAhead(asked)),
    );
    if (known?.code === 'timeout' || known?.code === 'stalled') this.fail(known, () => this.flush());
    else await this.flush();
    if (!this.isRead) return;
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
    this.typing.keep(editor);
  }

  /** The report was exported: the receipt is kept, and a version, and the drafts say when. */
  async markExported(receipt: Omit<Receipt, 'cells'>): Promise<void> {
    const kept = this.receipts.keep(receipt);
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
    return this.drafts.backup(this.known.latest, this.known.clock.last).map((draft) => this.receipts.withReceipt(draft));
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
    if (!this.isRead) return;
    try {
      const disks = await this.drafts.read();
      await this.receipts.renew();
      for (const [i, { writes }] of disks.entries()) for (const write of writes) this.receive(this.ids[i]!, write);
      if (this.sign.state.status === 'failed' && this.known.pending.size === 0) this.sign.announce({ status: 'saved', at: null });
    } catch (error) {
      this.fail(error, () => this.refresh());
    }
  }

  /** Ends the saving; resolves when what was typed is written, or has failed once more. */
  async stop(): Promise<void> {
    this.session.settle();
    for (const end of this.unsubscribe.splice(0)) end();
    const closed = this.typing.close();
    await this.leave();
    await closed;
    await this.announcing;
    clearTimeout(this.timer);
    this.receipts.end();
    this.undo.end();
    this.store.database.onLost = this.store.database.onLate = null; // what is emptied from now on is not this one's to fill again
    this.channel.close();
    this.store.close();
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    this.session.settle();
    while (this.writing) await this.writing;
    if (this.known.pending.size === 0 && this.isRead) return;
    this.writing = this.write();
    await this.writing;
  }

  subscribe(listener: (state: SaveState) => void): () => void {
    return this.sign.subscribe(listener);
  }

  /** AUTOSAVE11 */
  private async saveAhead({ typed, source }: AskedCells): Promise<void> {
    const { session } = this;
    if (!this.isRead || typed.length > MOST_AHEAD) return;
    const texts = new Map<string, string>();
    for (const { row, column, text } of typed) if (session.isOpen(row, column)) texts.set(session.form.key(row, column), text);
    const block = { stamp: this.known.stamp(source), texts, isWritten: false };
    this.ahead = block;
    // What fails is tried again with the change itself.
    await this.store
      .write(
        this.draftWrites(
          [...texts.keys()].map((key) => [key, block.stamp]),
          (key) => texts.get(key)!,
        ),
      )
      .then(
        () => (block.isWritten = true),
        () => undefined,
      );
  }

  private follow(change: SessionChange): void {
    if (change.origin === 'restore') return this.receipts.follow(change);
    const keys = change.edits.map(({ row, column }) => this.session.form.key(row, column));
    this.receipts.follow(change, keys);
    this.queue(change, keys);
  }

  private queue(change: SessionChange, keys: readonly string[]): void {
    const { ahead, known } = this;
    const stamp = known.stamp(change.source);
    const texts = new Map<string, string>();
    const stamped: [key: string, stamp: Stamp][] = [];
    const add = (key: string, text: string, cell?: CellRef) => {
      const isWritten = ahead?.isWritten === true && ahead.texts.get(key) === text;
      const standing = isWritten ? ahead.stamp : stamp;
      if (!isWritten) known.pending.set(key, stamp);
      known.overtake(key, standing, cell);
      texts.set(key, text);
      stamped.push([key, standing]);
    };
    for (const [i, edit] of change.edits.entries()) add(keys[i]!, edit.after, edit);
    for (const [key, text] of this.typing.finishedBy(change)) if (!texts.has(key)) add(key, text);
    if (texts.size === 0) return;
    this.ahead = null;
    this.announcing = Promise.all([this.announcing, this.announceWrites(stamped, texts)]);
    void this.versions.keepBefore(change, keys);
    this.undo.keepSoon();
    // Behind a torn end of the log what is saved may be deleted at the next opening: until there is a fresh one the copy holds it, too.
    if (this.isRead && !isLogFresh()) this.copies.keepAtOnce();
    else this.copies.keepSoon();
    if (this.known.pending.size === 0) this.sign.announce({ status: 'saved', at: new Date() });
    else if (!this.writing) void this.flush();
  }

  /** The first at once: nothing else is said of an ordinary edit. */
  private async announceWrites(cells: readonly [key: string, stamp: Stamp][], texts: ReadonlyMap<string, string>): Promise<void> {
    // In whatever order the others hear of them, the latest stands.
    if (cells.length > AT_ONCE) await pause();
    const drafts = this.draftWrites(cells, (key) => texts.get(key)!);
    for (const part of inTurns(drafts)) {
      for (const { key, writes } of part) for (const write of writes) this.channel.announceWrite(key[0], write);
      if (part.length < drafts.length) await pause();
    }
  }

  private async write(): Promise<void> {
    this.isAborted = false;
    let cells: readonly [string, Stamp][] = [];
    try {
      if (!this.isRead) await this.read();
      cells = this.known.takePending();
      if (cells.length > 0) {
        this.sign.announce({ status: 'saving' });
        const drafts = this.draftWrites(cells);
        if (this.isLockLost) await this.keepLockAgain();
        await this.store.write(drafts);
        this.drafts.onWritten(drafts);
        askToKeep(() => this.sign.tell({ kind: 'private-window' }));
        if (this.store.database.made > this.made) this.writeAgain();
      }
      this.writing = null;
      if (this.known.pending.size > 0) void this.flush();
      else {
        this.tellRewritten();
        if (this.sign.state.status !== 'saved') this.sign.announce({ status: 'saved', at: cells.length > 0 ? new Date() : null });
        this.drafts.drawTogether();
      }
    } catch (error) {
      this.known.giveBack(cells);
      this.writing = null;
      if (this.isAborted) void this.flush();
      else this.fail(error, () => this.flush());
    }
  }

  /** @param again what is tried after a while. */
  private fail(error: unknown, again: () => Promise<void>): void {
    this.sign.announce({ status: 'failed', error: error instanceof StorageError ? error : new StorageError('unknown', error) });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void again(), this.isRewriting ? REWRITE_MS : RETRY_MS);
  }

  /** Puts the saved cells into the session, all but those written meanwhile. */
  private async read(): Promise<void> {
    const { session, known, store } = this;
    known.beginReading();
    const living = this.channel.livingWindows();
    const [disks, copies, typing, receipts] = await Promise.all([
      this.drafts.read(),
      this.readCopies(),
      this.typing.read(this.ids),
      this.receipts.find(),
    ]);
    const reading = await gatherDrafts({ disks, copies }, session.plan, this.drafts, known, store);
    const cells = known.endReading(reading.cells);
    this.made = store.database.made;
    this.isRead = true;
    this.fates = reading.fates;
    if (cells.some(([, text]) => text !== '')) this.found = lastSaved({ disks, copies });
    await session.restoreMany(cells, { pause });
    const stamp = known.stamp('restored');
    const left = await this.typing.bringBack(typing, living);
    for (const key of [...reading.moves, ...left.strays]) known.mark(key, stamp);
    this.receipts.show(receipts);
    this.returning = this.undo.bringBack(await this.undo.read(), living);
    // At once: what was written just before a crash may be in the database alone, and the database be deleted at the next opening.
    if (reading.isStale || known.pending.size > 0) this.copies.keepAtOnce();
    const deleted: DraftNotice[] = reading.lost.length === 0 && store.database.wasDeletedByBrowser ? [{ kind: 'deleted-by-browser' }] : [];
    const { others } = this.drafts;
    const hints: DraftNotice[] = others.cells > 0 ? [{ kind: 'other-regions', ...others }] : [];
    const time = this.drafts.deletedAt;
    const bin: DraftNotice[] = time !== undefined && this.drafts.cellCount === 0 ? [{ kind: 'deleted', time }] : [];
    this.sign.add([...reading.lost, ...deleted, ...left.lost, ...hints, ...bin]);
  }

  private async readCopies(): Promise<readonly (FoundCopy | null)[]> {
    const copies = await this.unreadCopies.read(this.ids, this.store.sealing);
    for (const copy of copies) this.known.clock.observe(lastClock(copy?.writes ?? []));
    if (this.known.pending.size > 0) this.copies.keepSoon(); // what was typed meanwhile could not be kept yet
    return copies;
  }

  /** UNREADCOPY1 */
  private copiesNow(isMark: boolean): Iterable<readonly [draft: string, copy: SecondCopy]> {
    if (this.isRead) return this.drafts.copies(this.known.latest, isMark);
    const { state } = this.sign;
    const isLocked = state.status === 'failed' && state.error.code === 'locked';
    return isMark || isLocked ? [] : this.unreadCopies.merged(this.drafts.copies(this.known.latest, false));
  }

  /** AUTOSAVE9 */
  private writeAgain(): void {
    this.made = this.store.database.made;
    this.ahead = null;
    if (!this.isRead) return; // nothing was read yet, and nothing is lost
    this.drafts.onEmptied();
    this.isLockLost = true;
    const stamp = this.known.stamp('restored');
    for (const [key] of this.drafts.cells()) {
      const standing = this.known.latest.stamp(key);
      if (standing) this.known.pending.set(key, standing);
      else this.known.mark(key, stamp);
    }
    this.isRewriting = true;
    this.copies.keepAtOnce();
    void this.receipts.keepAgain();
    this.isAborted = this.writing !== null;
    if (!this.writing) void this.flush();
  }

  /** Once it is true. */
  private tellRewritten(): void {
    if (this.isRewriting && this.session.filledCells > 0) this.sign.tell({ kind: 'rewritten', cells: this.session.filledCells });
    this.isRewriting = false;
  }

  /**
   * Drafts were removed: what this window was about to keep beside them is not kept, and that their cells were emptied is forgotten, so that a backup
   * can bring them back.
   */
  private onRemoved(drafts: readonly string[]): void {
    this.drafts.onRemoved(drafts);
    if (!drafts.some((draft) => this.ids.includes(draft))) return;
    this.copies.cancel();
    this.undo.leaveOut();
    this.receipts.forget(drafts);
    if (!this.isRead) return void this.flush(); // what was typed is of none of them, and may be the first of a new one
    this.known.forget((key) => drafts.includes(this.drafts.idOf(key)));
    this.sign.withdraw('deleted');
    this.renewSign(true, 0);
  }

  /** What it says of a draft that others fill, or empty. AUTOSAVE16 */
  private renewSign(isRestored: boolean, clock: number): void {
    const { state } = this.sign;
    if (state.status !== 'saved' || (state.at && !isRestored)) return;
    const isEmpty = this.drafts.cellCount === 0;
    this.found = isEmpty ? null : new Date(Math.max(clock, this.found?.getTime() ?? 0));
    this.sign.announce(isEmpty ? { status: 'saved', at: null } : state);
  }

  /** Another window, or the list of drafts, has changed what is kept of them besides the cells. */
  private onChanged(drafts: readonly string[]): void {
    if (!drafts.some((draft) => this.ids.includes(draft))) return;
    void this.drafts.renewRecords();
    void this.receipts.renew();
  }

  /** Before the cells: without it they could never be read again. */
  private async keepLockAgain(): Promise<void> {
    const lock = this.store.keyring.lockRecord(this.owner);
    // One that is still there is newer: another window may have changed the passphrase.
    if (lock && !(await lockOf(this.store, this.owner))) {
      const { keepLock } = await import('./lock-keeper.js');
      await keepLock(this.store, lock);
    }
    this.isLockLost = false;
  }

  /** Cells another window of this draft has written. AUTOSAVE5 */
  private receive(draft: string, write: Write): void {
    if (!this.ids.includes(draft)) return;
    this.session.settle(); // the block under way was on disk before these
    this.known.clock.observe(write.clock);
    for (const [key, text] of write.cells) {
      const before = this.known.latest.stamp(key);
      if (before?.window !== this.channel.window || before.clock > write.clock) continue;
      const mine = this.drafts.textOf(key);
      // What a person deletes or restores is no surprise.
      if (mine !== text && mine !== '' && write.source !== 'restored') this.sign.tell({ kind: 'overwritten', key, mine, theirs: text });
    }
    this.session.restore(this.drafts.sessionCells(this.known.receive(write)));
    if (this.drafts.cellCount > 0) this.sign.withdraw('deleted');
    this.renewSign(write.source === 'restored', write.clock);
  }

  private draftWrites(cells: Iterable<readonly [key: string, stamp: Stamp]>, texts?: (key: string) => string): DraftWrite[] {
    return this.drafts.writes(cells, this.known.clock, this.channel.window, texts);
  }
}

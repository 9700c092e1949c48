/**
 * Autosave: every edit of a session goes to the draft store at once, and to other windows on the same draft.
 *
 * AUTOSAVE1 an edit is on disk within 200 ms · AUTOSAVE2 edits made while a write is under way go with the next one
 * AUTOSAVE3 what could not be written is kept and tried again, at the next edit, after a while, and when asked
 * AUTOSAVE4 the state is saved, saving or failed, and announced · AUTOSAVE5 of a cell typed in several windows the latest text stands, in
 * all of them and on disk, in whatever order they hear of it; it is announced to the one that loses its own
 * AUTOSAVE6 a draft that could not be read is tried again too, before anything is written; what was typed meanwhile stands
 * AUTOSAVE7 of a block that the session is writing in slices nothing is lost when the saving ends
 * AUTOSAVE8 what stands in an open editor is kept as it is typed, counts as unsettled, and comes back into its cell marked as unfinished, unless
 * its window still lives or the cell has changed since · AUTOSAVE9 of a storage that was emptied under the page every cell is written again at once, is in the second copy
 * meanwhile, and it is announced when done · AUTOSAVE10 cells that the browser has lost come back from the second copy, or their loss is announced
 * AUTOSAVE11 a block that is written in slices is on its way to the disk as a whole before the first of them
 * AUTOSAVE12 a window that could not hear the others catches up with the disk, and what it can't read then it tries again
 * AUTOSAVE13 of a draft that can't be read what is typed is in the second copy, which loses nothing by it
 * AUTOSAVE14 a paste that is still being read counts as unsettled
 */
import type { Fate } from '../plan/migrate.js';
import type { Plan } from '../plan/schema.js';
import { Announcer } from '../report/announcer.js';
import type { EntrySession, SessionChange, Typed } from '../report/session.js';
import { StorageError } from '../storage/errors.js';
import { beginFreshLog } from '../storage/fresh-log.js';
import type { DraftBackup } from './backup.js';
import { CopyKeeper } from './copy-keeper.js';
import { DraftChannel } from './draft-channel.js';
import { lockOf } from './lock.js';
import type { MigratedDraft } from './migrate-draft.js';
import { withNotice, type DraftNotice } from './notices.js';
import { OpenDrafts } from './open-drafts.js';
import { AT_ONCE, pause, Turns } from './pause.js';
import type { Receipt } from './receipt.js';
import { ReceiptKeeper } from './receipt-keeper.js';
import type { FoundCopy, SecondCopy } from './second-copy.js';
import { DraftStore, type DraftOnDisk, type DraftWrite } from './store.js';
import { TypingKeeper, type OpenEditor } from './typing-keeper.js';
import { UnreadCopies } from './unread-copies.js';
import { UndoKeeper } from './undo-keeper.js';
import { VersionKeeper } from './version-keeper.js';
import { Clock, LatestWrites, type CellText, type Stamp, type Write } from './writes.js';

export type SaveState =
  | {
      readonly status: 'saved';
      /** When, or `null` when there was nothing to save yet. */
      readonly at: Date | null;
    }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: StorageError };

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
const MOST_AHEAD = 50_000;

export class Autosave {
  readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly owner: string;
  private readonly by: string | undefined;
  private readonly drafts: OpenDrafts;
  private readonly channel: DraftChannel;
  private readonly typing: TypingKeeper;
  private readonly undo: UndoKeeper;
  private readonly copies: CopyKeeper;
  private readonly unreadCopies = new UnreadCopies();
  private readonly versions: VersionKeeper;
  /** What was exported last, and what has changed since. */
  readonly receipts: ReceiptKeeper;
  private readonly clock = new Clock();
  private readonly latest = new LatestWrites();
  /** Cells to be written, each with the stamp of when it was typed; their text is that of the session when they are. */
  private readonly pending = new Map<string, Stamp>();
  private isRead = false;
  /** The storage was emptied, and with it what is kept of the passphrase. */
  private isLockLost = false;
  /** Every cell is on its way to the disk again; a person hears of it when it is there. AUTOSAVE9 */
  private isRewriting = false;
  /** The storage was taken away under a write, which is tried again at once. */
  private isAborted = false;
  /** Keys of cells that were written since the reading began, here or in another window. */
  private overtaken: Set<string> | null = null;
  /** How often the store had been made when it was read. */
  private made = 0;
  private readonly announcer = new Announcer<SaveState>();
  /** What became of former indicators that the draft has cells of, by id. */
  fates: ReadonlyMap<string, Fate> = new Map();
  private told: readonly DraftNotice[] = [];
  /** The block that the session is writing. AUTOSAVE11 */
  private ahead: { readonly stamp: Stamp; readonly texts: ReadonlyMap<string, string>; isWritten: boolean } | null = null;
  private readonly unsubscribe: (() => void)[] = [];
  private writing: Promise<void> | null = null;
  /** How much is about to be typed. AUTOSAVE14 */
  private coming = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: SaveState = { status: 'saved', at: null };

  constructor(session: EntrySession, store = new DraftStore(), { owner = '', by = owner }: AutosaveOptions = {}) {
    this.session = session;
    this.store = store;
    this.owner = owner;
    this.by = by === '' ? undefined : by;
    this.drafts = new OpenDrafts(session, store, owner);
    this.channel = new DraftChannel({
      onWrite: (draft, write) => this.receive(draft, write),
      onRemoved: (drafts) => this.onRemoved(drafts),
      onLocked: (locked) => void (locked === owner && store.keyring.lock(owner)),
      onIdleChanged: (changed) => store.keyring.announceIdle(changed),
    });
    this.typing = new TypingKeeper(session, store, (key) => this.drafts.idOf(key), this.channel, this.clock);
    this.undo = new UndoKeeper(session, store, this.ids[0] ?? '', this.channel.window);
    this.copies = new CopyKeeper(
      (isMark) => this.copiesNow(isMark),
      () => session.filledCells,
      store.sealing,
    );
    this.versions = new VersionKeeper(this.drafts, store, this.by);
    this.receipts = new ReceiptKeeper(session, store, this.drafts);
    store.database.onLost = () => this.writeAgain();
    store.database.onLate = () => void this.flush();
    store.onDamaged = (part, records) => this.tell({ kind: 'damaged', part, records });
  }

  get state(): SaveState {
    return this.current;
  }

  /** What a person must hear of the draft, until it is dismissed. */
  get notices(): readonly DraftNotice[] {
    return this.told;
  }

  /** The drafts that the session fills. */
  get ids(): readonly string[] {
    return this.drafts.ids;
  }

  /** Nothing typed is waiting to be written. */
  get isSettled(): boolean {
    return (
      this.coming === 0 && !this.session.isWriting && this.pending.size === 0 && this.current.status !== 'saving' && !this.typing.isTyping
    );
  }

  /** Puts the saved cells into the session, then saves each of its edits. A store that can't be read is a failure shown, not thrown. */
  async start(): Promise<void> {
    this.unsubscribe.push(
      this.session.subscribe((change) => this.receipts.follow(change)),
      this.session.subscribe((change) => this.queue(change)),
      this.session.subscribeAsked((typed) => void this.saveAhead(typed)),
    );
    await this.flush();
    if (!this.isRead) return;
    if (!done.freshLog) {
      done.freshLog = beginFreshLog();
      void done.freshLog.then(() => (done.isFresh = true));
    }
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
      this.drafts.keepRecords(this.clock.last, Math.max(this.clock.last, Date.now())),
    ]);
  }

  /** The drafts as they stand here, saved or not, for a backup file. */
  backup(): DraftBackup[] {
    this.session.settle();
    return this.drafts.backup(this.latest, this.clock.last);
  }

  dismissNotices(): void {
    this.told = [];
    this.announce(this.current);
  }

  /** The page is left, or hidden: what can wait otherwise is written now. */
  async leave(): Promise<void> {
    const kept = [this.copies.keepNow(), this.undo.keep()];
    await this.flush();
    await Promise.all([...kept, this.drafts.keepRecords(this.clock.last)]);
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
      for (const [i, { writes }] of disks.entries()) for (const write of writes) this.receive(this.ids[i]!, write);
      if (this.current.status === 'failed' && this.pending.size === 0) this.announce({ status: 'saved', at: null });
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
    clearTimeout(this.timer);
    this.store.database.onLost = this.store.database.onLate = null; // what is emptied from now on is not this one's to fill again
    this.channel.close();
    this.store.close();
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    this.session.settle();
    while (this.writing) await this.writing;
    if (this.pending.size === 0 && this.isRead) return;
    this.writing = this.write();
    await this.writing;
  }

  subscribe(listener: (state: SaveState) => void): () => void {
    return this.announcer.subscribe(listener);
  }

  /** AUTOSAVE11 */
  private async saveAhead(typed: readonly Typed[]): Promise<void> {
    const { session } = this;
    if (!this.isRead || typed.length > MOST_AHEAD) return;
    const texts = new Map<string, string>();
    for (const { row, column, text } of typed) if (session.isOpen(row, column)) texts.set(session.form.key(row, column), text);
    const block = { stamp: this.stamp('pasted'), texts, isWritten: false };
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

  private queue(change: SessionChange): void {
    if (change.origin === 'restore') return;
    const edits = change.edits.map(({ row, column, after }): CellText => [this.session.form.key(row, column), after]);
    const finished = this.typing.finishedBy(change).filter(([key]) => !edits.some(([one]) => one === key));
    const texts = new Map([...edits, ...finished]);
    if (texts.size === 0) return;
    const { ahead } = this;
    this.ahead = null;
    const stamp = this.stamp(change.source);
    const stamped = Array.from(texts, ([key, text]): [string, Stamp] => {
      const isWritten = ahead?.isWritten === true && ahead.texts.get(key) === text;
      if (!isWritten) this.pending.set(key, stamp);
      const standing = isWritten ? ahead.stamp : stamp;
      this.latest.set(key, standing);
      this.overtaken?.add(key);
      return [key, standing];
    });
    for (const { key, writes } of this.draftWrites(stamped, (one) => texts.get(one)!)) {
      for (const write of writes) this.channel.announceWrite(key[0], write);
    }
    void this.versions.keepBefore(change, ({ row, column }) => this.session.form.key(row, column));
    this.undo.keepSoon();
    // Behind a torn end of the log what is saved may be deleted at the next opening: until there is a fresh one the copy holds it, too.
    if (this.isRead && !done.isFresh) this.copies.keepAtOnce();
    else this.copies.keepSoon();
    if (this.pending.size === 0) this.announce({ status: 'saved', at: new Date() });
    else if (!this.writing) void this.flush();
  }

  private async write(): Promise<void> {
    this.isAborted = false;
    let cells: readonly [string, Stamp][] = [];
    try {
      if (!this.isRead) await this.read();
      cells = [...this.pending];
      this.pending.clear();
      if (cells.length > 0) {
        this.announce({ status: 'saving' });
        const drafts = this.draftWrites(cells);
        if (this.isLockLost) await this.keepLockAgain();
        await this.store.write(drafts);
        this.drafts.onWritten(drafts);
        this.askToKeep();
        if (this.store.database.made > this.made) this.writeAgain();
      }
      this.writing = null;
      if (this.pending.size > 0) void this.flush();
      else {
        this.tellRewritten();
        if (this.current.status !== 'saved') this.announce({ status: 'saved', at: cells.length > 0 ? new Date() : null });
        this.drafts.drawTogether();
      }
    } catch (error) {
      for (const [key, stamp] of cells) if (this.latest.stamp(key) === stamp) this.pending.set(key, stamp);
      this.writing = null;
      if (this.isAborted) void this.flush();
      else this.fail(error, () => this.flush());
    }
  }

  /** @param again what is tried after a while. */
  private fail(error: unknown, again: () => Promise<void>): void {
    this.announce({ status: 'failed', error: error instanceof StorageError ? error : new StorageError('unknown', error) });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void again(), this.isRewriting ? REWRITE_MS : RETRY_MS);
  }

  /** Puts the saved cells into the session, all but those written meanwhile. */
  private async read(): Promise<void> {
    const moves: string[] = [];
    const fates = new Map<string, Fate>();
    const lost: DraftNotice[] = [];
    const { ids } = this;
    const overtaken = (this.overtaken = new Set<string>());
    const [disks, copies, typing, receipts] = await Promise.all([
      this.drafts.read(),
      this.readCopies(),
      this.typing.read(ids),
      this.receipts.find(),
    ]);
    const turns = new Turns();
    let cells: CellText[] = [];
    let isStale = false;
    for (const [i, disk] of disks.entries()) {
      const copy = copies[i] ?? null;
      const texts = new Map<string, string>();
      await this.add(disk.writes, texts, turns);
      const recovered = await this.add(copy?.writes ?? [], texts, turns);
      for (const key of recovered.keys()) this.pending.set(key, this.latest.stamp(key)!);
      const differing = [...recovered].filter(([key, onDisk]) => (texts.get(key) ?? '') !== '' && onDisk !== texts.get(key));
      lost.push(...lossesOf(disk, copy, differing.length));
      if (copy?.damaged !== undefined && isLost(disk)) {
        await this.store.keepDamaged('copy', ids[i]!, { text: copy.damaged }).catch(() => undefined);
      }
      if (lastClock(disk.writes) > lastClock(copy?.writes ?? [])) isStale = true;
      const moved = await migrated(this.session.plan, disk.record?.plan.version, texts, turns);
      for (let from = 0; from < moved.cells.length; from += AT_ONCE) {
        for (const cell of this.drafts.sessionCells(moved.cells.slice(from, from + AT_ONCE))) cells.push(cell);
        await turns.pass(AT_ONCE);
      }
      for (const [key] of moved.writes) moves.push(key);
      for (const [id, fate] of moved.fates) fates.set(id, fate);
    }
    if (overtaken.size > 0) cells = cells.filter(([key]) => !overtaken.has(key));
    this.overtaken = null;
    this.made = this.store.database.made;
    this.isRead = true;
    this.fates = fates;
    await this.session.restoreMany(cells, { pause });
    const stamp = this.stamp('restored');
    const left = await this.typing.bringBack(typing);
    for (const key of [...moves, ...left.strays]) this.mark(key, stamp);
    this.receipts.show(receipts);
    await this.undo.bringBack();
    // At once: what was written just before a crash may be in the database alone, and the database be deleted at the next opening.
    if (isStale || this.pending.size > 0) this.copies.keepAtOnce();
    if (lost.length === 0 && this.store.database.wasDeletedByBrowser) lost.push({ kind: 'deleted-by-browser' });
    this.told = [...lost, ...left.lost].reduce(withNotice, this.told);
  }

  private async readCopies(): Promise<readonly (FoundCopy | null)[]> {
    const copies = await this.unreadCopies.read(this.ids, this.store.sealing);
    for (const copy of copies) this.clock.observe(lastClock(copy?.writes ?? []));
    if (this.pending.size > 0) this.copies.keepSoon(); // what was typed meanwhile could not be kept yet
    return copies;
  }

  /** UNREADCOPY1 */
  private copiesNow(isMark: boolean): Iterable<readonly [draft: string, copy: SecondCopy]> {
    if (this.isRead) return this.drafts.copies(this.latest, isMark);
    const isLocked = this.current.status === 'failed' && this.current.error.code === 'locked';
    return isMark || isLocked ? [] : this.unreadCopies.merged(this.drafts.copies(this.latest, false));
  }

  /**
   * Hears of writes, and gathers the texts that stand of them. What was typed in this window before it could read is newer, whatever the clock.
   * @returns what stood there before, by the keys of those texts.
   */
  private async add(writes: readonly Write[], texts: Map<string, string>, turns: Turns): Promise<Map<string, string | undefined>> {
    const before = new Map<string, string | undefined>();
    for (const { cells, ...stamp } of writes) {
      this.clock.observe(stamp.clock);
      for (let from = 0; from < cells.length; from += AT_ONCE) {
        const part = cells.slice(from, from + AT_ONCE);
        for (const [key, text] of this.latest.add({ ...stamp, cells: part })) {
          if (this.pending.has(key)) this.mark(key, this.stamp('typed'));
          else {
            before.set(key, texts.get(key));
            texts.set(key, text);
          }
        }
        await turns.pass(part.length);
      }
    }
    return before;
  }

  private mark(key: string, stamp: Stamp): void {
    this.latest.set(key, stamp);
    this.pending.set(key, stamp);
  }

  private stamp(source: Stamp['source']): Stamp {
    return { clock: this.clock.next(), window: this.channel.window, ...(this.by !== undefined && { by: this.by }), source };
  }

  /** AUTOSAVE9 */
  private writeAgain(): void {
    this.made = this.store.database.made;
    this.ahead = null;
    if (!this.isRead) return; // nothing was read yet, and nothing is lost
    this.drafts.onRemoved();
    this.isLockLost = true;
    const stamp = this.stamp('restored');
    for (const key of this.drafts.keys()) {
      const standing = this.latest.stamp(key);
      if (standing) this.pending.set(key, standing);
      else this.mark(key, stamp);
    }
    this.isRewriting = true;
    this.copies.keepAtOnce();
    void this.receipts.keepAgain();
    this.isAborted = this.writing !== null;
    if (!this.writing) void this.flush();
  }

  /** Once it is true. */
  private tellRewritten(): void {
    if (this.isRewriting && this.session.filledCells > 0) this.tell({ kind: 'rewritten', cells: this.session.filledCells });
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
    for (const [key] of this.latest) {
      if (!drafts.includes(this.drafts.idOf(key))) continue;
      this.latest.forget(key);
      this.pending.delete(key);
    }
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
    this.clock.observe(write.clock);
    for (const [key, text] of write.cells) {
      const before = this.latest.stamp(key);
      if (before?.window !== this.channel.window || before.clock > write.clock) continue;
      const mine = this.drafts.textOf(key);
      // What a person deletes or restores is no surprise.
      if (mine !== text && mine !== '' && write.source !== 'restored') this.tell({ kind: 'overwritten', key, mine, theirs: text });
    }
    const standing = this.latest.add(write);
    for (const [key] of standing) {
      this.pending.delete(key);
      this.overtaken?.add(key);
    }
    this.session.restore(this.drafts.sessionCells(standing));
  }

  /** Asks the browser, with the first cell, not to clear the storage of this site for want of space; and whether it lasts at all. */
  private askToKeep(): void {
    if (done.isAsked) return;
    done.isAsked = true;
    navigator.storage?.persist?.().catch(() => undefined);
    void import('../storage/private-window.js')
      .then(({ isPrivateWindow }) => isPrivateWindow())
      .then((isPrivate) => isPrivate && this.tell({ kind: 'private-window' }))
      .catch(() => undefined);
  }

  private tell(notice: DraftNotice): void {
    this.told = withNotice(this.told, notice);
    this.announce(this.current);
  }

  private draftWrites(cells: Iterable<readonly [key: string, stamp: Stamp]>, texts?: (key: string) => string): DraftWrite[] {
    return this.drafts.writes(cells, this.clock, this.channel.window, texts);
  }

  /** A listener that throws must not pass for a store that can't be written. */
  private announce(state: SaveState): void {
    this.current = state;
    try {
      this.announcer.announce(state);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** Of most drafts every cell is of an indicator that the plan has, in this version: there is nothing to move, and nothing to load for it. */
async function migrated(plan: Plan, version: string | undefined, texts: ReadonlyMap<string, string>, turns: Turns): Promise<MigratedDraft> {
  const indicators = new Set(plan.indicators.map(({ id }) => id));
  const cells: CellText[] = [];
  let isCurrent = !version || version === plan.version;
  for (const cell of texts) {
    cells.push(cell);
    isCurrent &&= indicators.has(cell[0].slice(0, Math.max(0, cell[0].indexOf('|'))));
    if (cells.length % AT_ONCE === 0) await turns.pass(AT_ONCE);
  }
  if (isCurrent) return { cells, writes: [], fates: new Map() };
  const { migrateDraft } = await import('./migrate-draft.js');
  return migrateDraft(plan, version || plan.version, cells);
}

/** What the browser has lost of a draft. AUTOSAVE10 */
function lossesOf(disk: DraftOnDisk, copy: FoundCopy | null, recovered: number): DraftNotice[] {
  const notices: DraftNotice[] = [];
  if (recovered > 0) notices.push({ kind: 'recovered', cells: recovered });
  else if (isLost(disk) && copy && copy.cells > 0) notices.push({ kind: 'vanished', cells: copy.cells, time: copy.time });
  return notices;
}

function isLost({ record, records }: DraftOnDisk): boolean {
  return record === undefined && records === 0;
}

function lastClock(writes: readonly Write[]): number {
  return writes.reduce((last, { clock }) => Math.max(last, clock), 0);
}

/** What is done once for a page. */
const done = { freshLog: null as Promise<void> | null, isFresh: false, isAsked: false };

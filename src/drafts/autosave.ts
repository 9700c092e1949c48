/**
 * Autosave: every edit of a session goes to the draft store at once, and to other windows on the same draft.
 *
 * AUTOSAVE1 an edit is on disk within 200 ms · AUTOSAVE2 edits made while a write is under way go with the next one
 * AUTOSAVE3 what could not be written is kept and tried again, at the next edit, after a while, and when asked
 * AUTOSAVE4 the state is saved, saving or failed, and announced · AUTOSAVE5 other windows on the draft take over the cells
 * AUTOSAVE6 a draft that could not be read is tried again too, before anything is written; what was typed meanwhile stands
 * AUTOSAVE7 of a block that the session is writing in slices nothing is lost when the saving ends
 * AUTOSAVE8 what stands in an open editor is kept as it is typed, counts as unsettled, and comes back into its cell marked as unfinished, unless
 * its window still lives or the cell has changed since · AUTOSAVE9 of a storage that was emptied under the page every cell is written again, and it is
 * told · AUTOSAVE11 a block that is written in slices is on its way to the disk as a whole before the first of them
 * AUTOSAVE10 a draft that was here and is gone is told, by a mark outside the database
 */
import type { Fate } from '../plan/migrate.js';
import { Announcer } from '../report/announcer.js';
import type { CellRef } from '../report/form.js';
import type { EntrySession, SessionChange, Typed } from '../report/session.js';
import { StorageError } from '../storage/errors.js';
import { migrateDraft } from './migrate-draft.js';
import { pause } from './pause.js';
import { forgetMark, readMark, writeMark, type DraftMark } from './marks.js';
import { DraftStore, isCellText, type CellText, type NewDraft } from './store.js';

export type SaveState =
  | {
      readonly status: 'saved';
      /** When, or `null` when there was nothing to save yet. */
      readonly at: Date | null;
      /** Cells that were written again after the browser's storage had been emptied. */
      readonly rewritten?: number;
    }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: StorageError };

const RETRY_MS = 5000;
/** How long other windows have to say that an open editor is theirs. */
const ANSWER_MS = 250;
/** Cells of a block that is saved ahead: more would hold up the page. */
const MOST_AHEAD = 50_000;

export function draftId({ plan, department, regions, periods, cycle }: EntrySession): string {
  return [plan.id, department, regions.join(','), periods.join(','), cycle].join('|');
}

export class Autosave {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private record: NewDraft;
  /** A random name of this window, for what it types. */
  private readonly window = Math.random().toString(36).slice(2);
  /** What stands in the open editor. */
  private typed: { readonly key: string; readonly before: string; readonly text: string } | null = null;
  private typing: Promise<void> = Promise.resolve();
  /** How often the store had been made when it was read. */
  private made = 0;
  private rewritten: number | undefined;
  /** A draft that was here and is gone. AUTOSAVE10 */
  vanished: DraftMark | null = null;
  /** Keys of cells to be written; their text is that of the session when they are. */
  private readonly pending = new Set<string>();
  /** Keys of cells typed, or taken over, before the draft could be read. They are newer. `null` once it was read. */
  private newer: Set<string> | null = new Set();
  /** Windows whose open editor left a text in a cell, by its key. */
  private readonly unfinished = new Map<string, string[]>();
  private readonly announcer = new Announcer<SaveState>();
  private readonly channel: BroadcastChannel | null;
  private readonly living = new Set<string>();
  /** What became of former indicators that the draft has cells of, by id. */
  fates: ReadonlyMap<string, Fate> = new Map();
  /** Texts of a block that was saved ahead, by key. AUTOSAVE11 */
  private ahead: ReadonlyMap<string, string> = new Map();
  private readonly unsubscribe: (() => void)[] = [];
  private writing: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: SaveState = { status: 'saved', at: null };

  constructor(session: EntrySession, store = new DraftStore()) {
    const { plan, department, regions, periods, cycle } = session;
    this.session = session;
    this.store = store;
    this.record = {
      id: draftId(session),
      plan: { id: plan.id, version: plan.version, title: plan.title },
      department,
      regions,
      periods,
      cycle,
    };
    this.channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`dabiao:${this.record.id}`);
    this.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.receive(data));
    store.onLost = () => this.writeAgain();
  }

  get state(): SaveState {
    return this.current;
  }

  /** Nothing typed is waiting to be written. */
  get isSettled(): boolean {
    return !this.session.isWriting && this.pending.size === 0 && this.current.status !== 'saving' && this.typed === null;
  }

  /** Puts the saved cells into the session, then saves each of its edits. A store that can't be read is a failure shown, not thrown. */
  async start(): Promise<void> {
    this.unsubscribe.push(
      this.session.subscribe((change) => this.queue(change)),
      this.session.subscribeAsked((typed) => void this.saveAhead(typed)),
    );
    await this.flush();
  }

  /**
   * Keeps what stands in an open editor; `null` once it has closed. AUTOSAVE8
   * @param before what stood in the cell when the editor was opened.
   */
  keepTyping(typed: { readonly key: string; readonly before: string; readonly text: string } | null): void {
    const isChanged = typed !== null && typed.text !== typed.before;
    if (!isChanged && this.typed === null) return;
    this.typed = isChanged ? typed : null;
    const { window, store } = this;
    // Each key at once, without waiting for the one before: the page may be gone before that has ended.
    const kept = isChanged ? store.writeTyping({ window, draft: this.record.id, ...typed }) : store.clearTyping(window);
    // It is only what a loss would leave; that nothing can be kept is told by the next write.
    this.typing = kept.catch(() => undefined);
  }

  /** Ends the saving; resolves when what was typed is written, or has failed once more. */
  async stop(): Promise<void> {
    this.session.settle();
    for (const end of this.unsubscribe.splice(0)) end();
    this.keepTyping(null);
    await this.flush();
    await this.typing;
    clearTimeout(this.timer);
    this.channel?.close();
    this.store.close();
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    this.session.settle();
    while (this.writing) await this.writing;
    if (this.pending.size === 0 && this.newer === null) return;
    this.writing = this.write();
    await this.writing;
  }

  subscribe(listener: (state: SaveState) => void): () => void {
    return this.announcer.subscribe(listener);
  }

  /** AUTOSAVE11 */
  private async saveAhead(typed: readonly Typed[]): Promise<void> {
    const { session } = this;
    if (this.newer !== null || typed.length > MOST_AHEAD) return;
    const texts = new Map<string, string>();
    for (const { row, column, text } of typed) if (session.isOpen(row, column)) texts.set(session.form.key(row, column), text);
    // What fails is tried again with the change itself.
    await this.store.write(this.record, [...texts]).then(
      () => (this.ahead = texts),
      () => undefined,
    );
  }

  private queue({ origin, edits, cells: touched }: SessionChange): void {
    if (origin === 'restore') return;
    const isFinished = ({ row, column }: CellRef) =>
      this.unfinished.has(this.session.form.key(row, column)) && !this.session.isUnfinished(row, column);
    const finished = this.unfinished.size === 0 ? [] : touched.filter(isFinished);
    const cells = edits.map(({ row, column, after }): CellText => [this.session.form.key(row, column), after]);
    for (const { row, column } of finished) {
      const key = this.session.form.key(row, column);
      for (const window of this.unfinished.get(key)!) this.forgetTyping(window);
      this.unfinished.delete(key);
      if (!cells.some(([one]) => one === key)) cells.push([key, this.session.text(row, column)]);
    }
    if (cells.length === 0) return;
    const { ahead } = this;
    this.ahead = new Map();
    for (const [key, text] of cells) {
      if (ahead.get(key) !== text) this.pending.add(key);
      this.newer?.add(key);
    }
    this.channel?.postMessage(cells);
    if (this.pending.size === 0) this.announceSaved(new Date());
    else if (!this.writing) void this.flush();
  }

  private async write(): Promise<void> {
    let keys: readonly string[] = [];
    try {
      if (this.newer) await this.read(this.newer);
      keys = [...this.pending];
      this.pending.clear();
      if (keys.length > 0) {
        this.announce({ status: 'saving' });
        await this.store.write(
          this.record,
          keys.map((key) => this.cell(key)),
        );
        writeMark(this.record.id, this.session.filledCells);
        askToKeep();
        if (this.store.made > this.made) this.writeAgain();
      }
      this.writing = null;
      if (this.pending.size > 0) void this.flush();
      else if (this.current.status !== 'saved') this.announceSaved(keys.length > 0 ? new Date() : null);
    } catch (error) {
      for (const key of keys) this.pending.add(key);
      this.writing = null;
      this.announce({ status: 'failed', error: error instanceof StorageError ? error : new StorageError('unknown', error) });
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.flush(), RETRY_MS);
    }
  }

  /** Puts the saved cells into the session, all but the newer ones. */
  private async read(newer: ReadonlySet<string>): Promise<void> {
    const { plan } = this.session;
    const [record, cells] = await Promise.all([this.store.record(this.record.id), this.store.cells(this.record.id)]);
    const draft = migrateDraft(plan, record?.plan.version ?? plan.version, cells);
    this.newer = null;
    this.made = this.store.made;
    this.record = { ...this.record, createdAt: record?.createdAt };
    const mark = readMark(this.record.id);
    if (record === undefined && mark && mark.cells > 0) this.vanished = mark;
    else if (record === undefined) forgetMark(this.record.id);
    this.fates = draft.fates;
    await this.session.restoreMany(
      draft.cells.filter(([key]) => !newer.has(key)),
      { pause },
    );
    for (const [key] of draft.writes) this.pending.add(key);
    await this.bringBackTyping();
  }

  /** AUTOSAVE8 */
  private async bringBackTyping(): Promise<void> {
    const records = await this.store.typing(this.record.id);
    const others = records.filter(({ window }) => window !== this.window);
    if (others.length === 0) return;
    const living = await this.livingWindows();
    for (const { window, key, before, text } of others) {
      if (living.has(window)) continue;
      const cell = this.session.form.locate(key);
      const now = cell ? this.session.text(cell.row, cell.column) : (this.session.strays.get(key) ?? '');
      if (now !== before || typeof text !== 'string') {
        this.forgetTyping(window);
        continue;
      }
      this.session.restoreUnfinished(key, text);
      if (!cell || !this.session.isUnfinished(cell.row, cell.column)) {
        this.pending.add(key); // the form has no such cell now: it is a stray
        this.forgetTyping(window);
        continue;
      }
      this.unfinished.set(key, [...(this.unfinished.get(key) ?? []), window]);
    }
  }

  private forgetTyping(window: string): void {
    this.store.clearTyping(window).catch(() => undefined); // what stays is looked at again at the next opening
  }

  /** The windows of this draft that are open now. */
  private async livingWindows(): Promise<ReadonlySet<string>> {
    this.living.clear();
    this.channel?.postMessage({ ask: 'window' });
    if (this.channel) await new Promise((done) => setTimeout(done, ANSWER_MS));
    return this.living;
  }

  /** AUTOSAVE9 */
  private writeAgain(): void {
    this.made = this.store.made;
    if (this.newer !== null) return; // nothing was read yet, and nothing is lost
    for (const [key] of this.session.cells()) this.pending.add(key);
    this.rewritten = this.session.filledCells;
    if (!this.writing) void this.flush();
  }

  private announceSaved(time: Date | null): void {
    const { rewritten } = this;
    this.rewritten = undefined;
    this.announce({ status: 'saved', at: time, ...(rewritten !== undefined && rewritten > 0 && { rewritten }) });
  }

  private receive(data: unknown): void {
    if (Array.isArray(data)) return this.takeOver(data);
    const { ask, window } = (data ?? {}) as { ask?: unknown; window?: unknown };
    if (ask === 'window') this.channel?.postMessage({ window: this.window });
    else if (typeof window === 'string') this.living.add(window);
  }

  private cell(key: string): CellText {
    const { session } = this;
    const at = session.form.locate(key);
    return [key, at && session.isOpen(at.row, at.column) ? session.text(at.row, at.column) : (session.strays.get(key) ?? '')];
  }

  /** Cells another window of this draft has written. */
  private takeOver(data: readonly unknown[]): void {
    const cells = data.filter(isCellText);
    for (const [key] of cells) this.newer?.add(key);
    this.session.restore(cells);
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

let isAsked = false;

/** Asks the browser not to clear the storage of this site for want of space. Without a secure context there is nothing to ask. */
function askToKeep(): void {
  if (isAsked) return;
  isAsked = true;
  navigator.storage?.persist?.().catch(() => undefined);
}

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
import type { EntrySession, SessionChange, Typed } from '../report/session.js';
import { StorageError } from '../storage/errors.js';
import { migrateDraft } from './migrate-draft.js';
import { pause } from './pause.js';
import { forgetMark, readMark, writeMark, type DraftMark } from './marks.js';
import { DraftStore, isCellText, type CellText, type NewDraft } from './store.js';
import { TypingKeeper, type OpenEditor } from './typing-keeper.js';

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
/** Cells of a block that is saved ahead: more would hold up the page. */
const MOST_AHEAD = 50_000;

export function draftId({ plan, department, regions, periods, cycle }: EntrySession): string {
  return [plan.id, department, regions.join(','), periods.join(','), cycle].join('|');
}

export class Autosave {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private record: NewDraft;
  private readonly typing: TypingKeeper;
  /** How often the store had been made when it was read. */
  private made = 0;
  private rewritten: number | undefined;
  /** A draft that was here and is gone. AUTOSAVE10 */
  vanished: DraftMark | null = null;
  /** Keys of cells to be written; their text is that of the session when they are. */
  private readonly pending = new Set<string>();
  /** Keys of cells typed, or taken over, before the draft could be read. They are newer. `null` once it was read. */
  private newer: Set<string> | null = new Set();
  private readonly announcer = new Announcer<SaveState>();
  private readonly channel: BroadcastChannel | null;
  /** What became of former indicators that the draft has cells of, by id. */
  fates: ReadonlyMap<string, Fate> = new Map();
  /** The block that the session is writing, its texts by key: on disk they need not be written again. AUTOSAVE11 */
  private ahead: { readonly texts: ReadonlyMap<string, string>; isWritten: boolean } | null = null;
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
    this.typing = new TypingKeeper(session, store, this.record.id, this.channel);
    store.onLost = () => this.writeAgain();
  }

  get state(): SaveState {
    return this.current;
  }

  /** Nothing typed is waiting to be written. */
  get isSettled(): boolean {
    return !this.session.isWriting && this.pending.size === 0 && this.current.status !== 'saving' && !this.typing.isTyping;
  }

  /** Puts the saved cells into the session, then saves each of its edits. A store that can't be read is a failure shown, not thrown. */
  async start(): Promise<void> {
    this.unsubscribe.push(
      this.session.subscribe((change) => this.queue(change)),
      this.session.subscribeAsked((typed) => void this.saveAhead(typed)),
    );
    await this.flush();
  }

  /** Keeps what stands in an open editor; `null` once it has closed. AUTOSAVE8 */
  keepTyping(editor: OpenEditor | null): void {
    this.typing.keep(editor);
  }

  /** Ends the saving; resolves when what was typed is written, or has failed once more. */
  async stop(): Promise<void> {
    this.session.settle();
    for (const end of this.unsubscribe.splice(0)) end();
    const closed = this.typing.close();
    await this.flush();
    await closed;
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
    const block = { texts, isWritten: false };
    this.ahead = block;
    // What fails is tried again with the change itself.
    await this.store.write(this.record, [...texts]).then(
      () => (block.isWritten = true),
      () => undefined,
    );
  }

  private queue(change: SessionChange): void {
    if (change.origin === 'restore') return;
    const edits = change.edits.map(({ row, column, after }): CellText => [this.session.form.key(row, column), after]);
    const finished = this.typing.finishedBy(change).filter(([key]) => !edits.some(([one]) => one === key));
    const cells = [...edits, ...finished];
    if (cells.length === 0) return;
    const { ahead } = this;
    this.ahead = null;
    for (const [key, text] of cells) {
      if (!ahead?.isWritten || ahead.texts.get(key) !== text) this.pending.add(key);
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
    for (const key of await this.typing.bringBack()) this.pending.add(key);
  }

  /** AUTOSAVE9 */
  private writeAgain(): void {
    this.made = this.store.made;
    this.ahead = null;
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
    if (Array.isArray(data)) this.takeOver(data);
    else this.typing.receive(data);
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
    this.session.restore(cells); // after the block under way, which was on disk before these
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

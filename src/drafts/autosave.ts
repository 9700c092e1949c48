/**
 * Autosave: every edit of a session goes to the draft store at once, and to other windows on the same draft.
 *
 * AUTOSAVE1 an edit is on disk within 200 ms · AUTOSAVE2 edits made while a write is under way go with the next one
 * AUTOSAVE3 what could not be written is kept and tried again, at the next edit, after a while, and when asked
 * AUTOSAVE4 the state is saved, saving or failed, and announced · AUTOSAVE5 other windows on the draft take over the cells
 * AUTOSAVE6 a draft that could not be read is tried again too, before anything is written; what was typed meanwhile stands
 * AUTOSAVE7 of a block that the session is writing in slices nothing is lost when the saving ends
 */
import type { Fate } from '../plan/migrate.js';
import { Announcer } from '../report/announcer.js';
import type { EntrySession, SessionChange } from '../report/session.js';
import { StorageError } from '../storage/errors.js';
import { migrateDraft } from './migrate-draft.js';
import { pause } from './pause.js';
import { DraftStore, isCellText, type CellText, type DraftRecord } from './store.js';

export type SaveState =
  | { readonly status: 'saved'; /** When, or `null` when there was nothing to save yet. */ readonly at: Date | null }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: StorageError };

const RETRY_MS = 5000;

export function draftId({ plan, department, regions, periods, cycle }: EntrySession): string {
  return [plan.id, department, regions.join(','), periods.join(','), cycle].join('|');
}

export class Autosave {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly record: Omit<DraftRecord, 'createdAt' | 'updatedAt'>;
  /** Keys of cells to be written; their text is that of the session when they are. */
  private readonly pending = new Set<string>();
  /** Keys of cells typed, or taken over, before the draft could be read. They are newer. `null` once it was read. */
  private newer: Set<string> | null = new Set();
  private readonly announcer = new Announcer<SaveState>();
  private readonly channel: BroadcastChannel | null;
  /** What became of former indicators that the draft has cells of, by id. */
  fates: ReadonlyMap<string, Fate> = new Map();
  private unsubscribe: (() => void) | undefined;
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
    this.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.takeOver(data));
  }

  get state(): SaveState {
    return this.current;
  }

  /** Nothing typed is waiting to be written. */
  get isSettled(): boolean {
    return !this.session.isWriting && this.pending.size === 0 && this.current.status !== 'saving';
  }

  /** Puts the saved cells into the session, then saves each of its edits. A store that can't be read is a failure shown, not thrown. */
  async start(): Promise<void> {
    this.unsubscribe = this.session.subscribe((change) => this.queue(change));
    await this.flush();
  }

  /** Ends the saving; resolves when what was typed is written, or has failed once more. */
  async stop(): Promise<void> {
    this.session.settle();
    this.unsubscribe?.();
    await this.flush();
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

  private queue({ origin, edits }: SessionChange): void {
    if (origin === 'restore' || edits.length === 0) return;
    const cells = edits.map(({ row, column, after }): CellText => [this.session.form.key(row, column), after]);
    for (const [key] of cells) {
      this.pending.add(key);
      this.newer?.add(key);
    }
    this.channel?.postMessage(cells);
    if (!this.writing) void this.flush();
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
      }
      this.writing = null;
      if (this.pending.size > 0) void this.flush();
      else if (this.current.status !== 'saved') this.announce({ status: 'saved', at: keys.length > 0 ? new Date() : null });
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
    this.fates = draft.fates;
    await this.session.restoreMany(
      draft.cells.filter(([key]) => !newer.has(key)),
      { pause },
    );
    for (const [key] of draft.writes) this.pending.add(key);
  }

  private cell(key: string): CellText {
    const { session } = this;
    const at = session.form.locate(key);
    return [key, at && session.isOpen(at.row, at.column) ? session.text(at.row, at.column) : (session.strays.get(key) ?? '')];
  }

  /** Cells another window of this draft has written. */
  private takeOver(data: unknown): void {
    if (!Array.isArray(data)) return;
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

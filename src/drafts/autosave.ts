/**
 * Autosave: every edit of a session goes to the draft store at once, and to other windows on the same draft.
 *
 * D1 an edit is on disk within 200 ms · D2 edits made while a write is under way go with the next one
 * D3 what could not be written is kept and tried again, at the next edit, after a while, and when asked
 * D4 the state is saved, saving or failed, and announced · D5 other windows on the draft take over the cells
 */
import type { Fate } from '../plan/index.js';
import type { EntrySession, SessionChange } from '../report/session.js';
import { migrateDraft } from './migrate-draft.js';
import { DraftStore, type CellText, type DraftRecord } from './store.js';

export type SaveState =
  | { readonly status: 'saved'; /** When, or `null` when there was nothing to save yet. */ readonly at: Date | null }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: unknown };

const RETRY_MS = 5000;

export function draftId({ plan, department, regions, periods, cycle }: EntrySession): string {
  return [plan.id, department, regions.join(','), periods.join(','), cycle].join('|');
}

export class Autosave {
  private readonly session: EntrySession;
  private readonly store: DraftStore;
  private readonly record: Omit<DraftRecord, 'createdAt' | 'updatedAt'>;
  private readonly pending = new Map<string, string>();
  private readonly listeners = new Set<(state: SaveState) => void>();
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
    return this.pending.size === 0 && this.writing === null;
  }

  /** Puts the saved cells into the session, then saves each of its edits. A store that can't be read is a failure shown, not thrown. */
  async start(): Promise<void> {
    try {
      await this.resume();
    } catch (error) {
      this.announce({ status: 'failed', error });
    }
    this.unsubscribe = this.session.subscribe((change) => this.queue(change));
  }

  private async resume(): Promise<void> {
    const { plan } = this.session;
    const [record, cells] = await Promise.all([this.store.record(this.record.id), this.store.cells(this.record.id)]);
    const draft = migrateDraft(plan, record?.plan.version ?? plan.version, cells);
    this.session.restore(draft.cells);
    this.fates = draft.fates;
    if (draft.writes.length > 0) await this.store.write(this.record, draft.writes);
  }

  /** Ends the saving; resolves when what was typed is written, or has failed once more. */
  async stop(): Promise<void> {
    this.unsubscribe?.();
    await this.flush();
    clearTimeout(this.timer);
    this.channel?.close();
    await this.store.close();
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    while (this.writing) await this.writing;
    if (this.pending.size === 0) return;
    this.writing = this.write();
    await this.writing;
  }

  subscribe(listener: (state: SaveState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private queue({ origin, edits }: SessionChange): void {
    if (origin === 'restore' || edits.length === 0) return;
    const cells = edits.map(({ row, column, after }): CellText => [this.session.form.key(row, column), after]);
    for (const [key, text] of cells) this.pending.set(key, text);
    this.channel?.postMessage(cells);
    if (!this.writing) void this.flush();
  }

  private async write(): Promise<void> {
    const cells = [...this.pending];
    this.pending.clear();
    this.announce({ status: 'saving' });
    try {
      await this.store.write(this.record, cells);
      this.writing = null;
      if (this.pending.size > 0) void this.flush();
      else this.announce({ status: 'saved', at: new Date() });
    } catch (error) {
      for (const [key, text] of cells) if (!this.pending.has(key)) this.pending.set(key, text);
      this.writing = null;
      this.announce({ status: 'failed', error });
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.flush(), RETRY_MS);
    }
  }

  /** Cells another window of this draft has written. */
  private takeOver(data: unknown): void {
    if (!Array.isArray(data)) return;
    const cells = data.filter(
      (cell): cell is CellText => Array.isArray(cell) && cell.length === 2 && cell.every((one) => typeof one === 'string'),
    );
    this.session.restore(cells);
  }

  private announce(state: SaveState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener(state));
  }
}

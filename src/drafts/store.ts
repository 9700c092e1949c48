/**
 * The drafts of this browser, in IndexedDB: one record for each draft, and a journal with one record for each write.
 *
 * A write holds what was typed, so that saving costs that and never the whole report, and two windows on one draft overwrite
 * each other's cells only where both typed. Ten thousand pasted cells are one record, and quick to write; one record for each
 * of them would take a hundred times as long. A draft's journal is drawn together when it is read; a record that is none is skipped.
 *
 * Beside them each window has one record of what stands in its open editor, as long as it is open.
 *
 * A transaction is told at once that nothing follows: while the browser asks whether to leave the page, or takes its frame away, the page has
 * no turn any more in which it could end by itself.
 */
import type { Cycle } from '../report/schema.js';
import { Database } from '../storage/database.js';
import { UPGRADES } from './upgrades.js';

export interface DraftRecord {
  readonly id: string;
  readonly plan: { readonly id: string; readonly version: string; readonly title: string };
  readonly department: string;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
  readonly cycle: Cycle;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A draft as it is written: when it was begun, where that is known. */
export type NewDraft = Omit<DraftRecord, 'createdAt' | 'updatedAt'> & { readonly createdAt?: number | undefined };

/** What stood in an open editor when it was last seen. */
export interface TypingRecord {
  /** The window that types, a random name. */
  readonly window: string;
  readonly draft: string;
  readonly key: string;
  /** What stood in the cell when the editor was opened. */
  readonly before: string;
  readonly text: string;
}

export type CellText = readonly [key: string, text: string];

type Schema = {
  drafts: { key: string; value: DraftRecord };
  journal: { key: number; value: Write; indexes: { draft: string } };
  typing: { key: string; value: TypingRecord; indexes: { draft: string } };
};

interface Write {
  readonly draft: string;
  /** An empty text is a cell that was emptied. */
  readonly cells: readonly CellText[];
}

/** Writes of a draft that are left as they are. */
const MOST_WRITES = 50;

/** The store of what is being typed, in a transaction. */
interface TypingStore {
  put(record: TypingRecord): Promise<unknown>;
  delete(window: string): Promise<unknown>;
}

type OpenDatabase = Parameters<Parameters<Database<Schema>['use']>[0]>[0];

/** Whatever fails, fails with a StorageError. */
export class DraftStore {
  private readonly database: Database<Schema>;

  /** @param name of the database. */
  constructor(name = 'dabiao') {
    this.database = new Database(name, UPGRADES);
  }

  /** How often the database had to be made of nothing: what it held before is gone. */
  get made(): number {
    return this.database.made;
  }

  /** Called when the browser, or another page, has taken the database away. */
  set onLost(listener: () => void) {
    this.database.onLost = listener;
  }

  /** The cells of a draft; none when it was never saved. */
  async cells(draft: string): Promise<CellText[]> {
    return this.database.use(async (db) => {
      const writes = await db.getAllFromIndex('journal', 'draft', draft);
      // For want of space it may fail; the journal is then as it was.
      if (writes.length > MOST_WRITES) await drawTogether(db, draft).catch(() => undefined);
      return together(writes);
    });
  }

  /** Writes cells and the draft's record in one transaction, on disk when it resolves. An empty text deletes the cell. */
  async write(draft: NewDraft, cells: readonly CellText[]): Promise<void> {
    return this.database.use(async (db) => {
      const now = Date.now();
      const record = { ...draft, createdAt: draft.createdAt ?? now, updatedAt: now };
      // strict: a power failure right after the promise must not take the cell with it.
      const tx = db.transaction(['drafts', 'journal'], 'readwrite', { durability: 'strict' });
      // When one request fails, for want of space, all others and the transaction fail with it: all are waited for.
      const done = [tx.done, tx.objectStore('journal').add({ draft: draft.id, cells }), tx.objectStore('drafts').put(record)];
      tx.commit();
      throwCause(await Promise.allSettled(done));
    });
  }

  /** Keeps what stands in an open editor. */
  async writeTyping(record: TypingRecord): Promise<void> {
    return this.changeTyping((typing) => typing.put(record));
  }

  /** Forgets what stood in the open editor of a window. */
  async clearTyping(window: string): Promise<void> {
    return this.changeTyping((typing) => typing.delete(window));
  }

  private async changeTyping(change: (typing: TypingStore) => Promise<unknown>): Promise<void> {
    return this.database.use(async (db) => {
      const tx = db.transaction('typing', 'readwrite');
      const done = [tx.done, change(tx.store)];
      tx.commit();
      throwCause(await Promise.allSettled(done));
    });
  }

  /** What stood in open editors of a draft, of windows that are gone and of others. */
  async typing(draft: string): Promise<TypingRecord[]> {
    return this.database.use(async (db) => (await db.getAllFromIndex('typing', 'draft', draft)).filter(isTyping));
  }

  /** The draft's record, or `undefined` when it was never saved. */
  async record(draft: string): Promise<DraftRecord | undefined> {
    return this.database.use((db) => db.get('drafts', draft));
  }

  async list(): Promise<DraftRecord[]> {
    return this.database.use((db) => db.getAll('drafts'));
  }

  close(): void {
    this.database.close();
  }
}

async function drawTogether(db: OpenDatabase, draft: string): Promise<void> {
  const tx = db.transaction('journal', 'readwrite', { durability: 'strict' });
  const writes = tx.store.index('draft');
  // Read again: another window may have written meanwhile.
  const [keys, all] = await Promise.all([writes.getAllKeys(draft), writes.getAll(draft)]);
  await Promise.all([tx.done, ...keys.map((key) => tx.store.delete(key)), tx.store.add({ draft, cells: together(all) })]);
}

/** Of all that failed, the cause: the rest was only aborted with it. */
function throwCause(results: readonly PromiseSettledResult<unknown>[]): void {
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (reasons.length > 0) throw reasons.find((reason) => (reason as Error | null)?.name !== 'AbortError') ?? reasons[0];
}

/** What stands in the cells after these writes. */
function together(writes: readonly Write[]): CellText[] {
  const cells = new Map(writes.flatMap(cellsOf));
  return [...cells].filter(([, text]) => text !== '');
}

/** The database belongs to the page: what other scripts or a broken disk left there must not take the rest of the draft with it. */
function cellsOf(write: unknown): readonly CellText[] {
  const cells = (write as Partial<Write> | null | undefined)?.cells as unknown;
  return Array.isArray(cells) ? cells.filter(isCellText) : [];
}

function isTyping({ key, before, text }: Partial<TypingRecord>): boolean {
  return [key, before, text].every((one) => typeof one === 'string');
}

export function isCellText(cell: unknown): cell is CellText {
  return Array.isArray(cell) && cell.length === 2 && cell.every((one) => typeof one === 'string');
}

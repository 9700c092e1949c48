/**
 * The drafts of this browser, in IndexedDB: one record for each draft, one for each filled cell.
 *
 * A cell is written by itself, so that saving costs what was typed and never the whole report, and two windows on one
 * draft overwrite each other's cells only where both typed.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Cycle } from '../report/schema.js';

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

export type CellText = readonly [key: string, text: string];

interface Schema extends DBSchema {
  drafts: { key: string; value: DraftRecord };
  cells: { key: [draft: string, cell: string]; value: string };
}

/** How long an opening may take. Browsers have been seen to leave it pending for ever. */
const OPEN_TIMEOUT_MS = 5000;

export class DraftStore {
  private readonly name: string;
  private opened: Promise<IDBPDatabase<Schema>> | undefined;

  /** @param name of the database. */
  constructor(name = 'dabiao') {
    this.name = name;
  }

  /** The cells of a draft; none when it was never saved. */
  async cells(draft: string): Promise<CellText[]> {
    const db = await this.open();
    const range = IDBKeyRange.bound([draft], [draft, []]);
    const [keys, texts] = await Promise.all([db.getAllKeys('cells', range), db.getAll('cells', range)]);
    return keys.flatMap(([, cell], i) => (typeof texts[i] === 'string' ? [[cell, texts[i]] as const] : []));
  }

  /** Writes cells and the draft's record in one transaction, on disk when it resolves. An empty text deletes the cell. */
  async write(draft: Omit<DraftRecord, 'createdAt' | 'updatedAt'>, cells: readonly CellText[]): Promise<void> {
    const db = await this.open();
    // strict: a power failure right after the promise must not take the cell with it.
    const tx = db.transaction(['drafts', 'cells'], 'readwrite', { durability: 'strict' });
    const store = tx.objectStore('cells');
    // When one request fails, for want of space, all others and the transaction fail with it: all are waited for.
    const done: Promise<unknown>[] = [tx.done];
    for (const [key, text] of cells) done.push(text === '' ? store.delete([draft.id, key]) : store.put(text, [draft.id, key]));
    const drafts = tx.objectStore('drafts');
    const now = Date.now();
    const stamp = async () => {
      const before = await drafts.get(draft.id);
      await drafts.put({ ...draft, createdAt: before?.createdAt ?? now, updatedAt: now });
    };
    await Promise.all([...done, stamp()]);
  }

  /** The draft's record, or `undefined` when it was never saved. */
  async record(draft: string): Promise<DraftRecord | undefined> {
    return (await this.open()).get('drafts', draft);
  }

  async list(): Promise<DraftRecord[]> {
    return (await this.open()).getAll('drafts');
  }

  async close(): Promise<void> {
    const db = await this.opened?.catch(() => undefined);
    db?.close();
    this.opened = undefined;
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    this.opened ??= withTimeout(this.openNow()).catch((error: unknown) => {
      this.opened = undefined; // the next call tries anew
      throw error;
    });
    return this.opened;
  }

  private async openNow(): Promise<IDBPDatabase<Schema>> {
    const forget = () => (this.opened = undefined);
    return openDB<Schema>(this.name, 1, {
      upgrade(db) {
        db.createObjectStore('drafts', { keyPath: 'id' });
        db.createObjectStore('cells');
      },
      // A newer page wants to upgrade: give way, and open again at the next write.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  }
}

async function withTimeout<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('IndexedDB did not open in time', 'TimeoutError')), OPEN_TIMEOUT_MS);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

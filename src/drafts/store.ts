/**
 * The drafts of this browser, in IndexedDB: one record for each draft, and a journal with one record for each time something was written.
 *
 * A journal record holds what was typed, so that saving costs that and never the whole report, and two windows on one draft overwrite each
 * other's cells only where both typed. Its key is the draft, the clock and the window, so that it can be written without reading anything,
 * and many records be deleted in one step.
 *
 * Beside them stand: what is in the open editor of each window, the steps that can be undone, former versions, and what was damaged.
 *
 * A transaction is told at once that nothing follows: while the browser asks whether to leave the page, or takes its frame away, the page has
 * no turn any more in which it could end by itself.
 *
 * JOURNAL1 a write is one record, on disk when it resolves · JOURNAL2 many records are drawn together, each cell with the stamp of its last write
 * JOURNAL3 a record that can't be read is set aside and counted, and all others are read · JOURNAL4 the draft's record is written with the first
 * write, and otherwise apart from the cells
 */
import { Database } from '../storage/database.js';
import { readDraftRecord, type DraftRecord } from './draft.js';
import { UPGRADES } from './upgrades.js';
import type { VersionReason } from './version-reasons.js';
import { cellsOf, drawTogether, readWrites, type CellText, type Write } from './writes.js';

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

export type JournalKey = [draft: string, clock: number, window: string];

export type StepEdit = readonly [key: string, before: string, after: string];

/** A step that can be undone: edits by the keys of their cells. It stands with the first draft of the form. */
export interface StepRecord {
  readonly edits: readonly StepEdit[];
}
export type StepKey = [draft: string, time: number, window: string];

/** A draft as it stood at a time. */
export interface VersionRecord {
  readonly time: number;
  readonly reason: VersionReason;
  readonly by?: string | undefined;
  /** Filled cells. */
  readonly count: number;
  /** Writes as JSON, compressed where the browser can. */
  readonly data: string | ArrayBuffer;
}
export type VersionKey = [draft: string, time: number];

export interface DamagedRecord {
  readonly draft: string;
  readonly found: number;
  /** What was there, where the browser could read it at all. */
  readonly value?: unknown;
}

type Schema = {
  drafts: { key: string; value: DraftRecord };
  writes: { key: JournalKey; value: { readonly writes: readonly Write[] } };
  typing: { key: string; value: TypingRecord; indexes: { draft: string } };
  steps: { key: StepKey; value: StepRecord };
  versions: { key: VersionKey; value: VersionRecord };
  damaged: { key: number; value: DamagedRecord; indexes: { draft: string } };
};

type OpenDatabase = Parameters<Parameters<Database<Schema>['use']>[0]>[0];

/** What is on disk of a draft. */
export interface DraftOnDisk {
  readonly record: DraftRecord | undefined;
  readonly writes: readonly Write[];
  /** Records of the journal. */
  readonly records: number;
  /** Those that were set aside just now. */
  readonly damaged: number;
}

/** A record of the journal that many were drawn together into. */
export interface DrawnRecord {
  readonly key: JournalKey;
  readonly cells: number;
}

/** What goes to the disk in one step. */
export interface DraftWrite {
  readonly key: JournalKey;
  readonly writes: readonly Write[];
  /** The draft's record, with its first write. JOURNAL4 */
  readonly record?: DraftRecord | undefined;
}

/** Whatever fails, fails with a StorageError. */
export class DraftStore {
  readonly database: Database<Schema>;

  /** @param name of the database. */
  constructor(name = 'dabiao') {
    this.database = new Database(name, UPGRADES);
  }

  /** What is there of a draft; damaged records are set aside. JOURNAL3 */
  async read(draft: string): Promise<DraftOnDisk> {
    return this.database.use(async (db) => {
      const [record, records] = await Promise.all([readableRecord(db, draft), journalOf(db, draft)]);
      const read = records.map(({ key, value }) => ({ key, value, ...readWrites(value) }));
      const damaged = read.filter((one) => one.damaged);
      // For want of space it may fail; the journal is then as it was.
      if (damaged.length > 0) await setAside(db, draft, damaged).catch(() => undefined);
      const writes = read.flatMap((one) => one.writes);
      return { record: readDraftRecord(record, draft), writes, records: records.length, damaged: damaged.length };
    });
  }

  /** The filled cells of a draft; none when it was never saved. */
  async cells(draft: string): Promise<CellText[]> {
    return cellsOf((await this.read(draft)).writes);
  }

  /** JOURNAL1 */
  async write(drafts: readonly DraftWrite[]): Promise<void> {
    return this.database.use(async (db) => {
      // strict: a power failure right after the promise must not take the cell with it.
      const tx = db.transaction(['drafts', 'writes'], 'readwrite', { durability: 'strict' });
      const requests: Request[] = [];
      for (const { key, writes, record } of drafts) {
        requests.push(() => tx.objectStore('writes').put({ writes }, key));
        if (record) requests.push(() => tx.objectStore('drafts').put(record));
      }
      return commit(tx, requests);
    });
  }

  /**
   * Draws the journal of a draft together. JOURNAL2
   * @param after the record from which on it is done; the whole journal unless given.
   * @returns the record it became, or `null` when nothing was done.
   */
  async drawTogether(draft: string, after?: JournalKey): Promise<DrawnRecord | null> {
    return this.database.use((db) => drawJournalTogether(db, draft, after));
  }

  /** Changes the record of a draft, or makes it. JOURNAL4 */
  async changeRecord(id: string, change: (record: DraftRecord | undefined) => DraftRecord | undefined): Promise<void> {
    return this.database.use(async (db) => {
      const tx = db.transaction('drafts', 'readwrite');
      const changed = change(readDraftRecord(await tx.store.get(id), id));
      if (changed) await tx.store.put(changed);
      await tx.done;
    });
  }

  /** Keeps what stands in an open editor. */
  async writeTyping(record: TypingRecord): Promise<void> {
    return this.database.use((db) => {
      const tx = db.transaction('typing', 'readwrite');
      return commit(tx, [() => tx.store.put(record)]);
    });
  }

  /** Forgets what stood in the open editor of a window. */
  async clearTyping(window: string): Promise<void> {
    return this.database.use((db) => {
      const tx = db.transaction('typing', 'readwrite');
      return commit(tx, [() => tx.store.delete(window)]);
    });
  }

  /** What stood in open editors of a draft, of windows that are gone and of others. */
  async typing(draft: string): Promise<TypingRecord[]> {
    return this.database.use(async (db) => (await db.getAllFromIndex('typing', 'draft', draft)).filter(isTyping));
  }

  async steps(draft: string): Promise<{ key: StepKey; value: StepRecord }[]> {
    return this.database.use(async (db) => {
      const [keys, values] = await Promise.all([db.getAllKeys('steps', within(draft)), db.getAll('steps', within(draft))]);
      return keys.map((key, i) => ({ key, value: values[i]! }));
    });
  }

  async changeSteps(added: readonly { key: StepKey; value: StepRecord }[], removed: readonly StepKey[]): Promise<void> {
    return this.database.use((db) => {
      const tx = db.transaction('steps', 'readwrite');
      return commit(tx, [
        ...removed.map((key) => () => tx.store.delete(key)),
        ...added.map(
          ({ key, value }) =>
            () =>
              tx.store.put(value, key),
        ),
      ]);
    });
  }

  /** Versions of a draft, the earliest first. */
  async versions(draft: string): Promise<VersionRecord[]> {
    return this.database.use(async (db) => (await db.getAll('versions', within(draft))).filter(isVersion));
  }

  async changeVersions(draft: string, added: VersionRecord | null, removed: readonly number[]): Promise<void> {
    return this.database.use((db) => {
      const tx = db.transaction('versions', 'readwrite');
      const requests: Request[] = removed.map((time) => () => tx.store.delete([draft, time]));
      if (added) requests.push(() => tx.store.put(added, [draft, added.time]));
      return commit(tx, requests);
    });
  }

  async damaged(draft: string): Promise<DamagedRecord[]> {
    return this.database.use((db) => db.getAllFromIndex('damaged', 'draft', draft));
  }

  /** Every draft. */
  async list(): Promise<DraftRecord[]> {
    return this.database.use(async (db) => {
      const [keys, values] = await Promise.all([db.getAllKeys('drafts'), db.getAll('drafts')]);
      return keys.flatMap((id, i) => readDraftRecord(values[i], id) ?? []);
    });
  }

  /** Deletes drafts with all that stands beside them. It can't be undone. */
  async remove(drafts: readonly string[]): Promise<void> {
    return this.database.use(async (db) => {
      const stores = ['drafts', 'writes', 'typing', 'steps', 'versions', 'damaged'] as const;
      const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
      for (const id of drafts) {
        await tx.objectStore('drafts').delete(id);
        for (const name of ['writes', 'steps', 'versions'] as const) await tx.objectStore(name).delete(within(id));
        for (const name of ['typing', 'damaged'] as const) {
          for (const key of await tx.objectStore(name).index('draft').getAllKeys(id)) await tx.objectStore(name).delete(key as never);
        }
      }
      await tx.done;
    });
  }

  close(): void {
    this.database.close();
  }
}

/** Every key that begins with a draft. */
function within(draft: string): IDBKeyRange {
  return IDBKeyRange.bound([draft], [draft, []]); // an array comes after every number and string
}

interface JournalRecord {
  readonly key: JournalKey;
  /** `undefined` where the browser can't read it. */
  readonly value: unknown;
}

async function journalOf(db: OpenDatabase, draft: string): Promise<JournalRecord[]> {
  const [keys, values] = await Promise.all([
    db.getAllKeys('writes', within(draft)),
    // One record that can't be read fails them all.
    db.getAll('writes', within(draft)).catch(() => null),
  ]);
  if (values && values.length === keys.length) return keys.map((key, i) => ({ key, value: values[i] }));
  return Promise.all(keys.map(async (key) => ({ key, value: await db.get('writes', key).catch(() => undefined) })));
}

async function readableRecord(db: OpenDatabase, draft: string): Promise<unknown> {
  return db.get('drafts', draft).catch(() => undefined);
}

async function setAside(
  db: OpenDatabase,
  draft: string,
  records: readonly (JournalRecord & { readonly writes: readonly Write[] })[],
): Promise<void> {
  const tx = db.transaction(['writes', 'damaged'], 'readwrite', { durability: 'strict' });
  const requests: Request[] = [];
  for (const { key, value, writes } of records) {
    requests.push(() => tx.objectStore('damaged').add({ draft, found: Date.now(), value }));
    requests.push(() => (writes.length > 0 ? tx.objectStore('writes').put({ writes }, key) : tx.objectStore('writes').delete(key)));
  }
  return commit(tx, requests);
}

async function drawJournalTogether(db: OpenDatabase, draft: string, after?: JournalKey): Promise<DrawnRecord | null> {
  const range = after ? IDBKeyRange.bound(after, [draft, []], true) : within(draft);
  const tx = db.transaction('writes', 'readwrite', { durability: 'strict' });
  // Read in the same step: another window may have written meanwhile.
  const [keys, values] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  const read = values.map(readWrites);
  const key = keys[keys.length - 1];
  if (key === undefined || read.some(({ damaged }) => damaged)) return null;
  const writes = drawTogether(read.flatMap((one) => one.writes));
  await commit(tx, [() => tx.store.delete(range), () => tx.store.put({ writes }, key)]);
  return { key, cells: writes.reduce((sum, { cells }) => sum + cells.length, 0) };
}

type Request = () => Promise<unknown>;

/**
 * Makes the requests of a transaction, tells it that nothing follows, and waits for all of them: when one fails, for want of space, the others and
 * the transaction fail with it.
 */
async function commit(tx: { commit(): void; abort(): void; readonly done: Promise<void> }, requests: readonly Request[]): Promise<void> {
  const made: Promise<unknown>[] = [tx.done];
  try {
    for (const request of requests) made.push(request());
    tx.commit();
  } catch (error) {
    made.push(Promise.reject(error as Error));
    abort(tx);
  }
  throwCause(await Promise.allSettled(made));
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended: what failed has taken it along.
  }
}

/** Of all that failed, the cause: the rest was only aborted with it. */
function throwCause(results: readonly PromiseSettledResult<unknown>[]): void {
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (reasons.length > 0) throw reasons.find((reason) => (reason as Error | null)?.name !== 'AbortError') ?? reasons[0];
}

function isTyping({ key, before, text }: Partial<TypingRecord>): boolean {
  return [key, before, text].every((one) => typeof one === 'string');
}

function isVersion(value: Partial<VersionRecord> | null | undefined): boolean {
  return typeof value?.time === 'number' && (typeof value.data === 'string' || value.data instanceof ArrayBuffer);
}

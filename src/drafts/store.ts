/**
 * The drafts of this browser, in IndexedDB: one record for each draft, and a journal with one record for each time something was written.
 *
 * A journal record holds what was typed, so that saving costs that and never the whole report, and two windows on one draft overwrite each
 * other's cells only where both typed. Its key is the draft, the clock and the window, so that it can be written without reading anything,
 * and many records be deleted in one step.
 *
 * Beside them stand: what is in the open editor of each window, the steps that can be undone, former versions, the receipt of the last export,
 * and what was damaged.
 *
 * A transaction is told at once that nothing follows: while the browser asks whether to leave the page, or takes its frame away, the page has
 * no turn any more in which it could end by itself.
 *
 * JOURNAL1 a write is one record, on disk when it resolves · JOURNAL2 many records are drawn together, each cell with the stamp of its last write
 * JOURNAL3 a record that can't be read is set aside and counted, and all others are read · JOURNAL4 the draft's record is written with the first
 * write, and otherwise apart from the cells
 */
import { Database } from '../storage/database.js';
import { StorageError } from '../storage/errors.js';
import { abort, commit, type Request } from '../storage/transaction.js';
import type { DamagedPart } from './damaged-part.js';
import { readDraftRecord, type DraftRecord } from './draft.js';
import type { DrawnRecord } from './journal.js';
import { keyringOf, type Keyring } from './keyring.js';
import { hasSecondLock } from './second-lock.js';
import {
  within,
  type DraftOnDisk,
  type DraftWrite,
  type JournalKey,
  type OpenDatabase,
  type Schema,
  type StepKey,
  type StoredStep,
  type TypingRecord,
  type WritableStore,
  type VersionRecord,
} from './records.js';
import type { Receipt } from './receipt.js';
import { sealVersion } from './sealed-version.js';
import { isSealed, NoSealing, ownerOf, Sealing } from './sealing.js';
import { rawRecords, readStored, type Part, type RawRecord, type StoredRecord } from './stored-records.js';
import { MAKE, UPGRADES } from './upgrades.js';
import { cellsOf, PIECE, type CellText, type LongText } from './writes.js';

/** strict: a power failure right after the promise must not take with it what was written. */
const STRICT = { durability: 'strict' } as const;

/** Whatever fails, fails with a StorageError. */
export class DraftStore {
  readonly database: Database<Schema>;
  readonly keyring: Keyring;
  readonly sealing: Sealing;
  /** Called when records were found that can't be read, how many, and with the texts that are too long in others. */
  onDamaged: ((part: DamagedPart, records: number, long: readonly LongText[]) => void) | null = null;

  /** @param name of the database. */
  constructor(name = 'dabiao') {
    this.database = new Database(name, UPGRADES, MAKE);
    this.keyring = keyringOf(name);
    this.sealing = new Sealing(this.keyring);
  }

  /** What is there of a draft; damaged records are set aside. JOURNAL3 */
  async read(draft: string): Promise<DraftOnDisk> {
    return this.database.use(async (db) => {
      const [[found], records] = await Promise.all([this.records(db, 'drafts', draft), this.records(db, 'writes', draft)]);
      const writes = records.flatMap(({ content }) => content?.writes ?? []);
      return { record: found?.content, writes, records: records.length };
    });
  }

  /** The filled cells of a draft; none when it was never saved. */
  async cells(draft: string): Promise<CellText[]> {
    return cellsOf((await this.read(draft)).writes);
  }

  /** JOURNAL1 */
  async write(drafts: readonly DraftWrite[]): Promise<void> {
    return this.database.use(async (db) => {
      const tx = db.transaction(['drafts', 'writes'], 'readwrite', STRICT);
      const requests: Request[] = [];
      for (const { key, writes, record } of drafts) {
        requests.push(() => tx.objectStore('writes').put(this.sealing.seal('writes', key[0], { writes }), key));
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
    const { drawJournalTogether } = await import('./journal.js');
    return this.database.use((db) => drawJournalTogether(db, draft, this.sealing, after));
  }

  /** Changes one of the stores, in one step. */
  async change<P extends keyof Schema>(
    part: P,
    requests: (store: WritableStore<P>) => readonly Request[],
    options?: IDBTransactionOptions,
  ): Promise<void> {
    return this.database.use((db) => {
      const tx = db.transaction(part, 'readwrite', options);
      return commit(tx, requests(tx.store as WritableStore<P>));
    });
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
    const { window, draft } = record;
    return this.change('typing', (store) => [() => store.put({ window, draft, ...this.sealing.seal('typing', draft, record) })]);
  }

  /** Forgets what stood in the open editor of a window. */
  async clearTyping(window: string): Promise<void> {
    return this.change('typing', (store) => [() => store.delete(window)]);
  }

  /** What stood in open editors of a draft, of windows that are gone and of others. */
  async typing(draft: string): Promise<TypingRecord[]> {
    return this.contents('typing', draft, ({ content }) => content);
  }

  /** Steps that can be undone, the earliest first. */
  async steps(draft: string): Promise<StoredStep[]> {
    return this.contents('steps', draft, ({ key, content }) => content && { key, value: content });
  }

  /** In one transaction; of many edits each record in a turn of its own. */
  async changeSteps(added: Iterable<StoredStep>, removed: readonly StepKey[]): Promise<void> {
    return this.database.use(async (db) => {
      const tx = db.transaction('steps', 'readwrite');
      const requests: Request[] = removed.map((key) => () => tx.store.delete(key));
      const sealed = new Map<string, boolean>();
      let edits = 0;
      try {
        for (const { key, value } of added) {
          const [draft] = key;
          const isSealing = this.sealing.isSealing(draft);
          // The drafts may be locked meanwhile, or a passphrase be set.
          if ((sealed.get(draft) ?? isSealing) !== isSealing) throw new StorageError('locked');
          sealed.set(draft, isSealing);
          const record = this.sealing.seal('steps', draft, value);
          requests.push(() => tx.store.put(record, key));
          edits += value.edits.length;
          if (edits < PIECE) continue;
          edits = 0;
          for (const request of requests.splice(0)) await request();
        }
      } catch (error) {
        abort(tx);
        throw error;
      }
      return commit(tx, requests);
    });
  }

  /** Versions of a draft, the earliest first. */
  async versions(draft: string): Promise<VersionRecord[]> {
    return this.contents('versions', draft, ({ content }) => content);
  }

  async changeVersions(draft: string, added: VersionRecord | null, removed: readonly number[]): Promise<void> {
    return this.change('versions', (store) => {
      const requests: Request[] = removed.map((time) => () => store.delete([draft, time]));
      if (added) requests.push(() => store.put(sealVersion(added, draft, this.sealing), [draft, added.time]));
      return requests;
    });
  }

  /** The receipt of the last export of a draft. */
  async receipt(draft: string): Promise<Receipt | null> {
    const receipts = await this.contents('receipts', draft, ({ content }) => content);
    return receipts[receipts.length - 1] ?? null;
  }

  /**
   * Keeps the receipts of an export, each in place of the one before of its draft.
   * @param isAgain where the storage was emptied: a later one stays.
   */
  async writeReceipts(receipts: ReadonlyMap<string, Receipt>, isAgain = false): Promise<void> {
    return this.database.use(async (db) => {
      const tx = db.transaction('receipts', 'readwrite', STRICT);
      const requests: Request[] = [];
      for (const [draft, receipt] of receipts) {
        const time = Date.parse(receipt.createdAt);
        if (isAgain && (await tx.store.getAllKeys(within(draft))).some(([, there]) => there > time)) continue;
        requests.push(() => tx.store.delete(within(draft)));
        requests.push(() => tx.store.put(this.sealing.seal('receipts', draft, receipt), [draft, time]));
      }
      return commit(tx, requests);
    });
  }

  /** Sets aside what could not be read anywhere else. DAMAGE2 */
  async keepDamaged(part: DamagedPart, draft: string, value: object, long: readonly LongText[] = []): Promise<void> {
    const { damagedRecord } = await import('./set-aside.js');
    return this.database.use(async (db) => {
      await db.add('damaged', damagedRecord(part, draft, this.sealing.seal('damaged', draft, value)));
      this.onDamaged?.(part, long.length > 0 ? 0 : 1, long);
    });
  }

  /** All that lies there of a draft, as it is: encrypted, damaged, whatever. */
  async raw(draft: string): Promise<RawRecord[]> {
    return this.database.use((db) => rawRecords(db, draft));
  }

  /** Brings all that is kept of a draft to how it is kept now: encrypted, or not. */
  async reseal(draft: string): Promise<void> {
    return this.database.use(async (db) => {
      // One that the browser can't read would fail them all.
      for (const part of ['writes', 'typing', 'steps', 'versions', 'receipts'] as const) await this.readable(db, part, draft);
      await reseal(db, draft, this.sealing);
    });
  }

  async lock(owner: string): Promise<unknown> {
    return this.database.use((db) => db.get('locks', owner), true);
  }

  /** Deletes drafts with all that stands beside them. It can't be undone. */
  async remove(drafts: readonly string[]): Promise<void> {
    const { removeDrafts } = await import('./remove-drafts.js');
    return this.database.use((db) => removeDrafts(db, drafts, STRICT));
  }

  close(): void {
    this.database.close();
  }

  private async contents<P extends Part, T>(part: P, draft: string, pick: (record: StoredRecord<P>) => T | undefined): Promise<T[]> {
    return this.database.use(async (db) => (await this.records(db, part, draft)).flatMap((record) => pick(record) ?? []));
  }

  /** The records of a draft in a store, and what lies there as it is although it shall be encrypted is brought to that. */
  private async records<P extends Part>(db: OpenDatabase, part: P, draft: string): Promise<StoredRecord<P>[]> {
    const records = await this.readable(db, part, draft);
    if (part !== 'drafts' && this.sealing.isSealing(draft) && !records.every(({ value }) => isSealed(value)))
      await reseal(db, draft, this.sealing).catch(() => undefined);
    return records;
  }

  /** The records of a draft in a store; damaged ones are set aside. */
  private async readable<P extends Part>(db: OpenDatabase, part: P, draft: string): Promise<StoredRecord<P>[]> {
    let sealing = this.sealing;
    const records = await readStored(db, part, draft, sealing).catch(async (error: unknown) => {
      if ((error as Partial<StorageError>).code !== 'locked' || !(await isPlain(db, draft))) throw error;
      sealing = new NoSealing(this.keyring);
      return readStored(db, part, draft, sealing);
    });
    const damaged = records.filter(({ isDamaged }) => isDamaged);
    if (damaged.length > 0) {
      // For want of space this may fail; everything is then as it was.
      const count = await setAside(db, part, draft, damaged, sealing).catch(() => damaged.length);
      const others = damaged.filter((record) => record.long.length === 0).length;
      if (count > 0)
        this.onDamaged?.(
          part,
          Math.min(count, others),
          damaged.flatMap(({ long }) => long),
        );
    }
    return records;
  }
}

/** Not encrypted: its owner has no passphrase, as far as anything tells, and some of it can be read. SEALING4 */
async function isPlain(db: OpenDatabase, draft: string): Promise<boolean> {
  const owner = ownerOf(draft);
  if (hasSecondLock(owner) || (await db.get('locks', owner)) !== undefined) return false;
  const writes = await db.getAll('writes', within(draft)).catch(() => []);
  return writes.some((write) => !isSealed(write));
}

async function reseal(db: OpenDatabase, draft: string, sealing: Sealing): Promise<void> {
  const { resealDraft } = await import('./reseal.js');
  await resealDraft(db, draft, sealing);
}

async function setAside<P extends Part>(...asked: Parameters<typeof import('./set-aside.js').setAside<P>>): Promise<number> {
  const { setAside: work } = await import('./set-aside.js');
  return work(...asked);
}

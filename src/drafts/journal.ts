/** The journal of a draft: reading it record by record, setting aside what is damaged, drawing it together. */
import { commit, type Request } from '../storage/transaction.js';
import type { JournalKey, OpenDatabase } from './records.js';
import { within } from './records.js';
import { isSealed, type Sealing } from './sealing.js';
import { drawTogether, readWrites, type Write } from './writes.js';

/** A record of the journal that many were drawn together into. */
export interface DrawnRecord {
  readonly key: JournalKey;
  readonly cells: number;
}

interface JournalRecord {
  readonly key: JournalKey;
  /** `undefined` where the browser can't read it. */
  readonly value: unknown;
}

export interface ReadRecord extends JournalRecord {
  readonly writes: readonly Write[];
  readonly damaged: boolean;
  /** It lies on the disk as it is. */
  readonly isPlain: boolean;
}

export async function readJournal(db: OpenDatabase, draft: string, sealing: Sealing): Promise<ReadRecord[]> {
  const records = await journalOf(db, draft);
  return records.map((record) => ({
    ...record,
    ...readWrites(sealing.open('writes', draft, record.value)),
    isPlain: !isSealed(record.value),
  }));
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

/** Keeps damaged records as they are, and leaves of them in the journal what can be read. */
export async function setAside(db: OpenDatabase, draft: string, records: readonly ReadRecord[], sealing: Sealing): Promise<void> {
  const tx = db.transaction(['writes', 'damaged'], 'readwrite', { durability: 'strict' });
  const requests: Request[] = [];
  for (const { key, value, writes } of records) {
    requests.push(() => tx.objectStore('damaged').add({ draft, found: Date.now(), value }));
    requests.push(() =>
      writes.length > 0
        ? tx.objectStore('writes').put(sealing.seal('writes', draft, { writes }), key)
        : tx.objectStore('writes').delete(key),
    );
  }
  return commit(tx, requests);
}

/** @param after the record from which on it is done. */
export async function drawJournalTogether(
  db: OpenDatabase,
  draft: string,
  sealing: Sealing,
  after?: JournalKey,
): Promise<DrawnRecord | null> {
  const range = after ? IDBKeyRange.bound(after, [draft, []], true) : within(draft);
  const tx = db.transaction('writes', 'readwrite', { durability: 'strict' });
  // Read in the same step: another window may have written meanwhile.
  const [keys, values] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  const read = values.map((value) => readWrites(sealing.open('writes', draft, value)));
  const key = keys[keys.length - 1];
  if (key === undefined || read.some(({ damaged }) => damaged)) return null;
  const writes = drawTogether(read.flatMap((one) => one.writes));
  await commit(tx, [() => tx.store.delete(range), () => tx.store.put(sealing.seal('writes', draft, { writes }), key)]);
  return { key, cells: writes.reduce((sum, { cells }) => sum + cells.length, 0) };
}

/** The journal of a draft drawn together. */
import { commit } from '../storage/transaction.js';
import type { JournalKey, OpenDatabase } from './records.js';
import { within } from './records.js';
import type { Sealing } from './sealing.js';
import { drawTogether, readWrites } from './writes.js';

/** A record of the journal that many were drawn together into. */
export interface DrawnRecord {
  readonly key: JournalKey;
  readonly cells: number;
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

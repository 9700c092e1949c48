/** The journal of a draft drawn together. */
import { StorageError } from '../storage/errors.js';
import { abort, commit } from '../storage/transaction.js';
import { within, type JournalKey, type OpenDatabase } from './records.js';
import type { Sealing } from './sealing.js';
import { inPieces, readWrites, Together } from './writes.js';

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
  // Read in the same step, for another window may have written meanwhile; each record, and each piece, in a turn of its own.
  const keys = await tx.store.getAllKeys(range);
  const last = keys[keys.length - 1];
  if (last === undefined) return null;
  const isSealing = sealing.isSealing(draft);
  const together = new Together();
  try {
    for (const key of keys) {
      const { writes, damaged, long } = readWrites(sealing.open('writes', draft, await tx.store.get(key)));
      if (damaged || long.length > 0) return null;
      for (const write of writes) together.add(write);
    }
    await tx.store.delete(range);
    const pieces = inPieces(together.writes());
    const [, clock, window] = last as JournalKey;
    const keyOf = (piece: number): JournalKey => [draft, clock, window, piece];
    for (const [i, writes] of pieces.entries()) {
      // The drafts may be locked meanwhile, or a passphrase be set.
      if (sealing.isSealing(draft) !== isSealing) throw new StorageError('locked');
      await tx.store.put(sealing.seal('writes', draft, { writes }), keyOf(i));
    }
    await commit(tx, []);
    return { key: keyOf(pieces.length - 1), cells: together.size };
  } catch (error) {
    abort(tx); // what was deleted is there again
    throw error;
  }
}

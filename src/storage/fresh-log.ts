/**
 * Makes Chromium begin a new log file for the page's databases.
 *
 * A process that dies while it writes a record leaves a torn end in LevelDB's log. The next opening passes over it and writes on behind it, and the
 * opening after that finds a checksum that is wrong, and deletes every database of the page (https://github.com/google/leveldb/issues/1287). Once
 * more than four megabytes were written the log is left for a new one, and with it the torn end.
 *
 * FRESHLOG1 a database of its own is filled, in pieces, and deleted again · FRESHLOG2 whatever fails, nothing comes of it
 */
import { deleteDB, openDB } from 'idb';

const NAME = 'dabiao-fresh-log';
/** Larger values would be put into files of their own, and not into the log. */
const PIECE = 60_000;
const PIECES = 90;
/** Pieces between which the page has its turn. */
const AT_ONCE = 10;

/** FRESHLOG2 */
export async function beginFreshLog(): Promise<void> {
  if (!/Chrom/.test(navigator.userAgent)) return;
  try {
    const db = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore('pieces') });
    try {
      const piece = new Uint8Array(PIECE);
      for (let from = 0; from < PIECES; from += AT_ONCE) {
        const tx = db.transaction('pieces', 'readwrite');
        for (let i = from; i < from + AT_ONCE; i++) await tx.store.put(piece, i);
        await tx.done;
      }
    } finally {
      db.close();
    }
  } catch {
    // For want of space, or of a storage: there is nothing to protect then.
  }
  await deleteDB(NAME).catch(() => undefined);
}

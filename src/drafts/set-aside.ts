/** Sets damaged records of a draft aside. Loaded with the first of them. */
import { commit, type Request } from '../storage/transaction.js';
import type { DamagedPart } from './damaged-part.js';
import type { DamagedRecord, OpenDatabase } from './records.js';
import type { Sealing } from './sealing.js';
import { READERS, type Part, type StoredRecord } from './stored-records.js';

/**
 * What is still there, and still damaged: another window may have come first. DAMAGE2
 * @returns how many.
 */
export async function setAside<P extends Part>(
  db: OpenDatabase,
  part: P,
  draft: string,
  records: readonly StoredRecord<P>[],
  sealing: Sealing,
): Promise<number> {
  const tx = db.transaction([part as Part, 'damaged'], 'readwrite', { durability: 'strict' });
  const store = tx.objectStore(part);
  const requests: Request[] = [];
  let count = 0;
  for (const { key, value, content } of records) {
    if ((await store.getKey(key as never)) === undefined) continue;
    // One that the browser could not read would fail the others.
    if (value !== undefined && !READERS[part](await store.get(key as never), key, draft, sealing).isDamaged) continue;
    count++;
    requests.push(() => tx.objectStore('damaged').add(damagedRecord(part, draft, value)));
    if (content === undefined) requests.push(() => store.delete(key as never));
    else if (part === 'drafts') requests.push(() => store.put(content as never));
    else requests.push(() => store.put(sealing.seal('writes', draft, content) as never, key as never));
  }
  await commit(tx, requests);
  return count;
}

export function damagedRecord(part: DamagedPart, draft: string, value: unknown): DamagedRecord {
  return { draft, found: Date.now(), part, value };
}

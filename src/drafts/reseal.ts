/**
 * All that is kept of a draft, brought to how it is kept now: encrypted, or not. Loaded when a passphrase is set or taken off.
 *
 * SEALED1 it is done in one transaction for each draft: whenever that is broken off, each draft is wholly the one or the other
 */
import { commit, type Request } from '../storage/transaction.js';
import { within, type OpenDatabase } from './records.js';
import { openVersion, sealVersion } from './sealed-version.js';
import type { Sealing } from './sealing.js';

/** SEALED1 */
export async function resealDraft(db: OpenDatabase, draft: string, sealing: Sealing): Promise<void> {
  const tx = db.transaction(['writes', 'steps', 'receipts', 'versions', 'typing', 'damaged'], 'readwrite', { durability: 'strict' });
  const requests: Request[] = [];
  for (const part of ['writes', 'steps', 'receipts'] as const) {
    const store = tx.objectStore(part);
    const [keys, values] = await Promise.all([store.getAllKeys(within(draft)), store.getAll(within(draft))]);
    for (const [i, key] of keys.entries()) {
      const value = sealing.open(part, draft, values[i]);
      // What can't be opened is damaged, and is set aside as it is when it is read.
      if (isObject(value)) requests.push(() => store.put(sealing.seal(part, draft, value) as never, key as never));
    }
  }
  const versions = tx.objectStore('versions');
  for (const value of await versions.getAll(within(draft))) {
    const version = openVersion(value, draft, sealing);
    if (version) requests.push(() => versions.put(sealVersion(version, draft, sealing), [draft, version.time]));
  }
  const typing = tx.objectStore('typing');
  for (const value of await typing.index('draft').getAll(draft)) {
    const { window } = value;
    const record = sealing.open('typing', draft, value);
    if (isObject(record)) requests.push(() => typing.put({ window, draft, ...sealing.seal('typing', draft, record) } as typeof value));
  }
  const damaged = tx.objectStore('damaged');
  for (const key of await damaged.index('draft').getAllKeys(draft)) {
    const { value, ...about } = (await damaged.get(key))!;
    const opened = sealing.open('damaged', draft, value);
    if (isObject(opened)) requests.push(() => damaged.put({ ...about, value: sealing.seal('damaged', draft, opened) }, key));
  }
  await commit(tx, requests);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

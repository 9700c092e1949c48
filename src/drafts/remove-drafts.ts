/** Deletes drafts with all that stands beside them, in one step. It can't be undone. */
import { within, type OpenDatabase } from './records.js';

/** On disk when it resolves. */
export async function removeDrafts(db: OpenDatabase, drafts: readonly string[], options: IDBTransactionOptions): Promise<void> {
  const stores = ['drafts', 'writes', 'typing', 'steps', 'versions', 'receipts', 'damaged'] as const;
  const tx = db.transaction(stores, 'readwrite', options);
  for (const id of drafts) {
    await tx.objectStore('drafts').delete(id);
    for (const name of ['writes', 'steps', 'versions', 'receipts'] as const) await tx.objectStore(name).delete(within(id));
    for (const name of ['typing', 'damaged'] as const) {
      for (const key of await tx.objectStore(name).index('draft').getAllKeys(id)) await tx.objectStore(name).delete(key as never);
    }
  }
  await tx.done;
}

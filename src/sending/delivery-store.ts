/**
 * Deliveries of this browser, in IndexedDB.
 *
 * OUTBOX1 what is added is on disk when it resolves, and takes the place of the former one of the same form · OUTBOX2 one that was taken away meanwhile is not written again
 * OUTBOX3 what is damaged is no delivery · OUTBOX4 those of another scope are left alone
 */
import { Database, type Step } from '../storage/database.js';
import { commit, type Request } from '../storage/transaction.js';
import { isDelivery, type Delivery, type DeliveryStore } from './delivery.js';

/** strict: a power failure right after the promise must not take with it what was written. */
const STRICT = { durability: 'strict' } as const;

type Schema = { deliveries: { key: string; value: unknown } };

const UPGRADES: readonly Step[] = [(db) => void db.createObjectStore('deliveries')];

/** Whatever fails, fails with a StorageError. */
export class KeptDeliveries implements DeliveryStore {
  private readonly database: Database<Schema>;

  /** @param name of the database. */
  constructor(name = 'dabiao-sending') {
    this.database = new Database(name, UPGRADES);
  }

  async all(scope: string): Promise<Delivery[]> {
    const found = await this.database.use((db) => db.getAll('deliveries'));
    const own = found.filter((one): one is Delivery => isDelivery(one) && one.scope === scope);
    return own.sort((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));
  }

  async get(id: string): Promise<Delivery | undefined> {
    const found = await this.database.use((db) => db.get('deliveries', id), true);
    return isDelivery(found) ? found : undefined;
  }

  async add(delivery: Delivery): Promise<void> {
    await this.database.use(async (db) => {
      const tx = db.transaction('deliveries', 'readwrite', STRICT);
      const found = await tx.store.getAll();
      const former = found.filter((one): one is Delivery => isDelivery(one) && one.scope === delivery.scope && one.form === delivery.form);
      const requests: Request[] = former.map(
        ({ id }) =>
          () =>
            tx.store.delete(id),
      );
      await commit(tx, [...requests, () => tx.store.put(delivery, delivery.id)]);
    });
  }

  async update(delivery: Delivery): Promise<boolean> {
    return this.database.use(async (db) => {
      const tx = db.transaction('deliveries', 'readwrite', STRICT);
      const isThere = (await tx.store.getKey(delivery.id)) !== undefined;
      await commit(tx, isThere ? [() => tx.store.put(delivery, delivery.id)] : []);
      return isThere;
    });
  }

  close(): void {
    this.database.close();
  }
}

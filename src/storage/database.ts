/**
 * A database of this browser, in IndexedDB: opened when it is needed, and brought from any earlier version to that of the code.
 *
 * STORE1 an upgrade takes each step from the version it finds, in one transaction; a new database is made at once where it is told how · STORE2 one that fails leaves everything as it was,
 * and says so · STORE3 a database of a newer version is named and left alone · STORE4 an older page that doesn't let go is named, and
 * the database opens by itself once that page is closed · STORE5 the page itself lets go for a newer one
 * STORE8 a database that was taken away under the page, or had to be made anew, is told to who asked: what it held is gone
 * STORE9 that the browser has deleted a damaged database is announced
 * STORE6 an opening that takes long is named, and used once it has ended, which is announced; after a longer while the next one asks anew
 * STORE7 whatever fails is a StorageError · STORE10 work that does not end is named · STORE11 a step may need code that has to be loaded: the upgrade
 * is taken back, and begun again once it is there
 */
import { openDB, unwrap, wrap, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { openingError, StorageError, upgradeError, usingError } from './errors.js';
import { inTime } from './in-time.js';
import { abort } from './transaction.js';

/**
 * One step of an upgrade: the first makes version 1 of nothing, the second makes version 2 of version 1, and so on. A step that was
 * released stays as it is for good: databases of every version are still out there.
 *
 * It may wait for requests to the database and for nothing else, or its transaction ends.
 */
export type Step = (db: IDBPDatabase, tx: IDBPTransaction<unknown, string[], 'versionchange'>) => void | Promise<void>;

/** Thrown by a step that needs code which is not there yet: a transaction can't wait for it. STORE11 */
export class CodeNeeded {
  readonly load: () => Promise<void>;

  constructor(load: () => Promise<void>) {
    this.load = load;
  }
}

export interface DatabaseLimits {
  /** How long an opening may take until it is named, in milliseconds. */
  readonly open: number;
  /** How long until it is given up. Browsers have been seen to leave it pending for ever. */
  readonly giveUp: number;
  /** How long work with the open database may take until it is named. */
  readonly work: number;
  /** How long an older page may take to let go, in milliseconds: one that is closing, or ends a write first, holds nothing up. */
  readonly letGo: number;
}

const LIMITS: DatabaseLimits = { open: 5000, giveUp: 30_000, work: 20_000, letGo: 1000 };

interface Opening<Schema> {
  readonly db: Promise<IDBPDatabase<Schema>>;
  readonly begun: number;
  /** The database; rejects while an older page holds it up. One promise for all who ask: whoever asks one that never ends is kept by it. */
  ready: Promise<IDBPDatabase<Schema>>;
}

export class Database<Schema extends DBSchema> {
  private readonly name: string;
  private readonly steps: readonly Step[];
  private readonly make: Step | null;
  private readonly limits: DatabaseLimits;
  private opening: Opening<Schema> | undefined;
  private timesMade = 0;
  private isDeletedByBrowser = false;
  /** Called when the browser, or another page, has taken the database away. */
  onLost: (() => void) | null = null;
  /** Called when an opening that was named as late has ended after all. STORE6 */
  onLate: (() => void) | null = null;

  /** @param make what all steps together make of nothing, without waiting for what is not there. */
  constructor(name: string, steps: readonly Step[], make: Step | null = null, limits = LIMITS) {
    this.name = name;
    this.steps = steps;
    this.make = make;
    this.limits = limits;
  }

  /**
   * Does some work with the open database.
   * @param isShort a look at one record, which takes no longer than an opening may.
   * @throws {StorageError}
   */
  async use<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>, isShort = false): Promise<T> {
    const db = await this.open();
    try {
      return await inTime(work(db), isShort ? this.limits.open : this.limits.work, () => new StorageError('stalled'));
    } catch (error) {
      throw usingError(error);
    }
  }

  /** Lets go of the database, also of one that is still being opened. The next use opens it again. */
  close(): void {
    if (this.opening) this.forget(this.opening);
  }

  /** How often the database was made of nothing since this object is there. STORE8 */
  get made(): number {
    return this.timesMade;
  }

  /** Has the browser found its files damaged, and deleted them? Chromium says so once, with the new database. STORE9 */
  get wasDeletedByBrowser(): boolean {
    return this.isDeletedByBrowser;
  }

  private async open(): Promise<IDBPDatabase<Schema>> {
    const opening = (this.opening ??= this.begin());
    return inTime(opening.ready, this.limits.open, () => {
      if (performance.now() - opening.begun > this.limits.giveUp) this.forget(opening);
      else void opening.db.then(() => this.opening === opening && this.onLate?.()).catch(() => undefined);
      return new StorageError('timeout');
    });
  }

  private begin(): Opening<Schema> {
    let block!: (reason: StorageError) => void;
    const blocked = new Promise<never>((_, reject) => (block = reject));
    let grace: ReturnType<typeof setTimeout> | undefined;
    const onBlocked = () => (grace = setTimeout(() => block(new StorageError('blocked')), this.limits.letGo));
    const onFree = () => clearTimeout(grace);
    const db = this.request(onFree, onBlocked, () => this.forget(opening));
    const opening: Opening<Schema> = { db, ready: Promise.race([db, blocked]), begun: performance.now() };
    opening.ready.catch(() => undefined);
    const onOpen = () => {
      onFree();
      opening.ready = db; // though it was held up before
    };
    db.then(onOpen, () => this.forget(opening));
    return opening;
  }

  private async request(onUpgrade: () => void, onBlocked: () => void, onGone: () => void): Promise<IDBPDatabase<Schema>> {
    let failure: StorageError | undefined;
    let needed: CodeNeeded | undefined;
    const failed = (error: unknown) => {
      if (error instanceof CodeNeeded) needed = error;
      else failure ??= upgradeError(error);
    };
    let upgrading: Promise<void> | undefined;
    try {
      requireIndexedDB();
      const db = await openDB<Schema>(this.name, this.steps.length, {
        upgrade: (upgraded, from, _to, tx, event) => {
          onUpgrade();
          if ((event as { readonly dataLoss?: unknown }).dataLoss === 'total') this.isDeletedByBrowser = true;
          if (from === 0) this.timesMade++;
          tx.done.catch(failed);
          upgrading = this.upgrade(upgraded as unknown as IDBPDatabase, from, tx as unknown as Parameters<Step>[1]).catch(
            (error: unknown) => {
              failed(error);
              abort(tx);
            },
          );
        },
        blocked: onBlocked,
        blocking: (_from, to, event) => {
          (event.target as IDBDatabase).close(); // at once: else this page holds the newer one up
          onGone();
          if (to === null) this.onLost?.(); // it is being deleted
        },
        terminated: () => {
          onGone();
          this.onLost?.();
        },
      });
      expectAborts(db as unknown as IDBPDatabase);
      await upgrading; // a step that waited for something else has not ended with its transaction
      if (!failure) return db;
      db.close();
      throw failure;
    } catch (error) {
      if (!needed) throw failure ?? openingError(error);
    }
    try {
      await needed.load();
    } catch (error) {
      throw upgradeError(error);
    }
    return this.request(onUpgrade, onBlocked, onGone);
  }

  private async upgrade(db: IDBPDatabase, from: number, tx: Parameters<Step>[1]): Promise<void> {
    const steps = from === 0 && this.make ? [this.make] : this.steps.slice(from);
    for (const step of steps) await step(db, tx);
  }

  private forget(opening: Opening<Schema>): void {
    if (this.opening === opening) this.opening = undefined;
    void opening.db.then(
      (db) => db.close(),
      () => undefined,
    );
  }
}

function requireIndexedDB(): void {
  // Without it there is no such name, or it has no value; and where it is forbidden, reading it throws.
  if (typeof indexedDB === 'undefined' || indexedDB === null) throw new StorageError('absent');
}

/**
 * That a transaction was aborted is told by its requests, and by `done` where that is awaited. Where it is not, as in the shorthands of idb, it must
 * not count as an error that nobody caught (https://github.com/jakearchibald/idb/issues/320).
 */
function expectAborts(db: IDBPDatabase): void {
  const raw = unwrap(db);
  raw.transaction = (...args) => {
    const tx = IDBDatabase.prototype.transaction.apply(raw, args);
    wrap(tx).done.catch(() => undefined);
    return tx;
  };
}

import { expect } from 'chai';
import { CodeNeeded, Database, type DatabaseLimits, type Step } from '../../src/storage/database.js';
import { StorageError } from '../../src/storage/errors.js';
import type { StorageFailure } from '../../src/storage/failures.js';
import { contentsOf, openRaw } from '../drafts/former-versions.js';

type Schema = { things: { key: string; value: string } };

const LIMITS: DatabaseLimits = { open: 5000, giveUp: 30_000, work: 20_000, letGo: 1000 };
const FIRST: Step = (db) => void db.createObjectStore('things');
const put =
  (value: string, key: string): Step =>
  async (_db, tx) => {
    await tx.objectStore('things').put(value, key);
  };

describe('database', () => {
  let name: string;
  const opened: Database<Schema>[] = [];
  const database = (steps: readonly Step[] = [FIRST], limits?: DatabaseLimits) => {
    const made = new Database<Schema>(name, steps, null, limits);
    opened.push(made);
    return made;
  };
  const read = (made: Database<Schema>) => made.use((db) => db.getAllKeys('things'));
  /** Of a database that has hardly any time to open. */
  const readInTheEnd = async (made: Database<Schema>) => {
    for (;;) {
      const keys = await read(made).catch(() => undefined);
      if (keys) return keys;
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  const codeOf = async (act: Promise<unknown>): Promise<StorageFailure> => {
    try {
      await act;
    } catch (error) {
      expect(error).to.be.instanceOf(StorageError);
      return (error as StorageError).code;
    }
    throw new Error('Expected a refusal');
  };

  beforeEach(() => {
    name = `test-${Math.random()}`;
  });
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
    indexedDB.deleteDatabase(name);
  });

  it('STORE11 a step that needs code has it loaded, and the upgrade begins again; what can not be loaded leaves everything as it was', async () => {
    expect(await read(database([FIRST, put('1', 'a')]))).to.deep.equal(['a']);
    let [loads, isThere] = [0, false];
    const late: Step = async (db, tx) => {
      await tx.objectStore('things').put('lost with the upgrade', 'b');
      if (!isThere) {
        throw new CodeNeeded(async () => {
          if (++loads === 1) throw new TypeError('Failed to fetch');
          isThere = true;
        });
      }
      await put('2', 'c')(db, tx);
      await tx.objectStore('things').delete('b');
    };
    expect(await codeOf(read(database([FIRST, put('1', 'a'), late])))).to.equal('upgrade-failed');
    expect(await read(database([FIRST, put('1', 'a')]))).to.deep.equal(['a']);
    expect(await read(database([FIRST, put('1', 'a'), late]))).to.deep.equal(['a', 'c']);
    expect(loads).to.equal(2);
  });

  it('STORE1 a new database takes all steps, an older one those it lacks, in order', async () => {
    const taken: string[] = [];
    const steps = [FIRST, put('1', 'a'), put('2', 'b'), put('3', 'a')].map((step, i): Step => async (db, tx) => {
      taken.push(`${i + 1}`);
      await step(db, tx);
    });
    expect(await read(database(steps.slice(0, 2)))).to.deep.equal(['a']);
    expect(taken.splice(0)).to.deep.equal(['1', '2']);
    expect(await database(steps).use((db) => db.getAll('things'))).to.deep.equal(['3', '2']);
    expect(taken.splice(0)).to.deep.equal(['3', '4']);
    await read(database(steps));
    expect(taken).to.deep.equal([]);
  });

  const failures: Record<string, [step: Step, code: StorageFailure]> = {
    'throws at once': [
      () => {
        throw new Error('no');
      },
      'upgrade-failed',
    ],
    'throws later': [
      async (_db, tx) => {
        await tx.objectStore('things').put('2', 'a');
        throw new Error('no');
      },
      'upgrade-failed',
    ],
    'asks for what is not allowed': [async (_db, tx) => void (await tx.objectStore('things').add('2', 'a')), 'upgrade-failed'],
    'waits for something else': [
      async (_db, tx) => {
        await new Promise((done) => setTimeout(done, 20));
        await tx.objectStore('things').put('2', 'a');
      },
      'upgrade-failed',
    ],
    'finds no space': [
      () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      'quota',
    ],
  };
  for (const [what, [step, code]] of Object.entries(failures)) {
    it(`STORE2 a step that ${what}: everything is as it was, and no promise is left over`, async () => {
      const left: unknown[] = [];
      const onLeft = (event: PromiseRejectionEvent) => left.push(event.reason);
      window.addEventListener('unhandledrejection', onLeft);
      await read(database([FIRST, put('1', 'a')]));
      opened.splice(0)[0]!.close();
      const before = await contentsOf(name);
      expect(await codeOf(read(database([FIRST, put('1', 'a'), put('9', 'b'), step])))).to.equal(code);
      // One that waits too long has ended by itself with the steps before it.
      if (what !== 'waits for something else') expect(await contentsOf(name)).to.deep.equal(before);
      await new Promise((done) => setTimeout(done, 30));
      window.removeEventListener('unhandledrejection', onLeft);
      expect(left).to.deep.equal([]);
    });
  }

  it('STORE4 an opening that waits for an older page does not queue up, and ends with close', async () => {
    await read(database());
    const oldPage = await openRaw(name);
    opened.splice(0)[0]!.close();
    let asked = 0;
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args) {
      asked++;
      return open.apply(this, args);
    };
    const newer = database([FIRST, put('1', 'a')]);
    try {
      for (let time = 0; time < 3; time++) expect(await codeOf(read(newer))).to.equal('blocked');
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(asked).to.equal(1);
    newer.close();
    oldPage.close();
    // Had the one that was closed come in all the same, it would hold this deletion up.
    await new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => done());
      request.addEventListener('blocked', () => fail(new Error('held up')));
    });
  });

  it('STORE5 the page lets go for a newer one, which is not held up, and is told so at its next use', async () => {
    const older = database();
    await read(older);
    const newer = database([FIRST, put('1', 'a')]);
    expect(await read(newer)).to.deep.equal(['a']);
    expect(await codeOf(read(older))).to.equal('newer-version');
    expect(await read(newer)).to.deep.equal(['a']);
  });

  it('STORE5 a write that is under way is finished first', async () => {
    const older = database();
    const writing = older.use(async (db) => {
      const tx = db.transaction('things', 'readwrite');
      const writes = Array.from({ length: 500 }, (_, i) => tx.store.put('x'.repeat(1000), `k${i}`));
      await Promise.all([...writes, tx.done]);
    });
    const newer = database([FIRST, put('1', 'a')]);
    await writing;
    expect(await read(newer)).to.have.length(501);
  });

  it('STORE9 that the browser has deleted a damaged database is announced', async () => {
    const dataLoss = Object.getOwnPropertyDescriptor(IDBVersionChangeEvent.prototype, 'dataLoss');
    Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { get: () => 'total', configurable: true });
    try {
      const made = database();
      await read(made);
      expect(made.wasDeletedByBrowser).to.equal(true);
    } finally {
      if (dataLoss) Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', dataLoss);
    }
    name = `${name}-other`;
    const other = database();
    await read(other);
    expect(other.wasDeletedByBrowser).to.equal(false);
  });

  it('STORE8 a database that is deleted under the page is told, and counted as made anew', async () => {
    const one = database();
    let lost = 0;
    one.onLost = () => lost++;
    await read(one);
    expect([one.made, lost]).to.deep.equal([1, 0]);
    const newer = database([FIRST, put('1', 'a')]);
    await read(newer);
    expect(lost, 'an upgrade takes nothing away').to.equal(0);
    newer.close();
    const again = database();
    again.onLost = () => lost++;
    again.close();
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    await read(one);
    expect(one.made).to.equal(2);
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    expect(lost).to.equal(1);
  });

  it('STORE5 it lets go of a database that is deleted, and makes it anew', async () => {
    const one = database();
    await one.use((db) => db.put('things', '1', 'a'));
    await new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => done());
      request.addEventListener('blocked', () => fail(new Error('held up')));
    });
    expect(await read(one)).to.deep.equal([]);
  });

  it('STORE6 an opening without an answer is named, and after a longer while the next one asks anew', async () => {
    const { open } = IDBFactory.prototype;
    const one = database([FIRST], { ...LIMITS, open: 100, giveUp: 150 });
    // A request behind one that is held up: the browser never says anything of it.
    const other = `${name}-held`;
    const holder = await openRaw(other, 1);
    indexedDB.open(other, 2);
    IDBFactory.prototype.open = () => open.call(indexedDB, other, 2);
    try {
      expect([await codeOf(read(one)), await codeOf(read(one))]).to.deep.equal(['timeout', 'timeout']);
    } finally {
      IDBFactory.prototype.open = open;
      holder.close();
      indexedDB.deleteDatabase(other);
    }
    expect(await readInTheEnd(one)).to.deep.equal([]);
  });

  it('STORE6 an opening that ends late is announced and used, however often it was asked for', async () => {
    const { open } = IDBFactory.prototype;
    let openings = 0;
    // As on a disk that is busy: each opening takes until it is let go.
    let letGo!: () => void;
    const held = new Promise<void>((resume) => (letGo = resume));
    IDBFactory.prototype.open = function (...args) {
      openings++;
      const request = open.apply(this, args);
      const { addEventListener } = request;
      request.addEventListener = (type: string, listener: EventListener) =>
        addEventListener.call(request, type, (event) => {
          if (type === 'success') void held.then(() => listener.call(request, event));
          else listener.call(request, event);
        });
      return request;
    };
    try {
      const one = database([FIRST], { ...LIMITS, open: 100 });
      let late = 0;
      one.onLate = () => late++;
      expect(await codeOf(read(one))).to.equal('timeout');
      expect(await codeOf(read(one))).to.equal('timeout');
      letGo();
      expect([await readInTheEnd(one), openings, late > 0]).to.deep.equal([[], 1, true]);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('STORE10 work that does not end is named', async () => {
    const one = database([FIRST], { ...LIMITS, work: 50 });
    expect(await codeOf(one.use(() => new Promise(() => {})))).to.equal('stalled');
    expect(await read(one)).to.deep.equal([]);
  });

  it('STORE6 an upgrade that takes longer is not begun anew, and is there when it has ended', async () => {
    let begun = 0;
    const slow: Step = async (_db, tx) => {
      begun++;
      for (const end = performance.now() + 400; performance.now() < end;) await tx.objectStore('things').put('1', 'a');
    };
    const one = database([FIRST, slow], { ...LIMITS, open: 100 });
    expect(await codeOf(read(one))).to.equal('timeout');
    expect([await readInTheEnd(one), begun]).to.deep.equal([['a'], 1]);
  });

  const { open } = IDBFactory.prototype;
  const own = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
  const ownLocal = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  const throwing = (error: unknown) => () => {
    IDBFactory.prototype.open = () => {
      throw error;
    };
  };
  const openings: Record<string, [breakIt: () => void, code: StorageFailure]> = {
    'no IndexedDB': [() => Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }), 'absent'],
    'no value for it': [() => Object.defineProperty(window, 'indexedDB', { value: null, configurable: true }), 'absent'],
    'reading it is forbidden': [
      () =>
        Object.defineProperty(window, 'indexedDB', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
          configurable: true,
        }),
      'denied',
    ],
    'a policy': [throwing(new DOMException('denied', 'SecurityError')), 'denied'],
    'a private window': [throwing(new DOMException('no mutation', 'InvalidStateError')), 'denied'],
    'no space': [throwing(new DOMException('full', 'QuotaExceededError')), 'quota'],
    'broken files': [throwing(new DOMException('Internal error opening backing store', 'UnknownError')), 'corrupt'],
    'a frame of another site': [
      () => {
        throwing(new DOMException('The user denied permission to access the database.', 'UnknownError'))();
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
          configurable: true,
        });
      },
      'denied',
    ],
    'something else': [throwing(new RangeError('?')), 'unknown'],
    'no error at all': [throwing(undefined), 'unknown'],
    'a name like a member of every object': [throwing({ name: 'constructor' }), 'unknown'],
  };
  for (const [what, [breakIt, code]] of Object.entries(openings)) {
    it(`STORE7 opening: ${what} is ${code}, and a later try succeeds`, async () => {
      const one = database();
      try {
        breakIt();
        expect(await codeOf(read(one))).to.equal(code);
      } finally {
        IDBFactory.prototype.open = open;
        Object.defineProperty(window, 'indexedDB', own);
        Object.defineProperty(window, 'localStorage', ownLocal);
      }
      expect(await read(one)).to.deep.equal([]);
    });
  }

  const uses: Record<string, [error: unknown, code: StorageFailure]> = {
    'a full disk': [new DOMException('full', 'QuotaExceededError'), 'quota'],
    'a database closed under the page': [new DOMException('closing', 'InvalidStateError'), 'closed'],
    'a transaction broken off': [new DOMException('aborted', 'AbortError'), 'aborted'],
    'a value whose file is gone': [new DOMException('gone', 'NotReadableError'), 'corrupt'],
    'a slip in the code': [new TypeError('slip'), 'unknown'],
    'what was told apart before': [new StorageError('timeout'), 'timeout'],
  };
  for (const [what, [error, code]] of Object.entries(uses)) {
    it(`STORE7 using: ${what} is ${code}, with its cause`, async () => {
      const failing = database().use(() => Promise.reject(error as Error));
      const told = await failing.catch((one: unknown) => one as StorageError);
      expect([(told as StorageError).name, (told as StorageError).code]).to.deep.equal(['StorageError', code]);
      expect(error instanceof StorageError ? told : (told as StorageError).cause).to.equal(error);
    });
  }

  it('STORE7 real failures: a store that is not there, a connection that is closed, a transaction that is broken off', async () => {
    const one = database();
    expect(await codeOf(one.use((db) => db.getAll('nothing' as 'things')))).to.equal('corrupt');
    expect(
      await codeOf(
        one.use((db) => {
          db.close();
          return db.getAll('things');
        }),
      ),
    ).to.equal('closed');
    one.close();
    expect(
      await codeOf(
        one.use(async (db) => {
          const tx = db.transaction('things', 'readwrite');
          tx.abort();
          await tx.done;
        }),
      ),
    ).to.equal('aborted');
  });
});

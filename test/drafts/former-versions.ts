/**
 * Databases as former versions of the kit left them, made with IndexedDB alone: no code that could change makes them.
 *
 * Version 4 keeps a draft for each department and period, and a journal by clock; version 5 brought the locks of those with a passphrase.
 *
 * Version 1 was written from the first commit (778cec8) to 6fc522f, which brought version 2; version 3 kept what is being typed beside it.
 */

/** A draft's record as versions 1 to 3 had it. */
export interface FormerRecord {
  readonly id: string;
  readonly plan: { readonly id: string; readonly version: string; readonly title: string };
  readonly department: string;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
  readonly cycle: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface FormerDraft {
  readonly record: FormerRecord;
  readonly cells: Readonly<Record<string, string>>;
}

/** A record for each draft, and for each cell its text under the key [draft, cell]. */
export function makeVersion1(name: string, drafts: readonly FormerDraft[]): Promise<void> {
  const make = (db: IDBDatabase) => {
    db.createObjectStore('drafts', { keyPath: 'id' });
    db.createObjectStore('cells');
  };
  return filled(name, 1, make, ['drafts', 'cells'], (tx) => {
    for (const { record, cells } of drafts) {
      tx.objectStore('drafts').put(record);
      for (const [key, text] of Object.entries(cells)) tx.objectStore('cells').put(text, [record.id, key]);
    }
  });
}

/** A record for each draft, and a journal with one record for each write: of an emptied cell, and of a cell typed twice, too. */
export function makeVersion2(name: string, drafts: readonly FormerDraft[]): Promise<void> {
  const make = (db: IDBDatabase) => {
    db.createObjectStore('drafts', { keyPath: 'id' });
    db.createObjectStore('journal', { autoIncrement: true }).createIndex('draft', 'draft');
  };
  return filled(name, 2, make, ['drafts', 'journal'], (tx) => {
    const journal = tx.objectStore('journal');
    for (const { record, cells } of drafts) {
      tx.objectStore('drafts').put(record);
      journal.add({ draft: record.id, cells: [...Object.keys(cells).map((key) => [key, 'before']), ['emptied', '1']] });
      for (const cell of Object.entries(cells)) journal.add({ draft: record.id, cells: [cell] });
      journal.add({ draft: record.id, cells: [['emptied', '']] });
    }
  });
}

/** As version 2, and beside it the open editor of a window that is gone. */
export function makeVersion3(name: string, drafts: readonly FormerDraft[]): Promise<void> {
  const make = (db: IDBDatabase) => {
    db.createObjectStore('drafts', { keyPath: 'id' });
    db.createObjectStore('journal', { autoIncrement: true }).createIndex('draft', 'draft');
    db.createObjectStore('typing', { keyPath: 'window' }).createIndex('draft', 'draft');
  };
  return filled(name, 3, make, ['drafts', 'journal', 'typing'], (tx) => {
    const journal = tx.objectStore('journal');
    for (const { record, cells } of drafts) {
      tx.objectStore('drafts').put(record);
      journal.add({ draft: record.id, cells: Object.entries(cells) });
      const [key] = Object.keys(cells);
      tx.objectStore('typing').put({ window: record.id, draft: record.id, key, before: cells[key!], text: 'typed' });
    }
  });
}

/** A draft of a department and period; its journal by clock; steps, versions and what is damaged beside it. */
export function makeVersion4(name: string, drafts: readonly FormerDraft[]): Promise<void> {
  const make = (db: IDBDatabase) => {
    for (const store of ['writes', 'steps', 'versions']) db.createObjectStore(store);
    db.createObjectStore('drafts', { keyPath: 'id' });
    db.createObjectStore('typing', { keyPath: 'window' }).createIndex('draft', 'draft');
    db.createObjectStore('damaged', { autoIncrement: true }).createIndex('draft', 'draft');
  };
  return filled(name, 4, make, ['drafts', 'writes', 'steps', 'versions', 'typing', 'damaged'], (tx) => {
    for (const { record, cells } of drafts) {
      const { periods: _, ...about } = record;
      const id = [record.plan.id, record.department, '2025', record.cycle].join('|');
      const time = record.updatedAt;
      const written = Object.entries(cells);
      const [key, before] = written[0]!;
      tx.objectStore('drafts').put({ ...about, id, period: '2025', owner: '', filled: written.length, entries: 46 });
      tx.objectStore('writes').put(
        {
          writes: [
            {
              clock: time - 1,
              window: 'w',
              cells: [
                [key, 'former'],
                ['emptied', '1'],
              ],
            },
          ],
        },
        [id, time - 1, 'w'],
      );
      tx.objectStore('writes').put(
        { writes: [{ clock: time, window: 'w', by: '李敏', source: 'typed', cells: [...written, ['emptied', '']] }] },
        [id, time, 'w'],
      );
      tx.objectStore('steps').put({ edits: [[key, 'former', before]] }, [id, time, 'w']);
      tx.objectStore('versions').put({ time, reason: 'opened', count: 1, data: JSON.stringify([[key, 'former']]) }, [id, time]);
      tx.objectStore('typing').put({ window: id, draft: id, key, before, text: 'typed' });
      tx.objectStore('damaged').add({ draft: id, found: time, value: { writes: 'none' } });
    }
  });
}

/** The version of a database, and all it holds: keys and values of each store. */
export async function contentsOf(name: string): Promise<{ version: number; stores: Record<string, [key: unknown, value: unknown][]> }> {
  const db = await answer(indexedDB.open(name));
  try {
    const stores: Record<string, [key: unknown, value: unknown][]> = {};
    for (const store of db.objectStoreNames) {
      const records = db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([answer(records.getAllKeys()), answer(records.getAll())]);
      stores[store] = keys.map((key, i) => [key, values[i]]);
    }
    return { version: db.version, stores };
  } finally {
    db.close();
  }
}

/** The stores of a database with their keys and indexes. */
export async function shapeOf(name: string): Promise<unknown> {
  const db = await answer(indexedDB.open(name));
  try {
    return [...db.objectStoreNames].map((store) => {
      const { keyPath, autoIncrement, indexNames, ...records } = inspect(db.transaction(store).objectStore(store));
      return { store, keyPath, autoIncrement, indexes: indexNames.map((index) => [index, records.index(index).keyPath]) };
    });
  } finally {
    db.close();
  }
}

function inspect(store: IDBObjectStore) {
  const { keyPath, autoIncrement, indexNames } = store;
  return { keyPath, autoIncrement, indexNames: [...indexNames], index: (name: string) => store.index(name) };
}

/** A database that is open, and does not let go of itself unless it is closed. */
export async function openRaw(name: string, version?: number, make: (db: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => make(request.result));
  return answer(request);
}

async function filled(
  name: string,
  version: number,
  make: (db: IDBDatabase) => void,
  stores: readonly string[],
  fill: (tx: IDBTransaction) => void,
): Promise<void> {
  const db = await openRaw(name, version, make);
  const tx = db.transaction([...stores], 'readwrite');
  fill(tx);
  await new Promise<void>((done, fail) => {
    tx.addEventListener('complete', () => done());
    tx.addEventListener('abort', () => fail(tx.error ?? new Error('aborted')));
  });
  db.close();
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('no answer')));
  });
}

import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import { DraftStore } from '../../src/drafts/store.js';
import type { EntrySession } from '../../src/report/session.js';
import { open, percent, plain, put } from '../report/support.js';
import { RECEIPT } from './support.js';

/** Every way in which the kit asks IndexedDB for something. */
const CALLS = [
  [IDBFactory.prototype, 'open'],
  [IDBDatabase.prototype, 'transaction'],
  [IDBTransaction.prototype, 'commit'],
  [IDBObjectStore.prototype, 'put'],
  [IDBObjectStore.prototype, 'add'],
  [IDBObjectStore.prototype, 'get'],
  [IDBObjectStore.prototype, 'getAll'],
  [IDBObjectStore.prototype, 'getAllKeys'],
  [IDBObjectStore.prototype, 'delete'],
  [IDBIndex.prototype, 'getAll'],
] as const;

type Fault = 'is refused' | 'takes its transaction along';

/** Lets the n-th call go wrong. @returns how many there were, and the end of it. */
function spoil(n: number, fault: Fault): { count: () => number; end: () => void } {
  let count = 0;
  const restore = CALLS.map(([prototype, name]) => {
    const methods = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    const method = methods[name]!;
    methods[name] = function (...args) {
      const isSpoilt = ++count === n;
      if (isSpoilt && fault === 'is refused') throw new DOMException('refused by the test', 'UnknownError');
      const result = method.apply(this, args);
      if (isSpoilt && fault === 'takes its transaction along') {
        const request = result as Partial<IDBRequest & IDBTransaction> | undefined;
        try {
          (request?.transaction ?? (request as IDBTransaction | undefined))?.abort?.();
        } catch {
          // There is none, or it has ended.
        }
      }
      return result;
    };
    return () => (methods[name] = method);
  });
  return { count: () => count, end: () => restore.forEach((undo) => undo()) };
}

describe('an error at each call to IndexedDB of a short session', () => {
  let name: string;
  let id: string;

  beforeEach(() => {
    id = `p-${Math.random().toString(36).slice(2)}`;
    name = `test-${id}`;
  });
  afterEach(() => {
    indexedDB.deleteDatabase(name);
    localStorage.clear();
  });

  const newSession = () => open([plain('a'), percent('b')], { id });

  /** Types, undoes, leaves the editor open, exports, closes and opens again, as a clerk does. */
  async function work(session: EntrySession): Promise<void> {
    const autosave = new Autosave(session, new DraftStore(name));
    await autosave.start();
    put(session, 'a', '1');
    await autosave.flush();
    put(session, 'b', '9');
    autosave.keepTyping({ key: 'b|440783|2025||value', before: '9', text: '97' });
    put(session, 'b', '97');
    autosave.keepTyping(null);
    session.undo();
    session.redo();
    await autosave.markExported(RECEIPT);
    put(session, 'a', '注', { part: 'note' });
    for (let tries = 0; tries < 3 && !autosave.isSettled; tries++) await autosave.flush();
    expect(autosave.isSettled, 'saved in the end').to.equal(true);
    await autosave.stop();
  }

  const EXPECTED = { 'a|440783|2025||value': '1', 'a|440783|2025||note': '注', 'b|440783|2025||value': '97' };

  for (const fault of ['is refused', 'takes its transaction along'] as const) {
    it(`loses nothing, and saves on, when one ${fault}`, async () => {
      for (let n = 1; ; n++) {
        id = `p-${Math.random().toString(36).slice(2)}`;
        name = `test-${id}`;
        const spoilt = spoil(n, fault);
        const session = newSession();
        try {
          await work(session);
        } finally {
          spoilt.end();
        }
        expect(Object.fromEntries(session.cells()), `in the session, call ${n}`).to.deep.equal(EXPECTED);
        localStorage.clear(); // the database alone
        const again = newSession();
        const autosave = new Autosave(again, new DraftStore(name));
        await autosave.start();
        expect(Object.fromEntries(again.cells()), `on disk, call ${n}`).to.deep.equal(EXPECTED);
        await autosave.stop();
        indexedDB.deleteDatabase(name);
        if (spoilt.count() < n) {
          expect(n, 'calls that were tried').to.be.above(25);
          return;
        }
      }
    }).timeout(60_000);
  }
});

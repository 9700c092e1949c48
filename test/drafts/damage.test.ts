import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import { draftsOf } from '../../src/drafts/draft.js';
import type { DraftNotice } from '../../src/drafts/notices.js';
import { SavedDrafts } from '../../src/drafts/saved-drafts.js';
import { damagedRecords, listDrafts } from '../../src/drafts/draft-list.js';
import { DraftStore } from '../../src/drafts/store.js';
import { setAside } from '../../src/drafts/set-aside.js';
import { readStored } from '../../src/drafts/stored-records.js';
import type { EntrySession } from '../../src/report/session.js';
import { abort } from '../../src/storage/transaction.js';
import { open, percent, plain, put as type } from '../report/support.js';
import { addTo, put, RECEIPT, RECORD, SEALING } from './support.js';

const KEY = 'a|440783|2025||value';
/** No cell takes it. WRITE6 */
const LONG = '9'.repeat(10_001);

describe('damaged records', () => {
  let id: string;
  let name: string;
  let store: DraftStore;
  const opened: Autosave[] = [];

  beforeEach(() => {
    id = `p-${Math.random().toString(36).slice(2)}`;
    name = `test-${id}`;
    store = new DraftStore(name);
  });
  afterEach(async () => {
    for (const autosave of opened.splice(0)) await autosave.stop();
    store.close();
    indexedDB.deleteDatabase(name);
    localStorage.clear();
  });

  const draftId = (session: EntrySession) => draftsOf(session, '')[0]!.id;
  async function window() {
    const session = open([plain('a'), percent('b')], { id });
    const autosave = new Autosave(session, new DraftStore(name));
    opened.push(autosave);
    await autosave.start();
    await autosave.stepsBack;
    return { session, autosave, draft: draftId(session) };
  }
  /** A draft with a cell, a step, a version and a text in an editor of a window that is gone. */
  async function filled(): Promise<string> {
    const { session, autosave, draft } = await window();
    type(session, 'a', '1');
    await autosave.flush();
    await autosave.markExported(RECEIPT);
    await autosave.stop();
    opened.splice(0);
    return draft;
  }
  const tooLong = (notices: readonly DraftNotice[]) =>
    notices.flatMap((notice) =>
      notice.kind === 'too-long' ? notice.texts.map(({ key, length }) => `${notice.part} ${key} ${length}`) : [],
    );
  const damage = (notices: readonly DraftNotice[]) =>
    notices.flatMap((notice) => (notice.kind === 'damaged' ? [[notice.part, notice.records]] : [])).sort();
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    for (const start = performance.now(); !(await isSo());) {
      if (performance.now() - start > 3000) throw new Error('Waited in vain');
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  const bytes = new Uint8Array([1, 2, 3]);

  /** What is put beside the good records of each store. */
  const cases: readonly (readonly [part: string, records: (draft: string) => readonly (readonly [unknown, IDBValidKey?])[]])[] = [
    [
      'typing',
      (draft) => [
        [{ window: 'one', draft }],
        [{ window: 'two', draft, key: KEY, before: '', text: 97 }],
        [{ window: 'three', draft, key: KEY, text: '97.' }],
        [{ window: 'four', draft, key: null, before: '', text: '97.' }],
        [{ window: 'five', draft, key: KEY, before: '', text: ['9'] }],
      ],
    ],
    [
      'steps',
      (draft) => [
        ...[null, 7, {}, { edits: 'x' }, { edits: [null] }, { edits: [[KEY, '', '1'], ['k']] }, { edits: [[KEY, '1', 2]] }].map(
          (value, i): [unknown, IDBValidKey] => [value, [draft, Date.now() + i, 'v']],
        ),
        ...[1e300, Infinity, 9e15, 9e12, 0.5, -1].map((time): [unknown, IDBValidKey] => [{ edits: [[KEY, '1', '2']] }, [draft, time, 'v']]),
      ],
    ],
    [
      'versions',
      (draft) => [
        [null, [draft, 1]],
        [{ time: 2 }, [draft, 2]],
        [{ time: 3, reason: 'opened', count: 1, data: 7 }, [draft, 3]],
        [{ time: 4, reason: 'opened', count: '1', data: '[]' }, [draft, 4]],
        [{ time: 5, reason: null, count: 0, data: '[]' }, [draft, 5]],
        [{ time: 5, reason: 'opened', count: 0, data: '[]' }, [draft, 6]],
        [{ time: 7, reason: 'opened', count: 0, by: {}, data: '[]' }, [draft, 7]],
        ...[1e300, Infinity, 9e15, 9e12, 8.5, -1].map((time): [unknown, IDBValidKey] => [
          { time, reason: 'opened', count: 0, data: '[]' },
          [draft, time],
        ]),
        ...[1e9, 1e300, -1, 0.5, NaN].map((count, i): [unknown, IDBValidKey] => [
          { time: 10 + i, reason: 'opened', count, data: '[]' },
          [draft, 10 + i],
        ]),
      ],
    ],
    [
      'writes',
      (draft) => [
        [null, [draft, 1, 'v']],
        [{ writes: [{ clock: 2, window: 'v', cells: [['b', 1]] }] }, [draft, 2, 'v']],
        [{ sealed: 'x' }, [draft, 'x']],
        ...[9e15, 1e300, Infinity, 9e12, -1, 0.5].map((clock, i): [unknown, IDBValidKey] => [
          { writes: [{ clock, window: 'v', cells: [[KEY, 'outruns']] }] },
          [draft, 10 + i, 'v'],
        ]),
      ],
    ],
  ];
  for (const [part, records] of cases) {
    it(`DAMAGE1 DAMAGE2 DAMAGE5 of ${part}: set aside, said once and counted, everything else is there, and saving goes on`, async () => {
      const draft = await filled();
      const before = [await store.typing(draft), await store.steps(draft), await store.versions(draft)].map((one) => one.length);
      const added = records(draft);
      await addTo(part, name, added);
      const { session, autosave } = await window();
      await until(() => damage(autosave.notices).length > 0);
      expect(damage(autosave.notices)).to.deep.equal([[part, added.length]]);
      expect(Object.fromEntries(session.cells())).to.deep.equal({ [KEY]: '1' });
      expect((await damagedRecords(store, draft)).map((one) => [one.part, one.value])).to.have.deep.members(
        added.map(([value]) => [part, value]),
      );
      expect([await store.typing(draft), await store.steps(draft), await store.versions(draft)].map((one) => one.length)).to.deep.equal(
        before,
      );
      session.undo();
      type(session, 'b', '5');
      await autosave.stop();
      expect(Object.fromEntries(await store.cells(draft))).to.deep.equal({ 'b|440783|2025||value': '5' });
      const saved = new SavedDrafts(new DraftStore(name));
      expect((await saved.list()).map(({ damaged }) => damaged)).to.deep.equal([added.length]);
      saved.close();
      expect(damage((await window()).autosave.notices), 'once').to.deep.equal([]);
    });
  }

  it('DAMAGE6 of a text that is too long for a cell it is said which, and how long; it is set aside once, and the rest is there', async () => {
    const draft = await filled();
    const OTHER = 'b|440783|2025||value';
    const cells = [
      [OTHER, '2'],
      [KEY, LONG],
    ];
    await addTo('writes', name, [
      [{ writes: [{ clock: 3, window: 'v', cells }] }, [draft, 3, 'v']],
      [{ writes: [{ clock: 4, window: 'v', cells: [['gone', `${LONG}1`]] }] }, [draft, 4, 'v']],
      [{ writes: [{ clock: 5, window: 'v', cells: [['b|440783|2025||note', LONG], 7] }] }, [draft, 5, 'v']], // something else is wrong, too
    ]);
    await addTo('typing', name, [
      [{ window: 'six', draft, key: KEY, before: '', text: LONG }],
      [{ window: 'w', draft, key: KEY, text: LONG }],
    ]);
    await addTo('steps', name, [
      [
        {
          edits: [
            [KEY, '1', '2'],
            [KEY, '1', LONG],
          ],
        },
        [draft, Date.now(), 'v'],
      ],
      [{ edits: [[KEY, '1', LONG]], pieces: -1 }, [draft, Date.now() + 1, 'v']],
    ]);
    const { session, autosave } = await window();
    await until(() => damage(autosave.notices).length === 3);
    expect(tooLong(autosave.notices).sort()).to.deep.equal([
      `steps ${KEY} 10001`,
      `typing ${KEY} 10001`,
      `writes ${KEY} 10001`,
      'writes gone 10002',
    ]);
    expect(damage(autosave.notices)).to.deep.equal([
      ['steps', 1],
      ['typing', 1],
      ['writes', 1],
    ]);
    expect(Object.fromEntries(session.cells())).to.deep.equal({ [KEY]: '1', [OTHER]: '2' });
    expect(session.steps.length).to.equal(1);
    expect((await damagedRecords(store, draft)).length).to.equal(7);
    type(session, 'a', '5');
    await autosave.stop();
    expect(Object.fromEntries(await store.cells(draft))).to.deep.equal({ [KEY]: '5', [OTHER]: '2' });
    const again = await window();
    expect([damage(again.autosave.notices), tooLong(again.autosave.notices)], 'once').to.deep.equal([[], []]);
  });

  it('DAMAGE6 so it is of the second copy of a draft that the browser has lost', async () => {
    const { draft, autosave } = await window();
    await autosave.stop();
    const copy = (cells: unknown) => ({ cells: 2, time: Date.now(), writes: [{ clock: 5, window: 'v', cells }] });
    for (const [cells, found] of [
      [
        [
          [KEY, LONG],
          ['b|440783|2025||value', '2'],
        ],
        [1, [`copy ${KEY} 10001`], []],
      ],
      [[[KEY, LONG]], [0, [`copy ${KEY} 10001`], []]],
      [
        [
          [KEY, LONG],
          ['b|440783|2025||value', 2],
        ],
        [0, [], [['copy', 1]]],
      ],
    ] as const) {
      localStorage.setItem(`dabiao:draft:${draft}`, JSON.stringify(copy(cells)));
      const opened = await window();
      expect([opened.session.filledCells, tooLong(opened.autosave.notices), damage(opened.autosave.notices)]).to.deep.equal(found);
      expect((await damagedRecords(store, draft)).length).to.equal(1);
      await opened.autosave.stop();
      await store.remove([draft]);
      localStorage.clear();
    }
  });

  it('DRAFT2 DAMAGE2 what is noted of a draft: what can be read of it stays, the draft is listed, and it is said', async () => {
    const draft = await filled();
    const whole = (await listDrafts(store))[0]!;
    for (const [i, part] of [
      { name: 7 },
      { exportedAt: 'x' },
      { plan: null },
      { regions: 'x' },
      { createdAt: NaN },
      { deletedAt: [] },
      { deletedAt: 1e300 },
      { exportedAt: 9e15 },
      { updatedAt: -1 },
      { createdAt: 0.5 },
      { filled: 1e9 },
      { entries: -1 },
    ].entries()) {
      const value = { ...whole, ...part };
      await addTo('drafts', name, [[value]]);
      expect((await listDrafts(store)).length).to.equal(1);
      const { session, autosave } = await window();
      expect(damage(autosave.notices), JSON.stringify(part)).to.deep.equal([['drafts', 1]]);
      expect([session.filledCells, (await damagedRecords(store, draft)).length]).to.deep.equal([1, i + 1]);
      await autosave.stop();
      expect(damage((await window()).autosave.notices), 'once').to.deep.equal([]);
    }
    expect((await listDrafts(store))[0]).to.deep.include({ department: 'health', entries: 2, filled: 1 });
  });

  it('DAMAGE5 what an open editor left under a clock that is none outruns nothing: what is typed afterwards is there', async () => {
    const draft = await filled();
    for (const [i, clock] of [9e15, 8_999_999_999_999.5, 1e300, Infinity, -1].entries()) {
      await addTo('typing', name, [[{ window: `gone${i}`, draft, key: 'b|440783|2025||value', before: '', text: '7', clock }]]);
      const { session, autosave } = await window();
      type(session, 'a', `${i + 2}`);
      await autosave.stop();
      expect(damage(autosave.notices), String(clock)).to.deep.equal([]);
      expect(Object.fromEntries(await store.cells(draft))[KEY], String(clock)).to.equal(`${i + 2}`);
    }
  });

  it('DAMAGE5 a mark of a second copy with such numbers is damaged, and is said so', async () => {
    const { draft, autosave } = await window();
    await autosave.stop();
    for (const mark of [
      { cells: 3, time: 1e300 },
      { cells: 1e9, time: 5 },
      { cells: -1, time: 5 },
      { cells: 3, time: 0.5 },
    ]) {
      localStorage.setItem(`dabiao:draft:${draft}`, JSON.stringify({ ...mark, writes: null }));
      const opened = await window();
      expect(opened.autosave.notices, JSON.stringify(mark)).to.deep.equal([{ kind: 'damaged', part: 'copy', records: 1 }]);
      await opened.autosave.stop();
      await store.remove([draft]);
    }
  });

  it('DAMAGE1 records under keys of another kind hinder neither the list nor the removal of everything', async () => {
    await new SavedDrafts(new DraftStore(name)).removeAll(); // second copies that other pages have left
    await filled();
    await addTo('drafts', name, [[{ id: 7 }], [{ id: bytes }]]);
    await addTo('writes', name, [
      [null, 7],
      [null, [7]],
      [null, 'x'],
      [null, []],
    ]);
    await addTo('steps', name, [[null, bytes]]);
    await addTo('typing', name, [[{ window: 'w', draft: 7 }], [{ window: 'v' }]]);
    const saved = new SavedDrafts(new DraftStore(name));
    expect((await saved.list()).map(({ cells }) => cells)).to.deep.equal([1]);
    expect((await saved.removeAll()).map(({ plan }) => plan.id)).to.deep.equal([id]);
    saved.close();
  });

  /** Records that the browser can't read any more, as when a file of its own is gone: asked for, they fail, and take along what was asked with them. */
  async function unreadable(isSo: (store: string, key: unknown) => boolean, error: string, work: () => Promise<void>): Promise<void> {
    const { get, getAll } = IDBObjectStore.prototype;
    const fail = (request: IDBRequest) => {
      Object.defineProperty(request, 'error', { value: new DOMException('no', error) });
      void Promise.resolve().then(() => {
        request.dispatchEvent(new Event('error'));
        abort(request.transaction!); // of several that fail the first has done so
      });
      return request;
    };
    IDBObjectStore.prototype.get = function (key) {
      const request = get.call(this, key);
      return isSo(this.name, key) ? fail(request) : request;
    };
    IDBObjectStore.prototype.getAll = function (...range) {
      return fail(getAll.apply(this, range));
    };
    try {
      await work();
    } finally {
      Object.assign(IDBObjectStore.prototype, { get, getAll });
    }
  }

  it('DAMAGE1 a record that the browser itself can’t read hides no other, in no store', async () => {
    const draft = await filled();
    await put(store, [['odd', '2']], { ...RECORD, id: draft });
    await store.writeTyping({ window: 'gone', draft, key: 'b|440783|2025||value', before: '', text: '9' });
    await store.writeTyping({ window: 'gone too', draft, key: KEY, before: '1', text: '9' });
    await addTo('steps', name, [[{ edits: [[KEY, '0', '1']] }, [draft, 1, 'v']]]);
    await addTo('versions', name, [[{ time: 1, reason: 'opened', count: 0, data: '[]' }, [draft, 1]]]);
    const isSo = (part: string, key: unknown) =>
      part === 'drafts' ||
      (part === 'typing' && key === 'gone too') ||
      (['writes', 'steps', 'versions'].includes(part) && (key as unknown[])[1] === 1 && (key as unknown[])[2] !== 'w');
    await addTo('writes', name, [[{ writes: [] }, [draft, 1, 'v']]]);
    const { session, autosave } = await (async () => {
      let found!: Awaited<ReturnType<typeof window>>;
      await unreadable(isSo, 'NotReadableError', async () => {
        const saved = new SavedDrafts(new DraftStore(name));
        found = await window();
        await until(() => damage(found.autosave.notices).length === 5);
        expect((await saved.list()).map(({ cells }) => cells)).to.deep.equal([2]);
        saved.close();
      });
      return found;
    })();
    expect(damage(autosave.notices)).to.deep.equal([
      ['drafts', 1],
      ['steps', 1],
      ['typing', 1],
      ['versions', 1],
      ['writes', 1],
    ]);
    expect(Object.fromEntries([...session.cells(), ...session.strays])).to.deep.equal({
      [KEY]: '1',
      'b|440783|2025||value': '9',
      odd: '2',
    });
    expect(new Set((await damagedRecords(store, draft)).map(({ part }) => part)).size).to.equal(5);
  });
  it('DAMAGE3 that the browser broke off the reading damages nothing: it is a failure that is shown, and tried again', async () => {
    const draft = await filled();
    let session!: EntrySession;
    let autosave!: Autosave;
    for (const [part, error] of [
      ['writes', 'AbortError'],
      ['typing', 'InvalidStateError'],
    ] as const) {
      await store.writeTyping({ window: `gone ${part}`, draft, key: 'b|440783|2025||value', before: '', text: '9' });
      await unreadable(
        (one) => one === part,
        error,
        async () => {
          localStorage.clear(); // else the second copy is shown
          ({ session, autosave } = await window());
          expect([autosave.state.status, autosave.notices, session.filledCells], part).to.deep.equal(['failed', [], 0]);
        },
      );
      await autosave.flush();
      expect([autosave.state.status, autosave.notices, session.filledCells], part).to.deep.equal(['saved', [], 2]);
      expect(await damagedRecords(store, draft)).to.deep.equal([]);
      opened.splice(0);
    }
  });

  it('SEALING4 what looks encrypted in a draft without a passphrase hides nothing: it is set aside and said', async () => {
    const draft = await filled();
    const sealed = new Uint8Array(50);
    await addTo('writes', name, [[{ sealed }, [draft, 1, 'x']]]);
    await addTo('typing', name, [[{ window: 'x', draft, sealed }]]);
    const { session, autosave } = await window();
    expect([session.filledCells, autosave.state.status]).to.deep.equal([1, 'saved']);
    expect(damage(autosave.notices)).to.deep.equal([
      ['typing', 1],
      ['writes', 1],
    ]);
    expect((await damagedRecords(store, draft)).length).to.equal(2);
    await autosave.stop();
    // Where all of it is encrypted, its lock is lost, and may be found again.
    await store.remove([draft]);
    await addTo('writes', name, [[{ sealed }, [draft, 1, 'x']]]);
    const { autosave: other } = await window();
    expect([other.state.status, (await damagedRecords(store, draft)).length]).to.deep.equal(['failed', 0]);
  });
  it('DAMAGE4 what another window draws together or deletes while it is being read damages nothing, and is found', async () => {
    const draft = RECORD.id;
    const found: [string, number][] = [];
    const reader = new DraftStore(name);
    reader.onDamaged = (part, records) => found.push([part, records]);
    for (let time = 0; time < 30; time++) {
      for (let i = 0; i < 20; i++) await put(store, [[`${i}`, `${time}`]]);
      await store.writeTyping({ window: `w${time}`, draft, key: KEY, before: '', text: '1' });
      const reading = Promise.all([reader.cells(draft), reader.typing(draft)]);
      for (let turn = 0; turn < time % 6; turn++) await Promise.resolve();
      await Promise.all([store.drawTogether(draft), store.clearTyping(`w${time}`)]);
      const [cells] = await reading;
      expect(cells.filter(([, text]) => text === String(time)).length).to.equal(20);
    }
    expect([found, await damagedRecords(reader, draft)]).to.deep.equal([[], []]);
    reader.close();
  });
  it('DAMAGE4 one that is gone, or whole again, before it is set aside is left alone', async () => {
    const draft = RECORD.id;
    await put(store, [['a', '1']]);
    await addTo('writes', name, [
      [5, [draft, 1, 'gone']],
      [5, [draft, 1, 'mended']],
    ]);
    await store.database.use(async (db) => {
      const damaged = (await readStored(db, 'writes', draft, SEALING)).filter(({ isDamaged }) => isDamaged);
      expect(damaged.length).to.equal(2);
      await db.delete('writes', [draft, 1, 'gone']);
      await db.put('writes', { writes: [{ clock: 1, window: 'mended', cells: [['b', '2']] }] }, [draft, 1, 'mended']);
      expect(await setAside(db, 'writes', draft, damaged, SEALING)).to.equal(0);
    });
    expect(Object.fromEntries(await store.cells(draft))).to.deep.equal({ a: '1', b: '2' });
    expect(await damagedRecords(store, draft)).to.deep.equal([]);
  });
  it('COPY1 AUTOSAVE10 of a draft that the browser has lost what can be read of a damaged copy comes back, and it is said', async () => {
    const draft = await filled();
    const item = `dabiao:draft:${draft}`;
    const copy = localStorage.getItem(item)!;
    const lose = async () => {
      store.close();
      await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    };
    const half = JSON.stringify({
      cells: 2,
      time: 5,
      writes: [
        {
          clock: 3,
          window: 'w',
          cells: [
            [KEY, '1'],
            ['b', 2],
          ],
        },
      ],
    });
    for (const [text, cells, kinds] of [
      [half, 1, ['damaged', 'recovered']],
      [copy.slice(0, -9), 0, ['damaged']],
      ['', 0, ['damaged']],
      ['null', 0, ['damaged']],
      [JSON.stringify({ cells: 2, time: 5, writes: {} }), 0, ['damaged', 'vanished']],
      [JSON.stringify({ cells: 2, time: 5, writes: [{ clock: 'x' }] }), 0, ['damaged', 'vanished']],
    ] as const) {
      await lose();
      localStorage.setItem(item, text);
      const { session, autosave } = await window();
      expect([session.filledCells, autosave.notices.map(({ kind }) => kind).sort()], text).to.deep.equal([cells, kinds]);
      expect((await damagedRecords(store, draft)).map((one) => [one.part, one.value])).to.deep.equal([['copy', { text }]]);
      await autosave.stop();
    }
    await put(store, [[KEY, '1']], { ...RECORD, id: draft });
    localStorage.setItem(item, 'x');
    expect((await window()).autosave.notices, 'where the draft is there the copy is but written anew').to.deep.equal([]);
  });

  it('SAVED1 a deleted draft whose last version is damaged comes back as the one before it, or stays deleted, and it is said which', async () => {
    const draft = await filled();
    const saved = new SavedDrafts(new DraftStore(name));
    await saved.delete(draft);
    const [last, exported] = await saved.versions(draft);
    await addTo('versions', name, [[{ ...last, data: '[["a"' }, [draft, last!.time]]]);
    expect((await saved.bringBack(draft))?.reason).to.equal('exported');
    expect(Object.fromEntries(await store.cells(draft))).to.deep.equal({ [KEY]: '1' });
    await saved.delete(draft);
    for (const version of await saved.versions(draft)) await addTo('versions', name, [[{ ...version, count: 2 }, [draft, version.time]]]);
    expect([await saved.bringBack(draft), await saved.restore(draft, { ...exported!, data: 'x' })]).to.deep.equal([null, null]);
    expect((await saved.list()).map(({ isDeleted }) => isDeleted)).to.deep.equal([true]);
    saved.close();
  });
});

import { expect } from 'chai';
import { DraftStore } from '../../src/drafts/store.js';

/** Puts records into a store as another script of the page might. */
async function addTo(store: 'journal' | 'typing', name: string, records: readonly object[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error!));
  });
  await new Promise<void>((done, failed) => {
    const tx = db.transaction(store, 'readwrite');
    for (const record of records) tx.objectStore(store).add(record);
    tx.addEventListener('complete', () => done());
    tx.addEventListener('error', () => failed(tx.error!));
  });
  db.close();
}

describe('draft store', () => {
  const record = {
    id: 'p|health|440783|2025|annual',
    plan: { id: 'p', version: '1', title: 'P' },
    department: 'health',
    regions: ['440783'],
    periods: ['2025'],
    cycle: 'annual',
  } as const;
  let name: string;
  let store: DraftStore;

  beforeEach(() => {
    name = `test-${Math.random()}`;
    store = new DraftStore(name);
  });
  afterEach(() => store.close());

  it('gives back the cells it was given, of that draft alone', async () => {
    await store.write(record, [
      ['a', '1'],
      ['b', '九７.5'],
    ]);
    await store.write({ ...record, id: 'other' }, [['a', '2']]);
    expect(await store.cells(record.id)).to.deep.equal([
      ['a', '1'],
      ['b', '九７.5'],
    ]);
  });

  it('forgets a cell that was emptied', async () => {
    await store.write(record, [['a', '1']]);
    await store.write(record, [['a', '']]);
    expect(await store.cells(record.id)).to.deep.equal([]);
  });

  it('gives back the last text of a cell, however often and in however large blocks it was written', async () => {
    const block = (text: string) => Array.from({ length: 1000 }, (_, i) => [`c${i}`, text] as const);
    await store.write(record, block('1'));
    for (let i = 0; i < 120; i++) await store.write(record, [['c7', String(i)]]);
    expect(new Map(await store.cells(record.id)).get('c7')).to.equal('119');
    await store.write(record, [['c8', '']]);
    await store.write({ ...record, id: 'other' }, [['c9', '2']]);
    const cells = new Map(await store.cells(record.id)); // drawn together by the reading before
    expect([cells.size, cells.get('c7'), cells.has('c8'), cells.get('c9')]).to.deep.equal([999, '119', false, '1']);
    await store.write(record, block('3'));
    expect(new Set((await store.cells(record.id)).map(([, text]) => text))).to.deep.equal(new Set(['3']));
  });

  it('skips what is no write, and keeps the rest', async () => {
    const draft = record.id;
    const strange = [
      undefined,
      null,
      'text',
      7,
      {},
      { length: 2 },
      [null],
      ['a'],
      [['a']],
      [['a', 1]],
      [[1, 'a']],
      [['b', '2'], undefined],
    ];
    await store.write(record, [['a', '1']]);
    await addTo('journal', name, [{ draft }, ...strange.map((cells) => ({ draft, cells }))]);
    const kept = [
      ['a', '1'],
      ['b', '2'],
    ];
    expect(await store.cells(draft)).to.deep.equal(kept);
    const many = Array.from({ length: 60 }, () => ({ draft }));
    await addTo('journal', name, many); // so many that the next reading draws them together
    expect(await store.cells(draft)).to.deep.equal(kept);
    await store.write(record, [['c', '3']]);
    expect(await store.cells(draft)).to.deep.equal([...kept, ['c', '3']]);
  });

  it('skips what is no record of an open editor, and keeps the rest', async () => {
    const typed = { window: 'one', draft: record.id, key: 'a', before: '', text: '1' };
    await store.writeTyping(typed);
    await addTo('typing', name, [
      { window: 'two', draft: record.id },
      { ...typed, window: 'three', text: 1 },
      { ...typed, window: 'four', key: null },
    ]);
    expect(await store.typing(record.id)).to.deep.equal([typed]);
  });

  it('lists drafts with the time of their last change', async () => {
    const before = Date.now();
    await store.write(record, [['a', '1']]);
    const [draft] = await store.list();
    expect(draft!.id).to.equal(record.id);
    expect(draft!.updatedAt).to.be.at.least(before);
  });
});

import { expect } from 'chai';
import { damagedRecords, listDrafts } from '../../src/drafts/draft-list.js';
import { DraftStore } from '../../src/drafts/store.js';
import type { CellText } from '../../src/drafts/writes.js';
import { addTo, put, RECORD, written } from './support.js';

const { id } = RECORD;
const OTHER = { ...RECORD, id: 'p|health|2024|annual', period: '2024' };

describe('draft store', () => {
  let name: string;
  let store: DraftStore;

  beforeEach(() => {
    name = `test-${Math.random()}`;
    store = new DraftStore(name);
  });
  afterEach(() => {
    store.close();
    indexedDB.deleteDatabase(name);
  });

  it('JOURNAL1 gives back the cells it was given, of that draft alone', async () => {
    await put(store, [
      ['a', '1'],
      ['b', '九７.5'],
    ]);
    await put(store, [['a', '2']], OTHER);
    await put(store, [['c', '3']], { ...RECORD, id: `${id}|李敏` });
    expect(await store.cells(id)).to.deep.equal([
      ['a', '1'],
      ['b', '九７.5'],
    ]);
  });

  it('JOURNAL1 forgets a cell that was emptied', async () => {
    await put(store, [['a', '1']]);
    await put(store, [['a', '']]);
    expect(await store.cells(id)).to.deep.equal([]);
  });

  it('JOURNAL1 a cell costs the disk no more than 400 bytes, whatever the number of regions', async () => {
    const key = 'maternal-mortality|440783001|2025|sex=F|numerator';
    const write = { ...written([[key, '1234.56']], 1_764_400_000_000, 'k3j9x2a1'), source: 'typed' as const };
    // Structured clone writes a letter of ASCII as one byte in a value; in a key it takes two.
    const bytes = 2 * `kaiping-women-2021-2030|health|2025|annual${write.window}`.length + 8 + JSON.stringify({ writes: [write] }).length;
    expect(bytes).to.be.below(400);
  });

  it('JOURNAL2 gives back the last text of a cell, before and after the journal is drawn together', async () => {
    const block = (text: string) => Array.from({ length: 1000 }, (_, i): CellText => [`c${i}`, text]);
    await put(store, block('1'));
    for (let i = 0; i < 120; i++) await put(store, [['c7', String(i)]]);
    await put(store, [['c8', '']]);
    await put(store, [['c9', '2']], OTHER);
    const before = new Map(await store.cells(id));
    expect([before.size, before.get('c7'), before.has('c8'), before.get('c9')]).to.deep.equal([999, '119', false, '1']);
    expect((await store.read(id)).records).to.equal(122);
    const drawn = await store.drawTogether(id);
    expect(drawn?.cells).to.equal(1000);
    expect((await store.read(id)).records).to.equal(1);
    expect(new Map(await store.cells(id))).to.deep.equal(before);
    expect(await store.cells(OTHER.id)).to.deep.equal([['c9', '2']]);
    await put(store, block('3'));
    expect(new Set((await store.cells(id)).map(([, text]) => text))).to.deep.equal(new Set(['3']));
  });

  it('JOURNAL2 a write that comes late does not win over a later one that was drawn together, nor an emptied cell come back', async () => {
    await store.write([
      { key: [id, 10, 'w'], writes: [written([['a', 'later']], 10), written([['b', '']], 10), written([['c', 'old']], 3)], record: RECORD },
    ]);
    await store.drawTogether(id);
    await store.write([
      {
        key: [id, 5, 'v'],
        writes: [
          written(
            ['a', 'b', 'c'].map((key): CellText => [key, 'late']),
            5,
            'v',
          ),
        ],
      },
    ]);
    for (let time = 0; time < 2; time++) {
      expect(Object.fromEntries(await store.cells(id))).to.deep.equal({ a: 'later', c: 'late' });
      await store.drawTogether(id);
    }
  });

  it('JOURNAL2 a large record is left alone where that is asked for', async () => {
    await put(store, [['a', '1']]);
    const drawn = await store.drawTogether(id);
    await put(store, [['b', '2']]);
    await put(store, [['c', '3']]);
    await store.drawTogether(id, drawn!.key);
    expect((await store.read(id)).records).to.equal(2);
    expect(Object.fromEntries(await store.cells(id))).to.deep.equal({ a: '1', b: '2', c: '3' });
  });

  it('JOURNAL2 WRITE5 a large draft is drawn together into several records, again and again, and one record of a former kit is read', async () => {
    const block = (text: string) => Array.from({ length: 50_001 }, (_, i): CellText => [`c${i}`, text]);
    await put(store, block('1')); // as a kit before wrote it: in one
    const keys = async () => (await store.read(id)).records;
    expect([await keys(), (await store.cells(id)).length]).to.deep.equal([1, 50_001]);
    await put(store, [['c7', '']]);
    const drawn = await store.drawTogether(id);
    expect([await keys(), (await store.cells(id)).length, drawn!.cells]).to.deep.equal([3, 50_000, 50_001]);
    await put(store, [['c8', '2']]);
    await put(store, [['c9', '2']]);
    await store.drawTogether(id, drawn!.key);
    expect(await keys(), 'all but the large ones').to.equal(4);
    await store.drawTogether(id);
    const cells = new Map(await store.cells(id));
    expect([await keys(), cells.size, cells.has('c7'), cells.get('c8'), cells.get('c50000')]).to.deep.equal([3, 50_000, false, '2', '1']);
  });

  it('JOURNAL2 locked, or failing, in the middle, it leaves the journal as it was', async () => {
    await put(
      store,
      Array.from({ length: 30_000 }, (_, i): CellText => [`c${i}`, '1']),
    );
    await put(store, [['c1', '2']]);
    const { isSealing } = store.sealing;
    let asked = 0;
    store.sealing.isSealing = () => asked++ > 2;
    let failed: unknown;
    await store.drawTogether(id).catch((error: unknown) => (failed = error));
    store.sealing.isSealing = isSealing;
    expect((failed as { code?: unknown }).code).to.equal('locked');
    const { records } = await store.read(id);
    expect([records, (await store.cells(id)).length]).to.deep.equal([2, 30_000]);
  });

  it('JOURNAL3 WRITE3 sets aside what is no write, keeps the rest, and saves on', async () => {
    const good = written([['z', '9']], 7);
    const strange: readonly (readonly [value: unknown, ...kept: string[]])[] = [
      [undefined],
      [null],
      ['text'],
      [7],
      [{}],
      [{ writes: null }],
      [{ writes: { length: 2 } }],
      [{ writes: [null] }],
      [{ writes: [{ ...good, clock: 'x' }] }],
      [{ writes: [{ ...good, clock: NaN }] }],
      [{ writes: [{ ...good, clock: 1e300 }] }],
      [{ writes: [{ ...good, window: 3 }] }],
      [{ writes: [{ ...good, cells: 'z' }] }],
      [{ writes: [{ ...good, cells: [['y', 1], [1, 'y'], ['y'], null, ['x', '8']] }] }, 'x'],
      [{ writes: [good, null] }, 'z'],
    ];
    for (const [value, ...kept] of strange) {
      const database = `${name}-${Math.random()}`;
      const one = new DraftStore(database);
      await put(one, [['a', '1']]);
      await addTo('writes', database, [[value, [id, 5000, 'v']]]);
      const what = JSON.stringify(value) ?? 'undefined';
      let damaged = 0;
      one.onDamaged = (_, records) => (damaged += records);
      await one.read(id);
      expect(damaged, what).to.equal(1);
      for (let time = 0; time < 2; time++) {
        expect((await one.cells(id)).map(([key]) => key).sort(), what).to.deep.equal(['a', ...kept]);
      }
      expect(damaged, 'once').to.equal(1);
      expect(
        (await damagedRecords(one, id)).map((record) => record.value),
        what,
      ).to.deep.equal([value]);
      await put(one, [['b', '2']]);
      expect((await one.cells(id)).length, what).to.equal(2 + kept.length);
      one.close();
      indexedDB.deleteDatabase(database);
    }
  });

  it('JOURNAL3 DRAFT2 nor does a damaged record of the draft, of a step, of a version or of an open editor hide anything', async () => {
    await put(store, [['a', '1']]);
    const typed = { window: 'one', draft: id, key: 'a', before: '', text: '1' };
    await store.writeTyping(typed);
    for (const value of [{ id }, { id, plan: null }, { id, plan: 7, regions: 'x', createdAt: 'y', cycle: 'z' }]) {
      await addTo('drafts', name, [[value]]);
      const { record } = await store.read(id);
      expect(record).to.deep.include({ id, department: 'health', period: '2025', cycle: 'annual', regions: [], createdAt: 0 });
      expect((await listDrafts(store)).map((one) => one.plan.id)).to.deep.equal(['p']);
    }
    await addTo('typing', name, [[{ window: 'two', draft: id }], [{ ...typed, window: 'three', text: 1 }]]);
    await addTo('versions', name, [
      [null, [id, 1]],
      [{ time: 2 }, [id, 2]],
    ]);
    expect([await store.typing(id), await store.versions(id)]).to.deep.equal([[typed], []]);
    expect(await store.cells(id)).to.deep.equal([['a', '1']]);
  });

  it('JOURNAL4 the record of a draft is changed apart from its cells', async () => {
    await put(store, [['a', '1']]);
    await store.changeRecord(id, (record) => ({ ...record!, exportedAt: 5 }));
    expect(await listDrafts(store)).to.deep.equal([{ ...RECORD, exportedAt: 5 }]);
    await store.changeRecord('p|other|2025|annual', () => undefined);
    expect(await listDrafts(store)).to.have.length(1);
  });

  it('removes a draft with all that stands beside it, and nothing else', async () => {
    for (const record of [RECORD, OTHER]) {
      await put(store, [['a', '1']], record);
      await store.writeTyping({ window: record.id, draft: record.id, key: 'a', before: '', text: '1' });
      await store.changeSteps([{ key: [record.id, 1, 'w'], value: { edits: [['a', '', '1']] } }], []);
      await store.changeVersions(record.id, { time: 1, reason: 'opened', count: 1, data: '[]' }, []);
      await addTo('writes', name, [[null, [record.id, 9000, 'v']]]);
      await store.read(record.id);
    }
    const contents = async (draft: string) =>
      [
        await store.cells(draft),
        await store.typing(draft),
        await store.steps(draft),
        await store.versions(draft),
        await damagedRecords(store, draft),
      ].map(({ length }) => length);
    await store.remove([id]);
    expect(await contents(id)).to.deep.equal([0, 0, 0, 0, 0]);
    expect(await contents(OTHER.id)).to.deep.equal([1, 1, 1, 1, 1]);
    expect((await listDrafts(store)).map((record) => record.id)).to.deep.equal([OTHER.id]);
  });
});

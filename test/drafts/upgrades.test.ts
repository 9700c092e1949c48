import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import type { DraftRecord } from '../../src/drafts/draft.js';
import { damagedRecords, listDrafts } from '../../src/drafts/draft-list.js';
import { DraftStore } from '../../src/drafts/store.js';
import { UPGRADES } from '../../src/drafts/upgrades.js';
import { Database, type Step } from '../../src/storage/database.js';
import { StorageError } from '../../src/storage/errors.js';
import { addTo, put } from './support.js';
import { open, percent, plain } from '../report/support.js';
import {
  contentsOf,
  makeVersion1,
  makeVersion2,
  makeVersion3,
  makeVersion4,
  openRaw,
  shapeOf,
  type FormerDraft,
  type FormerRecord,
} from './former-versions.js';

const RECORD: FormerRecord = {
  id: 'p|health|440783|2025|annual',
  plan: { id: 'p', version: '1.0.0', title: '规划' },
  department: 'health',
  regions: ['440783'],
  periods: ['2025'],
  cycle: 'annual',
  createdAt: 1_760_000_000_000,
  updatedAt: 1_760_000_100_000,
};

/** Whatever a person may have typed, of two drafts, one of them with a pasted block. */
const DRAFTS: readonly FormerDraft[] = [
  {
    record: RECORD,
    cells: {
      'a|440783|2025||value': '97.50',
      'a|440783|2025|sex=F|value': '九７.5',
      'a|440783|2025||note': '第一行\n第二行\u0000\ud83d',
      'b|440783|2025||value': ' 约 ',
      '__proto__|440783|2025||value': '1',
    },
  },
  {
    record: { ...RECORD, id: 'p|health|440783001,440783002|2021,2025|mid-term', regions: ['440783001', '440783002'], cycle: 'mid-term' },
    cells: Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`c${i}|440783001|2025||value`, String(i)])),
  },
];

/** The ids that they have now. */
const IDS = ['p|health|2025|annual', 'p|health|2025|mid-term'] as const;

const VERSIONS = { 1: makeVersion1, 2: makeVersion2, 3: makeVersion3, 4: makeVersion4 };

/** As in earnest, but for the second that an older page has to let go. */
const LIMITS = { open: 5000, giveUp: 30_000, work: 20_000, letGo: 150 };

/** Says which cells differ, the first few of them: a diff of thousands would take for ever. */
function expectCells(found: ReadonlyMap<string, string>, { cells }: FormerDraft): void {
  const keys = new Set([...found.keys(), ...Object.keys(cells)]);
  const wrong = [...keys].filter((key) => found.get(key) !== cells[key]);
  expect(wrong.slice(0, 5)).to.deep.equal([]);
}

/** Says no more than that: a diff would take for ever. */
function expectSame(one: unknown, other: unknown): void {
  expect(JSON.stringify(one) === JSON.stringify(other), 'everything as it was').to.equal(true);
}

async function refusal(act: Promise<unknown>): Promise<StorageError> {
  try {
    await act;
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error('Expected a refusal');
}

describe('former versions of the drafts', () => {
  let name: string;
  const opened: { close(): void }[] = [];
  const opening = <T extends { close(): void }>(one: T): T => {
    opened.push(one);
    return one;
  };

  beforeEach(() => {
    name = `test-${Math.random()}`;
  });
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
    indexedDB.deleteDatabase(name);
    localStorage.clear();
  });

  for (const [version, make] of Object.entries(VERSIONS)) {
    it(`DRAFTS1 DRAFTS2 DRAFTS4 every cell and record of version ${version} is found`, async () => {
      await make(name, DRAFTS);
      expect((await contentsOf(name)).version).to.equal(Number(version));
      const store = opening(new DraftStore(name));
      for (const [i, draft] of DRAFTS.entries()) {
        const { plan, department, regions, cycle, createdAt, updatedAt } = draft.record;
        expectCells(new Map(await store.cells(IDS[i]!)), draft);
        expect((await store.read(IDS[i]!)).record).to.deep.include({
          plan,
          department,
          regions,
          cycle,
          createdAt,
          updatedAt,
          id: IDS[i],
          owner: '',
          period: '2025',
        });
        if (Number(version) >= 3) expect((await store.typing(IDS[i]!)).map(({ text }) => text)).to.deep.equal(['typed']);
      }
      expect((await listDrafts(store)).map(({ id }) => id)).to.include.members([...IDS]);
      expect((await contentsOf(name)).version).to.equal(UPGRADES.length);
    });

    it(`DRAFTS1 DRAFTS2 a draft of version ${version} is resumed, and saved on`, async () => {
      const session = open([plain('a'), percent('b')], { id: 'p' });
      const id = IDS[0];
      await make(name, [{ record: RECORD, cells: { 'a|440783|2025||value': '97.50', 'b|440783|2025||note': '注' } }]);
      const autosave = new Autosave(session, new DraftStore(name));
      await autosave.start();
      const value = Number(version) >= 3 ? 'typed' : '97.50'; // what stood in the open editor
      expect(Object.fromEntries(session.cells())).to.deep.equal({ 'a|440783|2025||value': value, 'b|440783|2025||note': '注' });
      session.set([{ ...session.form.locate('a|440783|2025||value')!, text: '98' }]);
      await autosave.stop();
      const again = opening(new DraftStore(name));
      expect(new Map(await again.cells(id)).get('a|440783|2025||value')).to.equal('98');
      expect((await again.read(id)).record!.createdAt).to.equal(RECORD.createdAt);
    });

    it(`DRAFTS1 DRAFTS2 DRAFTS3 DRAFTS4 DRAFTS5 DRAFTS6 DRAFTS7 a database of version ${version} becomes what a new one is`, async () => {
      await make(name, DRAFTS);
      const fresh = `${name}-fresh`;
      for (const each of [name, fresh]) await listDrafts(opening(new DraftStore(each)));
      expect(await shapeOf(name)).to.deep.equal(await shapeOf(fresh));
      indexedDB.deleteDatabase(fresh);
    });

    it(`STORE1 a further step finds the drafts of version ${version} as the steps before it left them`, async () => {
      await make(name, DRAFTS);
      const stamp: Step = async (_db, tx) => {
        const drafts = tx.objectStore('drafts');
        for (const draft of (await drafts.getAll()) as DraftRecord[]) await drafts.put({ ...draft, owner: '李敏' });
      };
      const database = opening(new Database(name, [...UPGRADES, stamp]));
      await database.use(() => Promise.resolve());
      const { version: now, stores } = await contentsOf(name);
      expect(now).to.equal(UPGRADES.length + 1);
      expect(new Set(stores.drafts!.map(([, draft]) => (draft as { owner: string }).owner))).to.deep.equal(new Set(['李敏']));
      const written = new Map(
        stores.writes!.flatMap(([, record]) =>
          (record as { writes: { cells: [string, string][] }[] }).writes.flatMap(({ cells }) => cells),
        ),
      );
      for (const { cells } of DRAFTS) {
        for (const [key, text] of Object.entries(cells)) expect(written.get(key), key).to.equal(text);
      }
    });

    it(`STORE2 an upgrade of version ${version} that fails leaves every byte, and the next one finds it`, async () => {
      await make(name, DRAFTS);
      const before = await contentsOf(name);
      const failing: Step = async (db, tx) => {
        await tx.objectStore('drafts').clear();
        db.createObjectStore('owners');
        throw new TypeError('a slip in the code');
      };
      const error = await refusal(opening(new Database(name, [...UPGRADES, failing])).use(() => Promise.resolve()));
      expect([error.code, (error.cause as Error).message]).to.deep.equal(['upgrade-failed', 'a slip in the code']);
      expectSame(await contentsOf(name), before);
      expectCells(new Map(await opening(new DraftStore(name)).cells(IDS[0])), DRAFTS[0]!);
    });

    it(`STORE4 an old page on version ${version} that does not let go is named; once it is closed the draft is found`, async () => {
      await make(name, DRAFTS);
      const oldPage = await openRaw(name);
      const database = opening(new Database<{ drafts: { key: string; value: DraftRecord } }>(name, [...UPGRADES, () => {}], null, LIMITS));
      for (let time = 0; time < 2; time++) expect((await refusal(database.use((db) => db.getAll('drafts')))).code).to.equal('blocked');
      oldPage.close();
      let drafts: unknown[] | undefined;
      while (!drafts) {
        drafts = await database.use((db) => db.getAll('drafts')).catch(() => undefined);
        await new Promise((done) => setTimeout(done, 5));
      }
      expect(drafts).to.have.length(version === '4' ? 2 : 3); // former drafts, and one by their new id
    });
  }

  it('DRAFTS4 drafts of other words of the page for the same report become one; of a cell in several the text written last stands', async () => {
    const former = (regions: string, periods: string, updatedAt: number): FormerRecord => ({
      ...RECORD,
      id: `p|health|${regions}|${periods}|annual`,
      regions: regions.split(','),
      periods: periods.split(','),
      updatedAt,
    });
    await makeVersion3(name, [
      { record: former('440783', '2025', 5), cells: { 'a|440783|2025||value': '1', 'b|440783|2025||value': '2' } },
      { record: former('440783,440784', '2024,2025', 9), cells: { 'a|440783|2025||value': '3', 'a|440784|2024||value': '4', odd: '5' } },
    ]);
    const store = opening(new DraftStore(name));
    expect(Object.fromEntries(await store.cells('p|health|2025|annual'))).to.deep.equal({
      'a|440783|2025||value': '3',
      'b|440783|2025||value': '2',
    });
    expect(Object.fromEntries(await store.cells('p|health|2024|annual'))).to.deep.equal({ 'a|440784|2024||value': '4', odd: '5' });
    expect((await store.read('p|health|2025|annual')).record).to.deep.include({ regions: ['440783', '440784'], updatedAt: 9 });
  });

  it('DRAFTS4 damaged records of a former version are set aside, and the rest is found', async () => {
    await makeVersion3(name, [DRAFTS[0]!]);
    const draft = RECORD.id;
    for (const value of [{ draft }, { draft, cells: 7 }, { draft, cells: [null, ['c|440783|2025||value', '6']] }, {}, { draft: 3 }]) {
      await addTo('journal', name, [[value]]);
    }
    const store = opening(new DraftStore(name));
    expectCells(new Map((await store.cells(IDS[0])).filter(([key]) => !key.startsWith('c|'))), DRAFTS[0]!);
    expect(new Map(await store.cells(IDS[0])).get('c|440783|2025||value')).to.equal('6');
    expect(await damagedRecords(store, IDS[0])).to.have.length(3);
  });

  it('STORE3 a database of a newer version is named and left alone, whatever is asked of it', async () => {
    await makeVersion2(name, DRAFTS);
    (await openRaw(name, 7, (db) => db.createObjectStore('vault'))).close();
    const before = await contentsOf(name);
    const store = opening(new DraftStore(name));
    for (const act of [() => store.cells(IDS[0]), () => listDrafts(store), () => put(store, [['a', '1']])]) {
      expect((await refusal(act())).code).to.equal('newer-version');
    }
    expectSame(await contentsOf(name), before);
    expect(before.version).to.equal(7);
  });

  it('STORE3 editing goes on beside it, and nothing typed is lost', async () => {
    (await openRaw(name, 7)).close();
    const session = open([plain('a')], { id: 'p' });
    const autosave = new Autosave(session, new DraftStore(name));
    await autosave.start();
    session.set([{ ...session.form.locate('a|440783|2025||value')!, text: '98' }]);
    await autosave.flush();
    const { state } = autosave;
    expect(state.status === 'failed' && state.error.code).to.equal('newer-version');
    expect([autosave.isSettled, [...session.cells()]]).to.deep.equal([false, [['a|440783|2025||value', '98']]]);
    await autosave.stop();
  });
});

import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import { BackupError, backupText, readBackupStepwise } from '../../src/drafts/backup.js';
import type { BackupFault } from '../../src/drafts/backup-faults.js';
import type { Receipt } from '../../src/drafts/receipt.js';
import { readCopy, writeCopy } from '../../src/drafts/second-copy.js';
import { SavedDrafts } from '../../src/drafts/saved-drafts.js';
import { listDrafts } from '../../src/drafts/draft-list.js';
import { DraftStore } from '../../src/drafts/store.js';
import { readVersion } from '../../src/drafts/versions.js';
import { cellsOf, type Write } from '../../src/drafts/writes.js';
import type { EntrySession } from '../../src/report/session.js';
import { digestOfDocument } from '../../src/documents/digest.js';
import { runSliced } from '../../src/report/slices.js';
import { at, open, plain, put as type } from '../report/support.js';
import { addTo, put, readBackup, RECEIPT, RECORD, SEALING, written } from './support.js';

const { id } = RECORD;
const KEY = 'a|440783|2025||value';
const NOTE = 'a|440783|2025||note';
const DAY = 24 * 3600 * 1000;

describe('saved drafts', () => {
  let name: string;
  let store: DraftStore;
  let saved: SavedDrafts;
  const opened: Autosave[] = [];

  beforeEach(() => {
    name = `test-${Math.random()}`;
    store = new DraftStore(name);
    saved = new SavedDrafts(new DraftStore(name), '李敏');
  });
  afterEach(async () => {
    for (const autosave of opened.splice(0)) await autosave.stop();
    saved.close();
    store.close();
    indexedDB.deleteDatabase(name);
    localStorage.clear();
  });

  const cells = async (draft = id) => Object.fromEntries(await store.cells(draft));
  async function window(session: EntrySession = open([plain('a'), plain('b')], { id: 'p' })) {
    const autosave = new Autosave(session, new DraftStore(name));
    opened.push(autosave);
    await autosave.start();
    return { session, autosave };
  }
  const until = async (isSo: () => boolean) => {
    for (let i = 0; i < 400 && !isSo(); i++) await new Promise((done) => setTimeout(done, 5));
    expect(isSo()).to.equal(true);
  };
  const settled = async (version: () => Promise<unknown[]>, count: number) => {
    for (let i = 0; i < 200 && (await version()).length < count; i++) await new Promise((done) => setTimeout(done, 5));
  };

  it('are listed, the latest change first, each owner’s alone', async () => {
    await put(store, [[KEY, '1']]);
    await put(store, [[KEY, '2']], { ...RECORD, id: 'p|health|2024|annual', period: '2024' });
    await put(store, [[KEY, '3']], { ...RECORD, id: `${id}|王芳`, owner: '王芳' });
    const list = await saved.list();
    expect(list.map(({ record, cells: count, isDeleted }) => [record.period, count, isDeleted])).to.deep.equal([
      ['2024', 1, false],
      ['2025', 1, false],
    ]);
    expect(list[0]!.size).to.be.within(20, 100);
    expect((await saved.list('王芳')).map(({ record }) => record.id)).to.deep.equal([`${id}|王芳`]);
  });

  it('what is stored under a name that is none of a draft is not listed', async () => {
    await put(store, [[KEY, '1']]);
    for (const none of ['', 'x', '||||', '__proto__']) await addTo('drafts', name, [[{ ...RECORD, id: none }]]);
    expect((await saved.list()).map(({ record }) => record.id)).to.deep.equal([id]);
  });
  it('SAVED4 the time of the last change is that of the last write, and an export is known, and what was changed since', async () => {
    const { session, autosave } = await window();
    type(session, 'a', '1');
    await autosave.markExported(RECEIPT);
    const [before] = await saved.list();
    expect([before!.record.exportedAt! > 0, before!.isChangedSinceExport]).to.deep.equal([true, false]);
    await new Promise((done) => setTimeout(done, 5));
    type(session, 'a', '2');
    await autosave.flush();
    const [after] = await saved.list();
    expect([after!.changedAt > before!.changedAt, after!.isChangedSinceExport]).to.deep.equal([true, true]);
  });

  it('SAVED4 the regions are those of its cells, too: of several windows the record has those of one', async () => {
    await put(store, [
      [KEY, '1'],
      [KEY.replace('440783', '440784001'), '2'],
      [KEY.replace('440783', '440785'), ''],
      ['odd', '3'],
      ['odd|x|2025', '4'],
    ]);
    expect((await saved.list()).map(({ record }) => record.regions)).to.deep.equal([['440783', '440784001']]);
  });
  it('SAVED1 a deleted draft can be brought back, with every cell, also the emptied window that has it open', async () => {
    const { session, autosave } = await window();
    type(session, 'a', '1');
    type(session, 'a', '注', { part: 'note' });
    await autosave.flush();
    await saved.delete(id);
    await until(() => session.filledCells === 0);
    expect([await cells(), (await saved.list()).map(({ isDeleted }) => isDeleted)]).to.deep.equal([{}, [true]]);
    await saved.bringBack(id);
    await until(() => session.filledCells === 2);
    expect([await cells(), (await saved.list()).map(({ isDeleted }) => isDeleted)]).to.deep.equal([{ [KEY]: '1', [NOTE]: '注' }, [false]]);
  });
  it('SAVED1 SAVED6 one in which was typed since is there again, and one deleted long ago is gone', async () => {
    await put(store, [[KEY, '1']]);
    await saved.delete(id);
    const { session, autosave } = await window();
    expect(session.filledCells).to.equal(0);
    type(session, 'a', '5');
    await autosave.leave();
    expect((await saved.list()).map(({ isDeleted }) => isDeleted)).to.deep.equal([false]);
    await autosave.stop();
    await saved.delete(id);
    await store.changeRecord(id, (record) => ({ ...record!, deletedAt: Date.now() - 40 * DAY }));
    expect(
      (await saved.list()).map(({ isDeleted }) => isDeleted),
      'first found',
    ).to.deep.equal([true]);
    await store.changeRecord(id, (record) => ({ ...record!, dueAt: record!.dueAt! - 8 * DAY }));
    expect([await saved.list(), await listDrafts(store), await store.versions(id)]).to.deep.equal([[], [], []]);
  });

  it('SAVED6 a clock that is wrong for a while removes no draft', async () => {
    const { now } = Date;
    const at = async <T>(time: number, run: () => Promise<T>): Promise<T> => {
      Date.now = () => now() + time;
      try {
        return await run();
      } finally {
        Date.now = now;
      }
    };
    const listed = async () => (await saved.list()).map(({ isDeleted }) => isDeleted);
    await at(-2000 * DAY, async () => {
      await store.write([{ key: [id, Date.now(), 'w'], writes: [written([[KEY, '1']], Date.now())], record: RECORD }]);
      await saved.delete(id);
    });
    expect(await listed(), 'deleted in 2020').to.deep.equal([true]);
    expect(await at(6 * DAY, listed), 'for a week').to.deep.equal([true]);
    await saved.bringBack(id);
    await saved.delete(id);
    expect(await at(31 * DAY, listed), 'a clock that is ahead').to.deep.equal([true]);
    expect(await listed()).to.deep.equal([true]);
    await saved.bringBack(id);
    expect(await cells()).to.deep.equal({ [KEY]: '1' });
    await at(50 * DAY, () => store.write([{ key: [id, Date.now(), 'w'], writes: [written([[KEY, '2']], Date.now())] }]));
    await saved.delete(id);
    const [record] = await listDrafts(store);
    expect(record!.deletedAt, 'no earlier than it was written').to.be.above(now() + 49 * DAY);
  });

  it('SAVED1 comes back as it was deleted, not as it was deleted before, nor as another version', async () => {
    await put(store, [[KEY, '1']]);
    await saved.delete(id);
    await saved.bringBack(id);
    const { session, autosave } = await window();
    type(session, 'a', '2');
    await autosave.markExported(RECEIPT); // a version that says the same as what is deleted next
    await autosave.stop();
    await saved.delete(id);
    await saved.bringBack(id);
    expect(await cells()).to.deep.equal({ [KEY]: '2' });
    await store.write([{ key: [id, Date.now() + 1000, 'x'], writes: [{ clock: Date.now() + 1000, window: 'x', cells: [[KEY, '']] }] }]);
    await saved.delete(id);
    await saved.bringBack(id);
    expect([await cells(), (await saved.list()).map(({ isDeleted }) => isDeleted)]).to.deep.equal([{}, [false]]);
  });

  it('SAVED2 a draft begun from another takes its notes and sources, and no value, and leaves what is filled there', async () => {
    const next = 'p|health|2026|annual';
    await put(store, [
      [KEY, '1'],
      [NOTE, '注'],
      ['b|440783|2025||note', '注二'],
      ['b|440783|2025||source', '年鉴'],
    ]);
    await put(store, [['b|440783|2026||note', '已有']], { ...RECORD, id: next, period: '2026' });
    const { record, cells: count } = await saved.beginNext(RECORD);
    expect([record.id, record.period, count]).to.deep.equal([next, '2026', 2]);
    expect(await cells(next)).to.deep.equal({
      'a|440783|2026||note': '注',
      'b|440783|2026||note': '已有',
      'b|440783|2026||source': '年鉴',
    });
  });

  it('a draft can be given a name, and lose it', async () => {
    await put(store, [[KEY, '1']]);
    await saved.rename(id, ' 初稿 ');
    expect((await saved.list())[0]!.record.name).to.equal('初稿');
    await saved.rename(id, ' ');
    expect((await saved.list())[0]!.record.name).to.equal(undefined);
  });

  it('SAVED3 all of an owner’s are removed with everything that stands beside them, and no other’s', async () => {
    const { session, autosave } = await window();
    type(session, 'a', '1');
    await autosave.stop();
    await put(store, [[KEY, '3']], { ...RECORD, id: `${id}|王芳`, owner: '王芳' });
    expect((await readCopy(id, SEALING))?.cells).to.equal(1);
    expect((await saved.removeAll()).map((record) => record.id)).to.deep.equal([id]);
    expect([await readCopy(id, SEALING), await cells(), await store.steps(id), await store.versions(id)]).to.deep.equal([null, {}, [], []]);
    expect(await cells(`${id}|王芳`)).to.deep.equal({ [KEY]: '3' });
    expect((await window()).session.filledCells).to.equal(0);
  });
  it('SAVED3 a backup brings back what was removed, in a window that had it open too, and it stays', async () => {
    const { session, autosave } = await window();
    type(session, 'a', '97.5');
    await autosave.flush();
    const backup = await saved.backups.make((await saved.list()).map(({ record }) => record));
    await saved.removeAll();
    await until(() => session.filledCells === 0);
    await saved.backups.restore(backup, 'merge');
    await until(() => session.filledCells === 1);
    type(session, 'b', '2');
    await autosave.stop();
    const again = await window();
    expect(Object.fromEntries(again.session.cells())).to.deep.equal({ [KEY]: '97.5', 'b|440783|2025||value': '2' });
    expect(again.autosave.notices).to.deep.equal([]);
  });
  it('SAVED3 ALLDRAFTS1 of a draft without a record the open editor and the second copy are removed, too', async () => {
    const typed = 'p|health|2024|annual';
    const copied = 'p|health|2023|annual';
    await store.writeTyping({ window: 'gone', draft: typed, key: 'a|440783|2024||value', before: '', text: '97.123' });
    writeCopy(copied, { cells: 1, time: 1, writes: [written([['a|440783|2023||value', '97.123']])] }, SEALING);
    expect((await saved.removeAll()).map((record) => [record.id, record.period])).to.have.deep.members([
      [typed, '2024'],
      [copied, '2023'],
    ]);
    expect([await store.typing(typed), await readCopy(copied, SEALING)]).to.deep.equal([[], null]);
  });
  it('BACKUPS1 a draft that was deleted is brought back by a backup, and the preview says so', async () => {
    await put(store, [[KEY, '97.5']]);
    const backup = await saved.backups.make((await saved.list()).map(({ record }) => record));
    await saved.delete(id);
    expect(await saved.backups.preview(backup, 'merge')).to.deep.include({
      record: backup[0]!.record,
      isNew: false,
      filled: 1,
      changed: 0,
      emptied: 0,
      kept: 0,
      hasReceipt: false,
    });
    await saved.backups.restore(backup, 'merge');
    expect([await cells(), (await saved.list())[0]!.isDeleted]).to.deep.equal([{ [KEY]: '97.5' }, false]);
  });
  it('BACKUPS1 what stands in an open editor is in the backup, unless its cell has changed since', async () => {
    await put(store, [[KEY, '97.5']]);
    await store.writeTyping({ window: 'one', draft: id, key: NOTE, before: '', text: '还没写完' });
    await store.writeTyping({ window: 'two', draft: id, key: KEY, before: '1', text: '2' });
    const [backup] = await saved.backups.make((await saved.list()).map(({ record }) => record));
    expect(Object.fromEntries(cellsOf(backup!.writes))).to.deep.equal({ [KEY]: '97.5', [NOTE]: '还没写完' });
  });
  it('SAVED5 a draft that the browser has lost is listed, backed up and counted as its second copy has it', async () => {
    await put(store, [[KEY, '1']]);
    const lost = 'p|health|2024|annual';
    const cells = [['a|440783|2024||value', '97']] as const;
    const typing = [{ window: 'gone', draft: lost, key: 'a|440783|2024||note', before: '', text: '没写完' }];
    writeCopy(lost, { cells: 1, time: 7, writes: [{ clock: 7, window: 'w', cells }], typing }, store.sealing);
    const listed = await saved.list();
    expect(listed.map(({ record, cells: count }) => [record.id, count])).to.have.deep.members([
      [id, 1],
      [lost, 1],
    ]);
    expect((await saved.backups.make(listed.map(({ record }) => record))).find(({ record }) => record.id === lost)!.writes.length).to.equal(
      2,
    );
    expect((await saved.removeAll()).length).to.equal(2);
    expect(await saved.list()).to.deep.equal([]);
  });
  it('SAVED3 a window that has one open is emptied, without a word of cells that another has written over', async () => {
    const { session, autosave } = await window();
    type(session, 'a', '1');
    await autosave.flush();
    await saved.removeAll();
    await until(() => session.filledCells === 0);
    type(session, 'b', '2');
    await autosave.stop();
    expect([await cells(), autosave.notices]).to.deep.equal([{ 'b|440783|2025||value': '2' }, []]);
  });

  describe('former versions', () => {
    const texts = async () => {
      const versions = await saved.versions(id);
      return Promise.all(versions.map(async (version) => [version.reason, Object.fromEntries((await readVersion(version))!.cells)]));
    };

    it('VERSIONKEPT1 before more than ten cells change at once, how they stood is kept, and can be had back', async () => {
      const { session, autosave } = await window(
        open(
          Array.from({ length: 12 }, (_, i) => plain(`a${i}`)),
          { id: 'p' },
        ),
      );
      const all = Array.from({ length: 12 }, (_, i) => ({ ...at(session, `a${i}`), text: String(i) }));
      for (const one of all) session.set([one]);
      await autosave.flush();
      session.set(all.map((one) => ({ ...one, text: '' })));
      await settled(() => saved.versions(id), 1);
      const [before] = await saved.versions(id);
      expect([before!.reason, before!.count]).to.deep.equal(['before-many', 12]);
      await saved.restore(id, before!);
      await until(() => session.filledCells === 12);
      expect(session.text(all[7]!.row, all[7]!.column)).to.equal('7');
    });
    it('VERSIONKEPT1 before an import of more than ten cells it is named so', async () => {
      const { session, autosave } = await window(
        open(
          Array.from({ length: 12 }, (_, i) => plain(`a${i}`)),
          { id: 'p' },
        ),
      );
      const all = Array.from({ length: 12 }, (_, i) => ({ ...at(session, `a${i}`), text: String(i) }));
      session.set(all.slice(0, 2));
      await autosave.flush();
      session.set(
        all.map((one) => ({ ...one, text: `${one.text}0` })),
        'imported',
      );
      await settled(() => saved.versions(id), 1);
      const [before] = await saved.versions(id);
      expect([before!.reason, before!.count]).to.deep.equal(['before-import', 2]);
    });
    it('VERSIONKEPT3 an hour after the last one the next change keeps one, and where the clock was set otherwise', async () => {
      await put(store, [[KEY, '1']]);
      const { session, autosave } = await window();
      await settled(() => saved.versions(id), 1);
      const { now } = Date;
      try {
        let count = 1;
        for (const [hours, isKept] of [
          [0.9, false],
          [1.1, true],
          [2, false],
          [2.2, true],
          [-24, true],
        ] as const) {
          Date.now = () => now() + hours * 3600 * 1000;
          const before = session.text(0, at(session, 'a').column);
          type(session, 'a', `${before}1`);
          await autosave.flush();
          if (isKept) count++;
          await settled(() => saved.versions(id), count);
          const versions = await saved.versions(id);
          expect(versions.length, `${hours} h`).to.equal(count);
          if (!isKept) continue;
          const texts = await Promise.all(versions.map(async (version) => (await readVersion(version))!.cells[0]![1]));
          expect([versions.some(({ reason }) => reason === 'hourly'), texts.includes(before)]).to.deep.equal([true, true]);
        }
      } finally {
        Date.now = now;
      }
    });
    it('VERSION1 is kept when the draft is opened and has changed since, and when it is exported', async () => {
      await put(store, [[KEY, '1']]);
      for (let time = 0; time < 2; time++) {
        const { autosave } = await window();
        await settled(() => saved.versions(id), 1);
        await autosave.stop();
      }
      expect(await texts()).to.deep.equal([['opened', { [KEY]: '1' }]]);
      const { session, autosave } = await window();
      type(session, 'a', '2');
      await autosave.markExported(RECEIPT);
      expect((await texts())[0]).to.deep.equal(['exported', { [KEY]: '2' }]);
    });
    it('VERSION2 the newest are kept, and of older ones the first of each day, for ninety days', async () => {
      await put(store, [[KEY, '1']]);
      const day = 24 * 3600 * 1000;
      const start = Math.floor(Date.now() / day) * day - 100 * day;
      for (let i = 0; i < 100; i++)
        await addTo('versions', name, [
          [{ time: start + i * (day / 2), reason: 'hourly', count: 0, data: '[]' }, [id, start + i * (day / 2)]],
        ]);
      await saved.delete(id);
      const versions = await saved.versions(id);
      expect(versions.length).to.be.within(50, 75);
      expect(Math.min(...versions.map(({ time }) => time))).to.be.above(Date.now() - 91 * day);
      expect(new Set(versions.slice(40).map(({ time }) => Math.floor(time / day))).size).to.equal(versions.length - 40);
    });
    it('VERSION3 what is damaged is no version', async () => {
      for (const data of ['', '{', 'null', '[[1]]', '[]', '[["a","1"],["b","2"]]', '[["a","1"],["b",2]]', new ArrayBuffer(9)]) {
        expect(await readVersion({ time: 1, reason: 'opened', count: 1, data })).to.equal(null);
      }
    });
    it('VERSION4 a text in it that is too long for a cell is left out and named, where nothing else is wrong with it', async () => {
      const text = '长'.repeat(10_001);
      const version = (...cells: unknown[]) => ({ time: 1, reason: 'opened', count: cells.length, data: JSON.stringify(cells) }) as const;
      const long = [{ key: NOTE, length: 10_001 }];
      expect(await readVersion(version([KEY, '1'], [NOTE, text]))).to.deep.equal({ cells: [[KEY, '1']], long });
      expect(await readVersion(version([NOTE, text]))).to.deep.equal({ cells: [], long });
      expect(await readVersion(version([NOTE, text.slice(1)]))).to.deep.equal({ cells: [[NOTE, text.slice(1)]], long: [] });
      expect((await readVersion(version([text, '1'])))!.long).to.deep.equal([{ key: text.slice(0, 500), length: 10_001 }]);
      for (const other of [[KEY, 1], [KEY], null, [1, text]]) expect(await readVersion(version([NOTE, text], other))).to.equal(null);
      expect(await readVersion({ ...version([NOTE, text]), count: 2 })).to.equal(null);

      await put(store, [[KEY, '2']]);
      expect(await saved.restore(id, version([KEY, '1'], [NOTE, text]))).to.deep.equal(long);
      expect(await store.cells(id)).to.deep.equal([[KEY, '1']]);
    });
  });

  describe('backups', () => {
    const fault = (text: string): BackupFault | null => {
      try {
        readBackup(text);
        return null;
      } catch (error) {
        if (error instanceof BackupError) return error.code;
        throw error;
      }
    };
    const strange: [string, string][] = [
      [KEY, ' 97.50 '],
      [NOTE, '第一行\n第二行\u0000\ud83d'],
      ['__proto__|440783|2025||value', '<b>'],
    ];

    const backup = async () => backupText(await saved.backups.make([RECORD]), '2026-11-29T08:00:00.000Z');

    it('BACKUP1 what is written is read again, to the last cell, on another computer too', async () => {
      await put(store, strange);
      const text = await backup();
      await saved.removeAll();
      const made = readBackup(text);
      expect(await saved.backups.preview(made, 'merge')).to.deep.equal([
        { record: RECORD, isNew: true, filled: 3, changed: 0, emptied: 0, kept: 0, hasReceipt: false },
      ]);
      await saved.backups.restore(made, 'merge');
      expect(await cells()).to.deep.equal(Object.fromEntries(strange));
      expect((await saved.list()).map(({ record }) => record.plan.title)).to.deep.equal(['规划']);
    });
    it('BACKUP6 a large one is read in steps, with turns for the page, and the same comes out', async () => {
      const writes = Array.from({ length: 50 }, (_, i) =>
        written(Array.from({ length: 1000 }, (__, cell) => [`a${cell}|440783|2025||value`, `${i}.${cell}`])),
      );
      const text = backupText([{ record: RECORD, writes }], '');
      let turns = 0;
      const pause = async () => {
        turns++;
        await new Promise((done) => setTimeout(done));
      };
      expect(await runSliced(readBackupStepwise(text), Infinity, { pause, time: 1 }).done).to.deep.equal([{ record: RECORD, writes }]);
      expect(turns, 'turns for the page').to.be.above(10);
    });
    it('BACKUP6 what is none is refused without holding up the page, whatever is in its millions of characters', async () => {
      const head = '{"format":"dabiao.drafts/1","createdAt":"","digest":"x","drafts":';
      const lists = {
        numbers: `[${'1,'.repeat(3_000_000)}1]`,
        objects: `[${'{"a":[]},'.repeat(600_000)}1]`,
        brackets: '['.repeat(2_500_000) + ']'.repeat(2_500_000),
      };
      const members = Array.from({ length: 500_000 }, (_, i) => `"k${i}":[{}]`).join(',');
      const sealed = (drafts: string) => {
        const document = { format: 'dabiao.drafts/1', createdAt: '', drafts };
        return JSON.stringify({ ...document, digest: digestOfDocument(document) });
      };
      const files: readonly [string, string, BackupFault][] = [
        ['numbers', `${head}${lists.numbers}}`, 'changed'],
        ['objects', `${head}${lists.objects}}`, 'changed'],
        ['keys', `{"format":"dabiao.drafts/1",${members}}`, 'not-json'],
        ['brackets', `${head}${lists.brackets}}`, 'not-json'],
        ['objects with their digest', sealed(lists.objects), 'damaged'],
        ['brackets with their digest', sealed(lists.brackets), 'damaged'],
      ];
      const longestOf = async (text: string): Promise<[why: BackupFault | null, longest: number]> => {
        let [longest, begun] = [0, performance.now()];
        const pause = async () => {
          longest = Math.max(longest, performance.now() - begun);
          await new Promise((done) => setTimeout(done));
          begun = performance.now();
        };
        const why = await runSliced(readBackupStepwise(text), Infinity, { pause, time: 25 }).done.then(
          () => null,
          (error: BackupError) => error.code,
        );
        return [why, Math.max(longest, performance.now() - begun)];
      };
      for (const [name, text, expected] of files) {
        let [why, longest] = await longestOf(text);
        if (longest >= 200) [why, longest] = await longestOf(text); // others work on the computer, too
        expect(why, name).to.equal(expected);
        expect(longest, name).to.be.below(200);
      }
    }).timeout(60_000);
    it('BACKUPS3 drafts of which nothing is here come back many in one step; one that is there twice in the file too', async () => {
      const drafts = Array.from({ length: 200 }, (_, i) => ({
        record: { ...RECORD, id: `p|d${i}|2025|annual`, department: `d${i}` },
        writes: [written([[KEY, String(i)]])],
        ...(i % 2 === 0 && { receipt: { ...RECEIPT, cells: [] } }),
      }));
      const twice = { ...drafts[0]!, writes: [written([[NOTE, '注']])] };
      const { transaction } = IDBDatabase.prototype;
      let count = 0;
      IDBDatabase.prototype.transaction = function (...args) {
        count++;
        return transaction.apply(this, args);
      };
      try {
        await saved.backups.restore([...drafts, twice], 'merge');
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
      expect(count, 'transactions').to.be.below(30);
      const found = new Map(await Promise.all(drafts.map(async ({ record }) => [record.id, await store.cells(record.id)] as const)));
      expect(found.get('p|d0|2025|annual')!.sort()).to.deep.equal(
        [
          [NOTE, '注'],
          [KEY, '0'],
        ].sort(),
      );
      expect(found.get('p|d199|2025|annual')).to.deep.equal([[KEY, '199']]);
      expect((await listDrafts(store)).length).to.equal(200);
      expect([(await store.receipt('p|d2|2025|annual'))?.digest, await store.receipt('p|d3|2025|annual')]).to.deep.equal([
        RECEIPT.digest,
        null,
      ]);
      const exported = new Map((await listDrafts(store)).map(({ id, exportedAt }) => [id, exportedAt]));
      expect([exported.get('p|d2|2025|annual'), exported.get('p|d3|2025|annual')]).to.deep.equal([
        Date.parse(RECEIPT.createdAt),
        undefined,
      ]);
    });
    it('BACKUP2 a file that was changed or cut is refused, and what is no backup, each by its name', async () => {
      await put(store, strange);
      const text = await backup();
      expect(fault(text)).to.equal(null);
      expect(fault(`\uFEFF${text}`)).to.equal(null);
      expect(fault(text.replace('97.50', '97.51'))).to.equal('changed');
      for (const cut of [0, 1, 100, text.length - 5]) expect(fault(text.slice(0, cut))).to.equal('not-json');
      for (const none of ['null', '7', '[]', '{}', '{"format":3}', '{"format":"dabiao.plan/1"}'])
        expect(fault(none), none).to.equal('no-backup');
      expect(fault('{"format":"dabiao.drafts/2"}')).to.equal('newer-format');
      expect(fault('{"format":"dabiao.drafts/1"}')).to.equal('changed');
      for (const write of [{ ...written([[KEY, '1']]), clock: 9e15 }, { ...written([[KEY, '1']]), cells: [[KEY, 1]] }, null])
        expect(
          fault(backupText([{ record: RECORD, writes: [write as Write] }], '')),
          'with its SHA-256, but no part is passed over',
        ).to.equal('damaged');
    });
    const whole: Receipt = { ...RECEIPT, reporter: { name: '李敏' }, cells: [[KEY, '1']] };
    const LATER: Receipt = { ...whole, createdAt: '2026-03-06T09:30:00.000Z', digest: `sha256:${'b'.repeat(64)}` };
    const receiptOf = async () => (await store.receipt(id))?.digest;

    it('BACKUP5 BACKUPS2 a draft comes with the receipt of its last export, into a window that has it open, too', async () => {
      const { session, autosave } = await window();
      type(session, 'a', '1');
      await autosave.markExported({ ...RECEIPT, reporter: { name: '李敏' } });
      const [{ record } = {} as never] = await saved.list();
      const text = backupText(await saved.backups.make([record]), '');
      expect(readBackup(text)[0]!.receipt).to.deep.equal(whole);
      expect(readBackup(backupText(autosave.backup(), ''))[0]!.receipt, 'of what could not be saved').to.deep.equal(whole);
      await saved.removeAll();
      await until(() => autosave.receipts.last === null);
      const made = readBackup(text);
      expect((await saved.backups.preview(made, 'merge'))[0]!.hasReceipt).to.equal(true);
      await saved.backups.restore(made, 'merge');
      await until(() => autosave.receipts.last !== null);
      expect([autosave.receipts.last, autosave.receipts.changes]).to.deep.equal([whole, 0]);
      const [draft] = await saved.list();
      expect([draft!.record.exportedAt! > 0, draft!.isChangedSinceExport]).to.deep.equal([true, false]);
      expect((await saved.backups.preview(made, 'merge'))[0]!.hasReceipt, 'it is there').to.equal(false);
    });
    it('BACKUPS2 merged, the later receipt stands; replaced, that of the backup; one of before without receipts takes none away', async () => {
      await put(store, [[KEY, '1']]);
      await store.writeReceipts(new Map([[id, LATER]]));
      const made = readBackup(backupText([{ record: RECORD, writes: [written([[KEY, '1']])], receipt: whole }], ''));
      const none = readBackup(backupText([{ record: RECORD, writes: [written([[KEY, '1']])] }], ''));
      for (const mode of ['merge', 'replace'] as const) {
        await saved.backups.restore(none, mode);
        expect([none[0]!.receipt, await receiptOf()]).to.deep.equal([undefined, LATER.digest]);
      }
      expect((await saved.backups.preview(made, 'merge'))[0]!.hasReceipt).to.equal(false);
      await saved.backups.restore(made, 'merge');
      expect(await receiptOf()).to.equal(LATER.digest);
      expect((await saved.backups.preview(made, 'replace'))[0]!.hasReceipt).to.equal(true);
      await saved.backups.restore(made, 'replace');
      expect([await receiptOf(), (await saved.list())[0]!.record.exportedAt]).to.deep.equal([whole.digest, Date.parse(whole.createdAt)]);
    });
    it('BACKUP5 a receipt that is none makes the file a damaged one; what does not belong to a receipt is left out', async () => {
      for (const receipt of [
        null,
        7,
        {},
        { ...whole, digest: 'sha256:1' },
        { ...whole, createdAt: '9999-01-01T00:00:00.000Z' },
        { ...whole, file: 'x'.repeat(10_001) },
        { ...whole, reporter: { name: 'x'.repeat(1_000_000) } },
        { ...whole, reporter: { __proto__x: '1' } },
        { ...whole, cells: [[KEY, 'x'.repeat(10_001)]] },
        {
          ...whole,
          cells: [
            [KEY, '1'],
            [KEY, '2'],
          ],
        },
      ])
        expect(
          fault(backupText([{ record: RECORD, writes: [], receipt: receipt as never }], '')),
          JSON.stringify(receipt)?.slice(0, 80),
        ).to.equal('damaged');
      const strangeOne = { ...whole, html: '<img onerror=x>', cells: [] };
      expect(readBackup(backupText([{ record: RECORD, writes: [], receipt: strangeOne }], ''))[0]!.receipt).to.deep.equal({
        ...whole,
        cells: [],
      });
    });
    it('BACKUP4 a cell whose text is too long is left out, and named; the others come back', async () => {
      const writes = [
        written([
          [KEY, '1'],
          [NOTE, 'x'.repeat(10_001)],
        ]),
        written([[NOTE, '好']], 1, 'v'),
      ];
      const made = readBackup(
        backupText(
          [
            { record: RECORD, writes },
            { record: { ...RECORD, id: 'q' }, writes: [] },
          ],
          '',
        ),
      );
      expect(made.map(({ tooLong }) => tooLong)).to.deep.equal([[{ key: NOTE, length: 10_001 }], undefined]);
      await saved.backups.restore(made.slice(0, 1), 'merge');
      expect(await cells()).to.deep.equal({ [KEY]: '1', [NOTE]: '好' });
    });
    it('BACKUP3 BACKUPS1 of a cell in both the later text stands, or the backup’s where it replaces; the preview says which', async () => {
      await put(store, [
        [KEY, '1'],
        ['b|440783|2025||value', '2'],
      ]);
      const made = readBackup(await backup());
      await put(store, [
        [KEY, '9'],
        [NOTE, '新'],
      ]);
      await put(store, [['b|440783|2025||value', '']]);
      const counts = async (mode: 'merge' | 'replace') => {
        const [{ filled, changed, emptied, kept } = {} as never] = await saved.backups.preview(made, mode);
        return [filled, changed, emptied, kept];
      };
      expect([await counts('merge'), await counts('replace')]).to.deep.equal([
        [0, 0, 0, 2],
        [1, 1, 1, 0],
      ]);
      const before = await cells();
      await saved.backups.restore(made, 'merge');
      expect(await cells()).to.deep.equal(before);
      await saved.backups.restore(made, 'replace');
      expect(await cells()).to.deep.equal({ [KEY]: '1', 'b|440783|2025||value': '2' });
      const former = (await saved.versions(id)).find(({ reason }) => reason === 'before-backup')!;
      await saved.restore(id, former);
      expect(await cells()).to.deep.equal(before);
    });
  });
});

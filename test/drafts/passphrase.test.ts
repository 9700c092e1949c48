import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import { keyringOf } from '../../src/drafts/keyring.js';
import { isLockGone, lockOf } from '../../src/drafts/lock.js';
import { fromBase64 } from '../../src/drafts/base64.js';
import { rawBackupText } from '../../src/drafts/raw-backup.js';
import { Passphrase } from '../../src/drafts/passphrase.js';
import { SavedDrafts } from '../../src/drafts/saved-drafts.js';
import { readCopy, writeCopy } from '../../src/drafts/second-copy.js';
import { damagedRecords } from '../../src/drafts/draft-list.js';
import { DraftStore } from '../../src/drafts/store.js';
import { readVersion } from '../../src/drafts/versions.js';
import { StorageError } from '../../src/storage/errors.js';
import { open, plain, put as type } from '../report/support.js';
import { contentsOf } from './former-versions.js';
import { addTo, put, RECEIPT, RECORD, written } from './support.js';

const CHEAP = { N: 2 ** 4, r: 8, p: 1 };
const WORD = '春天的第一场雨';
const { id } = RECORD;
const KEY = 'a|440783|2025||value';
/** A text that is nowhere but in cells. */
const SECRET = '7654321.25';

describe('the passphrase of drafts', () => {
  let name: string;
  let store: DraftStore;
  let passphrase: Passphrase;
  const opened: Autosave[] = [];

  beforeEach(() => {
    name = `test-${Math.random()}`;
    store = new DraftStore(name);
    passphrase = new Passphrase(store, '', CHEAP);
  });
  afterEach(async () => {
    for (const autosave of opened.splice(0)) await autosave.stop();
    keyringOf(name).forget('');
    store.close();
    indexedDB.deleteDatabase(name);
    localStorage.clear();
  });

  async function window(owner = '') {
    const session = open([plain('a'), plain('b')], { id: 'p' });
    const autosave = new Autosave(session, new DraftStore(name), { owner });
    opened.push(autosave);
    await autosave.start();
    await autosave.stepsBack;
    return { session, autosave };
  }
  /** A page that is opened anew knows no key. */
  const reload = async () => {
    for (const autosave of opened.splice(0)) await autosave.stop();
    keyringOf(name).forget('');
  };
  const failure = async (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error as StorageError).code,
    );
  /** Everything that lies on the disk, as text. */
  const onDisk = async () => {
    const readable = (_: string, value: unknown) => {
      if (value instanceof ArrayBuffer) return latin1(new Uint8Array(value));
      return value instanceof Uint8Array ? latin1(value) : value;
    };
    return JSON.stringify([(await contentsOf(name)).stores, { ...localStorage }], readable);
  };
  const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  /** A draft with its text in every place where a text can be. */
  async function fill() {
    await put(store, [
      [KEY, SECRET],
      ['a|440783|2025||note', SECRET],
    ]);
    await store.writeTyping({ window: 'gone', draft: id, key: 'b|440783|2025||value', before: '', text: SECRET });
    await store.changeSteps([{ key: [id, Date.now(), 'w'], value: { edits: [[KEY, '', SECRET]] } }], []);
    await store.changeVersions(id, { time: 5, reason: 'opened', count: 1, data: JSON.stringify([[KEY, SECRET]]) }, []);
    await addTo('damaged', name, [[{ draft: id, found: 1, value: { writes: SECRET } }, 1]]);
    await addTo('writes', name, [[{ writes: SECRET }, [id, 9, 'broken']]]);
  }

  it('PASSPHRASE1 SEALEDVERSION1 no text of a draft lies readable on the disk', async () => {
    await fill();
    const { session, autosave } = await window();
    type(session, 'b', SECRET);
    await autosave.markExported({ ...RECEIPT, reporter: { name: SECRET } });
    await autosave.leave();
    expect(await onDisk()).to.include(SECRET);
    await passphrase.set(WORD, 15);
    expect(await onDisk()).not.to.include(SECRET);
    type(session, 'a', `1${SECRET}`);
    autosave.keepCopies();
    await autosave.markExported({ ...RECEIPT, reporter: { name: SECRET } });
    await autosave.leave();
    const disk = await onDisk();
    expect(disk).not.to.include(SECRET);
    expect(disk).not.to.include(WORD);
  });
  it('SEALING1 SEALED1 everything is there with the passphrase: cells, the open editor, steps, versions, the second copy', async () => {
    await fill();
    await passphrase.set(WORD, 15);
    await reload();
    expect(await passphrase.unlock(WORD)).to.equal(true);
    const { session, autosave } = await window();
    expect(Object.fromEntries(session.cells())).to.deep.equal({
      [KEY]: SECRET,
      'a|440783|2025||note': SECRET,
      'b|440783|2025||value': SECRET,
    });
    expect(session.steps.length).to.equal(1);
    const versions = await store.versions(id);
    expect(await Promise.all(versions.map(readVersion))).to.deep.include({ cells: [[KEY, SECRET]], long: [] });
    expect((await damagedRecords(store, id)).length).to.equal(2);
    type(session, 'a', '1');
    await autosave.leave();
    expect((await readCopy(id, store.sealing))?.writes?.flatMap(({ cells }) => cells)).to.deep.include([KEY, '1']);
  });
  it('PASSPHRASE2 a wrong passphrase opens and changes nothing', async () => {
    await put(store, [[KEY, SECRET]]);
    await passphrase.set(WORD, 15);
    await reload();
    const before = await onDisk();
    for (const wrong of ['', `${WORD}。`, WORD.toUpperCase() + ' ', 'x'.repeat(10_000)]) {
      expect(await passphrase.unlock(wrong)).to.equal(false);
      expect(await passphrase.change(wrong, 'another-one')).to.equal(false);
      expect(await passphrase.remove(wrong)).to.equal(false);
    }
    expect([await onDisk(), passphrase.isUnlocked]).to.deep.equal([before, false]);
  });
  it('SEALING2 without the passphrase a draft is locked, not damaged, and nothing of it is set aside', async () => {
    await put(store, [[KEY, SECRET]]);
    await passphrase.set(WORD, 15);
    await reload();
    const before = await onDisk();
    expect(await failure(store.read(id))).to.equal('locked');
    expect(await failure(store.drawTogether(id))).to.equal('locked');
    expect(await failure(new SavedDrafts(new DraftStore(name)).list())).to.equal('locked');
    const { autosave } = await window();
    expect(autosave.state).to.deep.include({ status: 'failed' });
    expect(await onDisk()).to.equal(before);
    await passphrase.unlock(WORD);
    expect(await store.cells(id)).to.deep.equal([[KEY, SECRET]]);
  });
  it('SEALING3 a record that was changed, or put in another’s place, is set aside, and the rest is read', async () => {
    await put(store, [[KEY, SECRET]]);
    await put(store, [['b|440783|2025||value', '2']]);
    await passphrase.set(WORD, 15);
    const stores = (await contentsOf(name)).stores;
    const [key, value] = stores.writes![0]!;
    const sealed = (value as { sealed: Uint8Array }).sealed.slice();
    sealed[30]! ^= 1;
    await addTo('writes', name, [[{ sealed }, key as IDBValidKey]]);
    await addTo('writes', name, [[{ sealed: new Uint8Array([1, 2, 3]) }, [id, 9999, 'w']]]);
    const { writes } = await store.read(id);
    const damaged = await damagedRecords(store, id);
    expect([writes.flatMap(({ cells }) => cells), damaged.length]).to.deep.equal([[['b|440783|2025||value', '2']], 2]);
  });
  it('PASSPHRASE3 broken off before the drafts were encrypted, it is finished when the passphrase is next entered', async () => {
    const other = { ...RECORD, id: 'p|health|2024|annual', period: '2024' };
    await put(store, [[KEY, SECRET]]);
    await put(store, [['a|440783|2024||value', SECRET]], other);
    await store.reseal(id); // nothing to do yet
    const reseal = store.reseal.bind(store);
    store.reseal = async (draft) => {
      if (draft === id) throw new StorageError('aborted');
      await reseal(draft);
    };
    expect(await failure(passphrase.set(WORD, 15))).to.equal('aborted');
    store.reseal = reseal;
    await reload();
    expect(await onDisk()).to.include(SECRET);
    expect((await lockOf(store, ''))?.isPending).to.equal(true);
    await passphrase.unlock(WORD);
    expect(await onDisk()).not.to.include(SECRET);
    expect((await lockOf(store, ''))?.isPending).to.equal(false);
    expect([await store.cells(id), await store.cells(other.id)].flat().map(([, text]) => text)).to.deep.equal([SECRET, SECRET]);
  });
  it('PASSPHRASE3 what a window wrote that did not know of it yet is encrypted when its draft is read', async () => {
    await put(store, [[KEY, '1']]);
    await passphrase.set(WORD, 15);
    await addTo('writes', name, [[{ writes: [written([[KEY, SECRET]], 9e11)] }, [id, 9e11, 'late']]]);
    expect(await onDisk()).to.include(SECRET);
    expect(await store.cells(id)).to.deep.equal([[KEY, SECRET]]);
    expect(await onDisk()).not.to.include(SECRET);
    expect(await store.cells(id)).to.deep.equal([[KEY, SECRET]]);
  });
  it('PASSPHRASE5 taken off, everything is as it was, and what a window that slept writes with the key is read again with the passphrase', async () => {
    await fill();
    await store.read(id); // what is damaged is set aside
    const before = (await contentsOf(name)).stores;
    await passphrase.set(WORD, 15);
    const cipher = store.keyring.cipher('')!;
    const lock = store.keyring.lockRecord('')!;
    expect(await passphrase.remove(WORD)).to.equal(true);
    expect({ ...(await contentsOf(name)).stores, locks: [] }).to.deep.equal({ ...before, locks: [] });
    store.keyring.unlock('', cipher, lock); // the window that slept
    await put(store, [['b|440783|2025||value', '2']]);
    await reload();
    expect(await failure(store.read(id))).to.equal('locked');
    expect(await passphrase.unlock(WORD)).to.equal(true);
    expect(await store.cells(id)).to.deep.include(['b|440783|2025||value', '2']);
    await reload();
    expect(await store.cells(id), 'it stays taken off').to.deep.include(['b|440783|2025||value', '2']);
  });
  it('PASSPHRASE6 that it was taken off, and that the drafts are to be locked, is said to all windows', async () => {
    const heard: unknown[] = [];
    const beside = new BroadcastChannel('dabiao:drafts');
    beside.addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => heard.push(data.locked ?? data.idle));
    await put(store, [[KEY, SECRET]]);
    await passphrase.set(WORD, 15);
    heard.length = 0;
    expect(await passphrase.lock()).to.equal(true);
    await new Promise((done) => setTimeout(done, 50));
    expect([heard, passphrase.isUnlocked]).to.deep.equal([[''], false]);
    await passphrase.remove(WORD);
    await new Promise((done) => setTimeout(done, 50));
    expect(heard.at(-1)).to.equal('');
    beside.close();
  });
  it('PASSPHRASE2 of two that are set in the same moment one holds, and opens everything', async () => {
    await put(store, [[KEY, SECRET]]);
    const other = new Passphrase(new DraftStore(name), '', CHEAP);
    const set = await Promise.all([passphrase.set(WORD, 15), other.set('夏天的第二场雨', 15)]);
    expect(set).to.have.members([true, false]);
    await reload();
    expect(await passphrase.unlock(set[0] ? WORD : '夏天的第二场雨')).to.equal(true);
    expect(await store.cells(id)).to.deep.equal([[KEY, SECRET]]);
  });
  it('PASSPHRASE3 of a storage that is emptied under the page what is kept of the passphrase is written again, before the cells', async () => {
    await passphrase.set(WORD, 15);
    const { session, autosave } = await window();
    type(session, 'a', SECRET);
    await autosave.flush();
    localStorage.clear();
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    type(session, 'b', '2');
    await autosave.flush();
    await reload();
    expect(await passphrase.unlock(WORD)).to.equal(true);
    expect(new Map(await store.cells(id))).to.deep.equal(
      new Map([
        [KEY, SECRET],
        ['b|440783|2025||value', '2'],
      ]),
    );
  });
  it('LOCK1 a damaged record does not refuse the right passphrase: the other opens, and is put back', async () => {
    await put(store, [[KEY, SECRET]]);
    await passphrase.set(WORD, 15);
    const good = (await lockOf(store, ''))!;
    for (const part of ['key', 'salt'] as const) {
      const damaged = good[part].slice();
      damaged[3]! ^= 1;
      await addTo('locks', name, [[{ ...good, [part]: damaged }]]);
      await reload();
      expect(await passphrase.unlock('不是这个密码'), part).to.equal(false);
      expect(await passphrase.unlock(WORD), part).to.equal(true);
      expect(await store.lock('')).to.deep.equal(good);
    }
  });
  it('PASSPHRASE1 ALLDRAFTS1 of drafts without a record, the open editor and the second copy are encrypted, and come back', async () => {
    const typed = 'p|health|2024|annual';
    const copied = 'p|health|2023|annual';
    const copy = { cells: 1, time: 1, writes: [written([['a|440783|2023||value', SECRET]])] };
    await store.writeTyping({ window: 'gone', draft: typed, key: 'a|440783|2024||value', before: '', text: SECRET });
    writeCopy(copied, copy, store.sealing);
    await passphrase.set(WORD, 15);
    expect(await onDisk()).not.to.include(SECRET);
    expect([(await store.typing(typed))[0]!.text, await readCopy(copied, store.sealing)]).to.deep.equal([SECRET, copy]);
    await passphrase.remove(WORD);
    expect([(await store.typing(typed))[0]!.text, await readCopy(copied, store.sealing)]).to.deep.equal([SECRET, copy]);
  });
  it('another passphrase opens what the former one did, and the former one no more', async () => {
    await put(store, [[KEY, SECRET]]);
    await passphrase.set(WORD, 15);
    const before = (await contentsOf(name)).stores.writes;
    expect(await passphrase.change(WORD, '夏天的第二场雨')).to.equal(true);
    expect((await contentsOf(name)).stores.writes, 'nothing is encrypted anew').to.deep.equal(before);
    await reload();
    expect(await passphrase.unlock(WORD)).to.equal(false);
    expect(await passphrase.unlock('夏天的第二场雨')).to.equal(true);
    expect(await store.cells(id)).to.deep.equal([[KEY, SECRET]]);
  });
  it('LOCK1 the record of the passphrase is in localStorage, too, and comes back from there', async () => {
    await put(store, [[KEY, SECRET]]);
    await passphrase.set(WORD, 15);
    const { autosave } = await window();
    autosave.keepCopies();
    await reload();
    store.close();
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    expect(await lockOf(store, '')).to.deep.include({ idleMinutes: 15, isOff: false });
    expect(await passphrase.unlock(WORD)).to.equal(true);
    expect(await store.lock('')).to.deep.include({ idleMinutes: 15, isOff: false });
    const { session } = await window();
    expect(Object.fromEntries(session.cells()), 'from the second copy').to.deep.equal({ [KEY]: SECRET });
  });
  it('LOCK2 what is damaged is no lock: the other one stands', async () => {
    await put(store, [[KEY, SECRET]]);
    await passphrase.set(WORD, 15);
    await reload();
    const good = (await lockOf(store, ''))!;
    for (const damage of [
      { salt: 'x' },
      { key: null },
      { cost: null },
      { cost: { N: 2 ** 40, r: 8, p: 1 } },
      { cost: { N: 7, r: 8, p: 1 } },
    ]) {
      await addTo('locks', name, [[{ ...good, ...damage }]]);
      expect(await lockOf(store, ''), JSON.stringify(damage)).to.deep.equal(good);
    }
    for (const text of ['', '{', '[]', '{"salt":1}', JSON.stringify({ ...good, salt: '*', key: '' })]) {
      localStorage.setItem('dabiao:lock:', text);
      await store.database.use((db) => db.delete('locks', ''));
      expect(await lockOf(store, ''), text).to.equal(null);
    }
    await addTo('locks', name, [[{ ...good, idleMinutes: -5, key: new Uint8Array(72) }]]);
    expect([(await lockOf(store, ''))!.idleMinutes, await passphrase.unlock(WORD)]).to.deep.equal([15, false]);
  });
  it('LOCK3 that both records are gone or damaged is known, and no such record holds a new passphrase up', async () => {
    expect(await isLockGone(store, ''), 'none was set').to.equal(true);
    await passphrase.set(WORD, 15);
    const good = (await lockOf(store, ''))!;
    expect(await isLockGone(store, '')).to.equal(false);
    await addTo('locks', name, [[{ ...good, key: 'junk' }]]);
    expect(await isLockGone(store, ''), 'the other is there').to.equal(false);
    localStorage.setItem('dabiao:lock:', 'junk');
    expect(await isLockGone(store, '')).to.equal(true);
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    try {
      expect(await isLockGone(store, ''), 'nobody can tell').to.equal(false);
    } finally {
      IDBObjectStore.prototype.get = get;
    }
    await reload();
    expect(await new Passphrase(store, '', CHEAP).set(`${WORD}！`, 15)).to.equal(true);
    expect(await new Passphrase(store, '', CHEAP).set(WORD, 15), 'that one holds').to.equal(false);
  });
  it('RAWBACKUP1 RAWBACKUP2 drafts that can’t be opened are saved as they are, whatever lies there', async () => {
    await fill();
    await passphrase.set(WORD, 15);
    const { autosave } = await window();
    autosave.keepCopies();
    await reload();
    const round: { self?: unknown } = {};
    round.self = round;
    const half = '\uD800';
    const junk: unknown[] = [round, 10n, new Map([[1, 2]]), new Date(0), half, null, new Float64Array([1]), [[]]];
    await addTo(
      'writes',
      name,
      junk.map((value, i) => [value, [id, 100 + i, 'junk']]),
    );
    await addTo('locks', name, [[{ owner: '', key: round }]]);
    localStorage.setItem('dabiao:lock:', half);
    const text = await rawBackupText(store, '', '2026-11-29T00:00:00Z');
    expect(text).not.to.include(SECRET);
    const raw = JSON.parse(text) as {
      lock: { second: unknown };
      drafts: { draft: string; copies: string[]; records: { part: string; key: unknown[]; value: { sealed?: { base64: string } } }[] }[];
    };
    expect([raw.lock.second, raw.drafts.map(({ draft }) => draft), raw.drafts[0]!.copies.length]).to.deep.equal([half, [id], 1]);
    const { records } = raw.drafts[0]!;
    expect(new Set(records.map(({ part }) => part))).to.deep.equal(new Set(['drafts', 'writes', 'typing', 'steps', 'versions', 'damaged']));
    expect(records.filter(({ key }) => key[2] === 'junk').length).to.equal(junk.length);
    const sealed = records.filter(({ value }) => value?.sealed !== undefined);
    expect(sealed.length).to.be.greaterThan(3);
    for (const { value } of sealed) expect(fromBase64(value.sealed!.base64).length).to.be.greaterThan(16);
  });
  it('KEYRING1 the key is forgotten once those who use it have ended, and not where one can’t', async () => {
    await passphrase.set(WORD, 15);
    const { keyring } = store;
    const order: string[] = [];
    let canEnd = false;
    const end = keyring.subscribe('', {
      onLock: async () => {
        await new Promise((done) => setTimeout(done, 20));
        order.push(`with key: ${keyring.cipher('') !== null}`);
        return canEnd;
      },
    });
    expect([await keyring.lock(''), passphrase.isUnlocked]).to.deep.equal([false, true]);
    canEnd = true;
    expect([await keyring.lock(''), passphrase.isUnlocked, order]).to.deep.equal([true, false, ['with key: true', 'with key: true']]);
    end();
  });
  it('an owner’s passphrase encrypts the drafts of that owner alone', async () => {
    const hers = { ...RECORD, id: `${id}|王芳`, owner: '王芳' };
    await put(store, [[KEY, SECRET]]);
    await put(store, [[KEY, '22']], hers);
    const herPassphrase = new Passphrase(store, '王芳', CHEAP);
    await herPassphrase.set(WORD, 15);
    store.keyring.forget('王芳');
    expect([await store.cells(id), await failure(store.cells(hers.id))]).to.deep.equal([[[KEY, SECRET]], 'locked']);
    const saved = new SavedDrafts(new DraftStore(name));
    expect(await saved.removeAll('王芳'), 'also without the passphrase').to.have.length(1);
    saved.close();
    expect(await lockOf(store, '王芳')).to.equal(null);
    expect(await store.cells(hers.id)).to.deep.equal([]);
  });
});

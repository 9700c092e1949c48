import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import { draftsOf } from '../../src/drafts/draft.js';
import type { DraftOnDisk } from '../../src/drafts/records.js';
import { SavedDrafts } from '../../src/drafts/saved-drafts.js';
import { DraftStore } from '../../src/drafts/store.js';
import { cellsOf } from '../../src/drafts/writes.js';
import type { EntrySession } from '../../src/report/session.js';
import { StorageError } from '../../src/storage/errors.js';
import { open, percent, plain, put } from '../report/support.js';

const A = 'a|440783|2025||value';
const NOTE = 'a|440783|2025||note';
const B = 'b|440783|2025||value';

/** A store that can't be read as long as the test says so. */
class SilentStore extends DraftStore {
  failure: StorageError | null = null;

  override async read(draft: string): Promise<DraftOnDisk> {
    if (this.failure) throw this.failure;
    return super.read(draft);
  }
}

describe('the second copy of a draft that can’t be read', () => {
  let id: string;
  let name: string;
  const opened: Autosave[] = [];

  const newSession = () => open([plain('a'), percent('b')], { id });
  const draftId = (session: EntrySession) => draftsOf(session, '')[0]!.id;
  const cells = (session: EntrySession) => Object.fromEntries(session.cells());
  const window = async (code: StorageError['code'] | null = null, session = newSession()) => {
    const store = new SilentStore(name);
    store.failure = code && new StorageError(code);
    const autosave = new Autosave(session, store);
    opened.push(autosave);
    await autosave.start(store.failure);
    return { session, store, autosave };
  };
  const answer = async ({ store, autosave }: { store: SilentStore; autosave: Autosave }) => {
    store.failure = null;
    await autosave.flush();
  };
  const onDisk = async (session: EntrySession) => {
    const disk = new DraftStore(name);
    const found = Object.fromEntries(await disk.cells(draftId(session)));
    disk.close();
    return found;
  };
  /** A draft of two cells, on disk and in its copy. */
  const fill = async () => {
    const { session, autosave } = await window();
    put(session, 'a', '1');
    put(session, 'a', '说明', { part: 'note' });
    await autosave.stop();
    return draftId(session);
  };

  beforeEach(() => {
    id = `p-${Math.random().toString(36).slice(2)}`;
    name = `test-${id}`;
  });
  afterEach(async () => {
    for (const autosave of opened.splice(0)) await autosave.stop();
    indexedDB.deleteDatabase(name);
    localStorage.clear();
  });

  for (const code of ['timeout', 'stalled', 'corrupt'] as const)
    it(`SHOWNCOPY1 where the storage says ${code} its cells are shown, and named as a copy until it can be read`, async () => {
      await fill();
      const form = await window(code);
      expect(cells(form.session)).to.deep.equal({ [A]: '1', [NOTE]: '说明' });
      expect(form.autosave.notices).to.deep.equal([{ kind: 'copy-shown', cells: 2 }]);
      expect(form.autosave.state.status).to.equal('failed');
      expect(form.autosave.isSettled, 'nothing was typed').to.equal(true);
      await answer(form);
      expect([cells(form.session), form.autosave.notices]).to.deep.equal([{ [A]: '1', [NOTE]: '说明' }, []]);
    });

  it('SHOWNCOPY1 none of it where the drafts are locked, or there is no copy', async () => {
    await fill();
    const locked = await window('locked');
    expect([cells(locked.session), locked.autosave.notices]).to.deep.equal([{}, []]);
    localStorage.clear();
    const bare = await window('timeout');
    expect([cells(bare.session), bare.autosave.notices]).to.deep.equal([{}, []]);
  });

  it('SHOWNCOPY1 not over what was typed while it was looked for', async () => {
    await fill();
    const session = newSession();
    const started = window('timeout', session);
    put(session, 'a', '7');
    const { autosave } = await started;
    expect(cells(session)).to.deep.equal({ [A]: '7', [NOTE]: '说明' });
    expect(autosave.waiting, 'what a form that is opened in its place types again').to.deep.equal([[A, '7']]);
  });

  it('SHOWNCOPY2 what is later on the disk stands, and what was typed meanwhile', async () => {
    await fill();
    const former = { ...localStorage };
    const { session, autosave } = await window();
    put(session, 'a', '2');
    put(session, 'a', '', { part: 'note' });
    await autosave.stop();
    Object.assign(localStorage, former); // the copy was not written any more
    const form = await window('timeout');
    expect(cells(form.session)).to.deep.equal({ [A]: '1', [NOTE]: '说明' });
    put(form.session, 'b', '50');
    await answer(form);
    const all = { [A]: '2', [B]: '50' };
    expect(cells(form.session)).to.deep.equal(all);
    expect(await onDisk(form.session)).to.deep.equal(all);
    expect(form.autosave.notices).to.deep.equal([]);
  });

  it('SHOWNCOPY2 UNREADCOPY3 of a storage that was emptied meanwhile, copies and all, everything is written again', async () => {
    await fill();
    const form = await window('timeout');
    localStorage.clear();
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    await answer(form);
    expect(cells(form.session)).to.deep.equal({ [A]: '1', [NOTE]: '说明' });
    expect(await onDisk(form.session)).to.deep.equal({ [A]: '1', [NOTE]: '说明' });
  });

  it('SHOWNCOPY2 UNREADCOPY3 of a draft that another window removed nothing stays', async () => {
    await fill();
    const form = await window('timeout');
    const store = new DraftStore(name);
    const drafts = new SavedDrafts(store);
    form.store.failure = null;
    await drafts.removeAll();
    for (let i = 0; i < 400 && form.session.filledCells > 0; i++) await new Promise((done) => setTimeout(done, 5));
    expect(cells(form.session)).to.deep.equal({});
    expect(await onDisk(form.session)).to.deep.equal({});
    store.close();
  });

  it('SHOWNCOPY3 a backup file made meanwhile holds it, and what was typed', async () => {
    await fill();
    const form = await window('stalled');
    put(form.session, 'a', '7');
    put(form.session, 'b', '50');
    const [draft] = form.autosave.backup();
    expect(draft!.record.id).to.equal(draftId(form.session));
    expect(Object.fromEntries(cellsOf(draft!.writes))).to.deep.equal({ [A]: '7', [NOTE]: '说明', [B]: '50' });
  });

  it('SHOWNCOPY1 SHOWNCOPY3 an unfinished text is shown as such, is in a backup file, and stays unfinished once the draft can be read', async () => {
    await fill();
    const left = await window();
    left.autosave.keepTyping({ key: B, before: '', text: '7' });
    await left.autosave.leave();
    const form = await window('timeout', newSession());
    const { session, autosave } = form;
    const cell = session.form.locate(B)!;
    expect([cells(session), session.isUnfinished(cell.row, cell.column)]).to.deep.equal([{ [A]: '1', [NOTE]: '说明', [B]: '7' }, true]);
    const [draft] = autosave.backup();
    expect(Object.fromEntries(cellsOf(draft!.writes))).to.deep.equal({ [A]: '1', [NOTE]: '说明', [B]: '7' });
    await left.autosave.stop();
    await left.store.writeTyping({ window: 'gone', draft: draftId(session), clock: 5, key: B, before: '', text: '7' });
    await answer(form);
    expect([cells(session)[B], session.isUnfinished(cell.row, cell.column)]).to.deep.equal(['7', true]);
    expect(await onDisk(session)).to.deep.equal({ [A]: '1', [NOTE]: '说明' });
  });

  it('AUTOSAVE20 a backup file of the form holds what is not entered yet', async () => {
    await fill();
    const disk = new DraftStore(name);
    await disk.writeTyping({ window: 'gone', draft: draftId(newSession()), clock: 5, key: B, before: '', text: '7' });
    disk.close();
    const { session, autosave } = await window();
    autosave.keepTyping({ key: A, before: '1', text: '12' });
    const [draft] = autosave.backup();
    expect(Object.fromEntries(cellsOf(draft!.writes))).to.deep.equal({ [A]: '12', [NOTE]: '说明', [B]: '7' });
    expect(cells(session)).to.deep.equal({ [A]: '1', [NOTE]: '说明', [B]: '7' });
  });

  it('SHOWNCOPY4 private files that do not answer either hold nothing up', async () => {
    const mark = `dabiao:draft:${draftId(newSession())}`;
    localStorage.setItem(mark, JSON.stringify({ cells: 20_000, time: 7, writes: null }));
    const { getDirectory } = StorageManager.prototype;
    StorageManager.prototype.getDirectory = () => new Promise(() => undefined);
    try {
      const begun = performance.now();
      const { autosave } = await window('timeout');
      expect(performance.now() - begun).to.be.below(4000);
      expect(autosave.notices).to.deep.equal([]);
    } finally {
      StorageManager.prototype.getDirectory = getDirectory;
    }
  });
});

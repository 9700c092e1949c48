import { expect } from 'chai';
import { DeskStore } from '../../../src/desk/desk-store.js';
import { EMPTY_DESK, type DeskState } from '../../../src/submissions/desk-state.js';
import { observation, submission } from '../../submissions/support.js';

const NAME = 'test-desk';
const health = { name: 'health.json', submission: submission('health', [observation('a', 50)]) };
const education = { name: 'education.json', submission: submission('education', [observation('b', 1)]) };
const withFiles = (...files: DeskState['files']): DeskState => ({ ...EMPTY_DESK, files });
const none: ReadonlySet<string> = new Set();

/** What is in a store of the database, changed as something that damages it would. */
async function change(store: string, key: string, value: unknown): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(NAME);
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error as Error));
  });
  const tx = db.transaction(store, 'readwrite');
  tx.objectStore(store).put(value, key);
  await new Promise((done) => tx.addEventListener('complete', done));
  db.close();
}

describe('the store of desks', () => {
  let store: DeskStore;
  beforeEach(() => (store = new DeskStore(NAME)));
  afterEach(async () => {
    store.close();
    await new Promise((done) => indexedDB.deleteDatabase(NAME).addEventListener('success', done));
  });

  it('DESKSTORE1 gives back what was kept, each submission once', async () => {
    expect(await store.read('a')).to.deep.equal({ state: EMPTY_DESK, version: 0, isDamaged: false });
    const state = withFiles(health, education);
    expect(await store.keep('a', state, none, 0)).to.equal(1);
    expect(await store.read('a')).to.deep.equal({ state, version: 1, isDamaged: false });
    expect((await store.read('b')).state).to.deep.equal(EMPTY_DESK);
  });

  it('DESKSTORE1 a submission that is written already is kept as its text, and comes back the same; a damaged one is told', async () => {
    const { digest } = health.submission;
    const text = JSON.stringify(health.submission);
    const state = withFiles(health, education);
    await store.keep('a', state, none, 0, new Map([[digest, text]]));
    expect((await store.read('a')).state).to.deep.equal(state);
    await change('submissions', digest, text.replace('"value":50', '"value":51'));
    expect((await store.read('a')).state.refused.map(({ problems }) => problems[0]!.code)).to.deep.equal(['digest-differs']);
  });

  it('DESKSTORE2 does not write over what another window has written', async () => {
    await store.keep('a', withFiles(health), none, 0);
    const other = new DeskStore(NAME);
    expect(await other.isStale('a', 0)).to.equal(true);
    expect(await other.keep('a', withFiles(education), none, 0)).to.equal(null);
    expect((await store.read('a')).state.files).to.have.length(1);
    expect(await other.keep('a', withFiles(health, education), none, 1)).to.equal(2);
    other.close();
  });

  it('DESKSTORE3 tells a damaged record and a damaged submission, and keeps the rest', async () => {
    const state = withFiles(health, education);
    await store.keep('a', state, none, 0);
    await change('submissions', health.submission.digest, { ...health.submission, id: '0'.repeat(32) });
    const kept = await store.read('a');
    expect(kept.state.files).to.deep.equal([education]);
    expect(kept.state.refused.map(({ name, problems }) => [name, problems[0]!.code])).to.deep.equal([['health.json', 'digest-differs']]);
    await change('desks', 'a', { version: 7, record: { files: 'x' } });
    expect(await store.read('a')).to.deep.equal({ state: EMPTY_DESK, version: 7, isDamaged: true });
  });

  it('DESKSTORE4 takes away submissions that no desk names, but none while a record can’t be read', async () => {
    await store.keep('a', withFiles(health, education), none, 0);
    await store.keep('b', withFiles(education), none, 0);
    await store.keep('a', EMPTY_DESK, none, 1);
    await store.clean();
    expect((await store.read('b')).state.files).to.deep.equal([education]);
    await store.keep('a', withFiles(health), new Set([health.submission.digest]), 2); // it is not there any more
    expect((await store.read('a')).state.refused).to.have.length(1);
  });
});

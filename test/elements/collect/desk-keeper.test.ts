import { expect } from 'chai';
import { DeskStore } from '../../../src/desk/desk-store.js';
import { DeskKeeper } from '../../../src/elements/collect/desk-keeper.js';
import { observation, submission } from '../../submissions/support.js';

const NAME = 'test-desk-keeper';
const health = { name: 'health.json', submission: submission('health', [observation('a', 50)]) };
const education = { name: 'education.json', submission: submission('education', [observation('b', 97)]) };
const { digest } = health.submission;

const window_ = () => DeskKeeper.open({ desk: 'a', store: new DeskStore(NAME), onChange: () => undefined });

describe('a desk that is kept, in two windows', () => {
  let one: DeskKeeper;
  let other: DeskKeeper;
  beforeEach(async () => {
    one = await window_();
    one.collection.takeIn([health]);
    await one.whenKept;
    other = await window_();
  });
  afterEach(async () => {
    for (const keeper of [one, other]) keeper.end();
    await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase(NAME);
      for (const type of ['success', 'blocked', 'error']) request.addEventListener(type, done);
    });
  });
  const kept = async () => {
    const store = new DeskStore(NAME);
    const { state } = await store.read('a');
    store.close();
    return state;
  };

  it('DESKKEEP1 what both have taken in and done is there, in the window and on disk', async () => {
    one.collection.takeIn([education]);
    await one.whenKept;
    other.collection.remark(digest, { text: '请核对' });
    other.collection.decide({ kind: 'return', submission: digest });
    await other.whenKept;
    const { files, decisions, remarks } = await kept();
    expect([files.length, decisions.length, remarks[digest]!.length]).to.deep.equal([2, 1, 1]);
    expect(other.collection.state).to.deep.equal(await kept());
    expect([other.notice, other.state.kind]).to.deep.equal(['joined', 'saved']);
    one.collection.takeAway(education.submission.digest);
    await one.whenKept;
    expect((await kept()).files.map(({ name }) => name)).to.deep.equal(['health.json']);
    expect(one.collection.state.decisions).to.have.length(1);
  });

  it('DESKKEEP2 of two decisions on one thing that which was kept first stands, and the other window is told', async () => {
    one.collection.decide({ kind: 'acceptance', submission: digest });
    other.collection.decide({ kind: 'exclusion', submission: digest, reason: 'x' });
    await one.whenKept;
    await other.whenKept;
    const lost = [one, other].find(({ notice }) => notice === 'contested');
    expect(lost).not.to.equal(undefined);
    expect((await kept()).decisions).to.have.length(1);
    expect(lost!.collection.state.decisions).to.deep.equal((await kept()).decisions);
  });

  it('DESKKEEP3 a window that is looked at again shows what the other has written', async () => {
    one.collection.takeIn([education]);
    await one.whenKept;
    document.dispatchEvent(new Event('visibilitychange'));
    await other.whenKept;
    expect(other.collection.state.files).to.have.length(2);
    expect(other.notice).to.equal(null);
  });
});

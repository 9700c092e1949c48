import { expect } from 'chai';
import { CopyKeeper } from '../../src/drafts/copy-keeper.js';
import { readCopy, removeCopy, type SecondCopy } from '../../src/drafts/second-copy.js';
import { SEALING, written } from './support.js';

describe('keeper of second copies', () => {
  let text: string;
  /** More cells. */
  let rest: [string, string][];
  const copy = (): SecondCopy => ({ cells: 1, time: 5, writes: [written([['a', text], ...rest], 3)] });
  const keeper = (cells: number) =>
    new CopyKeeper(
      (isMark) => [['d', isMark ? { ...copy(), writes: null } : copy()]],
      () => cells,
      SEALING,
    );
  const kept = async () => (await readCopy('d', SEALING))?.writes?.[0]?.cells[0]?.[1];
  const wait = (time: number) => new Promise((done) => setTimeout(done, time));

  beforeEach(() => {
    text = '1';
    rest = [];
  });
  afterEach(async () => {
    localStorage.clear();
    await removeCopy('d');
  });

  it('COPYKEPT1 a small copy is written a second after an edit, and when the page is left; without an edit nothing is', async () => {
    const small = keeper(3);
    await small.keepNow();
    expect(await kept()).to.equal(undefined);
    small.keepSoon();
    text = '2';
    await wait(1200);
    expect(await kept()).to.equal('2');
    text = '3';
    small.keepSoon();
    void small.keepNow();
    expect(await kept()).to.equal('3');
  });

  it('COPYKEPT1 COPYKEPT2 a small one is written at once where that is asked for, and of the largest there is but a mark', async () => {
    keeper(3).keepAtOnce();
    expect(await kept()).to.equal('1');
    localStorage.clear();
    const large = keeper(50_000);
    large.keepAtOnce();
    expect(await kept()).to.equal(undefined);
    await large.keepNow();
    expect(await kept()).to.equal('1');
    const largest = keeper(150_000);
    largest.keepSoon();
    await largest.keepNow();
    expect(await readCopy('d', SEALING)).to.deep.equal({ cells: 1, time: 5, writes: null });
  });

  it('COPYKEPT2 a large one is not written a second after an edit, but when the page is hidden', async () => {
    const large = keeper(50_000);
    text = 'x';
    rest = Array.from({ length: 60 }, (_, i) => [`b${i}`, 'x'.repeat(10_000)]);
    large.keepSoon();
    await wait(1200);
    expect(await kept()).to.equal(undefined);
    await large.keepNow();
    expect(await kept()).to.equal(text);
  });
});

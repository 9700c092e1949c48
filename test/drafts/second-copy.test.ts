import { expect } from 'chai';
import { readCopy, removeCopy, writeCopy, writeLargeCopy } from '../../src/drafts/second-copy.js';
import { SEALING, written } from './support.js';

const copyOf = (text: string, time = 5) => ({ cells: 1, time, writes: [written([['a', text]], 3)] });
/** Of so many characters, in cells of as many as one takes. */
const largeCopy = (length: number, time = 5) => ({
  cells: 1,
  time,
  writes: [
    written(
      Array.from({ length: length / 10_000 }, (_, i): [string, string] => [`a${i}`, 'x'.repeat(10_000)]),
      3,
    ),
  ],
});
const item = (draft: string) => `dabiao:draft:${draft}`;

describe('second copies of drafts', () => {
  afterEach(async () => {
    localStorage.clear();
    for (const draft of ['d', 'e|f/李', 'g']) await removeCopy(draft);
  });

  it('COPY1 are given back as they were written', async () => {
    expect(writeCopy('d', copyOf('九７.5'), SEALING)).to.equal(true);
    expect(await readCopy('d', SEALING)).to.deep.equal(copyOf('九７.5'));
    expect(await readCopy('e', SEALING)).to.equal(null);
  });

  it('COPY1 of what can’t be read the parts are taken that can', async () => {
    for (const text of ['', '{', 'null', '[]', '{"cells":"3","time":1}', '{"cells":3}', '7', '{"cells":3,"time":"x","writes":[]}']) {
      localStorage.setItem(item('d'), text);
      expect(await readCopy('d', SEALING), text).to.deep.equal({ cells: 0, time: 0, writes: null, damaged: text });
    }
    const half = '{"cells":3,"time":1,"writes":[null,{"clock":1,"window":"w","cells":[["a","1"],["b",2]]}]}';
    localStorage.setItem(item('d'), half);
    expect(await readCopy('d', SEALING)).to.deep.equal({ cells: 3, time: 1, writes: [written([['a', '1']], 1)], damaged: half });
    localStorage.setItem(item('d'), '{');
    await writeLargeCopy('d', copyOf('1'), SEALING);
    expect(await readCopy('d', SEALING), 'of two copies the other').to.deep.equal({ ...copyOf('1'), damaged: '{' });
  });

  it('COPY1 one that can’t be written holds nothing up', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(writeCopy('d', copyOf('1'), SEALING)).to.equal(false);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(await readCopy('d', SEALING)).to.equal(null);
  });

  it('COPY2 a large one leaves a mark in localStorage, and stands in the page’s private files', async () => {
    const large = largeCopy(600_000);
    for (const draft of ['d', 'e|f/李']) {
      expect(writeCopy(draft, large, SEALING)).to.equal(false);
      expect(await readCopy(draft, SEALING)).to.deep.equal({ ...large, writes: null });
      await writeLargeCopy(draft, large, SEALING);
      expect(await readCopy(draft, SEALING)).to.deep.equal(large);
    }
    await removeCopy('d');
    expect(await readCopy('d', SEALING)).to.equal(null);
    expect(await readCopy('e|f/李', SEALING)).to.deep.equal(large);
  });

  it('COPY2 the oldest make room, and leave their mark', async () => {
    localStorage.setItem('of-the-page', 'stays');
    for (const [i, draft] of ['b', 'a', 'c', 'd'].entries()) writeCopy(draft, largeCopy(450_000, i), SEALING);
    const left = Object.keys(localStorage).reduce((sum, name) => sum + localStorage.getItem(name)!.length, 0);
    expect(left).to.be.below(1_500_000);
    const copies = await Promise.all(['b', 'a', 'c', 'd'].map((draft) => readCopy(draft, SEALING)));
    expect(copies.map((copy) => [copy?.cells, copy?.writes !== null])).to.deep.equal([
      [1, false],
      [1, true],
      [1, true],
      [1, true],
    ]);
  });

  it('COPY5 of two copies the later counts: where localStorage was full, that in the private files', async () => {
    writeCopy('d', copyOf('4.44'), SEALING);
    const later = { ...copyOf('9.99', 6), writes: [written([['a', '9.99']], 4)] };
    await writeLargeCopy('d', later, SEALING);
    expect(await readCopy('d', SEALING)).to.deep.equal(later);
    const typed = { ...later, time: 7, typing: [{ window: 'w', draft: 'd', key: 'b', before: '', text: '7' }] };
    writeCopy('d', typed, SEALING);
    expect(await readCopy('d', SEALING)).to.deep.equal(typed);
    writeCopy('d', { ...later, time: 1, writes: [written([['a', '1']], 5)] }, SEALING);
    expect((await readCopy('d', SEALING))?.writes, 'by the clock of the writes, which never goes back').to.deep.equal([
      written([['a', '1']], 5),
    ]);
  });

  it('COPY5 private files that do not answer hold up no other copy', async () => {
    writeCopy('d', copyOf('1'), SEALING);
    const { getDirectory } = StorageManager.prototype;
    StorageManager.prototype.getDirectory = () => new Promise(() => undefined);
    try {
      const begun = performance.now();
      expect(await readCopy('d', SEALING)).to.deep.equal(copyOf('1'));
      expect(performance.now() - begun).to.be.below(1500);
    } finally {
      StorageManager.prototype.getDirectory = getDirectory;
    }
  });

  it('COPY3 a draft that is removed leaves neither copy nor mark', async () => {
    writeCopy('d', largeCopy(600_000), SEALING);
    await writeLargeCopy('d', copyOf('x'), SEALING);
    await removeCopy('d');
    expect([await readCopy('d', SEALING), localStorage.length]).to.deep.equal([null, 0]);
    writeCopy('d', { ...copyOf('1'), writes: null as never }, SEALING);
    expect((await readCopy('d', SEALING))?.writes).to.equal(null);
  });
});

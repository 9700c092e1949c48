import { expect } from 'chai';
import { forgetMark, readMark, writeMark } from '../../src/drafts/marks.js';

describe('marks of drafts', () => {
  afterEach(() => localStorage.clear());

  it('tell how many cells there were, and when', () => {
    writeMark('d', 3);
    expect(readMark('d')!.cells).to.equal(3);
    expect(Date.now() - readMark('d')!.at).to.be.within(0, 5000);
    forgetMark('d');
    expect(readMark('d')).to.equal(null);
  });

  it('DRAFTMARK1 one that can’t be read is none, and one that can’t be written holds nothing up', () => {
    for (const text of ['', '{', 'null', '[]', '{"cells":"3","at":1}', '{"cells":3}']) {
      localStorage.setItem('dabiao:draft:d', text);
      expect(readMark('d'), text).to.equal(null);
    }
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      writeMark('e', 3);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(readMark('e')).to.equal(null);
  });
});

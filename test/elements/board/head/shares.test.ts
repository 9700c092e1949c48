import { expect } from 'chai';
import { describe, it } from 'node:test';
import { sharesOf } from '../../../../src/elements/board/head/shares.js';

describe('parts of a bar', () => {
  it('BARSHARE1 stand in proportion, from the left', () => {
    expect(
      sharesOf([
        ['a', 1],
        ['b', 3],
      ]),
    ).to.deep.equal([
      { key: 'a', x: 0, width: 25 },
      { key: 'b', x: 25, width: 75 },
    ]);
  });

  it('BARSHARE2 are there for what there is', () => {
    expect(
      sharesOf([
        ['a', 0],
        ['b', 2],
        ['c', 0],
      ]),
    ).to.deep.equal([{ key: 'b', x: 0, width: 100 }]);
    expect(sharesOf([['a', 0]])).to.deep.equal([]);
  });

  it('BARSHARE3 BARSHARE4 are wide enough to be seen, and fill the bar', () => {
    const shares = sharesOf([
      ['many', 9999],
      ['one', 1],
      ['other', 1],
    ]);
    expect(shares[1]!.width).to.be.greaterThan(1.3);
    const last = shares[2]!;
    expect(last.x + last.width).to.be.closeTo(100, 1e-9);
  });
});

import { expect } from 'chai';
import { describe, it } from 'node:test';
import { paceBars } from '../../../../src/elements/board/head/pace-bars.js';

describe('needed and actual pace as bars', () => {
  it('PACEBAR1 up is to the right of the middle, down to the left', () => {
    expect(paceBars([2, -2], 80)).to.deep.equal([
      { x: 40, width: 40 },
      { x: 0, width: 40 },
    ]);
  });

  it('PACEBAR2 the larger fills its half, the other is to its scale', () => {
    expect(paceBars([-4, 1], 80)).to.deep.equal([
      { x: 0, width: 40 },
      { x: 40, width: 10 },
    ]);
  });

  it('PACEBAR3 none has no bar; nought and what is next to nothing are still seen', () => {
    expect(paceBars([null, 3], 80)).to.deep.equal([null, { x: 40, width: 40 }]);
    const [, nought] = paceBars([5, 0], 80);
    const [, little] = paceBars([5, 0.0001], 80);
    expect(nought).to.deep.equal(little);
    expect(nought!.width).to.be.greaterThan(1);
    expect(paceBars([0, 0], 80).every((bar) => bar!.width === nought!.width)).to.equal(true);
    expect(paceBars([null, null], 80)).to.deep.equal([null, null]);
  });

  it('PACEBAR4 what is no number has none', () => {
    expect(paceBars([NaN, Infinity], 80)).to.deep.equal([null, null]);
    expect(paceBars([NaN, -1], 80)).to.deep.equal([null, { x: 0, width: 40 }]);
  });
});

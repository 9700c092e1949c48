import { expect } from 'chai';
import { describe, it } from 'node:test';
import { memo } from '../../../src/elements/memo/memo.js';

describe('a memo of the last call', () => {
  function counted() {
    let calls = 0;
    const sum = memo((one: number, other: number) => {
      calls++;
      return { sum: one + other };
    });
    return { sum, calls: () => calls };
  }

  it('MEMO1 gives the same result for the same arguments without another call', () => {
    const { sum, calls } = counted();
    const first = sum(1, 2);
    expect(sum(1, 2)).to.equal(first);
    expect(calls()).to.equal(1);
    expect(sum(NaN, 2)).to.equal(sum(NaN, 2));
  });

  it('MEMO1 keeps a result of undefined, too', () => {
    let calls = 0;
    const nothing = memo(() => void calls++);
    nothing();
    nothing();
    expect(calls).to.equal(1);
  });

  it('MEMO2 takes another object of the same content for another argument', () => {
    const first = memo((list: readonly number[]) => ({ list }));
    expect(first([1])).not.to.equal(first([1]));
  });

  it('MEMO3 keeps the last result only', () => {
    const { sum, calls } = counted();
    sum(1, 2);
    expect(sum(2, 2).sum).to.equal(4);
    sum(1, 2);
    expect(calls()).to.equal(3);
  });

  it('MEMO4 tries again after an error', () => {
    let fails = true;
    const read = memo(() => {
      if (fails) throw new Error('no');
      return 'yes';
    });
    expect(read).to.throw('no');
    fails = false;
    expect(read()).to.equal('yes');
  });
});

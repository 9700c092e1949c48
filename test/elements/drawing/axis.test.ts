import { expect } from 'chai';
import { describe, it } from 'node:test';
import { scale, valueAxis, yearAxis } from '../../../src/elements/drawing/axis.js';

describe('axes of a trend', () => {
  it('AXIS1 has round ticks with all values between them', () => {
    expect(valueAxis([52.6, 70, 64.6], 5)).to.deep.equal({ from: 50, to: 70, ticks: [50, 55, 60, 65, 70] });
    expect(valueAxis([0.27, 0.312], 5).ticks).to.deep.equal([0.27, 0.28, 0.29, 0.3, 0.31, 0.32]);
    const wide = valueAxis([-3, 1e6], 5);
    expect(wide.from).to.be.at.most(-3);
    expect(wide.to).to.be.at.least(1e6);
  });

  it('AXIS2 gives a single value room, zero included, and takes no value for zero to one', () => {
    for (const value of [5, -5, 0, 1e-9]) {
      const { from, to, ticks } = valueAxis([value], 5);
      expect(from, String(value)).to.be.at.most(value);
      expect(to, String(value)).to.be.greaterThan(from);
      expect(ticks.every(Number.isFinite)).to.equal(true);
    }
    expect(valueAxis([], 5)).to.deep.include({ from: 0, to: 1 });
  });

  it('AXIS3 shows as many years as there is room for, the last always', () => {
    expect(yearAxis(2020, 2030, 20).ticks).to.have.length(11);
    expect(yearAxis(2020, 2030, 4).ticks).to.deep.equal([2021, 2024, 2027, 2030]);
    expect(yearAxis(2020, 2030, 0).ticks).to.deep.equal([2020, 2030]);
    expect(yearAxis(2025, 2025, 5).ticks).to.deep.equal([2025]);
  });

  it('AXIS4 keeps what lies outside at the edge, and one year in the middle', () => {
    const y = scale({ from: 0, to: 10, ticks: [] }, 100, 0);
    expect([-5, 0, 5, 10, 50].map(y)).to.deep.equal([100, 100, 50, 0, 0]);
    expect(scale(yearAxis(2025, 2025, 5), 0, 80)(2025)).to.equal(40);
  });
});

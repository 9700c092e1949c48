import { expect } from 'chai';
import { describe, it } from 'node:test';
import { goalOf, type Goal } from '../../../src/plan/goal.js';
import type { ValueReading } from '../../../src/elements/drawing/reading.js';
import { isBeyond, position, scaleOf } from '../../../src/elements/drawing/scale.js';

function reading(value: number | null, target: number, more: Partial<ValueReading> = {}): ValueReading {
  const goal = goalOf({ comparator: '>=', value: target }) as Goal;
  return {
    kind: 'value',
    label: 'x',
    after: () => '',
    decimals: 2,
    value,
    target: { kind: 'level', comparator: '>=', value: target, goal },
    milestones: [],
    ...more,
  };
}

describe('scale of a gauge', () => {
  it('SCALE1 keeps the ends that are asked for, wherever the value lies', () => {
    expect(scaleOf(reading(300, 70, { min: 10, max: 90 }))).to.deep.equal({ min: 10, max: 90 });
    expect(scaleOf(reading(5, 70, { min: 10 })).min).to.equal(10);
  });

  it('SCALE2 holds target, baseline and milestones', () => {
    const scale = scaleOf(reading(null, 70, { baseline: 41.2, milestones: [{ year: 2025, value: 90 }] }));
    for (const mark of [70, 41.2, 90]) expect(isBeyond(scale, mark), String(mark)).to.equal(false);
  });

  it('SCALE3 stands still while the value moves about, takes in one that is near, and leaves out one that is far', () => {
    const scales = [42, 50, 58.6, 69, 71].map((value) => scaleOf(reading(value, 70, { baseline: 41.2 })));
    expect(new Set(scales.map((scale) => JSON.stringify(scale))).size).to.equal(1);
    expect(isBeyond(scaleOf(reading(95, 70, { baseline: 60 })), 95)).to.equal(true);
    expect(isBeyond(scaleOf(reading(85, 70, { baseline: 60 })), 85)).to.equal(false);
  });

  it('SCALE4 stays within what is possible', () => {
    expect(scaleOf(reading(99.9, 99, { baseline: 96, most: 100 })).max).to.equal(100);
    expect(scaleOf(reading(0.2, 1, { baseline: 2 })).min).to.equal(0);
    expect(scaleOf(reading(-3, -2, { baseline: -8 })).min).to.be.lessThan(-8);
  });

  it('SCALE5 ends at round numbers', () => {
    expect(scaleOf(reading(6.25, 8, { baseline: 11.4 }))).to.deep.equal({ min: 4, max: 14 });
    expect(scaleOf(reading(0.31, 0.3, { baseline: 0.27 }))).to.deep.equal({ min: 0.24, max: 0.32 });
  });

  it('SCALE6 has a width even where all marks are one', () => {
    for (const target of [0, 5, -5, 1e-7, 1e9]) {
      const { min, max } = scaleOf(reading(target, target, { baseline: target }));
      expect(max, String(target)).to.be.greaterThan(min);
      expect(Number.isFinite(min) && Number.isFinite(max), String(target)).to.equal(true);
    }
    expect(scaleOf(reading(null, 5, { min: 50 })).max).to.be.greaterThan(50);
    expect(scaleOf(reading(null, 5, { max: -50 })).min).to.be.lessThan(-50);
  });

  it('SCALE7 shows a lone high percentage enlarged, and a low one whole', () => {
    expect(scaleOf(reading(96, 97, { most: 100 })).min).to.be.within(80, 95);
    expect(scaleOf(reading(58, 70, { most: 100 }))).to.deep.equal({ min: 0, max: 100 });
  });

  it('SCALE8 shows the neighbourhood of the baseline where there is no number to reach, and always the value', () => {
    const target = { kind: 'trend', direction: 'up' } as const;
    const { min, max } = scaleOf(reading(44, 0, { target, baseline: 42, most: 100 }));
    expect(min).to.be.within(30, 42);
    expect(max).to.be.within(44, 60);
    expect(isBeyond(scaleOf(reading(0, 0, { target, baseline: 42 })), 0)).to.equal(false);
    expect(isBeyond(scaleOf(reading(900, 0, { target, baseline: 42 })), 900)).to.equal(false);
  });

  it('cuts positions at the ends', () => {
    const scale = { min: 10, max: 20 };
    expect([5, 10, 15, 20, 25].map((value) => position(scale, value))).to.deep.equal([0, 0, 0.5, 1, 1]);
  });
});

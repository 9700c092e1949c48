import { expect } from 'chai';
import { describe, it } from 'node:test';
import { goalOf, type Goal, type GoalParts } from '../../../src/plan/goal.js';
import type { GaugeTarget, ValueReading } from '../../../src/elements/drawing/reading.js';
import { statusOf } from '../../../src/elements/gauge/status.js';

function status(value: number | null, target: GaugeTarget | GoalParts, more: Partial<ValueReading> = {}) {
  const whole: GaugeTarget = 'kind' in target ? target : { kind: 'level', ...target, goal: goalOf(target) as Goal };
  return statusOf({ kind: 'value', label: 'x', after: () => '', decimals: 2, value, target: whole, milestones: [], ...more });
}

describe('what a gauge says of one value', () => {
  it('GAUGE1 goes by the comparator, whichever side is better', () => {
    expect(status(70, { comparator: '>=', value: 70 })).to.equal('met');
    expect(status(70, { comparator: '>', value: 70 })).to.equal('not-yet');
    expect(status(6, { comparator: '<=', value: 8 })).to.equal('met');
    expect(status(9, { comparator: '<=', value: 8 })).to.equal('not-yet');
    expect(status(8, { comparator: '<', value: 8 })).to.equal('not-yet');
    expect(status(46, { comparator: '~', value: 45, tolerance: 1 })).to.equal('met');
    expect(status(46.1, { comparator: '~', value: 45, tolerance: 1 })).to.equal('not-yet');
    expect(status(107, { comparator: 'between', value: 103, upper: 107 })).to.equal('met');
    expect(status(108, { comparator: 'between', value: 103, upper: 107 })).to.equal('not-yet');
  });

  it('GAUGE2 calls a value further from the target than the baseline regressing', () => {
    expect(status(40, { comparator: '>=', value: 70 }, { baseline: 41 })).to.equal('regressing');
    expect(status(12, { comparator: '<=', value: 8 }, { baseline: 11.4 })).to.equal('regressing');
    expect(status(12, { comparator: '<=', value: 8 }, { baseline: 12 })).to.equal('not-yet');
    expect(status(9, { comparator: '<=', value: 8 }, { baseline: 7 })).to.equal('regressing');
    expect(status(49, { comparator: '~', value: 45, tolerance: 1 }, { baseline: 43 })).to.equal('regressing');
  });

  it('GAUGE3 tells not yet from not met by the years, and by a target that must hold each year', () => {
    const target = { comparator: '>=', value: 70 } as const;
    expect(status(60, target, { year: 2029, targetYear: 2030 })).to.equal('not-yet');
    expect(status(60, target, { year: 2030, targetYear: 2030 })).to.equal('missed');
    expect(status(60, target, { year: 2030 })).to.equal('not-yet');
    expect(status(60, target, { everyYear: true })).to.equal('missed');
  });

  it('GAUGE4 never takes no value for 0', () => {
    expect(status(null, { comparator: '<=', value: 8 })).to.equal('no-data');
    expect(status(0, { comparator: '<=', value: 8 })).to.equal('met');
  });

  it('GAUGE5 judges a direction by the baseline, and words not at all', () => {
    expect(status(80, { kind: 'trend', direction: 'up' }, { baseline: 79 })).to.equal('on-track');
    expect(status(80, { kind: 'trend', direction: 'down' }, { baseline: 79 })).to.equal('regressing');
    expect(status(79, { kind: 'trend', direction: 'up' }, { baseline: 79 })).to.equal(null);
    expect(status(80, { kind: 'trend', direction: 'up' })).to.equal(null);
    expect(status(80, { kind: 'words', text: '合理比例' })).to.equal(null);
  });

  it('takes the state of a task as it is', () => {
    expect(statusOf({ kind: 'task', label: 'x', state: 'done' })).to.equal('done');
    expect(statusOf({ kind: 'task', label: 'x', state: null })).to.equal('no-data');
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  changedLevel,
  endsOf,
  goalIn,
  referredLevel,
  sideOf,
  statedLevel,
  type ChangeParts,
  type LevelParts,
} from '../../src/plan/target-level.js';

const NONE = { unit: 'percent', direction: 'none' } as const;
const UP = { unit: 'percent', direction: 'up' } as const;
const DOWN = { unit: 'per-100000', direction: 'down' } as const;
const YEARS = { unit: 'years', direction: 'none' } as const;

describe('the level a target stands for', () => {
  const changed = (parts: ChangeParts, base: number) => goalIn(changedLevel(parts, base, NONE));
  const stated = (parts: LevelParts, indicator: Parameters<typeof statedLevel>[1]) => goalIn(statedLevel(parts, indicator));

  test('TARGETLEVEL1 a change in per cent is one of the size of the base value', () => {
    assert.deepEqual(changed({ comparator: '<=', percent: -20 }, 50), { low: -Infinity, high: 40, open: false });
    assert.deepEqual(changed({ comparator: '<=', percent: -20 }, -50), { low: -Infinity, high: -60, open: false });
    assert.deepEqual(changed({ comparator: '>=', percent: 10 }, -50), { low: -45, high: Infinity, open: false });
    assert.deepEqual(changed({ comparator: '>=', percent: 10 }, 7), { low: 7.7, high: Infinity, open: false });
  });

  test('TARGETLEVEL2 about a change: percentage points of it, or the unit', () => {
    assert.deepEqual(changed({ comparator: '~', percent: -20, tolerance: 2 }, 1000), { low: 780, high: 820, open: false, centre: 800 });
    assert.deepEqual(changed({ comparator: '~', percent: -20, tolerance: 2 }, -1000), {
      low: -1220,
      high: -1180,
      open: false,
      centre: -1200,
    });
    assert.deepEqual(changed({ comparator: '~', points: -20, tolerance: 2 }, 1000), { low: 978, high: 982, open: false, centre: 980 });
  });

  test('TARGETLEVEL3 a change without its number, or in per cent from zero, has no goal; one in points from zero has', () => {
    assert.equal(changed({ comparator: '>=' }, 50), 'percent');
    assert.equal(changed({ comparator: '>=', percent: 10 }, 0), 'base');
    assert.deepEqual(changed({ comparator: '>=', points: 5 }, 0), { low: 5, high: Infinity, open: false });
    assert.equal(changed({ comparator: '>=', percent: 1e300 }, 50), 'value');
  });

  test('TARGETLEVEL4 a reference times its factor, give or take the tolerance', () => {
    assert.deepEqual(goalIn(referredLevel({ comparator: '>=', factor: 1.5 }, 40, NONE)), { low: 60, high: Infinity, open: false });
    assert.deepEqual(goalIn(referredLevel({ comparator: '~', factor: 2, tolerance: 1 }, 40, NONE)), {
      low: 79,
      high: 81,
      open: false,
      centre: 80,
    });
    assert.deepEqual(goalIn(referredLevel({ comparator: '~', factor: 2, tolerance: 1 }, 0, NONE)), {
      low: -1,
      high: 1,
      open: false,
      centre: 0,
    });
    assert.deepEqual(goalIn(referredLevel({ comparator: '<=' }, 40, NONE)), { low: -Infinity, high: 40, open: false });
  });

  test('TARGETLEVEL5 左右 binds where the indicator must not fall short, unless the plan binds both ends', () => {
    const about: LevelParts = { comparator: '~', value: 85, tolerance: 1 };
    assert.deepEqual(stated(about, UP), { low: 84, high: Infinity, open: false, centre: 85 });
    assert.deepEqual(stated(about, DOWN), { low: -Infinity, high: 86, open: false, centre: 85 });
    assert.deepEqual(stated(about, NONE), { low: 84, high: 86, open: false, centre: 85 });
    assert.deepEqual(stated({ ...about, twoSided: true }, UP), { low: 84, high: 86, open: false, centre: 85 });
    assert.deepEqual(stated({ ...about, twoSided: false }, UP), { low: 84, high: Infinity, open: false, centre: 85 });
  });

  test('TARGETLEVEL5 so does a range', () => {
    const between: LevelParts = { comparator: 'between', value: 5, upper: 5.5 };
    assert.deepEqual(stated(between, UP), { low: 5, high: Infinity, open: false });
    assert.deepEqual(stated(between, DOWN), { low: -Infinity, high: 5.5, open: false });
    assert.deepEqual(stated(between, NONE), { low: 5, high: 5.5, open: false });
    assert.deepEqual(stated({ ...between, twoSided: true }, DOWN), { low: 5, high: 5.5, open: false });
  });

  test('TARGETLEVEL5 of a change and of a reference too; equal binds both ends whatever the direction', () => {
    assert.deepEqual(goalIn(changedLevel({ comparator: '~', percent: -20, tolerance: 2 }, 1000, DOWN)), {
      low: -Infinity,
      high: 820,
      open: false,
      centre: 800,
    });
    assert.deepEqual(goalIn(referredLevel({ comparator: '~', tolerance: 2 }, 40, UP)), {
      low: 38,
      high: Infinity,
      open: false,
      centre: 40,
    });
    assert.deepEqual(stated({ comparator: '=', value: 0 }, DOWN), { low: 0, high: 0, open: false, centre: 0 });
    assert.equal(endsOf({ comparator: '>=', twoSided: undefined }, 'up'), 'both');
  });

  test('TARGETLEVEL6 左右 without a tolerance: one point of per cent, 5 % of small ones, 2 % of other units', () => {
    const low = (value: number, indicator: Parameters<typeof statedLevel>[1]) => {
      const goal = stated({ comparator: '~', value }, indicator);
      return typeof goal === 'string' ? goal : Number(goal.low.toFixed(9));
    };
    assert.deepEqual(
      [85, 45, 20, 5, 0].map((value) => low(value, UP)),
      [84, 44, 19, 4.75, 0],
    );
    assert.deepEqual(
      [80, 1000, -50].map((value) => low(value, YEARS)),
      [78.4, 980, -51],
    );
    assert.deepEqual(stated({ comparator: '~', value: 8 }, DOWN), { low: -Infinity, high: 8.16, open: false, centre: 8 });
    assert.deepEqual(changed({ comparator: '~', percent: -20 }, 1000), { low: 790, high: 810, open: false, centre: 800 });
    assert.deepEqual(goalIn(changedLevel({ comparator: '~', points: 10 }, 50, NONE)), { low: 59.5, high: 60.5, open: false, centre: 60 });
  });

  test('TARGETLEVEL7 about a reference one point of per cent, else its tolerance must be stated', () => {
    assert.deepEqual(goalIn(referredLevel({ comparator: '~' }, 40, NONE)), { low: 39, high: 41, open: false, centre: 40 });
    assert.equal(goalIn(referredLevel({ comparator: '~' }, 40, YEARS)), 'tolerance');
  });

  test('TARGETLEVEL8 targets of one side: at least, at most, or the end that binds', () => {
    const comparators = ['>=', '>', '<=', '<', '=', '~', 'between'] as const;
    const sides = (direction: 'up' | 'down' | 'none') => comparators.map((comparator) => sideOf({ comparator }, direction));
    assert.deepEqual(sides('none'), ['up', 'up', 'down', 'down', 'range', 'range', 'range']);
    assert.deepEqual(sides('up'), ['up', 'up', 'down', 'down', 'range', 'up', 'up']);
    assert.deepEqual(sides('down'), ['up', 'up', 'down', 'down', 'range', 'down', 'down']);
    assert.equal(sideOf({ comparator: '~', twoSided: true }, 'up'), 'range');
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { goalOf } from '../../src/plan/goal.js';
import { changedLevel, referredLevel, sideOf, type ChangeParts } from '../../src/plan/target-level.js';

describe('the level of a target that states none', () => {
  const changed = (parts: ChangeParts, base: number) => goalOf(changedLevel(parts, base));

  test('TARGETLEVEL1 a change in per cent is one of the size of the base value', () => {
    assert.deepEqual(changed({ comparator: '<=', percent: -20 }, 50), { low: -Infinity, high: 40, open: false });
    assert.deepEqual(changed({ comparator: '<=', percent: -20 }, -50), { low: -Infinity, high: -60, open: false });
    assert.deepEqual(changed({ comparator: '>=', percent: 10 }, -50), { low: -45, high: Infinity, open: false });
    assert.deepEqual(changed({ comparator: '>=', percent: 10 }, 7), { low: 7.7, high: Infinity, open: false });
  });

  test('TARGETLEVEL2 about a change: percentage points of it, or the unit', () => {
    assert.deepEqual(changed({ comparator: '~', percent: -20, tolerance: 2 }, 1000), { low: 780, high: 820, open: false });
    assert.deepEqual(changed({ comparator: '~', percent: -20, tolerance: 2 }, -1000), { low: -1220, high: -1180, open: false });
    assert.deepEqual(changed({ comparator: '~', points: -20, tolerance: 2 }, 1000), { low: 978, high: 982, open: false });
    assert.equal(changed({ comparator: '~', percent: -20 }, 1000), 'tolerance');
  });

  test('TARGETLEVEL3 a change without its number, or in per cent from zero, has no goal; one in points from zero has', () => {
    assert.equal(changed({ comparator: '>=' }, 50), 'percent');
    assert.equal(changed({ comparator: '>=', percent: 10 }, 0), 'base');
    assert.deepEqual(changed({ comparator: '>=', points: 5 }, 0), { low: 5, high: Infinity, open: false });
    assert.equal(changed({ comparator: '>=', percent: 1e300 }, 50), 'value');
  });

  test('TARGETLEVEL4 a reference times its factor, give or take the tolerance', () => {
    assert.deepEqual(goalOf(referredLevel({ comparator: '>=', factor: 1.5 }, 40)), { low: 60, high: Infinity, open: false });
    assert.deepEqual(goalOf(referredLevel({ comparator: '~', factor: 2, tolerance: 1 }, 40)), { low: 79, high: 81, open: false });
    assert.deepEqual(goalOf(referredLevel({ comparator: '~', factor: 2, tolerance: 1 }, 0)), { low: -1, high: 1, open: false });
    assert.deepEqual(goalOf(referredLevel({ comparator: '<=' }, 40)), { low: -Infinity, high: 40, open: false });
  });

  test('GOAL1 targets of one side are at least or at most, all others are ranges', () => {
    assert.deepEqual((['>=', '>', '<=', '<', '=', '~', 'between'] as const).map(sideOf), [
      'up',
      'up',
      'down',
      'down',
      'range',
      'range',
      'range',
    ]);
  });
});

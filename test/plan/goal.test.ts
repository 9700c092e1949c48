import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  changedLevel,
  distance,
  goalOf,
  holds,
  isFurther,
  referredLevel,
  same,
  sideOf,
  type ChangeParts,
  type Goal,
  type GoalParts,
} from '../../src/plan/goal.js';

const goal = (parts: GoalParts): Goal => {
  const found = goalOf(parts);
  assert.ok(typeof found !== 'string');
  return found;
};

describe('goal', () => {
  test('GOAL1 at least and at most', () => {
    const atLeast = goal({ comparator: '>=', value: 70 });
    assert.deepEqual(
      [69.999, 70, 71].map((value) => holds(atLeast, value)),
      [false, true, true],
    );
    const atMost = goal({ comparator: '<=', value: 8 });
    assert.deepEqual(
      [8.001, 8, 7].map((value) => holds(atMost, value)),
      [false, true, true],
    );
  });

  test('GOAL2 more than and less than', () => {
    assert.deepEqual(
      [69, 70, 71].map((value) => holds(goal({ comparator: '>', value: 70 }), value)),
      [false, false, true],
    );
    assert.deepEqual(
      [9, 8, 7].map((value) => holds(goal({ comparator: '<', value: 8 }), value)),
      [false, false, true],
    );
  });

  test('GOAL3 equal, and about with its tolerance', () => {
    assert.deepEqual(
      [99.9, 100, 100.1].map((value) => holds(goal({ comparator: '=', value: 100 }), value)),
      [false, true, false],
    );
    assert.ok(holds(goal({ comparator: '=', value: 100, tolerance: 0.5 }), 99.5));
    assert.deepEqual(
      [42.9, 43, 45, 47, 47.1].map((value) => holds(goal({ comparator: '~', value: 45, tolerance: 2 }), value)),
      [false, true, true, true, false],
    );
  });

  test('GOAL4 between holds at both ends', () => {
    const between = goal({ comparator: 'between', value: 103, upper: 107 });
    assert.deepEqual(
      [102.9, 103, 105, 107, 107.1].map((value) => holds(between, value)),
      [false, true, true, true, false],
    );
    assert.ok(holds(goal({ comparator: 'between', value: 5, upper: 5 }), 5));
  });

  test('GOAL5 equal but for the arithmetic is equal', () => {
    assert.ok(holds(goal({ comparator: '>=', value: 0.3 }), 0.1 + 0.2 - 1e-16));
    assert.ok(!holds(goal({ comparator: '>', value: 0.3 }), 0.1 + 0.2));
    assert.ok(!same(70, 69.999999));
    assert.ok(same(0, -0));
    assert.ok(!same(5, Infinity));
  });

  test('GOAL6 distance is to the nearest end', () => {
    const between = goal({ comparator: 'between', value: 103, upper: 107 });
    assert.deepEqual(
      [100, 103, 105, 110].map((value) => distance(between, value)),
      [3, 0, 0, 3],
    );
    assert.equal(distance(goal({ comparator: '>', value: 70 }), 70), 0);
    assert.equal(distance(goal({ comparator: '<=', value: 8 }), 10), 2);
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

  test('GOAL7 about without tolerance and between without an upper end have no goal', () => {
    assert.equal(goalOf({ comparator: '~', value: 45 }), 'tolerance');
    assert.equal(goalOf({ comparator: '~', value: 45, tolerance: Infinity }), 'tolerance');
    assert.equal(goalOf({ comparator: '=', value: 45, tolerance: -1 }), 'tolerance');
    assert.equal(goalOf({ comparator: 'between', value: 45, upper: Infinity }), 'upper');
    assert.equal(goalOf({ comparator: 'between', value: 45 }), 'upper');
    assert.equal(goalOf({ comparator: 'between', value: 45, upper: 44 }), 'upper');
    assert.equal(goalOf({ comparator: '>=', value: 1e16 }), 'value');
    assert.equal(goalOf({ comparator: '<=', value: Number.NaN }), 'value');
    assert.equal(goalOf('base'), 'base');
  });

  test('GOAL6 further from the goal than another value, but for the arithmetic', () => {
    const atMost = goal({ comparator: '<=', value: 8 });
    assert.ok(isFurther(atMost, 10, 9));
    assert.ok(!isFurther(atMost, 9, 10));
    assert.ok(!isFurther(atMost, 7, 6));
    assert.ok(!isFurther(goal({ comparator: '<=', value: 0 }), 0.1 + 0.2, 0.3));
  });

  const changed = (parts: ChangeParts, base: number) => goalOf(changedLevel(parts, base));

  test('GOAL8 a change in per cent is one of the size of the base value', () => {
    assert.deepEqual(changed({ comparator: '<=', percent: -20 }, 50), { low: -Infinity, high: 40, open: false });
    assert.deepEqual(changed({ comparator: '<=', percent: -20 }, -50), { low: -Infinity, high: -60, open: false });
    assert.deepEqual(changed({ comparator: '>=', percent: 10 }, -50), { low: -45, high: Infinity, open: false });
    assert.deepEqual(changed({ comparator: '>=', percent: 10 }, 7), { low: 7.7, high: Infinity, open: false });
  });

  test('GOAL9 about a change: percentage points of it, or the unit', () => {
    assert.deepEqual(changed({ comparator: '~', percent: -20, tolerance: 2 }, 1000), { low: 780, high: 820, open: false });
    assert.deepEqual(changed({ comparator: '~', percent: -20, tolerance: 2 }, -1000), { low: -1220, high: -1180, open: false });
    assert.deepEqual(changed({ comparator: '~', points: -20, tolerance: 2 }, 1000), { low: 978, high: 982, open: false });
    assert.equal(changed({ comparator: '~', percent: -20 }, 1000), 'tolerance');
  });

  test('GOAL10 a change without its number, or in per cent from zero, has no goal; one in points from zero has', () => {
    assert.equal(changed({ comparator: '>=' }, 50), 'percent');
    assert.equal(changed({ comparator: '>=', percent: 10 }, 0), 'base');
    assert.deepEqual(changed({ comparator: '>=', points: 5 }, 0), { low: 5, high: Infinity, open: false });
    assert.equal(changed({ comparator: '>=', percent: 1e300 }, 50), 'value');
  });

  test('GOAL11 a reference times its factor, give or take the tolerance', () => {
    assert.deepEqual(goalOf(referredLevel({ comparator: '>=', factor: 1.5 }, 40)), { low: 60, high: Infinity, open: false });
    assert.deepEqual(goalOf(referredLevel({ comparator: '~', factor: 2, tolerance: 1 }, 40)), { low: 79, high: 81, open: false });
    assert.deepEqual(goalOf(referredLevel({ comparator: '~', factor: 2, tolerance: 1 }, 0)), { low: -1, high: 1, open: false });
    assert.deepEqual(goalOf(referredLevel({ comparator: '<=' }, 40)), { low: -Infinity, high: 40, open: false });
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { distance, goalOf, holds, isFurther, isLess, same, type Goal, type GoalParts } from '../../src/plan/goal.js';

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

  test('GOAL7 about without tolerance and between without an upper end have no goal', () => {
    assert.equal(goalOf({ comparator: '~', value: 45 }), 'tolerance');
    assert.equal(goalOf({ comparator: '~', value: 45, tolerance: Infinity }), 'tolerance');
    assert.equal(goalOf({ comparator: '=', value: 45, tolerance: -1 }), 'tolerance');
    assert.equal(goalOf({ comparator: 'between', value: 45, upper: Infinity }), 'upper');
    assert.equal(goalOf({ comparator: 'between', value: 45 }), 'upper');
    assert.equal(goalOf({ comparator: 'between', value: 45, upper: 44 }), 'upper');
    assert.equal(goalOf({ comparator: '>=', value: 1e16 }), 'value');
    assert.equal(goalOf({ comparator: '<=', value: Number.NaN }), 'value');
  });

  test('GOAL8 differences below 10⁻⁹ count as none, whatever the size', () => {
    assert.ok(same(0, 9e-10) && same(1e-10, -5e-10) && same(28.3, 28.3 + 9e-10));
    assert.ok(!same(0, 1e-8) && !same(1e-7, 1.1e-7) && !same(28.3, 28.3 + 2e-9));
    assert.ok(!same(1_234_567_890_123, 1_234_567_890_120) && !same(999_999_999_999_999, 999_999_999_999_998));
    assert.ok(same(7654321098.2 + 456790012.1, 8111111110.3));
    assert.ok(isLess(1, 2) && !isLess(2, 1) && !isLess(0.3, 0.1 + 0.2));
  });

  test('GOAL8 as far as before is not further: 28.3 from 29.7 and from 26.9', () => {
    const exact = goal({ comparator: '=', value: 28.3 });
    assert.ok(distance(exact, 29.7) !== distance(exact, 26.9));
    assert.ok(!isFurther(exact, 26.9, 29.7) && !isFurther(exact, 29.7, 26.9));
    assert.ok(isFurther(exact, 26.8, 29.7));
    assert.ok(isFurther(goal({ comparator: '<=', value: 1e14 }), 1e14 + 2, 1e14 + 1));
  });

  test('GOAL6 further from the goal than another value, but for the arithmetic', () => {
    const atMost = goal({ comparator: '<=', value: 8 });
    assert.ok(isFurther(atMost, 10, 9));
    assert.ok(!isFurther(atMost, 9, 10));
    assert.ok(!isFurther(atMost, 7, 6));
    assert.ok(!isFurther(goal({ comparator: '<=', value: 0 }), 0.1 + 0.2, 0.3));
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { goalOf, type Goal, type GoalParts } from '../../../src/plan/goal.js';
import { pathEnd, pathOf, towards, valueOnPath } from '../../../src/attainment/series/path.js';
import { judged, level, yearly } from '../support.js';

const base = { year: 2020, value: 50 };
const end = { year: 2030, value: 70 };
const goal = (parts: GoalParts) => goalOf(parts) as Goal;

describe('path', () => {
  test('PATH1 straight from baseline to target', () => {
    assert.equal(valueOnPath(pathOf(base, [], end), 2025), 60);
  });

  test('PATH2 bends at milestones', () => {
    const path = pathOf(base, [{ year: 2025, value: 65 }], end);
    assert.deepEqual(
      [2020, 2022, 2025, 2027, 2030].map((year) => valueOnPath(path, year)),
      [50, 56, 65, 67, 70],
    );
  });

  test('PATH3 before it the baseline, after it the target', () => {
    assert.equal(valueOnPath(pathOf(base, [], end), 2010), 50);
    assert.equal(valueOnPath(pathOf(base, [], end), 2040), 70);
  });

  test('PATH4 a milestone outside the years between is no part of it', () => {
    assert.equal(
      pathOf(
        base,
        [
          { year: 2020, value: 99 },
          { year: 2031, value: 99 },
        ],
        end,
      ).length,
      2,
    );
  });

  test('PATH4 nor is a target of the other side', () => {
    const one = judged([level('<=', 55, { year: 2025 }), level('>=', 70)], yearly(2020, [50, 52]), { asOf: 2022 });
    assert.deepEqual(one.figures!.path, [base, end]);
    const both = judged([level('>', 65, { year: 2025 }), level('>=', 70)], yearly(2020, [50, 52]), { asOf: 2022 });
    assert.equal(both.figures!.expected, 56);
  });

  test('PATH5 leads to the nearest end of the goal, of one side always to the end', () => {
    assert.equal(pathEnd(goal({ comparator: '>=', value: 70 }), 75), 70);
    assert.equal(pathEnd(goal({ comparator: '<=', value: 70 }), 60), 70);
    assert.deepEqual(
      [100, 105, 110].map((value) => pathEnd(goal({ comparator: 'between', value: 103, upper: 107 }), value)),
      [103, 105, 107],
    );
  });

  test('PATH6 goes up or down, as the goal lies', () => {
    const between = goal({ comparator: 'between', value: 103, upper: 107 });
    assert.deepEqual(
      [100, 110].map((value) => towards(between, value)),
      [1, -1],
    );
    assert.equal(towards(goal({ comparator: '>', value: 70 }), 70), 1);
    assert.equal(towards(goal({ comparator: '<', value: 70 }), 70), -1);
  });
});

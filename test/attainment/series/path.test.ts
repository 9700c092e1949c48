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

  test('PATH5 leads to the nearest end of the goal, and stays where the goal is held', () => {
    assert.equal(pathEnd(goal({ comparator: '>=', value: 70 }), 60), 70);
    assert.equal(pathEnd(goal({ comparator: '<=', value: 70 }), 75), 70);
    assert.equal(pathEnd(goal({ comparator: '>=', value: 70 }), 75), 75);
    assert.equal(pathEnd(goal({ comparator: '<=', value: 70 }), 60), 60);
    assert.deepEqual(
      [100, 105, 110].map((value) => pathEnd(goal({ comparator: 'between', value: 103, upper: 107 }), value)),
      [103, 105, 107],
    );
  });

  test('PATH7 it never falls behind the baseline, nor behind a milestone reached on it', () => {
    const corners = (targets: Parameters<typeof judged>[0], base: number, direction: 'up' | 'down' = 'up') =>
      judged(targets, yearly(2020, [base, base]), { asOf: 2021 }, { direction }).figures!.path.map(({ value }) => value);
    assert.deepEqual(corners([level('>=', 88, { year: 2025 }), level('>=', 90)], 88.5), [88.5, 88.5, 90]);
    assert.deepEqual(corners([level('<=', 12, { year: 2025 }), level('<=', 10)], 11.5, 'down'), [11.5, 11.5, 10]);
    assert.deepEqual(corners([level('>=', 80, { year: 2023 }), level('>=', 70, { year: 2025 }), level('>=', 90)], 50), [50, 80, 80, 90]);
    assert.deepEqual(corners([level('>=', 70)], 75), [75, 75]);
    assert.deepEqual(corners([level('~', 85, { year: 2025 }), level('>=', 90)], 80), [80, 84, 90]);
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

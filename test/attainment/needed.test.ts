import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import { neededOf } from '../../src/attainment/needed.js';
import { level, plan, yearly, type TargetInput } from './support.js';

const needed = (targets: readonly TargetInput[], values: readonly (number | null)[], asOf = 2025, place = targets.length - 1) => {
  const given = plan([{ targets }]);
  const assessed = assess(given, yearly(2020, values), { asOf }).indicators[0]!.targets[place]!;
  return neededOf(given.indicators[0]!.targets[place]!, assessed, asOf);
};
const values = (found: ReturnType<typeof needed>) => found?.years.map(({ year, value }) => [year, Math.round(value * 1e6) / 1e6]);

describe('needed from now on', () => {
  test('NEEDED1 a number: straight from the latest value to the goal', () => {
    const found = needed([level('>=', 70)], [50, 51, 52, 53, 54, 60]);
    assert.equal(found?.to, 'goal');
    assert.equal(found?.pace, 2);
    assert.deepEqual(values(found), [
      [2026, 62],
      [2027, 64],
      [2028, 66],
      [2029, 68],
      [2030, 70],
    ]);
  });

  test('NEEDED1 from a value of an earlier year, and through a milestone ahead', () => {
    assert.deepEqual(values(needed([level('>=', 70)], [50, 51, 52, 53, 58, null]))?.slice(0, 2), [
      [2026, 62],
      [2027, 64],
    ]);
    assert.deepEqual(values(needed([level('>=', 65, { year: 2027 }), level('>=', 70)], [50, 52, 54, 56, 58, 60])), [
      [2026, 62.5],
      [2027, 65],
      [2028, 66.666667],
      [2029, 68.333333],
      [2030, 70],
    ]);
  });

  test('NEEDED1 the pace is that of the way to a milestone that the straight way would miss', () => {
    assert.equal(needed([level('>=', 65, { year: 2027 }), level('>=', 70)], [50, 52, 54, 56, 58, 60])?.pace, 2.5);
    assert.equal(needed([level('<=', 8, { year: 2027 }), level('<=', 6)], [20, 18, 16, 14, 12, 10])?.pace, -1);
  });

  test('NEEDED2 a milestone that the straight way keeps, or that is held already, is no corner', () => {
    const straight = [
      [2026, 62],
      [2027, 64],
      [2028, 66],
      [2029, 68],
      [2030, 70],
    ];
    for (const milestone of [55, 61, 64]) {
      const found = needed([level('>=', milestone, { year: 2027 }), level('>=', 70)], [50, 52, 54, 56, 58, 60]);
      assert.deepEqual([values(found), found?.pace], [straight, 2]);
    }
  });

  test('NEEDED3 a direction needs to be back past its base value', () => {
    const found = needed([{ kind: 'trend', year: 2030, direction: 'up', of: 'level' }], [50, 49, 48, 47, 46, 45]);
    assert.deepEqual([found?.to, found?.pace], ['past-base', 1]);
    assert.deepEqual(values(found)?.[4], [2030, 50]);
    const down = needed([{ kind: 'trend', year: 2030, direction: 'down', of: 'level' }], [50, 51, 52, 53, 54, 55]);
    assert.deepEqual([down?.to, down?.pace], ['past-base', -1]);
    assert.equal(needed([{ kind: 'trend', year: 2030, direction: 'down', of: 'level' }], [50, 52, 51, 51, 52, 50])?.pace, 0);
  });

  test('NEEDED4 nothing of what is met, due, without a value, or past its base value', () => {
    assert.equal(needed([level('>=', 70)], [50, 60, 75]), null);
    assert.equal(needed([level('>=', 70, { year: 2025 })], [50, 51, 52, 53, 54, 55]), null);
    assert.equal(needed([level('>=', 70)], []), null);
    assert.equal(needed([{ kind: 'trend', year: 2030, direction: 'up', of: 'level' }], [50, 51, 52]), null);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathOf, valueOnPath } from '../../../src/attainment/series/path.js';
import { judged, level, yearly } from '../support.js';

const base = { year: 2020, value: 50 };
const end = { year: 2030, value: 70 };

describe('path', () => {
  test('P1 straight from baseline to target', () => {
    assert.equal(valueOnPath(pathOf(base, [], end), 2025), 60);
  });

  test('P2 bends at milestones', () => {
    const path = pathOf(base, [{ year: 2025, value: 65 }], end);
    assert.deepEqual(
      [2020, 2022, 2025, 2027, 2030].map((year) => valueOnPath(path, year)),
      [50, 56, 65, 67, 70],
    );
  });

  test('P3 before it the baseline, after it the target', () => {
    assert.equal(valueOnPath(pathOf(base, [], end), 2010), 50);
    assert.equal(valueOnPath(pathOf(base, [], end), 2040), 70);
  });

  test('P4 a milestone outside the years between is no part of it', () => {
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

  test('P4 nor is a target of the other side', () => {
    const one = judged([level('<=', 55, { year: 2025 }), level('>=', 70)], yearly(2020, [50, 52]), { asOf: 2022 });
    assert.deepEqual(one.figures!.path, [base, end]);
    const both = judged([level('>', 65, { year: 2025 }), level('>=', 70)], yearly(2020, [50, 52]), { asOf: 2022 });
    assert.equal(both.figures!.expected, 56);
  });
});

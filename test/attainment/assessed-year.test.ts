import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assessedYear } from '../../src/attainment/assessed-year.js';

const plan = { start: 2021, end: 2030 };
const observed = (...periods: string[]) => periods.map((period) => ({ period }));

describe('the year assessed', () => {
  test('YEAR1 of a form it is the latest of its years, in any order and kind of period', () => {
    assert.equal(assessedYear(plan, ['2025'], observed('2024')), 2025);
    assert.equal(assessedYear(plan, ['2026-H1', '2024', '2025'], []), 2026);
  });

  test('YEAR1 a form of an earlier year is not moved by what was reported for later ones', () => {
    assert.equal(assessedYear(plan, ['2023'], observed('2023', '2025')), 2023);
  });

  test('YEAR2 without a form it is the latest year with an observation', () => {
    assert.equal(assessedYear(plan, null, observed('2022', '2024', '2023-Q4')), 2024);
    assert.equal(assessedYear(plan, null, observed('soon', '2022')), 2022);
  });

  test('YEAR3 years beyond the plan do not count, and alone they are its last', () => {
    assert.equal(assessedYear(plan, null, observed('2029', '2031')), 2029);
    assert.equal(assessedYear(plan, ['2031', '2030'], []), 2030);
    assert.equal(assessedYear(plan, ['2031'], observed('2028')), 2030);
    assert.equal(assessedYear(plan, null, observed('2031')), 2030);
  });

  test('YEAR4 without any year it is the first of the plan', () => {
    assert.equal(assessedYear(plan, null, []), 2021);
  });
});

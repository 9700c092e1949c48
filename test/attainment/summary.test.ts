import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import { summarize } from '../../src/attainment/summary.js';
import { level, plan, yearly } from './support.js';

const target = [level('>=', 70)];
const given = plan([
  { id: 'met', targets: target },
  { id: 'nearly', targets: target },
  {
    id: 'behind',
    targets: target,
    field: 'education',
    departments: [
      { id: 'health', role: 'support' },
      { id: 'education', role: 'lead' },
    ],
  },
  { id: 'silent', targets: target },
  { id: 'reference' },
]);
const result = assess(
  given,
  [
    ...yearly(2020, [50, 75], { indicator: 'met' }),
    ...yearly(2020, [50, 69.5], { indicator: 'nearly' }),
    ...yearly(2020, [50, 50.5], { indicator: 'behind' }),
  ],
  { asOf: 2021 },
);

describe('summary', () => {
  test('COUNT1 met n, met or basically met, assessable m, all k', () => {
    const { all, assessable, met, basicallyMet } = result.summary.plan;
    assert.deepEqual({ all, assessable, met, basicallyMet }, { all: 4, assessable: 3, met: 1, basicallyMet: 2 });
  });

  test('COUNT2 indicators without targets are not counted', () => {
    assert.equal(summarize(given, result.indicators.slice(4)).plan.all, 0);
  });

  test("COUNT3 by field and lead department, in the plan's order", () => {
    assert.deepEqual(
      result.summary.fields.map(({ id, met, assessable, all }) => [id, met, assessable, all]),
      [
        ['health', 1, 2, 3],
        ['education', 0, 1, 1],
      ],
    );
    assert.deepEqual(
      result.summary.departments.map(({ id, all }) => [id, all]),
      [
        ['health', 3],
        ['education', 1],
      ],
    );
    assert.deepEqual(
      summarize(given, []).fields.map(({ id, all }) => [id, all]),
      [
        ['health', 0],
        ['education', 0],
      ],
    );
  });

  test('COUNT4 every indicator is counted in one status', () => {
    const { byStatus, all } = result.summary.plan;
    assert.equal(
      Object.values(byStatus).reduce((sum, each) => sum + each, 0),
      all,
    );
    assert.deepEqual([byStatus.met, byStatus['on-track'], byStatus.behind, byStatus['no-data']], [1, 1, 1, 1]);
  });

  test('COUNT1 what cannot be assessed is not basically met either', () => {
    const unknown = { ...result.indicators[0]!, status: 'no-data' as const };
    const { met, basicallyMet, assessable, all } = summarize(given, [unknown]).plan;
    assert.deepEqual([met, basicallyMet, assessable, all], [0, 0, 0, 1]);
  });
});

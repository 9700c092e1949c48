import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judged, level, observation, yearly, type TargetInput } from '../support.js';

const ALL: readonly TargetInput[] = [
  level('>=', 70),
  level('>=', 70, { maintain: true }),
  { kind: 'change', year: 2030, baselineYear: 2020, comparator: '>=', percent: 10 },
  { kind: 'trend', year: 2030, direction: 'up', of: 'level' },
  { kind: 'trend', year: 2030, direction: 'down', of: 'gap', between: { dimension: 'sex', categories: ['M', 'F'] } },
  { kind: 'trend', year: 2030, direction: 'down', of: 'growth' },
  { kind: 'reference', year: 2030, comparator: '>=', reference: { breakdown: { sex: 'M' } } },
  { kind: 'external', year: 2030, comparator: '>=', standard: '省定标准' },
];

describe('each kind of target', () => {
  test('JUDGE1 has its rule and its series', () => {
    const values = [
      ...yearly(2020, [50, 52, 54, 56, 58]),
      observation(2025, 60, { standard: { value: 65 } }),
      ...yearly(2020, [51, 53, 55, 57, 59, 61], { breakdown: { sex: 'F' } }),
      ...yearly(2020, [62, 63, 64, 65, 66, 67], { breakdown: { sex: 'M' } }),
    ];
    const assessed = ALL.map((target) => judged([target], values));
    assert.deepEqual(
      assessed.map(({ status, figures }) => [status, figures?.series]),
      [
        ['on-track', 'value'],
        ['behind', 'value'],
        ['met', 'value'],
        ['on-track', 'value'],
        ['on-track', 'gap'],
        ['on-track', 'growth'],
        ['behind', 'difference'],
        ['on-track', 'value'],
      ],
    );
  });

  test('JUDGE2 a reference that is missing is told apart from a value that is', () => {
    const reference = ALL[6]!;
    assert.equal(judged([reference], yearly(2020, [50, 52]), { asOf: 2021 }).status, 'not-assessable');
    assert.equal(judged([reference], yearly(2020, [50, 52], { breakdown: { sex: 'M' } }), { asOf: 2021 }).status, 'no-data');
  });

  test('JUDGE3 without a value there is no data, whatever else is missing', () => {
    for (const target of ALL) assert.equal(judged([target], []).status, 'no-data', target.kind);
  });
});

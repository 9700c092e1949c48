import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reportingOf } from '../../src/attainment/reporting.js';
import { level, observation, PARENT, plan, REGION } from './support.js';

const targets = [level('>=', 70)];
const education = [
  { id: 'education', role: 'lead' as const },
  { id: 'health', role: 'support' as const },
];
const given = plan(
  [
    { id: 'a', targets },
    { id: 'b', name: 'b', targets },
    { id: 'c', name: 'c', targets, departments: education },
  ],
  {
    departments: [
      { id: 'education', name: '市教育局' },
      { id: 'health', name: '市卫生健康局' },
      { id: 'idle', name: '市委党校' },
    ],
  },
);
const reporting = (...observations: Parameters<typeof observation>[]) =>
  reportingOf(
    given,
    observations.map((each) => observation(...each)),
    2025,
    REGION,
  ).map(({ id, due, reported }) => [id, due, reported]);

describe('who has reported', () => {
  test('REPORTING1 REPORTING4 whoever leads an indicator is due, in the order of the plan', () => {
    assert.deepEqual(reporting(), [
      ['education', 1, 0],
      ['health', 2, 0],
    ]);
  });

  test('REPORTING2 a value or a reason why there is none, of the year and the region', () => {
    assert.deepEqual(
      reporting(
        [2025, 1, { indicator: 'a' }],
        [2025, undefined, { indicator: 'c', status: 'L' }],
        [2024, 1, { indicator: 'b' }],
        [2025, 1, { indicator: 'b', region: PARENT }],
        [2025, 1, { indicator: 'unknown' }],
      ),
      [
        ['education', 1, 1],
        ['health', 2, 1],
      ],
    );
  });

  test('REPORTING3 parts of the year', () => {
    assert.deepEqual(reporting(['2025-H1', 1, { indicator: 'b' }])[1], ['health', 2, 1]);
  });
});

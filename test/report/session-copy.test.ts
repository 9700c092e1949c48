import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sessionCopy } from '../../src/report/session-copy.js';
import { open, plain, put, REGION } from './support.js';

describe('a copy of a session', () => {
  const original = () => {
    const session = open(
      [plain('a')],
      {},
      {
        periods: ['2024', '2025'],
        locked: ['2024'],
        regions: [REGION, '440784'],
        regionNames: { '440784': '邻市' },
        cycle: 'mid-term',
        isPractice: true,
        formFacts: { number: '1' },
        previous: [{ indicator: 'a', region: REGION, period: '2024', value: 97, status: 'A' }],
      },
    );
    put(session, 'a', '98', { period: '2025' });
    return session;
  };

  test('SESSIONCOPY1 is of the same form', () => {
    const session = original();
    const copy = sessionCopy(session);
    for (const name of [
      'plan',
      'department',
      'regions',
      'regionNames',
      'periods',
      'openPeriods',
      'cycle',
      'isPractice',
      'formFacts',
    ] as const)
      assert.deepEqual(copy[name], session[name], name);
    assert.equal(copy.previous('a', REGION, '2025', ''), 97);
  });

  test('SESSIONCOPY2 has the cells it is given, and none unless given', () => {
    const session = original();
    assert.deepEqual([...sessionCopy(session).cells()], []);
    const copy = sessionCopy(session, session.cells());
    assert.deepEqual([...copy.cells()], [...session.cells()]);
    put(copy, 'a', '1', { period: '2025' });
    assert.deepEqual(
      [...session.cells()].map(([, text]) => text),
      ['98'],
    );
    assert.equal(copy.steps.length, 1, 'what was put back is no step');
  });
});

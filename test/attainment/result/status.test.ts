import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { STATUSES } from '../../../src/plan/assessment-terms.js';
import { ASSESSABLE, isAssessable, rankOf } from '../../../src/attainment/result/status.js';

describe('status', () => {
  test('STATUS1 the worst decides, from regressing to met', () => {
    const order = [...STATUSES].sort((a, b) => rankOf(a) - rankOf(b));
    assert.deepEqual(order, ['regressing', 'unlikely', 'behind', 'no-data', 'not-assessable', 'on-track', 'not-due', 'met']);
  });

  test('STATUS2 what is not known outweighs what is well', () => {
    assert.ok(rankOf('no-data') < rankOf('met') && rankOf('not-assessable') < rankOf('on-track'));
    assert.ok(rankOf('behind') < rankOf('no-data'));
    assert.deepEqual(STATUSES.filter(isAssessable), [...ASSESSABLE]);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { justificationsOf } from '../../src/submissions/justifications.js';
import { open, plain, put, REGION } from '../report/support.js';

describe('justifications', () => {
  test('JUSTIFY1 the reason for warnings, with their codes, once for an entry', () => {
    const previous = ['', 'F', 'M'].map((sex) => ({
      indicator: 'a',
      region: REGION,
      period: '2024',
      ...(sex !== '' && { breakdown: { sex } }),
      value: 97,
      status: 'A' as const,
    }));
    const rules = [{ id: 'steady', kind: 'consistent' as const, indicator: 'a', points: 5 }];
    const session = open([plain('a', { breakdowns: ['sex'] }), plain('b')], { rules }, { previous });
    put(session, 'a', '9.7');
    put(session, 'a', '9.6', { breakdown: 'sex=F' });
    put(session, 'a', '70', { breakdown: 'sex=M' });
    put(session, 'b', '50');
    put(session, 'b', '无疑问', { part: 'reason' });
    assert.deepEqual(justificationsOf(session), []);
    put(session, 'a', ' 口径调整 ', { part: 'reason' });
    assert.deepEqual(justificationsOf(session), [
      { indicator: 'a', region: REGION, period: '2025', warnings: ['slip-decimal', 'rule-change'], reason: '口径调整' },
    ]);
  });
});

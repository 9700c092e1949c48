import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runWhole } from '../../src/documents/steps.js';
import type { Observation } from '../../src/observations/observation.js';
import type { Submission } from '../../src/submissions/submission.js';
import { checkSubmissionStepwise, isOpenFinding, isQuestion } from '../../src/submissions/submission-checks.js';
import { seal } from '../../src/submissions/submission.js';
import { open, plain, put } from '../report/support.js';
import { observation, PLAN, REGION, submission } from './support.js';

const check = (sent: Submission, previous: readonly Observation[] = []) => runWhole(checkSubmissionStepwise(PLAN, sent, previous));
const codes = (...given: Parameters<typeof check>) =>
  check(...given).findings.map((one) => `${one.indicator} ${one.finding.code} ${isOpenFinding(one) ? 'open' : 'explained'}`);

describe('a submission under the checks of the form', () => {
  test('SUBFORM1, SUBFORM2 a value out of bounds is told, and a slip against last year’s value, where it has no reason', () => {
    assert.deepEqual(codes(submission('education', [observation('b', 250)])), ['b above-bounds open']);
    const last = [observation('b', 97, { period: '2024' })];
    assert.deepEqual(codes(submission('education', [observation('b', 97.3)]), last), []);
    assert.deepEqual(codes(submission('education', [observation('b', 9.73)]), last), ['b slip-decimal open']);
    const justifications = [{ indicator: 'b', region: REGION, period: '2025', warnings: ['slip-decimal'], reason: '口径调整' }];
    const explained = submission('education', [observation('b', 9.73)], { justifications });
    assert.deepEqual(codes(explained, last), ['b slip-decimal explained']);
    assert.equal(isQuestion(check(explained, last)), false);
  });

  test('SUBFORM2 of what a form has sealed nothing is a question, its reasons among it', () => {
    const previous = [{ indicator: 'a', region: REGION, period: '2024', value: 97, status: 'A' } as const];
    const session = open([plain('a'), plain('b')], {}, { previous });
    put(session, 'a', '9.73');
    put(session, 'b', '12');
    put(session, 'a', '口径调整', { part: 'reason' });
    const sent = seal(session, { id: '0'.repeat(32), createdAt: '2026-03-05T09:30:00+08:00' });
    const found = runWhole(checkSubmissionStepwise(session.plan, sent, previous));
    assert.deepEqual(
      found.findings.map(({ finding, isExplained }) => [finding.code, isExplained]),
      [['slip-decimal', true]],
    );
    assert.equal(isQuestion(found), false);
  });

  test('SUBFORM3 one without a value is a question', () => {
    assert.equal(isQuestion(check(submission('education', []))), true);
    assert.equal(isQuestion(check(submission('education', [observation('b', 97.3)]))), false);
  });
});

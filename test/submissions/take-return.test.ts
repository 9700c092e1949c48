import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DocumentError } from '../../src/documents/problems.js';
import { runWhole } from '../../src/documents/steps.js';
import type { EntrySession } from '../../src/report/session.js';
import { reportOf } from '../../src/report/report-document.js';
import { chosenReview, readGiven, restorationOf as restorationSteps, type LastExport } from '../../src/submissions/take-return.js';
import { open, plain, put } from '../report/support.js';
import { filled, form, reviewed, SEAL, sent } from './returned.js';

const read = (session: EntrySession, source: unknown) => runWhole(readGiven(session, source));
const restorationOf = (...given: Parameters<typeof restorationSteps>) => runWhole(restorationSteps(...given));
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.code;
  }
  return null;
};
const exported = (session = filled(), more: Partial<typeof SEAL> = {}): LastExport => {
  const { digest, createdAt } = sent(session, more);
  return { digest, createdAt, cells: [...session.cells()] };
};

describe('a return that is taken', () => {
  test('TAKERETURN1 reviews and submissions are read strictly, and held against the form', () => {
    const [submission, review] = [sent(), reviewed()];
    for (const source of [review, JSON.stringify(review), `\ufeff${JSON.stringify(submission)}`]) assert.ok(read(form(), source).format);
    const other = (plan: { id: string }, department = 'health') => open([plain('a')], plan, { department });
    const test2 = { id: 'test-plan' };
    for (const [session, source, code] of [
      [form(), { ...review, by: '另一人' }, 'digest-differs'],
      [form(), { ...submission, createdAt: '2026-03-06T09:30:00+08:00' }, 'digest-differs'],
      [form(), reportOf(filled()), 'format-kind'],
      [form(), '', 'json-empty'],
      [form(), JSON.stringify(review).slice(0, 200), 'json-syntax'],
      [form(), '{"format":"dabiao.review/2"}', 'format-newer'],
      [form(), '{"__proto__":{},"format":"dabiao.review/1"}', 'json-hostile-key'],
      [other({ id: 'other' }), review, 'other-plan'],
      [other(test2, 'education'), review, 'review-of-other-department'],
      [other(test2, 'education'), submission, 'report-of-other-department'],
      [form({ regions: ['440784'] }), review, 'review-of-other-region'],
      [form({ periods: ['2024'] }), review, 'review-of-other-period'],
      [form({ locked: ['2025'] }), review, 'review-of-other-period'],
    ] as const) {
      assert.equal(
        refusal(() => read(session, source)),
        code,
      );
    }
  });

  test('TAKERETURN1 of a review that does not say what it is of, the submission is held against the form', () => {
    const { report: _, ...review } = reviewed();
    assert.equal(
      refusal(() => restorationOf(form({ periods: ['2024'] }), review, [sent()], null)),
      'review-of-other-period',
    );
  });

  test('TAKERETURN2 the submission is what was given with it, else what was exported here; another is no answer to it', () => {
    const review = reviewed();
    assert.equal(restorationOf(form(), review, [sent()], null).submission?.digest, review.submission);
    assert.equal(restorationOf(filled(), review, [], exported()).submission, null);
    assert.equal(
      refusal(() => restorationOf(form(), review, [], null)),
      'returned-submission-missing',
    );
    const other = exported(undefined, { createdAt: '2026-03-06T09:30:00+08:00' });
    assert.equal(
      refusal(() => restorationOf(form(), review, [], other)),
      'review-of-other-submission',
    );
    assert.equal(
      refusal(() => restorationOf(form(), review, [sent(undefined, { createdAt: '2026-03-06T09:30:00+08:00' })], null)),
      'returned-submission-missing',
    );
  });

  test('TAKERETURN3 the form becomes as it was in the submission, cell by cell, whether that or an export is there', () => {
    for (const [given, last] of [
      [[sent()], null],
      [[], exported()],
    ] as const) {
      const session = filled();
      put(session, 'a', '8');
      put(session, 'a', '', { part: 'note' });
      put(session, 'rate', '省年报', { part: 'source' });
      put(session, 'rate', '属实', { part: 'reason' });
      const restoration = restorationOf(session, reviewed(), given, last);
      assert.deepEqual([restoration.typed.length, restoration.replaced], [4, 3]);
      session.set(restoration.typed, 'loaded');
      assert.deepEqual(reportOf(session).observations, sent().report.observations);
      assert.deepEqual(new Map(session.cells()), restoration.cells);
      session.undo();
      assert.equal(reportOf(session).observations.find(({ indicator }) => indicator === 'a')?.value, 8);
    }
    assert.deepEqual(
      restorationOf(form(), reviewed(), [sent()], null).state.before,
      restorationOf(form(), reviewed(), [], exported()).state.before,
    );
  });

  test('TAKERETURN4 a later export of this browser than the submission is told', () => {
    const later = exported(undefined, { createdAt: '2026-03-06T09:30:00+08:00' });
    const earlier = exported(undefined, { createdAt: '2026-03-04T09:30:00+08:00' });
    assert.equal(restorationOf(form(), reviewed(), [sent()], later).later, later);
    assert.equal(restorationOf(form(), reviewed(), [sent()], earlier).later, null);
    assert.equal(restorationOf(form(), reviewed(), [sent()], exported()).later, null);
  });

  test('TAKERETURN5 of several reviews the latest counts whose submission is there', () => {
    const [first, second] = [reviewed(), reviewed(undefined, { createdAt: '2026-03-09T10:00:00+08:00' })];
    const other = reviewed(sent(undefined, { createdAt: '2026-03-06T09:30:00+08:00' }), { createdAt: '2026-03-10T10:00:00+08:00' });
    assert.equal(chosenReview({ reviews: [second, first, other], submissions: [sent()] }, null), second);
    assert.equal(chosenReview({ reviews: [first, other], submissions: [] }, exported()), first);
    assert.equal(chosenReview({ reviews: [first, other], submissions: [] }, null), other);
    assert.equal(chosenReview({ reviews: [], submissions: [sent()] }, null), null);
  });

  test('TAKERETURN6 one that accepts gives nothing to do', () => {
    const { state, typed } = restorationOf(filled(), reviewed(undefined, { verdict: 'accepted', remarks: [] }), [sent()], null);
    assert.deepEqual([state.before, typed], [[], []]);
  });
});

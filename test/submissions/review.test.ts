import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchemas } from '../../src/cli/schemas.js';
import { digestOfDocument } from '../../src/documents/digest.js';
import { DocumentError } from '../../src/documents/problems.js';
import { readReview, requireReviewOf, reviewOf, type Review, type ReviewDraft } from '../../src/submissions/review.js';
import { observation, PLAN, submission } from './support.js';

const SENT = submission('health', [observation('a', 1)]);
const REMARK = { id: 'r1', indicator: 'a', region: '440783', period: '2025', text: '请核对小数点' };
const SAID: ReviewDraft = { verdict: 'returned', remarks: [REMARK], createdAt: '2026-03-08T10:00:00+08:00' };

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return `${error.code} ${error.path}`;
  }
  return 'accepted';
};
const resealed = (more: object): unknown => {
  const document = { ...reviewOf(SENT, SAID), ...more };
  return { ...document, digest: digestOfDocument(document) };
};

describe('a review', () => {
  test('REVIEW2 names the submission, and is read as it was made: remarks on a value, an indicator, the whole', () => {
    const remarks = [REMARK, { id: 'r2', indicator: 'a', text: '请补充说明' }, { id: 'r3', text: '缺少盖章' }];
    const review = reviewOf(SENT, { ...SAID, remarks, by: '统计局', due: '3月20日前' });
    assert.deepEqual([review.submission, review.department, review.plan.id], [SENT.digest, 'health', PLAN.id]);
    assert.deepEqual(readReview(JSON.stringify(review)), review);
    assert.equal(
      codeOf(() => reviewOf(SENT, { ...SAID, verdict: 'accepted', remarks: [] })),
      'accepted',
    );
  });

  test('REVIEW1 a return without a remark can’t be made, nor read', () => {
    assert.equal(
      codeOf(() => reviewOf(SENT, { ...SAID, remarks: [] })),
      'return-without-remark remarks',
    );
    assert.equal(
      codeOf(() => readReview(resealed({ remarks: [] }))),
      'return-without-remark remarks',
    );
    assert.equal(
      codeOf(() => reviewOf(SENT, { ...SAID, remarks: [{ id: 'r1', text: '' }] })),
      'too-small remarks[0].text',
    );
  });

  test('REVIEW3 no remark’s id twice', () => {
    assert.equal(
      codeOf(() => reviewOf(SENT, { ...SAID, remarks: [REMARK, REMARK] })),
      'duplicate-remark remarks[1].id',
    );
  });

  test('REVIEW4 a changed review is refused', () => {
    const review = reviewOf(SENT, SAID);
    for (const more of [{ verdict: 'accepted' }, { remarks: [{ ...REMARK, text: '无' }] }, { by: '另一人' }] as Partial<Review>[]) {
      assert.equal(
        codeOf(() => readReview({ ...review, ...more })),
        'digest-differs digest',
      );
    }
  });

  test('REVIEW5 for another plan, department or submission it is refused, with both named', () => {
    const review = reviewOf(SENT, SAID);
    const wanted = { plan: PLAN.id, department: 'health', submission: SENT.digest };
    requireReviewOf(review, wanted);
    requireReviewOf(review, { ...wanted, submission: undefined });
    assert.equal(
      codeOf(() => requireReviewOf(review, { ...wanted, plan: 'other' })),
      'other-plan plan.id',
    );
    assert.equal(
      codeOf(() => requireReviewOf(review, { ...wanted, department: 'police' })),
      'review-of-other-department department',
    );
    const other = submission('health', [observation('a', 2)]).digest;
    assert.equal(
      codeOf(() => requireReviewOf(review, { ...wanted, submission: other })),
      'review-of-other-submission submission',
    );
  });

  test('REVIEW5 for another region or period it is refused, where it says which it is of', () => {
    const review = reviewOf(SENT, SAID);
    const wanted = { plan: PLAN.id, department: 'health', regions: ['440783', '440784'], periods: ['2025'] };
    requireReviewOf(review, wanted);
    assert.equal(
      codeOf(() => requireReviewOf(review, { ...wanted, regions: ['440784'] })),
      'review-of-other-region report.regions',
    );
    assert.equal(
      codeOf(() => requireReviewOf(review, { ...wanted, periods: ['2024'] })),
      'review-of-other-period report.periods',
    );
    const { report: _, ...silent } = review;
    requireReviewOf(silent, { ...wanted, periods: ['2024'] });
  });

  test('REVIEW6 it says which regions and periods the submission is of, and when that was made; one that does not is read all the same', () => {
    const { regions, periods } = SENT.report;
    const review = reviewOf(SENT, SAID);
    assert.deepEqual(review.report, { regions, periods, createdAt: SENT.createdAt });
    assert.equal(readReview(resealed({ report: undefined })).report, undefined);
    assert.equal(
      codeOf(() => readReview(resealed({ report: { ...review.report, periods: [] } }))),
      'too-small report.periods',
    );
  });

  test('REVIEW1 the JSON Schema agrees with the reader', () => {
    const isReview = new Ajv2020({ allErrors: true, strict: true }).compile(jsonSchemas()['dabiao.review-1']!);
    assert.ok(isReview(reviewOf(SENT, SAID)), JSON.stringify(isReview.errors));
    for (const more of [{ verdict: 'maybe' }, { extra: 1 }, { submission: 'sha256:0' }, { remarks: null }]) {
      assert.equal(isReview({ ...reviewOf(SENT, SAID), ...more }), false);
    }
  });
});

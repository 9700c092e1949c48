/**
 * Reviews 审核意见: what the office answers to a submission, tied to it by its digest: accepted, or returned 退回 with remarks.
 *
 * REVIEW1 a return without a remark can't be made, nor read · REVIEW2 a remark is on a value, on an indicator, or on the whole
 * REVIEW3 no remark's id twice · REVIEW4 a changed review is refused · REVIEW5 for another submission, plan or department, region or period it is refused,
 * with both named · REVIEW6 one made of a submission says which regions and periods that is of, and when it was made
 */
import * as z from 'zod/mini';
import { readDocument } from '../documents/document.js';
import { splitDigest } from '../documents/digest-groups.js';
import type { ProblemCode } from '../documents/problem-codes.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { dateTime, digest, docs, id, text } from '../documents/scalars.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { period } from '../observations/observation.js';
import { breakdownSchema } from '../plan/breakdown-schema.js';
import { regionCode } from '../plan/region-code.js';
import { requireSamePlan } from '../plan/same-plan.js';
import { digestOrRefusal, requireSealed } from './sealed.js';
import type { Submission } from './submission.js';

export const REVIEW_FORMAT = 'dabiao.review/1';

export const VERDICTS = ['accepted', 'returned'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const remarkSchema = z
  .strictObject({
    id: id('Id of the remark within the review.', 'r1'),
    indicator: z.optional(id('Id of the indicator; without it the remark is on the whole report.', 'maternal-mortality')),
    region: z.optional(regionCode()),
    period: z.optional(period()),
    breakdown: z.optional(breakdownSchema()),
    text: text('What is to be mended or answered.', '请核对小数点'),
  })
  .register(docs, { description: 'A remark: on a value, where region and period are given, on an indicator, or on the whole.' });

export type Remark = z.infer<typeof remarkSchema>;

/** No number is given twice while those that had one are there. */
export function nextRemarkId(remarks: readonly Remark[]): string {
  return `r${remarks.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0) + 1}`;
}

export const reviewSchema = z
  .strictObject({
    format: z.literal(REVIEW_FORMAT),
    plan: z.strictObject({
      id: id('Id of the plan.', 'kaiping-women-2021-2030'),
      version: text('Version of the plan file.', '1.0.0'),
    }),
    department: id('Id of the department.', 'health'),
    submission: digest('Digest of the submission that is answered.'),
    report: z.optional(
      z
        .strictObject({
          regions: z.array(regionCode()).check(z.minLength(1)),
          periods: z.array(period()).check(z.minLength(1)),
          createdAt: dateTime('When the submission was sealed, RFC 3339.'),
        })
        .register(docs, { description: 'What the submission is of.' }),
    ),
    verdict: z.enum(VERDICTS).register(docs, { description: 'accepted 通过 or returned 退回.' }),
    remarks: z.array(remarkSchema),
    by: z.optional(text('Who reviewed it.', '统计局社会科')),
    due: z.optional(text('By when an answer is wanted, in words.', '3月20日前')),
    createdAt: dateTime('When it was made, RFC 3339.'),
    digest: digest('SHA-256 over the RFC 8785 canonical form of all other members.'),
  })
  .register(docs, { title: REVIEW_FORMAT, description: 'The answer of the office to a submission.' });

export type Review = z.infer<typeof reviewSchema>;

/** What is said of a submission; the review adds which one it is, and the digest. */
export type ReviewDraft = Pick<Review, 'verdict' | 'remarks' | 'by' | 'due' | 'createdAt'>;

/** @throws {DocumentError} as `readReview`. */
export function reviewOf({ report, createdAt, digest: submission }: Submission, said: ReviewDraft): Review {
  const { plan, department, regions, periods } = report;
  const document = {
    format: REVIEW_FORMAT,
    plan: { id: plan.id, version: plan.version },
    department,
    submission,
    report: { regions, periods, createdAt },
    ...said,
  } as const;
  return readReview({ ...document, digest: runWhole(digestOrRefusal(document)) });
}

/**
 * @param source text of a review file, or the value it stands for.
 * @throws {DocumentError} when it is no review, `return-without-remark`, `duplicate-remark`, `digest-differs`.
 */
export function readReview(source: unknown): Review {
  const review = readDocument(reviewSchema, REVIEW_FORMAT, source);
  runWhole(requireValidReview(review));
  return review;
}

/** What the shape of a review can't tell. REVIEW1, REVIEW3, REVIEW4 */
export function* requireValidReview(review: Review): Steps<void> {
  if (review.verdict === 'returned' && review.remarks.length === 0) refuse('return-without-remark', 'remarks', {});
  const ids = new Map<string, number>();
  for (const [i, { id }] of review.remarks.entries()) {
    const first = ids.get(id);
    if (first !== undefined) refuse('duplicate-remark', `remarks[${i}].id`, { id, first: `remarks[${first}]` });
    ids.set(id, i);
  }
  yield* requireSealed(review);
}

/** What a review is used for: a department's form, or a submission of it. */
export interface ReviewedReport {
  readonly plan: string;
  readonly department: string;
  /** Of the form, where they are known. */
  readonly regions?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
  /** Digest of the submission, where it is there. */
  readonly submission?: string | undefined;
}

/**
 * @throws {DocumentError} `other-plan`, `review-of-other-department`, `review-of-other-region`, `review-of-other-period`, `review-of-other-submission`.
 * REVIEW5
 */
export function requireReviewOf(review: Review, { plan, department, regions, periods, submission }: ReviewedReport): void {
  requireSamePlan(plan, review.plan.id, 'plan.id');
  if (review.department !== department) {
    refuse('review-of-other-department', 'department', { expected: department, got: review.department });
  }
  const region = otherOf(review.report?.regions, regions);
  if (region !== undefined) refuse('review-of-other-region', 'report.regions', { expected: regions!, got: region });
  const period = otherOf(review.report?.periods, periods);
  if (period !== undefined) refuse('review-of-other-period', 'report.periods', { expected: periods!, got: period });
  if (submission !== undefined && review.submission !== submission) {
    refuse('review-of-other-submission', 'submission', { expected: begin(submission), got: begin(review.submission) });
  }
}

/** The first that is not expected, where it is known what is. */
function otherOf(got: readonly string[] = [], expected: readonly string[] = got): string | undefined {
  return got.find((one) => !expected.includes(one));
}

/** What is read aloud of a digest. */
function begin(digest: string): string {
  return splitDigest(digest)[0];
}

function refuse(code: ProblemCode, path: string, data: Problem['data']): never {
  throw new DocumentError([{ level: 'error', code, path, data }]);
}

/**
 * A review that comes back to the department's form, with the submission it is of or after an export of this browser.
 *
 * TAKERETURN1 reviews and submissions are read strictly, and held against the form: plan, department, region and period · TAKERETURN2 of a review the
 * submission is what was given with it, in whatever order, else what was exported here last; another is no answer to it
 * TAKERETURN3 the form becomes as it was in the submission, cell by cell; what stood there otherwise is told before · TAKERETURN4 a later export of this browser
 * than the submission is told · TAKERETURN5 of several reviews of a submission the latest counts · TAKERETURN6 one that accepts gives nothing to do
 */
import { readDocumentOf } from '../documents/document.js';
import { splitDigest } from '../documents/digest-groups.js';
import { DocumentError } from '../documents/problems.js';
import type { Steps } from '../documents/steps.js';
import type { Observation } from '../observations/observation.js';
import { ByCell } from '../report/by-cell.js';
import { observationsOf } from '../report/entry-observations.js';
import { readEntry } from '../report/reading/entry.js';
import type { EntrySession, Typed } from '../report/session.js';
import { filledCells } from './filled-cells.js';
import { remarkedOf, type ReturnState } from './return-state.js';
import { requireReviewOf, requireValidReview, REVIEW_FORMAT, reviewSchema, type Review } from './review.js';
import { requireSealed } from './sealed.js';
import { SUBMISSION_FORMAT, submissionSchema, type Submission } from './submission.js';

/** What was exported in this browser last. */
export interface LastExport {
  readonly digest: string;
  readonly createdAt: string;
  readonly cells: readonly (readonly [key: string, text: string])[];
}

export interface ReturnGiven {
  readonly reviews: readonly Review[];
  readonly submissions: readonly Submission[];
}

/** What becomes of the form. */
export interface Restoration {
  readonly review: Review;
  /** `null` where what was exported here is it. */
  readonly submission: Submission | null;
  readonly state: ReturnState;
  /** Cells that are other than they were then, with what stood there then. */
  readonly typed: readonly Typed[];
  /** Of these, cells in which something stands. */
  readonly replaced: number;
  /** All filled cells of the submission. */
  readonly cells: ReadonlyMap<string, string>;
  /** An export of this browser that is later than the submission. */
  readonly later: LastExport | null;
}

/**
 * @param source text of a file, or the value it stands for.
 * @throws {DocumentError} TAKERETURN1
 */
export function* readGiven(session: EntrySession, source: unknown): Steps<Review | Submission> {
  const file = yield* readDocumentOf({ [REVIEW_FORMAT]: reviewSchema, [SUBMISSION_FORMAT]: submissionSchema }, source);
  if (file.format === REVIEW_FORMAT) {
    yield* requireValidReview(file);
    requireReviewOf(file, formOf(session));
  } else {
    yield* requireSealed(file);
    yield* filledCells(session, file); // its plan and department
  }
  return file;
}

/** The review that is to be worked on: the latest whose submission is there, else the latest. TAKERETURN2, TAKERETURN5 */
export function chosenReview({ reviews, submissions }: ReturnGiven, last: LastExport | null): Review | null {
  const there = new Set([...submissions.map(({ digest }) => digest), ...(last ? [last.digest] : [])]);
  const latest = [...reviews].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
  return latest.find(({ submission }) => there.has(submission)) ?? latest[0] ?? null;
}

/** @throws {DocumentError} `review-of-other-submission`, `returned-submission-missing`, and as {@link requireReviewOf} of a review that does not say what it is of. */
export function* restorationOf(
  session: EntrySession,
  review: Review,
  given: readonly Submission[],
  last: LastExport | null,
): Steps<Restoration> {
  const submission = given.find(({ digest }) => digest === review.submission) ?? null;
  if (!submission) requireExported(review, last);
  else requireReviewOf({ ...review, report: { ...submission.report, createdAt: submission.createdAt } }, formOf(session));
  const texts = new ByCell<string>(session.form, submission ? [] : last!.cells);
  if (submission) for (const { text, ...cell } of (yield* filledCells(session, submission)).typed) texts.setAt(cell, text);
  const typed: Typed[] = [];
  const cells = new Map<string, string>();
  for (let row = 0; row < session.form.rows.length; row++) {
    yield session.form.columns.length;
    for (let column = 0; column < session.form.columns.length; column++) {
      if (!session.hasPlace(row, column)) continue;
      const text = texts.valueAt({ row, column }) ?? '';
      if (text !== '') cells.set(session.form.key(row, column), text);
      if (text !== session.text(row, column)) typed.push({ row, column, text });
    }
  }
  const madeAt = Date.parse(submission?.createdAt ?? last!.createdAt);
  return {
    review,
    submission,
    state: {
      review,
      before: submission ? remarkedOf(review, submission.report.observations) : saidIn(session, review, texts),
      answers: [],
    },
    typed,
    replaced: typed.filter(({ row, column }) => session.text(row, column) !== '').length,
    cells,
    later: last && last.digest !== review.submission && Date.parse(last.createdAt) > madeAt ? last : null,
  };
}

/** What an export said of all that a review has remarks on. */
function saidIn({ form, openPeriods }: EntrySession, review: Review, texts: ByCell<string>): Observation[] {
  const indicators = new Set(review.remarks.map(({ indicator }) => indicator));
  const textAt = (row: number, column: number) => texts.valueAt({ row, column }) ?? '';
  return form.rows.flatMap(({ indicator }, row) =>
    indicators.has(indicator.id) ? openPeriods.flatMap((period) => observationsOf(readEntry(form, row, period, textAt))) : [],
  );
}

function formOf({ plan, department, regions, openPeriods: periods }: EntrySession) {
  return { plan: plan.id, department, regions, periods };
}

function requireExported({ submission }: Review, last: LastExport | null): void {
  if (last?.digest === submission) return;
  const [got, expected] = [submission, last?.digest].map((digest) => digest && splitDigest(digest)[0]);
  const code = last ? 'review-of-other-submission' : 'returned-submission-missing';
  throw new DocumentError([{ level: 'error', code, path: 'submission', data: { got: got!, ...(expected && { expected }) } }]);
}

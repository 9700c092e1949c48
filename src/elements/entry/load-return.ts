/** A return that the page loads: a review, with the submission it is of beside it, or after an export of this browser. */
import { withCode } from '../../documents/code-needed.js';
import { DocumentError } from '../../documents/problems.js';
import { pause } from '../../drafts/pause.js';
import { runSliced } from '../../report/slices.js';
import type { Review } from '../../submissions/review.js';
import type { Submission } from '../../submissions/submission.js';
import { chosenReview, readGiven, restorationOf } from '../../submissions/take-return.js';
import { Returns } from '../returns/returns.js';
import type { SharedSession } from '../session/shared-session.js';
import type { LoadSummary } from './load-summary.js';

/** @throws {DocumentError} nothing is written then. */
export async function loadReturn(shared: SharedSession, sources: readonly unknown[]): Promise<LoadSummary> {
  const { session } = shared;
  const returns = Returns.of(shared);
  const reviews: Review[] = [];
  const submissions: Submission[] = [];
  for (const source of sources) {
    const read = await withCode(() => runSliced(readGiven(session, source), 1, { pause }).done);
    if (read.format === 'dabiao.review/1') reviews.push(read);
    else submissions.push(read);
  }
  const review = chosenReview({ reviews, submissions }, returns.last);
  if (!review) {
    const data = { got: 'dabiao.submission/1', expected: ['dabiao.review/1'] };
    throw new DocumentError([{ level: 'error', code: 'format-kind', path: 'format', data }]);
  }
  const restoration = await runSliced(restorationOf(session, review, submissions, returns.last), Infinity, { pause }).done;
  if (review.verdict === 'accepted') return { written: 0, replaced: 0, emptied: 0, unfilled: [], remarks: 0 };
  await returns.take(restoration, { file: '', source: 'loaded' });
  const { typed, replaced } = restoration;
  const emptied = typed.filter(({ text }) => text === '').length;
  return { written: typed.length, replaced, emptied, unfilled: [], remarks: review.remarks.length };
}

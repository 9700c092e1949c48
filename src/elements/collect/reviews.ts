/**
 * Reviews that the desk makes of what departments have sent.
 *
 * DESKREVIEW1 a return is of the files that have remarks, those that were returned before too as long as nothing answers them, and needs one · DESKREVIEW2 an
 * older version that nobody has decided on is set aside with the newer one that is returned · DESKREVIEW3 each is saved as a file, and recorded as a decision
 * DESKREVIEW4 the slip is of the review that was saved: where remarks have changed since, there is none until it is returned again
 */
import { jsonText } from '../../documents/json-text.js';
import { collectWords } from '../../locales/collect.js';
import type { Collection } from '../../submissions/collection.js';
import type { Decision } from '../../submissions/decisions.js';
import type { DeskView } from '../../submissions/desk-view.js';
import { reviewOf, type Review, type Verdict } from '../../submissions/review.js';
import type { Submission } from '../../submissions/submission.js';
import { answerTo, verdictOn } from '../../submissions/verdicts.js';
import type { Locale } from '../../vocabulary/locale.js';
import { saveFile } from '../files/save-file.js';
import { departmentName } from './names.js';
import type { Plan } from '../../plan/schema.js';

export interface ReviewWork {
  readonly plan: Plan;
  readonly view: DeskView;
  readonly collection: Collection;
  readonly locale: Locale;
  readonly decided: () => { readonly by?: string; readonly at: string };
}

/** Of a department: what can still be returned. DESKREVIEW1 */
export function returnable(sources: readonly number[], { view, collection }: Pick<ReviewWork, 'view' | 'collection'>): Submission[] {
  return sources.flatMap((i) => {
    const { use, submission } = view.merged.sources[i]!;
    const isOpen = use === 'taken' || (use === 'returned' && !answerTo(collection.state, submission.digest));
    return isOpen ? [submission] : [];
  });
}

/** What counts and was not accepted yet. */
export function acceptable(sources: readonly number[], { view, collection }: Pick<ReviewWork, 'view' | 'collection'>): Submission[] {
  return sources.flatMap((i) => {
    const { use, submission } = view.merged.sources[i]!;
    return use === 'taken' && verdictOn(collection.state, submission.digest)?.kind !== 'acceptance' ? [submission] : [];
  });
}

/** @returns the names of the files that were saved; none where a return has no remark. DESKREVIEW3 */
export function saveReviews(submissions: readonly Submission[], verdict: Verdict, work: ReviewWork): string[] {
  const { plan, view, collection, locale, decided } = work;
  const remarked = submissions.filter(({ digest }) => verdict === 'accepted' || collection.remarksOn(digest).length > 0);
  const decisions: Decision[] = [];
  const names = remarked.map((submission, i) => {
    const decision = decided();
    const { by, at } = decision;
    const review = reviewOf(submission, {
      verdict,
      remarks: [...collection.remarksOn(submission.digest)],
      ...(by && { by }),
      createdAt: at,
    });
    const department = departmentName(plan, submission.report.department);
    const name = collectWords[locale].reviewFile(department, view.periods.join('、'), verdict, remarked.length > 1 ? `_${i + 1}` : '');
    saveFile(name, jsonText(review, 2));
    const kind = verdict === 'returned' ? 'return' : 'acceptance';
    decisions.push({ kind, submission: submission.digest, review: review.digest, ...decision });
    return name;
  });
  if (verdict === 'returned') decisions.push(...otherVersions(decisions, work));
  if (decisions.length > 0) collection.decide(...decisions);
  return names;
}

/** What was returned, made again of its decision; `null` where there is none such. DESKREVIEW4 */
export function returnedReview(submission: Submission, collection: Collection): Review | null {
  const verdict = verdictOn(collection.state, submission.digest);
  const remarks = [...collection.remarksOn(submission.digest)];
  if (verdict?.kind !== 'return' || verdict.at === undefined || remarks.length === 0) return null;
  const { by, at, review } = verdict;
  const made = reviewOf(submission, { verdict: 'returned', remarks, ...(by && { by }), createdAt: at });
  return made.digest === review ? made : null;
}

/** DESKREVIEW2: set aside with the review of the newer one, so that what answers that answers them. */
function otherVersions(returned: readonly Decision[], { view: { points, merged }, decided }: ReviewWork): Decision[] {
  const reviews = new Map(returned.flatMap((one) => (one.kind === 'return' ? [[one.submission, one.review] as const] : [])));
  return points.flatMap((point): Decision[] => {
    if (point.kind !== 'newer') return [];
    const { later, earlier } = point.version;
    const digests = [later, ...earlier].map((source) => merged.sources[source]!.submission.digest);
    const sentBack = digests.find((digest) => reviews.has(digest));
    if (sentBack === undefined) return [];
    const review = reviews.get(sentBack);
    const others = digests.filter((digest) => !reviews.has(digest));
    return others.map((submission) => ({ kind: 'return', submission, ...(review !== undefined && { review }), ...decided() }));
  });
}

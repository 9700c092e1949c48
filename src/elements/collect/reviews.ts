/**
 * Reviews that the desk makes of what departments have sent.
 *
 * DESKREVIEW1 a return is of the files that have remarks, those that were returned before too as long as nothing answers them, and needs one · DESKREVIEW2 an
 * older version that nobody has decided on is set aside with the newer one that is returned · DESKREVIEW3 each is saved as a file, and recorded as a decision
 */
import { jsonText } from '../../documents/json-text.js';
import { collectWords } from '../../locales/collect.js';
import type { Collection } from '../../submissions/collection.js';
import type { Decision } from '../../submissions/decisions.js';
import type { DeskView } from '../../submissions/desk-view.js';
import { reviewOf, type Verdict } from '../../submissions/review.js';
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
    const { by, at } = decided();
    const remarks = [...collection.remarksOn(submission.digest)];
    const review = reviewOf(submission, { verdict, remarks, ...(by && { by }), createdAt: at });
    const department = departmentName(plan, submission.report.department);
    const name = collectWords[locale].reviewFile(department, view.periods.join('、'), verdict, remarked.length > 1 ? `_${i + 1}` : '');
    saveFile(name, jsonText(review, 2));
    const kind = verdict === 'returned' ? 'return' : 'acceptance';
    decisions.push({ kind, submission: submission.digest, review: review.digest, ...decided() });
    return name;
  });
  if (verdict === 'returned')
    decisions.push(...otherVersions(remarked, view).map((submission): Decision => ({ kind: 'return', submission, ...decided() })));
  if (decisions.length > 0) collection.decide(...decisions);
  return names;
}

/** DESKREVIEW2 */
function otherVersions(returned: readonly Submission[], { points, merged }: DeskView): string[] {
  const digests = new Set(returned.map(({ digest }) => digest));
  const groups = points.flatMap((point) => (point.kind === 'newer' ? [[point.version.later, ...point.version.earlier]] : []));
  const others = groups
    .map((group) => group.map((source) => merged.sources[source]!.submission.digest))
    .filter((group) => group.some((digest) => digests.has(digest)))
    .flat();
  return [...new Set(others)].filter((digest) => !digests.has(digest));
}

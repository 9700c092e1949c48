/**
 * What the office has said to a submission: returned, or accepted.
 *
 * VERDICT1 the last one stands · VERDICT2 a returned one is answered by another that names its review, or that corrects it by name: what was remarked on
 * it is then no longer open
 */
import type { Answers } from './answers-schema.js';
import type { DeskState } from './desk-state.js';
import type { DecisionOf } from './decisions.js';
import type { Submission } from './submission.js';

export type VerdictDecision = DecisionOf<'return' | 'acceptance'>;

const verdicts = new WeakMap<DeskState['decisions'], ReadonlyMap<string, readonly VerdictDecision[]>>();

/** All that were given, the last at the end. */
export function verdictsOn({ decisions }: Pick<DeskState, 'decisions'>, digest: string): readonly VerdictDecision[] {
  const known = verdicts.get(decisions) ?? verdictsBySubmission(decisions);
  verdicts.set(decisions, known);
  return known.get(digest) ?? [];
}

function verdictsBySubmission(decisions: DeskState['decisions']): ReadonlyMap<string, readonly VerdictDecision[]> {
  const found = new Map<string, VerdictDecision[]>();
  for (const one of decisions) {
    if (one.kind !== 'return' && one.kind !== 'acceptance') continue;
    const known = found.get(one.submission);
    if (known) known.push(one);
    else found.set(one.submission, [one]);
  }
  return found;
}

/** VERDICT1 */
export function verdictOn(state: Pick<DeskState, 'decisions'>, digest: string): VerdictDecision | undefined {
  return verdictsOn(state, digest).slice(-1)[0];
}

/** VERDICT2 */
export function answerTo(state: DeskState, digest: string): Submission | undefined {
  const given = verdictsOn(state, digest);
  if (given[given.length - 1]?.kind !== 'return') return undefined;
  const reviews = new Set(given.flatMap(({ kind, review }) => (kind === 'return' && review ? [review] : [])));
  return state.files.find(({ submission: { answers, replaces } }) => (answers && reviews.has(answers.review)) || replaces === digest)
    ?.submission;
}

/** What a department has answered to a remark on a submission of it. */
export function answerToRemark(state: DeskState, digest: string, remark: string): Answers['remarks'][number] | undefined {
  return answerTo(state, digest)?.answers?.remarks.find(({ id }) => id === remark);
}

/**
 * What the desk of the office shows: how each department stands, and what is to be decided.
 *
 * DESKVIEW1 what is missing comes from the plan alone · DESKVIEW2 where no regions are given they are the plan's own and those that files are of
 * DESKVIEW3 files that could not be taken are one point each while they are few, else one together · DESKVIEW4 a later file that
 * speaks of all that an earlier one of its department does is a new version of it, and one question; what two desks of a department say otherwise is one for each value
 * DESKVIEW5 what was decided is no question any more · DESKVIEW6 files of one id are one question · DESKVIEW7 what the form's own checks say of a file that
 * counts is a question until it is accepted
 */
import { observationKey } from '../observations/cell-key.js';
import type { Steps } from '../documents/steps.js';
import type { CollectedPlan } from './check-submission.js';
import type { DeskState, RefusedFile } from './desk-state.js';
import { rowsStepwise, type DeskRow } from './desk-rows.js';
import { dueValues, type DueValue } from './due-values.js';
import { mergeStepwise, type Conflict, type Merged, type Succession } from './merge.js';
import { isQuestion, type SubmissionCheck } from './submission-checks.js';
import { verdictOn } from './verdicts.js';

/** Files that could not be taken and are shown one by one. */
const FEW = 5;

export type DeskPoint =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'newer'; readonly succession: Succession }
  | { readonly kind: 'same-id'; readonly sources: readonly number[] }
  | { readonly kind: 'checks'; readonly source: number; readonly check: SubmissionCheck }
  | { readonly kind: 'refused'; readonly files: readonly RefusedFile[] };

export interface DeskView {
  readonly merged: Merged;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
  readonly due: readonly DueValue[];
  readonly rows: readonly DeskRow[];
  readonly points: readonly DeskPoint[];
}

export interface DeskScope {
  /** Where none are given, DESKVIEW2. */
  readonly regions?: readonly string[] | undefined;
  readonly periods: readonly string[];
}

/** What is known of submissions by their digests. */
export type Checks = ReadonlyMap<string, SubmissionCheck>;

export function* deskViewStepwise(
  { plan }: CollectedPlan,
  { regions: given, periods }: DeskScope,
  state: DeskState,
  checks: Checks = new Map(),
): Steps<DeskView> {
  const submissions = state.files.map(({ submission }) => submission);
  const merged = yield* mergeStepwise(plan, submissions, state.decisions);
  const others = new Set(submissions.flatMap(({ report }) => report.regions));
  others.delete(plan.region.code);
  const regions = given ?? [plan.region.code, ...[...others].sort()];
  const due = dueValues({ plan, regions, periods });
  const versions = pending(merged);
  return {
    merged,
    regions,
    periods,
    due,
    rows: yield* rowsStepwise({ plan, due, merged, state, versions }),
    points: pointsOf(merged, { state, versions, checks }),
  };
}

function pointsOf(
  merged: Merged,
  { state, versions, checks }: { readonly state: DeskState; readonly versions: readonly Succession[]; readonly checks: Checks },
): DeskPoint[] {
  const ofVersions = new Set(versions.flatMap(({ keys }) => keys));
  const { refused } = state;
  return [
    ...merged.conflicts.filter(({ key }) => !ofVersions.has(key)).map((conflict) => ({ kind: 'conflict', conflict }) as const),
    ...versions.map((succession) => ({ kind: 'newer', succession }) as const),
    ...sameIds(merged).map((sources) => ({ kind: 'same-id', sources }) as const),
    ...merged.sources.flatMap(({ use, submission: { digest } }, source): DeskPoint[] => {
      const check = checks.get(digest);
      if (use !== 'taken' || !check || !isQuestion(check) || verdictOn(state, digest)?.kind === 'acceptance') return [];
      return [{ kind: 'checks', source, check }];
    }),
    ...(refused.length > FEW ? [refused] : refused.map((file) => [file])).map((files) => ({ kind: 'refused', files }) as const),
  ];
}

/** Newer versions that nobody has decided on. DESKVIEW4, DESKVIEW5 */
function pending({ successions, sources }: Merged): Succession[] {
  return successions.filter(({ earlier, later }) => {
    const [old, next] = [sources[earlier]!, sources[later]!];
    if (old.use !== 'taken' || next.use !== 'taken') return false;
    const keys = new Set(next.submission.report.observations.map(observationKey));
    return old.submission.report.observations.every((one) => keys.has(observationKey(one)));
  });
}

/** DESKVIEW6 */
function sameIds({ sources }: Merged): number[][] {
  const groups = new Map<string, number[]>();
  for (const [source, { isOfOneId, use, submission }] of sources.entries()) {
    if (isOfOneId && use === 'left-out') groups.set(submission.id, [...(groups.get(submission.id) ?? []), source]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

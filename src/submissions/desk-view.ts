/**
 * What the desk of the office shows: how each department stands, and what is to be decided.
 *
 * DESKVIEW1 what is missing comes from the plan alone · DESKVIEW2 where no regions are given they are the plan's own and those that files are of
 * DESKVIEW3 files that could not be taken are one point each while they are few, else one together · DESKVIEW4 a new version of
 * what a department has sent is one question; what two desks of a department say otherwise is one for each value
 * DESKVIEW5 what was decided is no question any more · DESKVIEW6 files of one id are one question · DESKVIEW7 what the form's own checks say of a file that
 * counts is a question until it is accepted · DESKVIEW8 so is what files say against each other, a rule of the plan or a sum over regions, and a revision without a reason, until all
 * files it is of are accepted
 */
import type { Steps } from '../documents/steps.js';
import { observationKey } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';
import { regionSumsStepwise, type RegionSum, type RegionSums } from '../observations/region-sums.js';
import type { CollectedPlan } from './check-submission.js';
import { acrossStepwise, revisionsStepwise, type AcrossCheck, type Revision } from './desk-checks.js';
import type { DeskState, RefusedFile } from './desk-state.js';
import { rowsStepwise, type DeskRow } from './desk-rows.js';
import { dueValues, type DueValue } from './due-values.js';
import { mergeStepwise, type Conflict, type Merged } from './merge.js';
import { isQuestion, type SubmissionCheck } from './submission-checks.js';
import { verdictOn } from './verdicts.js';
import { isBetween, pendingVersions, type Version } from './versions.js';

/** Files that could not be taken and are shown one by one. */
const FEW = 5;

/** What a region reports itself, and the files that say it and what it is held against: places in the sources. */
export interface SumCheck {
  readonly check: RegionSum;
  readonly sources: readonly number[];
}

export interface DeskSums extends Pick<RegionSums, 'incomplete'> {
  readonly apart: readonly SumCheck[];
}

export type DeskPoint =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'newer'; readonly version: Version }
  | { readonly kind: 'same-id'; readonly sources: readonly number[] }
  | { readonly kind: 'checks'; readonly source: number; readonly check: SubmissionCheck }
  | { readonly kind: 'across'; readonly check: AcrossCheck }
  | ({ readonly kind: 'region-sum' } & SumCheck)
  | { readonly kind: 'revised'; readonly source: number; readonly revisions: readonly Revision[] }
  | { readonly kind: 'refused'; readonly files: readonly RefusedFile[] };

export interface DeskView {
  readonly merged: Merged;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
  readonly due: readonly DueValue[];
  readonly rows: readonly DeskRow[];
  readonly points: readonly DeskPoint[];
  readonly across: readonly AcrossCheck[];
  readonly revisions: readonly Revision[];
  readonly regionSums: DeskSums;
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
  previous: readonly Observation[] = [],
): Steps<DeskView> {
  const submissions = state.files.map(({ submission }) => submission);
  const merged = yield* mergeStepwise(plan, submissions, state.decisions);
  const others = new Set(submissions.flatMap(({ report }) => report.regions));
  others.delete(plan.region.code);
  const regions = given ?? [plan.region.code, ...[...others].sort()];
  const due = dueValues({ plan, regions, periods });
  const versions = pendingVersions(merged);
  const across = yield* acrossStepwise(plan, merged);
  const regionSums = withSources(yield* regionSumsStepwise(plan, merged.observations, regions), merged);
  const revisions = yield* revisionsStepwise(merged, periods, previous);
  return {
    merged,
    regions,
    periods,
    due,
    rows: yield* rowsStepwise({ plan, due, merged, state, versions }),
    points: pointsOf(merged, { state, versions, checks, across, revisions, regionSums }),
    across,
    revisions,
    regionSums,
  };
}

interface Known {
  readonly state: DeskState;
  readonly versions: readonly Version[];
  readonly checks: Checks;
  readonly across: readonly AcrossCheck[];
  readonly revisions: readonly Revision[];
  readonly regionSums: DeskSums;
}

function pointsOf(merged: Merged, { state, versions, checks, across, revisions, regionSums }: Known): DeskPoint[] {
  const isAccepted = (source: number) => verdictOn(state, merged.sources[source]!.submission.digest)?.kind === 'acceptance';
  const { refused } = state;
  return [
    ...merged.conflicts
      .filter((conflict) => !versions.some((version) => isBetween(conflict, version)))
      .map((conflict) => ({ kind: 'conflict', conflict }) as const),
    ...versions.map((version) => ({ kind: 'newer', version }) as const),
    ...sameIds(merged).map((sources) => ({ kind: 'same-id', sources }) as const),
    ...across.filter(({ sources }) => !sources.every(isAccepted)).map((check) => ({ kind: 'across', check }) as const),
    ...regionSums.apart.filter(({ sources }) => !sources.every(isAccepted)).map((one) => ({ kind: 'region-sum', ...one }) as const),
    ...merged.sources.flatMap((_, source): DeskPoint[] => {
      const open = isAccepted(source) ? [] : revisions.filter((one) => one.source === source && one.reason === '');
      return open.length === 0 ? [] : [{ kind: 'revised', source, revisions: open }];
    }),
    ...merged.sources.flatMap(({ use, submission: { digest } }, source): DeskPoint[] => {
      const check = checks.get(digest);
      if (use !== 'taken' || !check || !isQuestion(check) || isAccepted(source)) return [];
      return [{ kind: 'checks', source, check }];
    }),
    ...(refused.length > FEW ? [refused] : refused.map((file) => [file])).map((files) => ({ kind: 'refused', files }) as const),
  ];
}

/** With the files of what is added up, and of what it is held against. */
function withSources({ apart, incomplete }: RegionSums, { observations, origins }: Merged): DeskSums {
  if (apart.length === 0) return { apart: [], incomplete };
  const originOf = new Map(observations.map((one, i) => [observationKey(one), origins[i]!]));
  const sourcesOf = ({ own, below }: RegionSum) => {
    const keys = [own.region, ...below].map((region) => observationKey({ ...own, region }));
    return [...new Set(keys.flatMap((key) => originOf.get(key) ?? []))].sort((one, other) => one - other);
  };
  return { apart: apart.map((check) => ({ check, sources: sourcesOf(check) })), incomplete };
}

/** DESKVIEW6 */
function sameIds({ sources }: Merged): number[][] {
  const groups = new Map<string, number[]>();
  for (const [source, { isOfOneId, use, submission }] of sources.entries()) {
    if (isOfOneId && use === 'left-out') groups.set(submission.id, [...(groups.get(submission.id) ?? []), source]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

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
import { observationKey, type ObservationKey } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';
import { regionSumsStepwise, type RegionSum, type RegionSums } from '../observations/region-sums.js';
import type { CollectedPlan } from './check-submission.js';
import { acrossStepwise, revisionsStepwise, type AcrossCheck, type Revision } from './desk-checks.js';
import type { DeskState, RefusedFile } from './desk-state.js';
import { rowsStepwise, type DeskRow } from './desk-rows.js';
import { DueNumbers } from './due-numbers.js';
import { gapCountsStepwise, type GapCounts } from './due-values.js';
import { mergeStepwise, type Conflict, type Merged } from './merge.js';
import { isQuestion, type SubmissionCheck } from './submission-checks.js';
import { verdictOn } from './verdicts.js';
import { isBetween, pendingVersionsStepwise, type Version } from './versions.js';

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
  readonly gaps: GapCounts;
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
  const due = new DueNumbers({ plan, regions, periods });
  const versions = yield* pendingVersionsStepwise(merged);
  const across = yield* acrossStepwise(plan, merged);
  const regionSums = yield* withSourcesStepwise(yield* regionSumsStepwise(plan, merged.observations, regions), merged);
  const revisions = yield* revisionsStepwise(merged, periods, previous);
  return {
    merged,
    regions,
    periods,
    gaps: yield* gapCountsStepwise(due, merged),
    rows: yield* rowsStepwise({ plan, due, merged, state, versions }),
    points: yield* pointsStepwise(merged, { state, versions, checks, across, revisions, regionSums }),
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

function* pointsStepwise(merged: Merged, { state, versions, checks, across, revisions, regionSums }: Known): Steps<DeskPoint[]> {
  const isAccepted = (source: number) => verdictOn(state, merged.sources[source]!.submission.digest)?.kind === 'acceptance';
  const { refused } = state;
  const versionsOf = groupBy(versions, ({ later, earlier }) => [later, ...earlier]);
  const revisionsOf = groupBy(revisions, ({ source }) => [source]);
  const conflicts: DeskPoint[] = [];
  for (const conflict of merged.conflicts) {
    yield;
    const near = versionsOf.get(conflict.claims[0]!.source) ?? [];
    if (!near.some((version) => isBetween(conflict, version))) conflicts.push({ kind: 'conflict', conflict });
  }
  return [
    ...conflicts,
    ...versions.map((version) => ({ kind: 'newer', version }) as const),
    ...sameIds(merged).map((sources) => ({ kind: 'same-id', sources }) as const),
    ...across.filter(({ sources }) => !sources.every(isAccepted)).map((check) => ({ kind: 'across', check }) as const),
    ...regionSums.apart.filter(({ sources }) => !sources.every(isAccepted)).map((one) => ({ kind: 'region-sum', ...one }) as const),
    ...merged.sources.flatMap((_, source): DeskPoint[] => {
      const open = isAccepted(source) ? [] : (revisionsOf.get(source) ?? []).filter(({ reason }) => reason === '');
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

/** By the sources that each is of. */
function groupBy<T>(all: readonly T[], sourcesOf: (one: T) => readonly number[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const one of all) {
    for (const source of sourcesOf(one)) {
      const group = found.get(source);
      if (group) group.push(one);
      else found.set(source, [one]);
    }
  }
  return found;
}

/** With the files of what is added up, and of what it is held against. */
function* withSourcesStepwise({ apart, incomplete }: RegionSums, { observations, origins }: Merged): Steps<DeskSums> {
  const wanted = new Set(apart.flatMap(keysAddedUp));
  const originOf = new Map<string, number>();
  for (let i = 0; wanted.size > originOf.size && i < observations.length; i++) {
    yield;
    const key = observationKey(observations[i]!);
    if (wanted.has(key)) originOf.set(key, origins[i]!);
  }
  const sourcesOf = (sum: RegionSum) =>
    [...new Set(keysAddedUp(sum).flatMap((key) => originOf.get(key) ?? []))].sort((one, other) => one - other);
  return { apart: apart.map((check) => ({ check, sources: sourcesOf(check) })), incomplete };
}

function keysAddedUp({ own, below }: RegionSum): ObservationKey[] {
  return [own.region, ...below].map((region) => observationKey({ ...own, region }));
}

/** DESKVIEW6 */
function sameIds({ sources }: Merged): number[][] {
  const groups = new Map<string, number[]>();
  for (const [source, { isOfOneId, use, submission }] of sources.entries()) {
    if (isOfOneId && use === 'left-out') groups.set(submission.id, [...(groups.get(submission.id) ?? []), source]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

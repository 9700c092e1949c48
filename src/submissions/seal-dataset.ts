/**
 * What was merged, as a dataset with its digest.
 *
 * SEALDATA1 personal data stay in the submissions · SEALDATA2 final only when nothing is undecided and nothing returned; provisional at any time
 * SEALDATA3 what is due and not there is recorded with the state it is in · SEALDATA4 the same from the same, byte for byte
 * SEALDATA5 held against the submissions it names, it must come out of them again: a source that is missing or says something else is named
 */
import { CanonicalWriter } from '../documents/canonical.js';
import type { ProblemCode } from '../documents/problem-codes.js';
import type { Observation } from '../observations/observation.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { DATASET_FORMAT, readDatasetStepwise, type Dataset, type DatasetState } from './dataset.js';
import type { CollectedPlan } from './check-submission.js';
import { DueNumbers } from './due-numbers.js';
import { gapsStepwise } from './due-values.js';
import { mergeStepwise, type Merged, type MergedSource } from './merge.js';
import type { Submission } from './submission.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { digestOrRefusal } from './sealed.js';

/** Why a dataset can't be sealed as final. */
export const DATASET_FAULTS = ['conflicts', 'successions', 'returned', 'same-id'] as const;
export type DatasetFault = (typeof DATASET_FAULTS)[number];

export interface DatasetOptions {
  /** What was collected for: GB/T 2260 codes, and periods. */
  readonly regions: readonly string[];
  readonly periods: readonly string[];
  readonly state: DatasetState;
  /** RFC 3339. */
  readonly createdAt?: string | undefined;
}

/** SEALDATA2 */
export function faultsOf({ conflicts, successions, sources }: Merged): DatasetFault[] {
  const found: Record<DatasetFault, boolean> = {
    conflicts: conflicts.length > 0,
    successions: successions.length > 0,
    returned: sources.some(({ use }) => use === 'returned'),
    'same-id': sources.some(({ isOfOneId, use }) => isOfOneId && use === 'left-out'),
  };
  return DATASET_FAULTS.filter((fault) => found[fault]);
}

/** A dataset can't be final; `faults` has all reasons, `code` the first. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly code: DatasetFault;
  readonly faults: readonly DatasetFault[];

  constructor(faults: readonly [DatasetFault, ...DatasetFault[]]) {
    super(`Expected nothing undecided in a final dataset, got ${faults.join(', ')}`);
    this.code = faults[0];
    this.faults = faults;
  }
}

/** @throws {DatasetError} SEALDATA2 */
export function sealDataset(plan: CollectedPlan, merged: Merged, options: DatasetOptions): Dataset {
  return runWhole(sealDatasetStepwise(plan, merged, options));
}

export function* sealDatasetStepwise(
  { plan, digest }: CollectedPlan,
  merged: Merged,
  { regions, periods, state, createdAt }: DatasetOptions,
): Steps<Dataset> {
  const [fault, ...others] = state === 'final' ? faultsOf(merged) : [];
  if (fault) throw new DatasetError([fault, ...others]);
  const { observations, origins, justifications, decisions } = merged;
  const document = {
    format: DATASET_FORMAT,
    plan: { id: plan.id, version: plan.version, digest },
    scope: { regions: [...new Set(regions)], periods: [...new Set(periods)] },
    observations: [...observations],
    origins: [...origins],
    sources: merged.sources.map(sourceOf),
    justifications: [...justifications],
    decisions: [...decisions],
    gaps: yield* gapsStepwise(new DueNumbers({ plan, regions, periods }), merged),
    state,
    ...(createdAt !== undefined && { createdAt }),
  } as const;
  return yield* readDatasetStepwise({ ...document, digest: yield* digestOrRefusal(document) });
}

function sourceOf({ submission: { id, digest, createdAt, report }, use }: MergedSource): NonNullable<Dataset['sources']>[number] {
  const { department, regions, periods } = report;
  return { kind: 'submission', digest, id, department, regions: [...regions], periods: [...periods], createdAt, use };
}

/**
 * SEALDATA5
 * @param submissions that it names; others are left aside.
 * @throws {DocumentError} `source-missing`, `source-differs`, with the place in the sources or of the observation.
 */
export function* requireMadeOf(dataset: Dataset, plan: CollectedPlan, submissions: Iterable<Submission>): Steps<void> {
  const given = new Map(Array.from(submissions, (submission) => [submission.digest, submission]));
  const { sources = [], decisions = [], observations, origins = [] } = dataset;
  const missing = sources.findIndex(({ kind, digest }) => kind === 'submission' && !given.has(digest));
  if (missing !== -1) refuse('source-missing', `sources[${missing}].digest`, { digest: sources[missing]!.digest });
  const named = sources.flatMap(({ digest }) => given.get(digest) ?? []);
  const merged = yield* mergeStepwise(plan.plan, named, decisions);
  const canonical = new CanonicalWriter();
  const isSame = (one: Observation, other: Observation) => canonical.write(one) === canonical.write(other);
  for (let i = 0; i < Math.max(observations.length, merged.observations.length); i++) {
    yield;
    const [stated, found] = [observations[i], merged.observations[i]];
    if (stated && found && origins[i] === merged.origins[i] && isSame(stated, found)) continue;
    refuse('source-differs', `observations[${i}]`, { indicator: (stated ?? found)!.indicator });
  }
}

function refuse(code: ProblemCode, path: string, data: Problem['data']): never {
  throw new DocumentError([{ level: 'error', code, path, data }]);
}

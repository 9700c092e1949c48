/**
 * Datasets 汇总数据: the observations of a plan, of all departments and years there are; one that was merged of submissions says where
 * each came from, what was decided, what is missing, and bears a digest.
 *
 * DATASET1 read as strictly as any document: no member but those of the format · DATASET2 one observation for each value: two of one
 * indicator, region, period and breakdown are refused, since nobody could say which counts · DATASET3 another plan's is refused
 * DATASET4 one with a digest is refused when it is not as it was sealed · DATASET5 each origin and each justification names a source that is there,
 * one origin for each observation
 */
import * as z from 'zod/mini';
import { readDocumentStepwise } from '../documents/document.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { dateTime, digest, docs, id, text } from '../documents/scalars.js';
import { observationKey } from '../observations/cell-key.js';
import { observationSchema, period, type Observation } from '../observations/observation.js';
import { requireSamePlan } from '../plan/same-plan.js';
import { regionCode } from '../plan/region-code.js';
import type { Plan } from '../plan/schema.js';
import { cellMembers, decisionSchema } from './decisions.js';
import { justificationSchema } from './justifications.js';
import { requireSealed } from './sealed.js';
import { submissionId } from './submission.js';

export const DATASET_FORMAT = 'dabiao.dataset/1';

/** What became of a collected file: its values count, another has taken its place, it was sent back, it was left out. */
export const SOURCE_USES = ['taken', 'replaced', 'returned', 'left-out'] as const;
export type SourceUse = (typeof SOURCE_USES)[number];

export const GAP_STATES = ['unsent', 'returned', 'conflict', 'left-out'] as const;
export type GapState = (typeof GAP_STATES)[number];

export const DATASET_STATES = ['provisional', 'final'] as const;
export type DatasetState = (typeof DATASET_STATES)[number];

const use = () => z.enum(SOURCE_USES).register(docs, { description: 'What became of it.' });

const sourceSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('submission'),
        digest: digest('Digest of the submission.'),
        id: submissionId(),
        department: id('Id of the department.', 'health'),
        regions: z.array(regionCode()),
        periods: z.array(period()),
        createdAt: dateTime('When it was sealed, RFC 3339.'),
        use: use(),
      })
      .register(docs, { description: 'A submission of a department.' }),
    z
      .strictObject({
        kind: z.literal('dataset'),
        digest: digest('Digest of the dataset.'),
        regions: z.array(regionCode()),
        createdAt: z.optional(dateTime('When it was sealed, RFC 3339.')),
        use: use(),
      })
      .register(docs, { description: 'A dataset of the level below.' }),
  ])
  .register(docs, { description: 'What observations came from.' });

export const datasetSchema = z
  .strictObject({
    format: z.literal(DATASET_FORMAT),
    $schema: z.optional(z.string().register(docs, { description: 'Where the JSON Schema is, for the editor.' })),
    plan: z
      .strictObject({
        id: id('Id of the plan.', 'kaiping-women-2021-2030'),
        version: z.optional(text('Version of the plan file the observations were made with.', '1.0.0')),
        digest: z.optional(digest('SHA-256 over the RFC 8785 canonical form of that plan file.')),
      })
      .register(docs, { description: 'The plan whose indicators the observations are of.' }),
    observations: z.array(observationSchema).register(docs, {
      description: 'The observations, one for each indicator, region, period and breakdown.',
    }),
    scope: z.optional(
      z
        .strictObject({ regions: z.array(regionCode()), periods: z.array(period()) })
        .register(docs, { description: 'Regions and periods that were collected for.' }),
    ),
    origins: z.optional(
      z.array(z.int().check(z.minimum(0))).register(docs, {
        description: 'For each observation, in order, the place in `sources` of what it came from, counted from 0.',
      }),
    ),
    sources: z.optional(z.array(sourceSchema).register(docs, { description: 'What was collected, in the order of time.' })),
    justifications: z.optional(
      z
        .array(z.extend(justificationSchema, { source: z.int().check(z.minimum(0)) }))
        .register(docs, { description: 'The reasons departments gave for warnings; `source` is the place in `sources`.' }),
    ),
    decisions: z.optional(z.array(decisionSchema).register(docs, { description: 'What the office has decided, in the order of time.' })),
    gaps: z.optional(
      z
        .array(z.strictObject({ department: id('Id of the department.', 'health'), ...cellMembers, state: z.enum(GAP_STATES) }))
        .register(docs, {
          description: 'Values that were due and are not there: unsent 没有报, returned 已退回, conflict 待决定.',
        }),
    ),
    state: z.optional(z.enum(DATASET_STATES).register(docs, { description: 'provisional 初步 or final 最终.' })),
    createdAt: z.optional(dateTime('When it was sealed, RFC 3339.')),
    digest: z.optional(digest('SHA-256 over the RFC 8785 canonical form of all other members.')),
    extensions: z.optional(z.record(z.string(), z.unknown()).register(docs, { description: 'Free extra data of the portal.' })),
  })
  .register(docs, { title: DATASET_FORMAT, description: 'Observations of a plan, of all departments and years there are.' });

export type Dataset = z.infer<typeof datasetSchema>;

/**
 * @param source text of a dataset file, or the value it stands for.
 * @param plan the plan it must be of; any where not given.
 * @throws {DocumentError} when it is no dataset, `duplicate-observation`, `unknown-source`, `digest-differs`, `other-plan`.
 */
export function readDataset(source: unknown, plan?: Pick<Plan, 'id'>): Dataset {
  return runWhole(readDatasetStepwise(source, plan));
}

export function* readDatasetStepwise(source: unknown, plan?: Pick<Plan, 'id'>): Steps<Dataset> {
  const dataset = yield* readDocumentStepwise(datasetSchema, DATASET_FORMAT, source);
  yield* requireWhole(dataset);
  if (plan) requireSamePlan(plan.id, dataset.plan.id, 'plan.id');
  return dataset;
}

/**
 * What the shape of a dataset can't tell. DATASET2, DATASET4, DATASET5
 * @throws {DocumentError} `duplicate-observation`, `unknown-source`, `origins-differ`, `digest-differs`
 */
export function* requireWhole(dataset: Dataset): Steps<void> {
  yield* requireDistinct(dataset.observations, 'observations');
  requireSources(dataset);
  if (dataset.digest !== undefined) yield* requireSealed({ ...dataset, digest: dataset.digest });
}

function requireSources({ observations, origins, sources = [], justifications = [] }: Dataset): void {
  if (origins && origins.length !== observations.length) {
    refuse({ code: 'origins-differ', path: 'origins', data: { expected: observations.length, got: origins.length } });
  }
  const isUnknown = (source: number) => source >= sources.length;
  const origin = (origins ?? []).findIndex(isUnknown);
  const reason = justifications.findIndex(({ source }) => isUnknown(source));
  if (origin !== -1) refuseSource(origins![origin]!, `origins[${origin}]`, sources.length);
  if (reason !== -1) refuseSource(justifications[reason]!.source, `justifications[${reason}].source`, sources.length);
}

function refuseSource(got: number, path: string, count: number): never {
  refuse({ code: 'unknown-source', path, data: { got, count } });
}

function refuse(problem: Omit<Problem, 'level'>): never {
  throw new DocumentError([{ level: 'error', ...problem }]);
}

/**
 * @param path of the list.
 * @throws {DocumentError} `duplicate-observation`, for each that has been there before.
 */
export function* requireDistinct(observations: readonly Observation[], path: string): Steps<void> {
  const places = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [i, observation] of observations.entries()) {
    yield;
    const key = observationKey(observation);
    const first = places.get(key);
    if (first === undefined) places.set(key, i);
    else problems.push(duplicate(observation, `${path}[${i}]`, `${path}[${first}]`));
  }
  const [first, ...rest] = problems;
  if (first) throw new DocumentError([first, ...rest]);
}

function duplicate({ indicator, region, period }: Observation, path: string, first: string): Problem {
  return { level: 'error', code: 'duplicate-observation', path, data: { indicator, region, period, first } };
}

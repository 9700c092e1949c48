/**
 * Datasets 汇总数据: the observations of a plan, of all departments and years there are.
 *
 * DATASET1 read as strictly as any document: no member but those of the format · DATASET2 one observation for each value: two of one
 * indicator, region, period and breakdown are refused, since nobody could say which counts · DATASET3 another plan's is refused
 */
import * as z from 'zod/mini';
import { readDocument } from '../documents/document.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { digest, docs, id, text } from '../documents/scalars.js';
import { requireSamePlan } from '../plan/same-plan.js';
import type { Plan } from '../plan/schema.js';
import { observationKey } from './cell-key.js';
import { observationSchema, type Observation } from './observation.js';

export const DATASET_FORMAT = 'dabiao.dataset/1';

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
    extensions: z.optional(z.record(z.string(), z.unknown()).register(docs, { description: 'Free extra data of the portal.' })),
  })
  .register(docs, { title: DATASET_FORMAT, description: 'Observations of a plan, of all departments and years there are.' });

export type Dataset = z.infer<typeof datasetSchema>;

/**
 * @param source text of a dataset file, or the value it stands for.
 * @param plan the plan it must be of; any where not given.
 * @throws {DocumentError} when it is no dataset, `duplicate-observation`, `other-plan`.
 */
export function readDataset(source: unknown, plan?: Pick<Plan, 'id'>): Dataset {
  const dataset = readDocument(datasetSchema, DATASET_FORMAT, source);
  runWhole(requireDistinct(dataset.observations, 'observations'));
  if (plan) requireSamePlan(plan.id, dataset.plan.id, 'plan.id');
  return dataset;
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

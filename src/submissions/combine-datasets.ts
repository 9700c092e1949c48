/**
 * Datasets of the level below as one of the level above: of counties for the city, of cities for the province.
 *
 * COMBINE1 the observations of all of them, and the sums of the regions above (see the roll-up); what a region above has reported itself stands
 * COMBINE2 it names each dataset it was made of by its digest: one without a digest, of another plan or of another version of the plan file is refused
 * COMBINE3 two datasets that state a value differently are refused, with the value named; the same said twice is said once
 * COMBINE4 a sum that lacks a region is no observation, and is told; so is what can't be added up · COMBINE5 the same from the same, byte for byte, whatever the order
 * COMBINE6 final where all of them are, else provisional; what was missing in them is missing here
 */
import { CanonicalWriter } from '../documents/canonical.js';
import type { ProblemCode } from '../documents/problem-codes.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { runWhole } from '../documents/steps.js';
import { observationKey } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';
import { rollUp, type RolledUp } from '../observations/roll-up.js';
import { requireSamePlan } from '../plan/same-plan.js';
import type { CollectedPlan } from './check-submission.js';
import { DATASET_FORMAT, readDataset, type Dataset } from './dataset.js';
import { digestOrRefusal } from './sealed.js';

export interface CombineOptions {
  /** The regions of the lowest level that are due, GB/T 2260 codes; those of the datasets where not given. */
  readonly regions?: readonly string[];
  /** RFC 3339. */
  readonly createdAt?: string | undefined;
}

export interface Combined extends Pick<RolledUp, 'incomplete' | 'unadded'> {
  readonly dataset: Dataset;
}

/** @throws {DocumentError} COMBINE2, COMBINE3; paths begin with `datasets[i]`. */
export function combineDatasets({ plan, digest }: CollectedPlan, datasets: readonly Dataset[], options: CombineOptions = {}): Combined {
  for (const [i, dataset] of datasets.entries()) requireSource(dataset, { id: plan.id, version: plan.version, digest }, `datasets[${i}]`);
  const distinct = [...new Map(datasets.map((dataset) => [dataset.digest!, dataset])).values()].sort((one, other) =>
    one.digest! < other.digest! ? -1 : 1,
  );
  const stated = statedIn(datasets);
  const regions = options.regions ?? lowest(distinct);
  const { observations: sums, incomplete, unadded } = rollUp(plan, stated, regions);
  const places = new Map(plan.indicators.map(({ id }, place) => [id, place]));
  const inOrder = (one: Observation, other: Observation) =>
    (places.get(one.indicator) ?? places.size) - (places.get(other.indicator) ?? places.size) ||
    (observationKey(one) < observationKey(other) ? -1 : 1);
  const observations = [...stated, ...sums].sort(inOrder);
  const gaps = distinct.flatMap((dataset) => dataset.gaps ?? []);
  const { createdAt } = options;
  const document = {
    format: DATASET_FORMAT,
    plan: { id: plan.id, version: plan.version, digest },
    scope: { regions: [...regions].sort(), periods: [...new Set(observations.map(({ period }) => period))].sort() },
    observations,
    sources: distinct.map((dataset) => sourceOf(dataset)),
    gaps,
    state: distinct.every(({ state }) => state === 'final') ? ('final' as const) : ('provisional' as const),
    ...(createdAt !== undefined && { createdAt }),
  };
  return { dataset: readDataset({ ...document, digest: runWhole(digestOrRefusal(document)) }), incomplete, unadded };
}

/** COMBINE2 */
function requireSource(
  dataset: Dataset,
  plan: { readonly id: string; readonly version: string; readonly digest: string },
  path: string,
): void {
  requireSamePlan(plan.id, dataset.plan.id, `${path}.plan.id`);
  if (dataset.digest === undefined) refuse('unsealed-dataset', `${path}.digest`, {});
  const { digest, version } = dataset.plan;
  if (digest !== undefined && digest !== plan.digest) {
    refuse('other-plan-version', `${path}.plan.version`, { expected: plan.version, got: version ?? '', plan: plan.id });
  }
}

/** COMBINE3 */
function statedIn(datasets: readonly Dataset[]): Observation[] {
  const canonical = new CanonicalWriter();
  const known = new Map<string, { readonly observation: Observation; readonly text: string; readonly path: string }>();
  for (const [i, { observations }] of datasets.entries()) {
    for (const [j, observation] of observations.entries()) {
      const [key, text, path] = [observationKey(observation), canonical.write(observation), `datasets[${i}].observations[${j}]`];
      const first = known.get(key);
      if (!first) known.set(key, { observation, text, path });
      else if (first.text !== text) {
        const { indicator, region, period } = observation;
        refuse('duplicate-observation', path, { indicator, region, period, first: first.path });
      }
    }
  }
  return Array.from(known.values(), ({ observation }) => observation);
}

/** The regions that datasets were collected for, or have values of. */
function lowest(datasets: readonly Dataset[]): string[] {
  return [...new Set(datasets.flatMap(({ scope, observations }) => scope?.regions ?? observations.map(({ region }) => region)))].sort();
}

function sourceOf({ digest, scope, createdAt, observations }: Dataset): NonNullable<Dataset['sources']>[number] {
  const regions = scope?.regions ?? [...new Set(observations.map(({ region }) => region))].sort();
  return { kind: 'dataset', digest: digest!, regions, ...(createdAt !== undefined && { createdAt }), use: 'taken' };
}

function refuse(code: ProblemCode, path: string, data: Problem['data']): never {
  throw new DocumentError([{ level: 'error', code, path, data }]);
}

/**
 * Files that bring a plan's observations to a form or a board: last year's values, the data of all years.
 *
 * They come as a dataset, or as a submission that was sealed before; each is read as strictly as where it belongs.
 *
 * OBSFILE1 a dataset or a submission, and nothing else · OBSFILE2 a submission changed after it was sealed is refused
 * OBSFILE3 no value twice, in either · OBSFILE4 another plan's file is refused, with both named
 */
import { readDocumentOf } from '../documents/document.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { DATASET_FORMAT, datasetSchema, requireDistinct, requireWhole, type Dataset } from './dataset.js';
import type { Observation } from '../observations/observation.js';
import { requireSamePlan } from '../plan/same-plan.js';
import type { Plan } from '../plan/schema.js';
import { requireSealed } from './sealed.js';
import { SUBMISSION_FORMAT, submissionSchema, type Submission } from './submission.js';

export type ObservationsFile = Dataset | Submission;

const KINDS = { [DATASET_FORMAT]: datasetSchema, [SUBMISSION_FORMAT]: submissionSchema };

/**
 * @param source text of the file, or the value it stands for.
 * @throws {DocumentError}
 */
export function readObservationsFile(source: unknown): ObservationsFile {
  return runWhole(readObservationsFileStepwise(source));
}

/** As `readObservationsFile`. DOCUMENT6 */
export function* readObservationsFileStepwise(source: unknown): Steps<ObservationsFile> {
  const file = yield* readDocumentOf(KINDS, source);
  if (file.format === SUBMISSION_FORMAT) {
    yield* requireSealed(file);
    yield* requireDistinct(file.report.observations, 'report.observations');
  } else yield* requireWhole(file);
  return file;
}

/**
 * The observations of a file, for a plan.
 * @throws {DocumentError} `other-plan`
 */
export function observationsFor(plan: Pick<Plan, 'id'>, file: ObservationsFile): readonly Observation[] {
  if (file.format === SUBMISSION_FORMAT) {
    requireSamePlan(plan.id, file.report.plan.id, 'report.plan.id');
    return file.report.observations;
  }
  requireSamePlan(plan.id, file.plan.id, 'plan.id');
  return file.observations;
}

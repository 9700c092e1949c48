/** What is made of a desk: the dataset, and the decisions as a file. */
import { withCode } from '../../documents/code-needed.js';
import { jsonPortions, PORTION_STEPS } from '../../documents/json-parts.js';
import { jsonText } from '../../documents/json-text.js';
import type { Steps } from '../../documents/steps.js';
import { collectWords } from '../../locales/collect.js';
import type { Dataset, DatasetState } from '../../submissions/dataset.js';
import { DECISIONS_FORMAT, type Decision } from '../../submissions/decisions.js';
import type { DeskView } from '../../submissions/desk-view.js';
import { sealDatasetStepwise } from '../../submissions/seal-dataset.js';
import type { Locale } from '../../vocabulary/locale.js';
import { saveFile } from '../files/save-file.js';
import type { OpenDesk } from './open-desk.js';

export interface SealRequest {
  readonly state: DatasetState;
  /** Who approves it; empty for nobody. */
  readonly approver: string;
  readonly locale: Locale;
  /** Has the page taken it, so that no file is to be saved? */
  isTaken(dataset: Dataset): boolean;
}

/** @returns the name of the file that was saved, or `null`. */
export async function sealDesk(
  desk: OpenDesk,
  { regions, periods }: DeskView,
  { state, approver, locale, isTaken }: SealRequest,
): Promise<string | null> {
  const { collected, keeper } = desk;
  const now = new Date().toISOString();
  const { state: kept } = keeper.collection;
  // Who approves this dataset has approved no other.
  const approval: Decision[] = approver === '' ? [] : [{ kind: 'approval', by: approver, at: now }];
  const steps = function* (): Steps<Dataset> {
    const { merged } = yield* desk.viewStepwise({ ...kept, decisions: [...kept.decisions, ...approval] });
    return yield* sealDatasetStepwise(collected, merged, { regions, periods, state, createdAt: now });
  };
  const dataset = await withCode(() => desk.run(steps()));
  if (isTaken(dataset)) return null;
  const { plan } = collected;
  const name = collectWords[locale].datasetFile(plan.region.name, plan.title, periods.join('、'), state);
  saveFile(name, await desk.run(blobStepwise(dataset)));
  return name;
}

/** The text of a large document as one would hold up the page. */
function* blobStepwise(dataset: Dataset): Steps<Blob> {
  const parts: Blob[] = [];
  for (const text of jsonPortions(dataset, 2)) {
    parts.push(new Blob([text]));
    yield PORTION_STEPS;
  }
  return new Blob(parts);
}

export function saveDecisions({ collected: { plan }, keeper }: OpenDesk, { periods }: DeskView, locale: Locale): void {
  const { decisions } = keeper.collection.state;
  const name = collectWords[locale].decisionsFile(plan.title, periods.join('、'));
  saveFile(name, jsonText({ format: DECISIONS_FORMAT, plan: plan.id, decisions }, 2));
}

/** Steps of former sessions as they are kept, put together for a form. Loaded where there are some. */
import type { CellEdit, Step } from '../report/history.js';
import type { Form } from '../report/form.js';
import { AT_ONCE, Turns } from './pause.js';
import type { StepKey, StoredStep } from './records.js';

const KEPT_MS = 30 * 24 * 3600 * 1000;

export interface FormerSteps {
  readonly steps: readonly { readonly step: Step; readonly keys: readonly StepKey[] }[];
  /** Keys of what is too old, no whole step, or has no cell in the form. */
  readonly stale: readonly StepKey[];
}

/** UNDOKEPT2, UNDOKEPT4 */
export async function formerSteps(records: readonly StoredStep[], form: Form): Promise<FormerSteps> {
  const steps: { step: Step; keys: readonly StepKey[] }[] = [];
  const stale: StepKey[] = [];
  const turns = new Turns();
  for (const pieces of together(records)) {
    const keys = pieces.map(({ key }) => key);
    const isOld = keys[0]![1] < Date.now() - KEPT_MS;
    const step = isOld || !isWhole(pieces) ? [] : await located(pieces, form, turns);
    if (step.length === 0) stale.push(...keys);
    else steps.push({ step, keys });
  }
  return { steps, stale };
}

async function located(pieces: readonly StoredStep[], form: Form, turns: Turns): Promise<CellEdit[]> {
  const found: CellEdit[] = [];
  for (const { value } of pieces) {
    for (const [i, [key, before, after]] of value.edits.entries()) {
      const cell = form.locate(key);
      if (cell) found.push({ ...cell, before, after });
      if (i % AT_ONCE === AT_ONCE - 1) await turns.pass(AT_ONCE);
    }
  }
  return found;
}

/** Records of a step are one after the other. */
function together(records: readonly StoredStep[]): StoredStep[][] {
  const steps: StoredStep[][] = [];
  let last: StepKey | null = null;
  for (const record of records) {
    const { key } = record;
    if (last?.[1] === key[1] && last[2] === key[2]) steps[steps.length - 1]!.push(record);
    else steps.push([record]);
    last = key;
  }
  return steps;
}

/** UNDOKEPT4 */
function isWhole(pieces: readonly StoredStep[]): boolean {
  return pieces.every(({ key, value }, i) => (key[3] ?? 0) === i && (value.pieces ?? 1) === pieces.length);
}

/**
 * What a file would change in the report, worked out in slices: anew when the report, or the sheet that was chosen, is another.
 *
 * What takes no longer than a slice is there at once. Until the rest is, what was worked out of the same sheet before is shown.
 */
import type { findingsAfter, ImportResult, planImportStepwise } from '../../exchange/import.js';
import type { FormContext } from '../../exchange/placement/form-context.js';
import { pause } from '../../drafts/pause.js';
import type { Finding } from '../../report/validation/findings.js';
import type { Steps } from '../../documents/steps.js';
import { runSliced } from '../../report/slices.js';
import type { Workbook } from '../../spreadsheet/spreadsheet-types.js';
import type { SharedSession } from '../session/shared-session.js';

/** Milliseconds: pieces of the work that are of one piece come on top. */
const SLICE = 25;

export interface PlanInputs {
  readonly shared: SharedSession;
  readonly lib: {
    readonly planImportStepwise: typeof planImportStepwise;
    readonly findingsAfter: typeof findingsAfter;
    readonly FormContext: typeof FormContext;
  };
  readonly workbook: Workbook;
  readonly sheet: number | null;
  /** Name of the file. */
  readonly file?: string;
  /** Another whenever the report is. */
  readonly revision: number;
}

export interface PlannedFile {
  readonly plan: ImportResult;
  /** Of the changed cells, were they taken; by `row:column`. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

export class Planning {
  private readonly onPlanned: () => void;
  private inputs: PlanInputs | null = null;
  private latest: PlannedFile | null = null;
  private done: Promise<unknown> | null = null;
  /** Called when nobody waits for what is under way any more. */
  private release: () => void = () => {};

  constructor(onPlanned: () => void) {
    this.onPlanned = onPlanned;
  }

  /** What is known so far. */
  planned(inputs: PlanInputs): PlannedFile | null {
    this.begin(inputs);
    return this.latest;
  }

  /** Until all is known, or nobody waits for it any more. */
  async whole(inputs: PlanInputs): Promise<void> {
    this.begin(inputs);
    await this.done;
  }

  /** Leaves off what is under way. */
  forget(): void {
    this.release();
    this.inputs = this.latest = this.done = null;
  }

  private begin(inputs: PlanInputs): void {
    const before = this.inputs;
    if (before && Object.entries(inputs).every(([name, value]) => before[name as keyof PlanInputs] === value)) return;
    const isOther = before?.shared !== inputs.shared || before.workbook !== inputs.workbook || before.sheet !== inputs.sheet;
    if (isOther) this.latest = null;
    this.release();
    this.inputs = inputs;
    const isWanted = () => this.inputs === inputs;
    // What nobody waits for any more is not gone on with.
    const { done } = runSliced(this.work(inputs), 1, { time: SLICE, pause: () => (isWanted() ? pause() : new Promise(() => {})) });
    this.done = Promise.race([done, new Promise<void>((leave) => (this.release = leave))]);
    void done.then(() => isWanted() && this.onPlanned());
  }

  private *work({ shared, lib, workbook, sheet, file }: PlanInputs): Steps<PlannedFile> {
    const plan = yield* lib.planImportStepwise(shared.instance(lib.FormContext), workbook, sheet, file);
    const findings = 'why' in plan ? new Map<string, never>() : yield* lib.findingsAfter(shared.session, plan.changes);
    this.latest = { plan, findings };
    return this.latest;
  }
}

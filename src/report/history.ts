/** Undo and redo of edits, a step for each call of `set`. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

export type Step = readonly CellEdit[];

/** Steps kept, and cells in them; older steps are forgotten first. Without the second, large pastes would fill the memory. */
const MOST_STEPS = 500;
const MOST_EDITS = 1_000_000;

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  private count = 0; // edits in `done`

  /** Steps that were done, the earliest first. */
  get steps(): readonly Step[] {
    return this.done;
  }

  /** Steps that were taken back, the one that comes next the last. */
  get stepsBack(): readonly Step[] {
    return this.undone;
  }

  restore(steps: readonly Step[]): void {
    this.done = [...steps, ...this.done];
    this.count += steps.reduce((sum, { length }) => sum + length, 0);
    this.forgetEarliest();
  }

  withdraw(steps: ReadonlySet<Step>): void {
    this.done = this.done.filter((step) => !steps.has(step));
    this.undone = this.undone.filter((step) => !steps.has(step));
    this.count = this.done.reduce((sum, { length }) => sum + length, 0);
  }

  record(edits: Step): void {
    if (edits.length === 0) return;
    this.done.push(edits);
    this.count += edits.length;
    this.undone.length = 0;
    this.forgetEarliest();
  }

  private forgetEarliest(): void {
    while (this.done.length > MOST_STEPS || (this.count > MOST_EDITS && this.done.length > 1)) this.count -= this.done.shift()!.length;
  }

  /** The last step is taken back; @returns it, or `null`. */
  undo(): Step | null {
    const step = this.done.pop();
    if (!step) return null;
    this.count -= step.length;
    this.undone.push(step);
    return step;
  }

  /** The last step that was taken back is done again; @returns it, or `null`. */
  redo(): Step | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.count += step.length;
    this.done.push(step);
    return step;
  }

  /** The step that was taken back, or done again, last is forgotten. */
  forget(origin: 'undo' | 'redo'): void {
    if (origin === 'undo') this.undone.pop();
    else this.count -= this.done.pop()?.length ?? 0;
  }
}

/** The edits of a step in the direction in which they are made. */
export function directed(step: Step, origin: 'undo' | 'redo'): Step {
  if (origin === 'redo') return step;
  return step.map(({ row, column, before, after }) => ({ row, column, before: after, after: before })).reverse();
}

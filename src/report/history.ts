/** Undo and redo of edits, a step for each call of `set`. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** Steps kept, and cells in them; older steps are forgotten first. Without the second, large pastes would fill the memory. */
const MOST_STEPS = 500;
const MOST_EDITS = 1_000_000;

export class History {
  private done: (readonly CellEdit[])[] = [];
  private readonly undone: (readonly CellEdit[])[] = [];
  private count = 0; // edits in `done`

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  get steps(): readonly (readonly CellEdit[])[] {
    return this.done;
  }

  restore(steps: readonly (readonly CellEdit[])[]): void {
    this.done = [...steps, ...this.done];
    this.count += steps.reduce((sum, { length }) => sum + length, 0);
    this.forgetEarliest();
  }

  record(edits: readonly CellEdit[]): void {
    if (edits.length === 0) return;
    this.done.push(edits);
    this.count += edits.length;
    this.undone.length = 0;
    this.forgetEarliest();
  }

  private forgetEarliest(): void {
    while (this.done.length > MOST_STEPS || (this.count > MOST_EDITS && this.done.length > 1)) this.count -= this.done.shift()!.length;
  }

  /** The edits that take the last step back, or `null`. */
  undo(): readonly CellEdit[] | null {
    const edits = this.done.pop();
    if (!edits) return null;
    this.count -= edits.length;
    this.undone.push(edits);
    return edits.map(({ row, column, before, after }) => ({ row, column, before: after, after: before })).reverse();
  }

  /** The edits that do the last undone step again, or `null`. */
  redo(): readonly CellEdit[] | null {
    const edits = this.undone.pop();
    if (!edits) return null;
    this.count += edits.length;
    this.done.push(edits);
    return edits;
  }
}

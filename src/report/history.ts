/** Undo and redo of edits, a step for each call of `set`. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** Steps kept; older ones are forgotten first. */
const MOST_STEPS = 500;

export class History {
  private readonly done: (readonly CellEdit[])[] = [];
  private readonly undone: (readonly CellEdit[])[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  record(edits: readonly CellEdit[]): void {
    if (edits.length === 0) return;
    this.done.push(edits);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone.length = 0;
  }

  /** The edits that take the last step back, or `null`. */
  undo(): readonly CellEdit[] | null {
    const edits = this.done.pop();
    if (!edits) return null;
    this.undone.push(edits);
    return edits.map(({ row, column, before, after }) => ({ row, column, before: after, after: before })).reverse();
  }

  /** The edits that do the last undone step again, or `null`. */
  redo(): readonly CellEdit[] | null {
    const edits = this.undone.pop();
    if (!edits) return null;
    this.done.push(edits);
    return edits;
  }
}

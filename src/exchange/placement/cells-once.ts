import type { Typed } from '../../report/session.js';

/** Cells that more than one row of a block may speak of: one text for each. PLACE13 */
export class CellsOnce {
  private readonly width: number;
  private readonly typed: (Typed | null)[] = [];
  /** Row of the block of each. */
  private readonly from: number[] = [];
  private readonly at = new Map<number, number>();
  /** Cells not placed, by row of the block. */
  readonly refused = new Map<number, number>();

  /** @param width columns of the form. */
  constructor(width: number) {
    this.width = width;
  }

  get cells(): Typed[] {
    return this.typed.filter((one): one is Typed => one !== null);
  }

  /** @param r row of the block. */
  add(one: Typed, r: number): void {
    const cell = one.row * this.width + one.column;
    const i = this.at.get(cell);
    if (i === undefined) {
      this.at.set(cell, this.typed.push(one) - 1);
      this.from.push(r);
      return;
    }
    // A blank empties nothing that another row fills.
    if (one.text === '') return;
    const before = this.typed[i]!;
    if (before?.text === '') {
      this.typed[i] = one;
      this.from[i] = r;
    } else if (before?.text.trim() !== one.text.trim()) {
      if (before) this.refuse(this.from[i]!);
      this.refuse(r);
      this.typed[i] = null;
    }
  }

  private refuse(r: number): void {
    this.refused.set(r, (this.refused.get(r) ?? 0) + 1);
  }
}

/** Cells that a change touches, each once, in the order in which they were touched. */
import type { CellRef, Form } from './form.js';

/** From so many on a mark for every cell of the form takes less than a set. */
const MANY = 1000;

export class TouchedCells {
  private readonly width: number;
  private readonly list: number[] = [];
  private readonly few = new Set<number>();
  private readonly marks: Uint8Array | null;
  private made: readonly CellRef[] | undefined;

  /** @param expected about how many they are. */
  constructor({ rows, columns }: Pick<Form, 'rows' | 'columns'>, expected: number) {
    this.width = columns.length;
    this.marks = expected >= MANY ? new Uint8Array(rows.length * this.width) : null;
  }

  add(row: number, column: number): void {
    const cell = row * this.width + column;
    if (this.isNew(cell)) this.list.push(cell);
  }

  /** Made when it is first asked for: of a draft that is opened nobody does. */
  get cells(): readonly CellRef[] {
    const { width } = this;
    return (this.made ??= this.list.map((cell) => ({ row: Math.floor(cell / width), column: cell % width })));
  }

  private isNew(cell: number): boolean {
    const { marks, few } = this;
    const isKnown = marks ? marks[cell] === 1 : few.has(cell);
    if (marks) marks[cell] = 1;
    else few.add(cell);
    return !isKnown;
  }
}

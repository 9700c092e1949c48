/**
 * The stamp of each cell: by its place in the form, for the keys of a large form would take ten times as much memory; by its key where the form has
 * no place for it.
 *
 * CELLSTAMP1 it holds what a map by key would
 */
import type { CellRef, Form } from '../report/form.js';
import type { Stamp, Stamps } from './writes.js';

export class CellStamps implements Stamps {
  private readonly form: Form;
  private readonly placed: (Stamp | undefined)[][]; // by column, by row
  private readonly others = new Map<string, Stamp>();

  constructor(form: Form) {
    this.form = form;
    this.placed = form.columns.map(() => []);
  }

  get(key: string): Stamp | undefined {
    const cell = this.form.locate(key);
    return cell ? this.placed[cell.column]![cell.row] : this.others.get(key);
  }

  set(key: string, stamp: Stamp): void {
    const cell = this.form.locate(key);
    if (cell) this.placed[cell.column]![cell.row] = stamp;
    else this.others.set(key, stamp);
  }

  /** Of a cell of the form: without its key a large block takes a fifth of the time. */
  stampAt({ row, column }: CellRef): Stamp | undefined {
    return this.placed[column]?.[row];
  }

  setStampAt({ row, column }: CellRef, stamp: Stamp): void {
    this.placed[column]![row] = stamp;
  }

  delete(key: string): void {
    const cell = this.form.locate(key);
    if (cell) this.placed[cell.column]![cell.row] = undefined;
    else this.others.delete(key);
  }

  *entries(): IterableIterator<[key: string, stamp: Stamp]> {
    for (const [column, stamps] of this.placed.entries()) {
      for (const [row, stamp] of stamps.entries()) if (stamp) yield [this.form.key(row, column), stamp];
    }
    yield* this.others;
  }
}

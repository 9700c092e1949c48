/**
 * Something for each cell: by its place in the form, for the keys of a large form would take ten times as much memory; by its key where the form has
 * no place for it.
 *
 * BYCELL1 it holds what a map by key would
 */
import type { CellRef, Form } from './form.js';

export class ByCell<T> {
  readonly form: Form;
  private readonly placed: (T | undefined)[][]; // by column, by row
  private readonly others = new Map<string, T>();

  constructor(form: Form, entries: Iterable<readonly [key: string, value: T]> = []) {
    this.form = form;
    this.placed = form.columns.map(() => []);
    for (const [key, value] of entries) this.set(key, value);
  }

  /** What it is found by: whoever looks several up by one key parts that once. */
  placeOf(key: string): CellRef | string {
    return this.form.locate(key) ?? key;
  }

  get(key: string): T | undefined {
    return this.valueAt(this.placeOf(key));
  }

  set(key: string, value: T): void {
    this.setAt(this.placeOf(key), value);
  }

  /** Of a cell of the form: without its key a large block takes a fifth of the time. */
  valueAt(place: CellRef | string): T | undefined {
    return typeof place === 'string' ? this.others.get(place) : this.placed[place.column]?.[place.row];
  }

  setAt(place: CellRef | string, value: T): void {
    if (typeof place === 'string') this.others.set(place, value);
    else this.placed[place.column]![place.row] = value;
  }

  delete(key: string): void {
    const place = this.placeOf(key);
    if (typeof place === 'string') this.others.delete(place);
    else this.placed[place.column]![place.row] = undefined;
  }

  /** Those of the form, column by column. */
  *cells(): IterableIterator<[row: number, column: number, value: T]> {
    for (const [column, values] of this.placed.entries()) {
      for (const [row, value] of values.entries()) if (value !== undefined) yield [row, column, value];
    }
  }

  /** Those that the form has no place for. */
  strays(): IterableIterator<[key: string, value: T]> {
    return this.others.entries();
  }

  *entries(): IterableIterator<[key: string, value: T]> {
    for (const [row, column, value] of this.cells()) yield [this.form.key(row, column), value];
    yield* this.others;
  }
}

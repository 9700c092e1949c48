/** Looking through the rows of a block in steps that count their cells: a file has a hundred thousand rows, or one as long. */
import type { Steps } from '../../documents/steps.js';

export type Rows = readonly (readonly string[])[];

/** Texts of a column that are looked at, about. */
export const COLUMN_STEP = 16;

export function* someRow(rows: Rows, test: (row: readonly string[], r: number) => boolean): Steps<boolean> {
  return (yield* findRow(rows, test)) >= 0;
}

/** @returns the index of the first that passes, or -1. */
export function* findRow(rows: Rows, test: (row: readonly string[], r: number) => boolean): Steps<number> {
  for (let r = 0; r < rows.length; r++) {
    yield rows[r]!.length;
    if (test(rows[r]!, r)) return r;
  }
  return -1;
}

export function* mapRows<T>(rows: Rows, map: (row: readonly string[], r: number) => T): Steps<T[]> {
  const mapped: T[] = [];
  for (let r = 0; r < rows.length; r++) {
    yield rows[r]!.length;
    mapped.push(map(rows[r]!, r));
  }
  return mapped;
}

/** @returns the sum of what is counted in each. */
export function* countRows(rows: Rows, count: (row: readonly string[], r: number) => number): Steps<number> {
  let sum = 0;
  for (let r = 0; r < rows.length; r++) {
    yield rows[r]!.length;
    sum += count(rows[r]!, r);
  }
  return sum;
}

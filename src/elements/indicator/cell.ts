import type { CellRef } from '../../report/form.js';

export function isSameCell(one: CellRef | null, other: CellRef | null): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}

/** Names the message of a cell within the panel. */
export function cellName({ row, column }: CellRef): string {
  return `cell-${row}-${column}`;
}

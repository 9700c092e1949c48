import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';

export function isSameCell(one: CellRef | null | undefined, other: CellRef | null | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}

/** Names the message of a cell within the panel. */
export function cellName({ row, column }: CellRef): string {
  return `cell-${row}-${column}`;
}

/** Id of what is said of a cell, without its answers. */
export function messageId(cell: CellRef): string {
  return `message-${cellName(cell)}`;
}

/** The cell that holds the reason, for whatever is asked in the entry of a cell. */
export function reasonCell({ form }: EntrySession, { row, column }: CellRef): CellRef {
  return { row, column: form.column(form.columns[column]!.period, TOTAL, 'reason')! };
}

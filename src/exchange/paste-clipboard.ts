/**
 * A clipboard into the report: placed, written in one step, and summed up for the person who pasted it.
 *
 * Y1 one call writes once: one change, one undo · Y2 a refused clipboard writes nothing · Y3 taken are the cells that now hold what the
 * block says, refused the closed and locked ones with text, unreadable those taken that no rule can read · Y4 a text that stands
 * in a cell already, even a locked one, is no refusal · Y5 one text over a selection too large to be written is refused, as a block
 * of as many cells is
 */
import { MOST_PASTED } from '../spreadsheet/block.js';
import { sizeOf, type Selection } from './placement/by-position.js';
import type { CellRef } from '../report/form.js';
import type { EntrySession, Typed } from '../report/session.js';
import { isRefusal, readClipboard, type Clipboard, type ClipboardRefusal } from '../spreadsheet/clipboard-block.js';
import { placeRows } from './placement.js';
import type { FormContext } from './placement/form-context.js';
import type { Placed, Unplaced } from './placement/placed.js';

export interface PasteSummary {
  readonly by: Placed['by'];
  /** Cells that hold what the block says: written now, or unchanged. */
  readonly taken: readonly CellRef[];
  /** Cells that can't be filled, and had text in the block. */
  readonly refused: readonly CellRef[];
  /** Those taken whose text can't be read; it is kept. */
  readonly unreadable: readonly CellRef[];
  /** Cells with text beyond the last row or column. */
  readonly beyond: number;
  /** Rows and columns of the block that found no place, with the reason. */
  readonly unplaced: readonly Unplaced[];
}

export type PasteCounts = Readonly<Record<'taken' | 'refused' | 'unreadable' | 'beyond' | 'unplaced', number>>;

/** Where a clipboard would go; nothing is written. */
export function placeClipboard(form: FormContext, clipboard: Clipboard, selection: Selection): Placed | ClipboardRefusal {
  const block = readClipboard(clipboard);
  if (isRefusal(block)) return block;
  const cells = sizeOf(block.rows, selection);
  if (cells > MOST_PASTED) return { why: 'too-many-cells', cells, limit: MOST_PASTED };
  return placeRows(form, block, selection);
}

/** Writes a clipboard into the report. */
export function pasteClipboard(form: FormContext, clipboard: Clipboard, selection: Selection): PasteSummary | ClipboardRefusal {
  const placed = placeClipboard(form, clipboard, selection);
  return 'why' in placed ? placed : takePlaced(form.session, placed);
}

/** Writes what has been placed. */
export function takePlaced(session: EntrySession, placed: Placed): PasteSummary {
  const { refused } = session.set(cellsToWrite(session, placed.typed));
  return summaryOf(session, placed, refused);
}

/** @param refused what the session refused when it was written. */
export function summaryOf(session: EntrySession, { by, typed, beyond, unplaced }: Placed, refused: readonly CellRef[]): PasteSummary {
  const taken = typed.filter(({ row, column }) => session.isOpen(row, column)).map(({ row, column }) => ({ row, column }));
  return { by, taken, refused, unreadable: taken.filter((cell) => isUnreadable(session, cell)), beyond, unplaced };
}

/** Y4: without the closed cells that hold the text already. */
export function cellsToWrite(session: EntrySession, typed: readonly Typed[]): Typed[] {
  return typed.filter(({ row, column, text }) => session.isOpen(row, column) || session.text(row, column) !== text);
}

/** Does a cell hold what can't be read? */
export function isUnreadable(session: EntrySession, { row, column }: CellRef): boolean {
  return session.findings(row, column).some(({ code }) => code.startsWith('unreadable-'));
}

/** The numbers of a summary. Unplaced counts the cells, without those of other departments. */
export function countsOf({ taken, refused, unreadable, beyond, unplaced }: PasteSummary): PasteCounts {
  const lost = unplaced.filter(({ why }) => why !== 'other-department').reduce((sum, { cells }) => sum + cells, 0);
  return { taken: taken.length, refused: refused.length, unreadable: unreadable.length, beyond, unplaced: lost };
}

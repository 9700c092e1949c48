/**
 * Cells that have been placed, of a clipboard or a file, into the report: written in one step, and summed up for the person who brought them.
 *
 * WRITEPLACED1 one call writes once: one change, one undo · WRITEPLACED2 taken are the cells that now hold what the block says, refused the
 * closed and locked ones with text, unreadable those taken that no rule can read · WRITEPLACED3 a text that stands in a cell already, even a
 * locked one, is no refusal · WRITEPLACED4 up to a thousand cells are written at once, more in slices, for the page to stay alive meanwhile
 */
import type { EditSource } from '../report/edit-source.js';
import type { CellRef } from '../report/form.js';
import type { EntrySession } from '../report/session.js';
import type { Slices } from '../report/slices.js';
import { isLeftOut, type Converted, type Doubt, type Placed, type TakenColumn, type Unplaced } from './placement/placed.js';

/** More cells than these are written in slices. */
const MOST_AT_ONCE = 1000;

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
  readonly columns: readonly TakenColumn[];
  readonly converted: readonly Converted[];
  readonly doubts: readonly Doubt[];
}

export type PasteCounts = Readonly<Record<'taken' | 'refused' | 'unreadable' | 'beyond' | 'unplaced', number>>;

/** Writes what has been placed, and sums it up. */
export async function writePlaced(
  session: EntrySession,
  placed: Placed,
  slices: Slices,
  source: EditSource = 'pasted',
): Promise<PasteSummary> {
  const { by, typed, beyond, unplaced, columns, converted, doubts } = placed;
  // WRITEPLACED3: without the closed cells that hold the text already.
  const asked = typed.filter(({ row, column, text }) => session.isOpen(row, column) || session.text(row, column) !== text);
  const { refused } = asked.length > MOST_AT_ONCE ? await session.setMany(asked, slices, source) : session.set(asked, source);
  const taken = typed.filter(({ row, column }) => session.isOpen(row, column)).map(({ row, column }) => ({ row, column }));
  const unreadable = taken.filter((cell) => isUnreadable(session, cell));
  return { by, taken, refused, unreadable, beyond, unplaced, columns, converted, doubts };
}

/** Does a cell hold what can't be read? */
function isUnreadable(session: EntrySession, { row, column }: CellRef): boolean {
  return session.findings(row, column).some(({ code }) => code.startsWith('unreadable-'));
}

/** The numbers of a summary. Unplaced counts the cells, without what is rightly left out. */
export function countsOf({ taken, refused, unreadable, beyond, unplaced }: PasteSummary): PasteCounts {
  const lost = unplaced.filter((one) => !isLeftOut(one)).reduce((sum, { cells }) => sum + cells, 0);
  return { taken: taken.length, refused: refused.length, unreadable: unreadable.length, beyond, unplaced: lost };
}

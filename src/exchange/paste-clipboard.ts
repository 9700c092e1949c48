/**
 * Cells into the report, from a clipboard or a file: placed, written in one step, and summed up for the person who brought them.
 *
 * PASTE1 one call writes once: one change, one undo · PASTE2 a refused clipboard writes nothing · PASTE3 taken are the cells that now hold what the
 * block says, refused the closed and locked ones with text, unreadable those taken that no rule can read · PASTE4 a text that stands
 * in a cell already, even a locked one, is no refusal · PASTE5 one text over a selection too large to be written is refused, as a block
 * of as many cells is · PASTE7 a block without names that is words where the form has figures is refused, and so is a table on its side · PASTE6 up to a thousand cells are written at once, more in slices, for the page to stay alive meanwhile
 */
import { MOST_PASTED } from '../spreadsheet/block.js';
import { sizeOf, type Selection } from './placement/by-position.js';
import { isFigure, type CellRef } from '../report/form.js';
import type { EntrySession } from '../report/session.js';
import type { Slices } from '../report/slices.js';
import { isRefusal, readClipboard, type Clipboard, type ClipboardRefusal } from '../spreadsheet/clipboard-block.js';
import { withoutComputed } from './computed-rates.js';
import { isReadable, lastYearDoubt } from './figures.js';
import { liesOnItsSide, placeRows } from './placement.js';
import type { FormContext } from './placement/form-context.js';
import { isLeftOut, type Converted, type Doubt, type Placed, type TakenColumn, type Unplaced } from './placement/placed.js';

/** More cells than these are written in slices. */
const MOST_AT_ONCE = 1000;

/** Fewer are typed over as they are. */
const FEWEST_WORDS = 4;

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

export type PasteRefusal = ClipboardRefusal | { readonly why: 'on-its-side' } | { readonly why: 'nothing-recognised' };

export type PasteCounts = Readonly<Record<'taken' | 'refused' | 'unreadable' | 'beyond' | 'unplaced', number>>;

/** Where a clipboard would go; nothing is written. */
export function placeClipboard(form: FormContext, clipboard: Clipboard, selection: Selection): Placed | PasteRefusal {
  const block = readClipboard(clipboard);
  if (isRefusal(block)) return block;
  const cells = sizeOf(block.rows, selection);
  if (cells > MOST_PASTED) return { why: 'too-many-cells', cells, limit: MOST_PASTED };
  const placed = placeRows(form, block, selection);
  if (placed.by === 'position' && !isSingleCell(block.rows)) {
    if (liesOnItsSide(form, block)) return { why: 'on-its-side' };
    if (areWords(form.session, placed.typed)) return { why: 'nothing-recognised' };
  }
  const typed = withoutComputed(form.session, placed.typed);
  return { ...placed, typed, doubts: [...placed.doubts, ...lastYearDoubt(form.session, placed.typed)] };
}

function isSingleCell(rows: readonly (readonly string[])[]): boolean {
  return rows.length === 1 && rows[0]!.length === 1;
}

/** More words than figures, where the form has figures. PASTE7 */
function areWords(session: EntrySession, typed: Placed['typed']): boolean {
  const figures = typed.filter(({ column, text }) => isFigure(session.form.columns[column]!.part) && text.trim() !== '');
  return figures.length >= FEWEST_WORDS && figures.filter((one) => !isReadable(session, one)).length * 2 > figures.length;
}

/** Writes what has been placed, and sums it up. */
export async function writePlaced(session: EntrySession, placed: Placed, slices: Slices): Promise<PasteSummary> {
  const { by, typed, beyond, unplaced, columns, converted, doubts } = placed;
  // PASTE4: without the closed cells that hold the text already.
  const asked = typed.filter(({ row, column, text }) => session.isOpen(row, column) || session.text(row, column) !== text);
  const { refused } = asked.length > MOST_AT_ONCE ? await session.setMany(asked, slices) : session.set(asked);
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

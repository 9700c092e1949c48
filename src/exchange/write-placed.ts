/**
 * Cells that have been placed, of a clipboard or a file, into the report: written in one step, and summed up for the person who brought them.
 *
 * WRITEPLACED1 one call writes once: one change, one undo · WRITEPLACED2 taken are the cells that now hold what the block says, refused the
 * closed and locked ones with text, unreadable those taken that no rule can read · WRITEPLACED3 a text that stands in a cell already, even a
 * locked one, is no refusal · WRITEPLACED4 up to a thousand cells are written at once, more in slices, for the page to stay alive meanwhile
 * WRITEPLACED6 the counts of what was not written are those of its list: what found no place, and what belongs to another period, region, department or kind
 * WRITEPLACED7 texts that are too long for a cell are told apart from those of closed cells, and the rest of the block is written
 * WRITEPLACED8 a blank clears a cell that can be filled: cleared are those that held something, over empty cells it counts for nothing
 * WRITEPLACED5 what is yet to be placed can be handed over as steps: what is written into the report meanwhile comes after it
 */
import type { EditSource } from '../report/edit-source.js';
import type { CellRef } from '../report/form.js';
import { isTooLong } from '../report/longest-text.js';
import { MOST_AT_ONCE, type EntrySession, type Typed } from '../report/session.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { runSliced, type Slices } from '../report/slices.js';
import { isLeftOut, type Converted, type Doubt, type Placed, type TakenColumn, type Unplaced } from './placement/placed.js';

export interface PasteSummary {
  readonly by: Placed['by'];
  /** Cells that hold the text the block has for them: written now, or unchanged. */
  readonly taken: readonly CellRef[];
  /** Cells that held something, and were blank in the block. */
  readonly cleared: readonly CellRef[];
  /** Cells that can't be filled, and had text in the block. */
  readonly refused: readonly CellRef[];
  /** Cells that can be filled, and had too long a text in the block (SESSION14). */
  readonly tooLong: readonly CellRef[];
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

type WrittenCells = Pick<PasteSummary, 'taken' | 'unreadable' | 'tooLong'>;

/** What is found while it is being written. */
interface Found<Refusal = never> {
  placed?: Placed | Refusal;
  readonly cleared: CellRef[];
}

export type PasteCounts = Readonly<
  Record<'taken' | 'cleared' | 'refused' | 'tooLong' | 'unreadable' | 'beyond' | 'unplaced' | 'leftOut', number>
>;

/** Writes what has been placed, and sums it up. */
export async function writePlaced(
  session: EntrySession,
  placed: Placed,
  slices: Slices,
  source: EditSource = 'pasted',
): Promise<PasteSummary> {
  if (placed.typed.length > MOST_AT_ONCE) return writePlacing<never>(session, placedAlready(placed), slices, source);
  const found: Found = { cleared: [] };
  const { refused } = session.set(runWhole(askedOf(session, placedAlready(placed), found)), source);
  return summaryOf(placed, closedOf(session, refused), found.cleared, runWhole(takenOf(session, placed.typed)));
}

/**
 * As `writePlaced`, of what is yet to be placed. WRITEPLACED5
 * @returns the summary, or why nothing is placed.
 */
export async function writePlacing<Refusal extends { readonly why: string }>(
  session: EntrySession,
  placing: Steps<Placed | Refusal>,
  slices: Slices,
  source: EditSource = 'pasted',
): Promise<PasteSummary | Refusal> {
  const found: Found<Refusal> = { cleared: [] };
  const { refused } = await session.setPlaced(askedOf(session, placing, found), slices, source);
  const { placed, cleared } = found;
  if (!placed || 'why' in placed) return placed!;
  const cells = await runSliced(takenOf(session, placed.typed), 1, { pause: slices.pause }).done;
  return summaryOf(placed, closedOf(session, refused), cleared, cells);
}

/** WRITEPLACED7 */
function closedOf(session: EntrySession, refused: readonly CellRef[]): readonly CellRef[] {
  return refused.filter(({ row, column }) => !session.isOpen(row, column));
}

function summaryOf(placed: Placed, refused: readonly CellRef[], cleared: readonly CellRef[], cells: WrittenCells): PasteSummary {
  const { by, beyond, unplaced, columns, converted, doubts } = placed;
  return { by, ...cells, cleared, refused, beyond, unplaced, columns, converted, doubts };
}

// oxlint-disable-next-line require-yield
function* placedAlready(placed: Placed): Steps<Placed> {
  return placed;
}

/** The cells to be written; what was placed, and what is cleared, is put into `found`. */
function* askedOf<Refusal extends { readonly why: string }>(
  session: EntrySession,
  placing: Steps<Placed | Refusal>,
  found: Found<Refusal>,
): Steps<readonly Typed[]> {
  const placed = yield* placing;
  found.placed = placed;
  const asked: Typed[] = [];
  for (const one of 'why' in placed ? [] : placed.typed) {
    const { row, column, text } = one;
    const isOpen = session.isOpen(row, column);
    const isOther = session.text(row, column) !== text;
    if (isOpen && isOther && text === '') found.cleared.push({ row, column }); // WRITEPLACED8
    // WRITEPLACED3: without the closed cells that hold the text already.
    if (isOpen || isOther) asked.push(one);
    yield;
  }
  return asked;
}

function* takenOf(session: EntrySession, typed: readonly Typed[]): Steps<WrittenCells> {
  const taken: CellRef[] = [];
  const unreadable: CellRef[] = [];
  const tooLong: CellRef[] = [];
  for (const { row, column, text } of typed) {
    yield;
    if (text === '' || !session.isOpen(row, column)) continue;
    (isTooLong(text) ? tooLong : taken).push({ row, column });
    if (isUnreadable(session, { row, column })) unreadable.push({ row, column });
  }
  return { taken, unreadable, tooLong };
}

/** Does a cell hold what can't be read? */
function isUnreadable(session: EntrySession, { row, column }: CellRef): boolean {
  return session.findings(row, column).some(({ code }) => code.startsWith('unreadable-'));
}

/** The numbers of a summary. Unplaced and left out are the cells that are listed with their reasons. WRITEPLACED6 */
export function countsOf({ taken, cleared, refused, tooLong, unreadable, beyond, unplaced }: PasteSummary): PasteCounts {
  return {
    taken: taken.length,
    cleared: cleared.length,
    refused: refused.length,
    tooLong: tooLong.length,
    unreadable: unreadable.length,
    beyond,
    unplaced: cellsOf(unplaced.filter((one) => !isLeftOut(one))),
    leftOut: cellsOf(unplaced.filter(isLeftOut)),
  };
}

function cellsOf(list: readonly Unplaced[]): number {
  return list.reduce((sum, { cells }) => sum + cells, 0);
}

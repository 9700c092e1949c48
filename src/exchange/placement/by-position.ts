/**
 * Where a pasted block goes: by position, row for row and column for column, from the cell it was pasted at.
 *
 * POSITION1 the block keeps its shape · POSITION2 what would go beyond the form is counted, not written · POSITION3 a blank over a cell that
 * can't be filled is no refusal · POSITION4 a single text fills a whole selection · POSITION5 a block beyond the limit is refused whole
 * POSITION6 rows and columns that are not shown take nothing · POSITION7 a formula without a result writes nothing · POSITION8 a first row of bare years
 * above figures may be headings, with all else a row too low: it is asked about
 */
import type { CellRef } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { runWhole, type Steps } from '../../documents/steps.js';

export interface Placement {
  readonly typed: readonly Typed[];
  /** Cells with text that lay beyond the last row or column. */
  readonly beyond: number;
}

export interface Selection {
  readonly from: CellRef;
  readonly to: CellRef;
  /** Rows of the form that are shown, in this order; all where not given. */
  readonly rows?: readonly number[];
  /** Columns of the form that are shown, in this order; all where not given. */
  readonly columns?: readonly number[];
}

/** Cells of the block, blank ones included; of a single text those of the selection it would fill, where one is given. */
export function sizeOf(block: readonly (readonly string[])[], selection?: Selection): number {
  if (selection && isSingle(block)) {
    const { from, to, rows, columns } = selection;
    return Math.max(spanOf(from.row, to.row, rows), 0) * Math.max(spanOf(from.column, to.column, columns), 0);
  }
  return block.reduce((sum, row) => sum + row.length, 0);
}

/** How many there are from one to the other, of those that are shown. */
function spanOf(from: number, to: number, shown: readonly number[] | undefined): number {
  return (shown ? shown.indexOf(to) - shown.indexOf(from) : to - from) + 1;
}

function isSingle(block: readonly (readonly string[])[]): boolean {
  return block.length === 1 && block[0]!.length === 1;
}

/** @param unread `row:column` of cells of the block whose text is not known. */
export function placeBlock(
  session: EntrySession,
  block: readonly (readonly string[])[],
  selection: Selection,
  unread?: ReadonlySet<string>,
): Placement {
  return runWhole(placeBlockStepwise(session, block, selection, unread));
}

/** As `placeBlock`. */
export function* placeBlockStepwise(
  session: EntrySession,
  block: readonly (readonly string[])[],
  selection: Selection,
  unread: ReadonlySet<string> = new Set(),
): Steps<Placement> {
  const { from, to, rows = indices(session.form.rows), columns = indices(session.form.columns) } = selection;
  const [[only] = []] = block;
  const [top, left] = [rows.indexOf(from.row), columns.indexOf(from.column)];
  const isFill = isSingle(block);
  const height = isFill ? rows.indexOf(to.row) - top + 1 : block.length;
  const width = isFill ? columns.indexOf(to.column) - left + 1 : 0;
  const typed: Typed[] = [];
  let beyond = 0;
  for (let r = 0; r < height; r++) {
    const texts = isFill ? Array.from({ length: width }, () => only!) : block[r]!;
    yield texts.length;
    texts.forEach((text, c) => {
      // From a cell that is not shown, all is beyond.
      const [row, column] = top < 0 || left < 0 ? [] : [rows[top + r], columns[left + c]];
      const isBlank = text.trim() === '';
      if (unread.size > 0 && unread.has(`${r}:${c}`)) return;
      if (row === undefined || column === undefined) beyond += Number(!isBlank);
      else if (!isBlank || session.isOpen(row, column)) typed.push({ row, column, text: isBlank ? '' : text });
    });
  }
  return { typed, beyond };
}

function indices(list: readonly unknown[]): readonly number[] {
  return list.map((_, i) => i);
}

/**
 * Where a pasted block goes: by position, row for row and column for column, from the cell it was pasted at.
 *
 * POSITION1 the block keeps its shape · POSITION2 what would go beyond the form is counted, not written · POSITION3 a blank over a cell that
 * can't be filled is no refusal · POSITION4 a single text fills a whole selection · POSITION5 a block beyond the limit is refused whole
 * POSITION6 rows and columns that are not shown take nothing · POSITION7 a formula without a result writes nothing · POSITION8 a first row of bare years
 * above figures may be headings, with all else a row too low: it is asked about
 */
import type { CellRef, Form } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { runWhole, type Steps } from '../../documents/steps.js';

export interface Placement {
  readonly typed: readonly Typed[];
  /** Cells with text that lay beyond the last row or column. */
  readonly beyond: number;
}

/** The cells that are seen, line by line: a category of an indicator may have a line of its own. */
export interface ShownCells {
  /** `null` where the form has no cell, or no more lines or columns. */
  readonly cell: (line: number, column: number) => CellRef | null;
  /** `null` for a cell that is not shown. */
  readonly place: (cell: CellRef) => { readonly line: number; readonly column: number } | null;
}

export interface Selection {
  readonly from: CellRef;
  readonly to: CellRef;
  /** What is seen of the form; all of it where not given. */
  readonly shown?: ShownCells;
  /** The same with all categories, where some of them are folded away. */
  readonly unfolded?: ShownCells | undefined;
}

/** Cells of the block, blank ones included; of a single text those of the selection it would fill, where one is given. */
export function sizeOf(block: readonly (readonly string[])[], selection?: Selection): number {
  if (selection && isSingle(block)) {
    const { height, width } = spanOf(selection, selection.shown?.place ?? placeInForm);
    return Math.max(height, 0) * Math.max(width, 0);
  }
  return block.reduce((sum, row) => sum + row.length, 0);
}

/** The form itself, a line for each row. */
function wholeForm({ rows, columns }: Form): ShownCells {
  return {
    cell: (row, column) => (row < rows.length && column < columns.length ? { row, column } : null),
    place: placeInForm,
  };
}

function placeInForm({ row, column }: CellRef) {
  return { line: row, column };
}

function spanOf({ from, to }: Selection, place: ShownCells['place']): { readonly height: number; readonly width: number } {
  const [start, end] = [place(from), place(to)];
  return start && end ? { height: end.line - start.line + 1, width: end.column - start.column + 1 } : { height: 0, width: 0 };
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
  const shown = selection.shown ?? wholeForm(session.form);
  const [[only] = []] = block;
  const start = shown.place(selection.from);
  const isFill = isSingle(block);
  const span = spanOf(selection, shown.place);
  const height = isFill ? span.height : block.length;
  const width = isFill ? span.width : 0;
  const typed: Typed[] = [];
  let beyond = 0;
  for (let r = 0; r < height; r++) {
    const texts = isFill ? Array.from({ length: width }, () => only!) : block[r]!;
    yield texts.length;
    texts.forEach((text, c) => {
      // From a cell that is not shown, all is beyond.
      const cell = start && shown.cell(start.line + r, start.column + c);
      const isBlank = text.trim() === '';
      if (unread.size > 0 && unread.has(`${r}:${c}`)) return;
      if (!cell) beyond += Number(!isBlank);
      else if (!isBlank || session.isOpen(cell.row, cell.column)) typed.push({ ...cell, text: isBlank ? '' : text });
    });
  }
  return { typed, beyond };
}

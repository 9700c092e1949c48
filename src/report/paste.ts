/**
 * Where a pasted block goes: by position, row for row and column for column, from the cell it was pasted at.
 *
 * W1 the block keeps its shape · W2 what would go beyond the form is counted, not written · W3 a blank over a cell that
 * can't be filled is no refusal · W4 a single text fills a whole selection · W5 a block beyond the limit is refused whole
 */
import type { CellRef } from './form.js';
import type { EntrySession, Typed } from './session.js';

/** More cells than any form has; a whole Excel column (1,048,576) is a slip of the hand. */
export const MOST_PASTED = 500_000;

export interface Placement {
  readonly typed: readonly Typed[];
  /** Cells with text that lay beyond the last row or column. */
  readonly beyond: number;
}

export interface Selection {
  readonly from: CellRef;
  readonly to: CellRef;
}

/** Cells of the block, blank ones included. */
export function sizeOf(block: readonly (readonly string[])[]): number {
  return block.reduce((sum, row) => sum + row.length, 0);
}

export function placeBlock(session: EntrySession, block: readonly (readonly string[])[], { from, to }: Selection): Placement {
  const [[only] = []] = block;
  const isSingle = block.length === 1 && block[0]!.length === 1;
  const [height, width] = isSingle ? [to.row - from.row + 1, to.column - from.column + 1] : [block.length, 0];
  const { rows, columns } = session.form;
  const typed: Typed[] = [];
  let beyond = 0;
  for (let r = 0; r < height; r++) {
    const texts = isSingle ? Array.from({ length: width }, () => only!) : block[r]!;
    texts.forEach((text, c) => {
      const [row, column] = [from.row + r, from.column + c];
      if (row >= rows.length || column >= columns.length) beyond += Number(text.trim() !== '');
      else if (text.trim() !== '' || session.isOpen(row, column)) typed.push({ row, column, text: text.trim() === '' ? '' : text });
    });
  }
  return { typed, beyond };
}

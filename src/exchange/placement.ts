/**
 * Where a block of texts lands in the form: by the names and headings it carries, else by position.
 *
 * PLACE1 a block has names when a column knows at least half of its texts, or half of the form's indicators, or one under the heading 指标, and another column has
 * something to write · PLACE2 a row goes where its key, else its name says; the region settles which of several rows · PLACE3 a row two of
 * whose names disagree, a name of several rows, and two rows of one name that differ are not placed · PLACE4 columns go where their
 * headings say, whose numbers (甲 乙 1 2) are no row; without any headings one after the other, units left out · PLACE5 two columns of one heading: that
 * with a key, else neither · PLACE6 what is not placed is told, with the reason, if it carries something to write; rows of other
 * departments are told apart · PLACE7 a blank writes nothing · PLACE8 without names all goes by position, as `placeBlock` has it
 *
 * Most Chinese tables have breakdowns in rows beneath their indicator, `其中：女`:
 * PLACE9 a row of a breakdown speaks of the last indicator named above it in its column; of nobody before the first, after an unknown
 * name or a heading, and after another department's · PLACE10 what it carries goes to the columns of its breakdown, with the part and the
 * period of the heading; where the form has no such column, it is told, and never written to the total · PLACE11 a row that says both,
 * `在校生数（女）`, speaks for itself · PLACE12 what may stand beside or within the breakdown above is not placed (NEST1 to NEST6 of nesting) · PLACE13 two
 * texts for one cell, one in a row of its breakdown and one in a column, are both not placed, unless they are the same
 * PLACE14 a column beside the names that holds breakdowns alone is read with them
 */
import { placeBlock, type Selection } from './placement/by-position.js';
import type { ByNameOptions, Placed } from './placement/placed.js';
import type { CellRef } from '../report/form.js';
import type { Block } from '../spreadsheet/block.js';
import type { FormContext } from './placement/form-context.js';
import { NamedTable } from './placement/table.js';

/** @param selection where the block goes by position; without it from the first cell of the form. */
export function placeRows(form: FormContext, block: Block, selection: Selection = { from: ORIGIN, to: ORIGIN }): Placed {
  const named = placeByName(form, block, { from: selection.from.column });
  return named ?? { by: 'position', unplaced: [], ...placeBlock(form.session, block.rows, selection) };
}

const ORIGIN: CellRef = { row: 0, column: 0 };

/** @returns `null` when the block carries no names. */
export function placeByName(form: FormContext, block: Block, { from = 0, empties }: ByNameOptions = {}): Placed | null {
  if (!hasWords(block.rows)) return null;
  const table = new NamedTable(form, block);
  return table.columns.length === 0 ? null : table.place(from, empties);
}

/** Names are words; most pasted blocks are numbers, and need no further look. */
function hasWords(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.length > 1) && rows.some((row) => row.some((text) => text.length > 1 && /\p{L}{2}/u.test(text)));
}

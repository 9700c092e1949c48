/**
 * Where a block of texts lands in the form: by the names and headings it carries, else by position.
 *
 * PLACE1 a block has names when a column knows at least half of its texts, or half of the form's indicators, or one under the heading 指标, and another column has
 * something to write · PLACE2 a row goes where its key, else its name says; the region settles which of several rows: that over
 * the column, in the row, above it, above the table, in the name of the sheet, the nearest first · PLACE3 a row two of
 * whose names disagree, a name of several rows, and two rows of one name that differ are not placed, unless one is void or corrected (CORRECTION5) · PLACE4 columns go where their
 * headings say, whose numbers (甲 乙 1 2) are no row; only without any headings one after the other, columns of units, regions and periods left out,
 * and columns of figures that may be of several years (UNHEADED1, UNHEADED2)
 * PLACE5 two columns of one heading: that with a key, that with figures, of 率 beside 人数 that which the indicator is, one if they are the same, else neither · PLACE6 what is not placed is told, with the reason, if it carries something
 * to write; what belongs elsewhere (another department, period, region, a target) is told apart · PLACE7 a blank writes nothing, nor does a formula
 * whose result the file lacks, a number torn by its own commas, struck out or not shown, or one in a cell merged over several indicators or columns
 * PLACE8 without names all goes by position, as `placeBlock` has it
 *
 * Most Chinese tables have breakdowns in rows beneath their indicator, `其中：女`:
 * PLACE9 a row of a breakdown speaks of the last indicator named above it in its column; of nobody before the first, after an unknown
 * name or a heading, and after another department's · PLACE10 what it carries goes to the columns of its breakdown, with the part and the
 * period of the heading; where the form has no such column, it is told, and never written to the total · PLACE11 a row that says both,
 * `在校生数（女）`, speaks for itself · PLACE12 what may stand beside or within the breakdown above is not placed (NEST1 to NEST6 of nesting) · PLACE13 two
 * texts for one cell, one in a row of its breakdown and one in a column, are both not placed, unless they are the same
 * PLACE14 a column beside the names that holds breakdowns alone is read with them
 *
 * A table also says of itself what it is about, and all of that must agree with the form:
 * PLACE15 rows, columns and tables of another period, region or kind of figures (targets, last year’s) are not placed; beside columns of regions 合计 is that of the plan's region · PLACE16 a total that stands beside no categories closes the table and is no
 * indicator's · PLACE17 what the program hides is left out · PLACE18 numbers in another multiple of the unit are converted, and told
 * PLACE19 which column was taken for what is told · PLACE20 a table that lies on its side has names when its columns are made rows
 * PLACE22 where no figure is taken from a table that has some, it is told which row or column was not understood
 * PLACE21 in steps the same comes out, and none is longer than a few rows are
 */
import { reasonOf } from './placement/unread-cells.js';
import type { Selection } from './placement/by-position.js';
import { placeOverFolded } from './placement/folded-lines.js';
import type { ByNameOptions, Placed, Unplaced } from './placement/placed.js';
import type { CellRef } from '../report/form.js';
import { runWhole, type Steps } from '../documents/steps.js';
import type { Block } from '../spreadsheet/block.js';
import type { FormContext } from './placement/form-context.js';
import { withOthers, withoutOtherKeys } from './placement/other-keys.js';
import { withNamesDown } from './placement/names-across.js';
import { someRow, type Rows } from './placement/row-steps.js';
import { closedUp, shownOnly } from './placement/shown-only.js';
import { NamedTable } from './placement/table.js';
import { onlyText } from './placement/table-texts.js';
import { tablesBeneath, tablesBeside, together, wholePart } from './placement/tables.js';
import { withTitledNames } from './placement/titled-tables.js';
import { yearsAbove } from './placement/years-above.js';

/** @param selection where the block goes by position; without it from the first cell of the form. */
export function placeRows(form: FormContext, block: Block, selection?: Selection): Placed {
  return runWhole(placeRowsStepwise(form, block, selection));
}

/** As `placeRows`. PLACE21 */
export function* placeRowsStepwise(form: FormContext, block: Block, selection: Selection = { from: ORIGIN, to: ORIGIN }): Steps<Placed> {
  const named = yield* placeByNameStepwise(form, block, { from: selection.from.column });
  if (named) return named;
  const { rows, unread = [] } = yield* closedUp(block);
  const isUnread = new Set(unread.map(({ row, column }) => `${row}:${column}`));
  const { typed, beyond, doubts } = yield* placeOverFolded(form.session, rows, selection, isUnread);
  const unplaced = unread.map(({ row, why }): Unplaced => ({ why: reasonOf(why), text: '', index: row, cells: 1 }));
  return {
    by: 'position',
    typed,
    beyond,
    unplaced: [...unplaced, ...(yield* shownOnly(block)).hidden],
    columns: [],
    converted: [],
    doubts: [...doubts, ...yearsAbove(form.session, rows)],
  };
}

/** Columns and rows of a table that may lie on its side. */
const MOST_TURNED = 500;

const ORIGIN: CellRef = { row: 0, column: 0 };

/** @returns `null` when the block carries no names. */
export function placeByName(form: FormContext, block: Block, options?: ByNameOptions): Placed | null {
  return runWhole(placeByNameStepwise(form, block, options));
}

/** As `placeByName`. PLACE21 */
export function* placeByNameStepwise(form: FormContext, block: Block, options: ByNameOptions = {}): Steps<Placed | null> {
  if (!(yield* hasWords(block.rows))) return null;
  const { own, others } = yield* withoutOtherKeys(form, block);
  return withOthers(yield* placeNamed(form, own, options), others);
}

function* placeNamed(form: FormContext, block: Block, options: ByNameOptions): Steps<Placed | null> {
  const parts = options.empties
    ? [wholePart(block)]
    : yield* tablesBeneath(form, yield* withNamesDown(form, yield* withTitledNames(form, block, options.name)));
  const named: NamedTable[] = [];
  for (const one of parts) {
    const table = yield* NamedTable.read(form, one, options);
    const sides = options.empties ? null : table?.namesBeside();
    for (const side of sides ? yield* tablesBeside(form, one, sides) : []) {
      const beside = yield* NamedTable.read(form, side, options);
      if (beside) named.push(beside);
    }
    if (table && !sides) named.push(table);
  }
  // A title of another region beside one of the form's own is more than a heading for all.
  const isByRegion = named.length > 1 && named.some(({ columns }) => columns.lines.ownRegion !== null);
  const placed: Placed[] = [];
  for (const table of named) placed.push(yield* table.place(isByRegion));
  return placed.length < 2 ? (placed[0] ?? null) : yield* together(form.session, placed);
}

/** Does a block without names have them in a row, with figures below? PLACE20 */
export function* liesOnItsSide(form: FormContext, { rows }: Block): Steps<boolean> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > MOST_TURNED || rows.length > MOST_TURNED || !(yield* hasWords(rows))) return false;
  const isHead = (row: readonly string[]) => onlyText(row) === null && row.some((text) => form.texts.find(text)?.named);
  if (!rows.some(isHead)) return false;
  const turned = Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? ''));
  return (yield* NamedTable.read(form, wholePart({ rows: turned }), {})) !== null;
}

/** Names are words; most pasted blocks are numbers, and need no further look. */
function* hasWords(rows: Rows): Steps<boolean> {
  return (
    rows.some((row) => row.length > 1) && (yield* someRow(rows, (row) => row.some((text) => text.length > 1 && /\p{L}{2}/u.test(text))))
  );
}

/** A block as its program shows it: what is hidden, by hand or by a filter, is left out and told. */
import type { Steps } from '../../documents/steps.js';
import type { Block } from '../../spreadsheet/block.js';
import type { Unplaced } from './placed.js';
import { mapRows } from './row-steps.js';

const NONE: ReadonlySet<number> = new Set();

/** The block with its hidden cells blank, each row and column in its place. */
export function* shownOnly(block: Block): Steps<{ readonly shown: Block; readonly hidden: readonly Unplaced[] }> {
  const { hiddenRows = NONE, hiddenColumns = NONE } = block;
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return { shown: block, hidden: [] };
  const count = { row: 0, column: 0 };
  const rows = yield* mapRows(block.rows, (row, r) =>
    row.map((text, c) => {
      const isHidden = hiddenRows.has(r) || hiddenColumns.has(c);
      if (isHidden && text.trim() !== '') count[hiddenRows.has(r) ? 'row' : 'column']++;
      return isHidden ? '' : text;
    }),
  );
  const unread = block.unread?.filter(({ row, column }) => !hiddenRows.has(row) && !hiddenColumns.has(column));
  const hidden: Unplaced[] = [];
  if (count.row > 0) hidden.push({ why: 'hidden-row', text: '', index: [...hiddenRows][0]!, cells: count.row });
  if (count.column > 0) hidden.push({ why: 'hidden-column', text: '', index: [...hiddenColumns][0]!, cells: count.column });
  return { shown: { ...block, rows, ...(unread && { unread }) }, hidden };
}

/** The block without its hidden rows and columns, closed up, as it is copied by eye. */
export function* closedUp(block: Block): Steps<Block> {
  const { hiddenRows = NONE, hiddenColumns = NONE, unread = [] } = block;
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return block;
  const isShown = (_: unknown, c: number) => !hiddenColumns.has(c);
  const [placeOfRow, placeOfColumn] = [placesWithout(hiddenRows), placesWithout(hiddenColumns)];
  const rows = yield* mapRows(
    block.rows.filter((_, r) => !hiddenRows.has(r)),
    (row) => row.filter(isShown),
  );
  return {
    rows,
    unread: unread
      .filter(({ row, column }) => !hiddenRows.has(row) && !hiddenColumns.has(column))
      .map((one) => ({ ...one, row: placeOfRow(one.row), column: placeOfColumn(one.column) })),
  };
}

/** The place of what is shown, with the hidden ones left out. */
function placesWithout(hidden: ReadonlySet<number>): (index: number) => number {
  const sorted = [...hidden].sort((one, other) => one - other);
  return (index) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sorted[middle]! < index) from = middle + 1;
      else to = middle;
    }
    return index - from;
  };
}

/** A block as its program shows it: what is hidden, by hand or by a filter, is left out and told. */
import type { Block } from '../../spreadsheet/block.js';
import type { Unplaced } from './placed.js';

const NONE: ReadonlySet<number> = new Set();

/** The block with its hidden cells blank, each row and column in its place. */
export function shownOnly(block: Block): { readonly shown: Block; readonly hidden: readonly Unplaced[] } {
  const { hiddenRows = NONE, hiddenColumns = NONE } = block;
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return { shown: block, hidden: [] };
  const count = { row: 0, column: 0 };
  const rows = block.rows.map((row, r) =>
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
export function closedUp(block: Block): Block {
  const { hiddenRows = NONE, hiddenColumns = NONE, unread = [] } = block;
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return block;
  const isShown = (_: unknown, c: number) => !hiddenColumns.has(c);
  return {
    rows: block.rows.filter((_, r) => !hiddenRows.has(r)).map((row) => row.filter(isShown)),
    unread: unread
      .filter(({ row, column }) => !hiddenRows.has(row) && !hiddenColumns.has(column))
      .map((one) => ({ ...one, row: moved(one.row, hiddenRows), column: moved(one.column, hiddenColumns) })),
  };
}

function moved(index: number, hidden: ReadonlySet<number>): number {
  return index - [...hidden].filter((one) => one < index).length;
}

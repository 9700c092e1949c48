/** Pasting into the grid: from the clipboard into the session, and what became of it. */
import { parseClipboardText } from '../../exchange/clipboard.js';
import { MOST_PASTED, placeBlock, sizeOf, type CellRef } from '../../report/index.js';
import type { GridView } from './grid-view.js';

export type PasteSummary =
  | { readonly kind: 'too-large'; readonly cells: number; readonly limit: number }
  | {
      readonly kind: 'pasted';
      readonly taken: number;
      /** Cells that can't be filled and had something to be written. */
      readonly refused: readonly CellRef[];
      /** Written cells that have an error now. */
      readonly wrong: readonly CellRef[];
      readonly beyond: number;
    };

/** @returns `null` when there was nothing to paste, or a single cell that was taken without ado. */
export function pasteText(view: GridView, clipboard: DataTransfer): PasteSummary | null {
  const { session } = view.options;
  const text = clipboard.getData('text/plain');
  const range = view.hot.getSelectedRangeLast()!;
  const [start, end] = [range.getTopStartCorner(), range.getBottomEndCorner()];
  const from = firstCell(view, start.row!, start.col!, 1);
  const to = firstCell(view, end.row!, end.col!, -1);
  if (!from || !to || text === '') return null;

  const block = parseClipboardText(text);
  if (sizeOf(block) > MOST_PASTED) return { kind: 'too-large', cells: sizeOf(block), limit: MOST_PASTED };
  const { typed, beyond } = placeBlock(session, block, { from, to, ...shownCells(view) });
  const { refused } = session.set(typed);
  selectPasted(view, typed);
  const wrong = typed.filter(({ row, column }) => session.findings(row, column).some(({ level }) => level === 'error'));
  if (typed.length === 1 && beyond === 0 && refused.length === 0) return null;
  return { kind: 'pasted', taken: typed.length - refused.length, refused, wrong, beyond };
}

/** By position means by what is seen: folded rows and hidden columns take nothing. */
function shownCells({ layout }: GridView): { rows: number[]; columns: number[] } {
  return {
    rows: layout.rows.flatMap((at) => ('row' in at ? [at.row] : [])),
    columns: layout.columns.flatMap(({ column }) => (column >= 0 ? [column] : [])),
  };
}

function selectPasted({ hot, layout }: GridView, typed: readonly CellRef[]): void {
  const places = [typed[0], typed[typed.length - 1]].map((cell) => cell && layout.place(cell));
  const [first, last] = places;
  if (first && last) hot.selectCell(first.row, first.column, last.row, last.column, false);
}

/** The form's cell at a place, or the next one from a heading or from a column that only tells. */
function firstCell({ layout }: GridView, row: number, column: number, step: 1 | -1): CellRef | null {
  let c = Math.max(column, 0);
  while (layout.columns[c] && layout.columns[c]!.kind !== 'cell') c++;
  for (let r = Math.max(row, 0); r >= 0 && r < layout.rows.length; r += step) {
    const cell = layout.cell(r, c);
    if (cell) return cell;
  }
  return null;
}

/** Pasting into the grid: from the clipboard into the session, and what became of it. */
import { parseClipboardText } from '../../exchange/clipboard.js';
import { MOST_PASTED, placeBlock, sizeOf, type CellRef } from '../../report/index.js';
import { pause } from '../shared/pause.js';
import type { GridView } from './grid-view.js';

export type PasteSummary =
  | { readonly kind: 'pasting'; readonly cells: number; /** 0 to 1. */ readonly share: number }
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

/** Larger blocks are written in slices, for the page to stay alive meanwhile. */
const MOST_AT_ONCE = 1000;

/** @returns `null` when there was nothing to paste, or a single cell that was taken without ado. */
export async function pasteText(
  view: GridView,
  clipboard: DataTransfer,
  onProgress: (summary: PasteSummary) => void,
): Promise<PasteSummary | null> {
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
  selectPasted(view, typed);
  const isLarge = typed.length > MOST_AT_ONCE;
  const tell = (share: number) => onProgress({ kind: 'pasting', cells: typed.length, share });
  const { refused } = isLarge ? await session.setMany(typed, { pause, onProgress: tell }) : session.set(typed);
  const wrong = typed.filter(({ row, column }) => session.findings(row, column).some(({ level }) => level === 'error'));
  if (typed.length === 1 && beyond === 0 && refused.length === 0) return null;
  return { kind: 'pasted', taken: typed.length - refused.length, refused, wrong, beyond };
}

/** By position means by what is seen: folded rows and hidden columns take nothing. */
function shownCells({ layout }: GridView): { rows: number[]; columns: number[] } {
  const rows: number[] = [];
  for (const at of layout.rows) if ('row' in at) rows.push(at.row);
  return { rows, columns: layout.columns.flatMap(({ column }) => (column >= 0 ? [column] : [])) };
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

/** Pasting into a form: from the clipboard into the session, and what became of it. Loaded when a cell is first selected. */
import { placeClipboardStepwise, type PasteRefusal } from '../../exchange/paste-clipboard.js';
import { writePlacing } from '../../exchange/write-placed.js';
import { FormContext } from '../../exchange/placement/form-context.js';
import type { Placed } from '../../exchange/placement/placed.js';
import type { CellRef } from '../../report/form.js';
import type { Steps } from '../../documents/steps.js';
import { pause } from '../../drafts/pause.js';
import type { ShownCells } from '../../exchange/placement/by-position.js';
import type { Clipboard } from '../../spreadsheet/clipboard-block.js';
import { GridLayout } from '../form-view/layout.js';
import { whenIdle } from '../lazy/idle.js';
import type { SharedSession } from '../session/shared-session.js';
import { hasError, type FormPasteSummary } from './pasted.js';

/** Milliseconds: pieces of the work that are of one piece come on top. */
const SLICE = 25;
/** Milliseconds between two times that it is told how far the work is: each lays out the page anew. */
const TELLING = 200;
/** Milliseconds that each part of what a paste looks up waits for an idle moment. */
const MOST_WAIT = 500;

/** Places of the form as it is shown, the first and the last that were selected. */
export interface PastedAt {
  readonly start: { readonly row: number; readonly column: number };
  readonly end: { readonly row: number; readonly column: number };
}

/** The form that is pasted into, as it is shown. */
export interface PasteTarget {
  readonly shared: SharedSession;
  readonly layout: GridLayout;
  /** What is selected, as a text that differs for anything else. */
  readonly selection: string;
  /** Unfolds what hides any of these cells. */
  uncover(cells: readonly CellRef[]): void;
  /** Selects what was written, by its places. */
  selectPlaces(first: CellRef, last: CellRef): void;
}

/** Makes what a paste looks up in the form, one part after the other, while the page has nothing else to do. */
export function prepare(shared: SharedSession): void {
  const form = shared.instance(FormContext);
  const parts = [() => form.names, () => form.units, () => form.regions, () => form.headings, () => form.texts];
  const next = () => {
    parts.shift()?.();
    if (parts.length > 0) whenIdle(next, MOST_WAIT);
  };
  whenIdle(next, MOST_WAIT);
}

/** @returns `null` when there was nothing to paste, or a single cell that was taken without ado. */
export async function pasteClipboard(
  target: PasteTarget,
  clipboard: Clipboard,
  { start, end }: PastedAt,
  onProgress: (summary: FormPasteSummary) => void,
): Promise<FormPasteSummary | null> {
  const { shared, layout } = target;
  const { session } = shared;
  const from = firstCell(layout, start.row, start.column, 1);
  const to = firstCell(layout, end.row, end.column, -1);
  if (!from || !to || (clipboard.text === '' && clipboard.html === '')) return null;

  const placing = placeClipboardStepwise(shared.instance(FormContext), clipboard, {
    from,
    to,
    shown: shownCells(layout, from),
    unfolded: unfoldedCells(layout, from),
  });
  const selected = target.selection;
  let cells: number | null = null;
  let told = 0;
  const place = function* (): Steps<Placed | PasteRefusal> {
    const placed = yield* placing;
    if ('why' in placed) return placed;
    cells = placed.typed.length;
    told = 0; // that it is written now is told at once
    // Who has gone on to another cell meanwhile stays there.
    const isSelected = target.selection === selected;
    if (placed.by === 'position') target.uncover(placed.typed);
    if (isSelected) selectPasted(target, placed.typed);
    return placed;
  };
  const onShare = (share: number) => {
    if (Date.now() - told < TELLING) return;
    told = Date.now();
    onProgress(cells === null ? { kind: 'placing' } : { kind: 'pasting', cells, share });
  };
  const summary = await writePlacing(session, place(), { pause, time: SLICE, onProgress: onShare });
  if ('why' in summary) return { kind: 'refused', refusal: summary };
  const { taken, cleared, refused, tooLong, beyond, unplaced } = summary;
  if (taken.length + cleared.length <= 1 && beyond === 0 && refused.length + tooLong.length + unplaced.length === 0) return null;
  const wrong = taken.filter((cell) => hasError(session, cell));
  return { kind: 'pasted', ...summary, wrong };
}

/**
 * By position means by what is seen: folded rows and hidden columns take nothing; passed over are headings, columns that only tell, and rows
 * of categories where the block begins in a column that they have no part in. Rows are looked through as far as the block reaches.
 */
function shownCells(layout: GridLayout, from: CellRef): ShownCells {
  const begin = layout.place(from) ?? { row: 0, column: 0 };
  const columns = layout.columns.flatMap(({ kind }, c) => (kind === 'cell' ? [c] : []));
  /** Of each line, and the line of each row from the first on. */
  const [rows, lines]: [number[], number[]] = [[], []];
  const look = (isEnough: () => boolean) => {
    for (let row = begin.row + lines.length; row < layout.rows.length && !isEnough(); row++) {
      if (layout.cell(row, begin.column)) rows.push(row);
      lines.push(rows.length - 1);
    }
  };
  return {
    cell: (line, column) => {
      look(() => rows.length > line);
      const [row, c] = [rows[line], columns[column]];
      return row === undefined || c === undefined ? null : layout.cell(row, c);
    },
    place: (cell) => {
      const at = layout.place(cell);
      if (!at) return null;
      look(() => begin.row + lines.length > at.row);
      return { line: lines[at.row - begin.row] ?? -1, column: columns.indexOf(at.column) };
    },
  };
}

/** As `shownCells`, with all categories unfolded, where any are folded away. */
function unfoldedCells(layout: GridLayout, from: CellRef): ShownCells | undefined {
  const { options, rows } = layout;
  const { session, arrangement, hidden } = options;
  if (arrangement === 'columns') return undefined;
  const unfolded = new Set(session.form.indicators.map(({ id }) => id));
  const all = new GridLayout({ ...options, unfolded, hidden: new Set([...hidden].filter((set) => set !== 'breakdowns')) });
  return all.rows.length === rows.length ? undefined : shownCells(all, from);
}

function selectPasted(target: PasteTarget, typed: readonly CellRef[]): void {
  const [first, last] = [typed[0], typed[typed.length - 1]].map((cell) => cell && target.layout.place(cell));
  if (first && last) target.selectPlaces(first, last);
}

/** The form's cell at a place, or the next one from a heading or from a column that only tells. */
function firstCell(layout: GridLayout, row: number, column: number, step: 1 | -1): CellRef | null {
  let c = Math.max(column, 0);
  while (layout.columns[c] && layout.columns[c]!.kind !== 'cell') c++;
  for (let r = Math.max(row, 0); r >= 0 && r < layout.rows.length; r += step) {
    const cell = layout.cell(r, c);
    if (cell) return cell;
  }
  return null;
}

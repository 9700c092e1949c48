/**
 * Where a clipboard would go.
 *
 * PASTE1 placing alone writes nothing · PASTE2 a refused clipboard is placed nowhere · PASTE3 one text over a selection too large to be written is
 * refused, as a block of as many cells is · PASTE4 a block without names that is words where the form has figures is refused, and so is a table
 * on its side
 */
import { MOST_PASTED } from '../spreadsheet/block.js';
import { sizeOf, type Selection } from './placement/by-position.js';
import { isFigure } from '../report/form.js';
import type { EntrySession } from '../report/session.js';
import { isRefusal, readClipboard, type Clipboard, type ClipboardRefusal } from '../spreadsheet/clipboard-block.js';
import { withoutComputed } from './computed-rates.js';
import { isReadable, lastYearDoubt } from './figures.js';
import { liesOnItsSide, placeRows } from './placement.js';
import type { FormContext } from './placement/form-context.js';
import type { Placed } from './placement/placed.js';

/** Fewer are typed over as they are. */
const FEWEST_WORDS = 4;

export type PasteRefusal = ClipboardRefusal | { readonly why: 'on-its-side' } | { readonly why: 'nothing-recognised' };

/** Where a clipboard would go; nothing is written. */
export function placeClipboard(form: FormContext, clipboard: Clipboard, selection: Selection): Placed | PasteRefusal {
  const block = readClipboard(clipboard);
  if (isRefusal(block)) return block;
  const cells = sizeOf(block.rows, selection);
  if (cells > MOST_PASTED) return { why: 'too-many-cells', cells, limit: MOST_PASTED };
  const placed = placeRows(form, block, selection);
  if (placed.by === 'position' && !isSingleCell(block.rows)) {
    if (liesOnItsSide(form, block)) return { why: 'on-its-side' };
    if (areWords(form.session, placed.typed)) return { why: 'nothing-recognised' };
  }
  const typed = withoutComputed(form.session, placed.typed);
  return { ...placed, typed, doubts: [...placed.doubts, ...lastYearDoubt(form.session, placed.typed)] };
}

function isSingleCell(rows: readonly (readonly string[])[]): boolean {
  return rows.length === 1 && rows[0]!.length === 1;
}

/** More words than figures, where the form has figures. PASTE4 */
function areWords(session: EntrySession, typed: Placed['typed']): boolean {
  const figures = typed.filter(({ column, text }) => isFigure(session.form.columns[column]!.part) && text.trim() !== '');
  return figures.length >= FEWEST_WORDS && figures.filter((one) => !isReadable(session, one)).length * 2 > figures.length;
}

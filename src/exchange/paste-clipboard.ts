/**
 * Where a clipboard would go.
 *
 * PASTE1 placing alone writes nothing · PASTE2 a refused clipboard is placed nowhere · PASTE3 one text over a selection too large to be written is
 * refused, as a block of as many cells is · PASTE4 a block without names that is words where the form has figures is refused, and so are a table
 * on its side and figures beneath headings · PASTE5 in slices the same comes out, with the page alive in between
 */
import { MOST_PASTED, type Block } from '../spreadsheet/block.js';
import { sizeOf, type Selection } from './placement/by-position.js';
import { isFigure } from '../report/form.js';
import type { EntrySession } from '../report/session.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { isRefusal, readClipboardStepwise, type Clipboard, type ClipboardRefusal } from '../spreadsheet/clipboard-block.js';
import { withoutComputed } from './computed-rates.js';
import { figureDoubts, isNumber, isReadable } from './figures.js';
import { liesOnItsSide, placeRowsStepwise } from './placement.js';
import type { FormContext } from './placement/form-context.js';
import type { Placed } from './placement/placed.js';

/** Fewer are typed over as they are. */
const FEWEST_WORDS = 4;

export type PasteRefusal = ClipboardRefusal | { readonly why: 'on-its-side' } | { readonly why: 'nothing-recognised' };

/** Where a clipboard would go; nothing is written. */
export function placeClipboard(form: FormContext, clipboard: Clipboard, selection: Selection): Placed | PasteRefusal {
  return runWhole(placeClipboardStepwise(form, clipboard, selection));
}

/** As `placeClipboard`. PASTE5 */
export function* placeClipboardStepwise(form: FormContext, clipboard: Clipboard, selection: Selection): Steps<Placed | PasteRefusal> {
  const block = yield* readClipboardStepwise(clipboard);
  if (isRefusal(block)) return block;
  const cells = sizeOf(block.rows, selection);
  if (cells > MOST_PASTED) return { why: 'too-many-cells', cells, limit: MOST_PASTED };
  const placed = yield* placeRowsStepwise(form, block, selection);
  if (placed.by === 'position' && !isSingleCell(block.rows)) {
    if (yield* liesOnItsSide(form, block)) return { why: 'on-its-side' };
    if (areWords(form.session, placed.typed) || isHeaded(form, block.rows, placed.typed)) return { why: 'nothing-recognised' };
  }
  const typed = yield* withoutComputed(form.session, placed.typed);
  return {
    ...placed,
    typed,
    doubts: [...placed.doubts, ...(yield* figureDoubts(form.session, placed.typed))],
  };
}

function isSingleCell(rows: readonly (readonly string[])[]): boolean {
  return rows.length === 1 && rows[0]!.length === 1;
}

/** A first row of headings, with figures below: they would all land a row lower, and whatever the headings say. PASTE4 */
function isHeaded(form: FormContext, rows: Block['rows'], typed: Placed['typed']): boolean {
  const [first = [], ...below] = rows;
  const texts = first.filter((text) => text.trim() !== '');
  const isHeading = (text: string) =>
    /\D/.test(text) && (Object.keys(form.headings.heading(text) ?? {}).length > 0 || /^\s*单位\s*[:：]/.test(text));
  if (texts.length === 0 || !texts.every(isHeading) || !below.some((row) => row.some((text) => isNumber({ text })))) return false;
  const top = typed.reduce((least, { row }) => Math.min(least, row), Infinity);
  const beneath = typed.filter((one) => one.row === top && one.text.trim() !== '');
  return beneath.length > 0 && beneath.every((one) => !isReadable(form.session, one));
}

/** More words than figures, where the form has figures. PASTE4 */
function areWords(session: EntrySession, typed: Placed['typed']): boolean {
  const figures = typed.filter(({ column, text }) => isFigure(session.form.columns[column]!.part) && text.trim() !== '');
  return figures.length >= FEWEST_WORDS && figures.filter((one) => !isReadable(session, one)).length * 2 > figures.length;
}

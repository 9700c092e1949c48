/**
 * A figure as it is shown: the number that was read. The session keeps what was typed.
 *
 * FIGURETEXT1 full-width forms, separators, blanks and the cell's own unit go: １２, 1,234 and 12% are 12, 1234 and 12
 * FIGURETEXT2 decimals stay as typed, a ratio as it was written · FIGURETEXT3 what is asked about stays as typed: another unit, an estimate, what
 * can't be read
 */
import { cellText } from '../../exchange/choice-text.js';
import { toDecimals } from '../../plan/decimals.js';
import { isFigure, type CellRef } from '../../report/form.js';
import { parseTyped } from '../../report/reading/parse.js';
import type { EntrySession } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';

const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** @param text what stands in the cell. */
export function figureText({ form }: EntrySession, { row, column }: CellRef, text: string): string {
  const { part } = form.columns[column]!;
  const { unit, measure } = form.rows[row]!.indicator;
  if (!isFigure(part) || measure.kind === 'task' || text === '' || PLAIN.test(text)) return text;
  const own = part === 'value' ? unit : undefined;
  const parsed = parseTyped(text, own);
  if (parsed.kind !== 'number' || parsed.approximate || (parsed.unit !== undefined && parsed.unit !== own)) return text;
  return parsed.written ?? toDecimals(parsed.value, parsed.decimals);
}

/** What a cell shows: words where something was chosen or is missing, a figure as it was read, else what was typed. */
export function seenText(session: EntrySession, cell: CellRef, locale: Locale): string {
  return figureText(session, cell, cellText(session, cell, locale));
}

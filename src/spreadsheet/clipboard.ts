/**
 * Text as spreadsheets put it on the clipboard: cells parted by tabs, rows by line ends.
 *
 * CLIPTEXT1 CRLF, LF and CR end a row · CLIPTEXT2 a quoted cell may hold tabs, line ends and doubled quotes · CLIPTEXT3 the line end that
 * Excel and WPS put after the last row adds no row · CLIPTEXT4 a quote inside a cell is a character · CLIPTEXT5 rows may differ in length
 * CLIPTEXT6 where it is known what a cell holds, that settles whether its quotes are its own or the text's
 */

import { inOneGo, type Work } from './work.js';

/** What a cell costs besides its characters. */
const CELL = 20;

/** What a cell is known to hold, whatever its blanks. */
export type KnownText = (row: number, column: number) => string | undefined;

/** @returns rows of cells, as text. */
export function parseClipboardText(text: string, known?: KnownText): string[][] {
  return inOneGo(parseClipboardStepwise(text, known));
}

/** As `parseClipboardText`. */
export function* parseClipboardStepwise(text: string, known?: KnownText): Work<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let i = 0;
  while (i <= text.length) {
    const { cell, end } = text[i] === '"' ? cellWithQuote(text, i, known?.(rows.length, row.length)) : plainCell(text, i);
    row.push(cell);
    yield end - i + CELL;
    i = end;
    if (text[i] === '\t') {
      i++;
      continue;
    }
    rows.push(row);
    row = [];
    if (i >= text.length) break;
    i += text[i] === '\r' && text[i + 1] === '\n' ? 2 : 1;
    if (i >= text.length) break; // CLIPTEXT3
  }
  return rows;
}

interface Cut {
  readonly cell: string;
  readonly end: number;
}

function cellWithQuote(text: string, start: number, known: string | undefined): Cut {
  const quoted = quotedCell(text, start);
  if (known === undefined || squeezed(quoted.cell) === squeezed(known)) return quoted;
  const plain = plainCell(text, start);
  return squeezed(plain.cell) === squeezed(known) ? plain : quoted;
}

/** HTML keeps no blanks as they are. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function plainCell(text: string, start: number): Cut {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, end), end };
}

/** A cell that begins with a quote but is not closed before a tab or line end is plain text that begins with a quote. */
function quotedCell(text: string, start: number): Cut {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) return plainCell(text, start);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const next = text[end + 1];
  if (next !== undefined && next !== '\t' && next !== '\n' && next !== '\r') return plainCell(text, start);
  return { cell: text.slice(start + 1, end).replace(/""/g, '"'), end: end + 1 };
}

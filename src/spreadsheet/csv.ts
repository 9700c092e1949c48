/**
 * Text files with separated values, as Excel, WPS and statistical programs write them.
 *
 * CSV1 UTF-8 with or without mark, UTF-16 with mark, else GB 18030 (and GBK in it): a byte that fits none refuses the file
 * CSV2 the separator is told by a `sep=` line, else by the first lines: comma, semicolon, tab · CSV3 quoted cells may hold
 * separators, line ends and doubled quotes · CSV4 `="0012"`, Excel's way to keep a text a text, is that text
 * CSV5 the line end of the last row adds no row · CSV6 a binary file is refused · CSV7 a number that its own thousands' commas have torn, 52,000 without
 * quotes, is no number, and nor is what stands behind it in the row
 */
import { LONGEST_TEXT, type UnreadCell } from './block.js';
import { SheetError } from './sheet-error.js';
import { Pacer } from './pacer.js';
import type { Work } from './work.js';

// The core knows neither DOM nor Node; both have this.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const SEPARATORS = [',', ';', '\t'] as const;
/** Lines that are looked at for the separator. */
const SAMPLE = 20;
/** What a cell costs besides its characters. */
const CELL = 20;

/** @throws {SheetError} `binary` when the bytes are no text in any of the known encodings. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const text = tryDecode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  if (isBinary(text)) throw new SheetError('binary');
  return text;
}

/** @throws {SheetError} `too-many-cells`, `too-long-text` */
export async function readCsv(text: string, mostCells = Infinity, pacer = new Pacer()): Promise<string[][]> {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const separator = named?.[1] ?? separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let i = named ? named[0].length : 0;
  while (i < text.length || row.length > 0) {
    const { cell, end } = cellAt(text, i, separator);
    if (++cells > mostCells) throw new SheetError('too-many-cells', { limit: mostCells });
    if (cell.length > LONGEST_TEXT) throw new SheetError('too-long-text', { limit: LONGEST_TEXT });
    row.push(cell);
    if (pacer.isDue(end - i + CELL)) await pacer.breathe();
    i = end;
    if (text[i] === separator) {
      i++;
      continue;
    }
    rows.push(row);
    row = [];
    i += text[i] === '\r' && text[i + 1] === '\n' ? 2 : 1;
  }
  return rows;
}

/** CSV7: cells from the first torn number of a row on. */
export function* tornCells(rows: readonly (readonly string[])[]): Work<UnreadCell[]> {
  const torn: UnreadCell[] = [];
  let [width, length] = [0, 0];
  for (const [row, cells] of rows.entries()) {
    yield cells.length * CELL;
    const first = firstTorn(cells);
    if (first < 0) [width, length] = [Math.max(width, lengthOf(cells)), Math.max(length, cells.length)];
    if (first < 0 || width === 0 || (lengthOf(cells) <= width && cells.length <= length)) continue;
    for (let column = first; column < cells.length; column++) if (cells[column]!.trim() !== '') torn.push({ row, column, why: 'torn' });
  }
  return torn;
}

/** Behind a text: 1,001,甲 are a number and a code. */
function firstTorn(cells: readonly string[]): number {
  const name = cells.findIndex((text) => /\p{L}/u.test(text));
  if (name < 0) return -1;
  return cells.findIndex(
    (text, c) => c > name && /^[-−]?[1-9]\d{0,2}$/.test(text.trim()) && /^\d{3}(?:\.\d+)?$/.test(cells[c + 1]?.trim() ?? ''),
  );
}

function lengthOf(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1]!.trim() === '') length--;
  return length;
}

/** The one that parts the first lines most evenly, and at least half of them: prose has a semicolon here and there. */
export function separatorOf(text: string): string {
  const lines = parseLines(text.slice(0, 64_000))
    .slice(0, SAMPLE)
    .filter((line) => line.trim() !== '');
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    return counts.length * 2 < lines.length ? 0 : counts.length + Math.min(...counts, 999) / 1000;
  });
  return SEPARATORS[scores.indexOf(Math.max(...scores))]!;
}

function cellAt(text: string, start: number, separator: string): { cell: string; end: number } {
  const isFormula = text.startsWith('="', start);
  const from = isFormula ? start + 1 : start;
  if (text[from] === '"') {
    const end = closingQuote(text, from);
    const next = text[end + 1];
    if (end !== -1 && (next === undefined || next === separator || next === '\r' || next === '\n')) {
      if (end - from > 2 * LONGEST_TEXT) throw new SheetError('too-long-text', { limit: LONGEST_TEXT }); // each quote in it is two
      return { cell: text.slice(from + 1, end).replace(/""/g, '"'), end: end + 1 };
    }
  }
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, end), end };
}

/** Where the quoted text ends that begins here, or -1. Doubled quotes are a part of it. */
function closingQuote(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text.charCodeAt(i) !== 0x22) continue;
    if (text.charCodeAt(i + 1) !== 0x22) return i;
    i++;
  }
  return -1;
}

/** Lines with their quoted parts taken out: a separator in quotes parts nothing. */
function parseLines(text: string): string[] {
  return text.replace(/"(?:[^"]|"")*"/g, '""').split(/\r\n|\r|\n/);
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new SheetError('binary');
  return text;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters that no text has. GB 18030 reads nearly anything. */
function isBinary(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0006\u000e-\u001a\u001c-\u001f\ufffe]/.test(text.slice(0, 100_000));
}

/**
 * What a spreadsheet put on the clipboard, as one block: the plain text, mended by what the HTML knows better.
 *
 * The plain text is the base: every program writes it, and it holds the line ends and blanks of cells as they are.
 *
 * CLIPBOARD1 merged cells are taken from the HTML · CLIPBOARD2 so is the value behind ###, and behind a number that is shown shorter
 * CLIPBOARD3 HTML that is torn, or of another shape than the text, is left aside · CLIPBOARD4 without plain text the HTML's is taken
 * CLIPBOARD5 what is too long, has too many cells or is binary is refused before it is cut into cells
 * CLIPBOARD6 a text that the HTML shows too is taken with the value that the HTML knows behind it: a dash that is a zero
 * CLIPBOARD7 the HTML settles whether quotes are a cell's own (CLIPTEXT6) · CLIPBOARD8 where it tells nothing, a padded dash is a zero (ACC1, ACC2)
 * CLIPBOARD10 in steps the same comes out
 * CLIPBOARD11 where the text is that of the HTML with line ends inside cells that nothing marks, the HTML's cells count
 * CLIPBOARD9 of several tables in HTML that one counts, or all beneath each other, whose shape is the text's
 */
import { withZeros } from './accounting.js';
import { MOST_PASTED, stacked, type Block } from './block.js';
import { parseClipboardStepwise } from './clipboard.js';
import { readHtmlTables } from './html-table.js';
import { cellNumber, type HtmlTable } from './table-builder.js';
import { inOneGo, type Work } from './work.js';

export interface Clipboard {
  /** `text/plain` */
  readonly text: string;
  /** `text/html`, empty where there is none. */
  readonly html?: string;
}

export type ClipboardRefusal =
  | { readonly why: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly why: 'too-many-cells'; readonly cells: number; readonly limit: number }
  | { readonly why: 'binary' };

/** Tables that the text is cut for: where its quotes leave open how many rows it has, each may be the one. */
const MOST_TRIED = 20;
/** What a cell costs, in characters. */
const CELL = 20;

/** Characters of the longest clipboard that is looked at. */
export const LONGEST_CLIPBOARD = 30_000_000;

export function readClipboard(clipboard: Clipboard): Block | ClipboardRefusal {
  return inOneGo(readClipboardStepwise(clipboard));
}

/** As `readClipboard`. CLIPBOARD10 */
export function* readClipboardStepwise({ text, html = '' }: Clipboard): Work<Block | ClipboardRefusal> {
  if (text.length > LONGEST_CLIPBOARD) return { why: 'too-long', length: text.length, limit: LONGEST_CLIPBOARD };
  const cells = countCells(text);
  if (cells > MOST_PASTED) return { why: 'too-many-cells', cells, limit: MOST_PASTED };
  if (text.includes('\u0000')) return { why: 'binary' };
  const tables = html === '' ? [] : yield* readHtmlTables(html, MOST_PASTED);
  if (text === '') return tables.length === 0 ? { rows: [] } : stacked(tables.map(({ block }) => block));
  const lines = rowsOf(text);
  const candidates = asOne(tables).filter(({ block: { rows } }) => (lines.isSure ? rows.length === lines.most : rows.length <= lines.most));
  for (const table of candidates.slice(-MOST_TRIED)) {
    const rows = yield* parseClipboardStepwise(text, (r, c) => table.shown.get(cellNumber(r, c)) ?? table.block.rows[r]?.[c]);
    if (!isSameShape(rows, table.block.rows)) continue;
    const mended: string[][] = [];
    for (const [r, row] of rows.entries()) {
      yield row.length * CELL;
      mended.push(row.map((plain, c) => better(plain, table, r, c)));
    }
    return { ...table.block, rows: yield* withZeros(mended) };
  }
  const plain = withoutMargins(text);
  const unmarked = tables
    .filter(hasLineEnds)
    .slice(-MOST_TRIED)
    .find((table) => withoutMargins(shownText(table)) === plain);
  return unmarked ? unmarked.block : { rows: yield* withZeros(yield* parseClipboardStepwise(text)) };
}

function hasLineEnds({ block: { rows } }: HtmlTable): boolean {
  return rows.some((row) => row.some((cell) => cell.includes('\n')));
}

function shownText({ block: { rows }, shown }: HtmlTable): string {
  return rows.map((row, r) => row.map((cell, c) => shown.get(cellNumber(r, c)) ?? cell).join('\t')).join('\n');
}

/** Blanks beside line ends, and empty lines, are as programs like. */
function withoutMargins(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** How many rows there are at most; without a quote that is known. */
function rowsOf(text: string): { readonly most: number; readonly isSure: boolean } {
  const most = (text.match(/\r\n|[\r\n]/g)?.length ?? 0) + (/[\r\n]$/.test(text) ? 0 : 1);
  return { most, isSure: !text.includes('"') };
}

/** CLIPBOARD9 */
function asOne(tables: readonly HtmlTable[]): readonly HtmlTable[] {
  if (tables.length < 2) return tables;
  const shown = new Map<number, string>();
  let top = 0;
  for (const table of tables) {
    for (const [cell, text] of table.shown) shown.set(cellNumber(top, 0) + cell, text);
    top += table.block.rows.length;
  }
  return [...tables, { block: stacked(tables.map(({ block }) => block)), shown }];
}

export function isRefusal(read: Block | ClipboardRefusal): read is ClipboardRefusal {
  return 'why' in read;
}

/** The HTML's text, where the shown one is a shorter form of it, or none at all, or where the HTML knows what is behind it. */
function better(plain: string, { block, shown }: HtmlTable, r: number, c: number): string {
  const known = block.rows[r]?.[c];
  if (known === undefined || known === plain) return plain;
  const trimmed = plain.trim();
  if (known === '' && trimmed !== '' && shown.get(cellNumber(r, c)) === trimmed) return ''; // struck out
  if (/^#+$/.test(trimmed)) return /^#*$/.test(known) ? plain : known;
  if (shown.get(cellNumber(r, c))?.replace(/\s+/g, '') === trimmed.replace(/\s+/g, '') && isNumber(known)) return known;
  return isShortened(trimmed, known) ? known : plain;
}

function isNumber(text: string): boolean {
  return /^-?[\d,]+(?:\.\d+)?/.test(text);
}

/** Both are numbers, and the shown one is the known one rounded. */
function isShortened(shown: string, known: string): boolean {
  const number = /^[+-]?[\d,]+(?:\.(\d+))?%?$/;
  const decimals = number.exec(shown)?.[1]?.length ?? 0;
  if (!number.test(shown) || !number.test(known) || known.length <= shown.length) return false;
  return Math.abs(valueOf(known) - valueOf(shown)) <= 0.5001 * 10 ** -decimals;
}

function valueOf(text: string): number {
  return Number(text.replace(/[,%]/g, ''));
}

/** The same rows, and no cell with text where the other has no place for it; programs leave blank ends off as they like. */
function isSameShape(texts: readonly (readonly string[])[], table: readonly (readonly string[])[]): boolean {
  if (texts.length !== table.length) return false;
  return widthOf(texts) === widthOf(table);
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, row) => Math.max(most, lengthOf(row)), 0);
}

function lengthOf(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1]!.trim() === '') length--;
  return length;
}

/** An upper bound, without cutting: separators and line ends. */
function countCells(text: string): number {
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x09 || char === 0x0a) count++;
  }
  return count;
}

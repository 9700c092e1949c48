/**
 * The table on an HTML clipboard, or in an HTML file that calls itself .xls.
 *
 * Each program keeps the value behind a shown text in its own way: Excel and WPS in `x:num`, with the format in a class;
 * LibreOffice in `sdval` and `sdnum`, newer ones and Google in `data-sheets-value`.
 *
 * G1 merged cells are told; Excel's colspan for overflowing text (`mso-ignore`) merges nothing · G2 the value behind ### is taken, in the
 * format of its cell · G3 the value behind a number that is shown shorter is taken (L3, L4 of number formats) · G4 the first table counts,
 * one inside a cell is text · G5 what is never closed is closed by what follows · G6 too many cells make it no table
 * G7 `x:str` holds the text with its blanks · G8 line ends inside a cell are kept, other blanks run together
 */
import type { Block, Merge } from './block.js';
import { Scanner } from './markup.js';
import { GENERAL, lookOf, lookOfShown, shownNumber, type Look } from './number-format.js';

/** Texts longer than this are no clipboard of a form. */
const MOST_LENGTH = 30_000_000;

interface Cell {
  text: string;
  /** The text with its blanks, where the program keeps it. */
  readonly kept: string;
  readonly row: number;
  readonly column: number;
  readonly raw: number | null;
  readonly look: Look | null;
}

/** @returns `null` when there is no table, or one too large. */
export function readHtmlTable(html: string, mostCells: number): Block | null {
  if (html.length > MOST_LENGTH) return null;
  const reader = new TableReader(mostCells);
  const scanner = new Scanner(html, { isHtml: true });
  for (let piece = scanner.next(); piece && !reader.isDone; piece = scanner.next()) reader.take(piece, scanner);
  return reader.block();
}

class TableReader {
  isDone = false;
  private readonly mostCells: number;
  private readonly rows: string[][] = [];
  private readonly merges: Merge[] = [];
  /** For each column, the first row that is no longer covered from above. */
  private readonly covered: number[] = [];
  private readonly looks = new Map<string, Look>();
  private cell: Cell | null = null;
  private depth = 0;
  private row = -1;
  private column = 0;
  private count = 0;
  private isStyle = false;

  constructor(mostCells: number) {
    this.mostCells = mostCells;
  }

  take(piece: 'open' | 'close' | 'text', scanner: Scanner): void {
    const { name } = scanner;
    if (piece === 'text') {
      if (this.isStyle) this.readLooks(scanner.text);
      else if (this.cell) this.cell.text += scanner.text.replace(/\s+/g, ' ');
    } else if (name === 'style') this.isStyle = piece === 'open';
    else if (name === 'table') this.table(piece);
    else if (this.depth !== 1) return;
    else if (name === 'tr') this.endCell(piece === 'open');
    else if (name === 'td' || name === 'th') {
      this.endCell(false);
      if (piece === 'open') this.beginCell(scanner);
    } else if (name === 'br' && this.cell) this.cell.text += '\n';
  }

  block(): Block | null {
    this.endCell(false);
    return this.rows.length === 0 || this.count > this.mostCells ? null : { rows: this.rows, merges: this.merges };
  }

  private table(piece: 'open' | 'close'): void {
    this.depth += piece === 'open' ? 1 : -1;
    if (this.depth <= 0) this.isDone = true;
  }

  private beginCell(scanner: Scanner): void {
    if (this.row < 0) this.nextRow();
    while ((this.covered[this.column] ?? 0) > this.row) this.column++;
    const span = (name: string, most: number) => Math.min(Math.max(Math.trunc(Number(scanner.attribute(name))) || 1, 1), most);
    const [columns, rows] = [span('colspan', 1000), span('rowspan', 20_000)];
    const style = scanner.attribute('style') ?? '';
    if ((columns > 1 || rows > 1) && !/mso-ignore/i.test(style)) this.merges.push({ row: this.row, column: this.column, rows, columns });
    this.cell = { text: '', kept: scanner.attribute('x:str') ?? '', row: this.row, column: this.column, ...this.behind(scanner) };
    this.count += columns;
    if (this.count > this.mostCells) this.isDone = true;
    for (let c = this.column; c < this.column + columns; c++) this.covered[c] = this.row + rows;
    this.column += columns;
  }

  private endCell(isNewRow: boolean): void {
    const { cell } = this;
    if (cell) {
      const row = this.rows[cell.row]!;
      while (row.length < cell.column) row.push('');
      row[cell.column] = textOf(cell);
      this.cell = null;
    }
    if (isNewRow) this.nextRow();
  }

  private nextRow(): void {
    this.row++;
    this.count++;
    this.column = 0;
    this.rows.push([]);
  }

  /** The value behind the shown text, and the format it is shown in. */
  private behind(scanner: Scanner): { raw: number | null; look: Look | null } {
    const excel = scanner.attribute('x:num');
    const libre = scanner.attribute('sdval');
    if (excel) return { raw: numberOf(excel), look: this.looks.get(scanner.attribute('class') ?? '') ?? this.inline(scanner) };
    if (libre) {
      const code = /^[^;]*;[^;]*;(.*)$/s.exec(scanner.attribute('sdnum') ?? '')?.[1];
      return { raw: numberOf(libre), look: code === undefined ? null : lookOf(code) };
    }
    const sheets = /"3"\s*:\s*(-?[\d.]+(?:e[+-]?\d+)?)/i.exec(scanner.attribute('data-sheets-value') ?? '')?.[1];
    if (sheets === undefined) return { raw: null, look: null };
    const code = /"2"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(scanner.attribute('data-sheets-numberformat') ?? '')?.[1];
    return { raw: numberOf(sheets), look: code === undefined ? null : lookOf(code.replace(/\\(.)/g, '$1')) };
  }

  private inline(scanner: Scanner): Look | null {
    const code = formatIn(scanner.attribute('style') ?? '');
    return code === null ? null : lookOf(code);
  }

  /** Formats of the classes, from Excel's own style sheet. */
  private readLooks(css: string): void {
    for (const [, name, body] of css.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      const code = formatIn(body!);
      if (code !== null) this.looks.set(name!, lookOf(code));
    }
  }
}

/** Excel's names of formats, and its codes with characters escaped as CSS strings have it: `"0\.0%"`, `"0\0022人\0022"`. */
function formatIn(css: string): string | null {
  const [, quoted, bare] = /mso-number-format\s*:\s*(?:"((?:[^"\\]|\\.)*)"|([^;"}]+))/i.exec(css) ?? [];
  if (quoted === undefined && bare === undefined) return null;
  const code = (quoted ?? bare!).trim().replace(/\\([0-9a-f]{4})|\\(.)/gi, (_, hex?: string, char?: string) => {
    return hex === undefined ? char! : String.fromCharCode(parseInt(hex, 16));
  });
  return NAMED_FORMATS[code.toLowerCase()] ?? code;
}

const NAMED_FORMATS: Readonly<Record<string, string>> = {
  general: 'General',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  'short date': 'yyyy-mm-dd',
  'medium date': 'yyyy-mm-dd',
  'long date': 'yyyy-mm-dd',
};

function textOf({ text, kept, raw, look }: Cell): string {
  if (kept !== '') return kept;
  const shown = text.replace(/ *\n */g, '\n').trim();
  if (raw === null) return shown;
  if (/^#+$/.test(shown)) return shownNumber(raw, look ?? GENERAL);
  if (look !== null && look.kind !== 'number' && look.kind !== 'general') return shown;
  const as = lookOfShown(shown);
  return as && shownNumber(raw, as).length > shown.length ? shownNumber(raw, as) : shown;
}

function numberOf(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

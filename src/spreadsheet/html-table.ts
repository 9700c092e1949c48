/**
 * The tables on an HTML clipboard, or in an HTML file that calls itself .xls.
 *
 * Each program keeps the value behind a shown text in its own way: Excel and WPS in `x:num`, with the format in a class;
 * LibreOffice in `sdval` and `sdnum`, newer ones and Google in `data-sheets-value`.
 *
 * HTMLTABLE1 merged cells are told; Excel's colspan for overflowing text (`mso-ignore`) merges nothing · HTMLTABLE2 the value behind ### is taken, in the
 * format of its cell · HTMLTABLE3 the value behind a number that is shown shorter is taken (FORMAT3, FORMAT4 of number formats) · HTMLTABLE4 tables are one after
 * the other; one inside a cell that has rows and columns is a table too, a smaller one is text of its cell
 * HTMLTABLE5 what is never closed is closed by what follows · HTMLTABLE6 too many cells, or too much text in one, make it no table
 * HTMLTABLE7 `x:str` holds the text with its blanks · HTMLTABLE8 line ends inside a cell are kept, other blanks run together
 * HTMLTABLE9 the value behind a dash, a blank or words of a format is taken · HTMLTABLE10 rows and columns that are not shown are told, and a blank one at
 * the end is none · HTMLTABLE11 what stands before a table is told with it, and below the last what stands there · HTMLTABLE12 without a value the format tells what a dash or brackets mean
 * HTMLTABLE15 what is struck out is no text, and a cell of nothing else is told · HTMLTABLE13 a formula without a result is told, and so are dates, times and numbers in another scale · HTMLTABLE14 work grows as the text does
 * HTMLTABLE18 a table that is not shown, or stands in a part of the page that is not, is none
 * HTMLTABLE17 a single cell that is not shown is told, and has no text
 * HTMLTABLE16 a number that its format doesn't show is told, and so is one of which it shows a part of a date (DATE6)
 */
import { HtmlStyles } from './html-styles.js';
import { Scanner } from './markup.js';
import { SheetError } from './sheet-error.js';
import { TableBuilder, type HtmlTable } from './table-builder.js';
import type { Work } from './work.js';

/** Texts longer than this are no clipboard of a form. */
const MOST_LENGTH = 30_000_000;
/** What a tag costs besides its characters. */
const TAG = 100;
/** Tables within each other that are told apart. */
const MOST_DEPTH = 16;
/** What each further table weighs besides its cells. */
const CELLS_A_TABLE = 100;
/** Lines before a table, and characters of each, that may speak of it. */
const MOST_TITLES = 20;
const LONGEST_TITLE = 200;
/** Lines below the last table. */
const MOST_BELOW = 10;
const LINES: ReadonlySet<string> = new Set([
  'p',
  'div',
  'br',
  'li',
  'tr',
  'table',
  'center',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
]);
/** Parts of a page that hold tables. */
const PARTS: ReadonlySet<string> = new Set(['div', 'section', 'article', 'aside', 'form', 'main', 'table']);
const NO_TEXT: ReadonlySet<string> = new Set(['script', 'title']);

/** Of a clipboard. @returns the tables in their order; none when one of them is too large, or all together are. */
export function* readHtmlTables(html: string, mostCells: number): Work<HtmlTable[]> {
  if (html.length > MOST_LENGTH) return [];
  try {
    return yield* readHtml(html, mostCells);
  } catch (error) {
    if (error instanceof SheetError) return [];
    throw error;
  }
}

/** @throws {SheetError} `too-many-cells`, `too-long-text` */
export function* readHtml(html: string, mostCells: number): Work<HtmlTable[]> {
  const reader = new HtmlReader(mostCells);
  const scanner = new Scanner(html, { isHtml: true });
  let last = 0;
  for (let piece = scanner.next(); piece; piece = scanner.next()) {
    reader.read(piece, scanner);
    yield scanner.position - last + TAG;
    last = scanner.position;
  }
  return reader.tables();
}

class HtmlReader {
  private readonly mostCells: number;
  private readonly budget: { left: number };
  private readonly styles = new HtmlStyles();
  private readonly open: TableBuilder[] = [];
  private readonly done: TableBuilder[] = [];
  /** Tables that are not told apart any more. */
  private deeper = 0;
  private titles: string[] = [];
  /** Lines since the last table. */
  private behind: string[] = [];
  private line = '';
  private order = 0;
  private silent = '';
  /** A part of the page that is not shown, and how many of its name are open. */
  private unseen: { readonly name: string; depth: number } | null = null;

  constructor(mostCells: number) {
    this.mostCells = mostCells;
    this.budget = { left: mostCells };
  }

  /** @throws {SheetError} `too-many-cells`, `too-long-text` */
  read(piece: 'open' | 'close' | 'text', scanner: Scanner): void {
    if (this.budget.left < 0) throw new SheetError('too-many-cells', { limit: this.mostCells });
    const { name } = scanner;
    const table = this.open[this.open.length - 1];
    if (this.isUnseen(piece, scanner, table !== undefined)) return;
    if (piece === 'text') this.text(scanner.text, table);
    else if (name === 'style' || NO_TEXT.has(name)) {
      if (this.silent === 'style') this.styles.end();
      this.silent = piece === 'open' && !scanner.isEmpty ? name : '';
    } else if (name === 'table') this.table(piece);
    else if (name === 'caption') this.caption(piece, table);
    else if (this.deeper > 0) return;
    else if (table) table.read(piece, scanner);
    else if (LINES.has(name)) this.endLine();
  }

  /** HTMLTABLE18 */
  private isUnseen(piece: 'open' | 'close' | 'text', scanner: Scanner, isInTable: boolean): boolean {
    const { name, isEmpty } = scanner;
    const { unseen } = this;
    if (unseen) {
      if (piece !== 'text' && name === unseen.name) unseen.depth += piece === 'close' ? -1 : Number(!isEmpty);
      if (unseen.depth === 0) this.unseen = null;
      return true;
    }
    if (piece !== 'open' || isInTable || isEmpty || this.silent !== '' || !PARTS.has(name)) return false;
    const isHidden = scanner.attribute('hidden') !== null || this.styles.isHidden(scanner.attribute('class'), scanner.attribute('style'));
    if (isHidden) this.unseen = { name, depth: 1 };
    return isHidden;
  }

  tables(): HtmlTable[] {
    while (this.open.length > 0) this.endTable();
    this.endLine();
    if (this.budget.left < 0) throw new SheetError('too-many-cells', { limit: this.mostCells });
    const tables = this.done.sort((one, other) => one.order - other.order);
    const filled = tables.filter((table) => !table.isBlank);
    const told = (filled.length > 0 ? filled : tables.slice(0, 1)).map((table) => table.table());
    const last = told[told.length - 1];
    const { behind: below } = this;
    return last === undefined || below.length === 0 ? told : [...told.slice(0, -1), { ...last, block: { ...last.block, below } }];
  }

  private text(text: string, table: TableBuilder | undefined): void {
    if (this.silent === 'style') this.styles.read(text);
    else if (this.silent !== '') return;
    else if (table) table.text(text);
    else if (this.line.length < LONGEST_TITLE) this.line += text.slice(0, LONGEST_TITLE * 2).replace(/\s+/g, ' ');
  }

  private table(piece: 'open' | 'close'): void {
    if (piece === 'open') {
      if (this.open.length === 0) this.endLine();
      if (this.open.length >= MOST_DEPTH) this.deeper++;
      else {
        if (this.order > 0) this.budget.left -= CELLS_A_TABLE;
        this.open.push(new TableBuilder(this.order++, this.styles, this.budget, this.titles));
        this.titles = [];
        this.behind = [];
      }
    } else if (this.deeper > 0) this.deeper--;
    else if (this.open.length > 0) this.endTable();
  }

  private endTable(): void {
    const table = this.open.pop()!;
    table.end();
    const around = this.open[this.open.length - 1];
    if (around && !table.isTabular) {
      around.breakLine();
      around.text(table.allText());
      around.breakLine();
    } else if (!table.hasNoRows) this.done.push(table);
    // A title or the line of units often is a table of its own.
    if (!around && !table.isTabular) for (const line of table.lines(MOST_TITLES)) this.title(line);
  }

  private caption(piece: 'open' | 'close', table: TableBuilder | undefined): void {
    if (!table) return;
    if (piece === 'open') table.beginCaption();
    else table.endCaption();
  }

  private endLine(): void {
    const { line } = this;
    this.line = '';
    if (this.order > 0 && this.behind.length < MOST_BELOW && line.trim() !== '') this.behind.push(line.trim().slice(0, LONGEST_TITLE));
    this.title(line);
  }

  private title(text: string): void {
    const line = text.trim().slice(0, LONGEST_TITLE);
    if (line === '') return;
    this.titles.push(line);
    if (this.titles.length > MOST_TITLES) this.titles.shift();
  }
}

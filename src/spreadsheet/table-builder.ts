/** One table of an HTML text as its tags come. The rules are in `html-table.ts`. */
import { isBareNumber } from './date-format.js';
import { longer, nonEmpty, type Block, type Merge, type UnreadCell, type ValueBehind } from './block.js';
import { behindOf, kindBehind, settledText, type Behind } from './html-cell.js';
import type { HtmlStyles } from './html-styles.js';
import type { Scanner } from './markup.js';
import { InlineMarks } from './inline-marks.js';
import { atHeight } from './raised.js';

export interface HtmlTable {
  readonly block: Block;
  /** What is shown where another text counts, by `cellNumber`. */
  readonly shown: ReadonlyMap<number, string>;
}

/** Tags that begin a line of their own in a cell. HTMLTABLE8 */
const BLOCKS: ReadonlySet<string> = new Set(
  'p div li ul ol dl dt dd hr h1 h2 h3 h4 h5 h6 center blockquote pre section article header footer address form fieldset option textarea button'.split(
    ' ',
  ),
);

/** No spreadsheet has more. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
const LONGEST_CAPTION = 400;

interface Cell extends Behind {
  /** What is shown, with blanks run together. */
  shown: string;
  /** The same as it counts: what is raised or lowered as such, without what is struck out. */
  counted: string;
  readonly isStruck: boolean;
  hasText: boolean;
  /** The text with its blanks, where the program keeps it. */
  readonly kept: string;
  readonly row: number;
  readonly column: number;
  readonly isFormula: boolean;
}

/** Of a cell among those of a table. */
export function cellNumber(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

export class TableBuilder {
  /** Of the tables, as they begin. */
  readonly order: number;
  private readonly styles: HtmlStyles;
  private readonly budget: { left: number };
  private readonly titles: string[];
  private readonly rows: string[][] = [];
  private readonly merges: Merge[] = [];
  private readonly shown = new Map<number, string>();
  private readonly unread: UnreadCell[] = [];
  private readonly behind: ValueBehind[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  /** Of each column that has one: cells that are not shown, and cells. */
  private readonly hiddenCells = new Map<number, number>();
  private readonly cellsIn: number[] = [];
  private readonly unseen: { readonly row: number; readonly column: number }[] = [];
  /** For each column, the first row that is no longer covered from above. */
  private readonly covered: number[] = [];
  private cell: Cell | null = null;
  private openCaption: string | null = null;
  private readonly marks: InlineMarks;
  private row = -1;
  private column = 0;
  private columnElement = 0;
  private width = 0;

  constructor(order: number, styles: HtmlStyles, budget: { left: number }, titles: readonly string[]) {
    this.order = order;
    this.styles = styles;
    this.budget = budget;
    this.titles = [...titles];
    this.marks = new InlineMarks(styles);
  }

  get hasNoRows(): boolean {
    return this.rows.length === 0;
  }

  get isBlank(): boolean {
    return this.rows.every((row) => row.every((text) => text === ''));
  }

  /** Has rows and columns. */
  get isTabular(): boolean {
    return this.rows.length > 1 && this.width > 1;
  }

  read(piece: 'open' | 'close', scanner: Scanner): void {
    const { name } = scanner;
    if (name === 'tr') {
      this.endCell();
      if (piece === 'open') this.beginRow(scanner);
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      if (piece === 'open') this.beginCell(scanner);
    } else if (name === 'col' && piece === 'open') this.takeColumn(scanner);
    else if (name === 'br') this.push('\n');
    else {
      if (BLOCKS.has(name)) this.breakLine();
      if (piece === 'close') this.marks.end(name);
      else this.marks.begin(scanner, this.cell?.hasText ?? false);
    }
  }

  /** Text of the open cell; between cells there is none. @throws {SheetError} `too-long-text` */
  text(text: string): void {
    if (this.openCaption !== null) this.openCaption += closedUp(text).slice(0, LONGEST_CAPTION - this.openCaption.length);
    else this.push(closedUp(text));
  }

  beginCaption(): void {
    this.openCaption = '';
  }

  endCaption(): void {
    const caption = linesOf(this.openCaption ?? '');
    if (caption !== '') this.titles.push(caption);
    this.openCaption = null;
  }

  end(): void {
    this.endCell();
    this.openCaption = null;
    // Excel ends its tables with a row that only tells widths, unseen.
    while (this.hiddenRows.has(this.rows.length - 1) && this.rows[this.rows.length - 1]!.every((text) => text === '')) {
      this.hiddenRows.delete(this.rows.length - 1);
      this.rows.pop();
    }
    for (const [column, hidden] of this.hiddenCells) if (hidden === this.cellsIn[column]) this.hiddenColumns.add(column);
    this.leaveOutUnseen();
    for (const column of this.hiddenColumns) if (column >= this.width) this.hiddenColumns.delete(column);
  }

  table(): HtmlTable {
    const { rows, merges, hiddenRows, hiddenColumns, unread, behind, titles, shown } = this;
    return { block: { rows, ...nonEmpty({ merges, hiddenRows, hiddenColumns, unread, behind, titles }) }, shown };
  }

  /** All its text, for a cell around it. */
  allText(): string {
    return this.rows.map((row) => row.join(' ')).join(' ');
  }

  /** The texts of its first cells. */
  lines(most: number): string[] {
    return this.rows
      .slice(0, most)
      .flatMap((row) => row.slice(0, most))
      .filter((text) => text !== '')
      .slice(0, most);
  }

  /** What stands in lines of their own is not run together. HTMLTABLE8 */
  breakLine(): void {
    if (this.cell && this.cell.shown !== '' && !this.cell.shown.endsWith('\n')) this.push('\n');
  }

  private push(text: string): void {
    if (!this.cell || this.marks.isHidden) return;
    this.cell.hasText ||= text.trim() !== '';
    this.cell.shown = longer(this.cell.shown, text);
    if (!this.cell.isStruck && !this.marks.isStruck) this.cell.counted = longer(this.cell.counted, atHeight(text, this.marks.height));
  }

  /** A cell that is not shown, of a row and a column that are. HTMLTABLE17 */
  private leaveOutUnseen(): void {
    for (const { row, column } of this.unseen) {
      if (this.hiddenRows.has(row) || this.hiddenColumns.has(column) || (this.rows[row]?.[column] ?? '') === '') continue;
      this.rows[row]![column] = '';
      this.unread.push({ row, column, why: 'unshown' });
    }
  }

  private takeColumn(scanner: Scanner): void {
    if (this.columnElement >= MOST_COLUMNS) return;
    const span = spanOf(scanner.attribute('span'), MOST_COLUMNS - this.columnElement);
    if (this.isHidden(scanner)) for (let c = 0; c < span; c++) this.hiddenColumns.add(this.columnElement + c);
    this.columnElement += span;
  }

  private beginRow(scanner: Scanner | null): void {
    this.row++;
    this.budget.left--;
    this.column = 0;
    this.rows.push([]);
    if (scanner && this.isHidden(scanner)) this.hiddenRows.add(this.row);
  }

  private beginCell(scanner: Scanner): void {
    if (this.row < 0) this.beginRow(null);
    while ((this.covered[this.column] ?? 0) > this.row) {
      this.column++;
      this.budget.left--; // a covered cell is a cell: a tall and wide one is walked over in every row
    }
    const { row, column } = this;
    if (column >= MOST_COLUMNS || this.budget.left < 0) return;
    const style = scanner.attribute('style') ?? '';
    const columns = spanOf(scanner.attribute('colspan'), Math.min(1000, MOST_COLUMNS - column));
    const rows = spanOf(scanner.attribute('rowspan'), MOST_ROWS);
    if ((columns > 1 || rows > 1) && !/mso-ignore/i.test(style)) this.merges.push({ row, column, rows, columns });
    const isFormula = (scanner.attribute('x:fmla') ?? '') !== '';
    const kept = scanner.attribute('x:str') ?? '';
    this.marks.clear();
    const isStruck = this.styles.isStruck(scanner.attribute('class'), style);
    this.cell = { shown: '', counted: '', isStruck, hasText: false, kept, row, column, isFormula, ...behindOf(scanner, this.styles) };
    this.budget.left -= columns;
    for (let c = column; c < column + columns; c++) this.covered[c] = row + rows;
    this.cellsIn[column] = (this.cellsIn[column] ?? 0) + 1;
    if (this.isHidden(scanner)) {
      this.hiddenCells.set(column, (this.hiddenCells.get(column) ?? 0) + 1);
      this.unseen.push({ row, column });
    }
    this.column += columns;
    this.width = Math.max(this.width, this.column);
  }

  private endCell(): void {
    const { cell } = this;
    if (!cell) return;
    this.cell = null;
    const { row, column, kept, raw, isFormula } = cell;
    const shown = linesOf(cell.shown);
    const counted = linesOf(cell.counted);
    const text = counted !== shown ? counted : kept === '' ? settledText(shown, cell) : kept;
    const texts = this.rows[row]!;
    while (texts.length < column) texts.push('');
    texts[column] = text;
    if (text !== shown) this.shown.set(cellNumber(row, column), shown);
    if (text === '' && shown !== '') this.unread.push({ row, column, why: 'struck' });
    else if (text === '' && isFormula) this.unread.push({ row, column, why: 'formula' });
    const kind = counted === shown ? kindBehind(cell, shown) : null;
    if (raw !== null && text === '' && shown === '' && !isFormula) this.unread.push({ row, column, why: 'unshown' });
    else if ((kind === 'date' || kind === 'time') && isBareNumber(text)) this.unread.push({ row, column, why: 'date' });
    if (kind !== null && raw !== null) this.behind.push({ row, column, value: raw, kind });
  }

  private isHidden(scanner: Scanner): boolean {
    return scanner.attribute('hidden') !== null || this.styles.isHidden(scanner.attribute('class'), scanner.attribute('style'));
  }
}

function spanOf(text: string | null, most: number): number {
  return Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), Math.max(most, 1));
}

/** Blanks run together; those that are one stay as they are, which most are. */
function closedUp(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ');
}

/** Blanks run together, but for line ends. HTMLTABLE8 */
function linesOf(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

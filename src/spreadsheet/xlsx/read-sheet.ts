/**
 * The cells of one sheet, as text.
 *
 * READSHEET1 numbers as their format shows them · READSHEET2 shared, inline and computed texts, without the readings of their characters
 * READSHEET3 true and false, and errors, as they are shown · READSHEET4 merged cells are told · READSHEET5 cells are counted, blank ones between
 * them too, so that one cell in the last corner is no way to fill the memory · READSHEET6 of a formula its last value
 * READSHEET7 a formula without a result is told, and so is one whose result is a placeholder: nothing or 0 where the file asks to be computed
 * when it is opened · READSHEET8 of a cell with a value and an inline text its type says which counts · READSHEET9 hidden rows and columns are told
 * READSHEET10 a cell whose place is none, and a sheet that breaks off, are `damaged` · READSHEET11 dates and times are told, and what is shown in
 * another scale · READSHEET13 what is struck out, a run of its text or all by its style, is no text; a cell of nothing else is
 * told · READSHEET12 the head of the printed page is told
 * READSHEET16 so is a number in white on white, which nobody sees
 * READSHEET15 a zero in a sheet that is set to show none is told as such a number
 * READSHEET14 a number that its format doesn't show is told, and so is one of which it shows a part of a date (DATE6)
 */
import { longer, nonEmpty, type Block, type Merge, type UnreadCell, type ValueBehind } from '../block.js';
import type { Scanner } from '../markup.js';
import { isBareNumber } from '../date-format.js';
import { GENERAL, lookFor, numberIn, shownNumber, type Look } from '../number-format.js';
import { SheetError } from '../sheet-error.js';
import type { Pacer } from '../pacer.js';
import type { Archive } from './archive.js';
import { atHeight, heightOf, type Height } from '../raised.js';
import { printedHead } from './printed-head.js';
import { scanPart } from './scan-part.js';
import { isStruck, unescapeText } from './text.js';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: readonly Look[];
  /** Styles whose text is struck out. */
  readonly struck: ReadonlySet<number>;
  /** Styles whose text is white on white. */
  readonly white: ReadonlySet<number>;
  /** Days that dates are counted later: 1462 in workbooks of old Macintosh programs. */
  readonly dateOffset: number;
  /** The file asks to be computed when it is opened. */
  readonly isUncomputed: boolean;
  readonly mostCells: number;
}

/** @throws {SheetError} `too-many-cells`, `too-long-text`, `damaged` */
export async function readSheet(archive: Archive, part: string, pacer: Pacer, context: SheetContext): Promise<Block> {
  const reader = new SheetReader(context);
  await scanPart(archive, part, pacer, (piece, scanner) => {
    if (piece === 'text') reader.text(scanner.text);
    else if (piece === 'open') reader.open(scanner);
    else reader.close(scanner.name);
  });
  return reader.block();
}

/** Characters of a head; Excel has room for 255. */
const LONGEST_HEAD = 2000;

/** Where a text belongs that comes next. */
type Inside = 'value' | 'inline' | 'head' | null;

class SheetReader {
  private readonly context: SheetContext;
  private readonly rows: string[][] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  private readonly unread: UnreadCell[] = [];
  private readonly behind: ValueBehind[] = [];
  private head = '';
  private showsZeros = true;
  /** Of the sheet: not begun, within its cells, past them. */
  private stage: 'before' | 'cells' | 'after' = 'before';
  private size = 0;
  private row = -1;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private inline = '';
  private hasValue = false;
  private hasInline = false;
  private isFormula = false;
  private isCell = false;
  private isReading = false;
  private inside: Inside = null;
  private height: Height = null;
  /** Of the run, and was anything of the cell. */
  private isStruck = false;
  private isStruckOut = false;

  constructor(context: SheetContext) {
    this.context = context;
  }

  text(text: string): void {
    if (this.inside === 'value') this.value = longer(this.value, text);
    else if (this.inside === 'inline' && this.isStruck) this.isStruckOut = true;
    else if (this.inside === 'inline') this.inline = longer(this.inline, atHeight(text, this.height));
    else if (this.inside === 'head' && this.head.length < LONGEST_HEAD) this.head += text.slice(0, LONGEST_HEAD);
  }

  open(scanner: Scanner): void {
    const { name, isEmpty } = scanner;
    if (this.stage !== 'cells') this.openAround(scanner);
    else if (name === 'row') this.beginRow(scanner);
    else if (name === 'c') this.beginCell(scanner);
    else if (!this.isCell) return;
    else if (name === 'v') {
      if (!this.hasValue && !isEmpty) this.inside = 'value';
      this.hasValue = true;
    } else if (name === 'is') {
      this.hasInline = !isEmpty;
      this.height = null;
      this.isStruck = false;
    } else if (name === 't') {
      if (this.hasInline && !this.isReading && !isEmpty) this.inside = 'inline';
    } else if (name === 'r') {
      this.height = null;
      this.isStruck = false;
    } else if (isStruck(scanner)) this.isStruck = true;
    else if (name === 'vertalign') this.height = heightOf(scanner.attribute('val'));
    else if (name === 'f') this.isFormula = true;
    else if (name === 'rph') this.isReading = !isEmpty;
  }

  close(name: string): void {
    if (name === 'sheetdata') this.stage = 'after';
    else if (name === 'c') this.endCell();
    else if (name === 'v' || name === 't' || name === 'oddheader') this.inside = null;
    else if (name === 'rph') this.isReading = false;
  }

  block(): Block {
    if (this.stage !== 'after') throw new SheetError('damaged');
    const width = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const hiddenColumns = new Set(columnsOf(this.hiddenColumns, width));
    const hiddenRows = new Set([...this.hiddenRows].filter((row) => row < this.rows.length));
    const merges = this.merges.filter((merge) => merge.row < this.rows.length);
    const { rows, unread, behind } = this;
    return { rows, ...nonEmpty({ merges, hiddenRows, hiddenColumns, unread, behind, titles: printedHead(this.head) }) };
  }

  private openAround(scanner: Scanner): void {
    const { name, isEmpty } = scanner;
    if (name === 'sheetdata') this.stage = isEmpty ? 'after' : 'cells';
    else if (name === 'mergecell') {
      const merge = rangeOf(scanner.attribute('ref') ?? '');
      if (merge) this.merges.push(merge);
    } else if (name === 'col') {
      if (isTrue(scanner.attribute('hidden')) || scanner.attribute('width') === '0') {
        this.hiddenColumns.push({ from: Number(scanner.attribute('min')) - 1, to: Number(scanner.attribute('max')) - 1 });
      }
    } else if (name === 'sheetview') this.showsZeros = !isFalse(scanner.attribute('showZeros'));
    else if (name === 'oddheader' && !isEmpty) this.inside = 'head';
  }

  private beginRow(scanner: Scanner): void {
    this.row = placeOf(scanner.attribute('r') ?? String(this.row + 2));
    this.column = -1;
    if (isTrue(scanner.attribute('hidden')) || scanner.attribute('ht') === '0') this.hiddenRows.add(this.row);
  }

  private beginCell(scanner: Scanner): void {
    if (this.row < 0) throw new SheetError('damaged');
    const name = scanner.attribute('r');
    this.column = name === null ? this.column + 1 : columnOf(name);
    if (this.column < 0) throw new SheetError('damaged');
    this.type = scanner.attribute('t') ?? 'n';
    this.style = Number(scanner.attribute('s') ?? 0);
    this.value = this.inline = '';
    this.hasValue = this.hasInline = this.isFormula = this.isReading = this.isStruckOut = false;
    this.inside = null;
    this.isCell = !scanner.isEmpty;
  }

  private endCell(): void {
    if (!this.isCell) return;
    this.isCell = false;
    if (this.isUnresolved()) {
      this.put('');
      this.unread.push({ row: this.row, column: this.column, why: 'formula' });
      return;
    }
    const text = this.cellText();
    const isStruck = this.context.struck.has(this.style);
    if ((isStruck && text !== '') || (text === '' && this.isStruckOut)) {
      this.put('');
      this.unread.push({ row: this.row, column: this.column, why: 'struck' });
    } else if (this.context.white.has(this.style) && /^[\d.,%]+$/.test(text)) {
      this.put('');
      this.unread.push({ row: this.row, column: this.column, why: 'unshown' });
    } else if (text !== '') this.put(text);
  }

  /** READSHEET7. A text may be blank: `t="str"` with an empty value is the result "". */
  private isUnresolved(): boolean {
    if (!this.isFormula || this.hasInline) return false;
    if (!this.hasValue || (this.value.trim() === '' && this.type !== 'str')) return true;
    return this.context.isUncomputed && /^(?:0|)$/.test(this.value.trim()) && (this.type === 'n' || this.type === 'str');
  }

  private cellText(): string {
    const { type, value, inline, hasInline, hasValue } = this;
    // READSHEET8: a text without the type that says so counts where there is nothing else.
    if (type === 'inlineStr' || (hasInline && !hasValue)) return unescapeText(hasInline ? inline : value);
    switch (type) {
      case 's':
        return value.trim() === '' ? '' : this.sharedText(Number(value));
      case 'str':
        return unescapeText(value);
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      default:
        return this.numberText(value);
    }
  }

  private sharedText(index: number): string {
    const text = this.context.strings[index];
    if (text !== undefined) return text;
    this.put('');
    this.unread.push({ row: this.row, column: this.column, why: 'text' });
    return '';
  }

  private numberText(text: string): string {
    const { looks, dateOffset } = this.context;
    const value = numberIn(text);
    if (value === null) return text.trim();
    const look = lookFor(value, looks[this.style] ?? GENERAL);
    const kind = look.kind === 'date' ? (look.isTime ? 'time' : 'date') : look.kind === 'number' && look.isScaled ? 'scaled' : null;
    if (kind !== null) this.behind.push({ row: this.row, column: this.column, value, kind });
    const shown = shownNumber(value, look, dateOffset);
    const isHidden = (look.kind === 'words' && shown === '') || (value === 0 && !this.showsZeros && kind !== 'date' && kind !== 'time');
    const why = isHidden ? 'unshown' : look.kind === 'date' && isBareNumber(shown) ? 'date' : null;
    if (why !== null) {
      this.put('');
      this.unread.push({ row: this.row, column: this.column, why });
    }
    return isHidden ? '' : shown;
  }

  private put(text: string): void {
    const { rows, row, column } = this;
    if (row >= rows.length) this.count(row - rows.length + 1);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    if (text === '') return;
    if (column >= cells.length) this.count(column - cells.length + 1);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  private count(more: number): void {
    this.size += more;
    if (this.size > this.context.mostCells) throw new SheetError('too-many-cells', { limit: this.context.mostCells });
  }
}

/** Those that spans cover, which may lie over each other as they like. */
function* columnsOf(spans: readonly { readonly from: number; readonly to: number }[], width: number): Iterable<number> {
  const turns = new Map<number, number>();
  const turn = (column: number, by: number) => turns.set(column, (turns.get(column) ?? 0) + by);
  for (const { from, to } of spans) {
    if (!(from >= 0 && from <= to && from < width)) continue;
    turn(from, 1);
    turn(to + 1, -1);
  }
  let over = 0;
  for (let c = 0; c < width && turns.size > 0; c++) {
    over += turns.get(c) ?? 0;
    if (over > 0) yield c;
  }
}

/** As XML writes it. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function isFalse(value: string | null): boolean {
  return value === '0' || value === 'false';
}

/** Index of a row from its number; READSHEET10. */
function placeOf(number: string): number {
  const row = Number(number) - 1;
  if (!Number.isInteger(row) || row < 0) throw new SheetError('damaged');
  return row;
}

/** Index of a column from a cell's name: 27 of `AB12`. */
export function columnOf(cell: string): number {
  let column = 0;
  for (let i = 0; i < cell.length; i++) {
    const letter = cell.charCodeAt(i) | 0x20;
    if (letter < 0x61 || letter > 0x7a) break;
    column = column * 26 + letter - 0x60;
  }
  return column - 1;
}

function rangeOf(range: string): Merge | null {
  const [, fromColumn, fromRow, toColumn, toRow] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(range) ?? [];
  if (!fromColumn || !toColumn) return null;
  const [row, column] = [Number(fromRow) - 1, columnOf(fromColumn)];
  return { row, column, rows: Number(toRow) - row, columns: columnOf(toColumn) - column + 1 };
}

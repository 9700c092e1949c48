import { SheetError } from './sheet-error.js';

/** A rectangle of texts, from a clipboard, a sheet or a CSV file, and what its source says of it besides. */
export interface Block {
  /**
   * The text of each cell that counts: what a person typed or the program shows, and for a number never less than was typed.
   * Rows may differ in length.
   */
  readonly rows: readonly (readonly string[])[];
  /** Cells that are one: the text stands in the first, the others are blank. */
  readonly merges?: readonly Merge[];
  /** Rows that the program does not show, by hand or by a filter. Their texts are in `rows` all the same. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** Columns that the program does not show. */
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Cells that hold something this file doesn't tell. They are blank in `rows`, or hold a part or the look of it, and mean anything but an empty cell. */
  readonly unread?: readonly UnreadCell[];
  /** Cells whose number reads otherwise than its text: what a program made of something typed, or shows in another scale. */
  readonly behind?: readonly ValueBehind[];
  /** What stands around the cells and speaks of them: a caption, the lines above a table in HTML, the head of the printed page. */
  readonly titles?: readonly string[];
  /** Lines below a table in HTML. */
  readonly below?: readonly string[];
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface UnreadCell {
  readonly row: number;
  readonly column: number;
  /**
   * `formula`: the program that wrote the file left no result, and asks that it be computed when the file is opened.
   * `text`: the cell refers to a text that the file doesn't have · `torn`: a number is spread over it and others by its own commas.
   * `struck`: all its text is struck out · `unshown`: its format shows nothing of its number · `date`: it shows a part of a date alone, 1905 of 2025.
   */
  readonly why: 'formula' | 'text' | 'torn' | 'struck' | 'unshown' | 'date';
}

export interface ValueBehind {
  readonly row: number;
  readonly column: number;
  /** The number that the cell holds; of a date its serial number. */
  readonly value: number;
  /**
   * `date`, `time`: the text is as the program shows it; 3-1 and 3:2 are typed into such cells.
   * `scaled`: shown in thousands or 万 by the cell's format alone; the text has the number in full.
   */
  readonly kind: 'date' | 'time' | 'scaled';
}

/** More cells than any form has; a whole Excel column (1,048,576) is a slip of the hand. */
export const MOST_PASTED = 500_000;

/** Characters of one cell; Excel has room for 32,767. */
export const LONGEST_TEXT = 1_000_000;

/** The text of a cell and what comes behind it. @throws {SheetError} `too-long-text` */
export function longer(text: string, more: string): string {
  if (text.length + more.length > LONGEST_TEXT) throw new SheetError('too-long-text', { limit: LONGEST_TEXT });
  return text + more;
}

/** Cells that merged ones are spread over at most; a sheet that says more is no form. */
const MOST_SPREAD = 1_000_000;

/** The rows with the text of merged cells in every one of them. */
export function unmerged({ rows, merges = [] }: Block): readonly (readonly string[])[] {
  if (merges.length === 0) return rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled: (readonly string[])[] = [...rows];
  const copied = new Map<number, string[]>();
  let spread = 0;
  for (const merge of merges) {
    const text = rows[merge.row]?.[merge.column] ?? '';
    if (text === '') continue;
    const bottom = Math.min(merge.row + merge.rows, rows.length);
    const right = Math.min(merge.column + merge.columns, width);
    spread += (bottom - merge.row) * (right - merge.column);
    if (spread > MOST_SPREAD) break;
    for (let r = merge.row; r < bottom; r++) {
      const row = copied.get(r) ?? [...rows[r]!];
      copied.set(r, row);
      filled[r] = row;
      while (row.length < merge.column) row.push('');
      for (let c = merge.column; c < right; c++) row[c] = text;
    }
  }
  return filled;
}

/** Blocks beneath each other as one. */
export function stacked(blocks: readonly Block[]): Block {
  if (blocks.length === 1) return blocks[0]!;
  const rows: (readonly string[])[] = [];
  const [merges, unread, behind]: [Merge[], UnreadCell[], ValueBehind[]] = [[], [], []];
  const hiddenRows = new Set<number>();
  for (const block of blocks) {
    const top = rows.length;
    const lowered = <T extends { readonly row: number }>(cells: readonly T[] = []) =>
      cells.map((cell) => ({ ...cell, row: cell.row + top }));
    for (const row of block.rows) rows.push(row);
    for (const one of lowered(block.merges)) merges.push(one);
    for (const one of lowered(block.unread)) unread.push(one);
    for (const one of lowered(block.behind)) behind.push(one);
    for (const row of block.hiddenRows ?? []) hiddenRows.add(row + top);
  }
  const titles = blocks.flatMap((block) => block.titles ?? []);
  const below = blocks.flatMap((block) => block.below ?? []);
  return { rows, ...nonEmpty({ merges, hiddenRows, unread, behind, titles, below }) };
}

/** Only what there is something to say of: most blocks are plain rows. Merged cells are always named, where they can be known. */
export function nonEmpty(members: Omit<Block, 'rows'>): Omit<Block, 'rows'> {
  const { merges, hiddenRows, hiddenColumns, unread, behind, titles, below } = members;
  return {
    ...(merges && { merges }),
    ...(hiddenRows && hiddenRows.size > 0 && { hiddenRows }),
    ...(hiddenColumns && hiddenColumns.size > 0 && { hiddenColumns }),
    ...(unread && unread.length > 0 && { unread }),
    ...(behind && behind.length > 0 && { behind }),
    ...(titles && titles.length > 0 && { titles }),
    ...(below && below.length > 0 && { below }),
  };
}

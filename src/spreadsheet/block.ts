/** A rectangle of texts, from a clipboard, a sheet or a CSV file. */
export interface Block {
  /** Rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that are one: the text stands in the first, the others are blank. */
  readonly merges?: readonly Merge[];
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** More cells than any form has; a whole Excel column (1,048,576) is a slip of the hand. */
export const MOST_PASTED = 500_000;

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

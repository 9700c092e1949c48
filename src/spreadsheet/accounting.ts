/**
 * Zeros that accounting formats show as a dash, in plain text. A dash that a person types stands for a figure that can't exist; one
 * between the blanks that the format pads its numbers with is a zero.
 *
 * ACC1 a dash with a blank before it and two or more behind is a zero, and so is one behind a currency · ACC2 one between single
 * blanks is a zero where a number of its column is padded so · ACC3 any other dash is left as it is
 */
const SURE = /^ +- {2,}$|^ *[¥￥$€] *- *$/;
const PADDED = /^ +- +$/;
const NUMBER = /^ +(?:[¥￥$€] *)?[-(]?\d[\d,]*(?:\.\d+)?[)%]? +$/;

/** The rows, with the zeros in place of their dashes. */
export function withZeros(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let padded: Set<number> | null = null;
  const isZero = (text: string, column: number) => {
    if (!text.includes('-') || text.length > 100) return false;
    if (SURE.test(text)) return true;
    return PADDED.test(text) && (padded ??= paddedColumns(rows)).has(column);
  };
  if (!rows.some((row) => row.some(isZero))) return rows;
  return rows.map((row) => (row.some(isZero) ? row.map((text, c) => (isZero(text, c) ? '0' : text)) : row));
}

function paddedColumns(rows: readonly (readonly string[])[]): Set<number> {
  const columns = new Set<number>();
  for (const row of rows) {
    row.forEach((text, c) => {
      if (text.startsWith(' ') && text.length < 100 && NUMBER.test(text)) columns.add(c);
    });
  }
  return columns;
}

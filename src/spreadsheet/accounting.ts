/**
 * Zeros that accounting formats show as a dash, in plain text. A dash that a person types stands for a figure that can't exist; one
 * between the blanks that the format pads its numbers with is a zero.
 *
 * ACC1 a dash with a blank before it and two or more behind is a zero, and so is one behind a currency · ACC2 one between single
 * blanks is a zero where a number of its column is padded so · ACC3 any other dash is left as it is
 */
import type { Work } from './work.js';

const SURE = /^ +- {2,}$|^ *[¥￥$€] *- *$/;
const PADDED = /^ +- +$/;
const NUMBER = /^ +(?:[¥￥$€] *)?[-(]?\d[\d,]*(?:\.\d+)?[)%]? +$/;

type Rows = readonly (readonly string[])[];

/** The rows, with the zeros in place of their dashes. */
export function* withZeros(rows: Rows): Work<Rows> {
  let padded: Set<number> | null = null;
  const filled: (readonly string[])[] = [];
  let isChanged = false;
  for (const row of rows) {
    yield row.length;
    if (!row.some(mayBeZero)) {
      filled.push(row);
      continue;
    }
    const texts = row.map((text) => (mayBeZero(text) ? text : null));
    if (texts.some((text) => text !== null && !SURE.test(text))) padded ??= yield* paddedColumns(rows);
    const isZero = (column: number) => texts[column] !== null && (SURE.test(texts[column]!) || padded!.has(column));
    const zeros = row.some((_, c) => isZero(c));
    isChanged ||= zeros;
    filled.push(zeros ? row.map((text, c) => (isZero(c) ? '0' : text)) : row);
  }
  return isChanged ? filled : rows;
}

/** A dash alone, between blanks or behind a currency. */
function mayBeZero(text: string): boolean {
  return text.includes('-') && text.length <= 100 && (SURE.test(text) || PADDED.test(text));
}

function* paddedColumns(rows: Rows): Work<Set<number>> {
  const columns = new Set<number>();
  for (const row of rows) {
    row.forEach((text, c) => {
      if (text.startsWith(' ') && text.length < 100 && NUMBER.test(text)) columns.add(c);
    });
    yield row.length;
  }
  return columns;
}

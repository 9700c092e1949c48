/** The rows above the body of a table: its headings, and the lines that speak of it. LINE1 is in `table-lines.ts`, LONE1 to LONE3 in `lone-texts.ts`. */
import type { FormContext } from './form-context.js';
import type { HeadedColumn } from './headed-column.js';
import { isOtherFigures } from './heading-lexicon.js';
import { areOfTable, loneTexts, type LoneText } from './lone-texts.js';
import { plainName } from './names.js';
import type { Rows } from './row-steps.js';
import { MOST_HEADINGS } from './table-body.js';
import { isLine, lineOf, MOST_LINES } from './table-lines.js';
import { isNumberingRow } from './table-rows.js';
import { isFigureText } from './table-texts.js';

interface Table {
  /** With the text of merged cells in every one of them. */
  readonly filled: Rows;
  readonly names: readonly number[];
  /** The first row of the body. */
  readonly first: number;
  readonly hasMerges: boolean;
  readonly width: number;
  /** What stands in a column of the body. */
  readonly texts: (column: number) => readonly string[];
}

export interface TableHead {
  readonly headings: Rows;
  readonly titles: readonly string[];
  /** What stands alone in a line and may be a place. */
  readonly place: string | undefined;
}

export function readHead(form: FormContext, table: Table): TableHead {
  const { filled, names, first, hasMerges, width } = table;
  const from = Math.max(0, first - MOST_HEADINGS);
  const above = filled.slice(from, first).filter((row) => row.some((text) => text.trim() !== ''));
  const { isTitle, lone } = titlesAmong(form, above, table);
  const headings = headingRows(
    form,
    width,
    above.filter((row, r) => !isTitle[r] && !isNumberingRow(row, names)),
    hasMerges,
  );
  const lines = [...filled.slice(Math.max(0, from - MOST_LINES), from), ...above.filter((_, r) => isTitle[r])];
  const titles = [
    ...lines.map((row) => lineOf(form, row)),
    ...lone.flatMap(({ kind, text }) => (kind === 'unit' ? `(${plainName(text)})` : [])),
  ];
  return { headings, titles, place: lone.find(({ kind }) => kind === 'place')?.text };
}

/** Which of the rows above the names are lines of the table, and what stands alone in them. LINE1, LONE1 */
function titlesAmong(
  form: FormContext,
  above: Rows,
  { names, hasMerges, width, texts }: Table,
): { readonly isTitle: readonly boolean[]; readonly lone: readonly LoneText[] } {
  const isTitle = above.map((row, r) => isLine(form, row, names, r === above.length - 1));
  const lone = above.map((row) => loneTexts(form, row, names));
  const first = above.findIndex((row, r) => !isTitle[r] && lone[r] === null && !isNumberingRow(row, names));
  const isOpen = (r: number) => r < first && lone[r] !== null;
  if (!above.some((_, r) => isOpen(r))) return { isTitle, lone: [] };
  const headings = headingRows(
    form,
    width,
    above.filter((row, r) => !isOpen(r) && !isTitle[r] && !isNumberingRow(row, names)),
    hasMerges,
  );
  const headed = (c: number): HeadedColumn =>
    names.includes(c) ? { kind: 'label', text: '' } : form.headings.column(headings.map((row) => row[c] ?? ''));
  const hasFigures = (c: number) => texts(c).some(isFigureText);
  const found = above.map((row, r): readonly LoneText[] => {
    if (!isOpen(r)) return [];
    const spreadRow = hasMerges ? row : spread(form, width, row, above[first]);
    const inRow = loneTexts(form, spreadRow, names) ?? lone[r]!;
    return areOfTable(form, inRow, { width, headed, hasFigures }) ? inRow : [];
  });
  return { isTitle: above.map((_, r) => (isOpen(r) ? found[r]!.length > 0 : isTitle[r]!)), lone: found.flat() };
}

/** Where merged cells are not told, a heading reaches over the blanks to its right that have a heading below. */
function headingRows(form: FormContext, width: number, above: Rows, hasMerges: boolean): Rows {
  return hasMerges ? above : above.map((row, r) => spread(form, width, row, above[r + 1]));
}

function spread(form: FormContext, width: number, row: readonly string[], below: readonly string[] | undefined): readonly string[] {
  if (!below) return row;
  let over = '';
  return Array.from({ length: width }, (_, c) => {
    const text = row[c] ?? '';
    if (text.trim() !== '') {
      const heading = form.headings.heading(text);
      const isLabel = heading?.tells !== undefined && !isOtherFigures(heading.tells);
      over = !isLabel && heading?.column === undefined ? text : '';
    }
    return text.trim() === '' && (below[c] ?? '').trim() !== '' ? over : text;
  });
}

/**
 * The tables of a block. Many sheets hold several: beneath each other with titles and headings of their own, or side by side to save paper.
 *
 * TABLES1 headings that stand below figures begin another table, with the lines right above them; the same headings once more, without lines, are a
 * page break · TABLES2 what the lines of a table don't say, those of the table above do · TABLES3 columns of names that name different indicators
 * in one row stand side by side, each with the figures to its right · TABLES4 a cell that several tables fill otherwise is not placed
 */
import type { EntrySession, Typed } from '../../report/session.js';
import { unmerged, type Block } from '../../spreadsheet/block.js';
import { onlyText } from './row-context.js';
import { isNameHeading } from './name-columns.js';
import { lineOf, readLines } from './table-lines.js';
import { isFigureText, isNote } from './table-texts.js';
import type { FormContext } from './form-context.js';
import type { Placed, Unplaced } from './placed.js';

/** The tables beneath each other, each with its cells where they were in the block. TABLES1, TABLES2 */
export function tablesBeneath(form: FormContext, block: Block): readonly Block[] {
  const { rows } = block;
  const isHeading = (row: readonly string[]) => row.some((text) => isNameHeading(form, text));
  const tables: { readonly from: number; readonly lines: readonly string[] }[] = [];
  let hasFigures = false;
  let heads = '';
  rows.forEach((row, r) => {
    if (isHeading(row)) {
      const from = hasFigures ? firstLineAbove(form, rows, r) : 0;
      const isPageBreak = hasFigures && from === r && heads === row.join('\t');
      if (tables.length === 0 || (hasFigures && !isPageBreak))
        tables.push({
          from: tables.length === 0 ? 0 : from,
          lines: rows
            .slice(from, r)
            .map((one) => lineOf(form, one))
            .filter((text) => text !== ''),
        });
      heads = row.join('\t');
      hasFigures = false;
    } else hasFigures ||= row.some((text) => isFigureText(text));
  });
  if (tables.length < 2) return [block];
  let lines: readonly string[] = [];
  return tables.map(({ from, lines: own }, i): Block => {
    const end = tables[i + 1]?.from ?? rows.length;
    const said = readLines(form, own);
    const inherited = lines.filter((line) => {
      const one = readLines(form, [line]);
      return (
        own.length === 0 ||
        ((one.period === null || said.period === null) &&
          (one.unit === null || said.unit === null) &&
          ((one.region ?? one.ownRegion) === null || (said.region ?? said.ownRegion) === null))
      );
    });
    lines = [...inherited, ...own];
    return { ...block, titles: [...(block.titles ?? []), ...inherited], rows: rows.map((row, r) => (r >= from && r < end ? row : [])) };
  });
}

/** Of a table whose columns of names stand side by side, each with its figures. TABLES3 */
export function tablesBeside({ texts }: FormContext, block: Block, names: readonly number[]): readonly Block[] {
  const filled = unmerged(block);
  const isShared = (text: string) => texts.find(text) === null;
  const starts = [...names].sort((one, other) => one - other);
  return starts.map((start, i): Block => {
    const [from, end] = [i === 0 ? 0 : start, starts[i + 1] ?? Infinity];
    const isInside = (c: number) => c >= from && c < end;
    const merges = (block.merges ?? []).filter(({ column }) => isInside(column));
    return {
      ...block,
      ...(block.merges && { merges }),
      rows: filled.map((row, r) => {
        const only = onlyText(row);
        return only !== null && isShared(only)
          ? [...Array.from({ length: start }, () => ''), only]
          : block.rows[r]!.map((text, c) => (isInside(c) || c < starts[0]! ? text : ''));
      }),
    };
  });
}

/** What several tables have placed, as one. TABLES4 */
export function together(session: EntrySession, placed: readonly Placed[]): Placed {
  const width = session.form.columns.length;
  const cells = new Map<number, Typed | null>();
  const refused: Unplaced[] = [];
  for (const one of placed.flatMap(({ typed }) => typed)) {
    const cell = one.row * width + one.column;
    const before = cells.get(cell);
    if (before === undefined) cells.set(cell, one);
    else if (before === null || before.text.trim() === one.text.trim()) continue;
    else {
      cells.set(cell, null);
      refused.push({ why: 'repeated-name', text: session.form.rows[one.row]!.indicator.name, index: 0, cells: 2 });
    }
  }
  return {
    by: 'name',
    typed: [...cells.values()].filter((one): one is Typed => one !== null),
    beyond: placed.reduce((sum, { beyond }) => sum + beyond, 0),
    unplaced: [...placed.flatMap(({ unplaced }) => unplaced), ...refused],
    columns: distinct(placed.flatMap(({ columns }) => columns)),
    converted: placed.flatMap(({ converted }) => converted),
    doubts: distinct(placed.flatMap(({ doubts }) => doubts)),
  };
}

function distinct<T extends object>(list: readonly T[]): T[] {
  const keys = list.map((one) => Object.values(one).join('\t'));
  return list.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

/** The first of the lines that stand right above a row: one text each, no notes to what is above them. */
function firstLineAbove(form: FormContext, rows: readonly (readonly string[])[], heading: number): number {
  let first = heading;
  for (let r = heading - 1; r >= 0; r--) {
    const texts = rows[r]!.filter((text) => text.trim() !== '');
    if (texts.length === 0) continue;
    const isLine = texts.some((text) => /[:：]/.test(text) || ['region', 'period'].includes(form.headings.heading(text)?.tells ?? ''));
    if (
      (texts.length > 2 && !isLine) ||
      texts.some((text) => (isFigureText(text) && !/^\s*(?:19|20)\d{2}\s*$/.test(text)) || (isNote(text) && !/单位/.test(text)))
    )
      break;
    first = r;
  }
  return first;
}

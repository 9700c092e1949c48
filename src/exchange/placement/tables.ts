/**
 * The tables of a block. Many sheets hold several: beneath each other with titles and headings of their own, or side by side to save paper.
 *
 * TABLES1 headings that stand below figures begin another table, with the lines right above them; the same headings once more, without lines, are a
 * page break · TABLES2 what the lines of a table don't say, those of the table above do · TABLES3 columns of names that name different indicators
 * in one row stand side by side, each with the figures to its right · TABLES4 a cell that several tables fill otherwise is not placed
 */
import type { EntrySession, Typed } from '../../report/session.js';
import type { Steps } from '../../documents/steps.js';
import { unmerged, type Block } from '../../spreadsheet/block.js';
import { isNameHeading } from './name-columns.js';
import { lineOf, MOST_LINES, MOST_TEXTS, readLines, type TableLines } from './table-lines.js';
import { isFigureText, isNote, onlyText } from './table-texts.js';
import type { FormContext } from './form-context.js';
import type { Placed, Unplaced } from './placed.js';
import { mapRows } from './row-steps.js';

/** A table of a block, with its rows alone. */
export interface TablePart {
  readonly block: Block;
  /** Row of the whole block that is its first, of how many. */
  readonly top: number;
  readonly height: number;
  /** Are merged cells told of the whole block? */
  readonly hasMerges: boolean;
}

export function wholePart(block: Block): TablePart {
  return { block, top: 0, height: block.rows.length, hasMerges: (block.merges ?? []).length > 0 };
}

/** Lines of tables above that a table without such has. */
const MOST_INHERITED = 20;

/** The tables beneath each other. TABLES1, TABLES2 */
export function* tablesBeneath(form: FormContext, block: Block): Steps<readonly TablePart[]> {
  const { rows } = block;
  const isHeading = (row: readonly string[]) => row.some((text) => isNameHeading(form, text));
  const tables: { readonly from: number; readonly lines: readonly string[] }[] = [];
  let hasFigures = false;
  let heads = '';
  for (const [r, row] of rows.entries()) {
    yield row.length;
    if (isHeading(row)) {
      const from = hasFigures ? firstLineAbove(form, rows, r) : 0;
      const isPageBreak = hasFigures && from === r && heads === row.join('\t');
      if (tables.length === 0 || (hasFigures && !isPageBreak))
        tables.push({
          from: tables.length === 0 ? 0 : from,
          lines: rows
            .slice(Math.max(from, r - MOST_LINES), r)
            .map((one) => lineOf(form, one))
            .filter((text) => text !== ''),
        });
      heads = row.join('\t');
      hasFigures = false;
    } else hasFigures ||= row.some((text) => isFigureText(text));
  }
  if (tables.length < 2) return [wholePart(block)];
  const parts = partsAt(
    block,
    tables.map(({ from }) => from),
  );
  const read = new Map<string, TableLines>();
  let lines: readonly string[] = [];
  const found: TablePart[] = [];
  for (const [i, { lines: own }] of tables.entries()) {
    yield MOST_LINES;
    const said = readLines(form, own);
    const inherited = lines.filter((line) => {
      const one = read.get(line) ?? readLines(form, [line]);
      read.set(line, one);
      return (
        own.length === 0 ||
        ((one.period === null || said.period === null) &&
          (one.unit === null || said.unit === null) &&
          ((one.region ?? one.ownRegion) === null || (said.region ?? said.ownRegion) === null))
      );
    });
    lines = [...inherited, ...own].slice(-MOST_INHERITED);
    const part = parts[i]!;
    found.push({ ...part, block: { ...part.block, titles: [...(block.titles ?? []), ...inherited] } });
  }
  return found;
}

/** The block cut before each of some rows; what stands before the first is left out. */
function partsAt(block: Block, tops: readonly number[]): TablePart[] {
  const { rows } = block;
  const { height, hasMerges } = wholePart(block);
  const byTable = <T>(list: Iterable<T>, rowOf: (one: T) => number, lowered: (one: T, row: number) => T): T[][] => {
    const lists = tops.map((): T[] => []);
    for (const one of list) {
      const row = rowOf(one);
      let [from, to] = [0, tops.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (tops[middle]! <= row) from = middle + 1;
        else to = middle;
      }
      if (from > 0) lists[from - 1]!.push(lowered(one, row - tops[from - 1]!));
    }
    return lists;
  };
  const ofCells = <T extends { readonly row: number }>(cells: readonly T[] = []) =>
    byTable(
      cells,
      ({ row }) => row,
      (one, row) => ({ ...one, row }),
    );
  const [merges, unread, behind] = [ofCells(block.merges), ofCells(block.unread), ofCells(block.behind)];
  const hiddenRows = byTable(
    block.hiddenRows ?? [],
    (row) => row,
    (_, row) => row,
  );
  return tops.map((top, i) => ({
    block: {
      ...block,
      rows: rows.slice(top, tops[i + 1] ?? height),
      ...(block.merges && { merges: merges[i]! }),
      ...(block.unread && { unread: unread[i]! }),
      ...(block.behind && { behind: behind[i]! }),
      ...(block.hiddenRows && { hiddenRows: new Set(hiddenRows[i]) }),
    },
    top,
    height,
    hasMerges,
  }));
}

/** Of a table whose columns of names stand side by side, each with its figures. TABLES3 */
export function* tablesBeside({ texts }: FormContext, part: TablePart, names: readonly number[]): Steps<readonly TablePart[]> {
  const { block } = part;
  const filled = unmerged(block);
  const isShared = (text: string) => texts.find(text) === null;
  const starts = [...names].sort((one, other) => one - other);
  const tables: TablePart[] = [];
  for (const [i, start] of starts.entries()) {
    const [from, end] = [i === 0 ? 0 : start, starts[i + 1] ?? Infinity];
    const isInside = (c: number) => c >= from && c < end;
    const merges = (block.merges ?? []).filter(({ column }) => isInside(column));
    const rows = yield* mapRows(filled, (row, r) => {
      const only = onlyText(row);
      return only !== null && isShared(only)
        ? [...Array.from({ length: start }, () => ''), only]
        : block.rows[r]!.map((text, c) => (isInside(c) || c < starts[0]! ? text : ''));
    });
    tables.push({ ...part, hasMerges: merges.length > 0, block: { ...block, ...(block.merges && { merges }), rows } });
  }
  return tables;
}

/** What several tables have placed, as one. TABLES4 */
export function* together(session: EntrySession, placed: readonly Placed[]): Steps<Placed> {
  const width = session.form.columns.length;
  const cells = new Map<number, Typed | null>();
  const refused: Unplaced[] = [];
  for (const one of placed.flatMap(({ typed }) => typed)) {
    yield;
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
  const first = new Map<string, T>();
  for (const one of list) {
    const key = Object.values(one).join('\t');
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** The first of the lines that stand right above a row: one text each, no notes to what is above them. */
function firstLineAbove(form: FormContext, rows: readonly (readonly string[])[], heading: number): number {
  let first = heading;
  for (let r = heading - 1; r >= 0; r--) {
    const texts = rows[r]!.filter((text) => text.trim() !== '');
    if (texts.length === 0) continue;
    if (texts.length > MOST_TEXTS) break;
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

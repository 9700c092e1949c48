import { unitLabel } from '../../locales/units.js';
import { LOCALES } from '../../locales/locale.js';
import type { CellRef, EntrySession, Typed } from '../../report/index.js';
import { unmerged, type Block } from '../block.js';
import type { Placed, Unplaced } from '../placement.js';
import { HeadingWords, type HeadedColumn } from './headings.js';
import { plainName, RowNames, type Named } from './names.js';

/** Rows looked at to tell what a column holds. */
const SAMPLE = 150;
/** Rows above the first name that can be headings. */
const MOST_HEADINGS = 8;

/** A block with names in it, as it is placed. The rules are in `placement.ts`. */
export class NamedTable {
  /** Columns with names or keys, the surest first. */
  readonly columns: readonly number[];
  private readonly session: EntrySession;
  private readonly names: RowNames;
  private readonly headings: HeadingWords;
  private readonly rows: readonly (readonly string[])[];
  private readonly filled: readonly (readonly string[])[];
  private readonly hasMerges: boolean;
  private readonly width: number;

  constructor(session: EntrySession, block: Block) {
    this.session = session;
    this.names = RowNames.of(session);
    this.headings = HeadingWords.of(session);
    this.rows = block.rows;
    this.filled = unmerged(block);
    this.hasMerges = (block.merges ?? []).length > 0;
    this.width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
    this.columns = this.nameColumns();
  }

  place(from: number, empties?: (cell: CellRef) => boolean): Placed {
    const first = this.filled.findIndex((row) => this.columns.some((c) => this.names.find(row[c] ?? '')));
    const headed = this.headedColumns(first);
    const isHeaded = headed.some(({ kind }) => kind === 'column' || kind === 'ambiguous');
    const targets = isHeaded ? this.byHeading(headed) : this.inOrder(first, from);
    const unplaced: Unplaced[] = isHeaded ? this.unplacedColumns(headed, targets, first) : [];
    const { rowOf, missed } = this.placeTableRows(first, [...targets.keys()], empties !== undefined);
    unplaced.push(...missed);

    const typed: Typed[] = [];
    let beyond = 0;
    for (const [r, row] of rowOf) {
      for (const [c, column] of targets) {
        const text = this.rows[r]![c] ?? '';
        const isBlank = text.trim() === '';
        if (column >= this.session.form.columns.length) beyond += Number(!isBlank);
        else if (!isBlank) typed.push({ row, column, text });
        else if (empties?.({ row, column })) typed.push({ row, column, text: '' });
      }
    }
    return { by: 'name', typed, beyond, unplaced };
  }

  /** X1 */
  private nameColumns(): number[] {
    const sample =
      this.filled.length <= SAMPLE ? this.filled : this.filled.filter((_, r) => r < 40 || r % Math.ceil(this.filled.length / SAMPLE) === 0);
    const half = new Set(this.session.form.rows.map(({ indicator }) => indicator)).size / 2;
    const found = Array.from({ length: Math.min(this.width, 64) }, (_, column) => {
      const all = sample.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
      const texts = all.filter((text) => !this.headings.heading(text));
      const named = texts.map((text) => this.names.find(text)).filter((one): one is Named => one !== null);
      const here = named.filter(({ rows }) => rows.length > 0);
      const isMost = named.length * 2 >= texts.length || new Set(here.map(({ rows }) => rows[0])).size >= half;
      const isNames = here.length > 0 && (isMost || all.some((text) => this.isNameHeading(text)));
      return { column, isNames, isKey: here.length > 0 && here.every(({ isKey }) => isKey), count: here.length };
    });
    const names = found.filter(({ isNames }) => isNames);
    const hasMore = this.rows.some((row) => row.some((text, c) => text.trim() !== '' && !names.some(({ column }) => column === c)));
    if (!hasMore) return [];
    return names.sort((one, other) => Number(other.isKey) - Number(one.isKey) || other.count - one.count).map(({ column }) => column);
  }

  private isNameHeading(text: string): boolean {
    return /指标|项目|indicator/i.test(text) && this.headings.heading(text)?.tells === 'label';
  }

  private headedColumns(first: number): HeadedColumn[] {
    const from = Math.max(0, first - MOST_HEADINGS);
    const above = this.filled.slice(from, first).filter((row) => row.some((text) => text.trim() !== ''));
    const rows = this.hasMerges ? above : above.map((row, r) => this.spread(row, above[r + 1]));
    return Array.from({ length: this.width }, (_, c): HeadedColumn => {
      if (this.columns.includes(c)) return { kind: 'telling' };
      return this.headings.column(rows.map((row) => row[c] ?? ''));
    });
  }

  /** Where merged cells are not told, a heading reaches over the blanks to its right that have a heading below. */
  private spread(row: readonly string[], below: readonly string[] | undefined): readonly string[] {
    if (!below) return row;
    let over = '';
    return Array.from({ length: this.width }, (_, c) => {
      const text = row[c] ?? '';
      if (text.trim() !== '') {
        const heading = this.headings.heading(text);
        over = heading && heading.tells !== 'label' && heading.column === undefined ? text : '';
      }
      return text.trim() === '' && (below[c] ?? '').trim() !== '' ? over : text;
    });
  }

  /** X5: the form's column of each column of the block. */
  private byHeading(headed: readonly HeadedColumn[]): Map<number, number> {
    const targets = new Map<number, number>();
    headed.forEach((one, c) => {
      if (one.kind !== 'column') return;
      const rivals = headed.filter((other, o) => o !== c && other.kind === 'column' && other.column === one.column);
      const isBeaten = rivals.some((rival) => rival.kind === 'column' && (rival.isKey || !one.isKey));
      if (!isBeaten) targets.set(c, one.column);
    });
    return targets;
  }

  private unplacedColumns(headed: readonly HeadedColumn[], targets: ReadonlyMap<number, number>, first: number): Unplaced[] {
    return headed.flatMap((one, c): Unplaced[] => {
      if (one.kind === 'telling' || targets.has(c)) return [];
      const cells = this.rows.slice(first).filter((row) => (row[c] ?? '').trim() !== '').length;
      if (cells === 0) return [];
      const why = one.kind === 'column' ? 'repeated-column' : one.kind === 'ambiguous' ? 'ambiguous-column' : 'unknown-column';
      return [{ why, text: one.kind === 'column' ? this.headingText(c, first) : one.text, at: c, cells }];
    });
  }

  private headingText(column: number, first: number): string {
    for (let r = first - 1; r >= 0; r--) if ((this.filled[r]![column] ?? '').trim() !== '') return this.filled[r]![column]!;
    return '';
  }

  /** X4 without headings: what follows the names, from a column of the form on. */
  private inOrder(first: number, from: number): Map<number, number> {
    const targets = new Map<number, number>();
    const start = Math.max(...this.columns) + 1;
    let column = from;
    for (let c = start; c < this.width; c++) {
      if (!this.isUnits(c, first) && !this.isRegions(c, first)) targets.set(c, column++);
    }
    return targets;
  }

  private isUnits(column: number, first: number): boolean {
    const told = this.rows.slice(first, first + SAMPLE).flatMap((row, r) => {
      const text = plainName(row[column] ?? '');
      const named = this.found(first + r).rows[0];
      return text === '' || named === undefined ? [] : [{ text, indicator: this.session.form.rows[named]!.indicator }];
    });
    const units = told.filter(
      ({ text, indicator }) =>
        text === '%' ||
        LOCALES.some(
          (locale) => plainName(unitLabel(indicator, locale)) === text || `1${plainName(unitLabel(indicator, locale))}` === text,
        ),
    );
    return units.length > 0 && units.length * 2 >= told.length;
  }

  private isRegions(column: number, first: number): boolean {
    const texts = this.rows
      .slice(first, first + SAMPLE)
      .map((row) => row[column] ?? '')
      .filter((text) => text.trim() !== '');
    return texts.length > 0 && texts.every((text) => this.names.region(text) !== null);
  }

  /** The rows of the form that a row of the block may mean, by all its names together. X2, X3 */
  private found(r: number): { rows: readonly number[]; isNamed: boolean; isContradictory: boolean } {
    const row = this.filled[r]!;
    const named = this.columns.map((c) => this.names.find(row[c] ?? '')).filter((one): one is Named => one !== null);
    if (named.length === 0) return { rows: [], isNamed: false, isContradictory: false };
    const known = named.filter(({ rows }) => rows.length > 0);
    let rows = known.reduce<readonly number[]>(
      (both, { rows: more }, i) => (i === 0 ? more : both.filter((one) => more.includes(one))),
      [],
    );
    const isContradictory = known.length > 1 && rows.length === 0;
    if (rows.length > 1) {
      const regions = new Set(row.flatMap((text) => this.names.region(text) ?? []));
      if (regions.size === 1) rows = this.names.within(rows, [...regions][0]!);
    }
    return { rows, isNamed: true, isContradictory };
  }

  private placeTableRows(first: number, columns: readonly number[], blanks: boolean): { rowOf: Map<number, number>; missed: Unplaced[] } {
    const rowOf = new Map<number, number>();
    const taken = new Map<number, number>();
    const missed: Unplaced[] = [];
    for (let r = first; r < this.rows.length; r++) {
      const cells = columns.filter((c) => (this.rows[r]![c] ?? '').trim() !== '').length;
      if ((cells === 0 && !blanks) || this.isHeadingAgain(r)) continue;
      const { rows, isNamed, isContradictory } = this.found(r);
      const why =
        isContradictory || rows.length > 1 ? 'ambiguous-name' : rows.length === 1 ? null : isNamed ? 'other-department' : 'unknown-name';
      if (why !== null) {
        if (cells === 0) continue;
        missed.push({ why, text: this.nameText(r), at: r, cells });
        continue;
      }
      const before = taken.get(rows[0]!);
      if (before === undefined) {
        rowOf.set(r, rows[0]!);
        taken.set(rows[0]!, r);
      } else if (columns.some((c) => (this.rows[r]![c] ?? '').trim() !== (this.rows[before]![c] ?? '').trim())) {
        missed.push({ why: 'repeated-name', text: this.nameText(r), at: r, cells });
        if (rowOf.delete(before)) {
          missed.push({
            why: 'repeated-name',
            text: this.nameText(before),
            at: before,
            cells: columns.filter((c) => (this.rows[before]![c] ?? '').trim() !== '').length,
          });
        }
      }
    }
    return { rowOf, missed };
  }

  /** Headings printed once more in the midst of a long table. */
  private isHeadingAgain(r: number): boolean {
    return this.columns.some((c) => this.headings.heading(this.filled[r]![c] ?? '')?.tells === 'label');
  }

  private nameText(r: number): string {
    const row = this.filled[r]!;
    const texts = [...this.columns].reverse().map((c) => (row[c] ?? '').trim());
    return texts.find((text) => text !== '') ?? row.find((text) => text.trim() !== '')?.trim() ?? '';
  }
}

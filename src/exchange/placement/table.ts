import type { CellRef } from '../../report/form.js';
import type { EntrySession, Typed } from '../../report/session.js';
import { unmerged, type Block } from '../../spreadsheet/block.js';
import type { Placed, Unplaced } from './placed.js';
import { BrokenColumns } from './broken-columns.js';
import { CellsOnce } from './cells-once.js';
import type { FormContext } from './form-context.js';
import type { HeadedColumn } from './headings.js';
import { plainName, type Named } from './names.js';
import { isHeadingRow, TableRows, type Breaking } from './table-rows.js';
import { isUnitOf } from './unit-texts.js';

/** Rows looked at to tell what a column holds. */
const SAMPLE = 150;
/** Rows above the first name that can be headings. */
const MOST_HEADINGS = 8;

interface PlacedRow {
  /** Index in the block. */
  readonly r: number;
  readonly row: number;
  readonly breaking: Breaking | null;
}

interface Body {
  /** The first row of the table below its headings. */
  readonly first: number;
  /** Columns of breakdowns alone. PLACE14 */
  readonly groups: readonly number[];
}

const FIGURE = /^[-−]?\d[\d,.]*[%‰]?$/;

/** A block with names in it, as it is placed. The rules are in `placement.ts`. */
export class NamedTable {
  /** Columns with names or keys, the surest first. */
  readonly columns: readonly number[];
  private readonly form: FormContext;
  private readonly session: EntrySession;
  readonly rows: readonly (readonly string[])[];
  readonly filled: readonly (readonly string[])[];
  private readonly hasMerges: boolean;
  private readonly width: number;

  constructor(form: FormContext, block: Block) {
    this.form = form;
    this.session = form.session;
    this.rows = block.rows;
    this.filled = unmerged(block);
    this.hasMerges = (block.merges ?? []).length > 0;
    this.width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
    this.columns = this.nameColumns();
  }

  place(from: number, empties?: (cell: CellRef) => boolean): Placed {
    const first = this.firstRow();
    const headed = this.headedColumns(first);
    const body: Body = { first, groups: this.groupColumns(first, headed) };
    const isHeaded = headed.some(({ kind }) => kind === 'column' || kind === 'ambiguous');
    const targets = isHeaded ? this.byHeading(headed) : this.inOrder(body, from);
    const unplaced: Unplaced[] = isHeaded ? this.unplacedColumns(headed, targets, body) : [];
    const { placed, missed } = this.placeTableRows(body, [...targets.keys()], empties !== undefined);
    const { typed, beyond, lost } = this.cells(placed, targets, empties);
    return { by: 'name', typed, beyond, unplaced: [...unplaced, ...missed, ...lost] };
  }

  private cells(
    placed: readonly PlacedRow[],
    targets: ReadonlyMap<number, number>,
    empties?: (cell: CellRef) => boolean,
  ): { typed: Typed[]; beyond: number; lost: Unplaced[] } {
    const { columns } = this.session.form;
    const broken = new BrokenColumns(this.session, targets);
    const once = placed.some(({ breaking }) => breaking !== null) ? new CellsOnce(columns.length) : null;
    const typed: Typed[] = [];
    const lost: Unplaced[] = [];
    const add = (one: Typed, r: number) => (once ? once.add(one, r) : typed.push(one));
    let beyond = 0;
    for (const { r, row, breaking } of placed) {
      let missing = 0;
      for (const [c, column] of breaking ? broken.within(breaking) : targets) {
        const text = this.rows[r]![c] ?? '';
        const isBlank = text.trim() === '';
        if (column === null) missing += Number(!isBlank);
        else if (column >= columns.length) beyond += Number(!isBlank);
        else if (!isBlank) add({ row, column, text }, r);
        else if (breaking === null && empties?.({ row, column })) add({ row, column, text: '' }, r);
      }
      if (missing > 0) lost.push({ why: 'unknown-breakdown', text: this.nameText(r), index: r, cells: missing });
    }
    for (const [r, cells] of once?.refused ?? []) lost.push({ why: 'repeated-name', text: this.nameText(r), index: r, cells });
    return { typed: once?.cells ?? typed, beyond, lost };
  }

  /** PLACE1 */
  private nameColumns(): number[] {
    const sample =
      this.filled.length <= SAMPLE ? this.filled : this.filled.filter((_, r) => r < 40 || r % Math.ceil(this.filled.length / SAMPLE) === 0);
    const half = new Set(this.session.form.rows.map(({ indicator }) => indicator)).size / 2;
    const found = Array.from({ length: Math.min(this.width, 64) }, (_, column) => {
      const all = sample.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
      const found = all.filter((text) => !this.form.headings.heading(text)).map((text) => this.form.texts.find(text));
      // Rows of breakdowns tell nothing for or against names.
      const texts = found.filter((one) => !one || one.named !== null);
      const named = texts.map((one) => one?.named).filter((one): one is Named => Boolean(one));
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
    return /指标|项目|indicator/i.test(text) && this.form.headings.heading(text)?.tells === 'label';
  }

  /** That of the first name, or the first of those right above it that carry figures and can be no headings. */
  private firstRow(): number {
    const named = this.filled.findIndex((row) => this.columns.some((c) => this.form.texts.find(row[c] ?? '')?.named));
    let first = named;
    for (let r = named - 1; r >= 0; r--) {
      const row = this.filled[r]!;
      const others = row.filter((text, c) => text.trim() !== '' && !this.columns.includes(c));
      const headings = others.filter((text) => this.form.headings.heading(text));
      const hasFigures = others.some((text) => FIGURE.test(plainName(text)) && !this.form.headings.heading(text));
      const hasName = this.columns.some((c) => (row[c] ?? '').trim() !== '');
      if (hasName && hasFigures && !isHeadingRow(this.form.headings, row, this.columns)) first = r;
      else if (headings.length > 0 || isHeadingRow(this.form.headings, row, this.columns)) break;
    }
    return first;
  }

  /** PLACE14 */
  private groupColumns(first: number, headed: readonly HeadedColumn[]): number[] {
    const rows = this.filled.slice(first, first + SAMPLE);
    return headed.flatMap(({ kind }, c) => {
      if (kind === 'column' || kind === 'ambiguous' || this.columns.includes(c)) return [];
      const texts = new Set(rows.map((row) => (row[c] ?? '').trim()).filter((text) => text !== ''));
      if (texts.size > 50) return [];
      const found = [...texts].map((text) => this.form.texts.find(text));
      const isAll = found.every((one) => one?.spoken && !one.named);
      return isAll && found.some((one) => one?.spoken?.readings.some((reading) => Object.keys(reading).length > 0)) ? [c] : [];
    });
  }

  private headedColumns(first: number): HeadedColumn[] {
    const from = Math.max(0, first - MOST_HEADINGS);
    const above = this.filled.slice(from, first).filter((row) => row.some((text) => text.trim() !== ''));
    const rows = this.hasMerges ? above : above.map((row, r) => this.spread(row, above[r + 1]));
    return Array.from({ length: this.width }, (_, c): HeadedColumn => {
      if (this.columns.includes(c)) return { kind: 'telling' };
      return this.form.headings.column(rows.map((row) => row[c] ?? ''));
    });
  }

  /** Where merged cells are not told, a heading reaches over the blanks to its right that have a heading below. */
  private spread(row: readonly string[], below: readonly string[] | undefined): readonly string[] {
    if (!below) return row;
    let over = '';
    return Array.from({ length: this.width }, (_, c) => {
      const text = row[c] ?? '';
      if (text.trim() !== '') {
        const heading = this.form.headings.heading(text);
        over = heading && heading.tells !== 'label' && heading.column === undefined ? text : '';
      }
      return text.trim() === '' && (below[c] ?? '').trim() !== '' ? over : text;
    });
  }

  /** PLACE5: the form's column of each column of the block. */
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

  private unplacedColumns(headed: readonly HeadedColumn[], targets: ReadonlyMap<number, number>, { first, groups }: Body): Unplaced[] {
    return headed.flatMap((one, c): Unplaced[] => {
      if (one.kind === 'telling' || targets.has(c) || groups.includes(c)) return [];
      const cells = this.rows.slice(first).filter((row) => (row[c] ?? '').trim() !== '').length;
      if (cells === 0) return [];
      const why = one.kind === 'column' ? 'repeated-column' : one.kind === 'ambiguous' ? 'ambiguous-column' : 'unknown-column';
      return [{ why, text: one.kind === 'column' ? this.headingText(c, first) : one.text, index: c, cells }];
    });
  }

  private headingText(column: number, first: number): string {
    for (let r = first - 1; r >= 0; r--) if ((this.filled[r]![column] ?? '').trim() !== '') return this.filled[r]![column]!;
    return '';
  }

  /** PLACE4 without headings: what follows the names, from a column of the form on. */
  private inOrder({ first, groups }: Body, from: number): Map<number, number> {
    const targets = new Map<number, number>();
    const start = Math.max(...this.columns) + 1;
    let column = from;
    for (let c = start; c < this.width; c++) {
      if (!groups.includes(c) && !this.isUnits(c, first) && !this.isRegions(c, first)) targets.set(c, column++);
    }
    return targets;
  }

  private isUnits(column: number, first: number): boolean {
    const table = new TableRows(this.form, this, { columns: this.columns, groups: [] });
    const told = this.rows.slice(first, first + SAMPLE).flatMap((row, r) => {
      const text = plainName(row[column] ?? '');
      const named = text === '' ? undefined : table.rowNamed(first + r);
      return named === undefined ? [] : [{ text, indicator: this.session.form.rows[named]!.indicator }];
    });
    const units = told.filter(({ text, indicator }) => text === '%' || isUnitOf(text, indicator));
    return units.length > 0 && units.length * 2 >= told.length;
  }

  private isRegions(column: number, first: number): boolean {
    const texts = this.rows
      .slice(first, first + SAMPLE)
      .map((row) => row[column] ?? '')
      .filter((text) => text.trim() !== '');
    return texts.length > 0 && texts.every((text) => this.form.names.region(text) !== null);
  }

  private placeTableRows(
    { first, groups }: Body,
    columns: readonly number[],
    blanks: boolean,
  ): { placed: PlacedRow[]; missed: Unplaced[] } {
    const table = new TableRows(this.form, this, { columns: this.columns, groups });
    const placed = new Map<number, PlacedRow>();
    const taken = new Map<number | string, number>();
    const missed: Unplaced[] = [];
    for (let r = first; r < this.rows.length; r++) {
      const cells = this.cellsOf(r, columns);
      const place = table.next(r, cells > 0);
      if (place === null || (cells === 0 && (!blanks || place.why !== null || place.breaking !== null))) continue;
      if (place.why !== null) {
        missed.push({ why: place.why, text: this.nameText(r), index: r, cells });
        continue;
      }
      const { row, breaking } = place;
      const key = breaking ? `${row}|${breaking.breakdown}|${breaking.part}` : row;
      const before = taken.get(key);
      if (before === undefined) {
        placed.set(r, { r, row, breaking });
        taken.set(key, r);
      } else if (columns.some((c) => (this.rows[r]![c] ?? '').trim() !== (this.rows[before]![c] ?? '').trim())) {
        missed.push({ why: 'repeated-name', text: this.nameText(r), index: r, cells });
        if (placed.delete(before)) {
          missed.push({ why: 'repeated-name', text: this.nameText(before), index: before, cells: this.cellsOf(before, columns) });
        }
      }
    }
    return { placed: [...placed.values()], missed };
  }

  private cellsOf(r: number, columns: readonly number[]): number {
    const row = this.rows[r]!;
    return columns.filter((c) => (row[c] ?? '').trim() !== '').length;
  }

  private nameText(r: number): string {
    const row = this.filled[r]!;
    const texts = [...this.columns].reverse().map((c) => (row[c] ?? '').trim());
    return texts.find((text) => text !== '') ?? row.find((text) => text.trim() !== '')?.trim() ?? '';
  }
}

/**
 * The open points of a session as they are listed: first the remarks of who has returned the report, then by field, those with errors before those with
 * questions, and those before the rest; likewise within a field. Where that is the same, in the order of the form.
 *
 * What is said of one cell is one line; so are the empty cells of one entry, which one visit of its row fills. Only what is
 * counted is kept for each row, so that a change costs the rows it touches, and lines are made of the rows that are listed.
 */
import { openPointsOf, type OpenPoint } from '../../report/open-points.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Finding } from '../../report/validation/findings.js';
import { POINT_KINDS, type PointKind } from './points.js';

/** Lines of each field that are listed; errors come before questions, and those before empty cells, where it has more. */
const LISTED = 100;

type Counts = Record<PointKind, number>;

export interface PointLine {
  /** Names the line among all, and outlives a change of its text. */
  readonly key: string;
  readonly kind: PointKind;
  /** The cell, or the empty cells of one entry. */
  readonly cells: readonly [CellRef, ...CellRef[]];
  /** What is said of the cell; none of empty cells. */
  readonly findings: readonly Finding[];
}

export interface PointGroup {
  /** Both are empty of the remarks of a return, which are of all fields. */
  readonly field: string;
  readonly name: string;
  /** Cells, not what is said of them. */
  readonly counts: Readonly<Counts>;
  readonly lines: readonly PointLine[];
  /** Cells that are not listed. */
  readonly more: number;
}

interface Field {
  readonly field: string;
  readonly name: string;
  readonly rows: readonly number[];
  readonly counts: Counts;
}

export class PointIndex {
  private readonly session: EntrySession;
  private readonly fields: readonly Field[];
  private readonly fieldOf: ReadonlyMap<string, Field>;
  /** Cells of each row, by kind. */
  private readonly counts: Readonly<Record<PointKind, Uint16Array>>;

  constructor(session: EntrySession) {
    const { form } = session;
    this.session = session;
    this.fields = fieldsOf(session);
    this.fieldOf = new Map(this.fields.map((one) => [one.field, one]));
    const zeros = () => new Uint16Array(form.rows.length);
    this.counts = { returned: zeros(), error: zeros(), warning: zeros(), empty: zeros() };
    for (let row = 0; row < form.rows.length; row++) this.look(row);
  }

  /** Looks again at rows that have changed. */
  update(rows: Iterable<number>): void {
    for (const row of rows) this.look(row);
  }

  groups(): PointGroup[] {
    const returned: PointLine[] = [];
    const groups = this.fields.flatMap(({ field, name, rows, counts }): PointGroup[] => {
      const lines = inOrder(
        this.listed(rows, counts).flatMap((row) => linesOf(this.session, row)),
        ({ kind }) => kind,
      );
      returned.push(...lines.splice(0, lines.filter(({ kind }) => kind === 'returned').length));
      const all = counts.error + counts.warning + counts.empty;
      const more = all - lines.reduce((sum, { cells }) => sum + cells.length, 0);
      return all === 0 ? [] : [{ field, name, counts: { ...counts, returned: 0 }, lines, more }];
    });
    const ordered = inOrder(groups, ({ counts }) => POINT_KINDS.find((kind) => counts[kind] > 0)!);
    if (returned.length === 0) return ordered;
    const count = this.fields.reduce((sum, { counts }) => sum + counts.returned, 0);
    return [{ field: '', name: '', counts: { ...none(), returned: count }, lines: returned, more: count - returned.length }, ...ordered];
  }

  private look(row: number): void {
    const field = this.fieldOf.get(this.session.form.rows[row]!.indicator.field)!;
    const counts = countsOf(openPointsOf(this.session, row));
    for (const kind of POINT_KINDS) {
      field.counts[kind] += counts[kind] - this.counts[kind][row]!;
      this.counts[kind][row] = counts[kind];
    }
  }

  /** The rows whose lines are listed, in their order. */
  private listed(rows: readonly number[], all: Counts): number[] {
    const chosen = new Set<number>();
    let lines = 0;
    for (const kind of POINT_KINDS) {
      let left = all[kind];
      for (const row of rows) {
        if (lines >= LISTED || left === 0) break;
        const count = this.counts[kind][row]!;
        left -= count;
        if (count === 0 || chosen.has(row)) continue;
        chosen.add(row);
        // The empty cells of an entry share a line.
        lines +=
          this.counts.returned[row]! +
          this.counts.error[row]! +
          this.counts.warning[row]! +
          Math.min(this.counts.empty[row]!, this.session.openPeriods.length);
      }
    }
    return [...chosen].sort((one, other) => one - other);
  }
}

/** By kind; what is of one kind stays in its order. */
function inOrder<Item>(items: readonly Item[], kindOf: (item: Item) => PointKind): Item[] {
  return POINT_KINDS.flatMap((kind) => items.filter((item) => kindOf(item) === kind));
}

/** How many cells want something. */
export function countOf(groups: readonly PointGroup[], kind: PointKind): number {
  return groups.reduce((sum, { counts }) => sum + counts[kind], 0);
}

function fieldsOf({ form, plan }: EntrySession): Field[] {
  const rowsOf = new Map<string, number[]>(plan.fields.map(({ id }) => [id, []]));
  form.rows.forEach(({ indicator: { field } }, row) => rowsOf.get(field)?.push(row));
  return plan.fields.map(({ id, name }) => ({ field: id, name, rows: rowsOf.get(id)!, counts: none() }));
}

function none(): Counts {
  return { returned: 0, error: 0, warning: 0, empty: 0 };
}

/** @param points of one row; those of a cell stand one after the other, and are of one kind: of what is wrong nothing is asked. */
function countsOf(points: readonly OpenPoint[]): Counts {
  const counts = none();
  points.forEach(({ kind, column }, i) => {
    const before = points[i - 1];
    if (before?.column !== column || before.kind !== kind) counts[kind]++;
  });
  return counts;
}

function linesOf(session: EntrySession, row: number): PointLine[] {
  const lines = new Map<string, { kind: PointKind; cells: [CellRef, ...CellRef[]]; findings: Finding[] }>();
  for (const point of openPointsOf(session, row)) {
    const key = keyOf(session, point);
    const cell = { row, column: point.column };
    const line = lines.get(key);
    if (!line) lines.set(key, { kind: point.kind, cells: [cell], findings: 'finding' in point ? [point.finding] : [] });
    else if (!('finding' in point)) line.cells.push(cell);
    else line.findings.push(point.finding);
  }
  return Array.from(lines, ([key, line]) => ({ key, ...line }));
}

function keyOf({ form }: EntrySession, { kind, row, column }: OpenPoint): string {
  return kind === 'empty' ? `${row} empty ${form.columns[column]!.period}` : `${row} ${column}`;
}

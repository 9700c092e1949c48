/**
 * What stands in each row, kept up to date by the rows a change touches, when it is asked for: tabs, headings and filters count it each time they are
 * drawn.
 */
import type { EntrySession, SessionChange } from '../../report/session.js';
import { fieldsOf, type FieldHeading } from './rows.js';

/** Rows with an error, with a question that has no answer yet, or with cells that are still to be filled. */
export const ROW_KINDS = ['error', 'warning', 'empty'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** `all` are the rows of which something is due. */
export type FieldTally = Readonly<Record<'filled' | 'all' | 'error' | 'warning', number>>;

export class RowTally {
  private readonly session: EntrySession;
  private readonly filled: Uint8Array;
  /** Nothing of the row is due. */
  private readonly idle: Uint8Array;
  /** Cells of each row. */
  private readonly cells: Readonly<Record<'error' | 'warning', Uint16Array>>;
  /** By the first row of the field, until one of its rows changes. */
  private readonly fields = new Map<number, FieldTally>();
  /** Changes that are not counted yet. */
  private readonly changes: Pick<SessionChange, 'cells'>[] = [];

  constructor(session: EntrySession) {
    const { length } = session.form.rows;
    this.session = session;
    this.filled = new Uint8Array(length);
    this.idle = this.filled.map((_, row) => Number(!session.openPeriods.some((period) => session.form.isDue(row, period))));
    this.cells = { error: new Uint16Array(length), warning: new Uint16Array(length) };
    const { filled, errors, warnings, entries } = session.progress;
    if (filled + errors + warnings > 0 || entries < length * session.openPeriods.length)
      for (let row = 0; row < length; row++) this.check(row);
  }

  update(change: Pick<SessionChange, 'cells'>): void {
    this.changes.push(change);
  }

  has(row: number, kind: RowKind): boolean {
    this.count();
    return kind === 'empty' ? this.filled[row] === 0 : this.cells[kind][row]! > 0;
  }

  /** Of the rows of a field: how many have all they need in every period, and their cells with an error or an open question. */
  ofField({ from, to }: Pick<FieldHeading, 'from' | 'to'>): FieldTally {
    this.count();
    const known = this.fields.get(from);
    if (known) return known;
    const { filled, cells } = this;
    const idle = sum(this.idle, from, to);
    const counted = {
      filled: sum(filled, from, to) - idle,
      all: to - from - idle,
      error: sum(cells.error, from, to),
      warning: sum(cells.warning, from, to),
    };
    this.fields.set(from, counted);
    return counted;
  }

  private count(): void {
    if (this.changes.length === 0) return;
    const rows = new Set<number>();
    for (const { cells } of this.changes.splice(0)) for (const { row } of cells) rows.add(row);
    for (const row of rows) this.check(row);
    for (const { from, to } of fieldsOf(this.session)) if (hasOneIn(rows, from, to)) this.fields.delete(from);
  }

  private check(row: number): void {
    const { session } = this;
    this.filled[row] = Number(session.openPeriods.every((period) => session.isFilled(row, period)));
    let [error, warning] = [0, 0];
    for (const period of session.periods) {
      for (const [column, findings] of session.findingsIn(row, period)) {
        if (findings.some(({ level }) => level === 'error')) error++;
        else if (session.reason(row, column) === '') warning++;
      }
    }
    this.cells.error[row] = error;
    this.cells.warning[row] = warning;
  }
}

function sum(list: Uint8Array | Uint16Array, from: number, to: number): number {
  let total = 0;
  for (let row = from; row < to; row++) total += list[row]!;
  return total;
}

function hasOneIn(rows: ReadonlySet<number>, from: number, to: number): boolean {
  for (const row of rows) if (row >= from && row < to) return true;
  return false;
}

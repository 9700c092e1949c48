/** What stands in each row, kept up to date by the rows a change touches: tabs, headings and filters count it each time they are drawn. */
import type { EntrySession, SessionChange } from '../../report/session.js';

/** Rows with an error, with a question that has no answer yet, or with cells that are still to be filled. */
export const ROW_KINDS = ['error', 'warning', 'empty'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export class RowTally {
  private readonly session: EntrySession;
  private readonly filled: Uint8Array;
  /** Cells of each row. */
  private readonly cells: Readonly<Record<'error' | 'warning', Uint16Array>>;

  constructor(session: EntrySession) {
    const { length } = session.form.rows;
    this.session = session;
    this.filled = new Uint8Array(length);
    this.cells = { error: new Uint16Array(length), warning: new Uint16Array(length) };
    const { filled, errors, warnings } = session.progress;
    if (filled + errors + warnings > 0) for (let row = 0; row < length; row++) this.check(row);
  }

  update({ cells }: Pick<SessionChange, 'cells'>): void {
    for (const row of new Set(cells.map((cell) => cell.row))) this.check(row);
  }

  has(row: number, kind: RowKind): boolean {
    return kind === 'empty' ? this.filled[row] === 0 : this.cells[kind][row]! > 0;
  }

  /** How many of the rows in [from, to) have all they need in every period. */
  filledRows(from: number, to: number): number {
    return sum(this.filled, from, to);
  }

  /** Cells of the rows in [from, to). */
  count(kind: 'error' | 'warning', from: number, to: number): number {
    return sum(this.cells[kind], from, to);
  }

  private check(row: number): void {
    const { session } = this;
    this.filled[row] = Number(session.openPeriods.every((period) => session.isFilled(row, period)));
    let [error, warning] = [0, 0];
    session.form.columns.forEach((_, column) => {
      const findings = session.findings(row, column);
      if (findings.some(({ level }) => level === 'error')) error++;
      else if (findings.length > 0 && session.reason(row, column) === '') warning++;
    });
    this.cells.error[row] = error;
    this.cells.warning[row] = warning;
  }
}

function sum(list: Uint8Array | Uint16Array, from: number, to: number): number {
  let total = 0;
  for (let row = from; row < to; row++) total += list[row]!;
  return total;
}

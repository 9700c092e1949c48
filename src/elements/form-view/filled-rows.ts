/** Which rows are filled, kept up to date by the rows a change touches: headings count them each time they are drawn. */
import type { EntrySession, SessionChange } from '../../report/session.js';

export class FilledRows {
  private readonly session: EntrySession;
  private readonly flags: Uint8Array;

  constructor(session: EntrySession) {
    this.session = session;
    this.flags = new Uint8Array(session.form.rows.length);
    if (session.progress.filled > 0) for (let row = 0; row < this.flags.length; row++) this.check(row);
  }

  update({ cells }: Pick<SessionChange, 'cells'>): void {
    for (const { row } of cells) this.check(row);
  }

  /** How many of the rows in [from, to) have all they need in every period. */
  count(from: number, to: number): number {
    let count = 0;
    for (let row = from; row < to; row++) count += this.flags[row]!;
    return count;
  }

  private check(row: number): void {
    this.flags[row] = Number(this.session.openPeriods.every((period) => this.session.isFilled(row, period)));
  }
}

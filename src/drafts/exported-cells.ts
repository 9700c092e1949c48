/**
 * The cells of an export, and which of them have changed since. Loaded once there was one.
 */
import type { CellRef } from '../report/form.js';
import { hasAllValues } from '../report/reading/absence.js';
import type { EntrySession, SessionChange } from '../report/session.js';
import { AT_ONCE, Turns } from './pause.js';
import type { CellText } from './writes.js';

export interface ChangedCell extends CellRef {
  /** As it was exported. */
  readonly before: string;
  readonly after: string;
}

export class ExportedCells {
  private readonly session: EntrySession;
  private readonly exported: ReadonlyMap<string, string>;
  private readonly changed = new Set<string>();

  /** @param exported the texts that were exported, by cell. */
  constructor(session: EntrySession, exported: ReadonlyMap<string, string>) {
    this.session = session;
    this.exported = exported;
  }

  get changes(): number {
    let count = 0;
    for (const key of this.changed) if (!this.isReasonGone(key)) count++;
    return count;
  }

  get changedCells(): readonly ChangedCell[] {
    const { form } = this.session;
    const cells = [...this.changed].flatMap((key) => {
      const cell = this.isReasonGone(key) ? undefined : form.locate(key);
      return cell ? [{ ...cell, before: this.exported.get(key) ?? '', after: this.session.text(cell.row, cell.column) }] : [];
    });
    return cells.sort((one, other) => one.row - other.row || one.column - other.column);
  }

  /** What was exported of a cell that has changed since; `undefined` of any other. */
  exportedText({ row, column }: CellRef): string | undefined {
    if (this.changed.size === 0) return undefined;
    const key = this.session.form.key(row, column);
    return this.changed.has(key) && !this.isReasonGone(key) ? (this.exported.get(key) ?? '') : undefined;
  }

  /** @param keys of the edits, where they are known. */
  follow({ edits }: Pick<SessionChange, 'edits'>, keys?: readonly string[]): void {
    const { form } = this.session;
    for (const [i, { row, column, after }] of edits.entries()) this.compare(keys?.[i] ?? form.key(row, column), after);
  }

  /**
   * Compares all: at once, or of a large form with turns for the page; what is changed meanwhile is compared as it is changed.
   * @param isWanted asked at each turn.
   */
  async compareAll(isWanted: () => boolean): Promise<void> {
    const turns = new Turns();
    let count = 0;
    for (const [key, text] of this.comparable()) {
      this.compare(key, text);
      if (++count % AT_ONCE === 0) await turns.pass(AT_ONCE);
      if (!isWanted()) return;
    }
  }

  /** The cells that were filled, and those that are now, with what stands there. */
  private *comparable(): Iterable<CellText> {
    const { session } = this;
    for (const [key, text] of session.cells()) if (!session.strays.has(key)) yield [key, text];
    for (const key of this.exported.keys()) {
      const cell = session.form.locate(key);
      if (cell && session.hasPlace(cell.row, cell.column)) yield [key, session.text(cell.row, cell.column)];
    }
  }

  /** RECEIPTKEPT7 */
  private isReasonGone(key: string): boolean {
    if (!key.endsWith('|missing')) return false;
    const cell = this.session.form.locate(key);
    if (!cell || this.session.text(cell.row, cell.column) !== '') return false;
    return hasAllValues(this.session.entry(cell.row, this.session.form.columns[cell.column]!.period));
  }

  /** RECEIPTKEPT2 */
  private compare(key: string, text: string): void {
    if ((this.exported.get(key) ?? '') === text) this.changed.delete(key);
    else this.changed.add(key);
  }
}

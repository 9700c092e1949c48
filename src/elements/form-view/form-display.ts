/** What of a form is shown, and how: the choices a person makes for a plan, which stay, and the filter, which doesn't. */
import { TOTAL } from '../../plan/breakdown.js';
import type { CellRef } from '../../report/form.js';
import type { SessionChange } from '../../report/session.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { SharedSession } from '../session/shared-session.js';
import { setOf, usualArrangement, type Arrangement, type ColumnSet } from './columns.js';
import { GridLayout } from './layout.js';
import { readPreferences, writePreferences } from './preferences.js';
import { NO_FILTER, rowsShown, type RowFilter } from './row-filter.js';
import { RowStatus } from './row-status.js';
import { RowTally } from './row-tally.js';

export class FormDisplay {
  readonly tally: RowTally;
  private readonly shared: SharedSession;
  private readonly locale: Locale;
  private readonly status: RowStatus;
  private readonly hiddenSets: Set<ColumnSet>;
  private readonly unfolded: Set<string>;
  private readonly keptWidths: Record<string, number>;
  private keptArrangement: Arrangement | null;
  private keptPanel: boolean | null;
  private rowFilter = NO_FILTER;
  private shownRows: ReadonlySet<number> | null = null;
  private shown: GridLayout;
  private awaitedCell: CellRef | null = null;
  /** To be called when it is shown no longer. */
  readonly end: () => void;

  /** @param onChange cells look otherwise though the session has not changed: statuses have been loaded, or the form was exported. */
  constructor(shared: SharedSession, locale: Locale, onChange: () => void) {
    const { session } = shared;
    this.shared = shared;
    this.locale = locale;
    this.status = new RowStatus(shared, onChange);
    this.tally = new RowTally(session);
    const { hidden, unfolded, arrangement, hasPanel, widths } = readPreferences(session.plan.id);
    this.hiddenSets = new Set(hidden);
    this.unfolded = new Set(unfolded);
    this.keptArrangement = arrangement;
    this.keptPanel = hasPanel;
    this.keptWidths = { ...widths };
    this.shown = this.createLayout();
    this.end = shared.autosave.receipts.subscribe(onChange);
  }

  get layout(): GridLayout {
    return this.shown;
  }

  get hidden(): ReadonlySet<ColumnSet> {
    return this.hiddenSets;
  }

  get arrangement(): Arrangement {
    return this.keptArrangement ?? usualArrangement(this.shared.session);
  }

  /** Is the current indicator told of beside the grid? `null` where that was not chosen. */
  get hasPanel(): boolean | null {
    return this.keptPanel;
  }

  get filter(): RowFilter {
    return this.rowFilter;
  }

  /** Are some rows left out? */
  get isFiltered(): boolean {
    return this.shownRows !== null;
  }

  /** Rows of the form that are shown; `null` for all. */
  get found(): number | null {
    return this.shownRows && this.shownRows.size;
  }

  /** Pixels by id of the column, where a person has set them. */
  get widths(): Readonly<Record<string, number>> {
    return this.keptWidths;
  }

  /** @param cell that comes next, of which nothing is said yet. @returns whether it is another one. */
  await(cell: CellRef | null): boolean {
    const before = this.awaitedCell;
    this.awaitedCell = cell;
    return before?.row !== cell?.row || before?.column !== cell?.column;
  }

  isAwaited({ row, column }: CellRef): boolean {
    return this.awaitedCell?.row === row && this.awaitedCell.column === column;
  }

  /** Errors among these rows that are not said yet: the other half of a rate, while it comes next. */
  unsaid(from = 0, to = Infinity): number {
    const cell = this.awaitedCell;
    return cell && cell.row >= from && cell.row < to && this.shared.session.findings(cell.row, cell.column).length > 0 ? 1 : 0;
  }

  update(change: SessionChange): void {
    this.tally.update(change);
  }

  /** Shows the categories of an indicator beneath it, or folds them away. */
  unfold(indicator: string, isUnfolded: boolean): void {
    if (isUnfolded) this.unfolded.add(indicator);
    else this.unfolded.delete(indicator);
    this.layOut();
  }

  toggleColumns(set: ColumnSet): void {
    if (this.hiddenSets.has(set)) this.hiddenSets.delete(set);
    else this.hiddenSets.add(set);
    this.layOut();
  }

  arrange(arrangement: Arrangement): void {
    this.keptArrangement = arrangement;
    this.layOut();
  }

  keepPanel(hasPanel: boolean): void {
    this.keptPanel = hasPanel;
    this.keep();
  }

  keepWidth(column: number, width: number): void {
    this.keptWidths[this.layout.columns[column]!.id] = width;
    this.keep();
  }

  setFilter(filter: Partial<RowFilter>): void {
    this.rowFilter = { ...this.rowFilter, ...filter };
    this.shownRows = rowsShown(this.rowFilter, this.shared.session, this.tally);
    this.layOut();
  }

  /** Shows what hides a cell. @returns whether anything had to be changed. */
  uncover(cell: CellRef): boolean {
    return this.uncoverAll([cell]);
  }

  /** As `uncover`, of several cells at once. */
  uncoverAll(cells: readonly CellRef[]): boolean {
    const hidden = cells.filter((cell) => !this.layout.place(cell));
    for (const cell of hidden) this.showWhatHides(cell);
    if (hidden.length > 0) this.layOut();
    return hidden.length > 0;
  }

  private showWhatHides(cell: CellRef): void {
    const { form } = this.shared.session;
    const { part, breakdown } = form.columns[cell.column]!;
    if (this.shownRows && !this.shownRows.has(cell.row))
      this.shownRows = rowsShown((this.rowFilter = NO_FILTER), this.shared.session, this.tally);
    const set = setOf(part, TOTAL);
    if (set) this.hiddenSets.delete(set);
    if (breakdown !== TOTAL) {
      this.hiddenSets.delete('breakdowns');
      this.unfolded.add(form.rows[cell.row]!.indicator.id);
    }
  }

  private layOut(): void {
    this.shown = this.createLayout();
    this.keep();
  }

  private createLayout(): GridLayout {
    const { locale, status, tally, unfolded, arrangement, shownRows } = this;
    const isShown = shownRows && ((row: number) => shownRows.has(row));
    const { session, autosave } = this.shared;
    const isAwaited = (cell: CellRef) => this.isAwaited(cell);
    const exportedText = (cell: CellRef) => autosave.receipts.exportedText(cell);
    return new GridLayout({
      session,
      locale,
      status,
      tally,
      unfolded,
      hidden: this.hiddenSets,
      arrangement,
      isShown,
      isAwaited,
      exportedText,
    });
  }

  private keep(): void {
    const { hiddenSets, unfolded, keptArrangement: arrangement, keptPanel: hasPanel, keptWidths: widths } = this;
    writePreferences(this.shared.session.plan.id, { hidden: [...hiddenSets], unfolded: [...unfolded], arrangement, hasPanel, widths });
  }
}

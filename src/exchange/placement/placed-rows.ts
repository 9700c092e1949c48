/** Where the rows of a table go in the form, and which of those of one name. PLACE2, PLACE3 and PLACE9 to PLACE13 are in `placement.ts`. */
import type { EntrySession } from '../../report/session.js';
import type { Steps } from '../../documents/steps.js';
import { standingOf } from './corrections.js';
import type { FormContext } from './form-context.js';
import type { Unplaced } from './placed.js';
import { RowContext } from './row-context.js';
import { NO_UNITS, type RowSays, type RowUnits, type TellingColumns } from './row-says.js';
import { mapRows, type Rows } from './row-steps.js';
import type { TableColumns } from './table-columns.js';
import { TableRows, type Breaking } from './table-rows.js';
import type { TableTargets } from './table-targets.js';
import { isFigureText, isNote, nameText } from './table-texts.js';
import type { UnreadCells } from './unread-cells.js';

export interface PlacedRow {
  /** Index in the block. */
  readonly r: number;
  /** Several where the columns say the region. */
  readonly rows: readonly number[];
  readonly breaking: Breaking | null;
  readonly says: RowSays & { readonly units: RowUnits };
}

/** The cells of a table. */
export interface TableCells {
  /** Without what is hidden. */
  readonly rows: Rows;
  /** With it, and with the text of merged cells in every one of them: it tells of what is shown. */
  readonly filled: Rows;
  /** With it, as they were written. */
  readonly asWritten: Rows;
  /** Row of the whole block that is the first. */
  readonly top: number;
  readonly unread: UnreadCells;
}

export class PlacedRows {
  private readonly form: FormContext;
  private readonly session: EntrySession;
  private readonly table: TableCells;
  private readonly columns: TableColumns;
  private readonly telling: TellingColumns;
  private readonly targets: TableTargets;
  private readonly isOwnForm: boolean;

  /** @param isOwnForm the table is the downloaded form. */
  constructor(
    form: FormContext,
    table: TableCells,
    {
      columns,
      telling,
      targets,
      isOwnForm,
    }: {
      readonly columns: TableColumns;
      readonly telling: TellingColumns;
      readonly targets: TableTargets;
      readonly isOwnForm: boolean;
    },
  ) {
    this.form = form;
    this.session = form.session;
    this.table = table;
    this.columns = columns;
    this.telling = telling;
    this.targets = targets;
    this.isOwnForm = isOwnForm;
  }

  /** Where the rows go, and those that go nowhere, with the reason. */
  *read(): Steps<{ placed: PlacedRow[]; missed: Unplaced[] }> {
    const { names, groups, first } = this.columns;
    const table = new TableRows(this.form, { rows: this.table.asWritten, filled: this.table.filled }, { columns: names, groups });
    const context = yield* RowContext.begin(this.form, this.columns, this.telling, this.table.filled.slice(first));
    const blanks = this.isOwnForm;
    const said = yield* mapRows(this.table.filled, (row, r): RowSays => (this.isOwnForm || r < first ? {} : context.read(row)));
    const columns = this.figureColumns(said.some(({ period }) => period !== undefined));
    const placed = new Map<number, PlacedRow>();
    /** With the row of the indicator that each belongs to. */
    const taken = new Map<string, { readonly r: number; readonly above: number }>();
    let above = first;
    const missed: Unplaced[] = [];
    let unitsAbove: RowUnits = NO_UNITS;
    for (let r = first; r < this.table.rows.length; r++) {
      yield this.table.rows[r]!.length;
      const cells = this.cellsOf(r, columns);
      const own = this.saysAll({ ...this.sumOf(said, r), ...said[r]! }, columns);
      const place = table.next(r, cells > 0, own);
      const isOfRow =
        place?.why !== null || (!own.isBelow && place.breaking === null) || (place.breaking !== null && place.breaking.part !== undefined);
      const units = own.units ?? (isOfRow ? NO_UNITS : unitsAbove);
      if (place?.why === null && place.breaking === null) {
        unitsAbove = units;
        above = r;
      }
      const says = { ...own, units };
      if (place === null || (cells === 0 && (!blanks || place.why !== null || place.breaking !== null))) continue;
      const isUnclear = place.why === 'ambiguous-name' || (place.why === null && place.rows.length > 1 && !this.columns.sayRegion);
      const why = place.why === null || isUnclear ? (says.why ?? (isUnclear ? 'ambiguous-name' : null)) : place.why;
      if (why !== null || place.why !== null) {
        const text = why === 'ambiguous-column' ? this.columns.headingText(columns[0]!) : this.nameText(r);
        if (why === 'unknown-name' && isNote(text) && !columns.some((c) => isFigureText(this.table.rows[r]![c] ?? ''))) continue;
        const isStated = says.said !== undefined && why === says.why && says.said !== text;
        const isStruck = why === 'unknown-name' && this.nameText(r) === '' && this.isStruck(r, columns);
        missed.push({ why: isStruck ? 'struck-out' : why!, text, ...(isStated && { said: says.said! }), index: this.table.top + r, cells });
        continue;
      }
      const { rows, breaking } = place;
      const period = this.session.periods.length > 1 ? says.period : undefined;
      const key = `${rows.join()}|${period ?? ''}${breaking ? `|${breaking.breakdown}|${breaking.part}` : ''}`;
      const before = taken.get(key);
      const isOther =
        before !== undefined && columns.some((c) => (this.table.rows[r]![c] ?? '').trim() !== (this.table.rows[before.r]![c] ?? '').trim());
      const standing = before ? this.standing({ r, above }, columns) - this.standing(before, columns) : 0;
      if (before === undefined || standing > 0) {
        if (before && placed.delete(before.r) && isOther) missed.push(this.replaced(before.r, columns));
        placed.set(r, { r, rows, breaking, says });
        taken.set(key, { r, above });
      } else if (isOther && standing < 0) missed.push(this.replaced(r, columns));
      else if (isOther) {
        missed.push({ why: 'repeated-name', text: this.nameText(r), index: this.table.top + r, cells });
        if (placed.delete(before.r)) missed.push({ ...this.replaced(before.r, columns), why: 'repeated-name' });
      }
    }
    return { placed: [...placed.values()], missed };
  }

  /** A name with a figure over rows of its parts, 筛查率 90 over 三埠 and 长沙, is of the whole. ROWCONTEXT9 */
  private sumOf(said: readonly RowSays[], r: number): RowSays {
    const { whole } = this.form.regions;
    if (whole === null || this.isOwnForm || said[r]!.isBelow) return {};
    const below: (string | undefined)[] = [];
    for (let next = r + 1; said[next]?.isBelow; next++) below.push(said[next]!.region);
    return below.some((region) => region !== undefined) && !below.includes(whole) ? { region: whole } : {};
  }

  /** Of a row of a breakdown, that of its indicator where it says nothing itself. CORRECTION5 */
  private standing({ r, above }: { readonly r: number; readonly above: number }, columns: readonly number[]): number {
    const standingIn = (row: readonly string[]) =>
      standingOf(
        this.columns.names.map((c) => row[c] ?? ''),
        row,
      );
    return this.isStruck(r, columns) ? -1 : standingIn(this.table.filled[r]!) || standingIn(this.table.filled[above]!);
  }

  /** Are all figures of a row struck out? */
  private isStruck(r: number, columns: readonly number[]): boolean {
    const struck = columns.filter((c) => this.table.unread.reason(r, c) === 'struck-out');
    return struck.length > 0 && this.cellsOf(r, columns) === struck.length;
  }

  /** A row in whose place another of its name is taken. */
  private replaced(r: number, columns: readonly number[]): Unplaced {
    const why = this.isStruck(r, columns) ? 'struck-out' : 'replaced-row';
    return { why, text: this.nameText(r), index: this.table.top + r, cells: this.cellsOf(r, columns) };
  }

  /** Beside rows that tell their period, one that tells none is of that of the lines above, or of none. */
  private saysAll(says: RowSays, columns: readonly number[]): RowSays {
    if (says.why !== undefined || says.period !== undefined || this.targets.within().size > 0 || columns.length === 0) return says;
    return this.targets.elsewhere === null ? { why: 'ambiguous-column' } : { why: this.targets.elsewhereWhy, said: this.targets.elsewhere };
  }

  /**
   * Columns of the block that have figures for the form in rows of any of its periods.
   * @param isByRow rows tell their period.
   */
  private figureColumns(isByRow: boolean): readonly number[] {
    const periods = isByRow ? this.session.periods : [];
    return [...new Set([undefined, ...periods].flatMap((period) => [...this.targets.within(period).keys()]))];
  }

  private cellsOf(r: number, columns: readonly number[]): number {
    const row = this.table.rows[r]!;
    return columns.filter((c) => (row[c] ?? '').trim() !== '' || this.table.unread.reason(r, c) !== undefined).length;
  }

  private nameText(r: number): string {
    return nameText(this.table.filled[r]!, this.columns.names);
  }
}

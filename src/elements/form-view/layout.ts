/**
 * What the grid shows of a form: its rows with a heading for each field, its columns, and what they tell.
 *
 * The grid speaks of rows and columns as shown, the session of those of the form; this is the one place that knows both.
 */
import { statusWords } from '../../locales/statuses.js';
import { formWords } from '../../vocabulary/form.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../vocabulary/locale.js';
import { targetWords } from '../../vocabulary/targets.js';
import { unitLabel } from '../../vocabulary/units.js';
import { TOTAL } from '../../plan/breakdown.js';
import { tidied, toDecimals } from '../../plan/decimals.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { columnsOf, type ColumnSet, type GridColumn } from './columns.js';
import type { FilledRows } from './filled-rows.js';
import type { RowStatus } from './row-status.js';

/** A heading of a field over the form's rows in [from, to), or a row of the form by its index. */
export type GridRow =
  { readonly field: string; readonly name: string; readonly from: number; readonly to: number } | { readonly row: number };

export interface LayoutOptions {
  readonly session: EntrySession;
  readonly locale: Locale;
  readonly status: RowStatus;
  readonly filled: FilledRows;
  /** Fields whose rows are folded away. */
  readonly folded: ReadonlySet<string>;
  /** Columns the person has hidden. */
  readonly hidden: ReadonlySet<ColumnSet>;
}

export class GridLayout {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly options: LayoutOptions;
  private readonly shownRow: Int32Array; // by row of the form; −1 where it is folded away
  private readonly shownColumn: ReadonlyMap<number, number>;

  constructor(options: LayoutOptions) {
    const { session, locale, folded, hidden } = options;
    this.options = options;
    this.rows = rowsOf(session, folded);
    this.columns = columnsOf(session, locale, hidden);
    this.shownRow = new Int32Array(session.form.rows.length).fill(-1);
    this.rows.forEach((shown, r) => {
      if ('row' in shown) this.shownRow[shown.row] = r;
    });
    this.shownColumn = new Map(this.columns.flatMap(({ column }, c) => (column >= 0 ? [[column, c] as const] : [])));
  }

  /** The form's cell at a place of the grid, or `null` for a heading or a column that only tells. */
  cell(row: number, column: number): CellRef | null {
    const shown = this.rows[row];
    const { column: c } = this.columns[column] ?? { column: -1 };
    return shown && 'row' in shown && c >= 0 ? { row: shown.row, column: c } : null;
  }

  /** Where the grid shows a cell of the form, or `null` while it is folded away or hidden. */
  place({ row, column }: CellRef): CellRef | null {
    const [r = -1, c = -1] = [this.shownRow[row], this.shownColumn.get(column)];
    return r < 0 || c < 0 ? null : { row: r, column: c };
  }

  /** The heading at a row, or `null`. */
  heading(row: number): Extract<GridRow, { field: string }> | null {
    const shown = this.rows[row];
    return shown && 'field' in shown ? shown : null;
  }

  /** Text of a heading or of a column that only tells. */
  infoText(row: number, column: number): string {
    const shown = this.rows[row];
    if (!shown || 'field' in shown) return '';
    const { session, locale, status } = this.options;
    const { indicator } = session.form.rows[shown.row]!;
    const { kind, period } = this.columns[column]!;
    switch (kind) {
      case 'unit':
        return unitLabel(indicator, locale);
      case 'target':
        return indicator.targets.map((target) => targetWords(target, indicator, locale, session.plan)).join('\n');
      case 'previous': {
        const before = this.previous(shown.row, period);
        return before === null ? '' : toDecimals(before, indicator.precision);
      }
      case 'change':
        return this.change(shown.row, period);
      case 'attainment': {
        const code = status.statusOf(shown.row);
        return code === null ? '' : (session.plan.assessment?.statuses?.[code] ?? statusWords[locale][code]);
      }
      case 'cell':
        return '';
    }
  }

  /** The list a cell offers, or `null` for a cell to type into. */
  choices(row: number, column: number): readonly string[] | null {
    const shown = this.rows[row];
    const { session, locale } = this.options;
    const { choices, column: c } = this.columns[column]!;
    if (choices) return choices;
    const isTask = shown && 'row' in shown && session.form.rows[shown.row]!.indicator.measure.kind === 'task';
    return isTask && session.form.columns[c]?.part === 'value' ? Object.values(formWords[locale].task) : null;
  }

  /** Name of a row: its indicator, and the region where the form has several. */
  rowName(row: number): string {
    const shown = this.rows[row];
    if (!shown) return '';
    const { session, locale, filled } = this.options;
    if ('field' in shown) return gridWords[locale].heading(shown.name, filled.count(shown.from, shown.to), shown.to - shown.from);
    const { indicator, region } = session.form.rows[shown.row]!;
    return session.regions.length > 1 ? `${indicator.name} · ${session.regionNames[region] ?? region}` : indicator.name;
  }

  /** The next open cell of the form in reading order, or `null` at the end. */
  nextOpen(from: CellRef, step: 1 | -1): CellRef | null {
    const width = this.columns.length;
    const { session } = this.options;
    for (let i = from.row * width + from.column + step; i >= 0 && i < this.rows.length * width; i += step) {
      const [row, column] = [Math.floor(i / width), i % width];
      const cell = this.cell(row, column);
      if (cell && session.isOpen(cell.row, cell.column)) return { row, column };
    }
    return null;
  }

  private previous(row: number, period: string): number | null {
    const { session } = this.options;
    const { indicator, region } = session.form.rows[row]!;
    return session.previous(indicator.id, region, period, TOTAL);
  }

  private change(row: number, period: string): string {
    const { session } = this.options;
    const { indicator } = session.form.rows[row]!;
    const before = this.previous(row, period);
    const value = session.entry(row, period).readings[0]?.value ?? null;
    if (before === null || value === null) return '';
    const change = toDecimals(tidied(value - before), indicator.precision);
    return Number(change) > 0 ? `+${change}` : change;
  }
}

function rowsOf({ form, plan }: EntrySession, folded: ReadonlySet<string>): GridRow[] {
  const names = new Map(plan.fields.map(({ id, name }) => [id, name]));
  const shown: GridRow[] = [];
  for (let row = 0; row < form.rows.length;) {
    const { field } = form.rows[row]!.indicator;
    const from = row;
    while (form.rows[row]?.indicator.field === field) row++;
    shown.push({ field, name: names.get(field) ?? field, from, to: row });
    if (!folded.has(field)) for (let r = from; r < row; r++) shown.push({ row: r });
  }
  return shown;
}

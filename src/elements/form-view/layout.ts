/**
 * What the grid shows of a form: its rows with those of their categories beneath, a heading for each field after the first, its columns,
 * and what they tell.
 *
 * The grid speaks of rows and columns as shown, the session of those of the form; this is the one place that knows both.
 */
import { statusWords } from '../../locales/statuses.js';
import { formWords } from '../../vocabulary/form.js';
import { gridWords } from '../../locales/grid.js';
import { breakdownHeading } from '../../vocabulary/breakdowns.js';
import { goalWords, targetWords } from '../../vocabulary/targets.js';
import { unitLabel } from '../../vocabulary/units.js';
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { yearOf } from '../../plan/period.js';
import type { Indicator } from '../../plan/schema.js';
import type { Target } from '../../plan/target.js';
import { codeOf } from '../../plan/codes.js';
import { tidied, toDecimals } from '../../plan/decimals.js';
import { isFigure, type CellRef, type FormRow } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { columnsOf, type ColumnOptions, type GridColumn } from './columns.js';
import { hasWrongFigure } from './open-finding.js';
import { rowsOf, type FieldHeading, type GridRow, type RowOptions } from './rows.js';
import type { RowStatus } from './row-status.js';
import { standingStateOf, type StandingState } from './standing.js';
import type { RowTally } from './row-tally.js';

export interface LayoutOptions extends ColumnOptions, RowOptions {
  readonly status: RowStatus;
  /** Is it the cell that comes next, of which nothing is said yet? */
  readonly isAwaited: (cell: CellRef) => boolean;
  /** What was exported of a cell that has another text now. */
  readonly exportedText: (cell: CellRef) => string | undefined;
  readonly tally: RowTally;
}

export class GridLayout {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly options: LayoutOptions;
  /** Is there a heading above that of any column? */
  readonly hasGroups: boolean;
  private readonly session: EntrySession;
  private readonly shownRow: Int32Array; // by row of the form: that of its total; −1 where it is not shown
  private readonly shownColumn: ReadonlyMap<string, number>;

  constructor(options: LayoutOptions) {
    this.options = options;
    this.session = options.session;
    this.rows = rowsOf(options);
    this.columns = columnsOf(options);
    this.hasGroups = this.columns.some(({ group }) => group !== '');
    this.shownRow = new Int32Array(options.session.form.rows.length).fill(-1);
    this.rows.forEach((shown, r) => {
      if ('row' in shown && shown.breakdown === TOTAL) this.shownRow[shown.row] = r;
    });
    this.shownColumn = new Map(this.columns.map((column, c) => [columnKey(column.period, column.breakdown, column.part), c]));
  }

  /** The form's cell at a place of the grid, or `null` for a heading, a column that only tells, or where the form has no such cell. */
  cell(row: number, column: number): CellRef | null {
    return this.cellOf(this.rows[row], column);
  }

  /** As `cell`, by the row itself. */
  cellOf(shown: GridRow | undefined, column: number): CellRef | null {
    const { part = null, period = '', breakdown = null } = this.columns[column] ?? {};
    if (!shown || !('row' in shown) || part === null) return null;
    if (shown.breakdown !== TOTAL && !isFigure(part)) return null;
    const c = this.session.form.column(period, breakdown ?? shown.breakdown, part);
    return c === undefined ? null : { row: shown.row, column: c };
  }

  /** Where the grid shows a cell of the form, or `null` while it is folded away or hidden. */
  place({ row, column }: CellRef): CellRef | null {
    const { period, breakdown, part } = this.session.form.columns[column] ?? {};
    const first = this.shownRow[row] ?? -1;
    if (first < 0 || period === undefined) return null;
    const inColumn = this.shownColumn.get(columnKey(period, breakdown!, part!));
    if (inColumn !== undefined) return { row: first, column: inColumn };
    const c = this.shownColumn.get(columnKey(period, null, part!));
    const r = first + Math.max(this.session.form.breakdownsOf(this.session.form.rows[row]!.indicator).indexOf(breakdown!), 0);
    const at = this.rows[r];
    return c !== undefined && at && 'row' in at && at.row === row && at.breakdown === breakdown ? { row: r, column: c } : null;
  }

  /** The heading at a row, or `null`. */
  heading(row: number): FieldHeading | null {
    const shown = this.rows[row];
    return shown && 'field' in shown ? shown : null;
  }

  /** Are there rows of categories beneath this one: shown, or folded away? `null` where it has none. */
  fold(row: number): 'open' | 'folded' | null {
    const shown = this.rows[row];
    const { arrangement, hidden, unfolded } = this.options;
    if (!shown || 'field' in shown || shown.breakdown !== TOTAL || arrangement === 'columns' || hidden.has('breakdowns')) return null;
    const { indicator } = this.session.form.rows[shown.row]!;
    if (this.session.form.breakdownsOf(indicator).length < 2) return null;
    return unfolded.has(indicator.id) ? 'open' : 'folded';
  }

  /** Text of a column that only tells. */
  infoText(row: number, column: number): string {
    const shown = this.rows[row];
    if (!shown || 'field' in shown) return '';
    const { locale, status } = this.options;
    const at = this.session.form.rows[shown.row]!;
    const { kind, period } = this.columns[column]!;
    const isTotal = shown.breakdown === TOTAL;
    switch (kind) {
      case 'code':
        return isTotal ? codeOf(this.session.plan, at.indicator) : '';
      case 'unit':
        return at.indicator.measure.kind === 'task' ? '' : unitLabel(at.indicator, locale);
      case 'target':
        return isTotal ? this.targetText(at) : '';
      case 'previous': {
        const task = this.session.previousTask(at.indicator.id, at.region, period);
        if (task !== null) return formWords[locale].task[task];
        const before = this.previous(at, period, shown.breakdown);
        return before === null ? '' : toDecimals(before, at.indicator.precision);
      }
      case 'change':
        return this.change(shown.row, period, shown.breakdown);
      case 'attainment': {
        const standing = isTotal ? status.standingOf(shown.row) : null;
        if (standing === null) return '';
        const word = this.session.plan.assessment?.statuses?.[standing.status] ?? statusWords[locale][standing.status];
        const isOfForm = this.session.periods.every((one) => yearOf(one) === standing.year);
        return isOfForm ? word : `${word} ${standing.year}`;
      }
      case 'cell':
        return '';
    }
  }

  /** What a column that only tells has no room for: all targets, one a line, or the year a status stands on; the empty string where it has. */
  infoTitle(row: number, column: number): string {
    const shown = this.rows[row];
    if (!shown || 'field' in shown || shown.breakdown !== TOTAL) return '';
    const { locale, status } = this.options;
    const { indicator } = this.session.form.rows[shown.row]!;
    switch (this.columns[column]!.kind) {
      case 'target':
        return indicator.targets.map((target) => targetWords(target, indicator, locale, this.session.plan)).join('\n');
      case 'attainment': {
        const standing = status.standingOf(shown.row);
        return standing === null ? '' : `${formWords[locale].period(String(standing.year))} · ${this.infoText(row, column)}`;
      }
      default:
        return '';
    }
  }

  /** How the status of a row looks. */
  standingState(row: number): StandingState {
    const shown = this.rows[row];
    const standing = shown && 'row' in shown && shown.breakdown === TOTAL ? this.options.status.standingOf(shown.row) : null;
    return standingStateOf(standing?.status);
  }

  /** The list a cell offers, or `null` for a cell to type into. */
  choices(row: number, column: number): readonly string[] | null {
    const shown = this.rows[row];
    const { choices, part } = this.columns[column]!;
    if (choices) return choices;
    const isTask = shown && 'row' in shown && this.session.form.rows[shown.row]!.indicator.measure.kind === 'task';
    return isTask && part === 'value' ? Object.values(formWords[this.options.locale].task) : null;
  }

  /** Name of a row: its indicator, with the region where the form has several, or its category. */
  rowName(row: number): string {
    const shown = this.rows[row];
    if (!shown) return '';
    const { locale, tally } = this.options;
    if ('field' in shown) {
      const { filled, all } = tally.ofField(shown);
      return gridWords[locale].heading(shown.name, filled, all);
    }
    if (shown.breakdown !== TOTAL) return breakdownHeading(parseBreakdownKey(shown.breakdown), this.session.plan, locale);
    const { regions, regionNames } = this.session;
    const { indicator, region } = this.session.form.rows[shown.row]!;
    return regions.length > 1 ? `${indicator.name} · ${regionNames[region] ?? region}` : indicator.name;
  }

  /** 孕产妇死亡率 · 城镇: a category with its indicator. */
  fullName(row: number): string {
    const shown = this.rows[row];
    if (!shown || 'field' in shown || shown.breakdown === TOTAL) return this.rowName(row);
    return `${this.rowName(this.shownRow[shown.row]!)} · ${this.rowName(row)}`;
  }

  /** 序号, that of the form whatever is shown of it; the empty string for headings and categories. */
  rowNumber(row: number): string {
    const shown = this.rows[row];
    return shown && 'row' in shown && shown.breakdown === TOTAL ? String(shown.row + 1) : '';
  }

  isCategory(row: number): boolean {
    const shown = this.rows[row];
    return shown !== undefined && 'row' in shown && shown.breakdown !== TOTAL;
  }

  /** The next cell for a figure in reading order, or `null` at the end; past the halves of a value that was typed itself. */
  nextFigure(from: CellRef, step: 1 | -1): CellRef | null {
    const width = this.columns.length;
    for (let i = from.row * width + from.column + step; i >= 0 && i < this.rows.length * width; i += step) {
      const [row, column] = [Math.floor(i / width), i % width];
      const { part } = this.columns[column]!;
      if (part === null || !(isFigure(part) || part === 'standard') || !this.isOpen(row, column)) continue;
      if (part === 'value' || part === 'standard' || !this.isOfTypedValue(row, column)) return { row, column };
    }
    return null;
  }

  /** Is it an empty half of a rate whose value was typed, so that nothing is to be calculated? */
  private isOfTypedValue(row: number, column: number): boolean {
    const cell = this.cell(row, column)!;
    const { period, breakdown } = this.session.form.columns[cell.column]!;
    const { value = -1, numerator = -1, denominator = -1 } = this.session.form.places(period, breakdown);
    const isTyped = (at: number) => this.session.text(cell.row, at) !== '';
    return isTyped(value) && !isTyped(numerator) && !isTyped(denominator);
  }

  /** The first cell of a row that can be filled (1), or the last (−1); `null` where there is none. */
  endOfRow(row: number, end: 1 | -1): CellRef | null {
    const open = this.columns.flatMap((_, column) => (this.isOpen(row, column) ? [column] : []));
    return open.length === 0 ? null : { row, column: open[end === 1 ? 0 : open.length - 1]! };
  }

  /** The next cell that can be filled below or above, or `null` at the end. */
  nextInColumn({ row, column }: CellRef, step: 1 | -1): CellRef | null {
    for (let r = row + step; r >= 0 && r < this.rows.length; r += step) if (this.isOpen(r, column)) return { row: r, column };
    return null;
  }

  private isOpen(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell !== null && this.session.isOpen(cell.row, cell.column);
  }

  /** The goal for the end of the plan, or for a year before it with the year; and how many targets more there are. */
  private targetText({ indicator }: FormRow): string {
    const { locale } = this.options;
    const { plan } = this.session;
    const last = columnTarget(indicator);
    if (!last) return '';
    const words = last.year === plan.end ? goalWords(last, indicator, locale, plan) : targetWords(last, indicator, locale, plan);
    return indicator.targets.length > 1 ? `${words} +${indicator.targets.length - 1}` : words;
  }

  private previous({ indicator, region }: FormRow, period: string, breakdown: string): number | null {
    return this.session.previous(indicator.id, region, period, breakdown);
  }

  private change(row: number, period: string, breakdown: string): string {
    const at = this.session.form.rows[row]!;
    const before = this.previous(at, period, breakdown);
    const value = this.session.entry(row, period).readings.find((reading) => reading.breakdown === breakdown)?.value ?? null;
    if (before === null || value === null || hasWrongFigure(this.session, row, period, breakdown)) return '';
    const change = toDecimals(tidied(value - before), at.indicator.precision);
    return Number(change) > 0 ? `+${change}` : change;
  }
}

/** The target that the column names: the first of the last year. */
export function columnTarget({ targets }: Indicator): Target | undefined {
  return targets.reduce<Target | undefined>((late, target) => (late && late.year >= target.year ? late : target), undefined);
}

function columnKey(period: string, breakdown: string | null, part: string | null): string {
  return `${period}|${breakdown ?? '*'}|${part ?? ''}`;
}

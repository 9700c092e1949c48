/**
 * What the grid shows of a form: its rows with a heading for each field, its columns with their widths and lists.
 *
 * The grid speaks of rows and columns as shown, the session of those of the form; this is the one place that knows both.
 */
import { TOTAL, parseBreakdownKey } from '../../plan/index.js';
import type { CellRef, EntrySession, FormColumn } from '../../report/index.js';
import { breakdownName } from '../../locales/breakdowns.js';
import { formWords } from '../../locales/form.js';
import { gridWords } from '../../locales/grid.js';
import type { Locale } from '../../locales/locale.js';
import { targetWords } from '../../locales/targets.js';
import { unitLabel } from '../../locales/units.js';

/** A heading of a field, or a row of the form by its index. */
export type GridRow = { readonly field: string; readonly name: string } | { readonly row: number };

export interface GridColumn {
  /** `unit` and `target` only tell; `cell` is a column of the form. */
  readonly kind: 'unit' | 'target' | 'cell';
  /** Index in the form's columns; −1 for the telling ones. */
  readonly column: number;
  readonly title: string;
  /** The heading above: the period, and the breakdown; the same text over neighbours makes one group. */
  readonly group: string;
  /** Pixels at the usual text size. */
  readonly width: number;
  readonly choices?: readonly string[];
  readonly isText: boolean;
}

const WIDTHS: Readonly<Record<FormColumn['part'], number>> = {
  value: 84,
  numerator: 76,
  denominator: 76,
  standard: 88,
  missing: 118,
  reason: 150,
  source: 130,
  note: 150,
};

export class GridLayout {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  private readonly session: EntrySession;
  private readonly locale: Locale;
  private readonly shownRow: readonly number[];

  constructor(session: EntrySession, locale: Locale) {
    this.session = session;
    this.locale = locale;
    this.rows = rowsOf(session);
    const shown: number[] = [];
    this.rows.forEach((row, r) => 'row' in row && (shown[row.row] = r));
    this.shownRow = shown;
    this.columns = [
      { kind: 'unit', column: -1, title: gridWords[locale].unit, group: '', width: 60, isText: true },
      { kind: 'target', column: -1, title: gridWords[locale].target, group: '', width: 180, isText: true },
      ...session.form.columns.map((column, c) => this.cellColumn(column, c)),
    ];
  }

  /** The form's cell at a place of the grid, or `null` for a heading or a telling column. */
  cell(row: number, column: number): CellRef | null {
    const at = this.rows[row];
    const { column: c } = this.columns[column] ?? { column: -1 };
    return at && 'row' in at && c >= 0 ? { row: at.row, column: c } : null;
  }

  /** Where the grid shows a cell of the form. */
  place({ row, column }: CellRef): CellRef {
    return { row: this.shownRow[row]!, column: column + 2 };
  }

  isHeading(row: number): boolean {
    return 'field' in (this.rows[row] ?? {});
  }

  /** Text of a heading or a telling column. */
  told(row: number, column: number): string {
    const at = this.rows[row];
    if (!at || 'field' in at) return '';
    const { indicator } = this.session.form.rows[at.row]!;
    const { kind } = this.columns[column]!;
    if (kind === 'unit') return unitLabel(indicator, this.locale);
    return indicator.targets.map((target) => targetWords(target, indicator, this.locale, this.session.plan)).join('\n');
  }

  /** The list a cell offers, or `null` for a cell to type into. */
  choices(row: number, column: number): readonly string[] | null {
    const at = this.rows[row];
    const { choices, column: c } = this.columns[column]!;
    if (choices) return choices;
    const isTask = at && 'row' in at && this.session.form.rows[at.row]!.indicator.measure.kind === 'task';
    return isTask && this.session.form.columns[c]?.part === 'value' ? Object.values(formWords[this.locale].task) : null;
  }

  /** Name of a row: its indicator, and the region where the form has several. */
  rowName(row: number): string {
    const at = this.rows[row];
    if (!at) return '';
    if ('field' in at) return at.name;
    const { indicator, region } = this.session.form.rows[at.row]!;
    return this.session.regions.length > 1 ? `${indicator.name} ${region}` : indicator.name;
  }

  /** The next open cell of the form in reading order, or `null` at the end. */
  nextOpen(from: CellRef, step: 1 | -1): CellRef | null {
    const width = this.columns.length;
    for (let i = from.row * width + from.column + step; i >= 0 && i < this.rows.length * width; i += step) {
      const [row, column] = [Math.floor(i / width), i % width];
      const cell = this.cell(row, column);
      if (cell && this.session.isOpen(cell.row, cell.column)) return { row, column };
    }
    return null;
  }

  private cellColumn({ period, breakdown, part }: FormColumn, column: number): GridColumn {
    const words = formWords[this.locale];
    const isFigure = part === 'value' || part === 'numerator' || part === 'denominator';
    const name = breakdown === TOTAL ? words.total : breakdownName(parseBreakdownKey(breakdown), this.session.plan, this.locale);
    const single =
      isFigure &&
      this.session.form.columns
        .filter((one) => one.period === period && one.breakdown === breakdown && one.part !== part)
        .every((one) => !FIGURES.has(one.part));
    return {
      kind: 'cell',
      column,
      title: single ? name : words.parts[part],
      group: isFigure ? (single ? words.period(period) : `${words.period(period)} ${name}`) : words.period(period),
      width: WIDTHS[part],
      isText: !isFigure && part !== 'standard',
      ...(part === 'missing' && { choices: Object.values(words.missing) }),
    };
  }
}

const FIGURES = new Set<FormColumn['part']>(['value', 'numerator', 'denominator']);

function rowsOf({ form, plan }: EntrySession): GridRow[] {
  const names = new Map(plan.fields.map(({ id, name }) => [id, name]));
  let field: string | undefined;
  return form.rows.flatMap(({ indicator }, row): GridRow[] => {
    if (indicator.field === field) return [{ row }];
    field = indicator.field;
    return [{ field, name: names.get(field) ?? field }, { row }];
  });
}

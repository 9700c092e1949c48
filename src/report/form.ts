/**
 * The form 填报表: which rows and columns a department fills, and which cells of them.
 *
 * A row is an indicator for a region; a column is a part of an observation (its value, its note …) for a period and a
 * breakdown. Both are laid down once, so that a cell is two small numbers, whatever the size of the form.
 *
 * F1 rows are the indicators the department leads, in the order of the plan, region by region
 * F2 columns are those that at least one row needs · F3 a cell is open only where its indicator has that part
 */
import { breakdownKeys, dimensionsOf, leadOf, TOTAL, type Dimension, type Indicator, type Plan } from '../plan/index.js';

export const PARTS = ['value', 'numerator', 'denominator', 'standard', 'missing', 'reason', 'source', 'note'] as const;
/** value also holds the state of a task; reason is the clerk's reason for a warning 情况说明. */
export type Part = (typeof PARTS)[number];

export interface FormRow {
  readonly indicator: Indicator;
  /** GB/T 2260 code. */
  readonly region: string;
}

export interface FormColumn {
  readonly period: string;
  /** Breakdown key; the total is the empty string. */
  readonly breakdown: string;
  readonly part: Part;
}

export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** The parts that belong to the row as a whole, whatever its breakdowns. */
const ROW_PARTS = ['standard', 'missing', 'reason', 'source', 'note'] as const satisfies readonly Part[];

export interface FormScope {
  readonly plan: Plan;
  readonly department: string;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
}

export class Form {
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** Breakdown keys of each indicator, by its id. */
  private readonly breakdowns: ReadonlyMap<string, readonly string[]>;
  private readonly rowIndex = new Map<string, number>();
  private readonly columnIndex = new Map<string, number>();

  constructor({ plan, department, regions, periods }: FormScope) {
    const indicators = plan.indicators.filter((indicator) => leadOf(indicator) === department);
    this.dimensions = dimensionsOf(plan);
    this.breakdowns = new Map(indicators.map((indicator) => [indicator.id, breakdownKeys(indicator, this.dimensions)]));
    this.rows = indicators.flatMap((indicator) => regions.map((region) => ({ indicator, region })));
    this.columns = periods.flatMap((period) => columnsOf(period, indicators, this.breakdowns));
    this.rows.forEach((row, r) => this.rowIndex.set(`${row.indicator.id}|${row.region}`, r));
    this.columns.forEach((column, c) => this.columnIndex.set(columnKey(column), c));
  }

  /** Can this cell be filled at all? A cell of a part or breakdown its indicator lacks can't. */
  isOpen(row: number, column: number): boolean {
    const { indicator } = this.rows[row]!;
    const { part, breakdown } = this.columns[column]!;
    return hasPart(indicator, part) && this.breakdownsOf(indicator).includes(breakdown);
  }

  /** The total first, then each category. */
  breakdownsOf(indicator: Indicator): readonly string[] {
    return this.breakdowns.get(indicator.id) ?? [TOTAL];
  }

  row(indicator: string, region: string): number | undefined {
    return this.rowIndex.get(`${indicator}|${region}`);
  }

  column(period: string, breakdown: string, part: Part): number | undefined {
    return this.columnIndex.get(columnKey({ period, breakdown, part }));
  }

  /** A cell's name that outlives the form: `maternal-mortality|440783|2025|sex=F|value`. */
  key(row: number, column: number): string {
    const { indicator, region } = this.rows[row]!;
    return `${indicator.id}|${region}|${columnKey(this.columns[column]!)}`;
  }

  /** The cell of a key, or `undefined` when this form has none. */
  locate(key: string): CellRef | undefined {
    const [indicator = '', region = '', ...rest] = key.split('|');
    const row = this.rowIndex.get(`${indicator}|${region}`);
    const column = this.columnIndex.get(rest.join('|'));
    return row === undefined || column === undefined ? undefined : { row, column };
  }
}

function columnKey({ period, breakdown, part }: FormColumn): string {
  return `${period}|${breakdown}|${part}`;
}

function columnsOf(period: string, indicators: readonly Indicator[], breakdowns: ReadonlyMap<string, readonly string[]>): FormColumn[] {
  const keys = new Set(indicators.flatMap(({ id }) => breakdowns.get(id)!));
  const ordered = [TOTAL, ...[...keys].filter((key) => key !== TOTAL)];
  const values = ordered.flatMap((breakdown) =>
    (['value', 'numerator', 'denominator'] as const)
      .filter((part) => indicators.some((indicator) => hasPart(indicator, part) && breakdowns.get(indicator.id)!.includes(breakdown)))
      .map((part) => ({ period, breakdown, part })),
  );
  const rest = ROW_PARTS.filter((part) => indicators.some((indicator) => hasPart(indicator, part)));
  return [...values, ...rest.map((part) => ({ period, breakdown: TOTAL, part }))];
}

function hasPart(indicator: Indicator, part: Part): boolean {
  switch (part) {
    case 'numerator':
    case 'denominator':
      return indicator.measure.kind === 'fraction';
    case 'standard':
      return indicator.targets.some(({ kind }) => kind === 'external');
    default:
      return true;
  }
}

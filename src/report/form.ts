/**
 * The form 填报表: which rows and columns a department fills, and which cells of them.
 *
 * A row is an indicator for a region; a column is a part of an observation (its value, its note …) for a period and a
 * breakdown. Both are laid down once, so that a cell is two small numbers, whatever the size of the form.
 *
 * FORM1 rows are the indicators the department leads, in the order of the plan, region by region
 * FORM2 columns are those that at least one row needs · FORM3 a cell is open only where its indicator has that part
 * FORM4 a cell's key outlives the form: another form finds the cell by it, or finds that it has none
 * FORM7 an indicator has one number, counted from one, whatever the regions of its rows
 * FORM8 what the plan does not ask for in a year is closed in it
 * FORM5 a region or period named twice is there once · FORM6 value, numerator and denominator are the figures: each category has its own
 */
import { breakdownKeys, dimensionsOf, TOTAL, type Dimension } from '../plan/breakdown.js';
import { cellKeyParts, columnKey, joinedCellKey, rowKey, type CellKey, type ColumnKey } from '../observations/cell-key.js';
import { isDue } from '../plan/due.js';
import { leadOf } from '../plan/plan.js';
import type { Indicator, Plan } from '../plan/schema.js';

export const PARTS = ['value', 'numerator', 'denominator', 'standard', 'missing', 'status', 'reason', 'source', 'note'] as const;
/** value also holds the state of a task; status is the observation status 正式/初步/估计; reason is the clerk's reason for a warning 情况说明. */
export type Part = (typeof PARTS)[number];

const FIGURES = ['value', 'numerator', 'denominator'] as const satisfies readonly Part[];

/** FORM6. The other parts belong to the row, whatever its breakdowns. */
export function isFigure(part: Part): part is (typeof FIGURES)[number] {
  return (FIGURES as readonly Part[]).includes(part);
}

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

export interface FormScope {
  readonly plan: Plan;
  readonly department: string;
  readonly regions: readonly string[];
  readonly periods: readonly string[];
}

/** Columns of one breakdown in one period, by part. */
export type Places = Readonly<Partial<Record<Part, number>>>;

const NOWHERE: Places = {};

/** Whether the target of an indicator is a standard to be entered with the report. */
export function hasStandard({ targets }: Pick<Indicator, 'targets'>): boolean {
  return targets.some(({ kind }) => kind === 'external');
}

export class Form {
  /** Each has a row for each region. */
  readonly indicators: readonly Indicator[];
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** The plan's 基期. */
  readonly baselineYear: number;
  private readonly regionCount: number;
  /** Breakdown keys of each indicator, by its id. */
  private readonly breakdowns: ReadonlyMap<string, readonly string[]>;
  /** Which columns are open, by the indicator's id; indicators of one shape share their list. */
  private readonly open: ReadonlyMap<string, readonly boolean[]>;
  /** First row of each indicator, by its id, and how far below it that of a region is. */
  private readonly firstRow: ReadonlyMap<string, number>;
  private readonly regionOffset: ReadonlyMap<string, number>;
  private readonly columnIndex = new Map<string, Map<string, Partial<Record<Part, number>>>>(); // by period, by breakdown
  private readonly columnKeys: readonly ColumnKey[];
  private readonly columnOfKey: ReadonlyMap<string, number>;

  constructor({ plan, department, regions, periods }: FormScope) {
    const indicators = plan.indicators.filter((indicator) => leadOf(indicator) === department);
    this.indicators = indicators;
    this.dimensions = dimensionsOf(plan);
    this.baselineYear = plan.baselineYear;
    this.breakdowns = new Map(indicators.map((indicator) => [indicator.id, keysOf(indicator, this.dimensions)]));
    const [once, each] = [[...new Set(regions)], [...new Set(periods)]];
    this.regionCount = once.length;
    this.rows = indicators.flatMap((indicator) => once.map((region) => ({ indicator, region })));
    this.columns = each.flatMap((period) => columnsOf(period, indicators, this.breakdowns));
    this.open = openColumns(indicators, this.columns, this.breakdowns);
    this.firstRow = new Map(indicators.map(({ id }, i) => [id, i * once.length]));
    this.regionOffset = new Map(once.map((region, i) => [region, i]));
    this.columnKeys = this.columns.map(columnKey);
    this.columnOfKey = new Map(this.columnKeys.map((key, c) => [key, c]));
    this.columns.forEach(({ period, breakdown, part }, c) => {
      const places = within(this.columnIndex, period, () => new Map<string, Partial<Record<Part, number>>>());
      within(places, breakdown, () => ({}) as Partial<Record<Part, number>>)[part] = c;
    });
  }

  /** Can this cell be filled at all? A cell of a part or breakdown its indicator lacks can't, nor one beyond the form. */
  isOpen(row: number, column: number): boolean {
    const at = this.rows[row];
    return at !== undefined && this.open.get(at.indicator.id)?.[column] === true;
  }

  /** Is anything of the row asked for in the period? */
  isDue(row: number, period: string): boolean {
    return this.isOpen(row, this.column(period, TOTAL, 'value')!);
  }

  dueEntries(periods: readonly string[]): number {
    return periods.reduce((sum, period) => sum + this.indicators.filter((one) => isDue(one, period, TOTAL)).length, 0) * this.regionCount;
  }

  /** The total first, then each category. */
  breakdownsOf(indicator: Indicator): readonly string[] {
    return this.breakdowns.get(indicator.id) ?? [TOTAL];
  }

  /** 序号 of a row. FORM7 */
  numberOf(row: number): number {
    return Math.floor(row / this.regionCount) + 1;
  }

  row(indicator: string, region: string): number | undefined {
    const [first, offset] = [this.firstRow.get(indicator), this.regionOffset.get(region)];
    return first === undefined || offset === undefined ? undefined : first + offset;
  }

  column(period: string, breakdown: string, part: Part): number | undefined {
    return this.places(period, breakdown)[part];
  }

  /** The columns of a breakdown in a period. */
  places(period: string, breakdown: string): Places {
    return this.columnIndex.get(period)?.get(breakdown) ?? NOWHERE;
  }

  /** A cell's name that outlives the form: `maternal-mortality|440783|2025|sex=F|value`. */
  key(row: number, column: number): CellKey {
    const { indicator, region } = this.rows[row]!;
    return joinedCellKey(rowKey(indicator.id, region), this.columnKeys[column]!);
  }

  /** The cell of a key, or `undefined` when this form has none. */
  locate(key: string): CellRef | undefined {
    const [indicator = '', region = '', ofColumn = ''] = cellKeyParts(key) ?? [];
    const [row, column] = [this.row(indicator, region), this.columnOfKey.get(ofColumn)];
    return row === undefined || column === undefined ? undefined : { row, column };
  }
}

function within<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function openColumns(
  indicators: readonly Indicator[],
  columns: readonly FormColumn[],
  breakdowns: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly boolean[]> {
  const byShape = new Map<string, readonly boolean[]>();
  return new Map(
    indicators.map((indicator) => {
      const keys = breakdowns.get(indicator.id)!;
      const shape = `${indicator.measure.kind} ${hasPart(indicator, 'standard')} ${keys.join()} ${indicator.due ? indicator.id : ''}`;
      const open = within(byShape, shape, () =>
        columns.map(
          ({ period, part, breakdown }) => hasPart(indicator, part) && keys.includes(breakdown) && isDue(indicator, period, breakdown),
        ),
      );
      return [indicator.id, open];
    }),
  );
}

/** A task is done or not, and not by sex. */
function keysOf(indicator: Indicator, dimensions: ReadonlyMap<string, Dimension>): readonly string[] {
  return indicator.measure.kind === 'task' ? [TOTAL] : breakdownKeys(indicator, dimensions);
}

function columnsOf(period: string, indicators: readonly Indicator[], breakdowns: ReadonlyMap<string, readonly string[]>): FormColumn[] {
  const keys = new Set(indicators.flatMap(({ id }) => breakdowns.get(id)!));
  const ordered = [TOTAL, ...[...keys].filter((key) => key !== TOTAL)];
  const values = ordered.flatMap((breakdown) =>
    FIGURES.filter((part) =>
      indicators.some((indicator) => hasPart(indicator, part) && breakdowns.get(indicator.id)!.includes(breakdown)),
    ).map((part) => ({ period, breakdown, part })),
  );
  const rest = PARTS.filter((part) => !isFigure(part) && indicators.some((indicator) => hasPart(indicator, part)));
  return [...values, ...rest.map((part) => ({ period, breakdown: TOTAL, part }))];
}

function hasPart(indicator: Indicator, part: Part): boolean {
  switch (part) {
    case 'numerator':
    case 'denominator':
      return indicator.measure.kind === 'fraction';
    case 'standard':
      return hasStandard(indicator);
    default:
      return true;
  }
}

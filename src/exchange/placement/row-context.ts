/**
 * What a row of a table says besides its name and its figures: its region, its period, its unit, in columns of their own or in brackets
 * behind the name, `在校生数（万人）`, `筛查率（2024年）`.
 *
 * ROWCONTEXT1 a blank in a column of regions or periods is as the row above · ROWCONTEXT2 a row of another region or period is not placed
 * ROWCONTEXT4 a row that is a period or a region alone heads the rows below it · ROWCONTEXT3 a bracket that is part of the indicator's own name says nothing more
 */
import type { FormContext } from './form-context.js';
import { isOtherFigures } from './headings.js';
import { plainName, Spelling } from './names.js';
import { readPeriod } from './period-texts.js';
import type { TableColumns } from './table-columns.js';
import type { UnplacedReason } from './placed.js';
import type { UnitText } from './unit-texts.js';

export interface RowSays {
  readonly why?: UnplacedReason;
  readonly period?: string;
  readonly units?: RowUnits;
}

/** What a row says of its unit behind its name, and in columns of units. */
export interface RowUnits {
  readonly name?: UnitText;
  readonly columns: ReadonlyMap<number, UnitText>;
}

export const NO_UNITS: RowUnits = { columns: new Map() };

export interface TellingColumns {
  readonly region: readonly number[];
  readonly period: readonly number[];
  readonly unit: readonly number[];
}

const BRACKETS = /\(([^()]*)\)/g;

export class RowContext {
  private readonly form: FormContext;
  private readonly columns: TableColumns;
  private readonly telling: TellingColumns;
  private region = '';
  private period = '';

  constructor(form: FormContext, columns: TableColumns, telling: TellingColumns) {
    this.form = form;
    this.columns = columns;
    this.telling = telling;
  }

  /** To be asked row after row. */
  read(row: readonly string[]): RowSays {
    const { regions, units } = this.form;
    const inColumns = (columns: readonly number[]) => columns.map((c) => (row[c] ?? '').trim()).find((text) => text !== '') ?? '';
    this.readSection(row);
    const bracket = this.bracketed(row);
    this.region = inColumns(this.telling.region) || this.region;
    this.period = inColumns(this.telling.period) || this.period;
    if (this.region !== '' && regions.find(this.region) === null) return { why: 'other-region' };
    const period = this.period === '' ? null : this.periodOf(this.period);
    if (period === undefined) return { why: 'other-period' };
    if (bracket.why) return bracket;
    const name = this.unitOfName(row);
    const columns = new Map(
      this.telling.unit.flatMap((c) => {
        const unit = units.stated(row[c] ?? '');
        return unit ? [[c, unit] as const] : [];
      }),
    );
    const said = bracket.period ?? period;
    const isStated = name !== null || columns.size > 0;
    return { ...(said !== null && said !== undefined && { period: said }), ...(isStated && { units: { ...(name && { name }), columns } }) };
  }

  /** ROWCONTEXT4 */
  private readSection(row: readonly string[]): void {
    const [text, ...others] = new Set(row.map((one) => one.trim()).filter((one) => one !== ''));
    if (text === undefined || others.length > 0) return;
    const plain = plainName(text);
    if (/年|[hq]\d/.test(plain) && readPeriod(plain)?.length === plain.length) this.period = text;
    else if (this.form.regions.find(text) !== null || this.form.regions.isElsewhere(text)) this.region = text;
  }

  /** `undefined` for another period than the form's. */
  private periodOf(text: string): string | undefined {
    const plain = plainName(text);
    const read = readPeriod(plain);
    return this.form.session.periods.find((period) => period === plain || period === read?.period);
  }

  private bracketed(row: readonly string[]): RowSays {
    const { names, regions, headings } = this.form;
    for (const c of this.columns.names) {
      const text = row[c] ?? '';
      if (!/[(（]/.test(text) || names.whole(new Spelling(text))) continue;
      for (const [, inside] of plainName(text).matchAll(BRACKETS)) {
        if (regions.isElsewhere(inside!)) return { why: 'other-region' };
        const heading = headings.heading(inside!);
        if (isOtherFigures(heading?.tells)) return { why: heading.tells };
        if (heading?.period !== undefined) return { period: heading.period };
      }
    }
    return {};
  }

  private unitOfName(row: readonly string[]): UnitText | null {
    const { names, texts, units } = this.form;
    const own = this.columns.names.map((c) => row[c] ?? '').filter((text) => !names.whole(new Spelling(text)));
    return own.map((text) => units.bracketed(text) ?? texts.find(text)?.unit).find((unit) => unit) ?? null;
  }
}

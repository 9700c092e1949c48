/**
 * What a row of a table says besides its name and its figures: its region, its period, its unit, in columns of their own or in brackets
 * behind the name, `在校生数（万人）`, `筛查率（2024年）`.
 *
 * ROWCONTEXT1 a blank in a column of regions or periods is as the row above; a region beside no name, or in its place, speaks of the indicator above
 * ROWCONTEXT2 a row of another region or period is not placed · ROWCONTEXT4 a row that is a period or a region alone heads the rows below it, as a
 * region in the lines above heads all · ROWCONTEXT3 a bracket that is part of the indicator's own name says nothing more
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
  /** The region of the form that is stated. */
  readonly region?: string;
  /** Another one, as it stands in the table. */
  readonly elsewhere?: string;
  /** Its region stands in place of a name: it speaks of the indicator above. */
  readonly isBelow?: true;
  readonly period?: string;
  readonly unit?: UnitText;
}

export interface TellingColumns {
  readonly region: readonly number[];
  readonly period: readonly number[];
  readonly unit: readonly number[];
}

interface Place {
  readonly text: string;
  readonly region: string | null;
}

const BRACKETS = /\(([^()]*)\)/g;

export class RowContext {
  private readonly form: FormContext;
  private readonly columns: TableColumns;
  private readonly telling: TellingColumns;
  private region: Place | null;
  /** That of a row beneath its indicator, and of those beneath it. */
  private below: Place | null = null;
  private period = '';

  constructor(form: FormContext, columns: TableColumns, telling: TellingColumns) {
    this.form = form;
    this.columns = columns;
    this.telling = telling;
    const { region, ownRegion } = columns.lines;
    this.region = region?.isStated ? { text: region.text, region: null } : ownRegion;
  }

  /** To be asked row after row. */
  read(row: readonly string[]): RowSays {
    const { regions, units } = this.form;
    const inColumns = (columns: readonly number[]) => columns.map((c) => (row[c] ?? '').trim()).find((text) => text !== '') ?? '';
    this.readSection(row);
    const bracket = this.bracketed(row);
    const below = this.belowName(row);
    if (below !== null || this.columns.names.some((c) => this.form.texts.find(row[c] ?? '')?.named)) this.below = below;
    // The county behind its province and its city.
    const place = inColumns([...this.telling.region].reverse());
    const stated = place === '' ? undefined : regions.stated(place);
    if (stated !== undefined) this.region = { text: place, region: stated };
    this.period = inColumns(this.telling.period) || this.period;
    const region = this.below ?? this.region;
    const isBelow = below !== null || (stated !== undefined && this.columns.names.every((c) => (row[c] ?? '').trim() === ''));
    const inPlace = isBelow ? ({ isBelow } as const) : {};
    if (region?.region === null) return { why: 'other-region', elsewhere: region.text, ...inPlace };
    const period = this.period === '' ? null : this.periodOf(this.period);
    if (period === undefined) return { why: 'other-period' };
    if (bracket.why) return bracket;
    const unit = units.read(inColumns(this.telling.unit)) ?? bracket.unit;
    const said = bracket.period ?? period;
    return {
      ...(region && { region: region.region! }),
      ...inPlace,
      ...(said !== null && said !== undefined && { period: said }),
      ...(unit && { unit }),
    };
  }

  /** ROWCONTEXT4 */
  private readSection(row: readonly string[]): void {
    const text = onlyText(row);
    if (text === null) return;
    const plain = plainName(text);
    if (/年|[hq]\d/.test(plain) && readPeriod(plain)?.length === plain.length) this.period = text;
    else if (this.form.texts.find(text) === null) this.region = this.form.regions.section(text) ?? this.shortPlace(plain) ?? this.region;
  }

  /** The region that stands where names do, with figures behind. ROWCONTEXT1 */
  private belowName(row: readonly string[]): Place | null {
    const text = onlyText(this.columns.names.map((c) => row[c] ?? ''));
    if (text === null || onlyText(row) !== null || this.form.texts.find(text) !== null) return null;
    // 全市 at the end of a table is its total.
    const place = this.form.regions.called(text);
    return place !== null && place.region === this.form.regions.whole && place.region !== null ? null : place;
  }

  /** Below 开平, 台山 is another county, though nothing but its place says so. */
  private shortPlace(plain: string): Place | null {
    const { region } = this;
    const isLike = region !== null && region.text.length === plain.length && /^\p{Script=Han}{2,3}$/u.test(plain);
    return isLike && this.form.regions.isShort(region.text) ? { text: plain, region: null } : null;
  }

  /** `undefined` for another period than the form's. */
  private periodOf(text: string): string | undefined {
    const plain = plainName(text);
    const read = readPeriod(plain);
    return this.form.session.periods.find((period) => period === plain || period === read?.period);
  }

  private bracketed(row: readonly string[]): RowSays {
    const { names, texts, regions, headings, units, session } = this.form;
    for (const c of this.columns.names) {
      const text = row[c] ?? '';
      if (!/[(（]/.test(text) || names.whole(new Spelling(text))) continue;
      const named = session.form.rows[texts.find(text)?.named?.rows[0] ?? -1]?.indicator.name;
      for (const [bracket, inside] of plainName(text).matchAll(BRACKETS)) {
        if (named !== undefined && plainName(named).includes(bracket)) continue;
        if (regions.isElsewhere(inside!)) return { why: 'other-region', elsewhere: inside! };
        const heading = headings.heading(inside!);
        if (isOtherFigures(heading?.tells)) return { why: heading.tells };
        if (heading?.period !== undefined) return { period: heading.period };
        const unit = units.read(inside!);
        if (unit) return { unit };
      }
    }
    return {};
  }
}

/** The text of a row that has one alone, as a merged row does. */
export function onlyText(row: readonly string[]): string | null {
  const [text, ...others] = new Set(row.map((one) => one.trim()).filter((one) => one !== ''));
  return text === undefined || others.length > 0 ? null : text;
}

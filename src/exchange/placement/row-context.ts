/**
 * What a row of a table says besides its name and its figures: its region, its period, its unit, in columns of their own or in brackets
 * behind the name, `在校生数（万人）`, `筛查率（2024年）`.
 *
 * ROWCONTEXT1 a blank in a column of regions or periods is as the row above; a region or a year beside no name, or a region in its place, speaks of the
 * indicator above, the plan's own region too, where the indicator has nothing beside its name
 * ROWCONTEXT2 a row of another region or period is not placed · ROWCONTEXT3 a bracket that is part of the indicator's own name says nothing more
 * ROWCONTEXT4 a row that is a period, a kind of figures or a region alone heads the rows below it, as a region in the lines above heads all; so does a
 * unit, until the next of them
 * ROWCONTEXT5 columns of periods and kinds of figures (年份, 月份, 类型) add up, and all of it must be the form's; December is the year where no
 * other month is told · ROWCONTEXT6 a day after the year is that of filling in, and says nothing
 * ROWCONTEXT8 a year or a kind of figures in place of a name, 2025年 or 目标 below 筛查率, speaks of the indicator above
 * ROWCONTEXT7 〃 and 同上 say what stands above them · ROWCONTEXT9 a name with a figure, over rows of regions that the plan's own is none of, is of that
 */
import type { Steps } from '../../documents/steps.js';
import type { FormContext } from './form-context.js';
import type { Stated } from './headings.js';
import { plainName, Spelling } from './names.js';
import { atYearEnd, isFilling, periodOf, readPeriod, shortYear } from './period-texts.js';
import { periodsIn } from './title-periods.js';
import { RowBrackets } from './row-brackets.js';
import type { RowSays, TellingColumns } from './row-says.js';
import { someRow, type Rows } from './row-steps.js';
import { readLines, sectionStated } from './table-lines.js';
import type { TableColumns } from './table-columns.js';
import { onlyText } from './table-texts.js';
import type { UnitText } from './unit-texts.js';

interface Place {
  readonly text: string;
  readonly region: string | null;
}

const DITTO = /^\s*(?:[〃″"”“]{1,2}|''|-"-|同[上前])\s*$/;
const TOTAL = /[合总小]计|汇总/u;
const WHOLE = /^[全本我]/u;

export class RowContext {
  private readonly form: FormContext;
  private readonly columns: TableColumns;
  private readonly telling: TellingColumns;
  private readonly brackets: RowBrackets;
  /** Rows or columns tell months of a year other than its last. */
  private hasMonths = false;
  /** What the brackets of the last indicator said: it holds for the rows beneath. */
  private above: RowSays = {};
  private region: Place | null;
  private readonly ofLines: Place | null;
  private sectionUnit: UnitText | null = null;
  /** That of a row beneath its indicator, and of those beneath it. */
  private below: Place | null = null;
  private section: { readonly text: string; readonly stated: Stated } | null = null;
  private role: { readonly text: string; readonly stated: Stated } | null = null;
  /** The row of the last indicator. */
  private named: readonly string[] = [];
  /** What stood last in each column that tells of its row. */
  private readonly told = new Map<number, string>();
  /** What was last said in each column of periods. */
  private readonly last = new Map<number, string>();

  /** @param rows those of the table, with the text of merged cells in every one of them. */
  static *begin(form: FormContext, columns: TableColumns, telling: TellingColumns, rows: Rows): Steps<RowContext> {
    const context = new RowContext(form, columns, telling, yield* RowBrackets.read(form, columns.names, rows));
    context.hasMonths = yield* someRow(rows, (row) =>
      telling.period.some((c) => /^(?:0\d|1[01])$/.test(readPeriod(context.periodText(row, c))?.part ?? '')),
    );
    return context;
  }

  private constructor(form: FormContext, columns: TableColumns, telling: TellingColumns, brackets: RowBrackets) {
    this.form = form;
    this.brackets = brackets;
    this.columns = columns;
    this.telling = telling;
    const { region, ownRegion } = columns.lines;
    this.ofLines = region?.isStated ? { text: region.text, region: null } : ownRegion;
    this.region = this.ofLines;
  }

  /** To be asked row after row. */
  read(asWritten: readonly string[]): RowSays {
    const row = this.withoutDitto(asWritten);
    const { regions } = this.form;
    const inColumns = (columns: readonly number[]) => columns.map((c) => (row[c] ?? '').trim()).find((text) => text !== '') ?? '';
    this.readSection(row);
    const isNamed = this.columns.names.some((c) => this.form.texts.find(row[c] ?? '')?.named);
    const own = this.brackets.bracketed(row);
    const bracket = isNamed || own.why || own.period ? own : this.above;
    if (isNamed) this.above = bracket;
    if (isNamed) this.named = row;
    const below = this.belowName(row);
    const dating = isNamed || below !== null ? null : this.datingIn(row);
    if (below !== null || isNamed) this.below = below;
    // The county behind its province and its city.
    const place = inColumns([...this.telling.region].reverse());
    // 合计 of a street's villages is that of the street.
    const ofTotal = regions.isTotal(place) ? this.ofLines?.region : null;
    const stated = place === '' ? undefined : (ofTotal ?? regions.stated(place));
    if (stated !== undefined) this.region = { text: place, region: stated };
    const inBracket = bracket.region === undefined ? null : { text: bracket.region, region: bracket.region };
    const region = inBracket ?? this.below ?? this.region;
    const dated = below?.text ?? place;
    const year =
      dated === '' || /^[\d-]*$/.test(dated)
        ? undefined
        : periodsIn(plainName(dated)).map((one) => periodOf(one, this.form.session.periods))[0];
    const isNameless = this.columns.names.every((c) => (row[c] ?? '').trim() === '');
    const isDated = inColumns(this.telling.period) !== '' && onlyText(row) === null;
    const isBelow = below !== null || dating !== null || (isNameless && (stated !== undefined || isDated));
    const inPlace = isBelow ? ({ isBelow } as const) : {};
    const name = this.brackets.unitOfName(row);
    const units = new Map(
      this.telling.unit.flatMap((c) => {
        const unit = this.form.units.stated(row[c] ?? '');
        return unit ? [[c, unit] as const] : [];
      }),
    );
    const isUnit = name !== null || units.size > 0;
    const inUnits = isUnit ? { units: { ...(name && { name }), columns: units } } : {};
    if (region?.region === null) return { why: 'other-region', said: region.text, ...inPlace, ...inUnits };
    if (year === null) return { why: 'other-period', said: dated, ...inPlace, ...inUnits };
    const told = [this.section, this.role].filter((one) => one !== null);
    const columns = this.periodIn(row);
    const other = [...(dating ? [dating] : []), ...told, ...(columns ? [columns] : [])].find(({ stated: one }) => one.why !== undefined);
    if (other) return { why: other.stated.why!, said: other.text, ...inPlace };
    if (bracket.why) return { ...bracket, ...inPlace };
    const period = dating?.stated.period ?? bracket.period ?? year ?? columns?.stated.period ?? this.section?.stated.period;
    return {
      ...(region && { region: region.region!, ...(region !== this.ofLines && { isNear: true as const }) }),
      ...(this.sectionUnit && { sectionUnit: this.sectionUnit }),
      ...(bracket.unclear !== undefined && { unclear: bracket.unclear }),
      ...inPlace,
      ...(period !== undefined && { period }),
      ...inUnits,
    };
  }

  /** 〃 and 同上 in a column that tells of its row are what stands above. ROWCONTEXT7 */
  private withoutDitto(row: readonly string[]): readonly string[] {
    const { region, period, unit } = this.telling;
    const telling = [...region, ...period, ...unit];
    const read = telling.some((c) => DITTO.test(row[c] ?? ''))
      ? row.map((text, c) => (telling.includes(c) && DITTO.test(text) ? (this.told.get(c) ?? text) : text))
      : row;
    for (const c of telling) if ((read[c] ?? '').trim() !== '') this.told.set(c, read[c]!);
    return read;
  }

  /** ROWCONTEXT4 */
  private readSection(row: readonly string[]): void {
    const text = onlyText(row);
    if (text === null || this.form.texts.find(text) !== null) return;
    const { unit } = readLines(this.form, [text]);
    const stated = sectionStated(this.form, text);
    const { region } = this;
    if (stated) {
      const isRole = stated.why === 'other-figures' || (stated.why === undefined && stated.isActual && stated.period === undefined);
      // Another period, and another kind of figures within it.
      if (!isRole) this.section = { text, stated };
      this.role = isRole ? { text, stated } : null;
      this.region = this.form.regions.section(text) ?? this.region;
    } else this.region = this.form.regions.section(text) ?? this.shortPlace(plainName(text)) ?? this.region;
    // Another section has no unit of the one before.
    if (unit || stated || region !== this.region) this.sectionUnit = unit;
  }

  /** The region that stands where names do, with figures behind. ROWCONTEXT1 */
  private belowName(row: readonly string[]): Place | null {
    const text = onlyText(this.columns.names.map((c) => row[c] ?? ''));
    if (text === null || onlyText(row) !== null || this.form.texts.find(text) !== null) return null;
    const { regions } = this.form;
    const place = regions.called(text);
    const isOfPlan = place !== null && place.region !== null && place.region === regions.whole;
    // 全市 at the end of a table is its total; 开平市 below a name alone is that of the name, and so is 全市 beside other regions there.
    const isOfTable = TOTAL.test(text) || onlyText(this.named) === null || (WHOLE.test(plainName(text)) && this.below === null);
    return isOfPlan && isOfTable ? null : place;
  }

  /** The period or the kind of figures that stands where names do, with figures behind. ROWCONTEXT8 */
  private datingIn(row: readonly string[]): { readonly text: string; readonly stated: Stated } | null {
    const text = onlyText(this.columns.names.map((c) => row[c] ?? ''));
    if (text === null || /^(?!(?:19|20)\d{2}$)\d+$/.test(text.trim()) || onlyText(row) !== null || this.form.texts.find(text) !== null)
      return null;
    const [stated] = [text, ...new Spelling(text).bare].flatMap((one) => this.form.headings.stated(one) ?? []);
    return stated === undefined ? null : { text, stated };
  }

  /** Below 开平, 台山 is another county, though nothing but its place says so. */
  private shortPlace(plain: string): Place | null {
    const { region } = this;
    const isLike = region !== null && region.text.length === plain.length && /^\p{Script=Han}{2,3}$/u.test(plain);
    return isLike && this.form.regions.isShort(region.text) ? { text: plain, region: null } : null;
  }

  /** What the columns of periods and kinds of figures say together. ROWCONTEXT5 */
  private periodIn(row: readonly string[]): { readonly text: string; readonly stated: Stated } | null {
    for (const c of this.telling.period) {
      const text = this.periodText(row, c);
      if (text !== '') this.last.set(c, text.replace(/^(\d{4})\.0+$|[ T]0?0:00(?::00)?(?:\.0+)?Z?$/, '$1'));
    }
    const texts = [...this.last.values()].filter((text) => !isFilling(readPeriod(plainName(text)), this.form.session.periods));
    if (texts.length === 0) return null;
    const all = this.statedIn(texts.join(''));
    if (all) return { text: texts.join(' '), stated: all };
    const each = texts.map((text) => ({ text, stated: this.statedIn(text) ?? { why: 'other-period' as const } }));
    return each.find(({ stated }) => stated.why !== undefined) ?? each.find(({ stated }) => stated.period !== undefined) ?? each[0]!;
  }

  private statedIn(text: string): Stated | null {
    const plain = plainName(text);
    const read = readPeriod(plain);
    const { headings, session } = this.form;
    const isWhole = read?.length === plain.length && !this.hasMonths;
    const year = isWhole && read.part === '12' ? atYearEnd(read, session.periods) : null;
    return headings.stated(year && year.part === undefined ? year.year! : text);
  }

  /** 6 below 月份 is 6月. */
  private periodText(row: readonly string[], c: number): string {
    const text = (row[c] ?? '').trim();
    const headed = this.columns.headed[c];
    const heading = headed && 'text' in headed ? headed.text : '';
    if (!/^\d{1,3}$/.test(text)) return text;
    if (/月|month/i.test(heading)) return `${text}月`;
    if (/季|quarter/i.test(heading)) return `${text}季度`;
    const year = headed?.kind === 'period' ? shortYear(text, this.form.session.periods) : null;
    return year === null ? text : `${year}年`;
  }
}

/** What the columns of a table with names are: names, figures of the form, regions, periods, units. The rules are in `placement.ts`. */
import { extentOf } from '../../plan/extent.js';
import { isFigure } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Indicator } from '../../plan/schema.js';
import { runWhole, type Steps } from '../../documents/steps.js';
import type { FormContext } from './form-context.js';
import { withPairs } from './column-pairs.js';
import { withoutGoalValues } from './goal-values.js';
import type { Label } from './heading-lexicon.js';
import type { HeadedColumn } from './headed-column.js';
import { nameColumnsOf, SAMPLE } from './name-columns.js';
import { plainName } from './names.js';
import { readPeriod, shortYear } from './period-texts.js';
import type { RowUnits } from './row-says.js';
import { COLUMN_STEP, mapRows, type Rows } from './row-steps.js';
import { withHalves } from './halves.js';
import { firstRow, footOf } from './table-body.js';
import { readHead } from './table-head.js';
import { lineOf, readLines, type TableLines } from './table-lines.js';
import { isMisfit, unbeaten } from './rival-columns.js';
import { isFigureText, isNote, isSentence } from './table-texts.js';
import { withTotals } from './total-columns.js';
import { groupColumns, placeBefore, type HeadedTable } from './telling-columns.js';
import { mayMention } from './unit-mentions.js';
import { atYearEnds, tellsPart } from './year-ends.js';

/** Lines under a table that may speak of it. */
const MOST_BELOW = 40;
/** A table of more columns. */
const WIDE = 200;
const REPORT_PERIOD = /^\s*报告期\s*$/;
const CURRENT = '本期';
const PLACE_LABEL = /地区|区域|区划|region|area/i;
const LABEL_KINDS: ReadonlySet<string> = new Set<Label>(['region', 'period', 'unit', 'label']);

interface Table {
  readonly rows: Rows;
  /** With the text of merged cells in every one of them. */
  readonly filled: Rows;
  readonly hasMerges: boolean;
  /** Row of the whole block that is its first, of how many. */
  readonly top: number;
  readonly height: number;
  readonly hiddenColumns?: ReadonlySet<number> | undefined;
}

interface Body {
  readonly names: readonly number[];
  readonly first: number;
}

/** What is said of a table outside its cells. */
interface Titles {
  readonly titles?: readonly string[] | undefined;
  readonly below?: readonly string[] | undefined;
  readonly name?: string | undefined;
}

export class TableColumns implements HeadedTable {
  /** Those with names or keys, the surest first. */
  readonly names: readonly number[];
  /** The first row of the table below its headings. */
  readonly first: number;
  /** What each column is headed as, without a period said elsewhere. */
  headed: readonly HeadedColumn[] = [];
  /** Those of breakdowns alone. PLACE14 */
  groups: readonly number[] = [];
  lines!: TableLines;
  readonly width: number;
  readonly form: FormContext;
  private readonly session: EntrySession;
  private readonly rows: Rows;
  private readonly filled: Rows;
  private readonly hidden: ReadonlySet<number>;
  readonly headings: Rows;
  private readonly titleRows: readonly string[];
  private readonly lonePlace: string | undefined;
  private isOfRegions: boolean | undefined;
  private readonly kept = new Map<string, readonly HeadedColumn[]>();

  /** @returns `null` where no column has names. */
  static *read(form: FormContext, table: Table, titles: Titles): Steps<TableColumns | null> {
    const { filled } = table;
    const names = yield* nameColumnsOf(form, table);
    if (names.length === 0) return null;
    const first = yield* firstRow(form, filled, names);
    const foot = yield* footOf(filled, first);
    const isNamed = (row: readonly string[]) => names.some((c) => form.texts.find(row[c] ?? '')?.named);
    const below = yield* mapRows(filled, (row, r) =>
      r >= first && (row.some(isNote) || (r >= foot && r < foot + MOST_BELOW)) && (!isNamed(row) || (r >= foot && isSentence(row)))
        ? lineOf(form, row)
        : null,
    );
    const columns = new TableColumns(form, table, { names, first });
    // Of wide tables before they are asked for, one after the other.
    const periods = columns.width > WIDE ? [undefined, ...form.session.periods] : [undefined];
    for (const period of periods) yield* columns.headedStepwise(period);
    columns.headed = columns.headedIn();
    columns.groups = yield* groupColumns(columns);
    columns.lines = columns.readLines(titles, [...below.filter((line) => line !== null), ...(titles.below ?? [])]);
    return columns;
  }

  private constructor(form: FormContext, { rows, filled, hasMerges, hiddenColumns }: Table, { names, first }: Body) {
    this.form = form;
    this.session = form.session;
    this.rows = rows;
    this.filled = filled;
    this.hidden = hiddenColumns ?? new Set();
    this.width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    this.names = names;
    this.first = first;
    const head = readHead(form, { filled, names, first, hasMerges, width: this.width, texts: (c) => this.texts(c) });
    this.headings = head.headings;
    this.titleRows = head.titles;
    this.lonePlace = head.place;
  }

  private readLines({ titles = [], name }: Titles, below: readonly string[]): TableLines {
    // 指标（万人）, 指标（2024年）
    const overNames = this.names.flatMap((c) => this.headings.map((row) => row[c] ?? '').filter((text) => /[(（【〔]/.test(text)));
    // 指标：千人, and 千人 over a column of nothing
    const heads = this.headed.flatMap(({ kind }, c) => {
      if (!this.names.includes(c) && kind !== 'unknown') return [];
      const texts = this.headingsOver(c).filter((text) => mayMention(text) && !overNames.includes(text));
      return texts.length === 0 || this.names.includes(c) || this.texts(c).length === 0 ? texts : [];
    });
    const place = this.lonePlace ?? placeBefore(this);
    const said = readLines(this.form, [...titles, ...this.titleRows, ...overNames], { name, below, place, heads });
    // 地区：开平市 over columns of its streets.
    const isOver =
      said.region !== null && this.form.regions.isOfPlan(said.region.text) && this.headed.some((_, c) => this.regionOf(c) !== undefined);
    return isOver ? { ...said, region: null } : said;
  }

  /** Has any column of figures a heading? */
  get isHeaded(): boolean {
    return this.headed.some(
      (one, c) =>
        !this.names.includes(c) && !LABEL_KINDS.has(one.kind) && !(one.kind === 'unknown' && one.text === '') && !this.groups.includes(c),
    );
  }

  /** What each column is headed as, in rows of a period. */
  headedIn(period?: string): readonly HeadedColumn[] {
    return runWhole(this.headedStepwise(period));
  }

  private *headedStepwise(period?: string): Steps<readonly HeadedColumn[]> {
    const before = this.kept.get(period ?? '');
    if (before) return before;
    const headed: HeadedColumn[] = [];
    for (let c = 0; c < this.width; c++) {
      yield COLUMN_STEP;
      headed.push(this.headedAs(c, period));
    }
    const hasFigures = (c: number) => !this.names.includes(c) && this.texts(c).some(isFigureText);
    const table = {
      headingsOver: (c: number) => this.headingsOver(c),
      headedAs: (texts: readonly string[]) => this.form.headings.column(texts, period),
      hasFigures,
      isOfYears: (c: number) => this.texts(c).every((text) => /^\s*(?:19|20)\d{2}年?\s*$/.test(text)),
      partOf: (column: number) => this.session.form.columns[column]!.part,
    };
    const paired = yield* withPairs(this.withYearEnds(headed, period), table);
    const halved = yield* withHalves(yield* this.withUnitAlone(paired, period), { ...table, indicators: this.indicators });
    const found = yield* withoutGoalValues(withTotals(this.form.regions, halved), hasFigures);
    this.kept.set(period ?? '', found);
    return found;
  }

  /** Those that the rows name, as far as they are looked at. */
  private get indicators(): readonly Indicator[] {
    const named = this.filledBelow.flatMap((row) => this.names.flatMap((c) => this.form.texts.find(row[c] ?? '')?.named?.rows ?? []));
    return [...new Set(named.map((row) => this.session.form.rows[row]!.indicator))];
  }

  private headedAs(c: number, period: string | undefined): HeadedColumn {
    if (this.names.includes(c)) return { kind: 'label', text: '' };
    const texts = this.headingsOver(c);
    const headed = this.form.headings.column(texts, period);
    // 城区 | 乡镇 over figures.
    const isPlaces = headed.kind === 'region' && !texts.some((text) => PLACE_LABEL.test(text));
    if ((headed.kind !== 'period' && !isPlaces) || !this.holdsFigures(c, isPlaces ? 'region' : 'period')) return headed;
    if (isPlaces) return { kind: 'unknown', text: texts.filter((text) => text !== '').join(' / ') };
    // Figures below 报告期 are those of the period, not its name.
    const current = REPORT_PERIOD.test(headed.text) ? this.form.headings.column([CURRENT], period) : null;
    return { ...(current ?? { kind: 'unknown' }), text: headed.text } as HeadedColumn;
  }

  /** YEAREND1, where no column has the figures of the form by its own words */
  private withYearEnds(headed: readonly HeadedColumn[], period: string | undefined): readonly HeadedColumn[] {
    const isOwn = (one: HeadedColumn) => one.kind === 'column' && isFigure(this.session.form.columns[one.column]!.part);
    if (!headed.some(({ kind }) => kind === 'other-period') || headed.some(isOwn) || this.headings.some(tellsPart)) return headed;
    return headed.map((one, c) => {
      const years = one.kind === 'other-period' ? atYearEnds(this.headingsOver(c), this.session.periods) : null;
      return years === null ? one : ({ ...this.form.headings.column(years, period), text: one.text } as HeadedColumn);
    });
  }

  /** HEADING12 */
  private *withUnitAlone(headed: readonly HeadedColumn[], period: string | undefined): Steps<readonly HeadedColumn[]> {
    const unitOf = (one: HeadedColumn) => (one.kind === 'unknown' && one.text !== '' ? this.form.units.read(one.text) : null);
    const alone = headed.findIndex((one) => unitOf(one) !== null);
    if (alone < 0) return headed;
    for (const [c, one] of headed.entries()) {
      yield COLUMN_STEP;
      const isOther = c !== alone && !this.names.includes(c) && !LABEL_KINDS.has(one.kind);
      if (isOther && this.texts(c).some(isFigureText)) return headed;
    }
    const one = headed[alone]!;
    const found = {
      ...this.form.headings.column([CURRENT], period),
      text: this.headingText(alone, headed),
      unit: unitOf(one)!,
    } as HeadedColumn;
    return headed.map((one, c) => (c === alone ? found : one));
  }

  private headingsOver(c: number): readonly string[] {
    return this.headings.map((row) => row[c] ?? '');
  }

  /** The form's region whose figures a column has, where its heading says so. */
  regionOf(c: number): string | undefined {
    const one = this.headed[c]!;
    return 'region' in one ? one.region : undefined;
  }

  /** Do any headings say whose figures their column has, of the form's regions? */
  get sayRegion(): boolean {
    return (this.isOfRegions ??= this.headed.some((_, c) => this.regionOf(c) !== undefined));
  }

  /** What stands in the brackets of its headings and is not understood. */
  unclearIn(c: number): string | undefined {
    const one = this.headed[c]!;
    return 'unclear' in one ? one.unclear : undefined;
  }

  /** Do the headings of a column themselves say its year? */
  saysPeriod(c: number): boolean {
    const one = this.headed[c]!;
    return one.kind === 'column' && one.saysPeriod;
  }

  /** Do headings say a part of the year? */
  get saysPart(): boolean {
    return this.headings.some(tellsPart);
  }

  /** Do headings say that values are actual ones? */
  get saysActual(): boolean {
    return this.headed.some((one) => one.kind === 'column' && one.saysActual === true);
  }

  /** Its headings, from above; empty where it has none. */
  headingText(c: number, headed: readonly HeadedColumn[] = this.headed): string {
    const one = headed[c]!;
    return 'text' in one ? one.text : '';
  }

  /** PLACE4 without headings: what follows the names, from a column of the form on. */
  inOrder(from: number, isTelling: (c: number) => boolean): Map<number, number> {
    const targets = new Map<number, number>();
    let column = from;
    for (let c = extentOf(this.names)[1] + 1; c < this.width; c++) {
      if (!this.groups.includes(c) && !isTelling(c) && !LABEL_KINDS.has(this.headed[c]!.kind)) targets.set(c, column++);
    }
    return targets;
  }

  /**
   * PLACE5: the form's column of each column of the block.
   * @param fits leaves out columns that a line above denies.
   */
  byHeading(period: string | undefined, fits: (c: number) => boolean): Map<number, number> {
    const columns = this.headedIn(period).map((one, c) => (one.kind === 'column' && fits(c) && !this.hidden.has(c) ? one : null));
    return unbeaten(columns, {
      isOneRegion: this.session.regions.length === 1,
      hasFigures: (c) => this.texts(c).some((text) => /\d/.test(text)),
      areAlike: (c, o) => this.rows.slice(this.first).every((row) => (row[c] ?? '').trim() === (row[o] ?? '').trim()),
    });
  }

  /** Without headings, as far as they are looked at. */
  get rowsBelow(): Rows {
    return this.rows.slice(this.first, this.first + SAMPLE);
  }

  /** The same with the text of merged cells in every one of them. */
  get filledBelow(): Rows {
    return this.filled.slice(this.first, this.first + SAMPLE);
  }

  /** Is a column headed as of other indicators than one? PLACE5 */
  isMisfit(
    c: number,
    period: string | undefined,
    { indicator, units: { name, columns } }: { indicator: Indicator; units: RowUnits },
  ): boolean {
    const headed = this.headedIn(period);
    const one = headed[c]!;
    const units = [name, ...columns.values(), 'unit' in one ? one.unit : undefined, this.lines.unit ?? undefined];
    return isMisfit(this.session.form, headed, c, { indicator, units: units.filter((unit) => unit !== undefined) });
  }

  texts(column: number): readonly string[] {
    return this.rowsBelow.flatMap((row) => (row[column] ?? '').trim() || []);
  }

  /** Figures, and no regions or periods by number, under a heading that may be of either. */
  private holdsFigures(column: number, role: 'region' | 'period'): boolean {
    const { regions } = this.form;
    const isMonth = /月|季|month|quarter/i.test(this.headings.map((row) => row[column] ?? '').join(''));
    const isCode = (text: string) =>
      role === 'region'
        ? regions.find(text) !== null || regions.isElsewhere(text)
        : (isMonth && /^\d{1,2}$/.test(text)) || readPeriod(plainName(text)) !== null;
    const texts = this.texts(column);
    if (role === 'period' && !isMonth && texts.every((text) => shortYear(text, this.session.periods) !== null)) return false;
    return texts.length > 0 && texts.every((text) => isFigureText(text) && !isCode(text));
  }
}

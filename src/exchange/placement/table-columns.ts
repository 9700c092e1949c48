/** What the columns of a table with names are: names, figures of the form, regions, periods, units. The rules are in `placement.ts`. */
import { extentOf } from '../../plan/extent.js';
import { isFigure } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import type { Indicator } from '../../plan/schema.js';
import type { FormContext } from './form-context.js';
import { withoutGoalValues } from './goal-values.js';
import { isOtherFigures, type Label } from './heading-lexicon.js';
import { headsFigures, type HeadedColumn } from './headings.js';
import { nameColumnsOf, SAMPLE } from './name-columns.js';
import { plainName } from './names.js';
import { readPeriod } from './period-texts.js';
import { REPORTER } from './reporters.js';
import { isLine, lineOf, readLines, sectionStated, type TableLines } from './table-lines.js';
import { isHeadingRow, isNumberingRow } from './table-rows.js';
import { isFigureText, isNote } from './table-texts.js';
import { isUnitOf } from './unit-texts.js';
import { isCounted } from '../../vocabulary/units.js';

/** Rows above the first name that can be headings. */
const MOST_HEADINGS = 8;
/** Lines under a table that may speak of it. */
const MOST_BELOW = 40;
const REPORT_PERIOD = /^\s*报告期\s*$/;
const CURRENT = '本期';
const KIND_LABEL = /^(?:所在|所属)?(?:街道|社区|[省市州县区旗镇乡村居街(),])+(?:名称|名|代码)?$/;
const IS_REPORTER = new RegExp(`^(?:${REPORTER}|单位(?:名称)?)$`, 'u');
const DONE_ON = /更新|填[报表写]|上报|报送|修改|创建|审核|录入|提交|发布|打印|印发|完成|计划|updated|modified|created/;
const OF_TIME = /[年期]|时[间点]|year|period|date/;
/** Marks of what was reached, and of tasks, that say nothing of other figures. */
const NO_KIND = /达标|增|减|变化|进度|^(?:任务|计划)类?$/;
const RESPONSIBLE = /责任|牵头|配合|[监主]管|来源|出处|^填报$/;
const PLACE_LABEL = /地区|区域|区划|region|area/i;
const LABEL_KINDS: ReadonlySet<string> = new Set<Label>(['region', 'period', 'unit', 'label']);

type Headed = Extract<HeadedColumn, { kind: 'column' }>;
type Rows = readonly (readonly string[])[];

export class TableColumns {
  /** Those with names or keys, the surest first. */
  readonly names: readonly number[];
  /** The first row of the table below its headings. */
  readonly first: number;
  /** What each column is headed as, without a period said elsewhere. */
  readonly headed: readonly HeadedColumn[];
  /** Those of breakdowns alone. PLACE14 */
  readonly groups: readonly number[];
  readonly lines: TableLines;
  private readonly form: FormContext;
  private readonly session: EntrySession;
  private readonly rows: Rows;
  private readonly filled: Rows;
  private readonly hidden: ReadonlySet<number>;
  private readonly width: number;
  private readonly headings: Rows;
  private readonly kept = new Map<string, readonly HeadedColumn[]>();
  private readonly roles = new Map<Label, readonly number[]>();

  /**
   * @param filled the rows with the text of merged cells in every one of them.
   * @param titles what is said of the table outside its cells.
   */
  constructor(
    form: FormContext,
    {
      rows,
      filled,
      hasMerges,
      hiddenColumns,
    }: { rows: Rows; filled: Rows; hasMerges: boolean; hiddenColumns?: ReadonlySet<number> | undefined },
    { titles = [], name }: { titles?: readonly string[] | undefined; name?: string | undefined },
  ) {
    this.form = form;
    this.session = form.session;
    this.rows = rows;
    this.filled = filled;
    this.hidden = hiddenColumns ?? new Set();
    this.width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    this.names = nameColumnsOf(form, rows, filled);
    this.first = this.names.length === 0 ? 0 : this.firstSection(this.firstRow());
    const from = Math.max(0, this.first - MOST_HEADINGS);
    const above = filled.slice(from, this.first).filter((row) => row.some((text) => text.trim() !== ''));
    const isTitle = above.map((row, r) => isLine(form, row, this.names, r === above.length - 1));
    this.headings = this.headingRows(
      above.filter((row, r) => !isTitle[r] && !isNumberingRow(row, this.names)),
      hasMerges,
    );
    this.headed = this.headedIn();
    this.groups = this.groupColumns();
    const lines = [...filled.slice(0, from), ...above.filter((_, r) => isTitle[r])].map((row) => lineOf(form, row));
    const foot = this.footOf(filled);
    const isBelow = (r: number) => r >= foot && r < foot + MOST_BELOW;
    const isNamed = (row: readonly string[]) => this.names.some((c) => form.texts.find(row[c] ?? '')?.named);
    const below = filled
      .slice(this.first)
      .flatMap((row, r) => ((row.some(isNote) || isBelow(this.first + r)) && !isNamed(row) ? lineOf(form, row) : []));
    // 指标（万人）, 指标（2024年）
    const overNames = this.names.flatMap((c) => this.headings.map((row) => row[c] ?? '').filter((text) => /[(（【〔]/.test(text)));
    const said = readLines(form, [...titles, ...lines, ...overNames], { name, below });
    // 地区：开平市 over columns of its streets.
    const isOver =
      said.region !== null && form.regions.isOfPlan(said.region.text) && this.headed.some((_, c) => this.regionOf(c) !== undefined);
    this.lines = isOver ? { ...said, region: null } : said;
  }

  /** The first row below the last that has figures. */
  private footOf(filled: Rows): number {
    let foot = filled.length;
    while (foot > this.first && !filled[foot - 1]!.some((text) => isFigureText(text))) foot--;
    return foot;
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
    const before = this.kept.get(period ?? '');
    if (before) return before;
    const headed = Array.from({ length: this.width }, (_, c): HeadedColumn => {
      if (this.names.includes(c)) return { kind: 'label', text: '' };
      const texts = this.headings.map((row) => row[c] ?? '');
      const headed = this.form.headings.column(texts, period);
      // 城区 | 乡镇 over figures.
      const isPlaces = headed.kind === 'region' && !texts.some((text) => PLACE_LABEL.test(text));
      if ((headed.kind !== 'period' && !isPlaces) || !this.holdsFigures(c, isPlaces ? 'region' : 'period')) return headed;
      if (isPlaces) return { kind: 'unknown', text: texts.filter((text) => text !== '').join(' / ') };
      // Figures below 报告期 are those of the period, not its name.
      const current = REPORT_PERIOD.test(headed.text) ? this.form.headings.column([CURRENT], period) : null;
      return { ...(current ?? { kind: 'unknown' }), text: headed.text } as HeadedColumn;
    });
    const found = withoutGoalValues(this.withTotals(headed), (c) => !this.names.includes(c) && this.texts(c).some(isFigureText));
    this.kept.set(period ?? '', found);
    return found;
  }

  /** The form's region whose figures a column has, where its heading says so. */
  regionOf(c: number): string | undefined {
    const one = this.headed[c]!;
    return 'region' in one ? one.region : undefined;
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

  /** Do headings say that values are actual ones? */
  get saysActual(): boolean {
    return this.headed.some((one) => one.kind === 'column' && one.saysActual === true);
  }

  /** Its headings, from above; empty where it has none. */
  headingText(c: number): string {
    const one = this.headed[c]!;
    return 'text' in one ? one.text : '';
  }

  /** PLACE15: beside columns of regions, 合计 is that of the plan's region, unless it has a column of its own. */
  private withTotals(headed: readonly HeadedColumn[]): readonly HeadedColumn[] {
    const { whole } = this.form.regions;
    if (!headed.some(saysRegion)) return headed;
    // 数值（台山） beside 数值（开平）
    if (headed.some((one) => 'unclear' in one && one.unclear !== undefined))
      return this.withTotals(
        headed.map((one) => ('unclear' in one && one.unclear !== undefined ? { kind: 'other-region', text: one.text } : one)),
      );
    const isOurs = whole !== null && !headed.some((one) => 'region' in one && one.region === whole);
    return headed.map((one) => {
      if ((one.kind !== 'column' && one.kind !== 'ambiguous') || saysRegion(one) || !one.isTotal) return one;
      return isOurs ? { ...one, region: whole } : { kind: 'other-region', text: one.text };
    });
  }

  /** Columns that tell something of their row: by their heading, else by what they hold. */
  telling(role: 'region' | 'period' | 'unit', indicatorIn: (r: number) => Indicator | null): readonly number[] {
    const before = this.roles.get(role);
    if (before) return before;
    const found = this.headed.flatMap((one, c) => {
      if (this.names.includes(c) || this.groups.includes(c)) return [];
      if (one.kind === role) return [c];
      const isBare = one.kind === 'unknown' && one.text === '';
      const isOpen =
        role === 'region'
          ? this.mayTellRegion(c)
          : one.kind === 'label' || isBare || (role === 'period' ? this.mayTellPeriod(c) : one.kind === 'unknown');
      return isOpen && this.holds(role, c, indicatorIn) ? [c] : [];
    });
    this.roles.set(role, found);
    return found;
  }

  /** 数据期, 性质; the days on which something was done, 更新时间, tell of no period. */
  private mayTellPeriod(c: number): boolean {
    return this.isOfTargets(c) || (this.headed[c]!.kind === 'unknown' && !this.isHeadedAs(c, DONE_ON));
  }

  /** A column of the data's status, 数据性质, that holds what no status is: 目标. */
  private isOfTargets(c: number): boolean {
    const one = this.headed[c]!;
    const isStatus = one.kind === 'column' && this.session.form.columns[one.column]?.part === 'status';
    return isStatus && this.texts(c).some((text) => /目标|计划|基期|上年/.test(text));
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
    const headed = this.headedIn(period).map((one, c) => (one.kind === 'column' && fits(c) ? one : null));
    const targets = new Map<number, number>();
    headed.forEach((one, c) => {
      if (one === null || this.hidden.has(c)) return;
      const isRival = (other: Headed | null, o: number): other is Headed =>
        o !== c && !this.hidden.has(o) && other?.column === one.column && this.areRivals(other, one);
      const isBeaten = headed.some((other, o) => isRival(other, o) && !this.isBetter(c, one, o, other));
      if (!isBeaten) targets.set(c, one.column);
    });
    return targets;
  }

  /** In a form of several regions, columns of different ones speak of different rows. */
  private areRivals(one: { readonly region?: string }, other: { readonly region?: string }): boolean {
    return this.session.regions.length === 1 || one.region === other.region;
  }

  /** Whatever heads it, a column of regions is one; but who answers for a row, 责任单位, is not whose figures it has, nor is where they are from. */
  private mayTellRegion(c: number): boolean {
    const one = this.headed[c]!;
    const isText = one.kind === 'column' && (one.isKey || !isFigure(this.session.form.columns[one.column]!.part));
    return !isText && !this.isHeadedAs(c, RESPONSIBLE);
  }

  private isHeadedAs(c: number, pattern: RegExp): boolean {
    return this.headings.some((row) => pattern.test(plainName(row[c] ?? '')));
  }

  /** Of two columns that fit the same of the form's: that with a key, that with figures; the first of two that hold the same. PLACE5 */
  private isBetter(c: number, { isKey, measure }: Headed, o: number, other: Headed): boolean {
    if (isKey !== other.isKey) return isKey;
    // Which of the two is the value, each indicator tells.
    if (measure === 'rate' || other.measure === 'rate')
      return measure !== other.measure && (measure !== 'rate' || other.measure === 'count');
    if (this.hasFigures(c) !== this.hasFigures(o)) return this.hasFigures(c);
    return c < o && this.hasFigures(c) && this.rows.slice(this.first).every((row) => (row[c] ?? '').trim() === (row[o] ?? '').trim());
  }

  /** Without headings, as far as they are looked at. */
  get rowsBelow(): Rows {
    return this.rows.slice(this.first, this.first + SAMPLE);
  }

  private hasFigures(column: number): boolean {
    return this.texts(column).some((text) => /\d/.test(text));
  }

  /** Is a column of counts beside rates, and the indicator a rate; or the other way round? PLACE5 */
  isMisfit(c: number, indicator: Indicator, period: string | undefined): boolean {
    const { unit, name } = indicator;
    const headed = this.headedIn(period);
    const one = headed[c]!;
    if (one.kind === 'column' && one.of !== undefined && (!plainName(name).endsWith(one.of) || this.isBesideOthers(headed, indicator)))
      return true;
    if (one.kind !== 'column' || one.measure === undefined) return false;
    const isRate = typeof unit === 'string' && !isCounted({ unit }) && unit !== 'years';
    if (one.measure === 'rate') return !isRate;
    return isRate && headed.some((other) => other.kind === 'column' && other.column === one.column && other.measure === 'rate');
  }

  /** 参保人数 beside 女性, of an indicator that is not told by sex: whose number it is, the table doesn't say. */
  private isBesideOthers(headed: readonly HeadedColumn[], indicator: Indicator): boolean {
    const { form } = this.session;
    const own = form.breakdownsOf(indicator);
    return headed.some((one) => one.kind === 'column' && !own.includes(form.columns[one.column]!.breakdown));
  }

  private texts(column: number): readonly string[] {
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
    return texts.length > 0 && texts.every((text) => isFigureText(text) && !isCode(text));
  }

  private holds(role: 'region' | 'period' | 'unit', column: number, indicatorIn: (r: number) => Indicator | null): boolean {
    const texts = this.rows.slice(this.first, this.first + SAMPLE).flatMap((row, r) => {
      const text = (row[column] ?? '').trim();
      return text === '' ? [] : [{ text, r: this.first + r }];
    });
    if (texts.length === 0) return false;
    const { regions, units } = this.form;
    if (role === 'region') {
      const places = texts.map(({ text }) => text);
      return (
        regions.areRegions(places) ||
        (this.isHeadedAs(column, IS_REPORTER) && regions.areReporters(places)) ||
        (this.isHeadedAs(column, KIND_LABEL) && regions.areVillages(places))
      );
    }
    if (role === 'period') {
      const isYears = this.isHeadedAs(column, OF_TIME) && texts.every(({ text }) => /^(?:19|20)\d{2}$/.test(text));
      const stated = texts.map(({ text }) =>
        (/^\d*\.?\d*$/.test(text) && !isYears) || NO_KIND.test(plainName(text)) ? null : this.form.headings.stated(text),
      );
      return stated.every((one) => one !== null) && stated.some((one) => one?.why !== undefined || one?.period !== undefined);
    }
    const read = texts.filter(({ text, r }) => {
      const indicator = indicatorIn(r);
      const plain = plainName(text);
      return units.read(text) !== null || plain === '%' || (indicator !== null && isUnitOf(plain, indicator));
    });
    return read.length * 2 >= texts.length;
  }

  /** That of the first name, or the first of those right above it that carry figures and can be no headings. */
  private firstRow(): number {
    const isNamed = (row: readonly string[]) => this.names.some((c) => this.form.texts.find(row[c] ?? '')?.named);
    const named = this.filled.findIndex((row, r) => isNamed(row) && !this.isTitle(row, r));
    let first = named;
    for (let r = named - 1; r >= 0; r--) {
      const row = this.filled[r]!;
      const others = row.filter((text, c) => text.trim() !== '' && !this.names.includes(c));
      const headings = others.filter((text) => this.form.headings.heading(text));
      const hasFigures = others.some((text) => isFigureText(text) && !this.form.headings.heading(text));
      const hasName = this.names.some((c) => (row[c] ?? '').trim() !== '');
      if (hasName && hasFigures && !isHeadingRow(this.form.headings, row, this.names)) first = r;
      else if (headings.length > 0 || isHeadingRow(this.form.headings, row, this.names)) break;
    }
    return first;
  }

  /** The name of an indicator alone in its row, with the headings below. */
  private isTitle(row: readonly string[], r: number): boolean {
    if (new Set(row.filter((text) => text.trim() !== '')).size > 1) return false;
    const next = this.filled.slice(r + 1, r + 1 + MOST_HEADINGS);
    const heading = next.findIndex((one) => isHeadingRow(this.form.headings, one, this.names));
    return heading >= 0 && !next.slice(0, heading).some((one) => one.some((text) => isFigureText(text)));
  }

  /** A row of a period between the headings and the first name heads those below it; so do several without headings. */
  private firstSection(named: number): number {
    let first = named;
    const isSection = (row: readonly string[]) =>
      this.names.some((c) => sectionStated(this.form, row[c] ?? '') !== null) &&
      new Set(row.filter((text) => text.trim() !== '')).size === 1;
    while (first > 0 && (isBlank(this.filled[first - 1]!) || isSection(this.filled[first - 1]!))) first--;
    const isHeaded = first > 0 && isHeadingRow(this.form.headings, this.filled[first - 1]!, this.names);
    // 目标值 above the first rows, and 实际值 above others.
    return isHeaded || this.filled.slice(named).some(isSection) ? first : named;
  }

  /** PLACE14 */
  private groupColumns(): number[] {
    const rows = this.filled.slice(this.first, this.first + SAMPLE);
    return this.headed.flatMap((one, c) => {
      if (headsFigures(one) || this.names.includes(c)) return [];
      const texts = new Set(rows.map((row) => (row[c] ?? '').trim()).filter((text) => text !== ''));
      if (texts.size > 50) return [];
      const found = [...texts].map((text) => this.form.texts.find(text));
      const isAll = found.every((text) => text?.spoken && !text.named);
      return isAll && found.some((text) => text?.spoken?.readings.some((reading) => Object.keys(reading).length > 0)) ? [c] : [];
    });
  }

  /** Where merged cells are not told, a heading reaches over the blanks to its right that have a heading below. */
  private headingRows(above: Rows, hasMerges: boolean): Rows {
    return hasMerges ? above : above.map((row, r) => this.spread(row, above[r + 1]));
  }

  private spread(row: readonly string[], below: readonly string[] | undefined): readonly string[] {
    if (!below) return row;
    let over = '';
    return Array.from({ length: this.width }, (_, c) => {
      const text = row[c] ?? '';
      if (text.trim() !== '') {
        const heading = this.form.headings.heading(text);
        const isLabel = heading?.tells !== undefined && !isOtherFigures(heading.tells);
        over = !isLabel && heading?.column === undefined ? text : '';
      }
      return text.trim() === '' && (below[c] ?? '').trim() !== '' ? over : text;
    });
  }
}

function isBlank(row: readonly string[]): boolean {
  return row.every((text) => text.trim() === '');
}

function saysRegion(one: HeadedColumn): boolean {
  return one.kind === 'other-region' || ('region' in one && one.region !== undefined);
}

import { breakdownKey, type Breakdown } from '../../plan/breakdown.js';
import type { EntrySession } from '../../report/session.js';
import type { UnplacedReason } from './placed.js';
import { both, type Spoken } from './breakdown-words.js';
import type { FormContext } from './form-context.js';
import type { HeadingWords } from './headings.js';
import { hasPart } from './part-wordings.js';
import { indentOf, Nesting, PART, type RowAt } from './nesting.js';
import { isUnitOf } from './unit-texts.js';

/** A breakdown and a part that a row says in place of its columns. */
export interface Breaking {
  /** Breakdown key. */
  readonly breakdown: string;
  readonly part?: 'numerator' | 'denominator';
}

export type RowPlace =
  | { readonly why: UnplacedReason }
  /** Rows of one indicator in several regions, where none is stated; `breaking` is `null` in the row of an indicator. */
  | { readonly why: null; readonly rows: readonly number[]; readonly breaking: Breaking | null };

/** What a row of the block says by itself, whatever stands above it. */
interface RowSaid {
  readonly kind: 'named' | 'contradictory' | 'spoken' | 'unknown' | 'blank';
  /** Rows of the form it may mean, by all its names together. */
  readonly rows: readonly number[];
  /** Columns of the block that name it. */
  readonly naming: readonly number[];
  readonly spoken: Spoken | null;
  /** The first column of the block that speaks of a breakdown. */
  readonly speaking: number;
}

/** What the rows of breakdowns speak of: the last row that named an indicator, or nobody, and why. */
type Above =
  { readonly why: null; readonly rows: readonly number[]; readonly naming: readonly number[] } | { readonly why: UnplacedReason };

const NOBODY: Above = { why: 'unknown-name' };
const STEM = /^\s*[甲乙丙丁戊]\s*$/u;
const COLUMN_MARK = /^\s*(?:(?:[甲乙丙丁戊]|[(（]?\d{1,2}[)）]?)\s*)?$/u;
/** Half-width blanks that a column further right is worth. */
const COLUMN_INDENT = 100;

/** Which row of the form, and which breakdown, the rows of a block mean. The rules PLACE2, PLACE3, PLACE9 to PLACE13 are in `placement.ts`. */
export class TableRows {
  private readonly form: FormContext;
  private readonly session: EntrySession;
  private readonly rows: readonly (readonly string[])[];
  private readonly filled: readonly (readonly string[])[];
  private readonly columns: readonly number[];
  private readonly groups: readonly number[];
  private readonly nesting: Nesting;
  private above: Above = NOBODY;
  /** Has a category stood below the indicator above? */
  private hasCategories = false;

  /**
   * @param filled the rows with the text of merged cells in every one of them.
   * @param columns those of names; `groups` are those of breakdowns alone.
   */
  constructor(
    form: FormContext,
    { rows, filled }: { rows: readonly (readonly string[])[]; filled: readonly (readonly string[])[] },
    { columns, groups }: { columns: readonly number[]; groups: readonly number[] },
  ) {
    this.form = form;
    this.session = form.session;
    this.rows = rows;
    this.filled = filled;
    this.columns = columns;
    this.groups = groups;
    this.nesting = new Nesting((dimension) =>
      dimension === PART ? 2 : (form.session.form.dimensions.get(dimension)?.categories.length ?? 0),
    );
  }

  /**
   * The place of a row, `null` for headings printed once more in the midst of a long table. To be asked row after row: a breakdown
   * speaks of what stands above.
   * @param region the region of the form that is stated for the row.
   * @param isBelow the region stands in place of a name. ROWCONTEXT1
   */
  next(
    r: number,
    isFilled: boolean,
    { region, isBelow = false }: { readonly region?: string; readonly isBelow?: boolean } = {},
  ): RowPlace | null {
    const said = this.said(r);
    if (isBelow && (said.kind === 'blank' || said.kind === 'unknown')) return this.below(region);
    if (said.kind !== 'named' && isHeadingRow(this.form.headings, this.filled[r]!, this.columns)) return null;
    if (said.kind === 'named') return this.named(said, r, isFilled, region);
    if (said.kind === 'spoken') return this.broken(said, r, isFilled, region);
    const why = said.kind === 'contradictory' ? 'ambiguous-name' : 'unknown-name';
    // A row with nothing at all in it parts nothing.
    if (said.kind !== 'blank' || this.filled[r]!.some((text) => text.trim() !== '')) this.above = { why };
    return { why };
  }

  /** The one row of the form that the names of a row of the block mean. */
  rowNamed(r: number): number | undefined {
    const { rows } = this.said(r);
    return rows.length > 0 ? rows[0] : undefined;
  }

  private said(r: number): RowSaid {
    const row = this.filled[r]!;
    const naming: number[] = [];
    let kind: RowSaid['kind'] = 'blank';
    let rows: readonly number[] | null = null;
    let spoken: Spoken | null = null;
    let speaking = -1;
    let isGroupUnknown = false;
    let isContradictory = false;
    const hear = (one: Spoken, c: number) => {
      isContradictory ||= spoken !== null && both(spoken, one) === null;
      spoken = spoken === null ? one : both(spoken, one);
      if (speaking < 0) speaking = c;
    };
    for (const c of this.columns) {
      const text = row[c] ?? '';
      const found = this.form.texts.find(text);
      if (found?.named) {
        naming.push(c);
        // An indicator of another department beside one of this form's says nothing.
        if (found.named.rows.length > 0) rows = rows === null ? found.named.rows : rows.filter((one) => found.named!.rows.includes(one));
      } else if (!found && text.trim() !== '') kind = 'unknown';
      if (found?.spoken) hear(found.spoken, c);
    }
    isContradictory ||= rows?.length === 0;
    for (const c of this.groups) {
      const text = row[c] ?? '';
      const found = this.form.texts.find(text);
      if (found?.spoken && !found.named) hear(found.spoken, c);
      else isGroupUnknown ||= text.trim() !== '';
    }
    if (isGroupUnknown) kind = 'unknown';
    else if (isContradictory) kind = 'contradictory';
    else if (naming.length > 0) kind = 'named';
    else if (kind === 'blank' && spoken !== null) kind = 'spoken';
    return { kind, rows: rows ?? [], naming, spoken, speaking };
  }

  private named(said: RowSaid, r: number, isFilled: boolean, region: string | undefined): RowPlace {
    const { naming, spoken } = said;
    const [any, ...more] = said.rows;
    if (any === undefined) {
      this.above = { why: 'other-department' };
      return this.above;
    }
    const rows = more.length > 0 && region !== undefined ? this.form.names.within(said.rows, region) : said.rows;
    const [row] = rows;
    const isSame = this.above.why === null && this.above.rows.length === rows.length && this.above.rows[0] === row;
    if (!isSame || spoken === null) {
      this.nesting.clear();
      this.hasCategories = false;
    }
    this.above = { why: null, rows, naming };
    // Named by a merged cell only, it stands below the rows before it.
    if (spoken !== null && !naming.some((c) => (this.rows[r]![c] ?? '').trim() !== '')) return this.broken(said, r, isFilled, region);
    if (row === undefined || !this.isOneIndicator(rows)) return { why: 'ambiguous-name' };
    if (spoken === null) return { why: null, rows, breaking: null };
    const picked = this.pick(spoken, row);
    if ('why' in picked) return picked;
    this.nesting.restart();
    this.enter(picked.breakdown, spoken, this.rowAt(said, r, isFilled));
    return { why: null, rows, breaking: breaking(picked.breakdown, spoken.part) };
  }

  private below(region: string | undefined): RowPlace {
    const { above } = this;
    if (above.why !== null) return above;
    const rows = this.inRegion(above.rows, region);
    this.nesting.clear();
    this.hasCategories = false;
    this.above = { ...above, rows };
    return rows.length > 0 && this.isOneIndicator(rows) ? { why: null, rows, breaking: null } : { why: 'ambiguous-name' };
  }

  /** A row of a breakdown, beneath that of its indicator. PLACE9 */
  private broken({ spoken, speaking }: RowSaid, r: number, isFilled: boolean, region: string | undefined): RowPlace {
    const { above } = this;
    if (above.why !== null) return above;
    // A column of names speaks of what it has named itself.
    if (this.columns.includes(speaking) && !above.naming.includes(speaking)) return NOBODY as RowPlace;
    const rows = this.inRegion(above.rows, region);
    const [row] = rows;
    if (row === undefined || !this.isOneIndicator(rows)) return { why: 'ambiguous-name' };
    const at = this.rowAt({ speaking }, r, isFilled);
    const { part, counts } = spoken!;
    if (counts !== undefined && !hasPart(this.session.form.rows[row]!.indicator, part!, counts)) {
      this.above = NOBODY;
      return NOBODY as RowPlace;
    }
    const picked = this.pick(spoken!, row);
    if ('why' in picked) return picked;
    if (isHead(spoken!)) {
      this.nesting.enter(spoken!.heads!, null, at);
      return { why: 'unknown-name' };
    }
    if (isTotalAlone(spoken!) && !this.hasCategories && !this.isCategory(r + 1)) return { why: 'total-row' };
    this.hasCategories ||= !isTotalAlone(spoken!);
    const all = this.enter(picked.breakdown, spoken!, at);
    if (all === null) return { why: 'ambiguous-name' };
    const { [PART]: ofPart, ...breakdown } = all;
    return { why: null, rows, breaking: breaking(breakdown, ofPart as Breaking['part']) };
  }

  /** Is the next row with anything in it one of a category or a part? */
  private isCategory(r: number): boolean {
    for (let next = r; next < this.rows.length; next++) {
      const said = this.said(next);
      if (said.kind !== 'blank') return said.kind === 'spoken' && !isTotalAlone(said.spoken!);
      if (this.filled[next]!.some((text) => text.trim() !== '')) return false;
    }
    return false;
  }

  /** The reading that the indicator has. */
  private pick({ readings, unit }: Spoken, row: number): { readonly breakdown: Breakdown } | { readonly why: UnplacedReason } {
    const { form } = this.session;
    const { indicator } = form.rows[row]!;
    if (unit !== undefined && !isUnitOf(unit, indicator)) return { why: 'unknown-name' };
    const own =
      readings.length === 1 ? readings : readings.filter((reading) => form.breakdownsOf(indicator).includes(breakdownKey(reading)));
    return own.length === 1 ? { breakdown: own[0]! } : { why: own.length === 0 ? 'unknown-breakdown' : 'ambiguous-name' };
  }

  /** @returns all that the row says together with those it stands within, the part among it. */
  private enter(breakdown: Breakdown, { part }: Spoken, at: RowAt): Breakdown | null {
    const [first, ...more] = Object.entries(breakdown);
    if (more.length > 0) this.nesting.cross(Object.keys(breakdown));
    if (first === undefined && part !== undefined) return this.nesting.enter(PART, part, at);
    const all = first === undefined ? this.nesting.total(at) : more.length > 0 ? breakdown : this.nesting.enter(...first, at);
    return all && (part === undefined ? all : { ...all, [PART]: part });
  }

  /** Beneath a row of one region there may be one of another. */
  private inRegion(rows: readonly number[], region: string | undefined): readonly number[] {
    const { form } = this.session;
    if (region === undefined) return rows;
    return [...new Set(rows.flatMap((one) => form.row(form.rows[one]!.indicator.id, region) ?? []))];
  }

  private isOneIndicator(rows: readonly number[]): boolean {
    const { form } = this.session;
    return rows.every((row) => form.rows[row]!.indicator === form.rows[rows[0]!]!.indicator);
  }

  private rowAt({ speaking }: Pick<RowSaid, 'speaking'>, r: number, isFilled: boolean): RowAt {
    const blanks = indentOf(this.rows[r]![speaking] ?? '');
    return { indent: speaking * COLUMN_INDENT + blanks, isTold: blanks > 0, isFilled };
  }
}

/** Does a row have a heading in a column of names, like 指标名称, or number the columns? */
export function isHeadingRow(headings: HeadingWords, row: readonly string[], columns: readonly number[]): boolean {
  return columns.some((c) => headings.heading(row[c] ?? '')?.tells === 'label') || isNumberingRow(row, columns);
}

/** Does a row number the columns, as statistical tables do: 甲 乙 1 2? */
export function isNumberingRow(row: readonly string[], columns: readonly number[]): boolean {
  return columns.some((c) => STEM.test(row[c] ?? '')) && row.every((text) => COLUMN_MARK.test(text));
}

function breaking(breakdown: Breakdown, part: Breaking['part']): Breaking {
  return { breakdown: breakdownKey(breakdown), ...(part && { part }) };
}

/** 按性别分, and nothing else. */
function isHead({ heads, isTotal, part, readings }: Spoken): boolean {
  return heads !== undefined && isTotal !== true && part === undefined && readings.every((reading) => Object.keys(reading).length === 0);
}

/** 合计, and nothing else: of the breakdown around it, or of the whole table. PLACE16 */
function isTotalAlone({ isTotal, part, heads, readings }: Spoken): boolean {
  return isTotal === true && part === undefined && heads === undefined && readings.every((reading) => Object.keys(reading).length === 0);
}

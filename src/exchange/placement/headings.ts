/**
 * Which column of the form the headings of a table speak of.
 *
 * HEADING1 a heading is made of known words: a period, a region of the form, a category, a part of the observation; all of it must be known
 * HEADING2 headings over each other add up, the upper one reaching over all columns it is merged with; of regions the lowest counts · HEADING3 what is not said is the only
 * period, the total, the value · HEADING4 a key of a column, as the downloaded form has it, is that column · HEADING5 words for what tells of
 * the row (unit, region, number) are known, and so are words for other figures: another period or region, the target, last year; they fill nothing
 * HEADING6 contradictory words are unknown · HEADING7 several periods and none said: ambiguous, unless the table says its period elsewhere
 * HEADING8 a unit in brackets or behind a mark is told with its column; another bracket may explain, but not with words that change what is meant
 * HEADING11 marks of footnotes behind a heading, 2025年①, are none of it · HEADING12 a unit alone heads figures where no other column has any
 * HEADING13 the plan's words for a numerator or a denominator, 活产数, head those of the indicators that have it, where both halves are headed (PARTWORDING2)
 * HEADING14 the name of an indicator heads its own value, beside its halves · HEADING15 合计 is a count, or the rate of all; 总数 and 人数 are counts
 * HEADING9 the end of a name, 死亡率（‰）, heads the rows whose names end so · HEADING10 '24 and 二〇二四 are years where they are headings, and none in a cell
 */
import { parseColumnKey } from '../../observations/cell-key.js';
import { TOTAL } from '../../plan/breakdown.js';
import type { Part } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { EXPLAINING, isUnclear, leavesOut, NO_ROLE, piecesOf } from './brackets.js';
import type { HeadedColumn } from './headed-column.js';
import { HeadingLexicon, isOtherFigures, together, type Heading, type OtherFigures } from './heading-lexicon.js';
import { plainName, withoutNote } from './names.js';
import { PartWordings } from './part-wordings.js';
import { readPeriod } from './period-texts.js';
import type { RegionTexts } from './region-texts.js';
import { PLACE } from './reporters.js';
import type { UnitText, UnitTexts } from './unit-texts.js';
import { shareIn } from './women-shares.js';

/** Other figures than those of the form; or its own, with the period where that is said. */
export type Stated =
  | { readonly why: OtherFigures; readonly period?: undefined }
  | { readonly why?: undefined; readonly period?: string; readonly isRelative?: true; readonly isActual: boolean };

/** The other parts belong to the row, whatever category their heading stands beneath. */
const BY_BREAKDOWN: ReadonlySet<Part> = new Set(['value', 'numerator', 'denominator']);

/** Characters of a heading, without and with blanks. */
const MOST_HEADING = 60;
const MOST_READ = 500;
/** Characters of what a heading repeats of names. */
const MOST_END = 8;
/** Texts of a file are asked for again and again, pass by pass. */
const MOST_KNOWN = 200_000;
const FIGURE_END = /(?:率|比例|比重|[^级度季届]数)$/;
const RATE_END = /(?:率|比例|比重)$/;
const LAST_BRACKET = /(?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])$/u;
const SHORT_YEAR = /^\s*['‘’＇](\d{2})\s*$/;
const NUMERAL_YEAR = /^\s*[一二][〇○零九][〇○零一二三四五六七八九]{2}\s*$/u;
const REGION_LABEL = new RegExp(`^(?:${PLACE})$`, 'u');
const IN_PART = /^(?:[市镇]区|乡村|村镇)$/u;
/** Years that a table may be of, before and after those of its form. */
const NEAR = 10;
const YEAR_FIRST = /^\d{2,4}年[^/,:;|-]{1,8}$/u;
/** Before a name they may make another number of it. */
const NO_TIME = /累计|快报/;
/** Heads actual values, whatever the title says. */
const ACTUAL = /实际|完成|达到|实绩|actual|achieved/i;

/** 县（市、区）, 乡镇（街道）名称, 各镇街; 市区 and 乡村 are parts of one. HEADING5 */
function isRegionLabel(plain: string): boolean {
  const bare = plain.replace(/[()[\]/]/g, '');
  return bare.length > 1 && !IN_PART.test(bare) && REGION_LABEL.test(bare.replace(/^各/, ''));
}

export class HeadingWords {
  private readonly session: EntrySession;
  private readonly units: UnitTexts;
  private readonly regions: RegionTexts;
  private readonly lexicon: HeadingLexicon;
  private readonly read = new Map<string, Heading | null>();
  /** Of all indicators of the plan. */
  readonly names: ReadonlySet<string>;
  readonly wordings: PartWordings;
  /** What the names of the form end with. */
  private readonly ends: ReadonlySet<string>;

  constructor(session: EntrySession, units: UnitTexts, regions: RegionTexts) {
    this.session = session;
    this.units = units;
    this.regions = regions;
    this.wordings = new PartWordings(session.plan);
    this.lexicon = new HeadingLexicon(session, regions);
    this.names = new Set(session.plan.indicators.map(({ name }) => plainName(name)));
    const own = new Set(session.form.indicators.map(({ name }) => plainName(name)));
    this.ends = new Set([...own].flatMap((name) => Array.from({ length: MOST_END - 1 }, (_, i) => name.slice(-2 - i))));
  }

  /** @returns `null` for a text that is no heading as a whole. */
  heading(text: string): Heading | null {
    if (text.length > MOST_READ) return null;
    const plain = plainName(this.fullYear(text));
    if (plain === '' || plain.length > MOST_HEADING) return null;
    const known = this.read.get(text);
    if (known !== undefined) return known;
    const worded = plain === '年' ? ({ tells: 'period' } as const) : this.worded(text, plain);
    const heading: Heading | null = (worded === null || worded.tells === 'label') && isRegionLabel(plain) ? { tells: 'region' } : worded;
    if (this.read.size >= MOST_KNOWN) this.read.clear();
    this.read.set(text, heading);
    return heading;
  }

  private worded(text: string, plain: string): Heading | null {
    return (
      this.key(text.trim()) ??
      this.lexicon.cut(plain) ??
      this.lexicon.cut(this.unexplained(plain)) ??
      this.place(plain) ??
      this.place(this.unexplained(plain)) ??
      this.united(text)?.heading ??
      this.wording(plain) ??
      this.wording(this.unexplained(plain)) ??
      this.endOfNames(this.unexplained(plain)) ??
      this.unmarked(text, plain)
    );
  }

  /** '24, within some years of those of the form, and 二〇二四. */
  private fullYear(text: string): string {
    if (NUMERAL_YEAR.test(text)) return `${text.trim()}年`;
    const [, short] = SHORT_YEAR.exec(text) ?? [];
    const isNear = this.session.periods.some((period) => Math.abs(Number(period.slice(0, 4)) - Number(`20${short}`)) <= NEAR);
    return isNear ? `20${short}年` : text;
  }

  /**
   * The form's column under headings that stand over each other, the uppermost first.
   * @param period what the table says of its period elsewhere.
   */
  column(texts: readonly string[], period?: string): HeadedColumn {
    const stack = texts.filter((text, i) => text.trim() !== '' && text !== texts[i - 1]);
    const units = stack.flatMap(
      (text) => (this.heading(text) ? null : this.units.read(text)) ?? this.units.bracketed(text) ?? this.united(text)?.unit ?? [],
    );
    const said = stack.length > 1 ? stack.filter((text) => this.units.read(text) === null || this.heading(text) !== null) : stack;
    const lowest = said[said.length - 1];
    if (lowest === undefined) return { kind: 'unknown', text: '' };
    const headings = said.map((text) => this.headingOfShare(text) ?? this.heading(text));
    const text = said.join(' / ');
    const key = headings.find((heading) => heading?.column !== undefined);
    if (key) return { kind: 'column', column: key.column!, isKey: true, saysPeriod: true, text };
    const last = (headings[headings.length - 1] ??= this.ownName(lowest));
    if (last?.tells && !isOtherFigures(last.tells)) return { kind: last.tells, text };
    // 2025年 over 上半年
    const joined = this.lexicon.cut(plainName(said.filter((_, i) => headings[i] !== null).join('')));
    const isPart = headings.length > 1 && joined?.period !== undefined && joined.tells === undefined;
    const others = said
      .map((one, i) => (headings[i] === null ? this.otherFiguresIn(one) : headings[i]!.tells) ?? undefined)
      .find(isOtherFigures);
    if (others && !(others === 'other-period' && isPart)) return { kind: others, text };
    const places = said.map((one, i) => headings[i]?.region ?? this.elsewhere(one)).filter((one) => one !== undefined);
    if (places[places.length - 1] === null) return { kind: 'other-region', text };
    // A title above is no heading; what stands right over the cells must be one.
    if (last === null) return { kind: 'unknown', text };
    const all = isPart ? joined : headings.reduce<Heading | null>((sum, heading) => (heading === null ? sum : together(sum, heading)), {});
    if (all === null) return { kind: 'unknown', text };
    const unit = units[units.length - 1];
    const found = this.resolve(all, text, period);
    const unclear = said.map((one, i) => (headings[i] === null ? null : this.unclearIn(one))).find((one) => one !== null);
    const isOfForm = found.kind === 'column' || found.kind === 'ambiguous';
    return isOfForm ? ({ ...found, ...(unit && { unit }), ...(unclear && { unclear }) } as HeadedColumn) : found;
  }

  /** @param said the period that the table says elsewhere. */
  private resolve(heading: Heading, text: string, said: string | undefined): HeadedColumn {
    const { periods, form } = this.session;
    const { part = 'value', period = said, region } = heading;
    const place = region === undefined ? {} : { region };
    const isBare = heading.part === undefined && heading.breakdown === undefined && heading.period === undefined && !heading.isFigure;
    if (isBare) return { kind: 'unknown', text };
    if (period === undefined && periods.length > 1)
      return { kind: 'ambiguous', text, ...place, ...(heading.breakdown === TOTAL && { isTotal: true }) };
    const breakdown = BY_BREAKDOWN.has(part) ? (heading.breakdown ?? TOTAL) : TOTAL;
    const column = form.column(period ?? periods[0]!, breakdown, part);
    if (column === undefined) return { kind: 'unknown', text };
    const isTotal = heading.breakdown === TOTAL && heading.part === undefined;
    const measure = heading.measure ?? (isTotal ? 'total' : undefined);
    // 女性占比 is no rate of women.
    if (measure === 'rate' && (breakdown !== TOTAL || part !== 'value')) return { kind: 'unknown', text };
    const saysPeriod = heading.period !== undefined && !heading.isRelative;
    return {
      kind: 'column',
      column,
      isKey: false,
      saysPeriod,
      ...(ACTUAL.test(text) && { saysActual: true }),
      ...(measure && { measure }),
      ...(heading.share !== undefined && { share: heading.share }),
      ...(heading.of !== undefined && { of: heading.of }),
      ...(heading.counts !== undefined && { counts: heading.counts }),
      text,
      ...place,
      ...(heading.breakdown === TOTAL && { isTotal: true }),
    };
  }

  /** A region of the form by a name that no words make up: 江门市开平市. */
  private place(plain: string): Heading | null {
    const region = /\p{Script=Han}/u.test(plain) ? this.regions.find(plain) : null;
    return region === null ? null : { isFigure: true, region };
  }

  /** `null` for a text that names another region, `undefined` for one that names none. */
  private elsewhere(text: string): null | undefined {
    const isPlace = /\p{Script=Han}/u.test(text) && (this.regions.isElsewhere(text) || this.regions.bracketed(text) !== null);
    return isPlace ? null : undefined;
  }

  /** 死亡率（‰）, 2025年筛查率: known words, and then what names of the form end with. HEADING9 */
  private endOfNames(plain: string): Heading | null {
    const isName = (text: string) => this.names.has(text);
    if (plain.length > MOST_END + 8 || !FIGURE_END.test(plain) || isName(plain)) return null;
    for (let start = Math.max(0, plain.length - MOST_END); start <= plain.length - 2; start++) {
      const end = plain.slice(start);
      if (!this.ends.has(end)) continue;
      const before = start === 0 ? {} : this.lexicon.cut(plain.slice(0, start));
      if (before === null || before.breakdown !== undefined || isName(end)) continue;
      return { ...before, isFigure: true, measure: RATE_END.test(end) ? 'rate' : 'count', of: end };
    }
    return null;
  }

  /** 女性占比, 2025年所占比例 */
  private headingOfShare(text: string): Heading | null {
    const plain = text.length > MOST_HEADING ? '' : this.unexplained(plainName(text));
    const { start, isOfWomen } = shareIn(plain) ?? { start: -1, isOfWomen: false };
    const before = start < 0 ? null : start === 0 ? {} : this.lexicon.cut(plain.slice(0, start));
    if (before === null || before.breakdown !== undefined || before.part !== undefined || before.measure !== undefined) return null;
    return { ...before, isFigure: true, measure: 'rate', ...(isOfWomen && { share: plain.slice(start) }) };
  }

  /** HEADING14 */
  private ownName(text: string): Heading | null {
    const plain = this.unexplained(plainName(text));
    return this.names.has(plain) ? { isFigure: true, of: plain } : null;
  }

  /** HEADING13 */
  private wording(plain: string): Heading | null {
    const found = this.wordings.find(plain);
    return found && { part: found.part, counts: found.counts };
  }

  /** HEADING11 */
  private unmarked(text: string, plain: string): Heading | null {
    const bare = withoutNote(text);
    return bare === plain ? null : this.heading(bare);
  }

  /** `2025年，万人`, 2025年万人. HEADING8 */
  private united(text: string): { readonly heading: Heading; readonly unit: UnitText } | null {
    const plain = plainName(text);
    const isWhole = this.lexicon.cut(plain) !== null;
    for (let i = 1; i < plain.length && !isWhole && YEAR_FIRST.test(plain); i++) {
      const heading = this.lexicon.cut(plain.slice(0, i));
      const unit = heading?.period === undefined || heading.part !== undefined ? null : this.units.read(plain.slice(i));
      if (unit) return { heading: heading!, unit };
    }
    for (const { before, unit } of isWhole ? [] : this.units.behind(text)) {
      const heading = this.lexicon.cut(plainName(before));
      if (before !== '' && heading && (heading.tells === undefined || isOtherFigures(heading.tells))) return { heading, unit };
    }
    return null;
  }

  /** Without its last bracket, where that holds a unit or explains, but with what of it is known. HEADING8 */
  private unexplained(plain: string): string {
    const [bracket] = LAST_BRACKET.exec(plain) ?? [];
    if (bracket === undefined) return plain;
    const inside = bracket.slice(1, -1);
    const isPlain =
      this.units.read(inside) !== null ||
      (this.otherFiguresIn(inside) === null && !this.saysMore(inside) && this.elsewhere(`(${inside})`) === undefined);
    if (!isPlain) return plain;
    const known = piecesOf(inside).filter((piece) => this.units.read(piece) === null && this.lexicon.cut(piece) !== null);
    return `${plain.slice(0, -bracket.length)}${known.length === 0 ? '' : `(${known.join()})`}`;
  }

  /** BRACKET2 */
  private unclearIn(text: string): string | null {
    const plain = plainName(text);
    const [bracket] = LAST_BRACKET.exec(plain) ?? [];
    if (bracket === undefined || this.lexicon.cut(plain) !== null) return null;
    const less = piecesOf(bracket.slice(1, -1)).find(leavesOut);
    if (less !== undefined) return less;
    const pieces = piecesOf(bracket.slice(1, -1).replace(EXPLAINING, ''));
    return pieces.find((one) => isUnclear(one) && this.units.read(one) === null && this.heading(one) === null) ?? null;
  }

  /** Does a text that is no heading as a whole speak of other figures than the report's? */
  otherFiguresIn(text: string): OtherFigures | null {
    const plain = plainName(text).replace(EXPLAINING, '').replace(NO_ROLE, '');
    let found: OtherFigures | null = null;
    for (let i = 0; i < plain.length && found === null; i++) {
      if (!/\d/.test(plain[i]!) || !/\d/.test(plain[i - 1] ?? '')) {
        const period = readPeriod(plain.slice(i));
        const said = plain.slice(i, i + (period?.length ?? 0));
        const isSaid = /[年月季]/.test(said) || said.length === plain.length;
        if (period && isSaid && this.lexicon.meaningOf(period).tells) found = 'other-period';
      }
      const tells = this.lexicon.wordIn(plain, i)?.means.tells;
      if (isOtherFigures(tells)) found = tells;
    }
    return found;
  }

  /**
   * What a cell, a bracket, a row or the name of a sheet says of the period and of the kind of its figures.
   * @returns `null` for a text that says neither, or more.
   */
  stated(text: string): Stated | null {
    const heading = SHORT_YEAR.test(text) ? null : this.heading(text);
    if (heading === null || heading.breakdown !== undefined || heading.column !== undefined || heading.of !== undefined) return null;
    const { tells, part, period, region, isFigure, isRelative } = heading;
    if (tells === 'other-region' || (region !== undefined && period === undefined && !isOtherFigures(tells))) return null; // `RegionTexts` reads regions
    if (isOtherFigures(tells)) return { why: tells };
    if (tells !== undefined || (part !== undefined && part !== 'value')) return null;
    if (period === undefined && part === undefined && !isFigure) return null;
    return { ...(period !== undefined && { period }), ...(isRelative && { isRelative }), isActual: part !== undefined };
  }

  /** Does a text say when figures are of, or which they are, 年末, 目标, and nothing else? ROWTEXT7 */
  isOfFigures(plain: string): boolean {
    const heading = NO_TIME.test(plain) ? null : this.lexicon.cut(plain);
    if (heading === null || heading.breakdown !== undefined || heading.measure !== undefined || heading.region !== undefined) return false;
    const { tells, part = 'value' } = heading;
    return part === 'value' && (tells === undefined || (isOtherFigures(tells) && tells !== 'other-region'));
  }

  /** Does an explanation name a breakdown? */
  private saysMore(plain: string): boolean {
    return [...plain].some((_, i) => this.lexicon.wordIn(plain, i)?.means.breakdown !== undefined);
  }

  private key(text: string): Heading | null {
    const name = parseColumnKey(text);
    const column = name && this.session.form.column(name.period, name.breakdown, name.part as Part);
    return column === undefined ? null : { column };
  }
}

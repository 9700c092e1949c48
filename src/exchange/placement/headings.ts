/**
 * Which column of the form the headings of a table speak of.
 *
 * HEADING1 a heading is made of known words: a period, a region of the form, a category, a part of the observation; all of it must be known
 * HEADING2 headings over each other add up, the upper one reaching over all columns it is merged with; of regions the lowest counts · HEADING3 what is not said is the only
 * period, the total, the value · HEADING4 a key of a column, as the downloaded form has it, is that column · HEADING5 words for what tells of
 * the row (unit, region, number) are known, and so are words for other figures: another period or region, the target, last year; they fill nothing
 * HEADING6 contradictory words are unknown · HEADING7 several periods and none said: ambiguous, unless the table says its period elsewhere
 * HEADING8 a unit in brackets or behind a mark is told with its column; another bracket may explain, but not with words that change what is meant
 */
import { parseColumnKey } from '../../observations/cell-key.js';
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { PARTS, type Part } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { breakdownName } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { LOCALES } from '../../vocabulary/locale.js';
import {
  CATEGORY_WORDS,
  COUNT_WORDS,
  CURRENT_WORDS,
  CURRENT_YEAR_WORDS,
  FIGURE_WORDS,
  FILLERS,
  LABEL_WORDS,
  DERIVED_WORDS,
  OTHER_PERIOD_WORDS,
  OTHER_TIME_WORDS,
  PART_WORDS,
  PERIOD_LABELS,
  RATE_WORDS,
  REGION_LABELS,
  ROLE_LABELS,
  TARGET_WORDS,
  TOTAL_WORDS,
  UNIT_LABELS,
} from '../../vocabulary/heading-words.js';
import { plainName } from './names.js';
import { periodOf, readPeriod, type PeriodText } from './period-texts.js';
import { RegionTexts } from './region-texts.js';
import type { UnitText, UnitTexts } from './unit-texts.js';

/** What a heading says; what it does not say is absent. */
export interface Heading {
  readonly period?: string;
  /** It says a part of a year, and not of which: 上半年. */
  readonly isRelative?: true;
  readonly breakdown?: string;
  readonly part?: Part;
  /** Code of a region of the form. */
  readonly region?: string;
  /** It heads a column that tells of its row, or figures that are not those of the report. */
  readonly tells?: Label | OtherFigures;
  /** It says that figures stand below: 人数. */
  readonly isFigure?: true;
  /** It heads counts, 人数, or rates, 率. */
  readonly measure?: 'count' | 'rate';
  /** Index of the form's column, from a key. */
  readonly column?: number;
}

export type Label = 'region' | 'period' | 'unit' | 'label';
export type OtherFigures = 'other-period' | 'other-figures' | 'other-region';

/** Other figures than those of the form; or its own, with the period where that is said. */
export type Stated =
  | { readonly why: OtherFigures; readonly period?: undefined }
  | { readonly why?: undefined; readonly period?: string; readonly isRelative?: true; readonly isActual: boolean };

export type HeadedColumn =
  | {
      readonly kind: 'column';
      readonly column: number;
      readonly isKey: boolean;
      /** The headings themselves say the period, with its year. */
      readonly saysPeriod: boolean;
      /** They say that the values are actual ones, 实际完成. */
      readonly saysActual?: true;
      readonly text: string;
      readonly measure?: 'count' | 'rate';
      readonly unit?: UnitText;
      readonly region?: string;
      /** It says 合计 itself. */
      readonly isTotal?: true;
    }
  | { readonly kind: Label; readonly text: string }
  | {
      readonly kind: OtherFigures | 'unknown' | 'ambiguous';
      readonly text: string;
      readonly region?: string;
      readonly unit?: UnitText;
      readonly isTotal?: true;
    };

/** The other parts belong to the row, whatever category their heading stands beneath. */
const BY_BREAKDOWN: ReadonlySet<Part> = new Set(['value', 'numerator', 'denominator']);
const SEPARATORS = /^[()[\]{}:/,.;_|+-]+/;

/** Heads actual values, whatever the title says. */
const ACTUAL = /实际|完成|达到|实绩|actual|achieved/i;
/** A bracket that tells what is counted in, or compares. */
const EXPLAINING = /(?:^|\()(?:不?含|包[含括])[^()]*(?:$|\))|(?:^|\()与[^()]*(?:一致|相同|可比)(?:$|\))/g;
/** Words of roles within words that are none. */
const NO_ROLE = /目标(?=人群|人口|儿童|妇女|对象)|计划(?=生育|免疫)/g;

type Word = { readonly text: string; readonly means: Heading };

export function isOtherFigures(tells: string | undefined): tells is OtherFigures {
  return tells === 'other-period' || tells === 'other-figures' || tells === 'other-region';
}

/** Does a column have figures, of the form or others? */
export function headsFigures({ kind }: HeadedColumn): boolean {
  return kind === 'column' || kind === 'ambiguous' || isOtherFigures(kind);
}

export class HeadingWords {
  private readonly session: EntrySession;
  private readonly units: UnitTexts;
  private readonly regions: RegionTexts;
  /** Longest first: 女性 before 女. */
  private readonly words: readonly Word[];
  private readonly read = new Map<string, Heading | null>();

  constructor(session: EntrySession, units: UnitTexts, regions = new RegionTexts(session)) {
    this.session = session;
    this.units = units;
    this.regions = regions;
    const words: Word[] = [];
    const add = (texts: readonly string[], means: Heading) => texts.forEach((text) => words.push({ text: plainName(text), means }));
    for (const breakdown of new Set(session.form.columns.map((column) => column.breakdown))) {
      if (breakdown === TOTAL) continue;
      add(
        LOCALES.map((locale) => breakdownName(parseBreakdownKey(breakdown), session.plan, locale)),
        { breakdown },
      );
      add(CATEGORY_WORDS[breakdown] ?? [], { breakdown });
    }
    for (const part of PARTS) add([...LOCALES.map((locale) => formWords[locale].parts[part]), ...PART_WORDS[part]], { part });
    add([...LOCALES.map((locale) => formWords[locale].total), ...TOTAL_WORDS], { breakdown: TOTAL });
    for (const period of session.periods)
      add(
        LOCALES.map((locale) => formWords[locale].period(period)),
        { period },
      );
    add(REGION_LABELS, { tells: 'region' });
    add(PERIOD_LABELS, { tells: 'period' });
    add(UNIT_LABELS, { tells: 'unit' });
    for (const [name, region] of regions.names) add([name], { isFigure: true, region });
    add(LABEL_WORDS, { tells: 'label' });
    add(ROLE_LABELS, { tells: 'label' });
    add([...TARGET_WORDS, ...OTHER_TIME_WORDS, ...DERIVED_WORDS], { tells: 'other-figures' });
    add(OTHER_PERIOD_WORDS, { tells: 'other-period' });
    // Those of the year the table is about, whichever that is.
    add([...CURRENT_WORDS, ...FIGURE_WORDS], { isFigure: true });
    add(COUNT_WORDS, { isFigure: true, measure: 'count' });
    add(RATE_WORDS, { isFigure: true, measure: 'rate' });
    add(CURRENT_YEAR_WORDS, this.meaningOf({ length: 0 }));
    add(FILLERS, {});
    this.words = words.filter(({ text }) => text !== '').sort((one, other) => other.text.length - one.text.length);
  }

  /** @returns `null` for a text that is no heading as a whole. */
  heading(text: string): Heading | null {
    const plain = plainName(text);
    if (plain === '' || plain.length > 60) return null;
    const known = this.read.get(text);
    if (known !== undefined) return known;
    const heading: Heading | null =
      plain === '年'
        ? { tells: 'period' }
        : (this.key(text.trim()) ??
          this.cut(plain) ??
          this.cut(this.unexplained(plain)) ??
          this.place(plain) ??
          this.place(this.unexplained(plain)) ??
          this.united(text)?.heading ??
          null);
    if (this.read.size > 10_000) this.read.clear();
    this.read.set(text, heading);
    return heading;
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
    const headings = said.map((text) => this.heading(text));
    const text = said.join(' / ');
    const key = headings.find((heading) => heading?.column !== undefined);
    if (key) return { kind: 'column', column: key.column!, isKey: true, saysPeriod: true, text };
    const last = headings[headings.length - 1] ?? null;
    if (last?.tells && !isOtherFigures(last.tells)) return { kind: last.tells, text };
    // 2025年 over 上半年
    const joined = this.cut(plainName(said.filter((_, i) => headings[i] !== null).join('')));
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
    return (found.kind === 'column' || found.kind === 'ambiguous') && unit ? ({ ...found, unit } as HeadedColumn) : found;
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
    const measure = heading.measure ?? (isTotal ? 'count' : undefined);
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

  /** `2025年，万人`. HEADING8 */
  private united(text: string): { readonly heading: Heading; readonly unit: UnitText } | null {
    for (const { before, unit } of this.cut(plainName(text)) ? [] : this.units.behind(text)) {
      const heading = this.cut(plainName(before));
      if (before !== '' && heading && (heading.tells === undefined || isOtherFigures(heading.tells))) return { heading, unit };
    }
    return null;
  }

  /** Without its last bracket, where that holds a unit or explains. HEADING8 */
  private unexplained(plain: string): string {
    const [bracket] = /\((?:[^()]|\([^()]*\))*\)$/u.exec(plain) ?? [];
    if (bracket === undefined) return plain;
    const inside = bracket.slice(1, -1);
    const isPlain =
      this.units.read(inside) !== null ||
      (this.otherFiguresIn(inside) === null && !this.saysMore(inside) && this.elsewhere(bracket) === undefined);
    return isPlain ? plain.slice(0, -bracket.length) : plain;
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
        if (period && isSaid && this.meaningOf(period).tells) found = 'other-period';
      }
      const tells = this.wordIn(plain, i)?.means.tells;
      if (isOtherFigures(tells)) found = tells;
    }
    return found;
  }

  /**
   * What a cell, a bracket, a row or the name of a sheet says of the period and of the kind of its figures.
   * @returns `null` for a text that says neither, or more.
   */
  stated(text: string): Stated | null {
    const heading = this.heading(text);
    if (heading === null || heading.breakdown !== undefined || heading.column !== undefined) return null;
    const { tells, part, period, region, isFigure, isRelative } = heading;
    if (tells === 'other-region' || (region !== undefined && period === undefined && !isOtherFigures(tells))) return null; // `RegionTexts` reads regions
    if (isOtherFigures(tells)) return { why: tells };
    if (tells !== undefined || (part !== undefined && part !== 'value')) return null;
    if (period === undefined && part === undefined && !isFigure) return null;
    return { ...(period !== undefined && { period }), ...(isRelative && { isRelative }), isActual: part !== undefined };
  }

  /** Does an explanation name a breakdown? */
  private saysMore(plain: string): boolean {
    return [...plain].some((_, i) => this.wordIn(plain, i)?.means.breakdown !== undefined);
  }

  private wordIn(plain: string, start: number): Word | undefined {
    return this.words.find(({ text }) => text.length > 1 && plain.startsWith(text, start));
  }

  private key(text: string): Heading | null {
    const name = parseColumnKey(text);
    const column = name && this.session.form.column(name.period, name.breakdown, name.part as Part);
    return column === undefined ? null : { column };
  }

  /** Cuts a text into known words, from its beginning to its end. HEADING1 */
  private cut(plain: string): Heading | null {
    let rest = plain;
    let all: Heading | null = {};
    while (rest !== '' && all !== null) {
      const separator = SEPARATORS.exec(rest);
      if (separator) {
        rest = rest.slice(separator[0].length);
        continue;
      }
      const start = rest;
      const word = this.words.find(({ text }) => start.startsWith(text));
      const period = readPeriod(start);
      if (!word && !period) return null;
      const isPeriod = period !== null && period.length >= (word?.text.length ?? 0);
      const means = isPeriod ? this.meaningOf(period) : word!.means;
      if (
        means.region !== undefined &&
        all.region !== undefined &&
        all.region !== means.region &&
        all.region !== this.session.plan.region.code
      )
        return null;
      all = together(all, means);
      rest = rest.slice(isPeriod ? period.length : word!.text.length);
    }
    return all;
  }

  /** PERIODTEXT6 */
  private meaningOf(read: PeriodText): Heading {
    const period = periodOf(read, this.session.periods);
    if (period === null) return { tells: 'other-period' };
    // 全年 is the year the table is about.
    if (read.year === undefined && read.part === undefined) return { isFigure: true };
    return { period: period!, ...(read.year === undefined && { isRelative: true as const }) };
  }
}

/** Both together, or `null` when they contradict each other. HEADING6 */
function together(one: Heading | null, other: Heading): Heading | null {
  if (one === null) return null;
  for (const key of ['period', 'breakdown', 'part'] as const) {
    if (one[key] !== undefined && other[key] !== undefined && one[key] !== other[key] && !isGeneral(key, one[key])) return null;
  }
  const both = [one.tells, other.tells];
  const tells = both.find((one) => one === 'other-figures') ?? both.find((one) => one === 'other-period') ?? other.tells ?? one.tells;
  const all = { ...one, ...other, ...(tells && { tells }) };
  // 年度2025, current year: no label.
  if (tells === 'period' && (all.period !== undefined || all.isFigure)) delete all.tells;
  return all;
}

/** 合计 over 女 and 男 is no contradiction, nor is 数值 over 分子. */
function isGeneral(key: 'period' | 'breakdown' | 'part', said: string): boolean {
  return (key === 'breakdown' && said === TOTAL) || (key === 'part' && said === 'value');
}

/**
 * Which column of the form the headings of a table speak of.
 *
 * HEADING1 a heading is made of known words: a period, a category, a part of the observation; all of it must be known
 * HEADING2 headings over each other add up, the upper one reaching over all columns it is merged with · HEADING3 what is not said is the only
 * period, the total, the value · HEADING4 a key of a column, as the downloaded form has it, is that column · HEADING5 words for what tells of
 * the row (unit, region, number) are known, and so are words for other figures: another period, the target, last year; they fill nothing
 * HEADING6 contradictory words are unknown · HEADING7 several periods and none said: ambiguous, unless the table says its period elsewhere
 * HEADING8 a unit in brackets or behind a mark is told with its column; another bracket may explain, but not with words that change what is meant
 */
import { parseColumnKey } from '../../observations/cell-key.js';
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { wholeYearOf } from '../../plan/period.js';
import { PARTS, type Part } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { breakdownName } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { LOCALES } from '../../vocabulary/locale.js';
import {
  CATEGORY_WORDS,
  CURRENT_WORDS,
  CURRENT_YEAR_WORDS,
  FIGURE_WORDS,
  FILLERS,
  LABEL_WORDS,
  OTHER_WORDS,
  PART_WORDS,
  PERIOD_LABELS,
  REGION_LABELS,
  TOTAL_WORDS,
  UNIT_LABELS,
} from '../../vocabulary/heading-words.js';
import { plainName } from './names.js';
import { readPeriod } from './period-texts.js';
import type { UnitText, UnitTexts } from './unit-texts.js';

/** What a heading says; what it does not say is absent. */
export interface Heading {
  readonly period?: string;
  readonly breakdown?: string;
  readonly part?: Part;
  /** It heads a column that tells of its row, or figures that are not those of the report. */
  readonly tells?: Label | OtherFigures;
  /** It says that figures stand below: 人数. */
  readonly isFigure?: true;
  /** Index of the form's column, from a key. */
  readonly column?: number;
}

export type Label = 'region' | 'period' | 'unit' | 'label';
export type OtherFigures = 'other-period' | 'other-figures';

export type HeadedColumn =
  | {
      readonly kind: 'column';
      readonly column: number;
      readonly isKey: boolean;
      /** The headings themselves say the period. */
      readonly saysPeriod: boolean;
      readonly text: string;
      readonly unit?: UnitText;
    }
  | { readonly kind: Label }
  | { readonly kind: OtherFigures | 'unknown' | 'ambiguous'; readonly text: string };

/** The other parts belong to the row, whatever category their heading stands beneath. */
const BY_BREAKDOWN: ReadonlySet<Part> = new Set(['value', 'numerator', 'denominator']);
const SEPARATORS = /^[()[\]{}:/,.;_|+-]+/;

type Word = { readonly text: string; readonly means: Heading };

export function isOtherFigures(tells: Heading['tells']): tells is OtherFigures {
  return tells === 'other-period' || tells === 'other-figures';
}

export class HeadingWords {
  private readonly session: EntrySession;
  private readonly units: UnitTexts;
  /** Longest first: 女性 before 女. */
  private readonly words: readonly Word[];
  private readonly read = new Map<string, Heading | null>();

  constructor(session: EntrySession, units: UnitTexts) {
    this.session = session;
    this.units = units;
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
    // Beside columns of other regions: 全省, 开平市.
    if (session.regions.length === 1) add([session.regionNames[session.regions[0]!] ?? ''], { isFigure: true });
    add(LABEL_WORDS, { tells: 'label' });
    add(OTHER_WORDS, { tells: 'other-figures' });
    const [only, ...others] = session.periods;
    const current: Heading = others.length === 0 ? { period: only! } : { isFigure: true };
    add(CURRENT_WORDS, current);
    add(CURRENT_YEAR_WORDS, others.length > 0 || !Number.isNaN(wholeYearOf(only!)) ? current : { tells: 'other-period' });
    add(FIGURE_WORDS, { isFigure: true });
    add(FILLERS, {});
    this.words = words.filter(({ text }) => text !== '').sort((one, other) => other.text.length - one.text.length);
  }

  /** @returns `null` for a text that is no heading as a whole. */
  heading(text: string): Heading | null {
    const plain = plainName(text);
    if (plain === '' || plain.length > 60) return null;
    const known = this.read.get(text);
    if (known !== undefined) return known;
    const heading = this.key(text.trim()) ?? this.cut(plain) ?? this.cut(this.unexplained(plain)) ?? this.united(text)?.heading ?? null;
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
    if (last?.tells && !isOtherFigures(last.tells)) return { kind: last.tells };
    const others = said
      .map((one, i) => (headings[i] === null ? this.otherFiguresIn(one) : headings[i]!.tells) ?? undefined)
      .find(isOtherFigures);
    if (others) return { kind: others, text };
    // A title above is no heading; what stands right over the cells must be one.
    if (last === null) return { kind: 'unknown', text };
    const all = headings.reduce<Heading | null>((sum, heading) => (heading === null ? sum : together(sum, heading)), {});
    if (all === null) return { kind: 'unknown', text };
    const unit = units[units.length - 1];
    const found = this.resolve(all.period === undefined && period !== undefined ? { ...all, period } : all, text, all.period !== undefined);
    return found.kind === 'column' && unit ? { ...found, unit } : found;
  }

  private resolve(heading: Heading, text: string, saysPeriod: boolean): HeadedColumn {
    const { periods, form } = this.session;
    const { part = 'value', period } = heading;
    if (heading.part === undefined && heading.breakdown === undefined && !saysPeriod && !heading.isFigure) return { kind: 'unknown', text };
    if (period === undefined && periods.length > 1) return { kind: 'ambiguous', text };
    const breakdown = BY_BREAKDOWN.has(part) ? (heading.breakdown ?? TOTAL) : TOTAL;
    const column = form.column(period ?? periods[0]!, breakdown, part);
    return column === undefined ? { kind: 'unknown', text } : { kind: 'column', column, isKey: false, saysPeriod, text };
  }

  /** `2025年，万人`. HEADING8 */
  private united(text: string): { readonly heading: Heading; readonly unit: UnitText } | null {
    for (const { before, unit } of this.cut(plainName(text)) ? [] : this.units.behind(text)) {
      const heading = this.cut(plainName(before));
      if (before !== '' && heading) return { heading, unit };
    }
    return null;
  }

  /** Without its last bracket, where that holds a unit or explains. HEADING8 */
  private unexplained(plain: string): string {
    const [bracket] = /\((?:[^()]|\([^()]*\))*\)$/u.exec(plain) ?? [];
    if (bracket === undefined) return plain;
    const inside = bracket.slice(1, -1);
    const isPlain = this.units.read(inside) !== null || (this.otherFiguresIn(inside) === null && !this.saysMore(inside));
    return isPlain ? plain.slice(0, -bracket.length) : plain;
  }

  /** Does a text that is no heading as a whole speak of other figures than the report's? */
  otherFiguresIn(text: string): OtherFigures | null {
    const plain = plainName(text);
    let found: OtherFigures | null = null;
    for (let i = 0; i < plain.length && found === null; i++) {
      if (/\d/.test(plain[i]!) && !/\d/.test(plain[i - 1] ?? '')) {
        const period = readPeriod(plain.slice(i));
        if (period && /年/.test(plain.slice(i, i + period.length)) && this.meaningOf(period.period).tells) found = 'other-period';
      }
      const tells = this.wordIn(plain, i)?.means.tells;
      if (isOtherFigures(tells)) found = tells;
    }
    return found;
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
      all = together(all, isPeriod ? this.meaningOf(period.period) : word!.means);
      rest = rest.slice(isPeriod ? period.length : word!.text.length);
    }
    return all;
  }

  /** A part without a year, 上半年, is of the year of the report. */
  private meaningOf(period: string): Heading {
    const { periods } = this.session;
    if (/^\d{4}/.test(period)) return periods.includes(period) ? { period } : { tells: 'other-period' };
    const ends = periods.filter((one) => one.endsWith(`-${period}`));
    return ends.length === 1 && periods.length === 1 ? { period: ends[0]! } : { tells: 'other-period' };
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
  return { ...one, ...other, ...(tells && { tells }) };
}

/** 合计 over 女 and 男 is no contradiction, nor is 数值 over 分子. */
function isGeneral(key: 'period' | 'breakdown' | 'part', said: string): boolean {
  return (key === 'breakdown' && said === TOTAL) || (key === 'part' && said === 'value');
}

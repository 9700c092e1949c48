/**
 * Which column of the form the headings of a table speak of.
 *
 * HEADING1 a heading is made of known words: a period, a category, a part of the observation; all of it must be known
 * HEADING2 headings over each other add up, the upper one reaching over all columns it is merged with · HEADING3 what is not said is the only
 * period, the total, the value · HEADING4 a key of a column, as the downloaded form has it, is that column · HEADING5 words for what tells and is
 * not filled (unit, target, last year, another year) are known, and their columns left out · HEADING6 contradictory words are unknown
 * HEADING7 several periods and none said: ambiguous
 */
import { parseColumnKey } from '../../observations/cell-key.js';
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { PARTS, type Part } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { breakdownName } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { LOCALES } from '../../vocabulary/locale.js';
import { CATEGORY_WORDS, FILLERS, LABEL_WORDS, OTHER_WORDS, PART_WORDS, TOTAL_WORDS } from '../../vocabulary/heading-words.js';
import { plainName } from './names.js';

/** What a heading says; what it does not say is absent. */
export interface Heading {
  readonly period?: string;
  readonly breakdown?: string;
  readonly part?: Part;
  /** It heads a column that is not filled: a label (the unit, a number), or other figures (the target, another year). */
  readonly tells?: 'label' | 'other';
  /** Index of the form's column, from a key. */
  readonly column?: number;
}

export type HeadedColumn =
  | { readonly kind: 'column'; readonly column: number; readonly isKey: boolean }
  | { readonly kind: 'telling' }
  | { readonly kind: 'unknown' | 'ambiguous'; readonly text: string };

const PERIOD =
  /^((?:19|20)\d{2})(?:年度?)?(?:-?(h[12]|q[1-4]|(?:0[1-9]|1[0-2])(?!\d))|(上半年|下半年)|第?([1-4一二三四])季度|(1[0-2]|[1-9])月份?)?/;
/** The other parts belong to the row, whatever category their heading stands beneath. */
const BY_BREAKDOWN: ReadonlySet<Part> = new Set(['value', 'numerator', 'denominator']);
const SEPARATORS = /^[()[\]{}:/,.;_|+-]+/;

type Word = { readonly text: string; readonly means: Heading };

export class HeadingWords {
  private readonly session: EntrySession;
  /** Longest first: 女性 before 女. */
  private readonly words: readonly Word[];
  private readonly read = new Map<string, Heading | null>();

  constructor(session: EntrySession) {
    this.session = session;
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
    add(LABEL_WORDS, { tells: 'label' });
    add(OTHER_WORDS, { tells: 'other' });
    add(FILLERS, {});
    this.words = words.filter(({ text }) => text !== '').sort((one, other) => other.text.length - one.text.length);
  }

  /** @returns `null` for a text that is no heading as a whole. */
  heading(text: string): Heading | null {
    const plain = plainName(text);
    if (plain === '' || plain.length > 60) return null;
    const known = this.read.get(plain);
    if (known !== undefined) return known;
    const heading = this.key(text.trim()) ?? this.cut(plain) ?? this.cut(plain.replace(/\([^()]*\)$/u, ''));
    if (this.read.size > 10_000) this.read.clear();
    this.read.set(plain, heading);
    return heading;
  }

  /** The form's column under headings that stand over each other, the uppermost first. */
  column(texts: readonly string[]): HeadedColumn {
    const said = texts.filter((text, i) => text.trim() !== '' && text !== texts[i - 1]);
    const lowest = said[said.length - 1];
    if (lowest === undefined) return { kind: 'unknown', text: '' };
    const headings = said.map((text) => this.heading(text));
    const key = headings.find((heading) => heading?.column !== undefined);
    if (key) return { kind: 'column', column: key.column!, isKey: true };
    const text = said.join(' / ');
    const last = headings[headings.length - 1] ?? null;
    if (last?.tells || headings.some((heading) => heading?.tells === 'other')) return { kind: 'telling' };
    // A title above is no heading; what stands right over the cells must be one.
    if (last === null) return { kind: 'unknown', text };
    const all = headings.reduce<Heading | null>((sum, heading) => (heading === null ? sum : together(sum, heading)), {});
    if (all === null) return { kind: 'unknown', text };
    return this.resolve(all, text);
  }

  private resolve(heading: Heading, text: string): HeadedColumn {
    const { periods, form } = this.session;
    const { part = 'value', period } = heading;
    if (heading.part === undefined && heading.breakdown === undefined && period === undefined) return { kind: 'unknown', text };
    if (period === undefined && periods.length > 1) return { kind: 'ambiguous', text };
    const breakdown = BY_BREAKDOWN.has(part) ? (heading.breakdown ?? TOTAL) : TOTAL;
    const column = form.column(period ?? periods[0]!, breakdown, part);
    return column === undefined ? { kind: 'unknown', text } : { kind: 'column', column, isKey: false };
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
      const period = PERIOD.exec(start);
      if (!word && !period) return null;
      const isPeriod = period !== null && period[0].length >= (word?.text.length ?? 0);
      all = together(all, isPeriod ? this.period(period) : word!.means);
      rest = rest.slice(isPeriod ? period[0].length : word!.text.length);
    }
    return all;
  }

  private period([, year, part, half, quarter, month]: RegExpExecArray): Heading {
    const digit = quarter && ('一二三四'.indexOf(quarter) + 1 || Number(quarter));
    const suffix = part?.toUpperCase() ?? (half ? (half === '上半年' ? 'H1' : 'H2') : digit ? `Q${digit}` : month?.padStart(2, '0'));
    const period = suffix === undefined ? year! : `${year}-${suffix}`;
    return this.session.periods.includes(period) ? { period } : { tells: 'other' };
  }
}

/** Both together, or `null` when they contradict each other. HEADING6 */
function together(one: Heading | null, other: Heading): Heading | null {
  if (one === null) return null;
  for (const key of ['period', 'breakdown', 'part'] as const) {
    if (one[key] !== undefined && other[key] !== undefined && one[key] !== other[key] && !isGeneral(key, one[key])) return null;
  }
  return { ...one, ...other };
}

/** 合计 over 女 and 男 is no contradiction, nor is 数值 over 分子. */
function isGeneral(key: 'period' | 'breakdown' | 'part', said: string): boolean {
  return (key === 'breakdown' && said === TOTAL) || (key === 'part' && said === 'value');
}

/** The words that headings are made of, what each means, and what a text cut into them says. The rules are in `headings.ts`. */
import { parseBreakdownKey, TOTAL } from '../../plan/breakdown.js';
import { PARTS, type Part } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { breakdownName } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
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
  TOTAL_COUNT_WORDS,
  TOTAL_WORDS,
  UNIT_LABELS,
} from '../../vocabulary/heading-words.js';
import { LOCALES } from '../../vocabulary/locale.js';
import { plainName, spellingsOf } from './names.js';
import { periodOf, readPeriod, type PeriodText } from './period-texts.js';
import type { RegionTexts } from './region-texts.js';

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
  /** It heads shares of women, as it stands: 女性比例. */
  readonly share?: string;
  /** The end of names that it repeats, 死亡率: it heads those only. */
  readonly of?: string;
  /** The words of a plan for a numerator or a denominator, 活产数: it heads that of the indicators that have it. */
  readonly counts?: string;
  /** Index of the form's column, from a key. */
  readonly column?: number;
}

export type Label = 'region' | 'period' | 'unit' | 'label';
export type OtherFigures = 'other-period' | 'other-figures' | 'other-region';

const SEPARATORS = /^[()[\]{}:/,.;_|+*#-]+/;

type Word = { readonly text: string; readonly means: Heading };

export function isOtherFigures(tells: string | undefined): tells is OtherFigures {
  return tells === 'other-period' || tells === 'other-figures' || tells === 'other-region';
}

export class HeadingLexicon {
  private readonly session: EntrySession;
  /** Longest first: 女性 before 女. */
  private readonly words: readonly Word[];

  constructor(session: EntrySession, regions: RegionTexts) {
    this.session = session;
    const words: Word[] = [];
    const add = (texts: readonly string[], means: Heading) => texts.forEach((text) => words.push({ text: plainName(text), means }));
    for (const breakdown of new Set(session.form.columns.map((column) => column.breakdown))) {
      if (breakdown === TOTAL) continue;
      add(
        LOCALES.flatMap((locale) => spellingsOf(breakdownName(parseBreakdownKey(breakdown), session.plan, locale))),
        { breakdown },
      );
      add(CATEGORY_WORDS[breakdown] ?? [], { breakdown });
    }
    for (const part of PARTS) add([...LOCALES.map((locale) => formWords[locale].parts[part]), ...PART_WORDS[part]], { part });
    add(TOTAL_COUNT_WORDS, { breakdown: TOTAL, measure: 'count' });
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
    if (session.periods.every((period) => period.length > 4 && !/-(?:H2|Q4|12)$/.test(period)))
      add(['年末', '年底'], { tells: 'other-period' });
    // Those of the year the table is about, whichever that is.
    add([...CURRENT_WORDS, ...FIGURE_WORDS], { isFigure: true });
    add(COUNT_WORDS, { isFigure: true, measure: 'count' });
    add(RATE_WORDS, { isFigure: true, measure: 'rate' });
    add(CURRENT_YEAR_WORDS, this.meaningOf({ length: 0 }));
    add(FILLERS, {});
    this.words = words.filter(({ text }) => text !== '').sort((one, other) => other.text.length - one.text.length);
  }

  /** The word of more than one character that begins at a place of a text. */
  wordIn(plain: string, start: number): Word | undefined {
    return this.words.find(({ text }) => text.length > 1 && plain.startsWith(text, start));
  }

  /** Cuts a text into known words, from its beginning to its end. HEADING1 */
  cut(plain: string): Heading | null {
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
  meaningOf(read: PeriodText): Heading {
    const period = periodOf(read, this.session.periods);
    if (period === null) return { tells: 'other-period' };
    // 全年 is the year the table is about.
    if (read.year === undefined && read.part === undefined) return { isFigure: true };
    return { period: period!, ...(read.year === undefined && { isRelative: true as const }) };
  }
}

/** Both together, or `null` when they contradict each other. HEADING6 */
export function together(one: Heading | null, other: Heading): Heading | null {
  if (one === null) return null;
  for (const key of ['period', 'breakdown', 'part'] as const) {
    if (one[key] !== undefined && other[key] !== undefined && one[key] !== other[key] && !isGeneral(key, one[key])) return null;
  }
  const both = [one.tells, other.tells];
  const tells = both.find((one) => one === 'other-figures') ?? both.find((one) => one === 'other-period') ?? other.tells ?? one.tells;
  const all = { ...one, ...other, ...(tells && { tells }) };
  // 年度2025, current year, 年度实际: no label.
  if (tells === 'period' && (all.period !== undefined || all.isFigure || all.part !== undefined)) delete all.tells;
  return all;
}

/** 合计 over 女 and 男 is no contradiction, nor is 数值 over 分子. */
function isGeneral(key: 'period' | 'breakdown' | 'part', said: string): boolean {
  return (key === 'breakdown' && said === TOTAL) || (key === 'part' && said === 'value');
}

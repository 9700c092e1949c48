/**
 * What a text in a column of names says: an indicator, a breakdown, or an indicator with a breakdown, `义务教育在校生数（女）`.
 *
 * ROWTEXT1 a name known as it is, is that indicator, whatever words it is made of · ROWTEXT2 a breakdown in brackets behind a name, behind a dash, a
 * colon or a comma, or in front of it · ROWTEXT3 clear words (女, 农村, 分子) need no mark between them and the name · ROWTEXT4 other brackets are left
 * out (NAME4), but not when they hold a breakdown the indicator has besides what can't be read: that would be another number than the
 * name's · ROWTEXT5 a text of a breakdown alone is that · ROWTEXT6 a unit behind a mark is told with the name: `参保人数，万人`, `参保人数单位：万人`, `患病率％`; a letter in
 * brackets is a category only of an indicator that has it · ROWTEXT7 a region, a time or a kind of figures right before a name or behind it, 台山市…,
 * 年末…, …-2024, …目标, is told with it, as if it stood in brackets · ROWTEXT8 the plan's words for a numerator or a denominator (PARTWORDING1, PARTWORDING2)
 */
import { breakdownKey } from '../../plan/breakdown.js';
import type { EntrySession } from '../../report/session.js';
import { both, type BreakdownWords, type Spoken } from './breakdown-words.js';
import { MOST_NAME, Spelling, type Named, type RowNames } from './names.js';
import { readPeriod } from './period-texts.js';
import type { HeadingWords } from './headings.js';
import type { RegionTexts } from './region-texts.js';
import { isUnitOf, type UnitText, type UnitTexts } from './unit-texts.js';

export interface RowText {
  readonly named: Named | null;
  readonly spoken: Spoken | null;
  /** Behind a mark: `参保人数，万人`. */
  readonly unit?: UnitText;
  /** A region or a year without brackets. ROWTEXT7 */
  readonly beside?: string;
}

/** 参保人数单位：万人 */
const UNIT_LABEL = /[\s,，;；(（]*(?:计量|计数)?单位$/u;
/** 参保人数单位万人 */
const UNIT_BEHIND = /^(.{2,60}?)[\s,，;；]*(?:计量|计数)?单位[:：为是\s]*([^\s:：为是].{0,9})$/u;
/** 患病率%, 死亡率‰ */
const RATE_BEHIND = /^(.{2,60}?\p{Script=Han})\s*([%％‰])$/u;
/** The last bracket; there may be one in it, as in `（乡（镇）级）`. */
const BRACKET = /^(.+)[([]((?:[^()[\]]|\([^()]*\))+)[)\]]$/;
const LAST_BRACKET = /\([^()]*\)$/;
/** 分子：孕产妇死亡人数 */
const PART_LABEL = /^分[子母][:-]/;
const PARTING = /^[-:,/·|_.]+|[-:,/·|_.的]+$/g;
const MARKS = /[-:,/·|]/g;
/** Marks of a text looked at from either end: a name may hold a few itself. */
const MOST_MARKS = 2;
/** 城镇女 before a name and （分子） behind. */
const MOST_WORDS = 3;
/** A breakdown in words is not longer. */
const MOST_SPOKEN = 60;
/** Names looked up for one text, whatever it is made of. */
const MOST_TRIES = 8;
/** Characters of a region and a year before a name or behind it. */
const MOST_BESIDE = 20;
/** Longer texts name an indicator alone, or nothing. */
const MOST_COMBINED = 100;
/** Names of a file are asked for again and again, pass by pass. */
const MOST_KNOWN = 200_000;

export class RowTexts {
  private readonly session: EntrySession;
  private readonly names: RowNames;
  private readonly words: BreakdownWords;
  private readonly units: UnitTexts;
  private readonly regions: RegionTexts;
  private readonly headings: HeadingWords;
  private tries = 0;
  private readonly read = new Map<string, RowText | null>();

  constructor(
    session: EntrySession,
    {
      names,
      words,
      units,
      regions,
      headings,
    }: { names: RowNames; words: BreakdownWords; units: UnitTexts; regions: RegionTexts; headings: HeadingWords },
  ) {
    this.session = session;
    this.names = names;
    this.words = words;
    this.units = units;
    this.regions = regions;
    this.headings = headings;
  }

  /** @returns `null` for a text that says nothing known. */
  find(text: string): RowText | null {
    if (text === '' || text.length > MOST_NAME) return null;
    const before = this.read.get(text);
    if (before !== undefined) return before;
    const spelling = new Spelling(text);
    const named = this.names.whole(spelling);
    const found = named ? { named, spoken: null } : this.look(spelling);
    if (this.read.size >= MOST_KNOWN) this.read.clear();
    this.read.set(text, found);
    return found;
  }

  private look(spelling: Spelling): RowText | null {
    const spoken = this.words.find(spelling);
    if (spoken) return { named: null, spoken };
    this.tries = 0;
    const combined = this.combined(spelling.plain, MOST_WORDS);
    const isLetter = combined !== null && this.isLetterAlone(spelling.plain, combined);
    if (combined && !isLetter) return combined;
    const united = this.worded(spelling) ?? this.united(spelling.text);
    if (united) return united;
    const bracketed = this.names.bracketed(spelling);
    if (!bracketed) return this.besides(spelling);
    return isLetter || !this.hasOwnBreakdown(spelling.plain, bracketed) ? { named: bracketed, spoken: null } : null;
  }

  /** ROWTEXT8 */
  private worded({ plain, bare }: Spelling): RowText | null {
    for (const text of new Set([plain, ...bare].map((one) => one.replace(PART_LABEL, '')))) {
      const [bracket = ''] = LAST_BRACKET.exec(text) ?? [];
      const unit = bracket === '' ? null : this.units.read(bracket.slice(1, -1));
      const found = this.headings.wordings.find(text) ?? (unit && this.headings.wordings.find(text.slice(0, -bracket.length)));
      if (!found) continue;
      const { part, counts, indicators } = found;
      const spoken = { readings: [{}], part, counts };
      const named = indicators.length > 1 ? null : { rows: this.names.rowsOf(indicators[0]!), isKey: false };
      return { named, spoken, ...(unit && !counts.includes(bracket) && { unit }) };
    }
    return null;
  }

  /** ROWTEXT7 */
  private besides(spelling: Spelling): RowText | null {
    const texts = [...spelling.bare].reverse();
    for (const plain of new Set(texts.flatMap((text) => [text, text.replace(LAST_BRACKET, '')]))) {
      for (let length = 2; length <= Math.min(MOST_BESIDE, plain.length - 2); length++) {
        if (!this.names.lengths.has(plain.length - length)) continue;
        for (const [name, beside] of [
          [plain.slice(length), plain.slice(0, length)],
          [plain.slice(0, -length), plain.slice(-length)],
        ] as const) {
          const named = this.names.exact(name);
          const text = named ? beside.replace(PARTING, '') : '';
          if (named && this.isBeside(text)) return this.withBracket(spelling.plain, { named, name, beside: text });
        }
      }
    }
    return this.behindYear(texts);
  }

  /** 2025年参保率（女） */
  private withBracket(plain: string, { named, name, beside }: { readonly named: Named; readonly name: string; readonly beside: string }) {
    const [bracket] = LAST_BRACKET.exec(plain) ?? [];
    const spoken = bracket === undefined ? null : (this.combined(name + bracket, MOST_WORDS)?.spoken ?? null);
    return spoken === null && bracket !== undefined && this.hasOwnBreakdown(name + bracket, named) ? null : { named, spoken, beside };
  }

  /** 2025年农村参保率 */
  private behindYear(texts: readonly string[]): RowText | null {
    for (const text of texts) {
      const { year, length = 0 } = readPeriod(text) ?? {};
      const found =
        year === undefined
          ? null
          : this.combined(
              text
                .slice(length)
                .replace(/^[末底]/, '')
                .replace(PARTING, ''),
              MOST_WORDS,
            );
      if (found) return { ...found, beside: text.slice(0, length) };
    }
    return null;
  }

  private isBeside(text: string): boolean {
    const period = readPeriod(text);
    return (
      (period?.year !== undefined && period.length === text.length) || this.regions.called(text) !== null || this.headings.isOfFigures(text)
    );
  }

  /** ROWTEXT6 */
  private united(text: string): RowText | null {
    for (const { before, unit } of this.units.behind(text)) {
      const named = this.names.find(before) ?? this.names.find(before.replace(UNIT_LABEL, ''));
      if (named) return { named, spoken: null, unit };
    }
    const [, before, unit] = UNIT_BEHIND.exec(text.trim()) ?? RATE_BEHIND.exec(text.trim()) ?? [];
    const [named, read] = [this.names.find(before ?? ''), this.units.read(unit ?? '')];
    return named && read ? { named, spoken: null, unit: read } : null;
  }

  /** A letter is a category only of an indicator that has it: `带宽（M）` is not of men. */
  private isLetterAlone(plain: string, { named, spoken }: RowText): boolean {
    const row = named?.rows[0];
    if (row === undefined || !/[([][a-z][)\]]$/.test(plain)) return false;
    const own = this.session.form.breakdownsOf(this.session.form.rows[row]!.indicator);
    return !spoken!.readings.some((reading) => own.includes(breakdownKey(reading)));
  }

  private combined(plain: string, words: number): RowText | null {
    if (words === 0 || plain.length > MOST_COMBINED) return null;
    const [, before, inside] = BRACKET.exec(plain) ?? [];
    if (before !== undefined) {
      const found = this.together(before, this.inside(inside!), words);
      if (found) return found;
    }
    return this.marked(plain, words) ?? this.unmarked(plain, words);
  }

  /** ROWTEXT2 */
  private marked(plain: string, words: number): RowText | null {
    const marks = [...plain.matchAll(MARKS)].map(({ index }) => index!);
    for (const at of new Set([...marks.slice(-MOST_MARKS).reverse(), ...marks.slice(0, MOST_MARKS)])) {
      const [before, behind] = [plain.slice(0, at), plain.slice(at + 1)];
      const found = this.together(before, this.spoken(behind), words) ?? this.together(behind, this.spoken(before), words);
      if (found) return found;
    }
    return null;
  }

  /** ROWTEXT3 */
  private unmarked(plain: string, words: number): RowText | null {
    const last = this.words.behind(plain);
    const first = this.words.before(plain);
    return (
      (last ? this.together(plain.slice(0, -last.text.length).replace(/其中$/, ''), last.means, words) : null) ??
      (first ? this.together(plain.slice(first.text.length).replace(/^的/, ''), first.means, words) : null)
    );
  }

  /** What a bracket says: `女`, or `女，人` with what must then be the unit. */
  private inside(plain: string): Spoken | null {
    const spoken = this.spoken(plain);
    if (spoken || !/[,;]/.test(plain)) return spoken;
    const pieces = plain.split(/[,;]/).map((text) => ({ text, spoken: this.spoken(text) }));
    const all = pieces.reduce<Spoken | null>((sum, one) => (sum && one.spoken ? both(sum, one.spoken) : (sum ?? one.spoken)), null);
    const rest = pieces.filter((one) => one.spoken === null).map(({ text }) => text);
    return all && { ...all, unit: rest.join() };
  }

  private spoken(plain: string): Spoken | null {
    return plain.length > MOST_SPOKEN ? null : this.words.led(plain);
  }

  private together(name: string, spoken: Spoken | null, words: number): RowText | null {
    if (!spoken || spoken.heads !== undefined || ++this.tries > MOST_TRIES) return null;
    const spelling = new Spelling(name, name);
    const whole = this.names.whole(spelling);
    const found = whole ? { named: whole, spoken: null } : (this.combined(name, words - 1) ?? this.unit(spelling));
    if (!found?.named) return null;
    const all = found.spoken ? both(found.spoken, spoken) : spoken;
    return all && { named: found.named, spoken: all };
  }

  /** `在校生数（人）`, what is left of `在校生数（人）（女）`. */
  private unit(name: Spelling): RowText | null {
    const named = this.names.bracketed(name);
    return named && { named, spoken: null };
  }

  /** ROWTEXT4 */
  private hasOwnBreakdown(plain: string, { rows: [row] }: Named): boolean {
    const [, , inside] = BRACKET.exec(plain) ?? [];
    if (inside === undefined || row === undefined) return false;
    if (this.inside(inside)) return true;
    const { indicator } = this.session.form.rows[row]!;
    const mentioned = [...this.words.mentioned(inside)];
    if (mentioned.length === 0 || isUnitOf(inside, indicator)) return false;
    const own = this.session.form.breakdownsOf(indicator);
    return mentioned.some((dimension) => own.some((key) => key.startsWith(`${dimension}=`)));
  }
}

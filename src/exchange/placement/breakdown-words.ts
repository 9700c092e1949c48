/**
 * Which breakdown a row of a table speaks of when it names no indicator: `其中：女`, `－女性`, `(1) 城镇`, `小计`, `of which: women`.
 *
 * BREAKWORD1 a category by its label in either language, by a usual word for it, or by its id; of every dimension the plan has, also where
 * the form has no column for it · BREAKWORD2 其中, of which, numbering, dashes and marks in front add nothing · BREAKWORD3 total words mean the total;
 * with a category, the category · BREAKWORD4 分子 and 分母 are parts, and 比率 beside them is the whole · BREAKWORD5 several dimensions add up, two categories of one are no breakdown
 * BREAKWORD6 a word of two dimensions has two readings · BREAKWORD7 a unit in brackets behind is told, to be compared with the indicator's
 * BREAKWORD8 按性别分 heads the categories of a dimension · BREAKWORD9 all of a text must be known
 */
import { jsonText } from '../../documents/json-text.js';
import { dimensionsOf, type Breakdown } from '../../plan/breakdown.js';
import type { Plan } from '../../plan/schema.js';
import { categoryName, dimensionName } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { LOCALES } from '../../vocabulary/locale.js';
import { CATEGORY_WORDS, PART_WORDS, RATE_WORDS, TOTAL_WORDS } from '../../vocabulary/heading-words.js';
import { plainName, Spelling, spellingsOf } from './names.js';

/** What a text says of a breakdown. */
export interface Spoken {
  /** One, unless a word is a category of several dimensions. Without a category, that of the total. */
  readonly readings: readonly Breakdown[];
  readonly part?: 'numerator' | 'denominator';
  /** The plan's own words for the part: of an indicator alone that has it. PARTWORDING2 */
  readonly counts?: string;
  readonly isTotal?: boolean;
  /** The dimension whose categories stand below. */
  readonly heads?: string;
  /** In brackets behind, as `plainName` has it. */
  readonly unit?: string;
}

interface Word {
  readonly text: string;
  readonly means: Spoken;
  /** May stand right before or behind a name: 女 and 农村, but not 城 or `f`. */
  readonly isClear: boolean;
}

const NOTHING: Spoken = { readings: [{}] };
const MOST_LENGTH = 60;
const MOST_READINGS = 8;
const SEPARATORS = /^[()[\]{}:/,.;_|+*#·•→>└├│─-]+/;
const LEADS = /^(?:[([{:/,.;_|+*#·•→>└├│─-]+|其中|ofwhich|including)+/;
const UNIT = /^(.+)[([]([^()[\]]+)[)\]]$/;

export class BreakdownWords {
  /** By their first character, the longest first: 女性 before 女. */
  private readonly words = new Map<string, Word[]>();
  /** By their last character, the longest first. */
  private readonly endings = new Map<string, Word[]>();
  /** What means a category only by itself: ids, `f`. */
  private readonly wholes = new Map<string, Spoken>();

  constructor(plan: Plan) {
    const words = new Map<string, { means: Spoken; isClear: boolean }>();
    const add = (texts: readonly string[], means: Spoken) => {
      for (const text of texts.map(plainName)) {
        const isLetter = /^[a-z]$/.test(text);
        if (isLetter) this.addWhole(text, means);
        else if (text !== '') words.set(text, { means: either(words.get(text)?.means, means), isClear: isClear(text, means) });
      }
    };
    for (const { id: dimension, categories } of dimensionsOf(plan).values()) {
      for (const { id: category } of categories) {
        const means: Spoken = { readings: [{ [dimension]: category }] };
        add(
          LOCALES.map((locale) => categoryName(dimension, category, plan, locale))
            .filter((name) => name !== category)
            .flatMap(spellingsOf),
          means,
        );
        add(CATEGORY_WORDS[`${dimension}=${category}`] ?? [], means);
        // A bare number in front of nothing is numbering.
        if (!/^\d+$/.test(category)) this.addWhole(plainName(category), means);
      }
      for (const name of LOCALES.map((locale) => dimensionName(dimension, plan, locale))) {
        add([`按${name}分组`, `按${name}分`, `按${name}`, `分${name}`, `by ${name}`, name], { ...NOTHING, heads: dimension });
      }
    }
    for (const part of ['numerator', 'denominator'] as const)
      add([...LOCALES.map((locale) => formWords[locale].parts[part]), ...PART_WORDS[part]], { ...NOTHING, part });
    add([...LOCALES.map((locale) => formWords[locale].total), ...TOTAL_WORDS], { ...NOTHING, isTotal: true });
    for (const text of RATE_WORDS) this.addWhole(plainName(text), { ...NOTHING, isTotal: true });
    add(['其中', 'of which', 'including'], NOTHING);
    for (const [text, word] of [...words].sort(([one], [other]) => other.length - one.length)) {
      listed(this.words, text[0]!).push({ text, ...word });
      listed(this.endings, text[text.length - 1]!).push({ text, ...word });
    }
  }

  /** @returns `null` for a text that is not as a whole about a breakdown. */
  find({ plain, bare }: Spelling): Spoken | null {
    if (plain === '' || plain.length > MOST_LENGTH) return null;
    let found = this.led(plain);
    for (let i = 0; found === null && i < bare.length; i++) if (bare[i] !== plain) found = this.led(bare[i]!);
    return found;
  }

  /** The longest clear word a plain text begins with. */
  before(plain: string, at = 0): Word | undefined {
    return this.words.get(plain[at] ?? '')?.find(({ text, isClear }) => isClear && plain.startsWith(text, at));
  }

  /** The longest clear word a plain text ends with. */
  behind(plain: string): Word | undefined {
    return this.endings.get(plain[plain.length - 1] ?? '')?.find(({ text, isClear }) => isClear && plain.endsWith(text));
  }

  /** The dimensions of which a plain text holds clear words, wherever they stand. */
  mentioned(plain: string): ReadonlySet<string> {
    const dimensions = new Set<string>();
    for (let i = 0; i < plain.length; i++) {
      this.before(plain, i)?.means.readings.forEach((reading) => Object.keys(reading).forEach((dimension) => dimensions.add(dimension)));
    }
    return dimensions;
  }

  /** The same of a plain text. After 其中 there may be numbering again: 其中：(1)女. BREAKWORD2 */
  led(plain: string): Spoken | null {
    const whole = this.cut(plain);
    if (whole) return whole;
    const rest = plain.replace(LEADS, '');
    if (rest === '') return null;
    const again = rest === plain ? [] : [rest, ...new Spelling(rest, rest).bare];
    for (const text of again) {
      const spoken = this.cut(text);
      if (spoken) return spoken;
    }
    const [, name, unit] = (this.words.has(rest[0]!) && UNIT.exec(rest)) || [];
    const named = name === undefined ? null : this.cut(name);
    return named && { ...named, unit: unit! };
  }

  /** Cuts a text into known words, from its beginning to its end. BREAKWORD9 */
  private cut(plain: string): Spoken | null {
    const whole = this.wholes.get(plain);
    if (whole) return whole;
    let all: Spoken | null = null;
    for (let at = 0; at < plain.length;) {
      const word = this.words.get(plain[at]!)?.find(({ text }) => plain.startsWith(text, at));
      const separator = word ? null : SEPARATORS.exec(plain.slice(at));
      if (!word && !separator) return null;
      at += word?.text.length ?? separator![0].length;
      if (!word) continue;
      all = all === null ? word.means : both(all, word.means);
      if (all === null) return null;
    }
    return all && saysSomething(all) ? all : null;
  }

  private addWhole(text: string, means: Spoken): void {
    this.wholes.set(text, either(this.wholes.get(text), means));
  }
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Both together, or `null` when they contradict each other. BREAKWORD5 */
export function both(one: Spoken, other: Spoken): Spoken | null {
  if (one.part !== undefined && other.part !== undefined && one.part !== other.part) return null;
  if (one.unit !== undefined && other.unit !== undefined && one.unit !== other.unit) return null;
  const readings = one.readings
    .flatMap((reading) => other.readings.map((more) => joined(reading, more)))
    .filter((reading): reading is Breakdown => reading !== null);
  return readings.length === 0 || readings.length > MOST_READINGS ? null : { ...one, ...other, readings };
}

/** Both breakdowns at once, or `null` for two categories of one dimension. */
export function joined(one: Breakdown, other: Breakdown): Breakdown | null {
  return Object.keys(other).some((dimension) => one[dimension] !== undefined && one[dimension] !== other[dimension])
    ? null
    : { ...one, ...other };
}

/** One text of two meanings. BREAKWORD6 */
function either(one: Spoken | undefined, other: Spoken): Spoken {
  if (!one) return other;
  const isThere = (reading: Breakdown) => one.readings.some((there) => jsonText(there) === jsonText(reading));
  const isCategory = ({ readings }: Spoken) => Object.keys(readings[0]!).length > 0;
  // A category called like a dimension or a total is the category.
  if (isCategory(one) !== isCategory(other)) return isCategory(one) ? one : other;
  return { ...one, readings: [...one.readings, ...other.readings.filter((reading) => !isThere(reading))] };
}

function isClear(text: string, { readings, part }: Spoken): boolean {
  const isCategory = readings.some((reading) => Object.keys(reading).length > 0);
  return part !== undefined || (isCategory && (text.length > 1 || text === '女' || text === '男'));
}

function saysSomething({ readings, part, isTotal, heads }: Spoken): boolean {
  return part !== undefined || isTotal === true || heads !== undefined || readings.some((reading) => Object.keys(reading).length > 0);
}

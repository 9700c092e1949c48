/**
 * Units that a table states, in a column of units, in brackets or behind a mark in a heading or a name, or in a line above: 万人, ‰, 单位：千元.
 *
 * UNITTEXT1 a unit is a multiplier (万, 千, 亿 …), a measure, or both, by itself or over another (元/月, 个/万人); several may stand together
 * (万人、%), and of them the one counts that is of the indicator's measure
 * UNITTEXT2 counted nouns of one kind stand for each other, as 家 does for 所 and 件 for 起, and 个 for those that may count what the name says;
 * persons, 户 and 人次 are measures of their own
 * UNITTEXT3 a number in another multiple of the indicator's unit is converted, digit by digit: 5 万人 are 50000 人
 * UNITTEXT5 rates by their signs are those by words: 0.01‰ is 1/10万, and 0.1‰ is not; one that no plan has, /1000000, is of another measure
 * UNITTEXT6 the noun alone of what is counted is the unit of an indicator whose name says among how many: 张 for 每千名儿童拥有儿科床位数
 * UNITTEXT7 a numerator or a denominator has the unit that its own name says, 儿童人数(千人), else one of what it counts: 千人 is none of 床位数
 * UNITTEXT8 the beginning of the indicator's unit, 元 of 元/人·年, is told as such: the number is taken as it stands, and asked about
 * UNITTEXT4 of another measure, or not understood, it is written out behind the number, for the form to ask about, as if it had been typed so
 */
import type { EntrySession } from '../../report/session.js';
import { missingOf } from '../../report/reading/words.js';
import { AMONG, isCountedNoun, MULTIPLIER, NOUN, standardUnitOf, unitWordOf } from '../../report/reading/unit-words.js';
import { ownUnitInEnglish } from '../../vocabulary/units-in-english.js';
import { isCounted, unitLabel } from '../../vocabulary/units.js';
import { DEFAULT_LOCALE, LOCALES } from '../../vocabulary/locale.js';
import type { Indicator } from '../../plan/schema.js';
import { mayCount, standsFor } from './counted-nouns.js';
import { plainName } from './names.js';

export interface UnitText {
  /** As it stands in the table, without blanks. */
  readonly text: string;
  /** What it may mean, nothing where it is not understood. */
  readonly means: readonly UnitMeasure[];
}

interface UnitMeasure {
  /** Power of ten of the multipliers. */
  readonly power: number;
  /** What is measured, without multipliers; empty for a multiplier alone. */
  readonly measure: string;
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, k: 3, w: 4, thousand: 3, million: 6, billion: 9 };
const POWER = new RegExp(Object.keys(POWERS).join('|'), 'g');
const TERM = new RegExp(`^(10*)?(${MULTIPLIER})?(${NOUN})?(${AMONG})?$`);
/** One word for each of those that mean the same. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:人|名|位|孩|persons?|people|.*人口)$/, '人'],
  [/^(?:人次|person-times?)$/, '人次'],
  [/^(?:周?岁|年|years?)$/, '年'],
  [/^(?:小时|hours?)$/, '小时'],
  [/^(?:人民币元?|元|yuan|rmb|cny)$/, '元'],
  [/^(?:平方米|平米|m2)$/, '平方米'],
  [/^(?:比值|ratio)$/, '比值'],
  [/^(?:百分[比率数]|percent)$/, 'percent'],
  [/^(?:千分[比率数]|permille)$/, 'permille'],
];
/** By their power of ten. */
const RATE_OF: Readonly<Record<number, string>> = { 2: 'percent', 3: 'permille', 4: 'per-10000', 5: 'per-100000' };
/** 0.1‰, 10%, /1000000: the same by their signs. */
const SIGNS: Readonly<Record<string, number>> = { '%': 2, '‰': 3, '‱': 4 };
const SIGNED = /^(1(?:0*)|0\.(0*)1)([%‰‱])$/;
/** A rate of none of those; 100% is sooner what was reached. */
const UNKNOWN_RATE = /^(?:\/10+|0\.0*1[%‰‱]|10{0,1}[%‰‱]|0\.0*1\/[万千]|pp[mb])$/;
const RATES: ReadonlySet<string> = new Set(Object.values(RATE_OF));
const MOST_LENGTH = 24;
const MARK = /[\s,，、/／:：;；|—–-]/gu;
const MOST_MARKS = 8;
const MOST_KNOWN = 10_000;
/** 10³, which reads 103 in plain signs. */
const RAISED = /10([²³⁴⁵⁶⁷⁸])/g;

const BRACKET = /[([]((?:[^()[\]]|\([^()]*\))*)[)\]]/g;
const LEAD = /^(?:(?:计量|数据)?单位[:为]?|units?:|[以按](?=.*计$))/;
const END = /(?:为单位|计)$/;
const ENCLOSED = /^\(([^()]*)\)$/;
const BETWEEN = /[,;、]|[或和及](?=.)/;
/** In brackets they tell how often, and no unit: 2025（年）. */
const CALENDAR = /^(?:年|月|日|季|季度|年度|学年|半年)$/;
const ORGANISATION = /.{2}(?:局|委|办|部|厅|院|中心|会|联|科|处|股|室|公司|站|所|校|学|园|政府|团|部门|单位|机关)$/;

/** Is a plain text the unit of an indicator, `人` or `1/10万`? */
export function isUnitOf(plain: string, indicator: Indicator): boolean {
  return labelsOf(indicator).some((label) => label !== '' && (label === plain || `1${label}` === plain));
}

/** In every language; in English also where a page has not loaded what it says of plans' own units. */
function labelsOf(indicator: Indicator): string[] {
  const { unit } = indicator;
  const labels = LOCALES.map((locale) => unitLabel(indicator, locale));
  if (typeof unit === 'object' && 'name' in unit) labels.push(ownUnitInEnglish(unit.name));
  return labels.map(plainName);
}

/** The units a form may be told numbers in. */
export class UnitTexts {
  /** Labels of the form's units that are of the plan's own naming. */
  private readonly labels: ReadonlySet<string>;
  private readonly known = new Map<string, UnitText | null>();

  constructor({ form }: EntrySession) {
    this.labels = new Set(form.indicators.flatMap(labelsOf));
  }

  /** @param text a unit or several, and nothing else. */
  read(text: string): UnitText | null {
    const plain = plainUnit(text)
      .replace(ENCLOSED, '$1')
      .replace(LEAD, '')
      .replace(END, '')
      .replace(/^1(?=\/)/, '');
    if (plain === '' || plain.length > MOST_LENGTH) return null;
    const before = this.known.get(plain);
    if (before !== undefined) return before;
    const means = this.several(plain);
    const unit = means ? { text: plain.replace(/,(?!\d{3})/g, '、'), means } : UNKNOWN_RATE.test(plain) ? { text: plain, means: [] } : null;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(plain, unit);
    return unit;
  }

  /** What stands where a unit should, understood or not. */
  stated(text: string): UnitText | null {
    const unit = this.read(text) ?? this.read(text.trim().replace(/数$/, ''));
    const plain = plainName(text).replace(ENCLOSED, '$1').replace(LEAD, '');
    if (
      unit ||
      !/[\p{L}\p{S}%‰‱]/u.test(plain) ||
      /^(?:19|20)\d{2}/.test(plain) ||
      ORGANISATION.test(plain) ||
      missingOf(plain) !== undefined
    )
      return unit;
    return { text: plain.replace(/,(?!\d{3})/g, '、'), means: [] };
  }

  /** The unit in one of the brackets of a text, `在校生数（万人）`, perhaps with other words: `（万人，含农民工）`. */
  bracketed(text: string): UnitText | null {
    for (const [, inside = ''] of plainUnit(text).matchAll(BRACKET)) {
      const unit = CALENDAR.test(inside) ? null : (this.read(inside) ?? this.among(inside));
      if (unit) return unit;
    }
    return null;
  }

  /** A unit behind a mark, `参保人数，万人`, with what stands before the mark. */
  behind(text: string): { readonly before: string; readonly unit: UnitText }[] {
    return [...text.trim().matchAll(MARK)].slice(-MOST_MARKS).flatMap(({ index }) => {
      const unit = this.read(text.trim().slice(index + 1));
      return unit ? [{ before: text.trim().slice(0, index).trim(), unit }] : [];
    });
  }

  private among(inside: string): UnitText | null {
    const units = inside.split(BETWEEN).flatMap((one) => (CALENDAR.test(one) ? [] : (this.read(one) ?? [])));
    const word = unitWordOf(inside);
    if (units.length === 0) return word === 'unit' || word === 'multiplier' ? { text: inside, means: [] } : null;
    return { text: units.map(({ text }) => text).join('、'), means: units.flatMap(({ means }) => means) };
  }

  private several(plain: string): readonly UnitMeasure[] | null {
    const whole = this.labels.has(plain) ? (measureOf(plain) ?? { power: 0, measure: plain }) : measureOf(plain);
    if (whole) return [whole];
    for (const mark of [BETWEEN, '/']) {
      const parts = plain.split(mark).filter((part) => part !== '');
      const means = parts.map((part) => (part === plain ? null : measureOf(part))).filter((one) => one !== null);
      if (means.length > 1 && means.length === parts.length) return means;
    }
    return null;
  }
}

function plainUnit(text: string): string {
  return plainName(text.replace(RAISED, (_, digit: string) => `1${'0'.repeat(Number(digit.normalize('NFKC')))}`));
}

function measureOf(plain: string): UnitMeasure | null {
  const text = plain
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/^人民币(?=.)|(?<=元)人民币$/g, '')
    .replace(/^(.+)分之一?$/, '/$1')
    .replace(/\/?(?:每|per(?!cent|mille|son))/g, '/');
  const rate = standardUnitOf(text) ?? '';
  if (RATES.has(rate)) return { power: 0, measure: rate };
  const signed = signedRate(text);
  if (signed !== null) return signed;
  // 人（万） is 万人.
  const [, one, other] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  if (one !== undefined) return measureOf(other! + one) ?? measureOf(one + other!);
  const nouns: string[] = [];
  let power = 0;
  let hasUnit = false;
  const terms = text.split(/([/·])/);
  for (let i = 0; i < terms.length; i += 2) {
    const [term, number = '', multiplier = '', noun = '', among = ''] = TERM.exec(terms[i]!) ?? [];
    if (term === undefined || (term === '' && i > 0) || (/^(?!.*人口)./.test(among) && noun === '' && i === 0) || /[%‰‱]/.test(noun))
      return null;
    const all = Math.max(number.length - 1, 0) + (multiplier.match(POWER) ?? []).reduce((sum, one) => sum + POWERS[one]!, 0);
    power += terms.slice(0, i).includes('/') ? -all : all;
    hasUnit ||= noun !== '' || multiplier !== '' || among !== '';
    nouns.push(SAME.find(([pattern]) => pattern.test(noun || among))?.[1] ?? (noun || among));
  }
  const measure = nouns.map((noun, i) => `${terms[2 * i - 1] ?? ''}${noun}`).join('');
  if (measure === '/') return RATE_OF[-power] === undefined ? null : { power: 0, measure: RATE_OF[-power]! };
  return hasUnit && text !== '十' ? { power, measure } : null;
}

/** UNITTEXT5 */
function signedRate(text: string): UnitMeasure | null {
  const [, number, zeros, sign] = SIGNED.exec(text) ?? [];
  if (number === undefined) return null;
  const power = SIGNS[sign!]! + (zeros === undefined ? 1 - number.length : zeros.length + 1);
  return RATE_OF[power] === undefined ? null : { power: 0, measure: RATE_OF[power]! };
}

/** What becomes of a number that a table states in a unit: nothing, moved by powers of ten, or to be asked about. */
export type Conversion = { readonly power: number } | 'other' | null;

export function conversionTo(indicator: Indicator, { text, means }: UnitText): Conversion {
  if (indicator.unit === undefined || isUnitOf(text, indicator)) return null;
  const label = plainName(unitLabel(indicator, DEFAULT_LOCALE));
  const own = measureOf(label) ?? { power: 0, measure: label };
  const isScalable = isCounted(indicator) || typeof indicator.unit === 'object';
  // 人/10万 of a rate of persons.
  if (isNumeratorAlone(indicator, own, means)) return null;
  const all = RATES.has(own.measure) ? means.map((one) => rateOfPersons(one) ?? one) : means;
  return moved(
    all.filter(({ measure }) => (measure === '' ? isScalable && !own.measure.includes('/') : isSame(measure, own.measure, indicator))),
    own,
  );
}

/** 元 of 元/人·年: for how many, and how long, is left out. UNITTEXT8 */
export function isBeginning(indicator: Indicator, { means }: UnitText): boolean {
  const own = measureOf(plainName(unitLabel(indicator, DEFAULT_LOCALE)));
  return (
    own !== null && means.some(({ power, measure }) => power === own.power && measure !== '' && /^[/·]./.test(rest(own.measure, measure)))
  );
}

function rest(whole: string, start: string): string {
  return whole.startsWith(start) ? whole.slice(start.length) : '';
}

/** 张 of 每千名儿童拥有儿科床位数, whose name says of how many. UNITTEXT6 */
function isNumeratorAlone({ name }: Indicator, own: UnitMeasure, means: readonly UnitMeasure[]): boolean {
  const [noun, among, ...more] = own.measure.split('/');
  if (noun === '' || among === undefined || more.length > 0 || !/每|人均|户均|per\b/iu.test(name)) return false;
  const isSaid = !/[·月年]/.test(among) || name.includes(among);
  return isSaid && means.some((one) => one.power === 0 && one.measure === noun);
}

function rateOfPersons({ power, measure }: UnitMeasure): UnitMeasure | null {
  const rate = /^(?:[人例个])?\/(?:人|活产|妇女|儿童|孕产妇|新生儿|婴儿)?$/.test(measure) ? RATE_OF[-power] : undefined;
  return rate === undefined ? null : { power: 0, measure: rate };
}

/**
 * The same of a numerator or a denominator: a count, or money. UNITTEXT7
 * @param name of what is counted, 儿童人数(千人).
 */
export function conversionToPart(name: string, { means }: UnitText): Conversion {
  const own = partUnit(name);
  const fitting = means.filter(({ measure }) => !RATES.has(measure) && !measure.includes('/'));
  const conversion = moved(fitting, own);
  if (conversion === null || conversion === 'other') return conversion;
  return fitting.every(({ measure }) => mayCount(measure, own.measure, name)) ? conversion : 'other';
}

/** In another multiple than one: 万人, and neither 人 nor /10万. */
export function isMultiple({ means }: UnitText): boolean {
  return means.some(({ power, measure }) => power !== 0 && !RATES.has(measure) && !measure.includes('/'));
}

function partUnit(name: string): UnitMeasure {
  const inside = /\(([^()]*)\)$/.exec(plainName(name))?.[1];
  return (inside === undefined ? null : measureOf(inside)) ?? { power: 0, measure: '' };
}

/** Not understood, or of rates alone. */
export function isOfRates({ means }: UnitText): boolean {
  return means.every((one) => RATES.has(one.measure) || rateOfPersons(one) !== null);
}

function moved(fitting: readonly UnitMeasure[], own: { readonly power: number }): Conversion {
  const [power, ...others] = new Set(fitting.map((one) => one.power - own.power));
  return power === undefined || others.length > 0 ? 'other' : power === 0 ? null : { power };
}

/** UNITTEXT2 */
function isSame(one: string, own: string, indicator: Indicator): boolean {
  if (one === own || (one.startsWith('/') && own.endsWith(one))) return true;
  const [[noun = '', ...rest], [ownNoun = '', ...ownRest]] = [one.split('/'), own.split('/')];
  if (rest.join() !== ownRest.join() || !isCountedNoun(noun) || !(isCounted(indicator) || isCountedNoun(ownNoun))) return false;
  return standsFor(noun, ownNoun, indicator.name);
}

const NUMBER = /^([+-]?)(\d+(?:,\d{3})*|[1-9]\d{0,2}(?: \d{3})+|\d*)(?:\.(\d+))?$/;

/** A number moved by powers of ten, digit by digit; `null` for a text that is none. UNITTEXT3 */
export function movedBy(text: string, power: number): string | null {
  const [, sign = '', grouped = '', fraction = ''] = NUMBER.exec(text.normalize('NFKC').replace(/−/g, '-').trim()) ?? [];
  const whole = grouped.replace(/[, ]/g, '');
  if (whole === '' && fraction === '') return null;
  const digits = `${whole}${fraction}`;
  const point = whole.length + power;
  const padded = point > digits.length ? digits.padEnd(point, '0') : point < 1 ? digits.padStart(digits.length - point + 1, '0') : digits;
  const cut = Math.max(point, 1);
  const [before, behind] = [padded.slice(0, cut).replace(/^0+(?=\d)/, ''), padded.slice(cut)];
  return `${sign}${before}${behind === '' ? '' : `.${behind}`}`;
}

/**
 * Units that a table states, in a column of units, in brackets behind a heading or a name, or in a line above: 万人, ‰, 单位：千元.
 *
 * UNITTEXT1 a unit is a multiplier (万, 千, 亿 …), a measure, or both; any counted noun is one where the form or usage knows it
 * UNITTEXT2 counted nouns stand for each other, as 个 does for 所; 人次 is another measure than 人
 * UNITTEXT3 a number in another multiple of the indicator's unit is converted, digit by digit: 5 万人 are 50000 人
 * UNITTEXT4 of another measure it is written out behind the number, for the form to ask about, as if it had been typed so
 */
import type { EntrySession } from '../../report/session.js';
import { isCounted, unitLabel } from '../../vocabulary/units.js';
import { DEFAULT_LOCALE, LOCALES } from '../../vocabulary/locale.js';
import { COUNTED_NOUNS, MEASURES } from '../../vocabulary/heading-words.js';
import type { Indicator } from '../../plan/schema.js';
import { plainName } from './names.js';

export interface UnitText {
  /** As it stands in the table, without blanks. */
  readonly text: string;
  /** Power of ten of the multiplier. */
  readonly power: number;
  /** What is measured, without the multiplier; empty for a multiplier alone. */
  readonly measure: string;
}

const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const MULTIPLIER = /^(?:[十百千万]?亿|[十百千]?万|[十百千])/;
const BRACKET = /[([]([^()[\]]*)[)\]]/g;
const PREFIX = /^(?:计量|数据)?单位:?/;

/** Is a plain text the unit of an indicator, `人` or `1/10万`? */
export function isUnitOf(plain: string, indicator: Indicator): boolean {
  return LOCALES.some((locale) => {
    const label = plainName(unitLabel(indicator, locale));
    return label !== '' && (label === plain || `1${label}` === plain);
  });
}

/** The units a form may be told numbers in. */
export class UnitTexts {
  private readonly measures: ReadonlySet<string>;
  private readonly known = new Map<string, UnitText | null>();

  constructor({ form }: EntrySession) {
    const labels = form.rows.flatMap(({ indicator }) => LOCALES.map((locale) => plainName(unitLabel(indicator, locale))));
    const measures = [...MEASURES, ...COUNTED_NOUNS, ...labels.map((label) => label.replace(MULTIPLIER, ''))].map(plainName);
    this.measures = new Set(measures.filter((measure) => measure !== ''));
  }

  /** @param text a unit and nothing else. */
  read(text: string): UnitText | null {
    const plain = plainName(text)
      .replace(PREFIX, '')
      .replace(/^1(?=\/)/, '');
    if (plain === '' || plain.length > 12) return null;
    const before = this.known.get(plain);
    if (before !== undefined) return before;
    const multiplier = this.measures.has(plain) ? '' : (MULTIPLIER.exec(plain)?.[0] ?? '');
    const measure = plain.slice(multiplier.length);
    const isKnown = this.measures.has(measure) || (measure === '' && multiplier.length > 0 && multiplier !== '十');
    const unit = isKnown ? { text: plain, power: POWERS[multiplier] ?? 0, measure } : null;
    this.known.set(plain, unit);
    return unit;
  }

  /** The unit in one of the brackets of a text: `在校生数（万人）`. */
  bracketed(text: string): UnitText | null {
    for (const [, inside] of plainName(text).matchAll(BRACKET)) {
      const unit = this.read(inside!);
      if (unit) return unit;
    }
    return null;
  }
}

/** What becomes of a number that a table states in a unit: nothing, moved by powers of ten, or to be asked about. */
export function conversionTo(indicator: Indicator, unit: UnitText): { readonly power: number } | 'other' | null {
  if (indicator.unit === undefined || isUnitOf(unit.text, indicator)) return null;
  const label = plainName(unitLabel(indicator, DEFAULT_LOCALE));
  const multiplier = typeof indicator.unit === 'object' ? (MULTIPLIER.exec(label)?.[0] ?? '') : '';
  const own = label.slice(multiplier.length);
  const isSame = unit.measure === own || unit.measure === '' || (isNoun(unit.measure) && isCounted(indicator) && isNoun(own));
  if (!isSame) return isKnownMeasure(unit.measure) || isKnownMeasure(own) ? 'other' : null;
  if (unit.measure === '' && !isCounted(indicator) && typeof indicator.unit === 'string') return 'other';
  const power = unit.power - (POWERS[multiplier] ?? 0);
  return power === 0 ? null : { power };
}

const NOUNS: ReadonlySet<string> = new Set(COUNTED_NOUNS.map(plainName));
const KNOWN: ReadonlySet<string> = new Set(MEASURES.map(plainName));

function isNoun(measure: string): boolean {
  return NOUNS.has(measure) || !KNOWN.has(measure);
}

function isKnownMeasure(measure: string): boolean {
  return KNOWN.has(measure);
}

const NUMBER = /^([+-]?)(\d+(?:,\d{3})*|\d*)(?:\.(\d+))?$/;

/** A number moved by powers of ten, digit by digit; `null` for a text that is none. UNITTEXT3 */
export function movedBy(text: string, power: number): string | null {
  const [, sign = '', grouped = '', fraction = ''] = NUMBER.exec(text.normalize('NFKC').replace(/−/g, '-').trim()) ?? [];
  const whole = grouped.replace(/,/g, '');
  if (whole === '' && fraction === '') return null;
  const digits = `${whole}${fraction}`;
  const point = whole.length + power;
  const padded = point > digits.length ? digits.padEnd(point, '0') : point < 1 ? digits.padStart(digits.length - point + 1, '0') : digits;
  const cut = Math.max(point, 1);
  const [before, behind] = [padded.slice(0, cut).replace(/^0+(?=\d)/, ''), padded.slice(cut)];
  return `${sign}${before}${behind === '' ? '' : `.${behind}`}`;
}

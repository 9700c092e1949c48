/**
 * Numbers as a spreadsheet shows them, from the value it holds and the format of the cell.
 *
 * The digits are what counts: what was typed is never rounded, and the decimal places shown are kept. Only the long
 * fraction that a formula leaves (3/7) is taken as it is shown, for nobody typed it.
 *
 * FORMAT1 the format tells decimal places, percent, thousands separators and what is written behind · FORMAT2 only its first section
 * counts: a zero shown as a dash or as 无 is a zero, and no other: 0;-0; and #,### show nothing of it, 0;-0;"未报" words (FORMAT14) · FORMAT3 a value of at most 11 digits keeps them all · FORMAT4 a longer one is taken as shown,
 * without format with as many digits as a spreadsheet shows · FORMAT5 what is shown in per cent reads in per cent · FORMAT6 dates and times
 * as `date-format.ts` has them · FORMAT7 what a shown text tells of its format, for a clipboard that keeps the value behind it
 * FORMAT8 scientific and fraction formats show digits as no format does · FORMAT9 a number shown in thousands or 万 reads in full, without what
 * is written behind · FORMAT10 of sections with conditions the one counts whose condition holds · FORMAT13 what is written in front, ≥ or 约, stands there,
 * but for a plus, the own currency and words for totals · FORMAT14 a number of which words alone are shown reads as those; one of which nothing is shown as nothing
 * FORMAT11 a number too small or too large to be written out keeps its exponent: it is never a zero · FORMAT12 a code longer than Excel takes is none
 */
import { dateLookOf, shownDate, type DateLook } from './date-format.js';

export interface NumberLook {
  readonly kind: 'number';
  /** Places that are always shown. */
  readonly decimals: number;
  /** Places that are shown where there are digits for them; `null` for as many as there is room for. */
  readonly most: number | null;
  readonly isPercent: boolean;
  readonly isGrouped: boolean;
  /** Written in front of the number, where it means something: `≥`, `约`. */
  readonly prefix: string;
  /** Written behind the number: `人`, `‰`. */
  readonly suffix: string;
  /** Digits before the point at least: 6 of a code `000000`. */
  readonly whole: number;
  /** Shown in thousands or another scale. */
  readonly isScaled: boolean;
  /** How a zero is shown, where it is no digit: `-`. */
  readonly zero?: string;
  /** A number below zero stands in brackets. */
  readonly isBracketed: boolean;
}

/** Sections for some numbers alone. */
interface Choice {
  readonly kind: 'choice';
  readonly options: readonly { readonly holds: (value: number) => boolean; readonly look: OneLook }[];
  readonly otherwise: OneLook;
}

/** Words in place of the number, or nothing. */
interface WordsLook {
  readonly kind: 'words';
  readonly text: string;
}

export type OneLook = { readonly kind: 'general' | 'text' } | DateLook | NumberLook | WordsLook;
export type Look = OneLook | Choice;

export const GENERAL: OneLook = { kind: 'general' };

const PLAIN = { isPercent: false, isGrouped: false, prefix: '', suffix: '', whole: 1, isScaled: false, isBracketed: false } as const;

/** Digits that a person types; a fraction computed by a formula has 15. */
const MOST_TYPED_DIGITS = 11;
/** Characters a spreadsheet gives a number without format, the point among them. */
const GENERAL_DIGITS = 10;
/** A smaller one is shown with an exponent and so many digits. */
const LEAST_GENERAL = 1e-4;
const SMALL_DIGITS = 6;
/** Characters of a code that Excel takes at most. */
const LONGEST_CODE = 255;
/** Places that are written out. */
const MOST_PLACES = 30;

/** @param code format code of a workbook: `0.0%`, `#,##0.00_ ;[Red]\-#,##0.00\ `. */
export function lookOf(code: string): Look {
  if (code.length > LONGEST_CODE) return GENERAL;
  const sections = sectionsOf(code.replace(/G\/通用格式/g, 'General')).map((section) => ({ section, ...tokensOf(section) }));
  const shown = sections.filter(({ pattern }) => isShowing(pattern));
  const hides = hidingOf(code, sections);
  const conditional = shown.flatMap((one) => (one.holds ? [{ holds: one.holds, look: sectionLook(one) }] : []));
  const usual = shown.find(({ holds }) => holds === null) ?? shown[0];
  const look = usual ? sectionLook(usual) : GENERAL;
  if (conditional.length + hides.length > 0) return { kind: 'choice', options: [...hides, ...conditional], otherwise: look };
  const [first, negative, zero] = sections;
  if (look.kind !== 'number' || usual !== first) return look;
  const isDash = zero !== undefined && !isShowing(zero.pattern);
  return { ...look, isBracketed: /^\(.*\)$/s.test(negative?.written ?? ''), ...(isDash && { zero: zero.written }) };
}

const IS_DASH = /^[-—–―]+$/;
/** A zero in words, too. */
const IS_ZERO = /^(?:[¥￥$€£]?[-—–―]+|无|否|零|nil|none|zero)$/iu;
/** What shows a zero has a 0 or a point. */
const NO_ZERO = /^[?,\s]*#[#?,\s]*$/;

const isZero = (value: number) => value === 0;

/** Sections that show no digits; a dash for a zero in one of its own is a zero all the same. FORMAT2, FORMAT14 */
function hidingOf(code: string, sections: readonly Tokens[]): Choice['options'] {
  if (code.trim() === '') return [];
  const hasConditions = sections.some(({ holds }) => holds !== null);
  const isAll = !sections.some(({ pattern }) => isShowing(pattern));
  const isPositive = (value: number) => value > 0 || (value === 0 && (sections.length < 3 || isAll));
  const signs = sections.length === 1 ? [() => true] : [isPositive, (value: number) => value < 0, isZero];
  const hiding = sections.flatMap(({ pattern, written, holds }, i) => {
    const isZeroed = IS_ZERO.test(written);
    const isOf = hasConditions ? holds && ((value: number) => !(value === 0 && isZeroed) && holds(value)) : signs[i];
    if (isShowing(pattern) || !isOf || (i === 2 && !hasConditions && isZeroed)) return [];
    return [{ holds: isOf, look: { kind: 'words' as const, text: IS_DASH.test(written) ? '' : written } }];
  });
  const ofZero = hasConditions ? sections.find(({ holds }) => holds === null || holds(0)) : (sections[2] ?? sections[0]);
  return ofZero && NO_ZERO.test(ofZero.pattern) ? [...hiding, { holds: isZero, look: { kind: 'words', text: '' } }] : hiding;
}

/** The number a program wrote, or `null` where the text is none, or one that can't be held here: one too small is no zero. FORMAT11 */
export function numberIn(text: string): number | null {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return null;
  return value === 0 && /[1-9]/.test(text.split(/e/i, 1)[0]!) ? null : value;
}

/** The look that a number has. */
export function lookFor(value: number, look: Look): OneLook {
  if (look.kind !== 'choice') return look;
  return look.options.find(({ holds }) => holds(value))?.look ?? look.otherwise;
}

/** The look of a text that shows a number, or `null` when it shows none. FORMAT7 */
export function lookOfShown(text: string): NumberLook | null {
  const [, , whole, fraction = '', percent] = /^\s*([+-]?)([\d,]+)(?:\.(\d+))?(?:\s*(%))?\s*$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const decimals = fraction.length;
  return { ...PLAIN, kind: 'number', decimals, most: decimals, isPercent: percent === '%', isGrouped: whole.includes(',') };
}

/** @param dateOffset days that dates are counted later: 1462 in workbooks of old Macintosh programs. */
export function shownNumber(value: number, look: Look, dateOffset = 0): string {
  if (!Number.isFinite(value)) return '';
  const one = lookFor(value, look);
  if (one.kind === 'date') return shownDate(value, one, dateOffset) ?? digitsOf(value, 0, null);
  if (one.kind === 'words') return one.text;
  if (one.kind !== 'number') return digitsOf(value, 0, null);
  // A minus of the digits' own stands for that of the format.
  const prefix = value < 0 ? one.prefix.replace(/^[-(]$/, '') : one.prefix;
  if (one.isScaled) return `${prefix}${digitsOf(value, 0, null)}`;
  const { decimals, most, isPercent, isGrouped, whole } = one;
  const suffix = prefix === one.prefix ? one.suffix : one.suffix.replace(/^\)$/, '');
  const digits = digitsOf(isPercent ? value * 100 : value, decimals, most);
  const long = whole > 1 ? digits.replace(/^(-?)(\d+)/, (_, sign: string, figures: string) => sign + figures.padStart(whole, '0')) : digits;
  return `${prefix}${isGrouped ? grouped(long) : long}${isPercent ? '%' : ''}${suffix}`;
}

/** @param rounded decimal places to which a long fraction is rounded, or `null` for as many as there is room for. */
function digitsOf(value: number, least: number, rounded: number | null): string {
  const exact = Number(value.toPrecision(15)) + 0; // what a spreadsheet holds; + 0 turns −0 into 0
  const plain = plainDigits(exact);
  if (plain.includes('e')) return plain;
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  const length = `${whole}${fraction}`.replace(/^0+/, '').length;
  if (fraction.length <= least || length <= MOST_TYPED_DIGITS) return padded(plain, least);
  if (rounded === null) return padded(plainDigits(shortened(exact, whole.length)), least);
  const digits = exact.toFixed(rounded);
  const trimmed = rounded > least ? digits.replace(/\.?0+$/, '') : digits;
  return padded(trimmed, least);
}

function shortened(value: number, whole: number): number {
  if (Math.abs(value) < LEAST_GENERAL) return Number(value.toPrecision(SMALL_DIGITS));
  return Number(value.toFixed(Math.max(GENERAL_DIGITS - whole, 0)));
}

/** Without exponent, as far as a person would write it out. FORMAT11 */
function plainDigits(value: number): string {
  const text = String(value);
  const [, sign = '', figures = '', exponent] = /^(-?)([\d.]+)e-(\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = figures.replace('.', '');
  const places = Number(exponent) + digits.length - 1;
  return places > MOST_PLACES ? text : `${sign}0.${digits.padStart(places, '0')}`;
}

function padded(digits: string, decimals: number): string {
  if (decimals === 0 || digits.includes('e')) return digits;
  const [whole = '', fraction = ''] = digits.split('.');
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

interface Tokens {
  readonly section: string;
  /** The section without colours, paddings and written words. */
  readonly pattern: string;
  /** What is written in front of the digits and behind them. */
  readonly prefix: string;
  readonly suffix: string;
  /** Everything that is written, digits left out. */
  readonly written: string;
  readonly holds: ((value: number) => boolean) | null;
}

function sectionLook({ section, pattern, prefix, suffix }: Tokens): OneLook {
  if (/^(?:@|boolean)$/i.test(pattern.trim())) return { kind: 'text' };
  const general: OneLook = prefix + suffix === '' ? GENERAL : { ...PLAIN, kind: 'number', decimals: 0, most: null, prefix, suffix };
  if (/general/i.test(pattern)) return general;
  if (/[ymdhs]|a{3}|上午/i.test(pattern) || /^e+$/i.test(pattern.trim())) return dateLookOf(section);
  if (pattern.includes('/') || /e[+-]/i.test(pattern)) return general; // FORMAT8
  const [whole = '', fraction = ''] = pattern.split('.');
  const digits = fraction.replace(/[^0#?]/g, '');
  const isScaled = /[0#?],+[^0#?]*$/.test(whole) || /[0#?],/.test(fraction);
  return {
    ...PLAIN,
    kind: 'number',
    decimals: digits.replace(/[#?]+$/, '').length,
    most: digits.length,
    isPercent: pattern.includes('%'),
    isGrouped: /[#0?],[#0?]/.test(whole),
    prefix,
    suffix,
    whole: /^[0#?]+$/.test(whole.trim()) ? whole.replace(/[^0]/g, '').length : 1,
    isScaled,
  };
}

/** Does a section show a number, and not only words? The `??` of `"-"??` only keeps room. */
function isShowing(pattern: string): boolean {
  return /[0#]|\?\s*[/.]|general|[ymdhse]|a{3}|@/i.test(pattern);
}

/** Parted by the semicolons that stand for themselves. */
function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"|[\\!].|\[[^\]]*\]|[_*].|./gs)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const COMPARISONS: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '=': (one, other) => one === other,
  '<>': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

/** FORMAT13: what says nothing of the number. */
const NO_PREFIX = /^(?:[+:：'·]|合计|总计|小计|[共总]计?|计)*$/;
const OWN_CURRENCY = /[¥￥]|CN[¥￥]|CNY|RMB|人民币/gi;
/** Shown as they stand, without quotes. */
const UNQUOTED = /[\p{Script=Han}‰‱≥≤≈<>~≯≮±]/u;

/** Takes away colours, conditions, paddings and written words; those around the digits are given back. */
function tokensOf(section: string): Omit<Tokens, 'section'> {
  let [pattern, before, suffix, written]: [string, string | null, string, string] = ['', null, '', ''];
  let holds: Tokens['holds'] = null;
  const write = (text: string) => {
    suffix += text;
    written += text;
  };
  for (const [piece] of section.matchAll(/"[^"]*"|[\\!].|\[[^\]]*\]|_.|\*.|上午\/下午|general|./gis)) {
    const first = piece[0]!;
    const literal = first === '"' ? piece.slice(1, -1) : (first === '\\' || first === '!') && piece.length > 1 ? piece.slice(1) : null;
    if (literal !== null) write(literal);
    else if (/^[_*]./s.test(piece)) continue;
    else if (first === '[' && piece.length > 1) {
      const [, comparison, limit] = /^\[([<>=]{1,2})(-?[\d.]+)\]$/.exec(piece) ?? [];
      const compare = comparison === undefined ? undefined : COMPARISONS[comparison];
      if (compare) holds = (value) => compare(value, Number(limit));
      else if (/^\[[hms]+\]$/i.test(piece))
        pattern += piece; // hours beyond a day
      else write(/^\[\$([^\]-]*)/.exec(piece)?.[1] ?? ''); // a currency
    } else if (UNQUOTED.test(piece) || /[¥￥$€£]/u.test(piece)) write(piece);
    else {
      if (/[0#?.]|general/i.test(piece)) {
        before ??= suffix;
        suffix = ''; // what stood before is no suffix
      } else if (/[-+()]/.test(piece)) {
        written += piece;
        if (before === null || (piece === ')' && before.includes('('))) suffix += piece;
      }
      pattern += piece;
    }
  }
  const prefix = (before ?? '').replace(OWN_CURRENCY, '').trim();
  return {
    pattern,
    prefix: NO_PREFIX.test(prefix) ? '' : prefix,
    suffix: suffix.replace(OWN_CURRENCY, '').trim(),
    written: written.trim(),
    holds,
  };
}

/**
 * Reading what a person typed or pasted into a number cell.
 *
 * The text itself is kept by the session, whatever comes out here; nothing is rounded, and what can't be read with
 * certainty is unreadable rather than guessed.
 *
 * PARSE1 plain numbers · PARSE2 full-width forms and blanks around · PARSE3 thousands separators, commas or blanks, only where they stand right
 * PARSE4 a written unit is reported, never applied; in brackets too · PARSE5 ratios a:b, which keep their written form · PARSE6 words for a missing value · PARSE7 about (约) is an estimate
 * PARSE8 decimals as typed · PARSE9 all else is unreadable, with the reason where one is known · PARSE10 invisible marks don't count, but those that show a text in another order make it unreadable
 * PARSE11 raised, lowered and circled figures are footnote marks, not digits: 97.5¹ is not 97.51
 * PARSE15 a full stop, comma or dot in the place of the decimal point makes it unreadable, and is told with the number that may be meant
 * PARSE13 a unit or multiplier that is not the indicator's and none of the standard ones is told as what it is · PARSE14 无 may mean 0
 * PARSE16 a text longer than a cell takes is unreadable, and is looked at no further
 * PARSE12 what a spreadsheet makes of 3-2, 3/2 or 3:2 is told apart from other texts: a date or a time is no number
 */
import type { UNITS, Unit } from '../../plan/schema.js';
import type { MissingStatus } from '../../observations/observation.js';
import { isTooLong } from '../longest-text.js';
import { isCountedNoun, standardUnitOf, unitWordOf, type UnitWord } from './unit-words.js';
import { maybeZero, missingOf, saysWhy } from './words.js';

export type Parsed =
  | { readonly kind: 'empty' }
  | ParsedNumber
  /** `none`: the word, where it may mean 0 as well as that there is none. `why`: the word, where it says why there is none. */
  | { readonly kind: 'missing'; readonly status: MissingStatus; readonly none?: string; readonly why?: string }
  /** `pointed`: the text with a decimal point where another mark may stand for it, told as `mark`. */
  | {
      readonly kind: 'unreadable';
      readonly why: 'text' | 'hashes' | 'too-long' | 'separator';
      readonly pointed?: { readonly text: string; readonly mark: string };
    }
  /** A number with a unit or multiplier behind it that is not told in the codes of the plan: 万, 个, 元. `digits` are those before a counted noun: 3 of 3例. */
  | { readonly kind: 'unreadable'; readonly why: 'unit'; readonly written: string; readonly digits?: string }
  /** A standard with something in brackets behind it that is no source. */
  | { readonly kind: 'unreadable'; readonly why: 'bracket'; readonly written: string; readonly is: UnitWord }
  /** `ratio`: what a spreadsheet may have made the date of. */
  | { readonly kind: 'unreadable'; readonly why: 'date'; readonly ratio?: string };

export interface ParsedNumber {
  readonly kind: 'number';
  readonly value: number;
  /** Decimal places as typed: 45.0 has 1. */
  readonly decimals: number;
  /** Unit written behind the number, where one was. */
  readonly unit?: (typeof UNITS)[number];
  /** A ratio as it was written, `3:2`: the number alone does not tell it. */
  readonly written?: string;
  /** Written with 约 or ≈. */
  readonly approximate?: true;
}

// Zero-width characters, byte order marks, marks of writing direction and control characters that are no blanks, as
// spreadsheets and chat programs leave them.
const INVISIBLE = /\p{Cf}|\u034f|(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

// Marks that show the signs behind them in another order: 5.79 is seen as 97.5.
const REORDERING = /[\u202b\u202d\u202e\u2066-\u2069]/;

// ¹ ₂ ③ ½: compatibility forms make plain digits of them.
const NO_DIGIT = /\p{No}/u;

// Dates and times as spreadsheets show them: 3月2日, 2025-03-02, 2-Mar, Mar-25, 3:02 and 30:25:00.
const DATE =
  /^(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}([-/.])\d{1,2}\1\d{1,2}(?: \d{1,2}:\d{2})?|\d{1,2}-[a-z]{3}(?:-\d{2,4})?|[a-z]{3}-\d{2}|\d{1,4}:\d{2}(?::\d{2})?(?: [ap]m)?)$/i;

/** What a JavaScript number holds without loss. */
const MOST_DIGITS = 15;

const EMPTY: Parsed = { kind: 'empty' };
const PLAIN = /^\d+(?:\.\d+)?$/;
/** 52 143; any blank is a plain one by then. */
const SPACED = /^[+-]?[1-9]\d{0,2}(?: \d{3})+(?![\d ]|,\d)/;
const NUMBER = /^([+-]?)(\d[\d,]*)?(?:\.(\d+))?$/;

/** The text as it is read: compatibility forms (９．５％) made plain, invisible marks and blanks around taken away. */
export function normalizeTyped(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\u2212/g, '-')
    .replace(/\u2236/g, ':')
    .trim();
}

export function parseTyped(text: string, unit: Unit | undefined): Parsed {
  if (text === '') return EMPTY;
  if (text.length <= MOST_DIGITS && PLAIN.test(text)) return plainNumber(text); // the usual case, read quickly
  if (isTooLong(text)) return { kind: 'unreadable', why: 'text' };
  const typed = normalizeTyped(text);
  if (typed === '') return EMPTY;
  const missing = missingOf(typed);
  if (missing) return { kind: 'missing', status: missing, ...(maybeZero(typed) && { none: typed }), ...(saysWhy(typed) && { why: typed }) };
  if (NO_DIGIT.test(text) || REORDERING.test(text)) return { kind: 'unreadable', why: 'text' };
  if (/^#+$/.test(typed)) return { kind: 'unreadable', why: 'hashes' };

  const about = /^(?:约|大约|≈|~)\s*/.exec(typed);
  const rest = about ? typed.slice(about[0].length) : typed;
  const parsed = unit === 'ratio' && rest.includes(':') ? parseRatio(rest) : parseWithUnit(rest, unit);
  if (parsed.kind === 'unreadable' && rest.length < 20 && DATE.test(rest)) {
    const ratio = unit === 'ratio' ? ratioOfDate(rest) : undefined;
    return { kind: 'unreadable', why: 'date', ...(ratio !== undefined && { ratio }) };
  }
  if (parsed.kind === 'unreadable' && (parsed.why === 'text' || parsed.why === 'separator')) {
    const pointed = withPoint(typed);
    return pointed ? { ...parsed, pointed } : parsed;
  }
  return about && parsed.kind === 'number' ? { ...parsed, approximate: true } : parsed;
}

/** PARSE15: 73。7 and 73,7. A comma before three digits may part thousands just as well, but not after 0. */
function withPoint(typed: string): { text: string; mark: string } | null {
  const [, before, mark, behind, unit] = /^(\D*\d+)([,。·])(\d+)(\D*)$/.exec(typed) ?? [];
  if (mark === undefined || (mark === ',' && behind!.length === 3 && !/(?:^|\D)0$/.test(before!))) return null;
  return { text: `${before}.${behind}${unit}`, mark };
}

function plainNumber(text: string): ParsedNumber {
  const point = text.indexOf('.');
  return { kind: 'number', value: Number(text), decimals: point === -1 ? 0 : text.length - point - 1 };
}

function parseWithUnit(typed: string, unit: Unit | undefined): Parsed {
  const [, digits = '', behind = ''] =
    /^([+-]?[\d.,]*)\s*(.*)$/s.exec(typed.replace(SPACED, (figures) => figures.replaceAll(' ', ''))) ?? [];
  if (digits === '') return { kind: 'unreadable', why: 'text' };
  if (behind === '') return numberOf(digits, undefined);
  const own = typeof unit === 'object' ? normalizeTyped('count' in unit ? unit.count : unit.name) : null;
  const suffix = behind === own ? behind : (/^\((.*)\)$/s.exec(behind)?.[1]?.trim() ?? behind);
  if (suffix === own) return numberOf(digits, undefined);
  const written = standardUnitOf(suffix.replace(/\s/g, ''));
  if (written) return numberOf(digits, written);
  const isNumber = numberOf(digits, undefined).kind === 'number' && /[^\d\s*/.x]/.test(suffix);
  const word = isNumber ? unitWordOf(suffix) : null;
  return word === 'unit' || word === 'multiplier'
    ? { kind: 'unreadable', why: 'unit', written: suffix, ...(isCountedNoun(suffix) && { digits }) }
    : { kind: 'unreadable', why: 'text' };
}

function parseRatio(typed: string): Parsed {
  const parts = typed.split(':').map((part) => part.trim());
  const [left, right, more] = parts.map((part) => numberOf(part, undefined));
  if (left?.kind !== 'number' || right?.kind !== 'number' || more || right.value === 0) return { kind: 'unreadable', why: 'text' };
  return { kind: 'number', value: left.value / right.value, decimals: 0, unit: 'ratio', written: parts.join(':') };
}

/** The ratio that a spreadsheet may have made a date or a time of: 3:2 of 3月2日 and of 3:02, 30:25 of 30:25:00. */
export function ratioOfDate(text: string): string | undefined {
  const [, month, day, hour, minute] = /^(?:(\d{1,2})月(\d{1,2})日|(\d{1,4}):(\d{2})(?::00)?)$/.exec(text) ?? [];
  const [left, right] = [Number(month ?? hour), Number(day ?? minute)];
  return right > 0 ? `${left}:${right}` : undefined;
}

function numberOf(digits: string, unit: ParsedNumber['unit']): Parsed {
  const match = NUMBER.exec(digits);
  if (!match) return { kind: 'unreadable', why: digits.includes(',') ? 'separator' : 'text' };
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return { kind: 'unreadable', why: 'text' };
  // 0,975 has a decimal comma.
  if (whole.includes(',') && !/^[1-9]\d{0,2}(?:,\d{3})+$/.test(whole)) return { kind: 'unreadable', why: 'separator' };
  const plain = whole.replace(/,/g, '');
  if (fraction.length > MOST_DIGITS || `${plain}${fraction}`.replace(/^0+/, '').length > MOST_DIGITS)
    return { kind: 'unreadable', why: 'too-long' };
  const value = Number(`${sign}${plain || '0'}.${fraction || '0'}`) + 0; // + 0 turns −0 into 0
  return { kind: 'number', value, decimals: fraction.length, ...(unit && { unit }) };
}

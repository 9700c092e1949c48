/**
 * Numbers as a spreadsheet shows them, from the value it holds and the format of the cell.
 *
 * The digits are what counts: what was typed is never rounded, and the decimal places shown are kept. Only the long
 * fraction that a formula leaves (3/7) is taken as it is shown, for nobody typed it.
 *
 * L1 the format tells decimal places, percent, thousands separators and what is written behind · L2 only its first section
 * counts: a zero shown as a dash is a zero · L3 a value of at most 11 digits keeps them all · L4 a longer one is taken as shown,
 * without format with as many digits as a spreadsheet shows · L5 what is shown in per cent reads in per cent · L6 dates
 * L7 what a shown text tells of its format, for a clipboard that keeps the value behind it
 */
export interface NumberLook {
  readonly kind: 'number';
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly isGrouped: boolean;
  /** Written behind the number: `人`, `‰`. */
  readonly suffix: string;
}

export type Look = { readonly kind: 'general' | 'text' } | { readonly kind: 'date'; readonly yearOnly: boolean } | NumberLook;

export const GENERAL: Look = { kind: 'general' };

/** Digits that a person types; a fraction computed by a formula has 15. */
const MOST_TYPED_DIGITS = 11;
/** Characters a spreadsheet gives a number without format, the point among them. */
const GENERAL_DIGITS = 10;

/** @param code format code of a workbook: `0.0%`, `#,##0.00_ ;[Red]\-#,##0.00\ `. */
export function lookOf(code: string): Look {
  const section = firstSection(code);
  const { pattern, suffix } = literalsOff(section);
  if (pattern === '@') return { kind: 'text' };
  if (/^general$/i.test(pattern.trim()) || pattern.trim() === '') return GENERAL;
  if (/[ymdhs]|g{3}|a{3}/i.test(pattern.replace(/general/gi, ''))) return { kind: 'date', yearOnly: !/[mdhs]/i.test(pattern) };
  const digits = /\.([0#?]*)/.exec(pattern)?.[1] ?? '';
  const isFraction = pattern.includes('/') || /e[+-]/i.test(pattern);
  return {
    kind: 'number',
    decimals: isFraction ? 0 : (/^[0?]*/.exec(digits)?.[0].length ?? 0),
    isPercent: pattern.includes('%'),
    isGrouped: /[#0?],[#0?]/.test(pattern),
    suffix,
  };
}

/** The look of a text that shows a number, or `null` when it shows none. L7 */
export function lookOfShown(text: string): NumberLook | null {
  const [, , whole, fraction = '', percent] = /^\s*([+-]?)([\d,]+)(?:\.(\d+))?\s*(%?)\s*$/.exec(text) ?? [];
  if (whole === undefined) return null;
  return { kind: 'number', decimals: fraction.length, isPercent: percent === '%', isGrouped: whole.includes(','), suffix: '' };
}

export function shownNumber(value: number, look: Look): string {
  if (!Number.isFinite(value)) return '';
  if (look.kind === 'date') return shownDate(value, look.yearOnly);
  if (look.kind !== 'number') return digitsOf(value, 0, null);
  const { decimals, isPercent, isGrouped, suffix } = look;
  const digits = digitsOf(isPercent ? value * 100 : value, decimals, decimals);
  return `${isGrouped ? grouped(digits) : digits}${isPercent ? '%' : ''}${suffix}`;
}

/** @param rounded decimal places to which a long fraction is rounded, or `null` for as many as there is room for. */
function digitsOf(value: number, least: number, rounded: number | null): string {
  const exact = Number(value.toPrecision(15)) + 0; // what a spreadsheet holds; + 0 turns −0 into 0
  const plain = plainDigits(exact);
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  const length = `${whole}${fraction}`.replace(/^0+/, '').length;
  if (fraction.length <= least || length <= MOST_TYPED_DIGITS) return padded(plain, least);
  const places = rounded ?? Math.max(GENERAL_DIGITS - whole.length, 0);
  return padded(rounded === null ? plainDigits(Number(exact.toFixed(places))) : exact.toFixed(places), least);
}

/** Without exponent, as far as a person would write it out. */
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
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

/** Days since 30 December 1899, as a spreadsheet counts them. */
function shownDate(serial: number, yearOnly: boolean): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  if (Number.isNaN(date.getTime())) return plainDigits(serial);
  const [day = '', time = ''] = date.toISOString().split('T');
  if (yearOnly) return `${day.slice(0, 4)}年`;
  return Number.isInteger(serial) ? day : `${day} ${time.slice(0, 5)}`;
}

/** Up to the first semicolon that parts sections. */
function firstSection(code: string): string {
  const section = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"])*/s.exec(code)?.[0] ?? '';
  return section === '' ? code : section;
}

/** Takes away colours, conditions, paddings and written words; those behind the digits are given back. */
function literalsOff(section: string): { pattern: string; suffix: string } {
  let pattern = '';
  let suffix = '';
  for (const [piece] of section.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|./gs)) {
    const literal = piece.startsWith('"') ? piece.slice(1, -1) : piece.startsWith('\\') ? piece.slice(1) : null;
    if (literal !== null) suffix += literal;
    else if (/^\[|^_.|^\*./.test(piece)) continue;
    else if (/[‰人岁年元个所张名次‱]/u.test(piece)) suffix += piece;
    else if (/[¥￥$€]/u.test(piece)) continue;
    else {
      pattern += piece;
      if (/[0#?.]/.test(piece)) suffix = ''; // what stood before is no suffix
    }
  }
  return { pattern, suffix: suffix.trim() };
}

/**
 * Dates and times as a spreadsheet shows them.
 *
 * DATE1 a date with year, month and day reads in ISO 8601, in whatever order the format has them: 3/5/25 is read in three ways
 * DATE2 what lacks one of them reads as the format shows it: 3:02, 2025年3月, 3月2日 · DATE3 hours in brackets count beyond a day
 * DATE4 serial numbers before March 1900 are those of a spreadsheet, for which that year was a leap year · DATE5 a number below zero is no date
 * DATE6 what shows one number of a date, 1900 of 97.5, is no number
 */
export interface DateLook {
  readonly kind: 'date';
  readonly pieces: readonly Piece[];
  /** Hours and minutes alone. */
  readonly isTime: boolean;
}

interface UnitPiece {
  readonly unit: Unit;
  readonly length: number;
  /** Decimal places of seconds. */
  readonly places?: number;
}
type Piece = UnitPiece | { readonly text: string };
type Unit = (typeof DAY_UNITS)[number] | 'hour' | 'minute' | 'second' | 'hours' | 'minutes' | 'seconds' | 'half' | 'half-zh';

const DAY_UNITS = ['year', 'month', 'day', 'weekday', 'weekday-zh'] as const;

const PIECE = /"[^"]*"|[\\!].|\[[^\]]*\]|_.|\*.|am\/pm|a\/p|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?|a{3,4}|e+|./gis;
const UNITS: Readonly<Record<string, Unit>> = { y: 'year', e: 'year', m: 'month', d: 'day', h: 'hour', s: 'second' };
const ELAPSED: Readonly<Record<string, Unit>> = { h: 'hours', m: 'minutes', s: 'seconds' };
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MS_PER_DAY = 86_400_000;
/** Days from the spreadsheet's beginning to 1 January 1970. */
const EPOCH = 25_569;
/** 29 February 1900, which there never was. */
const NO_DAY = 60;

/** @param section one section of a format code. */
export function dateLookOf(section: string): DateLook {
  const pieces: Piece[] = [];
  for (const [found] of section.matchAll(PIECE)) {
    const piece = pieceOf(found);
    if (piece) pieces.push(piece);
  }
  const units = pieces.flatMap((piece, i) => ('unit' in piece ? [{ ...piece, i }] : []));
  units.forEach(({ unit, length, i }, u) => {
    // An m beside hours or seconds is minutes.
    const isMinute = /^hours?$/.test(units[u - 1]?.unit ?? '') || /^seconds?$/.test(units[u + 1]?.unit ?? '');
    if (unit === 'month' && isMinute && length <= 2) pieces[i] = { unit: 'minute', length };
  });
  const isTime = pieces.every((piece) => !('unit' in piece) || !DAY_UNITS.some((unit) => unit === piece.unit));
  return { kind: 'date', pieces, isTime };
}

function pieceOf(found: string): Piece | null {
  const first = found[0]!.toLowerCase();
  if (first === '"') return { text: found.slice(1, -1) };
  if ((first === '\\' || first === '!') && found.length > 1) return { text: found.slice(1) };
  if (first === '[') {
    const unit = /^\[(h+|m+|s+)\]$/i.test(found) ? ELAPSED[found[1]!.toLowerCase()] : undefined;
    return unit ? { unit, length: found.length - 2 } : null; // a colour, a language
  }
  if (/^[_*]./s.test(found)) return null;
  if (/^(?:am\/pm|a\/p)$/i.test(found)) return { unit: 'half', length: found.length };
  if (found === '上午/下午') return { unit: 'half-zh', length: 1 };
  if (/^a{3,4}$/i.test(found)) return { unit: 'weekday-zh', length: found.length };
  if (/^d{3,}$/i.test(found)) return { unit: 'weekday', length: found.length };
  const [whole = '', fraction = ''] = found.split('.');
  if (first === 's') return { unit: 'second', length: whole.length, places: Math.min(fraction.length, 3) };
  const unit = UNITS[first];
  if (unit) return { unit, length: first === 'e' ? 4 : found.length };
  return { text: found };
}

/** @param offset days that dates are counted later: 1462 in workbooks of old Macintosh programs. */
export function shownDate(serial: number, { pieces }: DateLook, offset: number): string | null {
  if (serial < 0) return null;
  const units = new Set(pieces.flatMap((piece) => ('unit' in piece ? [piece.unit] : [])));
  const places = pieces.reduce((most, piece) => Math.max(most, 'unit' in piece ? (piece.places ?? 0) : 0), 0);
  const step = [...units].every((unit) => DAY_UNITS.some((day) => day === unit)) ? 1 : 10 ** (3 - places);
  const isElapsed = units.has('hours') || units.has('minutes') || units.has('seconds');
  const ms = Math.round(((serial + (isElapsed ? 0 : offset)) * MS_PER_DAY) / step) * step;
  const parts = partsOf(ms);
  if (parts === null) return null;
  if (units.has('year') && units.has('month') && units.has('day')) {
    const day = `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
    return units.has('hour') ? `${day} ${padded(parts.hour, 2)}:${padded(parts.minute, 2)}` : day;
  }
  const hasHalves = units.has('half') || units.has('half-zh');
  return pieces
    .map((piece) => ('text' in piece ? piece.text : shownPiece(piece, parts, hasHalves)))
    .join('')
    .trim();
}

/** DATE6 */
export function isBareNumber(shown: string): boolean {
  return /^\d[\d.]*\s*\p{Script=Han}{0,2}$/u.test(shown);
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly ms: number;
}

/** @param ms since the spreadsheet's beginning. */
function partsOf(ms: number): Parts | null {
  const days = Math.floor(ms / MS_PER_DAY);
  const rest = ms - days * MS_PER_DAY;
  const time = { hour: Math.floor(rest / 3_600_000), minute: Math.floor(rest / 60_000) % 60, ms };
  const weekday = (days + 6) % 7;
  if (days === 0) return { year: 1900, month: 1, day: 0, weekday, ...time };
  if (days === NO_DAY) return { year: 1900, month: 2, day: 29, weekday, ...time };
  const date = new Date((days - EPOCH + (days < NO_DAY ? 1 : 0)) * MS_PER_DAY);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year > 9999 ? null : { year, month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday, ...time };
}

function shownPiece({ unit, length, places = 0 }: UnitPiece, parts: Parts, hasHalves: boolean): string {
  const { year, month, day, weekday, hour, minute, ms } = parts;
  switch (unit) {
    case 'year':
      return length > 2 ? padded(year, 4) : padded(year % 100, 2);
    case 'month':
      if (length < 3) return padded(month, length);
      return length === 4 ? MONTHS[month - 1]! : MONTHS[month - 1]!.slice(0, length === 5 ? 1 : 3);
    case 'day':
      return padded(day, length);
    case 'weekday':
      return length === 3 ? DAYS[weekday]!.slice(0, 3) : DAYS[weekday]!;
    case 'weekday-zh':
      return `${length === 4 ? '星期' : ''}${'日一二三四五六'[weekday]}`;
    case 'hour':
      return padded(hasHalves ? hour % 12 || 12 : hour, Math.min(length, 2));
    case 'minute':
      return padded(minute, Math.min(length, 2));
    case 'second':
      return ((ms % 60_000) / 1000).toFixed(places).padStart(Math.min(length, 2) + (places > 0 ? places + 1 : 0), '0');
    case 'hours':
      return padded(Math.floor(ms / 3_600_000), length);
    case 'minutes':
      return padded(Math.floor(ms / 60_000), length);
    case 'seconds':
      return padded(Math.floor(ms / 1000), length);
    case 'half':
      return hour < 12 ? 'AM' : 'PM';
    case 'half-zh':
      return hour < 12 ? '上午' : '下午';
  }
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** Numbers as sentences write them. */
import { inFull, rounded } from '../plan/decimals.js';

/** In full, as it was typed; what is no number as it stands. */
export function digits(value: unknown): string {
  return typeof value === 'number' ? inFull(value) : String(value);
}

/** A share in per cent. */
export function percent(share: number): string {
  return `${rounded(share * 100, 1)}%`;
}

/** A difference, with the sign of one that is above nought too. */
export function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

/** 50 years, 8 per 100,000, 70%: in languages that part a number from a word. */
export function amount(value: unknown, unit: string): string {
  return `${digits(value)}${/^[%‰]/.test(unit) ? '' : ' '}${unit}`;
}

export function megabytes(bytes = 0): number {
  return Math.round(bytes / 1_000_000);
}

/** 1 cell, 2 cells: for languages whose words tell one from many. */
export function some(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

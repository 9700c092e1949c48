/** Numbers as sentences write them. */
import { toDecimals } from '../plan/decimals.js';

/** Rounded as on paper 四舍五入, without the noughts at the end. */
export function rounded(value: number, places: number): number {
  return Number(toDecimals(value, places));
}

/** Without the noise of binary arithmetic; what is no number as it stands. */
export function digits(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(10))) : String(value);
}

/** A share in per cent. */
export function percent(share: number): string {
  return `${rounded(share * 100, 1)}%`;
}

/** A difference, with the sign of one that is above nought too. */
export function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

export function megabytes(bytes = 0): number {
  return Math.round(bytes / 1_000_000);
}

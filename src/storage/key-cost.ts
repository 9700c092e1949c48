/** What it costs to try a passphrase, with the names of scrypt (RFC 7914): 128 · N · r bytes of memory, and time in proportion to N · r · p. */
export interface KeyCost {
  /** A power of two. */
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's first choice for scrypt (Password Storage Cheat Sheet, 2024): 128 MiB, about a second on a desk PC. */
export const KEY_COST: KeyCost = { N: 2 ** 17, r: 8, p: 1 };

/** Up to 1 GiB, and sixteen times the work: more is no cost that this kit has chosen. */
export function isCost({ N, r, p }: KeyCost): boolean {
  const isPower = Number.isInteger(Math.log2(N)) && N >= 2;
  return isPower && [r, p].every((one) => Number.isInteger(one) && one >= 1) && N * r <= 2 ** 23 && p <= 16;
}

/**
 * The parts of a bar, in per cent of its width.
 *
 * BARSHARE1 in proportion, from the left · BARSHARE2 what is not there has no part · BARSHARE3 a small part stays wide enough to be seen, at the
 * cost of the others · BARSHARE4 the bar is full, where there is anything
 */
export interface Share<Key> {
  readonly key: Key;
  readonly x: number;
  readonly width: number;
}

/** Per cent of the bar. */
const LEAST = 1.5;

export function sharesOf<Key>(parts: readonly (readonly [key: Key, count: number])[]): readonly Share<Key>[] {
  const there = parts.filter(([, count]) => count > 0);
  const sum = there.reduce((total, [, count]) => total + count, 0);
  const widths = there.map(([, count]) => Math.max((count / sum) * 100, LEAST));
  const full = widths.reduce((total, width) => total + width, 0);
  let x = 0;
  return there.map(([key], i) => {
    const width = (widths[i]! / full) * 100;
    x += width;
    return { key, x: x - width, width };
  });
}

/**
 * The least and the greatest of numbers, however many: as arguments of one call, hundreds of thousands exhaust the stack.
 *
 * EXTENT1 least and greatest · EXTENT2 of none, what Math.min and Math.max give · EXTENT3 as many as there are
 */
export function extentOf(values: Iterable<number>): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}

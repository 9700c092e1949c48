/**
 * The valid choice that was probably meant.
 *
 * NEAREST1 the fewest letters apart wins, capitals aside · NEAREST2 a word of which half the letters differ is another word
 * NEAREST3 a word too long for a slip of the finger is not looked up
 */

const LONGEST = 100;

/** The choice that differs least from what was written, or the empty string when none is near. */
export function nearest(written: string, choices: Iterable<string>): string {
  if (written === '' || written.length > LONGEST) return '';
  let best = '';
  let least = Math.floor(written.length / 2) + 1;
  for (const choice of choices) {
    const distance = editDistance(written.toLowerCase(), choice.toLowerCase(), least);
    if (distance < least) [best, least] = [choice, distance];
  }
  return best;
}

/** Insertions, deletions and changes of a letter that lead from a to b; `limit` when there are that many or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    row = next;
  }
  return row[b.length]!;
}

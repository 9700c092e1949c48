/** Long work in steps: whole in one go, or with turns for others in between. */

/**
 * Work that can be left off at each step; at a `rest` it had better be, for what comes next is long and of one piece. A number is a step
 * that counts for as many; how many are `left` is told once it is known.
 */
export type Steps<T> = Generator<'rest' | number | { readonly left: number } | void, T>;

/** What a step is answered where nobody waits for a turn: what is quicker in one piece may be done so. */
export const ALONE = Symbol();

export function runWhole<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next(ALONE);
    if (step.done) return step.value;
  }
}

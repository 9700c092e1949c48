/** Long work that can be left off: in one go, or with turns for the page. */
import type { Pacer } from './pacer.js';

/** Yields what it has gone through since, in characters or as many cells. */
export type Work<T> = Generator<number, T>;

export function inOneGo<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export async function inTurns<T>(work: Work<T>, pacer: Pacer): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (pacer.isDue(step.value)) await pacer.breathe();
  }
}

/** How the work of a reader grows. */
import assert from 'node:assert/strict';

/** Milliseconds of processor that are too few to say anything. */
const LEAST = 150;
const TRIES = 12;

/** Twice as much takes at most two and a half times as long: the least of several tries, for the machine does other work too. */
export async function growsAsLong(make: (size: number) => unknown, size: number, work: (made: never) => unknown): Promise<void> {
  const [once, twice] = [make(size), make(2 * size)];
  let ratio = Infinity;
  const took = [Infinity, Infinity];
  for (let i = 0; i < TRIES && ratio > 2.5; i++) {
    for (const [at, made] of [once, twice].entries()) took[at] = Math.min(took[at]!, await costOf(() => work(made as never)));
    ratio = took[1]! < LEAST ? 0 : took[1]! / Math.max(took[0]!, LEAST / 4);
  }
  assert.ok(ratio <= 2.5, `${took[0]} and ${took[1]} ms`);
}

async function costOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage().user;
  await work();
  return (process.cpuUsage().user - start) / 1000;
}

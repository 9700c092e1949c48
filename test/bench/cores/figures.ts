/**
 * What a script of this folder has measured. It prints its figures as JSON, one list, and nothing else to the standard output.
 *
 * With `--smoke` a script takes its smallest sizes: that shows that it runs, and nothing of how quickly.
 */
import { median } from '../median.mjs';

export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly values: readonly number[];
}

export const isSmoke = process.argv.includes('--smoke');

const figures: Figure[] = [];

export function figure(what: string, unit: string, ...values: readonly number[]): void {
  figures.push({ what, unit, values });
}

export function printFigures(): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** Milliseconds. */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds; each run is told its number. */
export function medianTime(runs: number, work: (run: number) => unknown): number {
  return median(Array.from({ length: runs }, (_, run) => time(() => work(run))));
}

/** Milliseconds of some work, and how many times those of a peer they are; by turns, and by their lower quartiles: what else the machine does counts little. */
export function timeBeside(runs: number, work: () => unknown, peer: () => unknown): { readonly time: number; readonly ratio: number } {
  const times: number[] = [];
  const others: number[] = [];
  for (let run = 0; run < runs; run++) {
    others.push(time(peer));
    times.push(time(work));
  }
  return { time: median(times), ratio: lowerQuartile(times) / lowerQuartile(others) };
}

function lowerQuartile(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 4)]!;
}

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

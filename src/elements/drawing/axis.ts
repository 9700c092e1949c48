/**
 * Axes by hand: two linear scales and round ticks are all a trend needs.
 *
 * AXIS1 ticks are 1, 2 or 5 times a power of ten, and hold the values between them · AXIS2 a single value has room around it
 * AXIS3 years are whole, and as many as there is room for, the last always among them · AXIS4 what lies outside is kept at the edge
 */
import { extentOf } from '../../plan/extent.js';
import { roundStep, tidy } from '../drawing/numbers.js';

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

export function valueAxis(values: readonly number[], count: number): Axis {
  let [low, high] = extentOf(values);
  if (values.length === 0) [low, high] = [0, 1];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  // A line needs no zero, but one that is near costs nothing and helps the eye.
  if (low > 0 && low < (high - low) * 0.6) low = 0;
  const step = roundStep((high - low) / count);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
  return { from: ticks[0]!, to: ticks[ticks.length - 1]!, ticks };
}

export function yearAxis(first: number, last: number, count: number): Axis {
  const step = Math.max(1, Math.ceil((last - first) / Math.max(count, 1)));
  const ticks: number[] = [];
  for (let year = last; year >= first; year -= step) ticks.unshift(year);
  return { from: first, to: last, ticks };
}

/** From a value to a place between `start` and `end`. */
export function scale({ from, to }: Axis, start: number, end: number): (value: number) => number {
  const width = to - from || 1;
  return (value) => {
    const share = to === from ? 0.5 : Math.min(Math.max((value - from) / width, 0), 1);
    return Math.round((start + share * (end - start)) * 10) / 10;
  };
}

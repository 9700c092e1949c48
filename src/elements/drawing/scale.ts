/**
 * The scale of a gauge: from which number to which, and where a number lies on it.
 *
 * SCALE1 asked-for ends are kept · SCALE2 target, baseline and milestones always lie on it · SCALE3 it moves with the value only where the
 * value would fall off by less than the width, so that it stands still while a clerk types · SCALE4 never beyond what is possible
 * SCALE8 without a number to reach, the baseline's neighbourhood and the value · SCALE5 ends are round numbers · SCALE6 never of zero width · SCALE7 a lone percentage close to the whole is shown enlarged
 */
import { extentOf } from '../../plan/extent.js';
import { roundStep, tidy } from './numbers.js';
import type { ValueReading } from './reading.js';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export function scaleOf({ target, baseline, milestones, value, min, max, least = -Infinity, most = Infinity }: ValueReading): Scale {
  const marks = milestones.map((milestone) => milestone.value);
  if (target.kind === 'level') marks.push(...[target.goal.low, target.goal.high].filter(Number.isFinite));
  if (baseline !== undefined) marks.push(baseline);
  if (marks.length === 0 && value !== null) marks.push(value);
  if (marks.length === 0) marks.push(0);

  let [low, high] = extentOf(marks);
  const floor = Math.max(least, low >= 0 ? 0 : -Infinity);
  const width = high - low;
  if (target.kind !== 'level' && low !== 0) [low, high] = [low - Math.abs(low) * 0.12, high + Math.abs(high) * 0.12];
  else if (width === 0) [low, high] = around(low, floor, most);
  else [low, high] = [low - width * 0.4, high + width * 0.4];
  const reach = target.kind === 'level' ? high - low : Infinity;
  if (value !== null && value < low && low - value <= reach) low = value - (high - low) * 0.05;
  if (value !== null && value > high && value - high <= reach) high = value + (high - low) * 0.05;
  if (low > 0 && low < high * 0.4) low = 0;

  const step = roundStep((high - low) / 5);
  low = min ?? Math.max(Math.floor(low / step + 1e-9) * step, floor);
  high = max ?? Math.min(Math.ceil(high / step - 1e-9) * step, most);
  if (high <= low) [low, high] = max === undefined ? [low, low + step] : [high - step, high];
  return { min: tidy(low), max: tidy(high) };
}

/** Where a number lies: 0 is the lower end and 1 the upper; beyond the ends it is cut. */
export function position({ min, max }: Scale, value: number): number {
  return Math.min(Math.max((value - min) / (max - min), 0), 1);
}

export function isBeyond({ min, max }: Scale, value: number): boolean {
  return value < min || value > max;
}

/** Ends for a single mark. */
function around(mark: number, floor: number, most: number): [number, number] {
  const room = most - mark;
  if (mark > 0 && Number.isFinite(most) && room < most * 0.12) return [Math.min(mark - room * 4, most * 0.9), most];
  if (mark > 0) return [0, Math.min(mark * 1.6, most)];
  if (mark < 0) return [mark * 1.6, 0];
  return [Math.max(floor, -1), 1];
}

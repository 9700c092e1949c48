/**
 * The total against its categories, rule VALID5 of `validate.ts`, for each dimension by itself.
 *
 * What is counted adds up, as far as rounding lets it; a rate of the whole lies between the rates of its parts.
 * Nothing is said while a category is empty, nor of a dimension whose categories leave something out.
 */
import { extentOf } from '../../plan/extent.js';
import { TOTAL, type Dimension } from '../../plan/breakdown.js';
import type { Indicator } from '../../plan/schema.js';
import { isRate } from '../../plan/unit.js';
import { halfOf, noiseOf, tidied } from '../../plan/decimals.js';
import { shownValue, type Entry, type Reading } from '../reading/entry.js';
import type { Finding } from './findings.js';
import type { ParsedNumber } from '../reading/parse.js';

type Figure = 'value' | 'numerator' | 'denominator';

export function validateCategories(entry: Entry, dimensions: ReadonlyMap<string, Dimension>, findings: Finding[]): void {
  for (const id of entry.indicator.breakdowns) {
    const dimension = dimensions.get(id);
    if (dimension?.exhaustive) validateDimension(entry, dimension, findings);
  }
}

function validateDimension({ indicator, readings }: Entry, { id }: Dimension, findings: Finding[]): void {
  const total = readings.find(({ breakdown }) => breakdown === TOTAL);
  const parts = readings.filter(({ breakdown }) => breakdown.startsWith(`${id}=`) && !breakdown.includes(';'));
  if (!total || parts.length === 0) return;
  if (indicator.measure.kind === 'count') sum(total, parts, 'value', id, findings);
  sum(total, parts, 'numerator', id, findings);
  sum(total, parts, 'denominator', id, findings);
  if (isRate(indicator.unit)) between(total, parts, indicator, id, findings);
}

function sum(total: Reading, parts: readonly Reading[], part: Figure, dimension: string, findings: Finding[]): void {
  const whole = figure(total, part);
  if (!whole) return;
  const numbers: ParsedNumber[] = [];
  for (const reading of parts) {
    const number = figure(reading, part);
    if (!number) return;
    numbers.push(number);
  }
  const sum = numbers.reduce((before, { value }) => before + value, 0);
  const slack = [...numbers, whole].reduce((before, { decimals }) => before + (decimals > 0 ? halfOf(decimals) : 0), noiseOf());
  if (Math.abs(sum - whole.value) <= slack) return;
  const level = whole.approximate || numbers.some(({ approximate }) => approximate) ? 'warning' : 'error';
  findings.push({ code: 'sum-differs', level, part, breakdown: TOTAL, data: { total: whole.value, sum: tidied(sum), dimension } });
}

function figure(reading: Reading, part: Figure): ParsedNumber | null {
  const parsed = part === 'value' ? reading.typed : reading[part];
  return parsed.kind === 'number' && (part !== 'value' || reading.value !== null) ? parsed : null;
}

function between(total: Reading, parts: readonly Reading[], indicator: Indicator, dimension: string, findings: Finding[]): void {
  const { precision } = indicator;
  const { value } = total;
  const values = parts.flatMap((reading) => (reading.value === null ? [] : [reading.value]));
  if (value === null || values.length < parts.length) return;
  const all = [total, ...parts];
  // Each was rounded to the places it was typed with, and the total perhaps the other way.
  const roundingOf = ({ typed }: Reading) => halfOf(typed.kind === 'number' ? Math.min(typed.decimals, precision) : precision);
  const slack = roundingOf(total) + extentOf(parts.map(roundingOf))[1] + noiseOf(value);
  const [low, high] = extentOf(values);
  if (value >= low - slack && value <= high + slack) return;
  const isApproximate = all.some(({ typed }) => typed.kind === 'number' && typed.approximate);
  const shown = (limit: number) =>
    shownValue(
      parts.find((reading) => reading.value === limit)!,
      indicator,
      value,
    );
  const data = { value: shownValue(total, indicator, low, high), low: shown(low), high: shown(high), dimension };
  findings.push({ code: 'outside-categories', level: isApproximate ? 'warning' : 'error', part: 'value', breakdown: TOTAL, data });
}

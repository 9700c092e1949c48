/**
 * Value of an observation 观测值: what counts as its number, in the unit of its indicator. Engine, form, gauge and trend all read it here.
 *
 * VALUE1 the value stated, else the rate of numerator and denominator · VALUE2 no rate over nothing or less, nor of less than nothing
 * VALUE3 where both are there they must agree, within half of the last place the value was stated with: the places typed where the
 * observation tells them, else those of the number, as far as the indicator is published with them; a ratio 3:2 has none of its own
 * VALUE4 outside the bounds, not finite, or not whole where things are counted: refused · VALUE5 a value beside a status that says there is
 * none, or a task: refused · VALUE6 the same stated twice is a repeat, otherwise the two contradict each other
 */
import { halfOf, inFull } from '../plan/decimals.js';
import { GREATEST, isLess, same } from '../plan/goal.js';
import type { Indicator } from '../plan/schema.js';
import { boundsOf, rateOf, unitFactor } from '../plan/unit.js';
import { isMissing, type Observation } from './observation.js';

/** What makes one stated value unusable by itself. */
export const VALUE_FAULTS = [
  'not-finite',
  'out-of-bounds',
  'fraction-differs',
  'fraction-impossible',
  'wrong-kind',
  'not-whole',
  'value-missing',
  'value-with-missing-status',
] as const;
export type ValueFault = (typeof VALUE_FAULTS)[number];

/** What the value of an indicator must be. */
export interface ValueRules {
  /** What numerator / denominator is multiplied with. */
  readonly factor: number;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  /** Decimal places it is published with. */
  readonly precision: number;
}

export interface ValueRead {
  /** NaN where there is none. */
  readonly value: number;
  /** Why it can't be used. */
  readonly fault?: ValueFault;
}

/** What of an observation its value depends on. */
export type Figures = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'decimals' | 'written' | 'status' | 'task'>;
type Stated = Pick<Observation, 'value' | 'decimals' | 'written'>;

export function valueRulesOf(indicator: Pick<Indicator, 'unit' | 'bounds' | 'measure' | 'precision'>): ValueRules {
  const { min = -Infinity, max = Infinity } = boundsOf(indicator);
  const { measure, precision } = indicator;
  return { factor: unitFactor(indicator.unit), min, max, isWhole: measure.kind === 'count', precision };
}

/** The value, and what speaks against using it. */
export function readValue(observation: Figures, { factor, min, max, isWhole, precision }: ValueRules): ValueRead {
  const { value: stated, numerator, denominator, task } = observation;
  if (task !== undefined) return { value: Number.NaN, fault: 'wrong-kind' };
  const counted = numerator !== undefined && denominator !== undefined;
  if (isMissing(observation.status))
    return stated !== undefined || counted ? { value: Number.NaN, fault: 'value-with-missing-status' } : { value: Number.NaN };
  if (!isFiniteOrNone(stated) || !isFiniteOrNone(numerator) || !isFiniteOrNone(denominator))
    return { value: Number.NaN, fault: 'not-finite' };
  const computed = counted ? computedRate(numerator, denominator, factor) : null;
  if (counted && computed === null) return { value: Number.NaN, fault: 'fraction-impossible' };
  const value = stated ?? computed;
  if (value === null) return { value: Number.NaN, fault: 'value-missing' };
  if (stated !== undefined && computed !== null && !agrees(observation, computed, precision)) return { value, fault: 'fraction-differs' };
  if (isLess(value, min) || isLess(max, value) || Math.abs(value) > GREATEST) return { value, fault: 'out-of-bounds' };
  if (isWhole && !Number.isInteger(value)) return { value, fault: 'not-whole' };
  return { value };
}

/** The number that was stated, whether it can be used or not: what is shown as reported, and what slips are held against. */
export function statedValue(
  { value, numerator, denominator }: Pick<Figures, 'value' | 'numerator' | 'denominator'>,
  factor: number,
): number | null {
  if (value !== undefined) return value;
  return numerator === undefined || denominator === undefined ? null : computedRate(numerator, denominator, factor);
}

/** The rate of two counts in the unit of the indicator, or `null` where no counts make it. */
export function computedRate(numerator: number, denominator: number, factor: number): number | null {
  return denominator > 0 && numerator >= 0 ? rateOf(numerator, denominator, factor) : null;
}

/** Whether a value may be what was made of the rate by rounding. */
export function agrees(stated: Stated, computed: number, precision: number): boolean {
  return isRoundingOf(stated.value!, computed, placesOf(stated, precision));
}

/** Whether one number may be the other rounded to so many places. */
export function isRoundingOf(value: number, exact: number, places: number): boolean {
  const slack = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(exact));
  return Math.abs(value - exact) <= halfOf(places) * (1 + 1e-9) + slack;
}

function placesOf({ value, decimals, written }: Stated, precision: number): number {
  if (written !== undefined) return precision;
  return decimals ?? Math.min(decimalsIn(value!), precision);
}

function decimalsIn(value: number): number {
  const text = inFull(value);
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}

/** What an observation says, as far as another of the same cell may say it again. */
export type Statement = Pick<Observation, 'status'> & { readonly value: number; readonly numerator: number; readonly denominator: number };

/** NaN, which stands for none, is the same as NaN; 0.1 + 0.2 the same as 0.3, and −0 as 0. */
export function isRepeat(one: Statement, other: Statement): boolean {
  return (
    one.status === other.status &&
    isAlike(one.value, other.value) &&
    isAlike(one.numerator, other.numerator) &&
    isAlike(one.denominator, other.denominator)
  );
}

function isAlike(one: number, other: number): boolean {
  return same(one, other) || (Number.isNaN(one) && Number.isNaN(other));
}

function isFiniteOrNone(value: number | undefined): boolean {
  return value === undefined || Number.isFinite(value);
}

/**
 * Units: how a rate's value follows from its numerator and denominator, and what values are possible at all.
 *
 * UNIT1 a rate's factor is what its unit says, any other unit's is 1 · UNIT2 a rate lies between none and all, nothing else is below zero
 * UNIT3 an indicator's own bounds replace those of its unit · UNIT4 a rate is multiplied first: 7 of 100 are 7 per cent, not 7.000000000000001
 * UNIT5 units are the same by what they say
 */
import type { Indicator, Unit, UNITS } from './schema.js';

export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const FACTORS: Partial<Record<(typeof UNITS)[number], number>> = {
  percent: 100,
  permille: 1000,
  'per-10000': 10_000,
  'per-100000': 100_000,
};

/** What numerator / denominator is multiplied with: 100 for percent, 1 for a plain unit. */
export function unitFactor(unit: Unit | undefined): number {
  return (typeof unit === 'string' ? FACTORS[unit] : undefined) ?? 1;
}

/** Numerator over denominator, in the unit of the factor. */
export function rateOf(numerator: number, denominator: number, factor: number): number {
  return (numerator * factor) / denominator + 0; // + 0 turns −0 into 0
}

/** A share of a whole: percent, permille, per 10,000, per 100,000. */
export function isRate(unit: Unit | undefined): boolean {
  return unitFactor(unit) !== 1;
}

/** Whether the values are numbers of things, persons or cases, which add up, and not rates, averages or measurements. */
export function isCountedUnit({ unit, measure }: Pick<Indicator, 'unit' | 'measure'>): boolean {
  return measure.kind === 'count' || unit === 'persons' || unit === 'person-times' || (typeof unit === 'object' && 'count' in unit);
}

export function isSameUnit(one: Unit | undefined, other: Unit | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return 'count' in one ? 'count' in other && one.count === other.count : 'name' in other && one.name === other.name;
}

/** Bounds of the indicator, else those of its unit: a share lies between none and all, nothing else is below zero. */
export function boundsOf(indicator: Pick<Indicator, 'unit' | 'bounds'>): Bounds {
  if (indicator.bounds) return indicator.bounds;
  return isRate(indicator.unit) ? { min: 0, max: unitFactor(indicator.unit) } : { min: 0 };
}

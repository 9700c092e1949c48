/**
 * Large changes against last year's value, where the plan itself has no rule (`consistent`) for the indicator.
 *
 * YEARLY1 per cent: more than 20 points · YEARLY2 other rates, and what is counted: more than half of last year's value, and more than what small
 * numbers change by themselves · YEARLY3 years: more than 3; other units have no limit · YEARLY4 a rule of the plan takes the place of these
 * limits, also one that lets every change pass · YEARLY5 of the total and each breakdown, typed or computed; without both values nothing is said
 *
 * A warning and a question, never an error: the value may be true. The limits are wide on purpose, a plan that knows its indicators narrows
 * them. What they ask of honest changes: of the 608 yearly changes without a rule in `demo/board-data.json` none, of 28 published by the
 * Bureau of Statistics for 2020 to 2024 (`test/report/validation/yearly-change.test.ts`) none. In a county of 3,000 births a first death
 * is 33 of 100,000, and asked about: four of ten years, one figure of the forty a health department fills, 1 % of them.
 */
import { apart, noiseOf } from '../../plan/decimals.js';
import type { Indicator } from '../../plan/schema.js';
import { isCountedUnit } from '../../plan/unit.js';
import { shownValue, type Entry } from '../reading/entry.js';
import type { Finding } from './findings.js';

interface Limit {
  /** Largest change in the unit. */
  readonly points: number;
  /** Per cent of last year's value, which the change must exceed, too. */
  readonly percent?: number;
}

const BY_UNIT: Readonly<Record<string, Limit>> = {
  percent: { points: 20 },
  permille: { points: 2, percent: 50 },
  'per-10000': { points: 5, percent: 50 },
  'per-100000': { points: 20, percent: 50 },
  years: { points: 3 },
};
const COUNTED: Limit = { points: 10, percent: 50 };

/** @param findings what is found is added here. */
export function findLargeChanges(entry: Entry, previous: (breakdown: string) => number | null, findings: Finding[]): void {
  const { indicator } = entry;
  const limit = limitOf(indicator);
  if (!limit) return;
  for (const reading of entry.readings) {
    const { value, breakdown } = reading;
    const before = value === null ? null : previous(breakdown);
    if (value === null || before === null) continue;
    const { points, percent = 0 } = limit;
    const share = (Math.abs(before) * percent) / 100;
    if (Math.abs(value - before) <= Math.max(points, share) + noiseOf(value, before)) continue;
    const data = {
      value: shownValue(reading, indicator, before),
      before: apart(before, indicator.precision, value),
      ...(share > points ? { limit: percent, of: 'percent' } : { limit: points, of: 'points' }),
    };
    findings.push({ code: 'large-change', level: 'warning', part: 'value', breakdown, data });
  }
}

function limitOf(indicator: Indicator): Limit | undefined {
  const { unit } = indicator;
  return isCountedUnit(indicator) ? COUNTED : typeof unit === 'string' ? BY_UNIT[unit] : undefined;
}

/**
 * The order of magnitude of a value for which last year has none: held against the targets' values and the baseline.
 *
 * SIZE1 ten times the largest of them or more, a tenth of the smallest or less, is asked about; on the side that is worse a fifth is allowed
 * for: 9.73 where 95 is to be reached · SIZE2 they are the levels of the targets, the plan's baseline, and what was reported for the year of the
 * baseline; targets of other kinds have no value of their own · SIZE3 of rates and averages, not of what is counted: a small region has less ·
 * SIZE4 0 is never asked about, nor what lies below; levels that are not above 0 tell no size · SIZE5 the fix has the point moved to where the
 * value comes nearest, as far as the form takes it · SIZE6 what few cases make, or agree with, is no slip of the point · SIZE7 last year's 0
 * tells no size either, though what began since may be small where it is to rise; any other value does, and then nothing is asked here · SIZE8 what is a share typed as a fraction of one is asked as that
 * SIZE9 what was computed is told with the places of the indicator · SIZE10 what many cases make is asked about too, for the counts may be in another
 * multiple, persons where thousands are meant; what is near last year's value is not, and nothing is offered: it is the counts that would be mended
 * SIZE11 where there are only targets, or only a baseline, it is said of which
 *
 * A warning and a question. Half and double of any target or baseline of the shipped plans is never asked about.
 */
import { apart } from '../../plan/decimals.js';
import type { Indicator } from '../../plan/schema.js';
import { isCountedUnit, unitFactor } from '../../plan/unit.js';
import { shownValue, type Entry, type Reading } from '../reading/entry.js';
import type { ParsedNumber } from '../reading/parse.js';
import type { Finding } from './findings.js';
import { acceptable } from './mends.js';
import { isShareOfOne, moved, NEAR } from './slips.js';

interface Size {
  readonly low: number;
  readonly high: number;
  readonly of: 'targets' | 'baseline' | 'both';
}

/** What was reported for a breakdown: last year, and in the year of the baseline. */
export interface Reported {
  previous(breakdown: string): number | null;
  baseline(breakdown: string): number | null;
}

const MOST_PLACES = 6;
/** Fewer cases make any rate in a small region. */
const MANY = 10;

/** @param findings what is found is added here. */
export function findWrongSize(entry: Entry, reported: Reported, findings: Finding[]): void {
  const { indicator } = entry;
  if (isCountedUnit(indicator)) return;
  for (const reading of entry.readings) {
    const { typed, value, breakdown } = reading;
    const isCounted = hasCounts(reading);
    if (value === null || value <= 0) continue;
    const before = reported.previous(breakdown);
    const known = sizeOf(indicator, reported.baseline(breakdown));
    const size = known && isCounted ? including(known, before) : known;
    if (!size || !isWrong(value, size, indicator)) continue;
    if (isCounted ? isOfFew(reading, size, indicator) : isShareOfOne(indicator, value)) continue;
    if (!isCounted && before !== null && (before !== 0 || (value < size.low && indicator.direction !== 'down'))) continue;
    const fix = isCounted || typed.kind !== 'number' ? undefined : fixOf(typed, size, indicator);
    const { low, high, of } = shownSize(size, value, indicator);
    const shown = shownValue(reading, indicator, low, high, 0);
    const data = { value: shown, low, high, of, ...(isCounted && { counted: 1 }), ...(fix !== undefined && { fix }) };
    findings.push({ code: 'slip-size', level: 'warning', part: 'value', breakdown, data, ...(fix !== undefined && { fix }) });
  }
}

/** SIZE2, SIZE4 */
function sizeOf({ targets, baseline }: Indicator, reported: number | null): Size | null {
  const levels = targets.flatMap((target) => (target.kind === 'level' ? [target.value, target.upper ?? target.value] : []));
  const bases = [...(baseline ? [baseline.value] : []), ...(reported === null ? [] : [reported])].filter((value) => value > 0);
  const goals = levels.filter((value) => value > 0);
  const known = [...goals, ...bases];
  if (known.length === 0) return null;
  const of = bases.length === 0 ? 'targets' : goals.length === 0 ? 'baseline' : 'both';
  return { low: Math.min(...known), high: Math.max(...known), of };
}

/** SIZE10: last year's value may be as far from the targets. */
function including(size: Size, before: number | null): Size {
  return before === null || before <= 0 ? size : { ...size, low: Math.min(size.low, before), high: Math.max(size.high, before) };
}

/** SIZE9 */
function shownSize({ low, high, of }: Size, value: number, { precision }: Indicator): Size {
  return { of, low: apart(low, precision, value, 0), high: apart(high, precision, value, 0) };
}

/** SIZE1 */
function isWrong(value: number, { low, high }: Size, { direction }: Indicator): boolean {
  const worse = 10 / (1 + NEAR);
  return value >= high * (direction === 'down' ? worse : 10) || value <= low / (direction === 'up' ? worse : 10);
}

/** SIZE5 */
function fixOf(typed: ParsedNumber, { low, high }: Size, indicator: Indicator): string | undefined {
  if (typed.written !== undefined) return undefined;
  const step = typed.value > high ? -1 : 1;
  for (let places = step; Math.abs(places) <= MOST_PLACES; places += step) {
    const value = typed.value * 10 ** places;
    if (value >= low / Math.sqrt(10) && value <= high * Math.sqrt(10)) return acceptable(moved(typed, places), indicator);
  }
  return undefined;
}

/** SIZE6, SIZE10: those there are, and where there should be more, those there would be. */
function isOfFew({ value, numerator, denominator }: Reading, { low, high }: Size, { unit }: Indicator): boolean {
  if (numerator.kind !== 'number' || denominator.kind !== 'number') return false;
  return (value! >= high ? numerator.value : (low * denominator.value) / unitFactor(unit)) < MANY;
}

function hasCounts({ numerator, denominator }: Reading): boolean {
  return numerator.kind === 'number' && denominator.kind === 'number';
}

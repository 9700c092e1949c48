/**
 * Slips of the pen, seen against last year's value: a decimal point, or a rate in another unit.
 *
 * SLIP1 a factor of ten or its powers · SLIP2 a share typed as a fraction of one (0.975 for 97.5 %) · SLIP3 near last year's value is no slip
 * SLIP4 without last year's value only SLIP2 is asked, here · SLIP5 the fix has the digits typed, the point moved, as far as the form takes them · SLIP6 a rate in another unit that is
 * near last year's value but for the unit: the sign is the slip, and not the number
 *
 * A warning and a question, never an error: the value may be true.
 */
import type { Indicator } from '../../plan/schema.js';
import { isRate, unitFactor } from '../../plan/unit.js';
import { apart, tidied } from '../../plan/decimals.js';
import type { Entry } from '../reading/entry.js';
import type { Finding } from './findings.js';
import type { ParsedNumber } from '../reading/parse.js';
import { acceptable, mended } from './mends.js';

/** How near the mended value must come to last year's to be called a slip: within a fifth. */
export const NEAR = 0.2;
/** Places the point may have slipped: 9.73 for 97.3 is one. */
const PLACES = [1, -1, 2, -2, 3, -3] as const;

/** @param findings what is found is added here. */
export function findSlips(entry: Entry, previous: (breakdown: string) => number | null, findings: Finding[] = []): Finding[] {
  for (const { typed, value, breakdown } of entry.readings) {
    if (typed.kind !== 'number' || value === 0) continue;
    const before = previous(breakdown);
    if (value === null) {
      if (before !== null && isRate(typed.unit) && isNear(typed.value, before))
        findings.push(slipOfUnit(typed, entry.indicator, before, breakdown));
      continue;
    }
    const isShare = before === null || before === 0;
    const places = isShare ? (isShareOfOne(entry.indicator, value) ? 2 : 0) : slipAgainst(value, before);
    if (places === 0) continue;
    const fix = acceptable(moved(typed, places), entry.indicator);
    if (fix === undefined) continue;
    findings.push({
      code: isShare ? 'slip-share' : 'slip-decimal',
      level: 'warning',
      part: 'value',
      breakdown,
      data: { value, fix: Number(fix.replace(/^约/, '')), ...(!isShare && { before: apart(before, entry.indicator.precision, value) }) },
      fix,
    });
  }
  return findings;
}

/** SLIP6 */
function slipOfUnit(typed: ParsedNumber, indicator: Indicator, before: number, breakdown: string): Finding {
  const { value, decimals } = typed;
  const fix = acceptable(mended(typed, value.toFixed(decimals)), indicator);
  return {
    code: 'slip-decimal',
    level: 'warning',
    part: 'value',
    breakdown,
    data: { value, before: apart(before, indicator.precision, value), fix: value },
    ...(fix !== undefined && { fix }),
  };
}

/** How many places the point must move to bring the value near last year's; 0 when it is no slip. */
function slipAgainst(value: number, before: number): number {
  if (isNear(value, before)) return 0;
  return PLACES.find((places) => isNear(value * 10 ** places, before)) ?? 0;
}

function isNear(value: number, before: number): boolean {
  return Math.abs(value - before) <= NEAR * Math.abs(before);
}

/** SLIP2: per cent, with targets far above one, none of which 0.975 % would come near, and 97.5 % would. */
export function isShareOfOne({ unit, targets }: Indicator, value: number): boolean {
  if (!isRate(unit) || unitFactor(unit) !== 100 || value <= 0 || value >= 1) return false;
  const levels = targets.flatMap((target) => (target.kind === 'level' ? [target.value] : []));
  return levels.length > 0 && levels.every((level) => level > 10 && (value * 100 > level || isNear(value * 100, level)));
}

/** SLIP5: 9.70 with the point moved by one is 97.0. */
export function moved(typed: ParsedNumber, places: number): string {
  return mended(typed, tidied(typed.value * 10 ** places).toFixed(Math.max(0, typed.decimals - places)));
}

/**
 * Slips of the pen, seen against last year's value: a decimal point, or a rate in another unit.
 *
 * S1 a factor of ten or its powers · S2 a share typed as a fraction of one (0.975 for 97.5 %) · S3 near last year's value is no slip
 * S4 without last year's value only S2 is asked · S5 the fix is the value the slip would stand for, with last year's decimals
 *
 * A warning and a question, never an error: the value may be true.
 */
import { isRate, unitFactor } from '../plan/index.js';
import type { Entry } from './entry.js';
import type { Finding } from './findings.js';

/** How near the mended value must come to last year's to be called a slip: within a fifth. */
const NEAR = 0.2;
const FACTORS = [10, 100, 1000] as const;

export function findSlips(entry: Entry, previous: (breakdown: string) => number | null): Finding[] {
  return entry.readings.flatMap(({ typed, breakdown }) => {
    if (typed.kind !== 'number' || typed.value === 0) return [];
    const before = previous(breakdown);
    const mended = before === null || before === 0 ? shareOfOne(entry, typed.value) : slipAgainst(typed.value, before);
    if (mended === null) return [];
    const fix = String(Number(mended.toPrecision(12)));
    const data = { value: typed.value, fix: Number(fix), ...(before !== null && { before }) };
    return [{ code: before === null ? 'slip-share' : 'slip-decimal', level: 'warning', part: 'value', breakdown, data, fix } as const];
  });
}

function slipAgainst(value: number, before: number): number | null {
  if (near(value, before)) return null;
  const candidates = FACTORS.flatMap((factor) => [value * factor, value / factor]);
  return candidates.find((candidate) => near(candidate, before)) ?? null;
}

function near(value: number, before: number): boolean {
  return Math.abs(value - before) <= NEAR * Math.abs(before);
}

/** S2: an up-is-better share whose targets are far above one per cent, typed as 0.975. */
function shareOfOne({ indicator }: Entry, value: number): number | null {
  if (!isRate(indicator.unit) || value <= 0 || value >= 1) return null;
  const targets = indicator.targets.flatMap((target) => (target.kind === 'level' ? [target.value] : []));
  const factor = unitFactor(indicator.unit);
  const plausible =
    targets.length > 0 &&
    targets.every((target) => near(value * factor, target) || value * factor > target) &&
    targets.every((target) => target > 10);
  return plausible && factor === 100 ? value * factor : null;
}

/**
 * The progress measure of Open SDG, after Statistics Canada: compound growth observed against compound growth needed.
 *
 *     g(a, b, n) = (a / b)^(1/n) − 1
 *     with a target   value = d · g(current, base, years so far) / |g(target, base, years in all)|
 *     without one     value = d · g(current, base, years so far)
 *
 * Sources: Open SDG's `docs/progress-methodology.md` and `sdg/ProgressMeasure.py` of its `sdg-build`. Where the two differ this
 * follows the program, whose figures the sites show. The slopes of the score are the program's, rounded as it rounds them.
 *
 * OPENSDG1 growth against growth needed · OPENSDG2 direction and sign · OPENSDG3 thresholds · OPENSDG4 at or past the target it is achieved, score 5
 * OPENSDG5 without a target fixed thresholds · OPENSDG6 a limit shrinks them · OPENSDG7 score · OPENSDG8 base or target of zero is 0.001
 * OPENSDG9 too few years, mixed signs, or no growth needed: not available · OPENSDG10 what isn't a number is thrown
 */
import { isLess } from '../../plan/goal.js';
import { AttainmentError, requireFinite, requireYear } from '../errors.js';

export const OPEN_SDG_STATUSES = [
  'target_achieved',
  'substantial_progress',
  'moderate_progress',
  'limited_progress',
  'deterioration',
  'not_available',
] as const;
export type OpenSdgStatus = (typeof OPEN_SDG_STATUSES)[number];

export interface OpenSdgThresholds {
  readonly high: number;
  readonly med: number;
  readonly low: number;
}

/** Ratio of growth observed to growth needed. */
export const QUANTITATIVE: OpenSdgThresholds = { high: 0.95, med: 0.6, low: 0 };
/** Growth a year, without a target. */
export const QUALITATIVE: OpenSdgThresholds = { high: 0.015, med: 0.005, low: 0 };

export interface OpenSdgInput {
  readonly base: number;
  readonly baseYear: number;
  readonly current: number;
  readonly currentYear: number;
  /** 1 when more is better, −1 when less is. */
  readonly direction: 1 | -1;
  readonly target?: number | undefined;
  /** 2030 unless given. */
  readonly targetYear?: number | undefined;
  /** What the value can't go beyond in the wanted direction; used only without a target. */
  readonly limit?: number | undefined;
  readonly thresholds?: Partial<OpenSdgThresholds> | undefined;
}

export interface OpenSdgResult {
  /** Ratio of growths with a target, growth a year without; null when not available. */
  readonly value: number | null;
  readonly status: OpenSdgStatus;
  /** −5 to 5; null when not available. */
  readonly score: number | null;
}

const ZERO = 0.001;
const LIMIT_POWER = 4.44;

/** @throws {AttainmentError} `not-finite`, `not-a-year`, `not-a-choice`, or `target-year` when it is not after the base year. */
export function openSdgProgress(input: OpenSdgInput): OpenSdgResult {
  check(input);
  return measureProgress(input, { ...(input.target === undefined ? QUALITATIVE : QUANTITATIVE), ...input.thresholds });
}

/** The same for numbers that are known to be numbers. */
export function measureProgress(input: OpenSdgInput, thresholds: OpenSdgThresholds): OpenSdgResult {
  const target = input.target === 0 ? ZERO : input.target;
  const value = progressOf(input, target);
  if (target !== undefined && isReached(input, target)) return { value, status: 'target_achieved', score: 5 };
  if (value === null) return { value, status: 'not_available', score: null };
  if (target !== undefined) return { value, status: statusOf(value, thresholds), score: quantitativeScore(value, thresholds) };
  const coefficient = input.limit === undefined ? 1 : limitCoefficient(input.base, input.limit);
  const { high, med, low } = thresholds;
  const scaled = coefficient === 1 ? thresholds : { high: high * coefficient, med: med * coefficient, low: low * coefficient };
  return { value, status: statusOf(value, scaled), score: qualitativeScore(value, scaled, coefficient) };
}

function isReached({ direction, current }: OpenSdgInput, target: number): boolean {
  return direction === 1 ? !isLess(current, target) : !isLess(target, current);
}

function check({ base, baseYear, current, currentYear, direction, target, targetYear = 2030, limit, thresholds }: OpenSdgInput): void {
  for (const [path, value] of Object.entries({ base, current, target, limit, ...thresholds })) {
    if (value !== undefined) requireFinite(path, value);
  }
  for (const [path, value] of Object.entries({ baseYear, currentYear, targetYear })) requireYear(path, value);
  if (direction !== 1 && direction !== -1) throw new AttainmentError('not-a-choice', 'direction', '1 or -1', direction);
  if (target === undefined || targetYear > baseYear) return;
  throw new AttainmentError('target-year', 'targetYear', `a year after ${baseYear}`, targetYear);
}

function progressOf(input: OpenSdgInput, target: number | undefined): number | null {
  const { baseYear, current, currentYear, direction, targetYear = 2030 } = input;
  const sign = input.base < 0 ? -1 : 1;
  const base = input.base === 0 ? ZERO : input.base;
  if (isMixed(base, current) || (target !== undefined && isMixed(base, target)) || currentYear - baseYear < 1) return null;
  const observed = sign * direction * growth(current, base, currentYear - baseYear);
  const value = target === undefined ? observed : observed / Math.abs(growth(target, base, targetYear - baseYear));
  return Number.isFinite(value) ? value + 0 : null; // + 0 turns −0 into 0
}

/** One above zero, one below: growth from one to the other is no number. */
function isMixed(a: number, b: number): boolean {
  return (a > 0 && b < 0) || (a < 0 && b > 0);
}

function growth(to: number, from: number, years: number): number {
  return (to / from) ** (1 / years) - 1;
}

/** Near 0 at the limit, 1 at zero (a greatest value) or at twice the limit and beyond (a least value). */
function limitCoefficient(base: number, limit: number): number {
  const [b, l] = [Math.abs(base), Math.abs(limit)];
  if (b >= 2 * l) return 1;
  return 1 - ((b <= l ? b : 2 * l - b) / l) ** LIMIT_POWER;
}

function statusOf(value: number, { high, med, low }: OpenSdgThresholds): OpenSdgStatus {
  if (!isLess(value, high)) return 'substantial_progress';
  if (!isLess(value, med)) return 'moderate_progress';
  return isLess(value, low) ? 'deterioration' : 'limited_progress';
}

function quantitativeScore(value: number, { med }: OpenSdgThresholds): number {
  return value >= med ? Math.min(7.1429 * value - 4.2857, 5) : Math.max(4.1667 * value - 2.5, -5);
}

function qualitativeScore(value: number, { high, med, low }: OpenSdgThresholds, coefficient: number): number {
  if (value < low) return Math.max(125 * value - 2.5, -5);
  if (coefficient === 0) return 5; // the base is the limit, and it is kept
  if (value >= high) return Math.min((500 * value) / coefficient - 5, 5);
  return value >= med ? (250 * value) / coefficient - 1.25 : (500 * value) / coefficient - 2.5;
}

/**
 * The second method beside the first: does the status survive it?
 *
 * SECOND1 achieved is met, substantial on track, moderate behind, limited unlikely, deterioration regressing, not available not assessable
 * SECOND2 a range is measured by its distance from the middle, as Open SDG's documentation does for parity
 * SECOND3 strictly more than the end: achieved by Open SDG at the end itself, on track here · SECOND4 without a target the bound of the unit is
 * the limit · SECOND5 where the chosen method is not available the status is not assessable, whatever the other says; that is no
 * disagreement
 */
import type { Goal } from '../../plan/goal.js';
import { measureProgress, type OpenSdgInput, type OpenSdgResult, type OpenSdgStatus } from '../statistics/open-sdg.js';
import type { Settings } from '../options.js';
import type { Reason } from '../result/reasons.js';
import type { Method, Status } from '../../plan/assessment-terms.js';
import type { YearValue } from '../statistics/theil-sen.js';

export interface Verdict {
  readonly status: Status;
  readonly reasons: readonly Reason[];
}

const STATUS_OF: Readonly<Record<OpenSdgStatus, Status>> = {
  target_achieved: 'met',
  substantial_progress: 'on-track',
  moderate_progress: 'behind',
  limited_progress: 'unlikely',
  deterioration: 'regressing',
  not_available: 'not-assessable',
};

/** Values with the direction and target Open SDG needs for a goal. */
export function openSdgInput(goal: Goal, base: YearValue, current: YearValue, targetYear: number): OpenSdgInput {
  const { low, high } = goal;
  const isRange = low !== -Infinity && high !== Infinity;
  const middle = (low + high) / 2;
  return {
    base: isRange ? middle + Math.abs(base.value - middle) : base.value,
    baseYear: base.year,
    current: isRange ? middle + Math.abs(current.value - middle) : current.value,
    currentYear: current.year,
    direction: high === Infinity ? 1 : -1,
    target: high === Infinity ? low : high,
    targetYear,
  };
}

/** Without a number to reach: the growth alone, against the bound it can't pass. */
export function openSdgTrendInput(
  direction: 'up' | 'down',
  base: YearValue,
  current: YearValue,
  bounds: { readonly min: number; readonly max: number },
): OpenSdgInput {
  const limit = direction === 'up' ? bounds.max : bounds.min;
  return {
    base: base.value,
    baseYear: base.year,
    current: current.value,
    currentYear: current.year,
    direction: direction === 'up' ? 1 : -1,
    limit: Number.isFinite(limit) ? limit : undefined,
  };
}

export function openSdgOf(input: OpenSdgInput, settings: Pick<Settings, 'quantitative' | 'qualitative'>): OpenSdgResult {
  return measureProgress(input, input.target === undefined ? settings.qualitative : settings.quantitative);
}

/** What can't be assessed by one method is no disagreement. */
export function differs(one: Status, other: Status): boolean {
  return one !== other && one !== 'not-assessable' && other !== 'not-assessable';
}

/** For values the method is not made for. */
export const UNAVAILABLE: OpenSdgResult = { value: null, status: 'not_available', score: null };

export interface Chosen extends Verdict {
  readonly other: { readonly method: Method; readonly status: Status };
}

/** Of a target that is neither met nor due. */
export function chooseMethod(linear: Verdict, openSdg: OpenSdgResult, method: Method): Chosen {
  const status = openSdg.status === 'target_achieved' ? 'on-track' : STATUS_OF[openSdg.status];
  const isLinear = method === 'linear';
  const other: Chosen['other'] = isLinear ? { method: 'open-sdg', status } : { method: 'linear', status: linear.status };
  const reasons: Reason[] = isLinear ? [...linear.reasons] : [{ code: 'open-sdg', ...openSdg }];
  if (!isLinear && openSdg.status === 'not_available') reasons.push({ code: 'method-unavailable', method });
  if (differs(status, linear.status)) reasons.push({ code: 'method-differs', method: other.method, status: other.status });
  return { status: isLinear ? linear.status : status, reasons, other };
}

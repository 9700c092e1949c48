/**
 * The second method beside the first: does the status survive it?
 *
 * U1 achieved is met, substantial on track, moderate behind, limited unlikely, deterioration regressing, not available not assessable
 * U2 a range is measured by its distance from the middle, as Open SDG's documentation does for parity
 * U3 strictly more than the end: achieved by Open SDG at the end itself, on track here · U4 without a target the bound of the unit is
 * the limit · U5 where the chosen method is not available the status is not assessable, whatever the other says
 */
import type { Goal } from './goal.js';
import { openSdgProgress, type OpenSdgInput, type OpenSdgResult, type OpenSdgStatus } from './open-sdg.js';
import type { Settings } from './options.js';
import type { Reason } from './reasons.js';
import type { Method, Status } from './status.js';
import type { YearValue } from './theil-sen.js';

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
  const years = { baseYear: base.year, currentYear: current.year, targetYear };
  if (high === Infinity) return { ...years, base: base.value, current: current.value, direction: 1, target: low };
  if (low === -Infinity) return { ...years, base: base.value, current: current.value, direction: -1, target: high };
  const middle = (low + high) / 2;
  const folded = (value: number) => middle + Math.abs(value - middle);
  return { ...years, base: folded(base.value), current: folded(current.value), direction: -1, target: high };
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
    baseYear: base.year,
    currentYear: current.year,
    base: base.value,
    current: current.value,
    direction: direction === 'up' ? 1 : -1,
    ...(Number.isFinite(limit) ? { limit } : {}),
  };
}

export function openSdgOf(input: OpenSdgInput, settings: Pick<Settings, 'quantitative' | 'qualitative'>): OpenSdgResult {
  return openSdgProgress({ ...input, thresholds: input.target === undefined ? settings.qualitative : settings.quantitative });
}

export interface Chosen extends Verdict {
  readonly other: { readonly method: Method; readonly status: Status };
}

/** Of a target that is neither met nor due. */
export function chooseMethod(linear: Verdict, openSdg: OpenSdgResult, method: Method): Chosen {
  const status = openSdg.status === 'target_achieved' ? 'on-track' : STATUS_OF[openSdg.status];
  const shown: Reason = { code: 'open-sdg', ...openSdg };
  if (method === 'linear') {
    const differs: Reason[] = status === linear.status ? [] : [{ code: 'method-differs', method: 'open-sdg', status }];
    return { status: linear.status, reasons: [...linear.reasons, ...differs], other: { method: 'open-sdg', status } };
  }
  const unavailable: Reason[] = openSdg.status === 'not_available' ? [{ code: 'method-unavailable', method }] : [];
  const differs: Reason[] = status === linear.status ? [] : [{ code: 'method-differs', method: 'linear', status: linear.status }];
  return { status, reasons: [shown, ...unavailable, ...differs], other: { method: 'linear', status: linear.status } };
}

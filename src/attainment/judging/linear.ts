/**
 * The linear method: will a target that isn't met and not yet due be met?
 *
 *     covered(v) = (d(baseline) − d(v)) / d(baseline)      d: distance to the goal; 0 is the baseline, 1 the goal, below 0 gone back
 *     on the path when   covered(latest) ≥ onTrack · covered(path in the latest value's year)
 *     forecast           covered(robust line in the target's year)
 *
 * Only distances count, so that less is better needs no flag and a range is approached from either side.
 *
 * LINEAR1 regressing: the baseline met the goal, the latest value does not
 * LINEAR2 regressing: further from the goal than the baseline, and not coming nearer
 * LINEAR3 regressing: the whole interval of the slope points away from the goal
 * LINEAR4 on track: the forecast covers `onTrack` of the way; crossing a range on the way counts as arriving
 * LINEAR5 behind: it covers `behind`, or the latest value is on the path, or the interval still reaches the goal
 * LINEAR6 unlikely: none of these
 * LINEAR7 without a line (fewer than three points) it is on track or behind by the path, never unlikely
 * LINEAR8 a milestone missed and not caught up, or a value further off than the baseline: behind at best
 * LINEAR9 no way to go (`>` with a baseline at the end): only the forecast tells
 */
import { distance, holds, isFurther, type Goal } from '../../plan/goal.js';
import { towards } from '../series/path.js';
import type { Settings } from '../options.js';
import type { Reason } from '../result/reasons.js';
import type { Baseline, Forecast } from '../result/result.js';
import type { Verdict } from './second.js';
import type { Status } from '../../plan/assessment-terms.js';
import type { RobustLine } from '../statistics/theil-sen.js';
import type { Point } from '../series/track.js';

export interface Standing {
  readonly goal: Goal;
  readonly base: Baseline;
  readonly latest: Point;
  /** What the path asks for in the latest value's year. */
  readonly asked: number;
  readonly line: RobustLine | null;
  readonly forecast: Forecast | null;
  readonly pace: number;
  readonly milestoneOpen: boolean;
}

type Limits = Pick<Settings, 'onTrack' | 'behind' | 'forecastConfidence'>;

export function linearVerdict(standing: Standing, limits: Limits): Verdict {
  const { goal, base, latest, line } = standing;
  if (holds(goal, base.value)) return verdict('regressing', { code: 'no-longer-holds', year: latest.year, baselineYear: base.year });
  const sign = towards(goal, latest.value);
  const worse = isFurther(goal, latest.value, base.value);
  const farther: Reason[] = worse ? [{ code: 'worse-than-baseline', year: base.year, baseline: base.value, value: latest.value }] : [];
  if (worse && sign * standing.pace <= 0) return verdict('regressing', ...farther);
  if (line && line.confidence >= limits.forecastConfidence && isAway(line, sign))
    return verdict('regressing', { code: 'trend-away', pace: line.slope }, ...farther);
  const [status, why] = standing.forecast ? byForecast(standing, standing.forecast, worse, limits) : byPath(standing, worse, limits);
  return verdict(status, why, ...farther);
}

function verdict(status: Status, ...reasons: Reason[]): Verdict {
  return { status, reasons };
}

function isAway({ slopeLow, slopeHigh }: RobustLine, sign: 1 | -1): boolean {
  return sign === 1 ? slopeHigh < 0 : slopeLow > 0;
}

/** Share of the way from baseline to goal; null where there is no way. */
export function coveredShare(goal: Goal, base: number, value: number): number | null {
  const way = distance(goal, base);
  return way === 0 ? null : (way - distance(goal, value)) / way + 0;
}

function byPath(standing: Standing, worse: boolean, limits: Limits): [Status, Reason] {
  const onPath = isOnPath(standing, limits);
  const why: Reason = { code: onPath ? 'ahead-of-path' : 'behind-path', expected: standing.asked };
  return [onPath && !worse && !standing.milestoneOpen ? 'on-track' : 'behind', why];
}

function byForecast(standing: Standing, forecast: Forecast, worse: boolean, limits: Limits): [Status, Reason] {
  const { goal, base, latest } = standing;
  const arrives = holds(goal, forecast.value) || passes(goal, latest.value, forecast.value);
  const share = arrives ? 1 : (coveredShare(goal, base.value, forecast.value) ?? 0);
  if (share >= limits.onTrack) return [worse || standing.milestoneOpen ? 'behind' : 'on-track', { code: 'reaches', share }];
  const near = share >= limits.behind || isOnPath(standing, limits) || reachable(standing, forecast);
  return [near ? 'behind' : 'unlikely', { code: 'falls-short', share }];
}

function isOnPath({ goal, base, latest, asked }: Standing, { onTrack }: Limits): boolean {
  const [now, then] = [coveredShare(goal, base.value, latest.value), coveredShare(goal, base.value, asked)];
  return now !== null && then !== null && then > 0 && now >= onTrack * then;
}

/** The value lies on one side of the goal, the forecast on the other. */
function passes({ low, high }: Goal, value: number, forecast: number): boolean {
  return (value < low && forecast > high) || (value > high && forecast < low);
}

function reachable({ goal, latest }: Standing, { low, high }: Forecast): boolean {
  return [low, high].some((end) => holds(goal, end) || passes(goal, latest.value, end));
}

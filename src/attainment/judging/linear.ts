/**
 * The linear method: will a target that isn't met and not yet due be met?
 *
 *     covered(v) = (d(baseline) − d(v)) / d(baseline)      d: distance to the goal; 0 is the baseline, 1 the goal, below 0 gone back
 *     on the path when   covered(latest) ≥ onTrack · covered(path in the latest value's year), or the value is no further off than the path
 *     forecast           covered(robust line in the target's year)
 *
 * Only distances count, so that less is better needs no flag and a range is approached from either side.
 *
 * LINEAR1 regressing: the baseline met the goal, the latest value does not
 * LINEAR2 regressing: further from the goal than the baseline, and not coming nearer
 * LINEAR3 regressing: the whole interval of the slope points away from the goal
 * LINEAR4 on track: the forecast covers `onTrack` of the way; one that runs through a range and out of it again is short by what it is beyond
 * LINEAR5 behind: it covers `behind`, or the latest value is on the path, or the interval still reaches the goal
 * LINEAR6 unlikely: none of these
 * LINEAR7 without a line (fewer than three points) it is on track or behind by the path, never unlikely
 * LINEAR8 a milestone missed and not caught up, or a value further off than the baseline: behind at best
 * LINEAR9 no way to go (`>` with a baseline at the end): only the forecast tells
 * LINEAR10 a value better than the path is on the path; one that has run through the range is not
 * LINEAR11 thresholds, slopes and distances that differ by less than 10⁻⁹ are the same
 */
import { distance, holds, isFurther, isLess, type Goal } from '../../plan/goal.js';
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
  if (worse && !isLess(0, sign * standing.pace)) return verdict('regressing', ...farther);
  if (line && !isLess(line.confidence, limits.forecastConfidence) && isAway(line, sign))
    return verdict('regressing', { code: 'trend-away', pace: line.slope }, ...farther);
  const [status, why] = standing.forecast ? byForecast(standing, standing.forecast, worse, limits) : byPath(standing, worse, limits);
  return verdict(status, why, ...farther);
}

function verdict(status: Status, ...reasons: Reason[]): Verdict {
  return { status, reasons };
}

function isAway({ slopeLow, slopeHigh }: RobustLine, sign: 1 | -1): boolean {
  return sign === 1 ? isLess(slopeHigh, 0) : isLess(0, slopeLow);
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
  const share = holds(goal, forecast.value) ? 1 : (coveredShare(goal, base.value, forecast.value) ?? 0);
  if (!isLess(share, limits.onTrack)) return [worse || standing.milestoneOpen ? 'behind' : 'on-track', { code: 'reaches', share }];
  const near = !isLess(share, limits.behind) || isOnPath(standing, limits) || isReachable(goal, forecast);
  const beyond = passes(goal, latest.value, forecast.value);
  return [near ? 'behind' : 'unlikely', beyond ? { code: 'runs-through', forecast: forecast.value } : { code: 'falls-short', share }];
}

function isOnPath({ goal, base, latest, asked }: Standing, { onTrack }: Limits): boolean {
  const [now, then] = [coveredShare(goal, base.value, latest.value), coveredShare(goal, base.value, asked)];
  if (now === null || then === null || passes(goal, base.value, latest.value)) return false;
  return !isFurther(goal, latest.value, asked) || !isLess(now, onTrack * then);
}

/** From one side of the goal to the other. */
function passes({ low, high }: Goal, from: number, to: number): boolean {
  return (isLess(from, low) && isLess(high, to)) || (isLess(high, from) && isLess(to, low));
}

/** Some value between the two ends of the forecast is in the goal. */
function isReachable(goal: Goal, { low, high }: Forecast): boolean {
  return holds(goal, low) || holds(goal, high) || passes(goal, low, high);
}

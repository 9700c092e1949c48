/**
 * Targets with a direction and no number: 逐步提高, 缩小差距, 上升趋势减缓.
 *
 * TREND1 better than the baseline, and not turning back: on track, and met in its year · TREND2 no better: behind, once due unlikely
 * TREND3 worse: regressing while it does not come nearer, else behind · TREND4 better than the baseline, but the line turns back: behind
 * TREND5 a gap that is closed can't narrow: that is fulfilled · TREND6 growth that has stopped is a rise slowed down
 * TREND7 the way can't be measured: no path, no pace needed
 */
import { findingsOf, type Case, type Judgement } from './findings.js';
import { isLess, same } from '../../plan/goal.js';
import type { Settings } from '../options.js';
import type { Reason } from '../result/reasons.js';
import type { Baseline } from '../result/result.js';
import { chooseMethod, openSdgOf, UNAVAILABLE, type Verdict } from './second.js';
import type { RobustLine } from '../statistics/theil-sen.js';
import { Refusal, type Point } from '../series/track.js';

type Direction = 'up' | 'down';

export function judgeTrend(given: Case, direction: Direction, settings: Settings): Judgement | Refusal {
  const findings = findingsOf(given, settings);
  if (findings instanceof Refusal) return findings;
  const { latest, base, figures, line } = findings;
  if (base instanceof Refusal) return new Refusal(base.status, [...findings.reasons, ...base.reasons], figures);
  const input = given.openSdg(base, latest);
  const openSdg = input ? openSdgOf(input, settings) : UNAVAILABLE;
  const due = settings.asOf >= given.year;
  const linear = trendVerdict(given, direction, base, latest, line, due);
  const { status, reasons, other } = due ? { ...linear, other: null } : chooseMethod(linear, openSdg, settings.method);
  return { status, reasons: [...findings.reasons, ...reasons], latest, figures, openSdg, other };
}

function trendVerdict(given: Case, direction: Direction, base: Baseline, latest: Point, line: RobustLine | null, due: boolean): Verdict {
  const sign = direction === 'up' ? 1 : -1;
  const change = same(latest.value, base.value) ? 0 : latest.value - base.value;
  const gained = isFulfilled(given, direction, latest) ? Infinity : sign * change;
  const moved: Reason = { code: 'moved', from: base.value, to: latest.value, change, wanted: direction };
  const pace = sign * (line ? line.slope : change);
  const turning: Reason[] = line && isLess(pace, 0) ? [{ code: 'trend-away', pace: line.slope }] : [];
  if (gained > 0) {
    if (due) return { status: 'met', reasons: [moved, ...turning] };
    return { status: turning.length > 0 && gained !== Infinity ? 'behind' : 'on-track', reasons: [moved, ...turning] };
  }
  const missed: Reason[] = due ? [{ code: 'missed', year: latest.year, value: latest.value, due: given.year, final: given.final }] : [];
  if (gained < 0 && (due || !isLess(0, pace))) {
    const worse: Reason = { code: 'worse-than-baseline', year: base.year, baseline: base.value, value: latest.value };
    return { status: 'regressing', reasons: [moved, worse, ...missed] };
  }
  return { status: due && given.final ? 'unlikely' : 'behind', reasons: [moved, ...missed] };
}

/** There is nothing left to narrow, or to slow down. */
function isFulfilled({ series }: Case, direction: Direction, { value }: Point): boolean {
  if (direction !== 'down') return false;
  return (series === 'gap' && same(value, 0)) || (series === 'growth' && !isLess(0, value));
}

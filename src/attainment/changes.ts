/**
 * What changed since an earlier assessment of the same plan by the same method: the board compares a year with the one before it.
 *
 * CHANGED1 newly met · CHANGED2 newly regressing · CHANGED3 newly without data: it had a status that says something, and has none now
 * CHANGED4 values that were published before and are revised now · CHANGED5 what was not judged before is no change
 */
import type { IndicatorAssessment } from './result/result.js';
import { isAssessable } from './result/status.js';

/** Ids of indicators, in the order of the plan. */
export interface Changes {
  readonly met: readonly string[];
  readonly regressing: readonly string[];
  readonly noData: readonly string[];
  readonly revised: readonly string[];
}

export function changesSince(before: readonly IndicatorAssessment[], now: readonly IndicatorAssessment[]): Changes {
  const earlier = new Map(before.map((each) => [each.indicator, each]));
  const those = (isSo: (now: IndicatorAssessment, before: IndicatorAssessment) => boolean) =>
    now.flatMap((each) => {
      const was = earlier.get(each.indicator);
      return was && each.decisive !== null && isSo(each, was) ? [each.indicator] : [];
    });
  return {
    met: those((each, was) => each.status === 'met' && was.status !== 'met' && was.status !== 'no-data'),
    regressing: those((each, was) => each.status === 'regressing' && isAssessable(was.status) && was.status !== 'regressing'),
    noData: those((each, was) => each.status === 'no-data' && isAssessable(was.status)),
    revised: those(({ flags }) => flags.includes('revised')),
  };
}

/**
 * What a trend draws, out of observations and the assessment of one target.
 *
 * SERIES1 the line of a value is what was observed and can be used, year by year, nothing in between · SERIES2 two unlike values of one year are none
 * SERIES3 a gap, a growth or a difference is drawn as the assessment worked it out · SERIES4 lines of the categories only beside a value
 * SERIES5 the years reach from the first value or the baseline to the target
 */
import { extentOf } from '../../plan/extent.js';
import type { Figures, IndicatorAssessment, TargetAssessment } from '../../attainment/result/result.js';
import { breakdownKey, breakdownKeys, dimensionsOf, TOTAL } from '../../plan/breakdown.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import { wholeYearOf } from '../../plan/period.js';
import { isMissing, isProvisional, type Observation } from '../../observations/observation.js';
import { isRepeat, readValue, valueRulesOf, type Statement } from '../../observations/value.js';

export interface Point {
  readonly year: number;
  readonly value: number;
  /** Provisional or estimated. */
  readonly provisional: boolean;
}

export interface Line {
  /** Breakdown key; the first line is the one the target is for. */
  readonly breakdown: string;
  readonly points: readonly Point[];
}

export interface Series {
  readonly indicator: Indicator;
  readonly target: TargetAssessment | null;
  readonly figures: Figures | null;
  readonly lines: readonly Line[];
  readonly first: number;
  readonly last: number;
}

/** @param position of the target among those of the indicator; the one that decided unless given. */
export function seriesOf(
  plan: Plan,
  indicator: Indicator,
  observations: readonly Observation[],
  assessment: IndicatorAssessment,
  { region, asOf, position = null }: { readonly region: string; readonly asOf: number; readonly position?: number | null },
): Series {
  const target = assessment.targets.find((one) => one.target === (position ?? assessment.decisive)) ?? null;
  const figures = target?.figures ?? null;
  const breakdown = target?.breakdown ?? TOTAL;
  const isValue = !figures || figures.series === 'value';
  const observed = (key: string): Line => ({ breakdown: key, points: pointsOf(indicator, observations, { region, asOf, key }) });
  const others = breakdownKeys(indicator, dimensionsOf(plan)).filter((key) => key !== breakdown);
  const lines = isValue
    ? [observed(breakdown), ...others.map(observed)].filter(({ points }, i) => i === 0 || points.length > 0)
    : [derived(figures)];
  const years = [
    ...lines.flatMap(({ points }) => points.map(({ year }) => year)),
    figures?.baseline?.year ?? plan.baselineYear,
    target?.year ?? plan.end,
  ];
  const [first, last] = extentOf(years);
  return { indicator, target, figures, lines, first, last };
}

function derived({ points }: Figures): Line {
  return { breakdown: TOTAL, points: points.map(({ year, value }) => ({ year, value, provisional: false })) };
}

function pointsOf(
  indicator: Indicator,
  observations: readonly Observation[],
  { region, asOf, key }: { readonly region: string; readonly asOf: number; readonly key: string },
): Point[] {
  const rules = valueRulesOf(indicator);
  const byYear = new Map<number, (Statement & { readonly isUsable: boolean }) | null>();
  for (const one of observations) {
    const { period, status, numerator = NaN, denominator = NaN } = one;
    const year = wholeYearOf(period);
    if (one.region !== region || Number.isNaN(year) || breakdownKey(one.breakdown) !== key) continue;
    const { value, fault } = readValue(one, rules);
    const stated = { status, value, numerator, denominator, isUsable: fault === undefined && !isMissing(status) };
    const known = byYear.get(year);
    const isAlone = known === undefined || (known !== null && isRepeat(known, stated));
    byYear.set(year, isAlone ? stated : null);
  }
  return [...byYear]
    .flatMap(([year, stated]) => {
      if (!stated?.isUsable || year > asOf) return [];
      return [{ year, value: stated.value, provisional: isProvisional(stated.status) }];
    })
    .sort((one, other) => one.year - other.year);
}

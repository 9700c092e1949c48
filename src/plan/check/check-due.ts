/** The years in which an indicator is reported (CHECK23 of `check.ts`). */
import { breakdownKey } from '../breakdown.js';
import { isDue } from '../due.js';
import { planYears } from '../plan-years.js';
import type { Indicator } from '../schema.js';
import { isBrokenDown, type Context } from './check-context.js';
import type { PathStep } from '../../documents/problems.js';

export function checkDue(context: Context): void {
  const years = planYears(context.plan);
  for (const [i, indicator] of context.plan.indicators.entries()) checkDueOf(context, indicator, years, ['indicators', i]);
}

function checkDueOf(context: Context, indicator: Indicator, { from, to }: ReturnType<typeof planYears>, at: readonly PathStep[]): void {
  const { due } = indicator;
  if (!due) return;
  const steps = [...at, 'due'];
  const checkYears = (years: readonly number[], ...further: PathStep[]) =>
    years.forEach((year, y) => {
      if (year < from || year > to) context.report('error', 'year-outside', [...steps, ...further, y], { year, start: from, end: to });
    });
  checkYears(due.years ?? [], 'years');
  for (const [dimension, years] of Object.entries(due.breakdowns ?? {})) {
    if (isBrokenDown(context, indicator, dimension, [...steps, 'breakdowns', dimension])) checkYears(years, 'breakdowns', dimension);
  }
  indicator.targets.forEach(({ year, breakdown }, t) => {
    if (!isDue(indicator, String(year), breakdownKey(breakdown)))
      context.report('warning', 'target-not-due', [...at, 'targets', t, 'year'], { year });
  });
}

/**
 * What a row says in figures: the indicator's own value first, then what its target judges where that is something else.
 *
 * ROWFIGURE1 the own value is that of the indicator, whatever is judged; of a task it is its state · ROWFIGURE2 the change on the year before is that
 * of the values as they are shown · ROWFIGURE3 a growth, a gap, a difference or a category that is judged is named, the decisive target's before the
 * headline's · ROWFIGURE4 else the year of the target as the trend has it, else the change since the base year · ROWFIGURE5 numerator and denominator are told
 * where the value was reported with them
 */
import { byHeadline } from '../../attainment/counting/headline.js';
import type { LiveAssessment } from '../../attainment/live-assessment.js';
import type { Reason } from '../../attainment/result/reasons.js';
import type { Figures, TargetAssessment } from '../../attainment/result/result.js';
import type { TaskState } from '../../observations/observation.js';
import { TOTAL } from '../../plan/breakdown.js';
import { toDecimals } from '../../plan/decimals.js';
import { wholeYearOf, yearOf } from '../../plan/period.js';
import type { Indicator, Plan } from '../../plan/schema.js';
import { breakdownName, gapName } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import { afterNumber, pointsWords } from '../../vocabulary/units.js';
import { indicatorNumber } from '../attainment/indicator-number.js';
import { written } from '../drawing/numbers.js';
import type { Row } from './rows.js';
import type { Words } from './words.js';

export interface OwnValue {
  readonly number: string;
  readonly unit: string;
  /** Year, change on the year before. */
  readonly about: string;
  readonly counts: string | null;
}

/** @returns null where nothing was reported. */
export function ownValue({ indicator, assessment }: Row, model: LiveAssessment, { board, locale }: Words): OwnValue | null {
  const { latest, before, targets } = assessment;
  if (indicator.measure.kind === 'task') {
    const state = stateOf(targets);
    return state && { number: formWords[locale].task[state.state], unit: '', about: board.inYear(state.year), counts: null };
  }
  if (!latest) return null;
  const { precision } = indicator;
  return {
    number: written(latest.value, precision, locale),
    unit: afterNumber(latest.value, indicator, locale),
    about: board.yearChange(latest.year, before && signedPoints(changeOf(before.value, latest.value, precision), indicator, locale)),
    counts: countsOf(indicator, model, latest.year, { board, locale }),
  };
}

export interface RelatedValue {
  readonly name: string;
  readonly value: string;
  /** What it is to the target; empty for what only stands beside. */
  readonly note: string;
}

export function relatedValue(row: Row, model: LiveAssessment, words: Words): RelatedValue | null {
  const related = judgedOrAhead(row, model, words);
  return related && { ...related, value: words.board.figure(related.value) };
}

function judgedOrAhead({ indicator, assessment }: Row, model: LiveAssessment, words: Words): RelatedValue | null {
  const { targets, decisive, latest } = assessment;
  const [headline] = byHeadline(targets);
  const shown = [targets.find(({ target }) => target === decisive), headline];
  const derived = shown.find((each) => each?.figures?.latest && (each.figures.series !== 'value' || each.breakdown !== TOTAL));
  if (derived) return judgedValue(indicator, derived, derived.figures!, model.plan, words);
  const { board, locale } = words;
  const { forecast, baseline, series } = headline?.figures ?? { forecast: null, baseline: null, series: null };
  if (series !== 'value' || !latest) return null;
  if (forecast && headline!.status !== 'met' && forecast.year > latest.year) {
    const value = indicatorNumber(model.plan, indicator, 'value', forecast.value, locale);
    return { name: board.forecast(forecast.year), value, note: '' };
  }
  if (!baseline || baseline.year >= latest.year) return null;
  const change = changeOf(baseline.value, latest.value, indicator.precision);
  return { name: board.since(baseline.year), value: signedPoints(change, indicator, locale) || board.unchanged, note: '' };
}

function judgedValue(indicator: Indicator, target: TargetAssessment, figures: Figures, plan: Plan, { board, locale }: Words): RelatedValue {
  const { series, latest } = figures;
  const value = indicatorNumber(plan, indicator, series, latest!.value, locale);
  const stated = indicator.targets[target.target]!;
  const category = breakdownName(stated.breakdown, plan, locale);
  switch (series) {
    case 'growth':
      return { name: board.growth(category), value: withSign(value, latest!.value), note: board.judged.growth };
    case 'gap': {
      const between = stated.kind === 'trend' ? stated.between : undefined;
      const { baseline } = figures;
      const former = baseline && board.formerly(baseline.year, indicatorNumber(plan, indicator, series, baseline.value, locale));
      return { name: gapName(between, plan, locale), value, note: former ?? board.judged.gap };
    }
    case 'difference':
      return {
        name: board.differenceTo(comparedWith(target.reasons, indicator, plan, { board, locale }), category),
        value: withSign(value, latest!.value),
        note: board.judged.difference,
      };
    case 'value':
      return { name: category, value, note: board.judged.category(category) };
  }
}

/** 女职工比例（35.1%） */
function comparedWith(reasons: readonly Reason[], indicator: Indicator, plan: Plan, { board, locale }: Pick<Words, 'board' | 'locale'>) {
  const reason = reasons.find((each): each is Extract<Reason, { code: 'reference' }> => each.code === 'reference');
  if (!reason) return board.compared('', null);
  const category = breakdownName(reason.breakdown, plan, locale);
  const other = plan.indicators.find(({ id }) => id === reason.indicator);
  const name = reason.region === undefined ? `${other?.name ?? ''}${category}` : board.above;
  return board.compared(name, indicatorNumber(plan, other ?? indicator, 'value', reason.value, locale));
}

function stateOf(targets: readonly TargetAssessment[]): { readonly state: TaskState; readonly year: number } | null {
  for (const { reasons } of byHeadline(targets)) {
    const reason = reasons.find((each): each is Extract<Reason, { code: 'task' }> => each.code === 'task');
    if (reason) return { state: reason.state, year: yearOf(reason.period) };
  }
  return null;
}

function countsOf({ id, measure }: Indicator, model: LiveAssessment, year: number, { board, locale }: Pick<Words, 'board' | 'locale'>) {
  if (measure.kind !== 'fraction') return null;
  const { region = model.plan.region.code } = model.options;
  const stated = model
    .observations(id)
    .find((one) => one.region === region && wholeYearOf(one.period) === year && Object.keys(one.breakdown ?? {}).length === 0);
  if (typeof stated?.numerator !== 'number' || typeof stated.denominator !== 'number') return null;
  const [numerator, denominator] = [stated.numerator, stated.denominator].map((count) => written(count, 6, locale));
  return board.fraction(measure.numerator, numerator!, measure.denominator, denominator!);
}

/** ROWFIGURE2 */
export function changeOf(from: number, to: number, precision: number): number {
  const [before, now] = [from, to].map((value) => Number(toDecimals(value, precision)));
  return Number(toDecimals(now! - before!, precision));
}

/** Empty for no change. */
function signedPoints(change: number, indicator: Indicator, locale: Words['locale']): string {
  return change === 0 ? '' : withSign(pointsWords(change, indicator, locale), change);
}

function withSign(text: string, value: number): string {
  return value > 0 ? `+${text}` : text.replace(/^-/, '−');
}

/**
 * What a plan's shape can't tell: does every name lead somewhere, can the targets be true together?
 *
 * CHECK1 ids are unique · CHECK2 every id named exists · CHECK3 one lead department · CHECK4 unit and measure fit the targets
 * CHECK5 years lie in the plan · CHECK6 targets of a year don't exclude each other · CHECK7 a milestone is not beyond its target
 * CHECK8 references make no circle · CHECK9 names are unique in a field · CHECK10 targets lie within the bounds
 * CHECK11 an indicator without targets is one that others refer to · CHECK12 changes lead from former ids to present ones
 * CHECK13 a target asks for what is better than the baseline · CHECK14 references compare like with like · CHECK15 rules work on figures
 * CHECK16 the time taken grows with the plan, not with its square, and a plan of far too many indicators is refused
 * CHECK18 a tolerance or two sides that the comparator has no use for are told
 * CHECK19 no name has a character that nobody sees, and no text one that shows it in another order
 * CHECK20 the plan's own classes of statuses have ids of their own and do not overlap, and a status that none of them takes is told
 * CHECK21 codes are unique, those that follow from a place in the plan too · CHECK22 a form is approved or on file, not both
 * CHECK23 years in which an indicator is reported lie in the plan, are of its dimensions, and a target of another year is told
 * CHECK17 no dimension is named as no member may be: the members of breakdowns are, and no report by it could be read
 */
import { dimensionsOf } from '../breakdown.js';
import { ids, known, setsOf, suggestions, type Context, type Report } from './check-context.js';
import { checkCircles, referenceOf } from './check-references.js';
import { checkRare } from './check-rare.js';
import { refsOf } from '../rule-refs.js';
import { checkRules } from './check-rules.js';
import { checkTargets } from './check-targets.js';
import { checkTexts } from './check-texts.js';
import { formatPath, type PathStep, type Problem } from '../../documents/problems.js';
import { runWhole, type Steps } from '../../documents/steps.js';
import type { Indicator, Plan } from '../schema.js';
import { boundsOf } from '../unit.js';

/** More is refused: a form of that many rows is a mistake, and would freeze a page. */
export const MOST_INDICATORS = 100_000;

/** What an indicator weighs, and what each of the other checks does, as many a step. */
const STEPS = { indicator: 4, check: 100 };

export function checkPlan(plan: Plan): Problem[] {
  return runWhole(checkPlanStepwise(plan));
}

/** As `checkPlan`. DOCUMENT6 */
export function* checkPlanStepwise(plan: Plan): Steps<Problem[]> {
  const problems: Problem[] = [];
  const report: Report = (level, code, steps, data = {}) => problems.push({ level, code, path: formatPath(steps), data });
  if (plan.indicators.length > MOST_INDICATORS) {
    report('error', 'too-big', ['indicators'], { maximum: MOST_INDICATORS, got: String(plan.indicators.length), of: 'array' });
    return problems;
  }
  const dimensions = dimensionsOf(plan);
  const context: Context = {
    plan,
    report,
    suggest: suggestions(),
    fields: ids(plan.fields, ['fields'], report),
    departments: ids(plan.departments, ['departments'], report),
    groups: ids(plan.groups ?? [], ['groups'], report),
    indicators: ids(plan.indicators, ['indicators'], report),
    dimensions,
    categoriesOf: setsOf((dimension) => (dimensions.get(dimension)?.categories ?? []).map(({ id }) => id)),
    breakdownsOf: setsOf(({ breakdowns }) => breakdowns),
    referred: referredIndicators(plan),
  };
  if (plan.end < plan.start) report('error', 'years-reversed', ['end'], { start: plan.start, end: plan.end });
  checkBaselineYear(context, plan.baselineYear, ['baselineYear']);
  ids(plan.rules, ['rules'], report);

  for (const [i, indicator] of plan.indicators.entries()) {
    yield STEPS.indicator;
    checkIndicator(context, indicator, ['indicators', i]);
  }
  yield STEPS.check;
  checkNames(plan, report);
  yield STEPS.check;
  checkTexts(context);
  yield STEPS.check;
  checkCircles(context);
  yield STEPS.check;
  checkRules(context);
  if (hasRare(plan)) checkRare(context);
  return problems;
}

function hasRare({ changes, assessment, dimensions, form, indicators }: Plan): boolean {
  return (
    !!(changes ?? assessment?.classes ?? dimensions ?? form) || indicators.some(({ due, code }) => due !== undefined || code !== undefined)
  );
}

/** The base may lie before the plan, never after it. */
function checkBaselineYear({ plan, report }: Context, year: number, steps: readonly PathStep[]): void {
  if (year > plan.end) report('error', 'year-outside', steps, { year, start: plan.start, end: plan.end });
}

function checkIndicator(context: Context, indicator: Indicator, steps: readonly PathStep[]): void {
  const { report } = context;
  known(context, 'field', indicator.field, context.fields, steps, 'field');
  if (indicator.group !== undefined) known(context, 'group', indicator.group, context.groups, steps, 'group');

  if (indicator.departments.length > 1) ids(indicator.departments, steps, report, 'departments');
  let leads = 0;
  indicator.departments.forEach(({ id, role }, d) => {
    known(context, 'department', id, context.departments, steps, 'departments', d, 'id');
    if (role === 'lead') leads++;
  });
  if (leads !== 1) report('error', 'lead-department', [...steps, 'departments'], { leads });

  if (indicator.breakdowns.length > 0) checkBreakdowns(context, indicator, steps);

  checkFigures(context, indicator, steps);
  if (indicator.targets.length === 0 && !context.referred.has(indicator.id)) {
    report('error', 'no-target', [...steps, 'targets'], { id: indicator.id });
  }
  checkTargets(context, indicator, steps);
}

function checkBreakdowns(context: Context, { breakdowns }: Indicator, steps: readonly PathStep[]): void {
  const { report, dimensions } = context;
  const places = new Map<string, number>();
  breakdowns.forEach((id, b) => {
    const first = places.get(id);
    if (first === undefined) {
      places.set(id, b);
      known(context, 'dimension', id, dimensions, steps, 'breakdowns', b);
    } else report('error', 'duplicate-id', [...steps, 'breakdowns', b], { id, first: formatPath([...steps, 'breakdowns', first]) });
  });
}

/** Unit, precision, bounds and baseline fit the measure. */
function checkFigures(context: Context, indicator: Indicator, steps: readonly PathStep[]): void {
  const { report } = context;
  const { measure, unit, precision, bounds, baseline } = indicator;
  const isTask = measure.kind === 'task';
  if (isTask && unit !== undefined) report('error', 'task-with-unit', [...steps, 'unit']);
  if (!isTask && unit === undefined) report('error', 'missing', [...steps, 'unit'], { expected: 'unit' });
  if (measure.kind === 'count' && precision !== 0) report('error', 'count-precision', [...steps, 'precision'], { got: precision });
  if (bounds?.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max) {
    report('error', 'bounds-reversed', [...steps, 'bounds'], { min: bounds.min, max: bounds.max });
  }
  if (!baseline) return;
  checkBaselineYear(context, baseline.year, [...steps, 'baseline', 'year']);
  const { min = -Infinity, max = Infinity } = boundsOf(indicator);
  if (min <= max && (baseline.value < min || baseline.value > max)) {
    report('error', 'baseline-out-of-bounds', [...steps, 'baseline', 'value'], {
      value: baseline.value,
      min: String(min),
      max: String(max),
    });
  }
}

function referredIndicators(plan: Plan): Set<string> {
  const referred = new Set<string>();
  for (const { targets } of plan.indicators) {
    for (const target of targets) {
      const id = referenceOf(target);
      if (id !== undefined) referred.add(id);
    }
  }
  for (const rule of plan.rules) for (const { indicator } of refsOf(rule)) referred.add(indicator);
  return referred;
}

/** CHECK9: two rows of a form that read the same can't be told apart. */
function checkNames(plan: Plan, report: Report): void {
  const byField = new Map<string, Map<string, number>>();
  plan.indicators.forEach(({ field, name }, i) => {
    const seen = byField.get(field) ?? new Map<string, number>();
    const first = seen.get(name);
    if (first !== undefined) report('error', 'duplicate-name', ['indicators', i, 'name'], { name, first: `indicators[${first}]` });
    else byField.set(field, seen.set(name, i));
  });
}

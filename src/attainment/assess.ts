/**
 * The assessment of a plan: of one region, of one indicator after a change, of many regions in one pass.
 *
 * ASSESS1 one region is the plan's own unless named · ASSESS2 one indicator alone gives what the whole gives · ASSESS3 regions are assessed as they
 * come, one at a time; a region that comes back after another is thrown · ASSESS4 a parent region that came before its children is their
 * reference · ASSESS5 data that are wrong are told, and never thrown
 */
import type { Plan } from '../plan/schema.js';
import type { Observation } from '../observations/observation.js';
import { AttainmentError } from './errors.js';
import { assessLayout } from './judging/indicator.js';
import { layoutOf, type PlanLayout } from './series/layout.js';
import { settingsOf, type AssessOptions, type Settings } from './options.js';
import { parentOf } from '../observations/parent-region.js';
import { RegionData, type ParentTracks } from './series/region.js';
import { referencesOf } from './dependents.js';
import type { Assessment, IndicatorAssessment } from './result/result.js';
import { summarize } from './summary.js';
import { warningsOf } from './warnings.js';

const NO_PARENT: ParentTracks = new Map();

interface Setting {
  readonly layout: PlanLayout;
  readonly settings: Settings;
  readonly region: string;
  readonly parent: string | undefined;
  readonly previous: RegionData | undefined;
}

/**
 * @param observations of the region, and of its parent where targets refer to it; those of other regions are left out.
 * @throws {AttainmentError} for an option that can't be, never for an observation.
 */
export function assess(plan: Plan, observations: Iterable<Observation>, options: AssessOptions): Assessment {
  const layout = layoutOf(plan);
  const setting = settingOf(layout, options);
  const data = read(layout, observations, setting, undefined);
  return assessRegion(data, setting);
}

/**
 * One indicator, as `assess` would give it.
 *
 * @param observations of the indicator and of those it refers to (`references`); any others are left out.
 */
export function assessIndicator(
  plan: Plan,
  indicator: string,
  observations: Iterable<Observation>,
  options: AssessOptions,
): IndicatorAssessment {
  const layout = layoutOf(plan);
  const position = layout.index.get(indicator);
  if (position === undefined) throw new AttainmentError('unknown-indicator', 'indicator', 'the id of an indicator of the plan', indicator);
  const others = referencesOf(plan.indicators[position]!).map((id) => layout.index.get(id));
  const needed = [position, ...others.filter((each) => each !== undefined)];
  const setting = settingOf(layout, options, needed);
  const data = read(layout, observations, setting, needed);
  return assessOne(data, position, setting);
}

/**
 * Many regions, from observations grouped by region (`groupByRegion` groups them), each assessment handed out before the next region
 * is read. Only what parents are needed for is kept.
 *
 * @throws {AttainmentError} `not-grouped` when a region comes back after another.
 */
export function* assessRegions(
  plan: Plan,
  observations: Iterable<Observation>,
  options: Omit<AssessOptions, 'region' | 'previous'>,
): Generator<Assessment> {
  const layout = layoutOf(plan);
  const settings = settingsOf({ ...options, asOf: options.asOf }, plan.assessment);
  const data = new RegionData(layout);
  const kept = new Map<string, ParentTracks>();
  const seen = new Set<string>();
  let region: string | undefined;

  const finish = (code: string): Assessment => {
    const parent = parentFor(plan, code, options);
    data.setParent((parent === undefined ? undefined : kept.get(parent)) ?? NO_PARENT);
    const assessment = assessRegion(data, { layout, settings, region: code, parent, previous: undefined });
    if (layout.toParent.length > 0) kept.set(code, data.asParent(settings.asOf));
    data.clear();
    return assessment;
  };

  let place = 0;
  for (const observation of observations) {
    if (observation.region !== region) {
      if (region !== undefined) yield finish(region);
      region = observation.region;
      if (seen.has(region))
        throw new AttainmentError('not-grouped', `observations[${place}].region`, 'observations grouped by region', region);
      seen.add(region);
    }
    data.add(observation, place++);
  }
  if (region !== undefined) yield finish(region);
}

/** Observations region by region, parents before children: codes in ascending order. */
export function* groupByRegion(observations: Iterable<Observation>): Generator<Observation> {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const group = groups.get(observation.region);
    if (group) group.push(observation);
    else groups.set(observation.region, [observation]);
  }
  for (const code of [...groups.keys()].sort()) yield* groups.get(code)!;
}

function settingOf(layout: PlanLayout, options: AssessOptions, only?: readonly number[]): Setting {
  const settings = settingsOf(options, layout.plan.assessment);
  const region = options.region ?? layout.plan.region.code;
  const parent = parentFor(layout.plan, region, options);
  const setting = { layout, settings, region, parent, previous: undefined };
  return { ...setting, previous: options.previous && read(layout, options.previous, setting, only) };
}

function parentFor(
  plan: Plan,
  region: string,
  { parentOf: given }: AssessOptions | Omit<AssessOptions, 'region' | 'previous'>,
): string | undefined {
  return given ? given(region) : parentOf(plan, region);
}

function read(
  layout: PlanLayout,
  observations: Iterable<Observation>,
  { region, parent, settings }: Setting,
  only: readonly number[] | undefined,
): RegionData {
  const data = new RegionData(layout, only);
  const needsParent = parent !== undefined && layout.toParent.length > 0;
  const above = needsParent ? new RegionData(layout, layout.toParent) : undefined;
  let place = 0;
  for (const observation of observations) {
    if (observation.region === region) data.add(observation, place);
    else if (above && observation.region === parent) above.add(observation, place);
    place++;
  }
  if (above) {
    data.setParent(above.asParent(settings.asOf));
    for (const problem of above.complaints.problems) data.complaints.problems.push(problem);
  }
  return data;
}

function assessRegion(data: RegionData, setting: Setting): Assessment {
  const { layout, settings, region } = setting;
  const indicators = layout.indicators.map((_, position) => assessOne(data, position, setting));
  return {
    plan: layout.plan.id,
    region,
    asOf: settings.asOf,
    method: settings.method,
    indicators,
    summary: summarize(layout.plan, indicators, settings),
    warnings: warningsOf(layout.plan, indicators, settings.asOf),
    problems: data.complaints.problems,
  };
}

function assessOne(data: RegionData, position: number, { layout, settings, parent, previous }: Setting): IndicatorAssessment {
  return assessLayout({ region: data, layout: layout.indicators[position]!, settings, parent, previous });
}

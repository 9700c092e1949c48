/**
 * From a target of the plan to a case that can be judged: which series, which goal, which baseline.
 *
 * CASE1 level · CASE2 change: in per cent of the size of the base value, or in points · CASE3 change from zero, or without its base value:
 * not assessable · CASE4 change across a break in the series: not assessable · CASE5 external: the latest standard stated counts
 * CASE6 without a standard not assessable · CASE7 a target not after its baseline, or without its companion number: not assessable
 * CASE8 milestones are the earlier targets of the same promise · CASE9 the plan's baseline is the total's
 */
import type { TargetOf } from '../../plan/target.js';
import type { Columns } from '../series/columns.js';
import type { Case } from './findings.js';
import { GREATEST, type Goal, type Lacking } from '../../plan/goal.js';
import { changedLevel, goalIn, statedLevel } from '../../plan/target-level.js';
import type { IndicatorLayout, TargetLayout } from '../series/layout.js';
import type { LevelCase } from './level.js';
import type { Settings } from '../options.js';
import { breakOf, pick } from './pick.js';
import type { Reason } from '../result/reasons.js';
import type { RegionData } from '../series/region.js';
import { openSdgInput } from './second.js';
import type { YearValue } from '../statistics/theil-sen.js';
import { Refusal, refuse, type Track } from '../series/track.js';

export interface Scene {
  readonly region: RegionData;
  readonly layout: IndicatorLayout;
  readonly laid: TargetLayout;
  readonly settings: Settings;
}

export function baseYearOf({ layout, region }: Scene): number {
  return layout.indicator.baseline?.year ?? region.layout.plan.baselineYear;
}

/** Why there is no value of the target's own to judge, or null when there is. */
export function ownRefusal({ region, layout, laid, settings }: Scene, baseYear: number): Refusal | null {
  const { asOf, staleAfter } = settings;
  const picked = pick(region.track(layout.position, laid.slot, asOf), { asOf, year: laid.target.year, baseYear, staleAfter });
  return picked instanceof Refusal ? picked : null;
}

export type CommonCase = Omit<Case, 'series' | 'goal' | 'openSdg'>;

/** What all cases of a target share. */
export function commonCase(scene: Scene): CommonCase {
  const { region, layout, laid, settings } = scene;
  const { baseline } = layout.indicator;
  return {
    track: region.track(layout.position, laid.slot, settings.asOf),
    year: laid.target.year,
    final: laid.governs,
    milestones: [],
    stated: laid.slot === 0 && baseline && Math.abs(baseline.value) <= GREATEST ? { year: baseline.year, value: baseline.value } : null,
    baseYear: baseYearOf(scene),
    min: layout.min,
    max: layout.max,
  };
}

/** A case with a goal for the values themselves. */
export function valueCase(common: CommonCase, goal: Goal, milestones: Case['milestones']): LevelCase {
  const { track, year, final, stated, baseYear, min, max } = common;
  const openSdg: Case['openSdg'] = (base, latest) => openSdgInput(goal, base, latest, year);
  return { series: 'value', track, goal, year, final, milestones, stated, baseYear, min, max, openSdg };
}

/** A case in a series made of others: the plan's baseline is none of it. */
export function derivedCase(common: CommonCase, series: Case['series'], track: Track, openSdg: Case['openSdg'], min = -Infinity): Case {
  const { year, final, milestones, baseYear } = common;
  return { series, track, goal: null, year, final, milestones, stated: null, baseYear, min, max: Infinity, openSdg };
}

export function levelCase(scene: Scene, target: TargetOf<'level'>): LevelCase | Refusal {
  const { indicator } = scene.layout;
  const goalOf = (level: TargetOf<'level'>) => statedLevel(level, indicator).goal;
  const goal = statedGoal(goalOf(target));
  if (goal instanceof Refusal) return goal;
  return valueCase(
    commonCase(scene),
    goal,
    milestonesOf(scene.laid, (laid) => goalOf(laid.target as TargetOf<'level'>)),
  );
}

export function changeCase(scene: Scene, target: TargetOf<'change'>): LevelCase | Refusal {
  const common = commonCase(scene);
  const { baselineYear, year } = target;
  if (target.percent === undefined && target.points === undefined)
    return refuse('not-assessable', { code: 'incomplete-target', member: 'percent' });
  const base = baseOfChange(common, baselineYear);
  if (base instanceof Refusal) return base;
  const broken = breakOf(common.track, Math.min(scene.settings.asOf, year));
  if (broken !== null && broken > baselineYear) return refuse('not-assessable', { code: 'series-break', year: broken });
  const goalFrom = (change: TargetOf<'change'>) => goalIn(changedLevel(change, base.value, scene.layout.indicator));
  const found = goalFrom(target);
  if (found === 'base') return refuse('not-assessable', { code: 'zero-baseline', year: baselineYear });
  const goal = statedGoal(found);
  if (goal instanceof Refusal) return goal;
  const milestones = milestonesOf(scene.laid, (laid) => goalFrom(laid.target as TargetOf<'change'>));
  return valueCase({ ...common, stated: base, baseYear: baselineYear }, goal, milestones);
}

function baseOfChange({ track, stated }: CommonCase, year: number): YearValue | Refusal {
  const observed = stated?.year === year ? stated : track.pointIn(year);
  if (observed) return { year, value: observed.value };
  return refuse('not-assessable', { code: 'baseline-missing', year }, ...(track.block(year)?.reasons ?? []));
}

export function externalCase(scene: Scene, target: TargetOf<'external'>): { readonly given: LevelCase; readonly reason: Reason } | Refusal {
  const common = commonCase(scene);
  const columns = scene.region.columns(scene.layout.position);
  const standard = columns && standardOf(columns, scene.laid.slot, scene.settings.asOf);
  if (!standard) return refuse('not-assessable', { code: 'standard-missing' });
  const goal = statedGoal(statedLevel({ comparator: target.comparator, value: standard.value }, scene.layout.indicator).goal);
  if (goal instanceof Refusal) return goal;
  return { given: valueCase(common, goal, []), reason: { code: 'standard', ...standard } };
}

/** The standard stated last, from the slot itself or from the total. */
function standardOf(
  columns: Columns,
  slot: number,
  asOf: number,
): { readonly year: number; readonly value: number; readonly source?: string } | undefined {
  for (let year = Math.min(asOf, columns.first + columns.years - 1); year >= columns.first; year--) {
    const found = columns.standards.get(columns.cell(slot, year)) ?? columns.standards.get(columns.cell(0, year));
    if (found) return { year, value: found.value, ...(found.source === undefined ? {} : { source: found.source }) };
  }
  return undefined;
}

function milestonesOf(laid: TargetLayout, goal: (milestone: TargetLayout) => Goal | Lacking): Case['milestones'] {
  if (laid.milestones.length === 0) return [];
  return laid.milestones.flatMap((milestone) => {
    const found = statedGoal(goal(milestone));
    return found instanceof Refusal ? [] : [{ target: milestone.position, year: milestone.target.year, goal: found }];
  });
}

export function statedGoal(goal: Goal | Lacking): Goal | Refusal {
  return typeof goal === 'string' ? refuse('not-assessable', { code: 'incomplete-target', member: goal }) : goal;
}

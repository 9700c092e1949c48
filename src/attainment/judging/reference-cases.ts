/**
 * Targets that compare with another value: another indicator, the region above, another breakdown.
 *
 * REFER1 judged as the difference value − factor × reference, year by year · REFER2 only years with both count
 * REFER3 a reference without any value: not assessable · REFER4 one that is older than allowed: not assessable
 * REFER5 units that differ, without a factor to turn one into the other: not assessable · REFER6 tasks and unknown indicators are no reference
 * REFER7 Open SDG's method sees the value, and the reference of the latest year as its target
 */
import { breakdownKey } from '../../plan/breakdown.js';
import type { TargetOf } from '../../plan/target.js';
import { isSameUnit } from '../../plan/unit.js';
import { commonCase, derivedCase, statedGoal, type Scene } from './cases.js';
import { differenceTrack } from '../series/derived.js';
import { GREATEST, type Goal } from '../../plan/goal.js';
import { referredLevel } from '../../plan/target-level.js';
import type { LevelCase } from './level.js';
import type { Reason } from '../result/reasons.js';
import { openSdgInput } from './second.js';
import { Refusal, refuse, type Track } from '../series/track.js';

export interface ReferenceCase {
  readonly given: LevelCase;
  readonly own: Track;
  readonly reference: Track;
  readonly factor: number;
  readonly missing: Refusal;
  /** The goal for the value itself in a year. */
  readonly goalIn: (year: number) => Goal;
  readonly reason: (year: number) => Reason;
}

type Whose = { readonly indicator?: string; readonly region?: string; readonly breakdown?: Readonly<Record<string, string>> };

export function referenceCase(scene: Scene, target: TargetOf<'reference'>, parent: string | undefined): ReferenceCase | Refusal {
  const common = commonCase(scene);
  const factor = target.factor ?? 1;
  if (!(factor <= GREATEST)) return refuse('not-assessable', { code: 'incomplete-target', member: 'factor' });
  const { indicator } = scene.layout;
  const goal = statedGoal(referredLevel(target, 0, indicator).goal);
  if (goal instanceof Refusal) return goal;
  const found = trackOfReference(scene, target, parent);
  if (found instanceof Refusal) return found;
  const { reference, whose, missing } = found;
  const own = common.track;
  const goalIn = (year: number): Goal => {
    const { value } = referredLevel(target, reference.pointIn(year)!.value, indicator);
    return { low: goal.low + value, high: goal.high + value, open: goal.open, centre: value };
  };
  const openSdg: LevelCase['openSdg'] = (base, latest) =>
    openSdgInput(goalIn(latest.year), own.pointIn(base.year)!, own.pointIn(latest.year)!, common.year);
  const given: LevelCase = { ...derivedCase(common, 'difference', differenceTrack(own, reference, factor), openSdg), goal };
  const reason = (year: number): Reason => ({ code: 'reference', year, value: reference.pointIn(year)!.value, factor, ...whose });
  return { given, own, reference, factor, missing, goalIn, reason };
}

function trackOfReference({ region, layout, settings: { asOf } }: Scene, target: TargetOf<'reference'>, parent: string | undefined) {
  const { reference } = target;
  if ('indicator' in reference) {
    const other = region.layout.indicators[region.layout.index.get(reference.indicator) ?? -1];
    const missing = lacking('indicator', reference.indicator);
    if (!other || other.isTask) return missing;
    const unlike = !isSameUnit(other.indicator.unit, layout.indicator.unit);
    if (unlike && target.factor === undefined) return refuse('not-assessable', { code: 'reference-unit', indicator: reference.indicator });
    const slot = other.slots.get(breakdownKey(reference.breakdown))!;
    const whose: Whose = { indicator: reference.indicator, ...(reference.breakdown ? { breakdown: reference.breakdown } : {}) };
    return { reference: region.track(other.position, slot, asOf), whose, missing };
  }
  if ('region' in reference) {
    const missing = lacking('region', parent ?? '');
    if (parent === undefined) return missing;
    const slot = layout.slots.get(breakdownKey(target.breakdown))!;
    return { reference: region.parentTrack(layout.position, slot), whose: { region: parent } satisfies Whose, missing };
  }
  const key = breakdownKey(reference.breakdown);
  const whose: Whose = { breakdown: reference.breakdown };
  return { reference: region.track(layout.position, layout.slots.get(key)!, asOf), whose, missing: lacking('breakdown', key) };
}

function lacking(what: 'indicator' | 'region' | 'breakdown', id: string): Refusal {
  return refuse('not-assessable', { code: 'reference-missing', what, id });
}

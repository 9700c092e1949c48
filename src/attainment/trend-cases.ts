/**
 * Targets with a direction: the series that is to move.
 *
 * J1 the value · J2 the gap of the two categories, or the value itself where the indicator is a gap · J3 the growth, from two of its own
 * J4 the plan's baseline is one of the value, not of a gap or a growth
 */
import type { TargetOf } from '../plan/target.js';
import { breakdownKey } from '../plan/breakdown.js';
import { commonCase, type Scene } from './cases.js';
import { gapTrack, growthTrack } from './derived.js';
import { gapBreakdowns } from './layout.js';
import { openSdgTrendInput } from './second.js';
import { refuse, type Refusal } from './track.js';
import type { TrendCase } from './trend.js';

export function trendCase(scene: Scene, target: TargetOf<'trend'>): TrendCase | Refusal {
  const common = commonCase(scene);
  const { direction } = target;
  const free = { min: -Infinity, max: Infinity };
  if (target.of === 'growth') {
    const track = growthTrack(common.track);
    const given: TrendCase = { ...common, ...free, series: 'growth', track, goal: null, direction, stated: null, openSdg: () => null };
    return track.points.length > 1 || common.track.points.length === 0
      ? given
      : refuse('not-assessable', { code: 'too-few-points', points: common.track.points.length, needed: 3 });
  }
  if (target.of === 'gap' && target.between) {
    const [one, other] = gapBreakdowns(target.breakdown, target.between).map((breakdown) => {
      const slot = scene.layout.slots.get(breakdownKey(breakdown))!;
      return scene.region.track(scene.layout.position, slot, scene.settings.asOf);
    });
    const bounds = { min: 0, max: Infinity };
    return {
      ...common,
      ...bounds,
      series: 'gap',
      track: gapTrack(one!, other!),
      goal: null,
      direction,
      stated: null,
      openSdg: (base, latest) => openSdgTrendInput(direction, base, latest, bounds),
    };
  }
  return {
    ...common,
    series: 'value',
    goal: null,
    direction,
    openSdg: (base, latest) => openSdgTrendInput(direction, base, latest, common),
  };
}

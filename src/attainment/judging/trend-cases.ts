/**
 * Targets with a direction: the series that is to move.
 *
 * TRENDCASE1 the value · TRENDCASE2 the gap of the two categories, or the value itself where the indicator is a gap · TRENDCASE3 the growth, from two of its own
 * TRENDCASE4 the plan's baseline is one of the value, not of a gap or a growth
 */
import type { TargetOf } from '../../plan/target.js';
import { breakdownKey, type Breakdown } from '../../plan/breakdown.js';
import { commonCase, derivedCase, type CommonCase, type Scene } from './cases.js';
import { gapTrack, growthTrack } from '../series/derived.js';
import type { Case } from './findings.js';
import { gapBreakdowns } from '../series/layout.js';
import { openSdgTrendInput } from './second.js';
import { refuse, type Refusal } from '../series/track.js';

const NO_SECOND: Case['openSdg'] = () => null;

export function trendCase(scene: Scene, target: TargetOf<'trend'>): Case | Refusal {
  const common = commonCase(scene);
  if (target.of === 'growth') return growthCase(common);
  if (target.of === 'gap' && target.between) return gapCase(scene, common, target.breakdown, target.between, target.direction);
  const { track, year, final, milestones, stated, baseYear, min, max } = common;
  const openSdg: Case['openSdg'] = (base, latest) => openSdgTrendInput(target.direction, base, latest, common);
  return { series: 'value', track, goal: null, year, final, milestones, stated, baseYear, min, max, openSdg };
}

function growthCase(common: CommonCase): Case | Refusal {
  const { length } = common.track.points;
  const track = growthTrack(common.track);
  if (track.points.length < 2 && length > 0) return refuse('not-assessable', { code: 'too-few-points', points: length, needed: 3 });
  return derivedCase(common, 'growth', track, NO_SECOND);
}

function gapCase(
  { layout, region, settings }: Scene,
  common: CommonCase,
  breakdown: Breakdown | undefined,
  between: NonNullable<TargetOf<'trend'>['between']>,
  direction: 'up' | 'down',
): Case {
  const [one, other] = gapBreakdowns(breakdown, between).map((side) =>
    region.track(layout.position, layout.slots.get(breakdownKey(side))!, settings.asOf),
  );
  const bounds = { min: 0, max: Infinity };
  return derivedCase(common, 'gap', gapTrack(one!, other!), (base, latest) => openSdgTrendInput(direction, base, latest, bounds), 0);
}

/**
 * An indicator: its targets, and what they say together.
 *
 * WORST1 the status is the worst of the governing targets, the last of each promise · WORST2 milestones do not govern
 * WORST5 its own latest value is the total's, and the one of the year before stands beside it
 * WORST3 basically met when every governing target is · WORST4 without targets it is not assessable and not counted
 */
import type { IndicatorAssessment, TargetAssessment } from '../result/result.js';
import { FLAGS } from '../../plan/assessment-terms.js';
import { rankOf } from '../result/status.js';
import { assessTarget, type TargetScene } from './target.js';

export function assessLayout(scene: Omit<TargetScene, 'laid'>): IndicatorAssessment {
  const { layout, region, settings, parent, previous } = scene;
  const targets = layout.targets.map((laid) => assessTarget({ region, layout, laid, settings, parent, previous }));
  const governing = targets.filter(({ governs }) => governs);
  const decisive = governing.reduce<TargetAssessment | null>(
    (worst, each) => (worst && rankOf(worst.status) <= rankOf(each.status) ? worst : each),
    null,
  );
  const own = region.track(layout.position, 0, settings.asOf).points;
  const latest = own[own.length - 1];
  const before = own[own.length - 2];
  const flags = new Set(governing.flatMap((target) => target.flags));
  return {
    indicator: layout.indicator.id,
    field: layout.indicator.field,
    department: layout.lead,
    latest: latest ?? null,
    before: latest && before?.year === latest.year - 1 ? { year: before.year, value: before.value } : null,
    status: decisive?.status ?? 'not-assessable',
    flags: FLAGS.filter((flag) => flags.has(flag)),
    reasons: decisive?.reasons ?? [{ code: 'no-target' }],
    basicallyMet: governing.length > 0 && governing.every((target) => target.basicallyMet),
    decisive: decisive?.target ?? null,
    targets,
  };
}

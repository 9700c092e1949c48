/**
 * One target of one indicator: from its case to its assessment.
 *
 * TARGET1 before the plan begins nothing is due · TARGET2 a task for a number, a number for a task: not assessable
 * TARGET3 basically met: short by at most the margin of the target's value, or of the way; of a target of every year in every year
 * TARGET4 a target not after its baseline: not assessable · TARGET5 half-years and quarters alone: no data, and it is said
 * TARGET6 basically met is none that regresses, nor one no nearer than its baseline · TARGET7 of 左右 and `=` the margin is of the value named
 */
import { breakdownKey, TOTAL } from '../../plan/breakdown.js';
import { isDue } from '../../plan/due.js';
import { baseYearOf, type Scene } from './cases.js';
import { flagsOf } from './flags.js';
import { isProvisional } from '../../observations/observation.js';
import { distance, holds, isFurther, isLess } from '../../plan/goal.js';
import { judge, type TargetScene as JudgeScene, type Judged } from './judge.js';
import { gapBreakdowns } from '../series/layout.js';
import type { Settings } from '../options.js';
import { ratesOf } from './rates.js';
import type { RegionData } from '../series/region.js';
import type { Figures, TargetAssessment } from '../result/result.js';
import type { Flag, Status } from '../../plan/assessment-terms.js';
import { judgeTask } from './task.js';
import { Refusal, refuse } from '../series/track.js';

export interface TargetScene extends JudgeScene {
  /** Values as published before. */
  readonly previous: RegionData | undefined;
}

export function assessTarget(scene: TargetScene): TargetAssessment {
  const { laid, layout, settings, region } = scene;
  const { target } = laid;
  const { plan } = region.layout;
  if (settings.asOf < plan.start) return refused(scene, refuse('not-due', { code: 'not-begun', start: plan.start }));
  if ((target.kind === 'task') !== layout.isTask) return refused(scene, refuse('not-assessable', { code: 'task-mismatch' }));
  if (target.kind === 'task') return assessTask(scene);
  const baselineYear = target.kind === 'change' ? target.baselineYear : baseYearOf(scene);
  if (target.year <= baselineYear) {
    return refused(scene, refuse('not-assessable', { code: 'target-before-baseline', year: target.year, baselineYear }));
  }
  const judged = judge(scene);
  return judged instanceof Refusal ? refused(scene, judged) : assessed(scene, judged);
}

function assessTask(scene: TargetScene): TargetAssessment {
  const { region, layout, laid, settings } = scene;
  const judged = judgeTask(region.columns(layout.position)?.tasks ?? [], laid.target.year, region.layout.plan.start - 1, settings, (year) =>
    isDue(layout.indicator, String(year), TOTAL),
  );
  if (judged instanceof Refusal) return refused(scene, judged);
  const { status, reasons, state, report } = judged;
  const flags: readonly Flag[] = isProvisional(report.status) ? ['provisional'] : [];
  return assessment(scene, { status, reasons, flags, task: state, basicallyMet: status === 'met' });
}

function refused(scene: TargetScene, { status, reasons, figures }: Refusal): TargetAssessment {
  const subAnnual = status === 'no-data' && !scene.layout.isTask && scene.region.columns(scene.layout.position)?.subAnnual;
  return assessment(scene, { status, figures, reasons: subAnnual ? [...reasons, { code: 'sub-annual-only' }] : reasons });
}

function assessed(scene: TargetScene, judged: Judged): TargetAssessment {
  const { judgement, valueGoal, track, goal } = judged;
  const { status, other, latest, openSdg } = judgement;
  const { interval, pooled, reasons } = ratesOf(scene, judgement, valueGoal);
  const figures = withRates(judgement.figures, interval, pooled);
  const { precision } = scene.layout.indicator;
  const flagged = flagsOf(
    {
      figures,
      latest,
      track,
      goal,
      interval,
      valueGoal,
      stated: () => statedTracks(scene),
      hasPrevious: scene.previous !== undefined,
      precision,
    },
    scene.settings,
  );
  return assessment(scene, {
    status,
    flags: flagged.flags,
    reasons: [...judgement.reasons, ...judged.reasons, ...reasons, ...flagged.reasons],
    basicallyMet: status === 'met' || isBasicallyMet(judged, scene.settings),
    figures,
    openSdg,
    other,
  });
}

type Parts = Pick<TargetAssessment, 'status' | 'reasons'> & Partial<TargetAssessment>;

/** Member by member: spreading half a million objects of a province takes as long as working them out. */
function assessment({ laid, layout, settings }: Scene, parts: Parts): TargetAssessment {
  const { target, position, governs, slot } = laid;
  const { status, reasons, flags = [], basicallyMet = false, task = null, figures = null, openSdg = null, other = null } = parts;
  return {
    target: position,
    kind: target.kind,
    year: target.year,
    breakdown: layout.keys[slot]!,
    due: settings.asOf >= target.year,
    governs,
    status,
    flags,
    reasons,
    basicallyMet,
    task,
    figures,
    openSdg,
    other,
    survives: other === null || isUnknown(status) || isUnknown(other.status) ? null : other.status === status,
  };
}

function isUnknown(status: Status): boolean {
  return status === 'not-assessable';
}

function withRates(figures: Figures, interval: Figures['interval'], pooled: Figures['pooled']): Figures {
  return interval === null ? figures : { ...figures, interval, pooled };
}

function isBasicallyMet({ judgement, track, goal, valueGoal, since }: Judged, { margin, marginOf }: Settings): boolean {
  if (!goal || !valueGoal || judgement.status === 'regressing') return false;
  const { latest, figures } = judgement;
  const { baseline } = figures;
  if (baseline && !holds(goal, latest.value) && !isFurther(goal, baseline.value, latest.value)) return false;
  const earlier = since === null ? [] : track.points.filter(({ year }) => year >= since && year < latest.year);
  const worst = [latest, ...earlier].reduce((one, other) => (isFurther(goal, other.value, one.value) ? other : one));
  const short = distance(goal, worst.value);
  if (marginOf === 'way') return baseline !== null && !isLess(margin * distance(goal, baseline.value), short);
  const named = valueGoal.centre ?? (isLess(worst.value, goal.low) ? valueGoal.low : valueGoal.high);
  return short === 0 || !isLess(margin * Math.abs(named), short);
}

/** The stated values behind the series: two for a gap, one else. */
function statedTracks({ laid, layout, region, previous, settings }: TargetScene) {
  const { target, slot } = laid;
  const gap = target.kind === 'trend' && target.between ? gapBreakdowns(target.breakdown, target.between) : null;
  const slots = gap ? gap.map((breakdown) => layout.slots.get(breakdownKey(breakdown))!) : [slot];
  return slots.map((each) => ({
    now: region.track(layout.position, each, settings.asOf),
    before: previous ? previous.track(layout.position, each, settings.asOf) : null,
  }));
}

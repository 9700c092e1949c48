/**
 * Each kind of target by its own rule.
 *
 * JUDGE1 level, maintained level, change, trend, reference, external · JUDGE2 a reference that is missing is told apart from a value that is
 * JUDGE3 without a value of its own a target has no data, whatever else is missing
 */
import type { TargetOf } from '../../plan/target.js';
import { baseYearOf, changeCase, externalCase, levelCase, ownRefusal, type Scene } from './cases.js';
import type { Judgement } from './findings.js';
import type { Goal } from '../../plan/goal.js';
import { judgeLevel, type LevelCase } from './level.js';
import { judgeMaintain } from './maintain.js';
import type { Reason } from '../result/reasons.js';
import { referenceCase } from './reference-cases.js';
import { Refusal, refuse, type Track } from '../series/track.js';
import { trendCase } from './trend-cases.js';
import { judgeTrend } from './trend.js';

export interface TargetScene extends Scene {
  /** Code of the region above. */
  readonly parent: string | undefined;
}

/** A judgement, and what its flags need to know. */
export interface Judged {
  readonly judgement: Judgement;
  readonly track: Track;
  /** Goal in the series that was judged; null where there is no number to reach. */
  readonly goal: Goal | null;
  /** Goal for the value itself. */
  readonly valueGoal: Goal | null;
  /** First year from which on every year must hold; null for a target of one year. */
  readonly since: number | null;
  readonly reasons: readonly Reason[];
}

export function judge(scene: TargetScene): Judged | Refusal {
  const { target } = scene.laid;
  switch (target.kind) {
    case 'level':
      return judgeStated(scene, target);
    case 'change':
      return judged(scene, ownRefusal(scene, target.baselineYear) ?? changeCase(scene, target));
    case 'external': {
      const found = ownRefusal(scene, baseYearOf(scene)) ?? externalCase(scene, target);
      return found instanceof Refusal ? found : judged(scene, found.given, [found.reason]);
    }
    case 'trend':
      return judgeDirection(scene, target);
    case 'reference':
      return ownRefusal(scene, baseYearOf(scene)) ?? judgeReference(scene, target);
    case 'task':
      return refuse('not-assessable', { code: 'task-mismatch' });
  }
}

function judged({ settings }: Scene, given: LevelCase | Refusal, reasons: readonly Reason[] = []): Judged | Refusal {
  if (given instanceof Refusal) return given;
  const judgement = judgeLevel(given, settings);
  if (judgement instanceof Refusal) return new Refusal(judgement.status, [...judgement.reasons, ...reasons], judgement.figures);
  return { judgement, track: given.track, goal: given.goal, valueGoal: given.goal, since: null, reasons };
}

function judgeStated(scene: TargetScene, target: TargetOf<'level'>): Judged | Refusal {
  const given = levelCase(scene, target);
  if (given instanceof Refusal || !isYearly(target)) return judged(scene, given);
  const since = sinceOf(scene);
  const judgement = judgeMaintain(given, since, scene.settings);
  return judgement instanceof Refusal
    ? judgement
    : { judgement, track: given.track, goal: given.goal, valueGoal: given.goal, since, reasons: [] };
}

function isYearly({ maintain, recurring }: TargetOf<'level'>): boolean {
  return maintain === true || recurring === true;
}

/** The year after the last earlier target that must hold every year, else the plan's first. */
function sinceOf({ laid, region }: Scene): number {
  const yearly = laid.milestones.filter(({ target }) => target.kind === 'level' && isYearly(target)).map(({ target }) => target.year + 1);
  return Math.max(region.layout.plan.start, ...yearly);
}

function judgeDirection(scene: TargetScene, target: TargetOf<'trend'>): Judged | Refusal {
  const refused = target.of === 'growth' ? ownRefusal(scene, baseYearOf(scene)) : null;
  const given = refused ?? trendCase(scene, target);
  if (given instanceof Refusal) return given;
  const judgement = judgeTrend(given, target.direction, scene.settings);
  return judgement instanceof Refusal
    ? judgement
    : { judgement, track: given.track, goal: null, valueGoal: null, since: null, reasons: [] };
}

function judgeReference(scene: TargetScene, target: TargetOf<'reference'>): Judged | Refusal {
  const found = referenceCase(scene, target, scene.parent);
  if (found instanceof Refusal) return found;
  const level = judged(scene, found.given);
  if (level instanceof Refusal) return level.status === 'no-data' ? refuse('not-assessable', ...found.missing.reasons) : level;
  const { year } = level.judgement.latest;
  return { ...level, valueGoal: found.goalIn(year), reasons: [found.reason(year)] };
}

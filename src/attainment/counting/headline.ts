/**
 * Which target stands for an indicator where one is shown, and in which order all of them are.
 *
 * HEADLINE1 first a number of the total that nothing later replaces, of the latest year · HEADLINE2 else a direction or task of the total, else one of a
 * category, else a milestone · HEADLINE3 then what else counts, then milestones, each in the order of the plan
 */
import { TOTAL } from '../../plan/breakdown.js';
import type { TargetAssessment } from '../result/result.js';
import { kindOfTarget } from './indicator-kind.js';

/** All targets of an indicator, the headline first. */
export function byHeadline(targets: readonly TargetAssessment[]): readonly TargetAssessment[] {
  const [first] = [...targets].sort((one, other) => rankOf(one) - rankOf(other) || other.year - one.year);
  const others = targets.filter((target) => target !== first);
  return first ? [first, ...others.filter(({ governs }) => governs), ...others.filter(({ governs }) => !governs)] : [];
}

function rankOf({ governs, breakdown, kind }: TargetAssessment): number {
  if (!governs) return 3;
  if (breakdown !== TOTAL) return 2;
  return kindOfTarget(kind) === 'quantifiable' ? 0 : 1;
}

/**
 * What kind of promise an indicator makes, as offices count: a number, a direction, or something to do.
 *
 * KIND1 a task is a task · KIND2 quantifiable 可量化: a governing target has a number to reach, its own, a change, another value or a standard
 * KIND3 directional 方向性: only targets with a direction · KIND4 milestones do not decide
 */
import { INDICATOR_KINDS, type IndicatorKind } from '../../plan/assessment-terms.js';
import type { Target } from '../../plan/target.js';
import type { IndicatorAssessment } from '../result/result.js';

const KIND_OF: Readonly<Record<Target['kind'], IndicatorKind>> = {
  level: 'quantifiable',
  change: 'quantifiable',
  reference: 'quantifiable',
  external: 'quantifiable',
  trend: 'directional',
  task: 'task',
};

/** @returns null for an indicator without targets, which nothing counts. */
export function kindOf({ targets }: Pick<IndicatorAssessment, 'targets'>): IndicatorKind | null {
  let first: number | null = null;
  for (const { governs, kind } of targets) {
    if (governs) first = Math.min(first ?? Infinity, INDICATOR_KINDS.indexOf(KIND_OF[kind]));
  }
  return first === null ? null : INDICATOR_KINDS[first]!;
}

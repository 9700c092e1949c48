/**
 * What kind of promise an indicator makes, as offices count: a number, a direction, or something to do.
 *
 * KIND1 a task is a task · KIND2 quantifiable 可量化: a governing target has a number to reach, its own, a change, another value or a standard
 * KIND3 directional 方向性: only targets with a direction · KIND4 milestones do not decide
 */
import { INDICATOR_KINDS, type IndicatorKind } from '../../plan/assessment-terms.js';
import type { Target } from '../../plan/target.js';

const KIND_OF: Readonly<Record<Target['kind'], IndicatorKind>> = {
  level: 'quantifiable',
  change: 'quantifiable',
  reference: 'quantifiable',
  external: 'quantifiable',
  trend: 'directional',
  task: 'task',
};

/** Of an assessment, what decides. */
interface Judged {
  readonly targets: readonly { readonly kind: Target['kind']; readonly governs: boolean }[];
}

export function kindOfTarget(kind: Target['kind']): IndicatorKind {
  return KIND_OF[kind];
}

/** @returns null for an indicator without targets, which nothing counts. */
export function kindOf({ targets }: Judged): IndicatorKind | null {
  let first: number | null = null;
  for (const { governs, kind } of targets) {
    if (governs) first = Math.min(first ?? Infinity, INDICATOR_KINDS.indexOf(kindOfTarget(kind)));
  }
  return first === null ? null : INDICATOR_KINDS[first]!;
}

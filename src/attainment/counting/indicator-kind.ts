/**
 * What kind of promise an indicator makes, as offices count: a number, a direction, or something to do.
 *
 * KIND1 a task is a task · KIND2 quantifiable 可量化: a governing target has a number to reach, its own, a change, another value or a standard
 * KIND3 directional 方向性: only targets with a direction · KIND4 milestones do not decide
 */
import type { Target } from '../../plan/target.js';

export const INDICATOR_KINDS = ['quantifiable', 'directional', 'task'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

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
  const kinds = new Set(targets.filter(({ governs }) => governs).map(({ kind }) => kindOfTarget(kind)));
  return INDICATOR_KINDS.find((kind) => kinds.has(kind)) ?? null;
}

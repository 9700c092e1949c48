/**
 * What needs attention, of the indicators that are looked at.
 *
 * ATTENTION1 what will hardly be met, and what is volatile; missing and doubtful data are no such thing · ATTENTION2 one line for an indicator, its
 * gravest warning · ATTENTION3 in the order of the warnings, gravest first · ATTENTION4 the first few, and of the others how many for which cause
 */
import type { Warning } from '../../../attainment/result/result.js';
import type { Status } from '../../../plan/assessment-terms.js';

/** Lines that are shown. */
const SHOWN = 5;

/** A status, or what is no more than volatile. */
export type AttentionCause = Status | 'volatile';

export interface Attention {
  readonly shown: readonly Warning[];
  readonly others: number;
  /** The others by cause, in the order of the warnings. */
  readonly causes: readonly (readonly [cause: AttentionCause, count: number])[];
}

/** @param isLookedAt whether an indicator is in what the filters leave. */
export function attentionOf(warnings: readonly Warning[], isLookedAt: (indicator: string) => boolean): Attention {
  const lines = new Map<string, Warning>();
  for (const warning of warnings) {
    const { indicator, causes } = warning;
    const isGrave = causes.includes('difficult') || causes.includes('volatile');
    if (isGrave && isLookedAt(indicator) && !lines.has(indicator)) lines.set(indicator, warning);
  }
  const all = [...lines.values()];
  const counts = new Map<AttentionCause, number>();
  for (const { causes, status } of all.slice(SHOWN)) {
    const cause = causes.includes('difficult') ? status : 'volatile';
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return { shown: all.slice(0, SHOWN), others: Math.max(all.length - SHOWN, 0), causes: [...counts] };
}

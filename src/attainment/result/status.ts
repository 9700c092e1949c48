/**
 * Status of a target or an indicator: what several say together. Their labels are in `src/locales/attainment.ts`.
 *
 * STATUS1 the worst status of several decides · STATUS2 what isn't known outweighs what is well: part of a promise unproven is a promise unproven
 */
import type { Status } from '../../plan/assessment-terms.js';

/** Statuses that say something about the target itself: the m of "met n / assessable m / all k". */
export const ASSESSABLE = ['met', 'on-track', 'behind', 'unlikely', 'regressing'] as const satisfies readonly Status[];

const FROM_WORST = [
  'regressing',
  'unlikely',
  'behind',
  'no-data',
  'not-assessable',
  'on-track',
  'not-due',
  'met',
] as const satisfies readonly Status[];
const RANKS = new Map<Status, number>(FROM_WORST.map((status, rank) => [status, rank]));

/** 0 is the worst. */
export function rankOf(status: Status): number {
  return RANKS.get(status)!;
}

export function isAssessable(status: Status): boolean {
  return (ASSESSABLE as readonly Status[]).includes(status);
}

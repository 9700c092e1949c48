/** How the status of an indicator looks in a form, in the cells and beside them: never as an error. */
import type { Status } from '../../plan/assessment-terms.js';

export type StandingState = 'good' | 'going' | 'late' | '';

/** Status is not told by colour alone. */
export const STANDING_SIGNS: Readonly<Record<Exclude<StandingState, ''>, string>> = { good: '✓', going: '↗', late: '!' };

/** The empty string for one that says nothing of the goal. */
export function standingStateOf(status: Status | undefined): StandingState {
  switch (status) {
    case 'met':
      return 'good';
    case 'on-track':
      return 'going';
    case 'behind':
    case 'unlikely':
    case 'regressing':
      return 'late';
    default:
      return '';
  }
}

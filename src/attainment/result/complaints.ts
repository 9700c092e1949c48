/** Collects what is wrong with observations, with the place of each; sentences for the codes are in `src/locales/attainment-words.ts`. */
import { formatPath, type Problem } from '../../documents/problems.js';
import type { Fault } from './reasons.js';

export const OBSERVATION_PROBLEMS = ['status', 'period', 'year-outside', 'unknown-indicator', 'unknown-breakdown', 'duplicate'] as const;
export type ObservationProblem = (typeof OBSERVATION_PROBLEMS)[number] | Fault;

export class Complaints {
  problems: Problem<ObservationProblem>[] = [];
  /** Place of the observation that is being read. */
  place = 0;

  clear(): void {
    this.problems = [];
  }

  add(level: Problem['level'], code: ObservationProblem, member: string, data: Problem['data']): void {
    const steps = ['observations', this.place, ...member.split('.').filter((step) => step !== '')];
    this.problems.push({ level, code, path: formatPath(steps), data });
  }
}

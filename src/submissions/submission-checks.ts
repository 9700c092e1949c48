/**
 * What the form's own checks say of a submission: of one that a form has sealed nothing but what it gives reasons for.
 *
 * SUBFORM1 the same checks as in the form, against last year's values as far as they are there · SUBFORM2 an error is a question, and a warning without a
 * reason; with a reason it is told at its cell · SUBFORM3 one without a single value is a question
 */
import type { Steps } from '../documents/steps.js';
import type { Observation } from '../observations/observation.js';
import type { Plan } from '../plan/schema.js';
import { EntrySession } from '../report/session.js';
import type { Finding } from '../report/validation/findings.js';
import { placedCells } from './filled-cells.js';
import type { Submission } from './submission.js';

export interface CellFinding {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly finding: Finding;
  /** The department gives a reason for it. */
  readonly isExplained: boolean;
}

export interface SubmissionCheck {
  readonly findings: readonly CellFinding[];
  readonly isEmpty: boolean;
}

/** SUBFORM2 */
export function isOpenFinding({ finding, isExplained }: CellFinding): boolean {
  return finding.level === 'error' || !isExplained;
}

/** SUBFORM2, SUBFORM3 */
export function isQuestion({ findings, isEmpty }: SubmissionCheck): boolean {
  return isEmpty || findings.some(isOpenFinding);
}

/**
 * SUBFORM1
 * @param submission held against the plan before.
 * @param previous last year's observations.
 */
export function* checkSubmissionStepwise(
  plan: Plan,
  { report, justifications }: Submission,
  previous: readonly Observation[],
): Steps<SubmissionCheck> {
  const { department, regions, periods, cycle, observations } = report;
  const session = new EntrySession({ plan, department, regions, periods, cycle, previous });
  const { typed } = yield* placedCells(session, observations, justifications);
  session.set(typed, 'loaded');
  const findings: CellFinding[] = [];
  for (const [row, { indicator, region }] of session.form.rows.entries()) {
    for (const period of session.openPeriods) {
      yield;
      for (const [column, found] of session.findingsIn(row, period)) {
        const isExplained = session.reason(row, column) !== '';
        for (const finding of found) findings.push({ indicator: indicator.id, region, period, finding, isExplained });
      }
    }
  }
  return { findings, isEmpty: observations.length === 0 };
}

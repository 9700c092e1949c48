/** Reading a plan: text → document → checked plan. */
import { checkPlanStepwise } from './check/check.js';
import { readDocumentStepwise } from '../documents/document.js';
import { runWhole, type Steps } from '../documents/steps.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { PLAN_FORMAT, planSchema, type Indicator, type Plan } from './schema.js';

/**
 * @param source JSON text, or the value it stands for.
 * @throws {DocumentError} with every error found; warnings don't refuse a plan, see `checkPlan`.
 */
export function readPlan(source: unknown): Plan {
  return runWhole(readPlanStepwise(source));
}

/** As `readPlan`. DOCUMENT6 */
export function* readPlanStepwise(source: unknown): Steps<Plan> {
  const plan = yield* readDocumentStepwise(planSchema, PLAN_FORMAT, source);
  const [first, ...rest] = (yield* checkPlanStepwise(plan)).filter(({ level }: Problem) => level === 'error');
  if (first) throw new DocumentError([first, ...rest]);
  return plan;
}

export function leadOf(indicator: Pick<Indicator, 'departments'>): string {
  return indicator.departments.find(({ role }) => role === 'lead')!.id;
}

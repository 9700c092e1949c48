/** Reading a plan: text → document → checked plan. */
import { checkPlan } from './check/check.js';
import { readDocument } from '../documents/document.js';
import { DocumentError, type Problem } from '../documents/problems.js';
import { PLAN_FORMAT, planSchema, type Indicator, type Plan } from './schema.js';

/**
 * @param source JSON text, or the value it stands for.
 * @throws {DocumentError} with every error found; warnings don't refuse a plan, see `checkPlan`.
 */
export function readPlan(source: unknown): Plan {
  const plan = readDocument(planSchema, PLAN_FORMAT, source);
  const [first, ...rest] = checkPlan(plan).filter(({ level }: Problem) => level === 'error');
  if (first) throw new DocumentError([first, ...rest]);
  return plan;
}

export function leadOf(indicator: Pick<Indicator, 'departments'>): string {
  return indicator.departments.find(({ role }) => role === 'lead')!.id;
}

/** Reading a plan: text → document → checked plan. */
import { checkPlan } from './check.js';
import { readDocument } from './document.js';
import { DocumentError, type Problem } from './problems.js';
import { PLAN_FORMAT, planSchema, type Indicator, type Plan } from './schema.js';

/** More is refused: a form of that many rows is a mistake, and would freeze a page. */
export const MOST_INDICATORS = 100_000;

/**
 * @param source JSON text, or the value it stands for.
 * @throws {DocumentError} with every error found; warnings don't refuse a plan, see `checkPlan`.
 */
export function readPlan(source: unknown): Plan {
  const plan = readDocument(planSchema, PLAN_FORMAT, source);
  if (plan.indicators.length > MOST_INDICATORS) {
    throw new DocumentError([
      {
        level: 'error',
        code: 'too-big',
        path: 'indicators',
        data: { maximum: MOST_INDICATORS, got: String(plan.indicators.length), of: 'array' },
      },
    ]);
  }
  const [first, ...rest] = checkPlan(plan).filter(({ level }: Problem) => level === 'error');
  if (first) throw new DocumentError([first, ...rest]);
  return plan;
}

export function leadOf(indicator: Pick<Indicator, 'departments'>): string {
  return indicator.departments.find(({ role }) => role === 'lead')!.id;
}

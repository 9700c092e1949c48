/** What the tests of collecting share: a small plan of three departments, and submissions made without a form. */
import { digestOf, digestOfDocument } from '../../src/documents/digest.js';
import type { Observation } from '../../src/observations/observation.js';
import type { Plan } from '../../src/plan/schema.js';
import { REPORT_FORMAT } from '../../src/report/schema.js';
import { CollectedPlan } from '../../src/submissions/check-submission.js';
import type { Justification } from '../../src/submissions/justifications.js';
import { readSubmission, SUBMISSION_FORMAT, type Submission } from '../../src/submissions/submission.js';
import { indicator, samplePlan, task } from '../plan/sample.js';

const lead = (id: string) => [{ id, role: 'lead' as const }];

/** Health reports `a` (by sex) and the task `t`, education `b`, and the police `c`. */
export const PLAN: Plan = samplePlan({
  departments: ['health', 'education', 'police'].map((id) => ({ id, name: id })),
  indicators: [
    indicator('a', { breakdowns: ['sex'] }),
    indicator('b', { departments: lead('education') }),
    task('t'),
    indicator('c', { departments: lead('police') }),
  ],
  rules: [],
});
export const COLLECTED = new CollectedPlan(PLAN, digestOf(PLAN));
export const REGION = '440783';

export function observation(indicator: string, value: number, more: Partial<Observation> = {}): Observation {
  return { indicator, region: REGION, period: '2025', value, status: 'A', ...more };
}

export interface Sent {
  readonly id?: number;
  readonly createdAt?: string;
  readonly regions?: readonly string[];
  readonly periods?: readonly string[];
  readonly plan?: Plan;
  readonly justifications?: readonly Justification[];
  readonly reporter?: Submission['reporter'];
}

/** Another id for each unless one is given. */
let count = 0;

export function submission(department: string, observations: readonly Observation[], sent: Sent = {}): Submission {
  const { plan = PLAN, regions = [REGION], periods = ['2025'], justifications = [], reporter } = sent;
  const document = {
    format: SUBMISSION_FORMAT,
    id: (sent.id ?? ++count).toString(16).padStart(32, '0'),
    createdAt: sent.createdAt ?? '2026-03-05T09:30:00+08:00',
    ...(reporter && { reporter }),
    report: {
      format: REPORT_FORMAT,
      plan: { id: plan.id, version: plan.version, digest: digestOf(plan) },
      regions,
      department,
      periods,
      cycle: 'annual',
      observations,
    },
    justifications,
  };
  return readSubmission({ ...document, digest: digestOfDocument(document) });
}

/** What is collected in the benchmark: a plan with thirty departments, and what each of them sends of each of many regions. */
import { digestOf, digestOfDocument } from '../../src/documents/digest.js';
import type { Observation } from '../../src/observations/observation.js';
import { REPORT_FORMAT } from '../../src/report/schema.js';
import { SUBMISSION_FORMAT } from '../../src/submissions/submission.js';
import { indicator, samplePlan } from '../plan/sample.js';

export const PERIOD = '2025';
export const INDICATORS = 150;
const DEPARTMENTS = 30;

const departments = Array.from({ length: DEPARTMENTS }, (_, i) => ({ id: `d${i}`, name: `部门${i}` }));
const indicators = Array.from({ length: DEPARTMENTS * INDICATORS }, (_, i) =>
  indicator(`i${i}`, {
    departments: [{ id: `d${Math.floor(i / INDICATORS)}`, role: 'lead' }],
    measure: { kind: 'value' },
    unit: { name: '元' },
  }),
);

export const plan = samplePlan({ departments, indicators, rules: [] });
export const planDigest = digestOf(plan);

/** Of a department in one of a hundred regions. */
export function submissionText(file: number): string {
  const department = file % DEPARTMENTS;
  const region = String(440_100_000 + Math.floor(file / DEPARTMENTS));
  const observations: Observation[] = Array.from({ length: INDICATORS }, (_, i) => ({
    indicator: `i${department * INDICATORS + i}`,
    region,
    period: PERIOD,
    value: 70 + ((file + i) % 297) / 10,
    decimals: 1,
    status: 'A',
    source: '统计年报',
  }));
  const document = {
    format: SUBMISSION_FORMAT,
    id: file.toString(16).padStart(32, '0'),
    createdAt: '2026-03-05T09:30:00+08:00',
    report: {
      format: REPORT_FORMAT,
      plan: { id: plan.id, version: plan.version, digest: planDigest },
      regions: [region],
      department: `d${department}`,
      periods: [PERIOD],
      cycle: 'annual',
      observations,
    },
    justifications: [],
  };
  return JSON.stringify({ ...document, digest: digestOfDocument(document) });
}

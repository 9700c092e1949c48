/** How long it takes to collect 3,000 submissions of 150 observations each: read, held against their digests and the plan, merged; beside JSON.parse of the same texts. */
import { digestOf, digestOfDocument } from '../../../src/documents/digest.js';
import type { Observation } from '../../../src/observations/observation.js';
import { REPORT_FORMAT } from '../../../src/report/schema.js';
import { CollectedPlan } from '../../../src/submissions/check-submission.js';
import { mergeSubmissions } from '../../../src/submissions/merge.js';
import { sealDataset } from '../../../src/submissions/seal-dataset.js';
import { readSubmission, SUBMISSION_FORMAT } from '../../../src/submissions/submission.js';
import { indicator, samplePlan } from '../../plan/sample.js';
import { figure, isSmoke, printFigures, time, timeBeside } from './figures.js';

const RUNS = isSmoke ? 1 : 5;
const FILES = isSmoke ? 20 : 3000;
const INDICATORS = 150;
const DEPARTMENTS = 30;
const PERIOD = '2025';

const departments = Array.from({ length: DEPARTMENTS }, (_, i) => ({ id: `d${i}`, name: `部门${i}` }));
const indicators = Array.from({ length: DEPARTMENTS * INDICATORS }, (_, i) =>
  indicator(`i${i}`, {
    departments: [{ id: `d${Math.floor(i / INDICATORS)}`, role: 'lead' }],
    measure: { kind: 'value' },
    unit: { name: '元' },
  }),
);
const plan = samplePlan({ departments, indicators, rules: [] });
const planDigest = digestOf(plan);
const collected = new CollectedPlan(plan, planDigest);

/** Of a department in one of a hundred regions. */
function submissionText(file: number): string {
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

const texts = Array.from({ length: FILES }, (_, file) => submissionText(file));
const read = () =>
  texts.map((text) => {
    const submission = readSubmission(text);
    collected.check(submission);
    return submission;
  });
const merge = () => mergeSubmissions(plan, read());
merge(); // what is compiled at the first of all
const { time: whole, ratio } = timeBeside(RUNS, merge, () => texts.map((text) => JSON.parse(text) as unknown));
const count = (FILES * INDICATORS).toLocaleString('en');
figure(`${count} observations in ${FILES.toLocaleString('en')} submissions, read, checked and merged`, 'ms', whole);
figure('the same, in parts of JSON.parse', '×', ratio);
const merged = merge();
const regions = [...new Set(merged.observations.map(({ region }) => region))];
figure(
  'and sealed as a dataset',
  'ms',
  time(() => sealDataset(collected, merged, { regions, periods: [PERIOD], state: 'provisional' })),
);
figure('heap then', 'MB', process.memoryUsage().heapUsed / 1e6);
printFigures();

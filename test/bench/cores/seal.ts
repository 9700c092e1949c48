/** How long it takes to seal a report of 100,000 observations and to read it back, beside the least that any such file costs. */
import { createHash } from 'node:crypto';
import { readSubmission, seal } from '../../../src/submissions/submission.js';
import { EntrySession } from '../../../src/report/session.js';
import { indicator, samplePlan } from '../../plan/sample.js';
import { figure, isSmoke, printFigures, timeBeside } from './figures.js';

const RUNS = isSmoke ? 1 : 7;
const REGIONS = Array.from({ length: isSmoke ? 2 : 1000 }, (_, i) => String(100_000_000 + i));
const PERIOD = '2025';
const indicators = Array.from({ length: 100 }, (_, i) => indicator(`i${i}`, { measure: { kind: 'value' }, unit: { name: '元' } }));

const plan = samplePlan({ indicators, rules: [] });
const session = new EntrySession({ plan, department: 'health', regions: REGIONS, periods: [PERIOD] });
const column = session.form.column(PERIOD, '', 'value')!;
session.set(session.form.rows.map((_, row) => ({ row, column, text: (70 + (row % 297) / 10).toFixed(1) })));

const sealed = () => seal(session, { id: '0'.repeat(32), createdAt: '2026-03-05T09:30:00+08:00' });
const submission = sealed();
const text = JSON.stringify(submission);
readSubmission(text); // what is compiled at the first reading of all is not the submission's
const least = () => {
  const written = JSON.stringify(submission);
  return [JSON.parse(written), createHash('sha256').update(written).digest('hex')];
};
const parts = 'in parts of stringify, parse and SHA-256';
for (const [what, work] of [
  [`${submission.report.observations.length.toLocaleString('en')} observations sealed`, sealed],
  ['the submission read back', () => readSubmission(text)],
] as const) {
  const { time, ratio } = timeBeside(RUNS, work, least);
  figure(what, 'ms', time);
  figure(`${what}, ${parts}`, '×', ratio);
}
printFigures();

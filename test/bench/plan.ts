/**
 * How long it takes to read plans: each shipped one, and one of 20,000 indicators.
 *
 * Run with `node --import tsx test/bench/plan.ts`. Prints medians; asserts nothing, for machines differ.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlan } from '../../src/plan/check/check.js';
import { readDocument } from '../../src/documents/document.js';
import { readJson } from '../../src/documents/json.js';
import { readPlan } from '../../src/plan/plan.js';
import { DocumentError } from '../../src/documents/problems.js';
import { PLAN_FORMAT, planSchema, type Plan } from '../../src/plan/schema.js';

const RUNS = 7;
const folder = join(import.meta.dirname, '../../src/plans');

function median(work: () => unknown): string {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return `${times[(RUNS - 1) / 2]!.toFixed(1)} ms`;
}

function report(name: string, text: string): void {
  const value = JSON.parse(text) as Plan;
  const steps = {
    'JSON.parse': () => JSON.parse(text) as unknown,
    readJson: () => readJson(text),
    'schema (with its JSON)': () => problemsOf(() => readDocument(planSchema, PLAN_FORMAT, text)),
    checkPlan: () => checkPlan(value),
    readPlan: () => problemsOf(() => readPlan(text)),
  };
  const size = `${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB, ${value.indicators.length} indicators`;
  const times = Object.entries(steps).map(([step, work]) => `${step} ${median(work)}`);
  process.stdout.write(`${name} (${size}): ${times.join(' · ')}\n`);
}

/** A refusal is one of the outcomes that are measured. */
function problemsOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError) return error.problems.length;
    throw error;
  }
}

/** The indicators of a real plan over and over, ids and names told apart. */
function enlarged(plan: Plan, count: number): Plan {
  const indicators = Array.from({ length: count }, (_, i) => {
    const { id, name, targets, ...rest } = plan.indicators[i % plan.indicators.length]!;
    const fits = targets.slice(0, 1);
    return { ...rest, id: `${id}-${i}`, name: `${name}${i}`, targets: fits };
  });
  return { ...plan, indicators: indicators as Plan['indicators'], rules: [] };
}

/** As little as an indicator must have: 20,000 of them are 5 MB. */
function slim(plan: Plan): Plan {
  const { field, departments } = plan.indicators[0]!;
  const indicators = Array.from({ length: 20_000 }, (_, i) => ({
    id: `i${i}`,
    field,
    name: `指标${i}`,
    unit: 'percent' as const,
    direction: 'up' as const,
    precision: 2,
    departments: departments.filter(({ role }) => role === 'lead').map(({ id, role }) => ({ id, role })),
    measure: { kind: 'value' as const },
    breakdowns: [],
    targets: [
      { kind: 'level' as const, year: plan.end, comparator: '>=' as const, value: 50, source: { item: '目标1.1', quote: '达到50%' } },
    ],
  }));
  return { ...plan, indicators, rules: [] };
}

const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('concepts'));
for (const name of names) report(name, readFileSync(join(folder, name), 'utf8'));

const plan = JSON.parse(readFileSync(join(folder, names[0]!), 'utf8')) as Plan;
report('20,000 slim indicators', JSON.stringify(slim(plan)));
report('20,000 real indicators', JSON.stringify(enlarged(plan, 20_000)));
const everyFieldWrong = slim(plan);
for (const indicator of everyFieldWrong.indicators) indicator.field = `${indicator.field}x`;
report('20,000 with an unknown field each', JSON.stringify(everyFieldWrong));
const everyShapeWrong = slim(plan);
for (const indicator of everyShapeWrong.indicators) (indicator as { direction: string }).direction = 'uq';
report('20,000 with a wrong direction each', JSON.stringify(everyShapeWrong));

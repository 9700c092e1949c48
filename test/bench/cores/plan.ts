/** How long it takes to read plans: each shipped one, and ones of 20,000 indicators. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError } from '../../../src/documents/problems.js';
import { readPlan } from '../../../src/plan/plan.js';
import type { Plan } from '../../../src/plan/schema.js';
import { figure, isSmoke, medianTime, printFigures } from './figures.js';

const RUNS = isSmoke ? 1 : 7;
const INDICATORS = isSmoke ? 200 : 20_000;
const folder = join(import.meta.dirname, '../../../src/plans');

/** The indicators of a real plan over and over, ids and names told apart. */
function enlarged(plan: Plan): Plan {
  const indicators = Array.from({ length: INDICATORS }, (_, i) => {
    const { id, name, targets, ...rest } = plan.indicators[i % plan.indicators.length]!;
    return { ...rest, id: `${id}-${i}`, name: `${name}${i}`, targets: targets.slice(0, 1) };
  });
  return { ...plan, indicators: indicators as Plan['indicators'], rules: [] };
}

/** As little as an indicator must have. */
function slim(plan: Plan): Plan {
  const { field, departments } = plan.indicators[0]!;
  const indicators = Array.from({ length: INDICATORS }, (_, i) => ({
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

function measure(what: string, text: string): void {
  const read = () => outcome(text);
  read(); // what is compiled at the first reading of all is not the plan's
  figure(`${what}, read and checked`, 'ms', medianTime(RUNS, read));
}

/** A refusal is one of the outcomes that are measured. */
function outcome(text: string): unknown {
  try {
    return readPlan(text);
  } catch (error) {
    if (error instanceof DocumentError) return error.problems.length;
    throw error;
  }
}

const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.startsWith('concepts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const largest = texts.reduce((one, other) => (other.length > one.length ? other : one));
const plan = JSON.parse(largest) as Plan;
const megabytes = (text: string) => `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`;
const count = INDICATORS.toLocaleString('en');

measure(`largest shipped plan (${plan.indicators.length} indicators)`, largest);
const slimText = JSON.stringify(slim(plan));
measure(`plan of ${count} slim indicators (${megabytes(slimText)})`, slimText);
const realText = JSON.stringify(enlarged(plan));
measure(`plan of ${count} real indicators (${megabytes(realText)})`, realText);
measure(`the slim one with an unknown field in each`, slimText.replaceAll('"field":"', '"field":"un'));
measure(`the slim one with a wrong direction in each`, slimText.replaceAll('"direction":"up"', '"direction":"uq"'));
printFigures();

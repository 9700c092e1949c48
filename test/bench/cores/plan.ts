/** How long it takes to read plans: each shipped one, and ones of 20,000 indicators. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError } from '../../../src/documents/problems.js';
import { readPlan } from '../../../src/plan/plan.js';
import type { Plan } from '../../../src/plan/schema.js';
import { figure, isSmoke, medianTime, printFigures, timeBeside } from './figures.js';

const RUNS = isSmoke ? 1 : 7;
const WARM = isSmoke ? 1 : 10;
const INDICATORS = isSmoke ? 200 : 20_000;
const folder = join(import.meta.dirname, '../../../src/plans');

/** The indicators of a real plan over and over, ids and names told apart; they refer to the first of them. */
function enlarged(plan: Plan): Plan {
  const some = plan.indicators.filter(({ targets }) => targets.length > 0);
  const indicators = Array.from({ length: INDICATORS }, (_, i) => {
    const { id, name, code: _code, targets, ...rest } = some[i % some.length]!;
    return { ...rest, id: `${id}-${i}`, name: `${name}${i}`, targets: targets.slice(0, 1) };
  });
  const first = indicators.find(({ measure }) => measure.kind !== 'task')!.id;
  for (const one of indicators) {
    one.targets = one.targets.map((target) =>
      target.kind === 'reference' && 'indicator' in target.reference
        ? { ...target, reference: { ...target.reference, indicator: first } }
        : target,
    );
  }
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

/** A plan that is taken, beside JSON.parse of the same text. */
function measure(what: string, text: string): void {
  for (let run = 0; run < WARM; run++) readPlan(text); // what is compiled at the first readings of all is not the plan's
  const { time, ratio } = timeBeside(
    RUNS,
    () => readPlan(text),
    () => JSON.parse(text) as unknown,
  );
  figure(`${what}, read and checked`, 'ms', time);
  figure(`${what}, in parts of JSON.parse`, '×', ratio);
}

function measureRefusal(what: string, text: string): void {
  if (typeof outcome(text) !== 'number') throw new Error(`Expected ${what} to be refused`);
  figure(
    `${what}, read and checked`,
    'ms',
    medianTime(RUNS, () => outcome(text)),
  );
}

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
const indented = JSON.stringify(enlarged(plan), null, 2);
measure(`the real one indented (${megabytes(indented)})`, indented);
measureRefusal(`the slim one with an unknown field in each`, slimText.replaceAll('"field":"', '"field":"un'));
measureRefusal(`the slim one with a wrong direction in each`, slimText.replaceAll('"direction":"up"', '"direction":"uq"'));
printFigures();

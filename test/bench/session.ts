/**
 * How quick the session is at 100,000 rows: 100 indicators by 1,000 regions.
 *
 * Run with `node --expose-gc --import tsx test/bench/session.ts`. Prints medians; asserts nothing, for machines differ.
 */
import { observationsOf } from '../../src/report/report-document.js';
import { openPoints } from '../../src/report/open-points.js';
import { parseClipboardText } from '../../src/spreadsheet/clipboard.js';
import type { Indicator, Plan, Rule } from '../../src/plan/schema.js';
import { EntrySession, type Typed } from '../../src/report/session.js';
import { indicator, samplePlan } from '../plan/sample.js';

const INDICATORS = 100;
const REGIONS = Array.from({ length: 1000 }, (_, i) => String(100_000_000 + i));
const PERIOD = '2025';

const id = (i: number) => `i${i}`;

/** Rates by sex, counts and plain values; a tenth of them tied to their neighbour by a rule. */
const indicators = Array.from({ length: INDICATORS }, (_, i): Indicator => {
  if (i % 5 === 3) return indicator(id(i), { measure: { kind: 'count' }, unit: 'persons', precision: 0, breakdowns: ['sex'] });
  if (i % 5 === 4) return indicator(id(i), { measure: { kind: 'value' }, unit: { name: '元' } });
  return indicator(id(i), { breakdowns: ['sex'] });
});
const rules = Array.from({ length: INDICATORS / 10 }, (_, i): Rule => {
  return { id: `r${i}`, kind: 'not-greater', lesser: { indicator: id(i * 10) }, greater: { indicator: id(i * 10 + 1) } };
});
const plan: Plan = samplePlan({ indicators, rules });
const previous = indicators.flatMap(({ id }) =>
  REGIONS.map((region) => ({ indicator: id, region, period: '2024', value: 96.5, status: 'A' as const })),
);

const open = () => new EntrySession({ plan, department: 'health', regions: REGIONS, periods: [PERIOD], previous });

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function medianOf(runs: number, work: (run: number) => unknown): number {
  return median(Array.from({ length: runs }, (_, run) => time(() => work(run))));
}

function print(name: string, ms: number, digits = 1): void {
  process.stdout.write(`${name.padEnd(60)} ${ms.toFixed(digits).padStart(9)} ms\n`);
}

const megabytes = () => {
  global.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

/** A column of values, every other one above what is possible. */
const block = (start: number, salt: number): Typed[] =>
  Array.from({ length: 10_000 }, (_, i) => ({
    row: start + i,
    column: 0,
    text: (i + salt) % 2 === 0 ? `${90 + (i % 10)}.${i % 100}` : `${200 + i}`,
  }));

const empty = megabytes();
let session = open();
process.stdout.write(`${session.form.rows.length} rows, ${session.form.columns.length} columns, ${plan.rules.length} rules\n`);
print(
  'construct the session (median of 7)',
  medianOf(7, () => open()),
);
session = open();
const constructed = megabytes();

const fresh = Array.from({ length: 1000 }, (_, i) => (i * 7919) % session.form.rows.length);
print(
  'set one cell (median of 1,000)',
  median(fresh.map((row, i) => time(() => session.set([{ row, column: 0, text: `9${i % 10}.5` }])))),
  4,
);
print(
  'set 10,000 cells, half of them invalid (median of 7)',
  medianOf(7, (run) => session.set(block(run * 10_000, 0))),
);
print(
  'set them again otherwise (median of 7)',
  medianOf(7, (run) => session.set(block(run * 10_000, 1))),
);
print(
  'undo 10,000 cells (median of 5)',
  medianOf(5, () => session.undo()),
);
print(
  'redo 10,000 cells (median of 5)',
  medianOf(5, () => session.redo()),
);

session = open();
const column = (part: 'value' | 'numerator' | 'denominator', breakdown = '') => session.form.column(PERIOD, breakdown, part)!;
const everything = session.form.rows.flatMap((_, row): Typed[] =>
  [
    { row, column: column('numerator'), text: '975' },
    { row, column: column('denominator'), text: '1,000' },
    { row, column: column('value'), text: row % 50 === 0 ? '9999' : '97' },
    { row, column: column('value', 'sex=F'), text: '48' },
    { row, column: column('value', 'sex=M'), text: '49' },
  ].filter((cell) => session.isOpen(cell.row, cell.column)),
);
print(
  `set every cell, ${everything.length} in one step`,
  time(() => session.set(everything)),
);
const filled = megabytes();
print(
  'set one cell of the full form (median of 1,000)',
  median(fresh.map((row, i) => time(() => session.set([{ row, column: 0, text: `9${i % 10}.5` }])))),
  4,
);
print(
  'read all cells as a grid draws them (text, findings, computed)',
  time(() => {
    for (let row = 0; row < session.form.rows.length; row++) {
      for (let c = 0; c < session.form.columns.length; c++) {
        session.text(row, c);
        session.findings(row, c);
        session.computed(row, c);
      }
    }
  }),
);
print(
  'list the open points',
  time(() => openPoints(session)),
);
print(
  'all entries as observations',
  time(() => session.form.rows.forEach((_, row) => observationsOf(session.entry(row, PERIOD)))),
);
const text = Array.from({ length: 100_000 }, (_, i) => `97.${i % 100}\t"9,7${i % 100}"\t${i}`).join('\r\n');
print(
  'read a clipboard text of 100,000 × 3 cells (median of 7)',
  medianOf(7, () => parseClipboardText(text)),
);
process.stdout.write(
  `heap: ${empty.toFixed(1)} MB before, +${(constructed - empty).toFixed(1)} MB constructed, +${(filled - empty).toFixed(1)} MB with every cell filled\n`,
);

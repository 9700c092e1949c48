/** How quick the session is at 100,000 rows: 100 indicators by 1,000 regions. */
import { observationsOf } from '../../../src/report/entry-observations.js';
import { openPoints } from '../../../src/report/open-points.js';
import { parseClipboardText } from '../../../src/spreadsheet/clipboard.js';
import type { Indicator, Plan, Rule } from '../../../src/plan/schema.js';
import { EntrySession, type Typed } from '../../../src/report/session.js';
import { indicator, samplePlan } from '../../plan/sample.js';
import { median } from '../median.mjs';
import { figure, isSmoke, medianTime, printFigures, time } from './figures.js';

const INDICATORS = 100;
const REGIONS = Array.from({ length: isSmoke ? 2 : 1000 }, (_, i) => String(100_000_000 + i));
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

const megabytes = () => {
  global.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

/** A column of values, every other one above what is possible. */
const BLOCK = isSmoke ? 100 : 10_000;
const block = (start: number, salt: number): Typed[] =>
  Array.from({ length: BLOCK }, (_, i) => ({
    row: start + i,
    column: 0,
    text: (i + salt) % 2 === 0 ? `${90 + (i % 10)}.${i % 100}` : `${200 + i}`,
  }));

const empty = megabytes();
let session = open();
const { length: rows } = session.form.rows;
const size = `${rows.toLocaleString('en')} rows`;
const blockSize = `${BLOCK.toLocaleString('en')} cells`;
figure(
  `construct a session of ${size}`,
  'ms',
  medianTime(7, () => open()),
);
session = open();
const constructed = megabytes();

const scattered = Array.from({ length: 1000 }, (_, i) => (i * 7919) % rows);
const setOne = () => median(scattered.map((row, i) => time(() => session.set([{ row, column: 0, text: `9${i % 10}.5` }]))));
figure('set one cell', 'ms', setOne());
// Each block below the one before, where the form is long enough: its cells were empty.
const start = (run: number) => (run * BLOCK) % (rows - BLOCK + 1);
figure(
  `set ${blockSize}, half of them invalid`,
  'ms',
  medianTime(7, (run) => session.set(block(start(run), 0))),
);
figure(
  'set them again otherwise',
  'ms',
  medianTime(7, (run) => session.set(block(start(run), 1))),
);
figure(
  `undo ${blockSize}`,
  'ms',
  medianTime(5, () => session.undo()),
);
figure(
  `redo ${blockSize}`,
  'ms',
  medianTime(5, () => session.redo()),
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
figure(
  `set all ${everything.length.toLocaleString('en')} cells in one step`,
  'ms',
  time(() => session.set(everything)),
);
const filled = megabytes();
figure('set one cell of the full form', 'ms', setOne());
figure(
  'read all cells as a grid draws them',
  'ms',
  time(() => {
    for (let row = 0; row < rows; row++) {
      for (let c = 0; c < session.form.columns.length; c++) {
        session.text(row, c);
        session.findings(row, c);
        session.computed(row, c);
      }
    }
  }),
);
figure(
  'list the open points',
  'ms',
  time(() => openPoints(session)),
);
figure(
  'all entries as observations',
  'ms',
  time(() => session.form.rows.forEach((_, row) => observationsOf(session.entry(row, PERIOD)))),
);
const text = Array.from({ length: rows }, (_, i) => `97.${i % 100}\t"9,7${i % 100}"\t${i}`).join('\r\n');
figure(
  `read a clipboard text of ${size} by 3 cells`,
  'ms',
  medianTime(7, () => parseClipboardText(text)),
);
figure('heap of the session, constructed', 'MB', constructed - empty);
figure('heap of the session, every cell filled', 'MB', filled - empty);
printFigures();

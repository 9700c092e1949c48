/** A filled form as a department hands it in: exported, loaded back, and taken as last year's data. */
import '../../../src/entry.js';
import { within } from '../within.mjs';
import { jsonText } from '../../../src/documents/json-text.js';
import type { DabiaoEntry } from '../../../src/elements/entry/dabiao-entry.js';
import type { Submission } from '../../../src/submissions/submission.js';
import { LongTasks, type Tasks } from './long-tasks.js';
import { benchPlan, benchRegions, PERIOD } from './plan.js';

interface Found extends Tasks {
  readonly time: number;
}

const tasks = new LongTasks();
let entry: DabiaoEntry;
let submission: Submission;
let text: string;

async function timed(work: () => Promise<unknown>, afterwards = 0): Promise<Found> {
  const start = performance.now();
  await work();
  const end = performance.now();
  if (afterwards > 0) await new Promise((done) => setTimeout(done, afterwards));
  return { time: end - start, ...(await tasks.between(start, end + afterwards)) };
}

async function mount(rows: number, period: string, more: object = {}): Promise<void> {
  const given = {
    planData: benchPlan(rows, []),
    region: benchRegions(rows).join(' '),
    department: 'health',
    period,
    view: 'grid',
    licenseKey: 'non-commercial-and-evaluation',
  };
  entry = Object.assign(document.createElement('dabiao-entry'), given, more);
  const shown = new Promise((done) => addEventListener('dabiao-grid-ready', done, { once: true }));
  document.body.append(entry);
  await entry.whenReady;
  await within('the grid', shown, 60_000);
}

/** A form with a value in each row. */
async function open(rows: number): Promise<void> {
  await mount(rows, PERIOD);
  const { session } = entry;
  const column = session!.form.column(PERIOD, '', 'value')!;
  const typed = session!.form.rows.map((_, row) => ({ row, column, text: (70 + (row % 297) / 10).toFixed(1) }));
  await session!.setMany(typed, { pause: () => new Promise((done) => setTimeout(done)) });
  await new Promise((done) => setTimeout(done, 1500)); // and it is saved
}

/** The button, the names, the file, and what is kept of it. */
async function exported(): Promise<Found> {
  return timed(async () => {
    submission = await entry.export({ download: false });
  }, 3000);
}

async function loaded(): Promise<Found> {
  text = jsonText(submission, 2);
  const column = entry.session!.form.column(PERIOD, '', 'value')!;
  entry.session!.set([{ row: 0, column, text: '71' }]);
  await new Promise((done) => setTimeout(done, 500));
  return timed(async () => {
    const { written } = await entry.load(text);
    if (written !== 1) throw new Error(`Expected one cell to be written, got ${written}`);
  }, 500);
}

/** As `data` of next year's form: the session alone. */
async function reported(data: string): Promise<Found> {
  const { plan, department, regions } = entry.session!;
  entry.remove();
  await new Promise((done) => setTimeout(done, 2000)); // its draft is written
  const given = { planData: plan, region: regions.join(' '), department, period: String(Number(PERIOD) + 1), data };
  const session = Object.assign(document.createElement('dabiao-session'), given);
  return timed(async () => {
    const opened = new Promise((done) => session.addEventListener('dabiao-session', done, { once: true }));
    document.body.append(session);
    await within('the session', opened, 60_000);
    if (!session.session) throw new Error('Expected a session, got none');
  });
}

const textOf = () => text;

Object.assign(window, { bench: { open, exported, loaded, textOf, reported } });

/** The office's desk with as many submissions as a province has. */
import '../../../src/office.js';
import { within } from '../within.mjs';
import type { DabiaoCollect } from '../../../src/elements/collect/dabiao-collect.js';
import { PERIOD, plan, submissionText } from '../collected.js';
import { LongTasks, type Tasks } from './long-tasks.js';

interface Found extends Tasks {
  readonly time: number;
}

const tasks = new LongTasks();
let files: File[];
let desk: DabiaoCollect;

const turn = (ms = 0) => new Promise((done) => setTimeout(done, ms));

async function until(what: string, isThere: () => boolean): Promise<void> {
  const waiting = async () => {
    while (!isThere()) await turn(20);
  };
  await within(what, waiting(), 280_000);
}

async function timed(work: () => Promise<unknown>): Promise<Found> {
  const start = performance.now();
  await work();
  const end = performance.now();
  await turn(500); // what is drawn of it
  return { time: end - start, ...(await tasks.between(start, performance.now())) };
}

const part = <Kind extends HTMLElement>(selector: string) => desk.shadowRoot!.querySelector<Kind>(selector);
const inside = () => desk['desk'];

async function mount(): Promise<void> {
  desk = Object.assign(document.createElement('dabiao-collect'), { planData: plan, period: PERIOD });
  document.body.append(desk);
  await until('the desk', () => part('.matrix') !== null);
}

async function open(count: number): Promise<void> {
  files = [];
  for (let i = 0; i < count; i++) {
    files.push(new File([submissionText(i)], `${i}.json`));
    if (i % 20 === 0) await turn();
  }
  await mount();
  await turn(500);
}

const taken = () =>
  timed(async () => {
    await desk.take(files);
    await desk.whenKept;
  });

const checked = () => timed(() => until('the checks', () => inside()!.checks.size === files.length));

const decided = () =>
  timed(async () => {
    const { keeper, view } = inside()!;
    keeper.collection.decide({ kind: 'acceptance', submission: view!.merged.sources[0]!.submission.digest });
    await desk.whenKept;
    await inside()!.show();
  });

const sealed = () =>
  timed(async () => {
    const saved = new Promise((done) => desk.addEventListener('dabiao-dataset', done, { once: true }));
    part<HTMLButtonElement>('.bar .primary')!.click();
    await until('the dialog', () => part('dialog') !== null);
    part<HTMLButtonElement>('dialog .primary')!.click();
    await within('the dataset', saved, 280_000);
    await until('the file', () => part('dialog') === null);
  });

const reopened = async () => {
  desk.remove();
  await turn(1000);
  return timed(async () => {
    await mount();
    await until('its files', () => inside()!.view!.merged.sources.length === files.length);
  });
};

Object.assign(window, { bench: { open, taken, checked, decided, sealed, reopened } });

/**
 * The desk of the office, with submissions made up for this page: one department has sent nothing, two desks of another differ, one has sent a
 * new version, one file was changed by hand.
 */
import { digestOf, digestOfDocument } from '../src/documents/digest.js';
import { observationKey } from '../src/observations/cell-key.js';
import type { Observation } from '../src/observations/observation.js';
import { parseBreakdownKey, TOTAL } from '../src/plan/breakdown.js';
import { readPlan } from '../src/plan/plan.js';
import type { Plan } from '../src/plan/schema.js';
import { REPORT_FORMAT } from '../src/report/schema.js';
import { dueValues } from '../src/submissions/due-values.js';
import { SUBMISSION_FORMAT, type Submission } from '../src/submissions/submission.js';
import '../src/office.js';

const PERIOD = '2025';
const MISSING = 'court';
const TWO_DESKS = 'health';
const NEWER = 'civil-affairs';
const CHANGED = 'justice';

const desk = document.querySelector('dabiao-collect')!;
const data = new URL('./board-data.json', import.meta.url).href;
desk.data = data;

document.querySelector('#examples')!.addEventListener('click', () => {
  void Promise.all([read(desk.plan!), read(data)]).then(([plan, dataset]) =>
    desk.take(madeUpFiles(readPlan(plan), (dataset as { observations: Observation[] }).observations)),
  );
});

async function read(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

function madeUpFiles(plan: Plan, known: readonly Observation[]): File[] {
  const all = madeUpValues(plan, known);
  const files: File[] = [];
  for (const { id, name } of plan.departments) {
    const own = all.filter(({ department }) => department === id).map(({ observation }) => observation);
    if (own.length === 0 || id === MISSING) continue;
    const send = (label: string, observations: readonly Observation[], time: string) =>
      files.push(fileOf(`${name}${label}_2025_上报件.json`, submissionOf(plan, id, observations, time), id === CHANGED));
    if (id === TWO_DESKS) {
      // The desk for children has one value of the other's, too, and says something else.
      const half = Math.ceil(own.length / 2);
      const shared = own.find((one) => one.value !== undefined && one.breakdown === undefined)!;
      send('妇幼科', own.slice(0, half), '2026-03-05T16:40:00+08:00');
      send(
        '疾控科',
        [...own.slice(half), { ...shared, value: shared.value! - 2, note: '分母为全部登记人数' }],
        '2026-03-06T10:05:00+08:00',
      );
    } else if (id === NEWER) {
      send('', own, '2026-03-02T09:12:00+08:00');
      send('（更正）', own.map(corrected), '2026-03-09T15:30:00+08:00');
    } else send('', own, '2026-03-04T11:02:00+08:00');
  }
  return files;
}

/** A value for each that is due: those of the demo's board, and others made up beside them. */
function madeUpValues(plan: Plan, known: readonly Observation[]): { readonly department: string; readonly observation: Observation }[] {
  const values = new Map(known.map((one) => [observationKey(one), one]));
  const indicators = new Map(plan.indicators.map((one) => [one.id, one]));
  return dueValues({ plan, regions: [plan.region.code], periods: [PERIOD] }).map(
    ({ key, department, indicator, region, period, breakdown }, i) => {
      const found = values.get(key);
      if (found) return { department, observation: found };
      const at = { indicator, region, period, ...(breakdown !== TOTAL && { breakdown: { ...parseBreakdownKey(breakdown) } }) };
      const { measure, unit } = indicators.get(indicator)!;
      if (measure.kind === 'task') return { department, observation: { ...at, task: 'in-progress', status: 'A' } };
      return {
        department,
        observation: unit === 'percent' ? { ...at, value: 60 + (i % 35), status: 'A' } : { ...at, status: 'L', note: '尚未建立统计' },
      };
    },
  );
}

function corrected(observation: Observation, i: number): Observation {
  return observation.value === undefined || i % 9 !== 0 ? observation : { ...observation, value: observation.value + 1 };
}

function submissionOf(plan: Plan, department: string, observations: readonly Observation[], createdAt: string): Submission {
  const document = {
    format: SUBMISSION_FORMAT,
    id: digestOf([department, createdAt]).slice(-32),
    createdAt,
    report: {
      format: REPORT_FORMAT,
      plan: { id: plan.id, version: plan.version, digest: digestOf(plan) },
      regions: [plan.region.code],
      department,
      periods: [PERIOD],
      cycle: 'annual',
      observations: [...observations],
    },
    justifications: [],
  } as const;
  return { ...document, justifications: [], digest: digestOfDocument(document) } as unknown as Submission;
}

/** @param isChanged by hand, after it was sealed. */
function fileOf(name: string, submission: Submission, isChanged: boolean): File {
  const text = JSON.stringify(submission, null, 2);
  return new File([isChanged ? text.replace(/"value": (\d)/, '"value": 9$1') : text], name, { type: 'application/json' });
}

/** A plan for the tests of elements, the cells of its form, and what was reported before. Needs no page. */
import type { Observation } from '../../src/observations/observation.js';
import type { Plan } from '../../src/plan/schema.js';
import type { Part } from '../../src/report/form.js';
import type { EntrySession } from '../../src/report/session.js';
import { indicator, level, samplePlan, task } from '../plan/sample.js';

export const REGION = '440783';

const value = { kind: 'value' } as const;
const source = { item: '目标1.2', quote: '达到国家标准' };

/** Five indicators in two fields for `health`, one for `education`. A new id each time: drafts of one test are not another's. */
export function formPlan(more: Partial<Plan> = {}): Plan {
  return samplePlan({
    id: `plan-${Math.random().toString(36).slice(2)}`,
    indicators: [
      indicator('screening', { name: '筛查率' }),
      indicator('mortality', {
        name: '孕产妇死亡率',
        unit: 'per-100000',
        direction: 'down',
        measure: value,
        targets: [level(2030, '<=', 8)],
      }),
      { ...task('mechanism'), name: '建立机制' },
      indicator('visits', { name: '就诊人次', unit: 'person-times', precision: 0, measure: { kind: 'count' }, breakdowns: ['sex'] }),
      indicator('water', {
        name: '饮水达标率',
        field: 'education',
        measure: value,
        targets: [{ kind: 'external', year: 2030, source, comparator: '>=', standard: '国家标准' }],
      }),
      indicator('enrolment', { name: '入学率', field: 'education', departments: [{ id: 'education', role: 'lead' }], measure: value }),
    ],
    rules: [{ id: 'steady', kind: 'consistent', indicator: 'mortality', points: 5 }],
    ...more,
  });
}

/** The cell of the form, by the id of its indicator. */
export function at(session: EntrySession, id: string, part: Part = 'value', breakdown = '', period = session.periods[0]!) {
  return { row: session.form.row(id, session.regions[0]!)!, column: session.form.column(period, breakdown, part)! };
}

export function type(session: EntrySession, id: string, text: string, part: Part = 'value', breakdown = ''): void {
  session.set([{ ...at(session, id, part, breakdown), text }]);
}

/** Gives every entry of the form a value, or the reason why there is none. */
export function fillAll(session: EntrySession): void {
  session.set(session.form.rows.map(({ indicator }) => ({ ...at(session, indicator.id, 'missing'), text: '未统计' })));
}

/** Runs `work` and gives back what was said to the console as an error meanwhile; it isn't printed. */
export async function complaintsOf(work: () => unknown): Promise<unknown[]> {
  const said: unknown[] = [];
  // oxlint-disable-next-line no-console
  const before = console.error;
  console.error = (...words: unknown[]) => said.push(words[0]);
  try {
    await work();
  } finally {
    console.error = before;
  }
  return said;
}

/** Values of an indicator year by year from the first; none where there is null. */
export const yearly = (id: string, first: number, values: readonly (number | null)[], more: Partial<Observation> = {}): Observation[] =>
  values.flatMap((value, i): Observation[] =>
    value === null ? [] : [{ indicator: id, region: REGION, period: String(first + i), value, status: 'A', ...more }],
  );

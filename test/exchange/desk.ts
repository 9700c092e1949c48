/** Sessions and files for the tests of exchange. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../src/plan/plan.js';
import type { Plan } from '../../src/plan/schema.js';
import type { Part } from '../../src/report/form.js';
import { EntrySession, type SessionOptions } from '../../src/report/session.js';
import type { Placed } from '../../src/exchange/placement/placed.js';
import { indicator, samplePlan, task } from '../plan/sample.js';

const root = join(import.meta.dirname, '../..');

export function kaiping(more: Partial<SessionOptions> = {}): EntrySession {
  const plan = readPlan(readFileSync(join(root, 'src/plans/kaiping-women-2021-2030.json'), 'utf8'));
  return new EntrySession({ plan, department: 'health', periods: ['2025'], ...more });
}

/** A county, of 随州市. */
export function suixian(more: Partial<SessionOptions> = {}): EntrySession {
  const plan = readPlan(readFileSync(join(root, 'src/plans/suixian-women-2021-2030.json'), 'utf8'));
  return new EntrySession({ plan, department: 'health', periods: ['2025'], ...more });
}

const value = { kind: 'value' } as const;

/** Six indicators, one of them another department's. */
export function smallPlan(more: Partial<Plan> = {}): Plan {
  return samplePlan({
    indicators: [
      indicator('screening', { name: '筛查率' }),
      indicator('mortality', { name: '孕产妇死亡率', unit: 'per-100000', direction: 'down', measure: value }),
      { ...task('mechanism'), name: '建立机制' },
      indicator('visits', { name: '就诊人次', unit: 'person-times', precision: 0, measure: { kind: 'count' }, breakdowns: ['sex'] }),
      indicator('cervical', { name: '35—45岁妇女宫颈癌筛查率', field: 'education' }),
      indicator('enrolment', { name: '入学率', field: 'education', departments: [{ id: 'education', role: 'lead' }], measure: value }),
    ],
    rules: [],
    ...more,
  });
}

export function small(more: Partial<SessionOptions> = {}): EntrySession {
  return new EntrySession({ plan: smallPlan(), department: 'health', periods: ['2025'], ...more });
}

export function fixture(name: string): Buffer {
  return readFileSync(join(root, 'test/fixtures', name));
}

/** The texts of a clipboard as a program left them in the fixtures. */
export function clipboard(name: string): { text: string; html: string } {
  return { text: fixture(`clipboard/${name}.txt`).toString('utf8'), html: fixture(`clipboard/${name}.html`).toString('utf8') };
}

/** The cell of the form, by the id of its indicator. */
export function at(
  session: EntrySession,
  id: string,
  part: Part = 'value',
  breakdown = '',
  period = session.periods[0]!,
  region = session.regions[0]!,
) {
  return { row: session.form.row(id, region)!, column: session.form.column(period, breakdown, part)! };
}

/** What was placed, by the keys of the cells: `screening|440783|2025||value` → text. */
export function byKey(session: EntrySession, { typed }: Pick<Placed, 'typed'>): Record<string, string> {
  return Object.fromEntries(typed.map(({ row, column, text }) => [session.form.key(row, column), text]));
}

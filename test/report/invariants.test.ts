/** Whatever is done to a session, in whatever order, some things stay true. Random, and the same each time. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Plan } from '../../src/plan/schema.js';
import type { Observation } from '../../src/observations/observation.js';
import { EntrySession } from '../../src/report/session.js';
import { external, task } from '../plan/sample.js';
import { count, percent, plain, planOf, random } from './support.js';

const lead = { departments: [{ id: 'education', role: 'lead' as const }] };

const PLAN: Plan = planOf(
  [
    percent('rate', { breakdowns: ['sex', 'residence'] }),
    count('all', { breakdowns: ['sex', 'age'] }),
    count('part', { breakdowns: ['sex'] }),
    plain('years', { unit: 'years', precision: 1 }),
    plain('standard', { targets: [external] }),
    task('task'),
    plain('foreign', lead),
  ],
  {
    rules: [
      {
        id: 'sum',
        kind: 'sum',
        total: { indicator: 'all' },
        parts: [
          { indicator: 'part', breakdown: { sex: 'F' } },
          { indicator: 'part', breakdown: { sex: 'M' } },
        ],
      },
      { id: 'ratio', kind: 'ratio', value: { indicator: 'rate' }, numerator: { indicator: 'part' }, denominator: { indicator: 'all' } },
      { id: 'less', kind: 'not-greater', lesser: { indicator: 'part' }, greater: { indicator: 'all' } },
      { id: 'foreign', kind: 'not-greater', lesser: { indicator: 'years' }, greater: { indicator: 'foreign' } },
      { id: 'counts', kind: 'not-greater', lesser: { indicator: 'years' }, greater: { indicator: 'rate', part: 'numerator' } },
      { id: 'steady', kind: 'consistent', indicator: 'years', points: 1 },
      { id: 'rates', kind: 'consistent', indicator: 'rate', percent: 10, level: 'error' },
    ],
  },
);
const PREVIOUS: Observation[] = ['440783', '440781'].flatMap((region) => [
  { indicator: 'years', region, period: '2023', value: 80.1, status: 'A' as const },
  { indicator: 'rate', region, period: '2023', value: 97, status: 'A' as const },
  { indicator: 'rate', region, period: '2023', breakdown: { sex: 'F' }, value: 98, status: 'A' as const },
]);
/** Of what is typed at random little would ever come together: half of all edits put a likely figure where rules look. */
const LIKELY = ['40', '41', '97', '97.5', '9.7', '80.1', '8.0', '100', ''];
const LOOKED_AT = ['440783', '440781'].flatMap((region) =>
  ['2024', '2025'].flatMap((period) => [
    ...['rate', 'all', 'part', 'years'].flatMap((id) =>
      ['', 'sex=F', 'sex=M'].map((breakdown) => `${id}|${region}|${period}|${breakdown}|value`),
    ),
    ...['numerator', 'denominator'].flatMap((part) => Array.from({ length: 4 }, () => `rate|${region}|${period}||${part}`)),
  ]),
);
const TEXTS = [
  '',
  ' ',
  '0',
  '1',
  '2',
  '9.7',
  '40',
  '41',
  '97',
  '97.5',
  '97.555',
  '970',
  '0.975',
  '-3',
  '80.1',
  '8.0',
  '97.5%',
  '3.2‰',
  '约40',
  '3:2',
  '1,234',
  '12,34',
  '###',
  'x',
  '—',
  '未统计',
  '不适用',
  '已完成',
  '进行中',
  '估计',
  '__proto__',
  'constructor',
  '\u200b',
  '\ud83d',
  '属实',
  '1'.repeat(20),
  'x'.repeat(4001),
];

const create = () =>
  new EntrySession({ plan: PLAN, department: 'health', regions: ['440783', '440781'], periods: ['2024', '2025'], previous: PREVIOUS });

/** Everything a session shows of itself. */
function shown(session: EntrySession): unknown {
  return session.form.rows.map((_, row) =>
    session.form.columns.map((_, column) => [session.text(row, column), session.findings(row, column), session.computed(row, column)]),
  );
}

function recount(session: EntrySession): unknown {
  let [filled, errors, warnings] = [0, 0, 0];
  session.form.rows.forEach((_, row) => {
    for (const period of session.periods) filled += Number(session.isFilled(row, period));
    session.form.columns.forEach((_, column) => {
      const levels = new Set(session.findings(row, column).map(({ level }) => level));
      if (levels.has('error')) errors++;
      else if (levels.has('warning') && session.reason(row, column) === '') warnings++;
    });
  });
  return { filled, errors, warnings, entries: session.form.rows.length * session.periods.length };
}

/** What should stand in the cells, kept by the plainest means. */
class Expected {
  texts = new Map<string, string>();
  private readonly undone: Map<string, string>[] = [];
  private readonly done: Map<string, string>[] = [];

  type(cells: readonly (readonly [key: string, text: string])[]): void {
    const before = this.texts;
    const after = new Map(before);
    for (const [key, text] of cells) {
      if (text === '') after.delete(key);
      else after.set(key, text);
    }
    if (same(before, after)) return;
    this.done.push(before);
    this.undone.length = 0;
    this.texts = after;
  }

  undo(): void {
    const before = this.done.pop();
    if (!before) return;
    this.undone.push(this.texts);
    this.texts = before;
  }

  redo(): void {
    const after = this.undone.pop();
    if (!after) return;
    this.done.push(this.texts);
    this.texts = after;
  }
}

const same = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  one.size === other.size && [...one].every(([key, text]) => other.get(key) === text);

const sorted = (cells: Iterable<readonly [string, string]>) => [...cells].map(([key, text]) => `${key}\n${text}`).sort();

/** A few hundred random doings; `restores` are left out where steps are counted. */
function live(seed: number, steps: number, restores: boolean, check: (session: EntrySession, expected: Expected) => void): void {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const session = create();
  const expected = new Expected();
  const { rows, columns } = session.form;
  const cell = () => ({ row: Math.floor(next() * rows.length), column: Math.floor(next() * columns.length) });
  for (let step = 0; step < steps; step++) {
    const doing = next();
    if (doing < 0.6) {
      const typed = Array.from({ length: next() < 0.8 ? 1 : Math.floor(next() * 20) }, () => {
        const likely = next() < 0.5 ? session.form.locate(pick(LOOKED_AT)) : undefined;
        return likely ? { ...likely, text: pick(LIKELY) } : { ...cell(), text: pick(TEXTS) };
      });
      session.set(typed);
      expected.type(
        typed.flatMap(({ row, column, text }) => (session.isOpen(row, column) ? [[session.form.key(row, column), text] as const] : [])),
      );
    } else if (doing < 0.75) {
      session.undo();
      expected.undo();
    } else if (doing < 0.9) {
      session.redo();
      expected.redo();
    } else if (restores) {
      session.restore(
        Array.from({ length: 3 }, () => {
          const { row, column } = cell();
          return [next() < 0.8 ? session.form.key(row, column) : pick(TEXTS), pick(TEXTS)] as const;
        }),
      );
    }
    check(session, expected);
  }
}

describe('whatever is done to a session', () => {
  for (let seed = 1; seed <= 4; seed++) {
    test(`SESSION1 SESSION4 the texts are as typed, undone and done again (${seed})`, () => {
      live(seed, 400, false, (session, { texts }) => assert.deepEqual(sorted(session.cells()), sorted(texts)));
    });
    test(`SESSION3 what is found is what a new session with the same cells finds (${seed})`, () => {
      let found = 0;
      live(seed, 90, true, (session) => {
        const fresh = create();
        fresh.restore(session.cells());
        assert.deepEqual(shown(session), shown(fresh));
        assert.deepEqual(session.progress, fresh.progress);
        found += session.progress.errors + session.progress.warnings;
      });
      assert.ok(found > 500, String(found));
    });
    test(`SESSION7 progress is what a recount finds (${seed})`, () => {
      live(seed, 400, true, (session) => assert.deepEqual(session.progress, recount(session)));
    });
    test(`SESSION5 no text is ever lost: each stands in its cell or among the strays (${seed})`, () => {
      live(seed, 200, true, (session) => {
        const copy = create();
        copy.restore(session.cells());
        assert.deepEqual(sorted(copy.cells()), sorted(session.cells()));
      });
    });
  }

  test('SESSION3 cells typed in any order come to the same', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = random(seed);
      const cells = Array.from({ length: 60 }, () => ({
        row: Math.floor(next() * 12),
        column: Math.floor(next() * 40),
        text: TEXTS[Math.floor(next() * TEXTS.length)]!,
      }));
      const once = [...new Map(cells.map((one) => [`${one.row} ${one.column}`, one])).values()];
      const [forth, back, whole] = [create(), create(), create()];
      for (const one of once) forth.set([one]);
      for (const one of [...once].reverse()) back.set([one]);
      whole.set(once);
      assert.deepEqual(shown(forth), shown(back));
      assert.deepEqual(shown(forth), shown(whole));
      assert.deepEqual([forth.progress, back.progress], [whole.progress, whole.progress]);
    }
  });
});

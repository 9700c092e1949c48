import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readPlan } from '../../src/plan/plan.js';
import { openPoints } from '../../src/report/open-points.js';
import { Practice, SLIP_KINDS } from '../../src/report/practice.js';
import { EntrySession, type SessionOptions } from '../../src/report/session.js';
import { readDataset } from '../../src/submissions/dataset.js';
import { external, task } from '../plan/sample.js';
import { count, open, percent, plain, put, REGION } from './support.js';

const WORDS = { missing: '未统计', done: '已完成' };
const PLANS = join(import.meta.dirname, '../../src/plans');

const kindsOf = ({ slips }: Practice) => slips.map(({ kind }) => kind);
const rowsOf = (session: EntrySession) => [...new Set(openPoints(session).map(({ row }) => row))].sort((one, other) => one - other);

function begun(session: EntrySession): { session: EntrySession; practice: Practice } {
  const practice = new Practice(session, WORDS);
  practice.begin();
  return { session, practice };
}

const some = (options: Partial<SessionOptions> = {}) =>
  open([percent('a'), percent('b'), plain('c'), plain('d'), task('t'), count('n')], {}, options);

describe('a report to learn on', () => {
  test('PRACTICE1 the same form gets the same values and slips each time', () => {
    const [one, other] = [begun(some()), begun(some())];
    assert.deepEqual([...one.session.cells()], [...other.session.cells()]);
    assert.deepEqual(one.practice.slips, other.practice.slips);
    put(one.session, 'a', '1');
    assert.deepEqual(new Practice(one.session, WORDS).slips, other.practice.slips, 'whatever has been filled since');
  });

  const plans = readdirSync(PLANS).filter((name) => /-20\d\d\.json$/.test(name));
  for (const name of plans) {
    test(`PRACTICE2 PRACTICE3 of every department of ${name} the slips are all that is open, each in a row of its own`, () => {
      const plan = readPlan(readFileSync(join(PLANS, name), 'utf8'));
      let whole = 0;
      for (const { id } of plan.departments) {
        const { session, practice } = begun(new EntrySession({ plan, department: id, periods: ['2025'] }));
        const rows = practice.slips.map(({ row }) => row);
        assert.deepEqual(
          rowsOf(session),
          [...new Set(rows)].sort((one, other) => one - other),
          id,
        );
        assert.equal(new Set(rows).size, rows.length, id);
        assert.equal(practice.mended, 0, id);
        if (rows.length === SLIP_KINDS.length) whole++;
        assert.equal(rows.length > 0, session.form.rows.length > 0, id);
      }
      assert.ok(whole > 0, 'some department has all four');
    });
  }

  test('PRACTICE2 with last year’s values, several regions and periods, too', () => {
    const plan = readPlan(readFileSync(join(PLANS, 'kaiping-women-2021-2030.json'), 'utf8'));
    const previous = readDataset(readFileSync(join(import.meta.dirname, '../../demo/board-data.json'), 'utf8')).observations;
    for (const more of [
      { periods: ['2025'] },
      { periods: ['2023', '2024', '2025'] },
      { periods: ['2024', '2025'], locked: ['2024'] },
      { periods: ['2025'], regions: ['440783', '440784'] },
    ]) {
      const { session, practice } = begun(new EntrySession({ plan, department: 'health', previous, ...more }));
      assert.deepEqual(kindsOf(practice), [...SLIP_KINDS]);
      assert.deepEqual(
        rowsOf(session),
        practice.slips.map(({ row }) => row).sort((one, other) => one - other),
      );
      assert.ok(practice.slips.every(({ row, column }) => session.isOpen(row, column)));
    }
  });

  test('PRACTICE3 what the form has no place for is left out', () => {
    assert.deepEqual(kindsOf(begun(open([task('t')])).practice), ['missing']);
    assert.deepEqual(kindsOf(begun(open([])).practice), []);
    assert.deepEqual(kindsOf(begun(open([plain('a')])).practice), ['share'], 'one row, one slip');
    assert.deepEqual(kindsOf(begun(open([count('n')])).practice), ['missing']);
    assert.deepEqual(kindsOf(begun(open([plain('a', { targets: [external] })])).practice), ['missing'], 'a standard nobody has stated');
    const noughts = [{ indicator: 'a', region: REGION, period: '2024', value: 0, status: 'A' as const }];
    assert.deepEqual(kindsOf(begun(open([plain('a'), plain('b')], {}, { previous: noughts })).practice).includes('decimal'), false);
  });

  test('PRACTICE4 a slip is mended once nothing is open in its entry, by a value, a reason for it, or a reason for none', () => {
    const { session, practice } = begun(some({ previous: [{ indicator: 'c', region: REGION, period: '2024', value: 81.5, status: 'A' }] }));
    assert.deepEqual(kindsOf(practice), [...SLIP_KINDS]);
    for (const [done, { row, kind, column }] of practice.slips.entries()) {
      assert.equal(practice.mended, done);
      const { id } = session.form.rows[row]!.indicator;
      if (kind === 'numerator') put(session, id, '120', { part: 'numerator' });
      else if (kind === 'decimal') put(session, id, '口径调整', { part: 'reason' });
      else if (kind === 'share') session.set([{ row, column, text: '90' }]);
      else put(session, id, '未统计', { part: 'missing' });
    }
    assert.equal(practice.mended, practice.slips.length);
    assert.deepEqual(openPoints(session), []);
    session.undo();
    assert.equal(practice.mended, practice.slips.length - 1);
  });

  test('PRACTICE5 it can be begun anew, which empties what was filled besides', () => {
    const { session, practice } = begun(some());
    const before = [...session.cells()];
    put(session, 'a', '口径', { part: 'note' });
    put(session, 'n', '7');
    session.set(session.form.rows.map((_, row) => ({ row, column: 0, text: '' })));
    practice.begin();
    assert.deepEqual(new Map(session.cells()), new Map(before));
    assert.equal(practice.mended, 0);
  });
});

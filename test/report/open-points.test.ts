import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPoints } from '../../src/report/open-points.js';
import type { EntrySession } from '../../src/report/session.js';
import { task } from '../plan/sample.js';
import { at, open, percent, plain, put, REGION } from './support.js';

/** `a 2025 sex=F value: empty` */
const told = (session: EntrySession) =>
  openPoints(session).map((point) => {
    const { period, breakdown, part } = session.form.columns[point.column]!;
    const { indicator, region } = session.form.rows[point.row]!;
    const place = [
      indicator.id,
      ...(session.regions.length > 1 ? [region] : []),
      ...(session.periods.length > 1 ? [period] : []),
      breakdown,
      part,
    ];
    return `${place.filter((one) => one !== '').join(' ')}: ${point.kind === 'empty' ? 'empty' : `${point.kind} ${point.finding.code}`}`;
  });

const previous = [{ indicator: 'a', region: REGION, period: '2024', value: 97, status: 'A' as const }];

describe('open points', () => {
  test('POINT1 errors, each of them', () => {
    const session = open([plain('a')]);
    put(session, 'a', '173.555');
    put(session, 'a', 'x'.repeat(4001), { part: 'note' });
    assert.deepEqual(told(session), ['a value: error above-bounds', 'a value: error decimals', 'a note: error text-too-long']);
  });
  test('POINT1 a reason does not excuse them', () => {
    const session = open([plain('a')]);
    put(session, 'a', '173');
    put(session, 'a', '属实', { part: 'reason' });
    assert.deepEqual(told(session), ['a value: error above-bounds']);
  });
  test('POINT2 warnings, until the entry has a reason', () => {
    const session = open([plain('a')], {}, { previous });
    put(session, 'a', '9.7');
    assert.deepEqual(told(session), ['a value: warning slip-decimal']);
    put(session, 'a', ' \u200b', { part: 'reason' });
    assert.deepEqual(told(session), ['a value: warning slip-decimal']);
    put(session, 'a', '口径调整', { part: 'reason' });
    assert.deepEqual(told(session), []);
  });
  test('POINT2 the reason of another entry does not count', () => {
    const session = open([plain('a'), plain('b')], {}, { previous });
    put(session, 'a', '9.7');
    put(session, 'b', '50');
    put(session, 'b', '口径调整', { part: 'reason' });
    assert.deepEqual(told(session), ['a value: warning slip-decimal']);
  });
  test('POINT3 empty cells, until the row has a reason why', () => {
    const session = open([percent('a', { breakdowns: ['sex'] }), task('t')]);
    assert.deepEqual(told(session), ['a value: empty', 'a sex=F value: empty', 'a sex=M value: empty', 't value: empty']);
    put(session, 'a', '97');
    put(session, 't', '已完成');
    assert.deepEqual(told(session), ['a sex=F value: empty', 'a sex=M value: empty']);
    put(session, 'a', '未统计', { part: 'missing' });
    assert.deepEqual(told(session), []);
  });
  test('POINT6 what is asked of who has returned the report, however the entry was explained, and before all else of its cell', () => {
    const session = open([plain('a'), plain('b')]);
    put(session, 'a', '7');
    put(session, 'a', '属实', { part: 'reason' });
    const place = at(session, 'a');
    const finding = { code: 'returned', level: 'warning', part: 'value', breakdown: '', data: { text: '请核对' } } as const;
    const isPlace = (row: number, column: number) => row === place.row && column === place.column;
    session.remark(
      {
        foundAt: (row, column, own) => (isPlace(row, column) ? [finding] : own),
        foundIn: (row, _period, own) => (row === place.row ? new Map([[place.column, [finding]]]) : own),
        isOpen: isPlace,
        count: () => 1,
        hasOpen: true,
      },
      [place],
    );
    assert.deepEqual(openPoints(session)[0], { ...place, kind: 'returned', finding });
    assert.equal(session.progress.warnings, 1);
  });

  test('POINT4 in the order of the form, row by row', () => {
    const session = open(
      [plain('a', { breakdowns: ['sex'] }), plain('b')],
      {},
      { regions: ['440783', '440781'], periods: ['2024', '2025'] },
    );
    put(session, 'a', 'x', { breakdown: 'sex=M', period: '2025' });
    put(session, 'a', 'x', { breakdown: 'sex=F', period: '2025' });
    put(session, 'a', 'x', { region: '440781', breakdown: 'sex=F' });
    for (const id of ['a', 'b'])
      for (const region of ['440783', '440781']) for (const period of ['2024', '2025']) put(session, id, '50', { region, period });
    assert.deepEqual(told(session), [
      'a 440783 2024 sex=F value: empty',
      'a 440783 2024 sex=M value: empty',
      'a 440783 2025 sex=F value: error unreadable-text',
      'a 440783 2025 sex=M value: error unreadable-text',
      'a 440781 2024 sex=F value: error unreadable-text',
      'a 440781 2024 sex=M value: empty',
      'a 440781 2025 sex=F value: empty',
      'a 440781 2025 sex=M value: empty',
    ]);
  });
  test('POINT4 column by column, in whatever order they were found', () => {
    const session = open([plain('a', { breakdowns: ['sex'] })]);
    put(session, 'a', '90.00');
    put(session, 'a', '98.555', { breakdown: 'sex=F' });
    put(session, 'a', '98.00', { breakdown: 'sex=M' });
    assert.deepEqual(told(session), ['a value: error outside-categories', 'a sex=F value: error decimals']);
  });
  test('POINT5 of the periods that can be filled, no others', () => {
    const session = open([plain('a')], {}, { periods: ['2024', '2025'], locked: ['2024'] });
    assert.deepEqual(told(session), ['a 2025 value: empty']);
  });
  test('POINT1 POINT3 none when all is well, and as many as progress counts', () => {
    const session = open([plain('a'), percent('b')], {}, { previous });
    assert.equal(openPoints(session).length, 2);
    put(session, 'a', '9.7');
    put(session, 'b', '173');
    const { errors, warnings, filled, entries } = session.progress;
    assert.deepEqual([errors, warnings, filled, entries], [1, 1, 2, 2]);
    assert.equal(openPoints(session).length, errors + warnings + entries - filled);
  });
});

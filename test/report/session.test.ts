import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { History } from '../../src/report/history.js';
import type { Observation } from '../../src/observations/observation.js';
import { openPoints } from '../../src/report/open-points.js';
import type { EntrySession, SessionChange, Typed } from '../../src/report/session.js';
import { task } from '../plan/sample.js';
import { allCodes, at, codes, count, findings, open, percent, PERIOD, plain, put, REGION, typed, type Place } from './support.js';

const textAt = (session: EntrySession, id: string, place: Place = {}) => {
  const { row, column } = at(session, id, place);
  return session.text(row, column);
};

const listen = (session: EntrySession): SessionChange[] => {
  const heard: SessionChange[] = [];
  session.subscribe((change) => heard.push(change));
  return heard;
};

const twoYears = (more: Partial<Parameters<typeof open>[2]> = {}) =>
  open([plain('a')], { rules: [{ id: 'steady', kind: 'consistent', indicator: 'a', points: 5 }] }, { periods: ['2024', '2025'], ...more });

describe('the session', () => {
  test('SESSION1 typed text is kept verbatim, read or not', () => {
    const session = open([percent('a')]);
    for (const text of [
      ' 97.50 ',
      '９７．５％',
      '约',
      '__proto__',
      'constructor',
      '<b>',
      '=1+1',
      '\u0000\u200f',
      '𠮷\n',
      '\ud83d',
      ' ',
      '0'.repeat(10_000),
    ]) {
      put(session, 'a', text);
      put(session, 'a', text, { part: 'note' });
      assert.deepEqual([textAt(session, 'a'), textAt(session, 'a', { part: 'note' })], [text, text]);
    }
  });
  test('SESSION1 an empty text empties the cell', () => {
    const session = open([plain('a')]);
    put(session, 'a', '97');
    put(session, 'a', '');
    assert.deepEqual([...session.cells()], []);
  });
  test('SESSION1 what is no text is refused, and nothing of the call is written', () => {
    const session = open([plain('a'), plain('b')]);
    const heard = listen(session);
    for (const text of [45, null, undefined, { toString: () => '1' }] as unknown as string[]) {
      assert.throws(() => session.set([typed(session, 'a', '1'), typed(session, 'b', text)]), TypeError);
    }
    assert.deepEqual([[...session.cells()], heard.length, session.canUndo], [[], 0, false]);
  });

  test('SESSION2 one change event for each call', () => {
    const session = open([plain('a'), plain('b')]);
    const heard = listen(session);
    const change = session.set([typed(session, 'a', '1'), typed(session, 'b', '2')]);
    assert.deepEqual(heard, [change]);
    assert.equal(change.origin, 'set');
    assert.deepEqual(change.edits, [
      { ...at(session, 'a'), before: '', after: '1' },
      { ...at(session, 'b'), before: '', after: '2' },
    ]);
    session.undo();
    session.redo();
    session.restore([['a|440783|2025||value', '5']]);
    assert.deepEqual(
      heard.map(({ origin }) => origin),
      ['set', 'undo', 'redo', 'restore'],
    );
  });
  test('SESSION2 none when nothing was changed or refused', () => {
    const session = open([plain('a')]);
    put(session, 'a', '1');
    const heard = listen(session);
    put(session, 'a', '1');
    session.set([]);
    session.restore([]);
    session.restore([['a|440783|2025||value', '1']]);
    assert.deepEqual(heard, []);
  });
  test('SESSION2 with the cells whose findings, or whose computed value, changed', () => {
    const session = open([percent('a'), plain('b'), plain('c')], {
      rules: [{ id: 'less', kind: 'not-greater', lesser: { indicator: 'b' }, greater: { indicator: 'c' } }],
    });
    put(session, 'b', '9');
    const { cells } = session.set([typed(session, 'c', '8')]);
    assert.ok(cells.some((cell) => cell.row === at(session, 'b').row && cell.column === at(session, 'b').column));
    put(session, 'a', '1', { part: 'numerator' });
    const rate = session.set([typed(session, 'a', '2', { part: 'denominator' })]);
    assert.ok(rate.cells.some(({ column }) => column === at(session, 'a').column));
    assert.equal(session.computed(0, at(session, 'a').column), 50);
  });
  test('SESSION18 read-only: a person writes nothing and takes nothing back; what is loaded or restored is written', () => {
    const session = open([plain('a'), plain('b')]);
    put(session, 'a', '1');
    session.isReadonly = true;
    put(session, 'a', '2');
    assert.deepEqual([session.text(0, 0), session.isOpen(0, 0), session.hasPlace(0, 0), session.canUndo], ['1', false, true, false]);
    assert.equal(session.undo(), null);
    session.set([{ row: 0, column: 0, text: '3' }], 'loaded');
    session.restore([[session.form.key(1, 0), '4']]);
    assert.deepEqual([session.text(0, 0), session.text(1, 0), session.filledCells], ['3', '4', 2]);
    session.isReadonly = false;
    session.undo();
    assert.equal(session.text(0, 0), '1');
  });

  test('SESSION19 what else is asked of cells lies over what was found, and is told as a change without edits', () => {
    const session = open([plain('a')]);
    const cell = at(session, 'a');
    const heard: SessionChange[] = [];
    session.subscribe((change) => heard.push(change));
    const finding = { code: 'returned', level: 'warning', part: 'value', breakdown: '', data: { text: '请核对' } } as const;
    const remarked = {
      foundAt: () => [finding],
      foundIn: () => new Map([[cell.column, [finding]]]),
      isOpen: () => true,
      count: () => 1,
      hasOpen: true,
    };
    session.remark(remarked, [cell]);
    assert.deepEqual(
      [session.findings(cell.row, cell.column), session.findingsIn(cell.row, PERIOD).get(cell.column)],
      [[finding], [finding]],
    );
    assert.deepEqual(
      heard.map(({ edits, cells, found }) => [edits, cells, found]),
      [[[], [cell], [cell]]],
    );
    put(session, 'a', '属实', { part: 'reason' });
    assert.equal(session.reason(cell.row, cell.column), '', 'no reason answers it');
    session.remark(null, [cell]);
    assert.equal(session.reason(cell.row, cell.column), '属实');
    assert.deepEqual(session.findings(cell.row, cell.column), []);
  });

  test('SESSION17 a change names the cells of which something else is said now, and no other', () => {
    const session = open([count('a', { breakdowns: ['sex'] })]);
    const wrong = typed(session, 'a', '1.5', { breakdown: 'sex=M' });
    const touches = (one: Typed) => session.set([one]).found.some(({ column }) => column === wrong.column);
    assert.equal(touches(wrong), true);
    assert.equal(touches(typed(session, 'a', '1', { breakdown: 'sex=F' })), false);
    assert.equal(touches(typed(session, 'a', '年报', { part: 'reason' })), true, 'it is explained now');
    assert.equal(touches(typed(session, 'a', '1.5 ', { breakdown: 'sex=M' })), false, 'the same again');
    assert.equal(touches(typed(session, 'a', '2', { breakdown: 'sex=M' })), true, 'and nothing any more');
  });

  test('SESSION2 whatever is typed, no cell changes that the event does not name', () => {
    const session = open([percent('a', { breakdowns: ['sex'] }), count('b', { breakdowns: ['sex'] }), plain('c')], {
      rules: [{ id: 'less', kind: 'not-greater', lesser: { indicator: 'c' }, greater: { indicator: 'a' } }],
    });
    const shown = (row: number, column: number) => {
      const found = session.findings(row, column);
      // The reason for a warning shows where the warning does.
      return JSON.stringify([
        session.text(row, column),
        session.computed(row, column),
        found,
        found.length > 0 && session.reason(row, column),
      ]);
    };
    const look = () => session.form.rows.map((_, row) => session.form.columns.map((_, column) => shown(row, column)));
    const texts = ['1', '100', '', 'x', '50', '—', '999'];
    let changed = 0;
    for (let i = 0; i < 300; i++) {
      const before = look();
      const cell = { row: i % 3, column: (i * 7) % session.form.columns.length, text: texts[(i * 5) % texts.length]! };
      const named = new Set(session.set([cell]).cells.map(({ row, column }) => `${row} ${column}`));
      look().forEach((columns, row) =>
        columns.forEach((now, column) => {
          if (now === before[row]![column]) return;
          changed++;
          assert.ok(named.has(`${row} ${column}`), `${JSON.stringify(cell)} changed ${row} ${column}`);
        }),
      );
    }
    assert.ok(changed > 200);
  });

  test('SESSION3 only touched entries are validated, and those a rule ties to them', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `i${i}`);
    const session = open(
      ids.map((id) => plain(id)),
      {
        rules: [{ id: 'less', kind: 'not-greater', lesser: { indicator: 'i3' }, greater: { indicator: 'i4' } }],
      },
      { regions: ['440783', '440781'] },
    );
    session.form.rows.forEach((_, row) => session.set([{ row, column: 0, text: '999' }]));
    const rowsOf = (id: string, place: Place = {}) =>
      [...new Set(session.set([typed(session, id, '998', place)]).cells.map(({ row }) => row))].sort((a, b) => a - b);
    assert.deepEqual(rowsOf('i0'), [at(session, 'i0').row]);
    assert.deepEqual(rowsOf('i3'), [at(session, 'i3').row, at(session, 'i4').row]);
    const other = { region: '440781' };
    assert.deepEqual(rowsOf('i4', other), [at(session, 'i3', other).row, at(session, 'i4', other).row]);
    assert.deepEqual(rowsOf('i5', { ...other, part: 'note' }), [at(session, 'i5', other).row]);
  });
  test('SESSION3 last year’s value of the same form: what changes there is asked here', () => {
    const session = twoYears();
    put(session, 'a', '50', { period: '2024' });
    put(session, 'a', '60', { period: '2025' });
    assert.deepEqual(codes(session, 'a', { period: '2025' }), ['rule-change']);
    const { cells } = session.set([typed(session, 'a', '58', { period: '2024' })]);
    assert.deepEqual(codes(session, 'a', { period: '2025' }), []);
    assert.ok(cells.some(({ column }) => column === at(session, 'a', { period: '2025' }).column));
    put(session, 'a', '6', { period: '2025' });
    assert.deepEqual(codes(session, 'a', { period: '2025' }), ['slip-decimal']);
    assert.deepEqual(codes(session, 'a', { period: '2024' }), []);
  });
  test('SESSION3 as it was reported, while the form’s own is empty or can’t be read', () => {
    const session = twoYears({ previous: [{ indicator: 'a', region: REGION, period: '2024', value: 50, status: 'A' }] });
    const before = () => session.previous('a', REGION, '2025', '');
    assert.equal(before(), 50);
    put(session, 'a', 'x', { period: '2024' });
    assert.equal(before(), 50);
    put(session, 'a', '58', { period: '2024' });
    assert.equal(before(), 58);
    assert.equal(session.previous('a', REGION, '2024', ''), null);
    assert.equal(session.previous('b', REGION, '2025', ''), null);
  });

  test('SESSION3 what was reported as counts alone has a value too', () => {
    const counts = { numerator: 7, denominator: 100, status: 'A' } as const;
    const session = twoYears({ previous: [{ indicator: 'a', region: REGION, period: '2024', ...counts }] });
    assert.equal(session.previous('a', REGION, '2025', ''), 7);
    put(session, 'a', '70', { period: '2025' });
    assert.deepEqual(codes(session, 'a', { period: '2025' }), ['slip-decimal']);
  });
  test('SESSION3 so has each breakdown, and each part of a year, in the unit of the indicator', () => {
    const deaths = (period: string, numerator: number, more: Partial<Observation> = {}): Observation => ({
      indicator: 'deaths',
      region: REGION,
      period,
      numerator,
      denominator: 40_000,
      status: 'A',
      ...more,
    });
    const indicators = [percent('deaths', { unit: 'per-100000', breakdowns: ['residence'], precision: 2 })];
    for (const [before, now] of [
      ['2024', '2025'],
      ['2024-H1', '2025-H1'],
      ['2024-Q3', '2025-Q3'],
    ] as const) {
      const previous = [deaths(before, 4), deaths(before, 3, { breakdown: { residence: 'R' } }), deaths('2024-H2', 1)];
      const session = open(indicators, {}, { periods: [now], previous });
      const values = ['', 'residence=R', 'residence=U'].map((breakdown) => session.previous('deaths', REGION, now, breakdown));
      assert.deepEqual(values, [10, 7.5, null], now);
      put(session, 'deaths', '101');
      put(session, 'deaths', '0.76', { breakdown: 'residence=R' });
      assert.equal(findings(session, 'deaths')[0]?.fix, '10.1', now);
      assert.equal(findings(session, 'deaths', { breakdown: 'residence=R' })[0]?.fix, '7.6', now);
    }
  });
  test('SESSION3 counts of a year submitted before, and shown beside this one, have a value too', () => {
    const previous: Observation[] = [{ indicator: 'a', region: REGION, period: '2024', numerator: 97, denominator: 100, status: 'A' }];
    const session = open([percent('a')], {}, { periods: ['2024', '2025'], locked: ['2024'], previous });
    put(session, 'a', '9.7', { period: '2025' });
    assert.equal(session.previous('a', REGION, '2025', ''), 97);
    assert.deepEqual(codes(session, 'a', { period: '2025' }), ['slip-decimal']);
  });
  test('SESSION3 counts that make no rate, and a stated lack, have no value', () => {
    for (const more of [{ numerator: 7, denominator: 0 }, { numerator: 7 }, { status: 'L' as const }]) {
      const session = twoYears({ previous: [{ indicator: 'a', region: REGION, period: '2024', status: 'A', ...more }] });
      assert.equal(session.previous('a', REGION, '2025', ''), null);
    }
  });

  test('SESSION4 undo and redo, one step for each call', () => {
    const session = open([plain('a'), plain('b')]);
    session.set([typed(session, 'a', '1'), typed(session, 'b', '2')]);
    put(session, 'a', '3');
    assert.deepEqual([session.canUndo, session.canRedo], [true, false]);
    session.undo();
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b')], ['1', '2']);
    session.undo();
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b')], ['', '']);
    assert.deepEqual([session.canUndo, session.undo()], [false, null]);
    session.redo();
    session.redo();
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b')], ['3', '2']);
    assert.deepEqual([session.canRedo, session.redo()], [false, null]);
  });
  test('SESSION4 an edit after an undo forgets what could be done again', () => {
    const session = open([plain('a')]);
    put(session, 'a', '1');
    session.undo();
    put(session, 'a', '2');
    assert.deepEqual([session.canRedo, session.redo(), textAt(session, 'a')], [false, null, '2']);
  });
  test('SESSION4 a call that changes nothing is no step, and forgets nothing', () => {
    const session = open([plain('a')]);
    put(session, 'a', '1');
    session.undo();
    put(session, 'a', '');
    session.set([{ row: 99, column: 0, text: '1' }]);
    assert.equal(session.canRedo, true);
    session.redo();
    assert.equal(textAt(session, 'a'), '1');
  });
  test('SESSION4 what was restored can’t be undone', () => {
    const session = open([plain('a')]);
    session.restore([['a|440783|2025||value', '1']]);
    assert.deepEqual([session.canUndo, session.undo(), textAt(session, 'a')], [false, null, '1']);
  });
  test('SESSION4 a cell that another window has changed since is left alone, and told', () => {
    const session = open([plain('a'), plain('b')]);
    session.set([typed(session, 'a', '1'), typed(session, 'b', '2')]);
    session.restore([['a|440783|2025||value', '别处']]);
    const undone = session.undo()!;
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b')], ['别处', '']);
    assert.deepEqual(undone.refused, [at(session, 'a')]);
    assert.deepEqual(
      undone.edits.map(({ row }) => row),
      [at(session, 'b').row],
    );
    session.redo();
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b')], ['别处', '2']);
  });
  test('SESSION4 after a restore of the same text the step is taken back', () => {
    const session = open([plain('a')]);
    put(session, 'a', '1');
    session.restore([['a|440783|2025||value', '1']]);
    session.undo();
    assert.equal(textAt(session, 'a'), '');
  });
  test('SESSION16 what somebody else has written since is not taken back, nor done again, though the same text stands there', () => {
    const session = open([plain('a'), plain('b')]);
    const theirs = new Set<number>();
    session.keepTheirs(({ row }) => theirs.has(row));
    session.set([typed(session, 'a', '1'), typed(session, 'b', '2')]);
    theirs.add(at(session, 'a').row);
    const undone = session.undo()!;
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b'), undone.refused], ['1', '', [at(session, 'a')]]);
    theirs.clear();
    theirs.add(at(session, 'b').row);
    assert.equal(session.canRedo, false);
    const redone = session.redo()!;
    assert.deepEqual([redone.edits, redone.refused.length, textAt(session, 'b'), session.canUndo], [[], 2, '', false]);
  });
  test('SESSION16 a step of which nothing is left is passed over, and told; the one before it is taken back', () => {
    const session = open([plain('a'), plain('b')]);
    const changes = listen(session);
    put(session, 'b', '2');
    put(session, 'a', '1');
    session.restore([['a|440783|2025||value', 'theirs']]);
    assert.equal(session.canUndo, true);
    const undone = session.undo()!;
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b'), undone.refused], ['theirs', '', [at(session, 'a')]]);
    assert.deepEqual([session.canUndo, session.undo()], [false, null]);
    put(session, 'b', '3');
    session.restore([['b|440783|2025||value', '4']]);
    const nothing = session.undo()!;
    assert.deepEqual([nothing.edits, nothing.refused, changes[changes.length - 1]], [[], [at(session, 'b')], nothing]);
    assert.deepEqual([session.canUndo, session.canRedo, session.undo()], [false, false, null]);
  });
  test('SESSION4 five hundred steps are kept', () => {
    const session = open([plain('a')]);
    for (let i = 0; i < 600; i++) put(session, 'a', String(i));
    let steps = 0;
    while (session.undo()) steps++;
    assert.deepEqual([steps, textAt(session, 'a')], [500, '99']);
  });
  test('SESSION4 of large steps only as many as hold a million cells, and always the last', () => {
    const history = new History();
    const step = (edits: number) => history.record(Array.from({ length: edits }, () => ({ row: 0, column: 0, before: '', after: '1' })));
    const stepsBack = () => {
      let steps = 0;
      while (history.undo()) steps++;
      while (history.redo());
      return steps;
    };
    for (let i = 0; i < 5; i++) step(300_000);
    assert.equal(stepsBack(), 3);
    step(1);
    assert.equal(stepsBack(), 4);
    step(1_500_000);
    assert.equal(stepsBack(), 1);
  });

  test('SESSION5 cells the form has no place for are kept as strays', () => {
    const session = open([plain('a')]);
    const stray = ['gone|440783|2025||value', '12'] as const;
    session.restore([['a|440783|2025||value', '1'], stray, ['a|440783|2025|sex=F|value', '3'], ['', 'x'], ['__proto__', 'y']]);
    assert.equal(textAt(session, 'a'), '1');
    assert.deepEqual([...session.strays], [stray, ['a|440783|2025|sex=F|value', '3'], ['', 'x'], ['__proto__', 'y']]);
  });
  test('SESSION5 and given out with the others, so that a copy of the draft has them', () => {
    const session = open([plain('a')]);
    session.restore([['gone|440783|2025||value', '12']]);
    put(session, 'a', '1');
    assert.deepEqual(
      [...session.cells()],
      [
        ['a|440783|2025||value', '1'],
        ['gone|440783|2025||value', '12'],
      ],
    );
    const copy = open([plain('a'), plain('gone')]);
    copy.restore(session.cells());
    assert.deepEqual([textAt(copy, 'gone'), copy.strays.size], ['12', 0]);
  });
  test('SESSION5 one that another window has emptied is gone', () => {
    const session = open([plain('a')]);
    session.restore([['gone', '1']]);
    session.restore([['gone', '']]);
    assert.equal(session.strays.size, 0);
  });
  test('SESSION5 of two texts for one key the last is restored; what is no text is passed over', () => {
    const session = open([plain('a')]);
    const key = 'a|440783|2025||value';
    session.restore([
      [key, '1'],
      [key, '2'],
      [key, 3],
      [7, 'x'],
      [null, null],
    ] as unknown as [string, string][]);
    assert.deepEqual([textAt(session, 'a'), session.strays.size], ['2', 0]);
  });

  test('SESSION6 closed cells are never written', () => {
    const session = open([plain('a'), percent('b', { breakdowns: ['sex'] }), task('t')]);
    const closed = { ...at(session, 'a', { part: 'numerator' }) };
    const { refused, edits } = session.set([{ ...closed, text: '5' }, { ...closed, text: '6' }, typed(session, 'b', '7')]);
    assert.deepEqual([refused, edits.length, session.text(closed.row, closed.column)], [[closed], 1, '']);
    const heard = listen(session);
    session.set([{ ...at(session, 't', { breakdown: 'sex=F' }), text: '5' }]);
    assert.deepEqual([heard.length, heard[0]!.edits.length, heard[0]!.refused.length], [1, 0, 1]);
    session.restore([[session.form.key(closed.row, closed.column), '9']]);
    assert.deepEqual([session.text(closed.row, closed.column), session.strays.size], ['', 1]);
  });
  test('SESSION6 nor cells beyond the form', () => {
    const session = open([plain('a')]);
    const beyond = [
      [1, 0],
      [-1, 0],
      [0, -1],
      [0, 6],
      [0.5, 0],
      [0, 0.5],
      [NaN, 0],
      [0, Infinity],
    ].map(([row, column]) => ({ row: row!, column: column! }));
    const { refused, edits } = session.set([...beyond.map((cell) => ({ ...cell, text: '5' })), typed(session, 'a', '1')]);
    assert.deepEqual([refused, edits.length], [beyond, 1]);
    for (const { row, column } of beyond) {
      assert.deepEqual([session.text(row, column), session.findings(row, column), session.computed(row, column)], ['', [], null]);
    }
  });
  test('SESSION6 nor periods that were submitted before: they show what was reported', () => {
    const previous: Observation[] = [
      { indicator: 'a', region: REGION, period: '2024', value: 45, decimals: 1, numerator: 9, denominator: 20, status: 'A' },
      { indicator: 'a', region: REGION, period: '2024', breakdown: { sex: 'F' }, value: 100 / 3, status: 'A' },
      { indicator: 't', region: REGION, period: '2024', task: 'done', status: 'A' },
    ];
    const session = open([percent('a', { breakdowns: ['sex'] }), task('t')], {}, { periods: ['2024', '2025'], locked: ['2024'], previous });
    const locked = { period: '2024' };
    const shown = [textAt(session, 'a', locked), textAt(session, 'a', { ...locked, part: 'numerator' }), textAt(session, 't', locked)];
    assert.deepEqual(shown, ['45.0', '9', 'done']);
    assert.equal(textAt(session, 'a', { ...locked, breakdown: 'sex=F' }), '33.3333333333333');
    assert.deepEqual(session.set([typed(session, 'a', '1', locked)]).refused, [at(session, 'a', locked)]);
    assert.deepEqual([textAt(session, 'a', locked), session.openPeriods, session.progress.entries], ['45.0', ['2025'], 2]);
    assert.deepEqual([...session.cells()], []);
    put(session, 'a', '4.5');
    assert.deepEqual(codes(session, 'a', { period: '2025' }), []);
    put(session, 'a', '4.5', { period: '2025' });
    assert.deepEqual(codes(session, 'a', { period: '2025' }), ['slip-decimal']);
  });

  test('SESSION7 progress counts entries, of all regions and periods', () => {
    const session = open(
      [percent('a', { breakdowns: ['sex'] }), task('t')],
      {},
      { regions: ['440783', '440781'], periods: ['2024', '2025'] },
    );
    assert.deepEqual(session.progress, { filled: 0, entries: 8, errors: 0, warnings: 0 });
    put(session, 't', '已完成');
    assert.equal(session.progress.filled, 1);
    put(session, 'a', '97');
    put(session, 'a', '97', { breakdown: 'sex=F' });
    assert.equal(session.progress.filled, 1);
    put(session, 'a', '—', { breakdown: 'sex=M' });
    assert.equal(session.progress.filled, 2);
    put(session, 'a', '未统计', { part: 'missing', period: '2025', region: '440781' });
    assert.equal(session.progress.filled, 3);
  });
  test('SESSION7 what is not due that year is not counted, nor is it open or a point', () => {
    const rules = [{ id: 'r', kind: 'not-greater' as const, lesser: { indicator: 'b' }, greater: { indicator: 'a' } }];
    const session = open(
      [plain('a', { due: { years: [2025] } }), plain('b', { breakdowns: ['sex'], due: { breakdowns: { sex: [2025] } } })],
      { rules },
      { periods: ['2024', '2025'] },
    );
    assert.deepEqual(session.progress, { filled: 0, entries: 3, errors: 0, warnings: 0 });
    assert.deepEqual(
      openPoints(session).map(({ row, column }) => session.form.key(row, column)),
      ['a|440783|2025||value', 'b|440783|2024||value', 'b|440783|2025||value', 'b|440783|2025|sex=F|value', 'b|440783|2025|sex=M|value'],
    );
    put(session, 'b', '50', { period: '2024' });
    assert.deepEqual([session.progress.filled, session.isFilled(0, '2024'), session.isFilled(1, '2024')], [1, true, true]);
    put(session, 'a', '1', { period: '2024' });
    assert.equal(session.text(0, at(session, 'a', { period: '2024' }).column), '');
    assert.deepEqual(session.progress, { filled: 1, entries: 3, errors: 0, warnings: 0 });
  });

  test('SESSION7 cells with an error, and cells with a warning that has no reason yet', () => {
    const session = open(
      [plain('a', { breakdowns: ['sex'] })],
      {},
      {
        previous: [{ indicator: 'a', region: REGION, period: '2024', value: 97, status: 'A' }],
      },
    );
    put(session, 'a', '9.7');
    assert.deepEqual([session.progress.errors, session.progress.warnings], [0, 1]);
    put(session, 'a', '200.555', { breakdown: 'sex=F' });
    assert.deepEqual([session.progress.errors, session.progress.warnings], [1, 1]);
    put(session, 'a', '口径调整', { part: 'reason' });
    assert.deepEqual([session.progress.errors, session.progress.warnings], [1, 0]);
    put(session, 'a', '\u200b ', { part: 'reason' });
    assert.deepEqual([session.progress.errors, session.progress.warnings], [1, 1]);
    session.undo();
    session.undo();
    session.undo();
    assert.deepEqual([session.progress.errors, session.progress.warnings], [0, 1]);
  });
  test('SESSION7 a department that leads nothing has an empty form, and nothing breaks', () => {
    const session = open([plain('a')], {}, { department: 'education' });
    assert.deepEqual(session.progress, { filled: 0, entries: 0, errors: 0, warnings: 0 });
    assert.equal(session.set([{ row: 0, column: 0, text: '1' }]).refused.length, 1);
    assert.deepEqual([session.undo(), [...session.cells()]], [null, []]);
  });

  test('SESSION8 of two texts for one cell in a call the last wins', () => {
    const session = open([plain('a')]);
    const cell = at(session, 'a');
    const { edits } = session.set(['1', 'x', '2'].map((text) => ({ ...cell, text })));
    assert.deepEqual(edits, [{ ...cell, before: '', after: '2' }]);
    session.set([
      { ...cell, text: '9' },
      { ...cell, text: '2' },
    ]);
    assert.equal(textAt(session, 'a'), '2');
    session.undo();
    assert.equal(textAt(session, 'a'), '');
    assert.equal(session.canUndo, false);
  });

  test('SESSION9 every listener hears of every change, whatever the others do', () => {
    const session = open([plain('a')]);
    const heard: string[] = [];
    session.subscribe(() => {
      throw new Error('one listener broke');
    });
    session.subscribe(({ edits }) => heard.push(edits[0]!.after));
    assert.throws(() => put(session, 'a', '1'), /one listener broke/);
    assert.throws(() => put(session, 'a', '2'), /one listener broke/);
    assert.deepEqual([heard, textAt(session, 'a')], [['1', '2'], '2']);
  });
  test('SESSION9 in the order of the changes, when a listener makes one itself', () => {
    const session = open([plain('a'), plain('b')]);
    const heard: string[] = [];
    session.subscribe(({ edits }) => {
      if (edits[0]?.after === '1') put(session, 'a', '2');
    });
    session.subscribe(({ edits }) => heard.push(edits[0]!.after));
    put(session, 'a', '1');
    assert.deepEqual([heard, textAt(session, 'a')], [['1', '2'], '2']);
  });
  test('SESSION9 one that has left hears nothing more', () => {
    const session = open([plain('a')]);
    let heard = 0;
    const leave = session.subscribe(() => heard++);
    put(session, 'a', '1');
    leave();
    leave();
    put(session, 'a', '2');
    assert.equal(heard, 1);
  });

  test('SESSION6 regions and periods named twice are there once', () => {
    const session = open([plain('a')], {}, { regions: [REGION, REGION], periods: ['2025', '2025'] });
    put(session, 'a', '200');
    assert.deepEqual([session.progress.entries, session.progress.errors, allCodes(session)], [1, 1, ['a value: above-bounds']]);
  });
  test('SESSION1 a block of 100,000 cells is written whole', () => {
    const session = open([plain('a')], {}, { regions: Array.from({ length: 100_000 }, (_, i) => String(100_000_000 + i)) });
    const block = session.form.rows.map((_, row): Typed => ({ row, column: 0, text: row % 2 === 0 ? '97.5' : '975' }));
    assert.equal(session.set(block).edits.length, 100_000);
    assert.deepEqual(session.progress, { filled: 100_000, entries: 100_000, errors: 50_000, warnings: 0 });
    session.undo();
    assert.deepEqual(session.progress, { filled: 0, entries: 100_000, errors: 0, warnings: 0 });
  });

  test('SESSION13 a value that is typed in undoes the reason chosen for its absence, in one step', () => {
    const session = open([plain('a'), task('t')]);
    for (const [id, value] of [
      ['a', '97'],
      ['t', '已完成'],
    ] as const) {
      put(session, id, '尚未公布', { part: 'missing' });
      const { edits } = session.set([typed(session, id, value)]);
      assert.equal(edits.length, 2, id);
      assert.deepEqual([textAt(session, id), textAt(session, id, { part: 'missing' })], [value, '']);
      assert.deepEqual(codes(session, id, { part: 'missing' }), []);
      session.undo();
      assert.deepEqual([textAt(session, id), textAt(session, id, { part: 'missing' })], ['', '尚未公布']);
      session.redo();
      assert.deepEqual([textAt(session, id), textAt(session, id, { part: 'missing' })], [value, '']);
    }
  });
  test('SESSION13 once all values are there: with breakdowns the last of them, and counts as well', () => {
    const session = open([percent('a', { breakdowns: ['sex'] })]);
    const reason = () => textAt(session, 'a', { part: 'missing' });
    put(session, 'a', '未统计', { part: 'missing' });
    put(session, 'a', '97');
    put(session, 'a', '96', { breakdown: 'sex=F' });
    put(session, 'a', '98', { part: 'numerator', breakdown: 'sex=M' });
    assert.equal(reason(), '未统计');
    session.set([typed(session, 'a', '100', { part: 'denominator', breakdown: 'sex=M' })], 'pasted');
    assert.equal(reason(), '');
  });
  test('SESSION13 a reason stays beside what is no value, and where nothing was typed', () => {
    const session = open([plain('a')]);
    const reason = () => textAt(session, 'a', { part: 'missing' });
    put(session, 'a', '未统计', { part: 'missing' });
    for (const text of ['x', '—', '暂无', '97‰', '']) put(session, 'a', text);
    put(session, 'a', '含流动人口', { part: 'note' });
    assert.equal(reason(), '未统计');
    put(session, 'a', '?', { part: 'missing' });
    put(session, 'a', '97');
    assert.equal(reason(), '?', 'what can’t be read is no reason, and is kept');
  });
  test('SESSION13 a reason given in the same call, in an import, or afterwards stays, and contradicts', () => {
    const call = () => [typed(session, 'a', '97'), typed(session, 'a', '未统计', { part: 'missing' })];
    const session = open([plain('a')]);
    session.set(call());
    assert.deepEqual(codes(session, 'a', { part: 'missing' }), ['value-and-missing']);
    session.set(call());
    assert.equal(textAt(session, 'a', { part: 'missing' }), '未统计');
    put(session, 'a', '');
    session.set([typed(session, 'a', '97')], 'imported');
    assert.deepEqual(codes(session, 'a', { part: 'missing' }), ['value-and-missing']);
    const after = open([plain('a')]);
    put(after, 'a', '97');
    put(after, 'a', '未统计', { part: 'missing' });
    assert.deepEqual(codes(after, 'a', { part: 'missing' }), ['value-and-missing']);
  });
  test('SESSION13 of each entry of a block by itself, and the draft hears of it', () => {
    const session = open([plain('a'), plain('b')], {}, { periods: ['2024', '2025'] });
    for (const id of ['a', 'b']) for (const period of ['2024', '2025']) put(session, id, '未统计', { part: 'missing', period });
    const { cells } = session.set([typed(session, 'a', '1', { period: '2024' }), typed(session, 'b', '2', { period: '2025' })], 'pasted');
    assert.deepEqual(
      [...session.cells()].filter(([key]) => key.endsWith('missing')).map(([key]) => key),
      [`b|${REGION}|2024||missing`, `a|${REGION}|2025||missing`],
    );
    const { row, column } = at(session, 'a', { part: 'missing', period: '2024' });
    assert.ok(cells.some((cell) => cell.row === row && cell.column === column));
  });

  test('SESSION14 a text that is too long is not taken, by whatever way it comes; the cell keeps its own and says so', () => {
    const long = '9'.repeat(10_001);
    const session = open([plain('a'), plain('b')]);
    const cell = at(session, 'a');
    const key = session.form.key(cell.row, cell.column);
    const told = () => findings(session, 'a').map(({ code, data, fix }) => [code, data.length, data.limit, fix]);
    put(session, 'a', '97.5');
    const changes: SessionChange[] = [];
    session.subscribe((change) => changes.push(change));
    const change = session.set([{ ...cell, text: long }, typed(session, 'b', '1')], 'pasted');
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b'), change.refused, changes.length], ['97.5', '1', [cell], 1]);
    assert.ok(
      change.cells.some(({ row }) => row === cell.row),
      'it is drawn',
    );
    assert.deepEqual(told(), [['text-not-taken', 10_001, 10_000, '97.5']]);
    assert.equal(session.progress.errors, 1);
    session.undo();
    assert.deepEqual([textAt(session, 'a'), textAt(session, 'b')], ['97.5', ''], 'one step');
    put(session, 'a', '97.5');
    assert.deepEqual([told(), session.progress.errors], [[], 0], 'confirmed');

    put(session, 'b', long, { part: 'note' });
    assert.deepEqual([textAt(session, 'b', { part: 'note' }), codes(session, 'b', { part: 'note' })], ['', ['text-not-taken']]);
    put(session, 'b', '', { part: 'note' });
    assert.deepEqual(codes(session, 'b', { part: 'note' }), []);

    session.restore([
      [key, long],
      ['gone|440783|2025||value', long],
    ]);
    session.restoreUnfinished(key, long);
    session.restoreUnfinished('gone|440783|2025||value', long);
    session.restoreSteps([[{ ...cell, before: long, after: '97.5' }]]);
    while (session.canUndo) session.undo();
    while (session.canRedo) session.redo();
    assert.ok(
      [...session.cells()].every(([, text]) => text.length < 10),
      JSON.stringify([...session.cells()].map(([one]) => one)),
    );
    put(session, 'a', '9'.repeat(10_000));
    assert.equal(textAt(session, 'a').length, 10_000, 'so long it may be');
  });

  test('SESSION15 a large step is taken back and forth in slices, as one change; a small one at once', async () => {
    const indicators = Array.from({ length: 700 }, (_, i) => plain(`i${i}`));
    const session = open(indicators);
    const all = (part: 'value' | 'note') => indicators.map(({ id }) => typed(session, id, '7', { part }));
    session.set([...all('value'), ...all('note')], 'imported');
    const changes = listen(session);
    const asked: string[] = [];
    session.subscribeAsked(({ typed: cells, source }) => asked.push(`${cells.length} ${source} ${cells.every(({ text }) => text === '')}`));
    let pauses = 0;
    const slices = { pause: () => (pauses++, Promise.resolve()), time: 0 };
    const undoing = session.stepMany('undo', slices);
    assert.equal(session.isWriting, true);
    const change = await undoing;
    assert.deepEqual([change!.edits.length, changes.length, changes[0]!.origin, session.filledCells], [1400, 1, 'undo', 0]);
    assert.ok(pauses > 2, String(pauses));
    const again = session.stepMany('redo', slices);
    put(session, 'i0', '8'); // comes after all of it
    await again;
    const origins = changes.map(({ origin }) => origin);
    assert.deepEqual([session.filledCells, textAt(session, 'i0'), origins], [1400, '8', ['undo', 'redo', 'set']]);
    const small = session.stepMany('undo', slices);
    assert.equal(textAt(session, 'i0'), '7', 'at once');
    await small;
    const before = session.stepMany('undo', slices); // two in a row: the second finishes the first
    assert.deepEqual([await session.stepMany('undo', slices), session.filledCells], [null, 0]);
    await before;
    assert.deepEqual(asked, ['1400 undone true', '1400 undone false', '1400 undone true']);
  });

  test('SESSION15 cells that were changed since are neither asked for nor written', async () => {
    const indicators = Array.from({ length: 1200 }, (_, i) => plain(`i${i}`));
    const session = open(indicators);
    session.set(indicators.map(({ id }) => typed(session, id, '7')));
    session.restore([['i5|440783|2025||value', 'theirs']]);
    const asked: number[] = [];
    session.subscribeAsked(({ typed: cells }) => asked.push(cells.length));
    const change = await session.stepMany('undo', { pause: () => Promise.resolve(), time: 0 });
    assert.deepEqual([asked, change!.refused.length, textAt(session, 'i5'), session.filledCells], [[1199], 1, 'theirs', 1]);
  });

  test('SESSION14 in slices, too, and of two texts for a cell the last counts', async () => {
    const session = open([plain('a'), plain('b')]);
    const long = 'x'.repeat(10_001);
    const slices = { pause: () => Promise.resolve(), time: 0 };
    await session.setMany([typed(session, 'a', long), typed(session, 'b', long), typed(session, 'a', '5')], slices, 'imported');
    assert.deepEqual([textAt(session, 'a'), codes(session, 'a'), codes(session, 'b')], ['5', [], ['text-not-taken']]);
  });

  test('SESSION11 what was being typed comes back marked, until something is written into the cell', () => {
    const session = open([plain('a'), plain('b')]);
    const cell = { row: 0, column: session.form.column('2025', '', 'value')! };
    const key = session.form.key(cell.row, cell.column);
    const codes = () => session.findings(cell.row, cell.column).map(({ code, fix }) => `${code} ${fix}`);
    session.restoreUnfinished(key, '97.5');
    assert.deepEqual([session.text(cell.row, cell.column), codes(), session.progress.errors], ['97.5', ['unfinished 97.5'], 1]);
    const changes: SessionChange[] = [];
    session.subscribe((change) => changes.push(change));
    session.set([{ ...cell, text: '97.5' }]);
    assert.deepEqual([codes(), session.progress.errors, session.canUndo, changes.length], [[], 0, false, 1]);
    session.restoreUnfinished(key, '9');
    session.restore([[key, '97.5']]);
    assert.deepEqual(codes(), [], 'another window has filled it');
    session.restoreUnfinished(key, '97.');
    assert.deepEqual(codes(), ['unfinished undefined'], 'what can’t be read is not offered');
    session.restoreUnfinished('gone|440783|2025||value', '7');
    assert.equal(session.strays.get('gone|440783|2025||value'), '7');
  });
});

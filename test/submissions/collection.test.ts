import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runWhole } from '../../src/documents/steps.js';
import { Collection, EMPTY_DESK, type DeskState } from '../../src/submissions/collection.js';
import { deskRecordOf, deskStateOf, readDeskRecord } from '../../src/submissions/desk-record.js';
import { deskViewStepwise } from '../../src/submissions/desk-view.js';
import { gapsOf } from '../../src/submissions/due-values.js';
import { COLLECTED, observation, submission } from './support.js';

const file = (name: string, ...args: Parameters<typeof submission>) => ({ name, submission: submission(...args) });
const health = file('health.json', 'health', [observation('a', 50)]);
const refused = { name: 'bad.json', problems: [{ level: 'error', code: 'json-syntax', path: '', data: {} }], count: 1 } as const;
const view = (state: DeskState) => runWhole(deskViewStepwise(COLLECTED, { regions: ['440783'], periods: ['2025'] }, state));

describe('the desk of the office', () => {
  test('COLLECTION1 a file that is there already changes nothing when it comes again', () => {
    const desk = new Collection();
    assert.deepEqual(desk.takeIn([health]), { taken: 1, known: 0, refused: 0 });
    const { state } = desk;
    assert.deepEqual(desk.takeIn([{ ...health, name: 'copy.json' }]), { taken: 0, known: 1, refused: 0 });
    assert.equal(desk.state, state);
    assert.deepEqual(new Collection().takeIn([health, health]), { taken: 1, known: 1, refused: 0 });
  });

  test('COLLECTION2 each step can be undone, and done again, several changes together as one', () => {
    const desk = new Collection();
    const states: DeskState[] = [desk.state];
    let heard = 0;
    desk.subscribe(() => heard++);
    desk.takeIn([health]);
    states.push(desk.state);
    desk.together(() => {
      desk.remark(health.submission.digest, { text: 'one' });
      desk.decide({ kind: 'return', submission: health.submission.digest });
    });
    states.push(desk.state);
    assert.equal(heard, 2);
    desk.undo();
    assert.equal(desk.state, states[1]);
    desk.undo();
    assert.equal(desk.state, states[0]);
    assert.equal(desk.canUndo, false);
    desk.undo();
    desk.redo();
    desk.redo();
    assert.equal(desk.state, states[2]);
    assert.equal(desk.canRedo, false);
    desk.undo();
    desk.putAway('nothing');
    assert.equal(desk.canRedo, false);
  });

  test('COLLECTION3 a refused file is kept with its reason until one of its name is taken, or it is put away', () => {
    const desk = new Collection();
    desk.takeIn([], [refused]);
    desk.takeIn([], [{ ...refused, count: 2 }]);
    assert.deepEqual(desk.state.refused, [{ ...refused, count: 2 }]);
    desk.takeIn([{ ...health, name: 'bad.json' }]);
    assert.deepEqual(desk.state.refused, []);
    desk.takeIn([], [refused]);
    desk.putAway('bad.json');
    assert.deepEqual(desk.state.refused, []);
  });

  test('COLLECTION4, COLLECTION5 a verdict is taken back with its remarks still there, and no number of a remark is given twice', () => {
    const desk = new Collection();
    desk.takeIn([health]);
    const { digest } = health.submission;
    for (const text of ['one', 'two']) desk.remark(digest, { text });
    desk.decide({ kind: 'return', submission: digest });
    desk.takeBack(desk.state.decisions[0]!);
    assert.deepEqual(desk.state.decisions, []);
    assert.equal(desk.remarksOn(digest).length, 2);
    desk.removeRemark(digest, 'r1');
    desk.remark(digest, { text: 'three' });
    assert.deepEqual(
      desk.remarksOn(digest).map(({ id, text }) => [id, text]),
      [
        ['r2', 'two'],
        ['r3', 'three'],
      ],
    );
  });
});

describe('what the desk shows', () => {
  const taken = (...files: readonly ReturnType<typeof file>[]): DeskState => ({ ...EMPTY_DESK, files });
  const rows = (state: DeskState) => view(state).rows.map((row) => [row.department.id, row.state, row.received, row.due]);

  test('DESKVIEW1, DESKVIEW3 what is missing comes from the plan, and who needs work comes first', () => {
    assert.deepEqual(rows(EMPTY_DESK), [
      ['health', 'unsent', 0, 4],
      ['education', 'unsent', 0, 1],
      ['police', 'unsent', 0, 1],
    ]);
    assert.deepEqual(rows(taken(health, file('e.json', 'education', [observation('b', 1)]))), [
      ['police', 'unsent', 0, 1],
      ['health', 'partial', 1, 4],
      ['education', 'received', 1, 1],
    ]);
  });

  test('DESKVIEW2 the state of a department is the gravest of its periods', () => {
    const state = taken(file('e.json', 'education', [observation('b', 1)]));
    const both = runWhole(deskViewStepwise(COLLECTED, { regions: ['440783'], periods: ['2024', '2025'] }, state));
    const education = both.rows.find(({ department }) => department.id === 'education')!;
    assert.deepEqual(
      education.cells.map((cell) => cell.state),
      ['unsent', 'received'],
    );
    assert.equal(education.state, 'unsent');
  });

  test('DESKVIEW4 a new version is one question, and what two desks say otherwise is one for each value', () => {
    const first = file('1.json', 'health', [observation('a', 50), observation('a', 40, { breakdown: { sex: 'F' } })]);
    const later = { createdAt: '2026-03-09T09:30:00+08:00' };
    const next = file('2.json', 'health', [observation('a', 51), observation('a', 41, { breakdown: { sex: 'F' } })], later);
    const points = view(taken(first, next)).points;
    assert.deepEqual(
      points.map(({ kind }) => kind),
      ['newer'],
    );
    assert.equal(rows(taken(first, next)).find(([id]) => id === 'health')![1], 'newer');
    const other = file('3.json', 'health', [observation('a', 52)], later);
    assert.deepEqual(
      view(taken(first, other)).points.map(({ kind }) => kind),
      ['conflict'],
    );
    assert.equal(rows(taken(first, other)).find(([id]) => id === 'health')![1], 'conflict');
  });

  test('DESKVIEW5 what was decided is no question any more, and a returned file says so', () => {
    const first = file('1.json', 'education', [observation('b', 50)]);
    const next = file('2.json', 'education', [observation('b', 51)], { createdAt: '2026-03-09T09:30:00+08:00' });
    const state = taken(first, next);
    const decisions = [{ kind: 'replacement', submission: next.submission.digest, replaces: first.submission.digest }] as const;
    assert.deepEqual(view({ ...state, decisions }).points, []);
    assert.equal(view({ ...state, decisions }).merged.observations[0]!.value, 51);
    const returned = [first, next].map(({ submission: { digest } }) => ({ kind: 'return', submission: digest }) as const);
    assert.deepEqual(view({ ...state, decisions: returned }).points, []);
    assert.deepEqual(
      rows({ ...state, decisions: returned }).find(([id]) => id === 'education'),
      ['education', 'returned', 0, 1],
    );
    const sameId = [1, 1].map((id, i) => file(`${i}.json`, 'education', [observation('b', i)], { id }));
    assert.deepEqual(
      view(taken(...sameId)).points.map(({ kind }) => kind),
      ['same-id', 'same-id'],
    );
  });
});

describe('what is recorded as missing', () => {
  test('DUEVALUE3 a value that was sent and left out is left out, and not unsent', () => {
    const sent = file('1.json', 'education', [observation('b', 50)]);
    const at = { indicator: 'b', region: '440783', period: '2025' };
    const decisions = [{ kind: 'cell-exclusion', submission: sent.submission.digest, ...at, reason: 'x' }] as const;
    const { due, merged } = view({ ...EMPTY_DESK, files: [sent], decisions });
    const gap = gapsOf(due, merged).find(({ indicator }) => indicator === 'b');
    assert.equal(gap?.state, 'left-out');
  });
});

describe('the desk as it is kept', () => {
  test('DESKRECORD1 it comes back as it was, and a damaged one is none', () => {
    const desk = new Collection();
    desk.takeIn([health], [refused]);
    desk.remark(health.submission.digest, { text: 'one' });
    desk.decide({ kind: 'exclusion', submission: health.submission.digest, reason: 'x' });
    const kept = JSON.parse(JSON.stringify(deskRecordOf(desk.state))) as unknown;
    assert.deepEqual(deskStateOf(readDeskRecord(kept)!, desk.state.files), desk.state);
    for (const damaged of [
      null,
      'x',
      [],
      {},
      { ...(kept as object), decisions: [{ kind: 'exclusion' }] },
      { ...(kept as object), more: 1 },
    ]) {
      assert.equal(readDeskRecord(damaged), null);
    }
  });
});

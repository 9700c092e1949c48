import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runWhole } from '../../src/documents/steps.js';
import { Collection } from '../../src/submissions/collection.js';
import { EMPTY_DESK, type DeskState } from '../../src/submissions/desk-state.js';
import { deskRecordOf, deskStateOf, readDeskRecord } from '../../src/submissions/desk-record.js';
import { deskViewStepwise } from '../../src/submissions/desk-view.js';
import { faultsOf } from '../../src/submissions/seal-dataset.js';
import { checkSubmissionStepwise } from '../../src/submissions/submission-checks.js';
import { answerToRemark } from '../../src/submissions/verdicts.js';
import { dueValues, gapsOf } from '../../src/submissions/due-values.js';
import { COLLECTED, observation, PLAN, submission } from './support.js';

const file = (name: string, ...args: Parameters<typeof submission>) => ({ name, submission: submission(...args) });
const health = file('health.json', 'health', [observation('a', 50)]);
const education = file('education.json', 'education', [observation('b', 1)]);
const refused = {
  id: 'bad.json 1',
  name: 'bad.json',
  problems: [{ level: 'error', code: 'json-syntax', path: '', data: {} }],
  count: 1,
} as const;
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

  test('COLLECTION2 each step can be undone, and done again, several changes together as one, portions too', () => {
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
    const [portions, whole] = [new Collection(), {}];
    portions.takeIn([health], [], whole);
    portions.takeIn([education], [], whole);
    portions.takeIn([], [refused], {});
    portions.undo();
    assert.equal(portions.state.files.length, 2);
    portions.undo();
    assert.deepEqual([portions.state, portions.canUndo], [EMPTY_DESK, false]);
  });

  test('COLLECTION3 a refused file is kept with its reason until one of its name is taken, or it is put away', () => {
    const desk = new Collection();
    desk.takeIn([], [refused]);
    desk.takeIn([], [{ ...refused, count: 2 }]);
    assert.deepEqual(desk.state.refused, [{ ...refused, count: 2 }]);
    desk.takeIn([{ ...health, name: 'bad.json' }]);
    assert.deepEqual(desk.state.refused, []);
    desk.takeIn([], [refused]);
    desk.putAway('bad.json 1');
    assert.deepEqual(desk.state.refused, []);
    const other = { ...refused, id: 'bad.json 2' };
    desk.takeIn([], [refused, other]);
    desk.takeIn([{ ...education, name: 'bad.json' }]);
    assert.deepEqual(desk.state.refused, [refused, other], 'nobody knows which of them it was sent for');
    desk.putAway(refused.id, other.id);
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

describe('a desk in two windows', () => {
  const { digest } = health.submission;
  const both = () => {
    const base: DeskState = { ...EMPTY_DESK, files: [health] };
    return { base, one: new Collection(base), other: new Collection(base) };
  };

  test('COLLECTION6 a file is taken away, and what was decided on it stands again when it comes back', () => {
    const desk = new Collection();
    desk.takeIn([health, education]);
    desk.decide({ kind: 'return', submission: digest });
    desk.takeAway(digest);
    assert.deepEqual(desk.state.files, [education]);
    assert.deepEqual(view(desk.state).merged.idle.length, 1);
    desk.undo();
    assert.equal(view(desk.state).rows.find(({ department }) => department.id === 'health')!.state, 'returned');
  });

  test('COLLECTION7, DESKMERGE1 what was taken in, taken away, decided and remarked in both is so in both', () => {
    const { base, one, other } = both();
    one.takeIn([education], [refused]);
    one.decide({ kind: 'acceptance', submission: education.submission.digest });
    other.takeIn([file('p.json', 'police', [observation('c', 1)])]);
    other.takeAway(digest);
    other.remark(digest, { text: 'other' });
    assert.deepEqual(one.join(base, other.state), []);
    assert.deepEqual(one.state.files.map(({ name }) => name).sort(), ['education.json', 'p.json']);
    assert.deepEqual([one.state.refused, one.state.decisions.length, one.remarksOn(digest).length], [[refused], 1, 1]);
    one.undo();
    one.undo();
    assert.deepEqual(
      one.state.files.map(({ name }) => name),
      ['p.json'],
      'undoing takes back what was done here',
    );
    assert.equal(one.remarksOn(digest).length, 1);
    one.redo();
    assert.deepEqual(
      one.state.files.map(({ name }) => name),
      ['p.json', 'education.json'],
    );
  });

  test('DESKMERGE2, DESKMERGE3 of two decisions on one thing that of the other stands and this one is given back; two remarks are two', () => {
    const { base, one, other } = both();
    const exclusion = { kind: 'exclusion', submission: digest, reason: 'x' } as const;
    one.decide(exclusion);
    one.remark(digest, { text: 'one' });
    other.decide({ kind: 'acceptance', submission: digest });
    other.remark(digest, { text: 'other' });
    assert.deepEqual(one.join(base, other.state), [exclusion]);
    assert.deepEqual(one.state.decisions, other.state.decisions);
    assert.deepEqual(
      one.remarksOn(digest).map(({ id, text }) => `${id} ${text}`),
      ['r1 other', 'r2 one'],
    );
  });
});

describe('what the desk shows', () => {
  const taken = (...files: readonly ReturnType<typeof file>[]): DeskState => ({ ...EMPTY_DESK, files });
  const rows = (state: DeskState) => view(state).rows.map((row) => [row.department.id, row.state, row.received, row.due]);

  test('DESKVIEW1, DESKROW2 what is missing comes from the plan, and who needs work comes first', () => {
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

  test('DESKROW1 the state of a department is the gravest of its periods', () => {
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

  test('NEWERVERSION1, NEWERVERSION2, NEWERVERSION3 many versions are one question, and one that speaks of less is none', () => {
    const at = (hour: number) => ({ createdAt: `2026-03-09T${String(hour).padStart(2, '0')}:30:00+08:00` });
    const female = { breakdown: { sex: 'F' } };
    const versions = Array.from({ length: 20 }, (_, i) =>
      file(`${i}.json`, 'health', [observation('a', 50 + i), observation('a', 40, female)], at(i)),
    );
    const [point, ...others] = view(taken(...versions)).points;
    assert.deepEqual(others, []);
    assert.ok(point?.kind === 'newer');
    assert.deepEqual([point.version.later, point.version.earlier.length, point.version.keys.length], [19, 19, 1]);
    const desk = file('desk.json', 'health', [observation('a', 10)], at(22));
    const { points } = view(taken(...versions.slice(0, 2), desk));
    assert.deepEqual(
      points.map((one) => (one.kind === 'newer' ? `newer ${one.version.later} of ${one.version.earlier.join(' ')}` : one.kind)),
      ['conflict', 'newer 1 of 0'],
    );
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
  });

  test('DESKVIEW2 without regions, they are the plan’s own and those that files are of', () => {
    const regions = ['440784'];
    const state = taken(health, file('e.json', 'education', [observation('b', 1, { region: '440784' })], { regions }));
    const open = runWhole(deskViewStepwise(COLLECTED, { periods: ['2025'] }, state));
    assert.deepEqual(open.regions, ['440783', '440784']);
    const row = open.rows.find(({ department }) => department.id === 'education')!;
    assert.deepEqual(
      row.cells.map((cell) => `${cell.region} ${cell.received}/${cell.due}`),
      ['440783 0/1', '440784 1/1'],
    );
  });

  test('DESKVIEW3, DESKROW5 many files that could not be taken are one point; each is counted where it says it is from', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...refused, id: `${i}`, department: 'police' }));
    assert.equal(view({ ...EMPTY_DESK, refused: many(5) }).points.length, 5);
    const { points, rows: all } = view({ ...EMPTY_DESK, refused: many(500) });
    assert.deepEqual(
      points.map((one) => one.kind === 'refused' && one.files.length),
      [500],
    );
    assert.equal(all.find(({ department }) => department.id === 'police')!.refused, 500);
  });

  test('DESKVIEW7 what the form says of a file is a question until the file is accepted, or sent back', () => {
    const wrong = file('e.json', 'education', [observation('b', 250)]);
    const state = taken(wrong);
    const check = runWhole(checkSubmissionStepwise(PLAN, wrong.submission, []));
    const checks = new Map([[wrong.submission.digest, check]]);
    const points = (decisions: DeskState['decisions']) =>
      runWhole(deskViewStepwise(COLLECTED, { periods: ['2025'] }, { ...state, decisions }, checks)).points.map(({ kind }) => kind);
    assert.deepEqual(points([]), ['checks']);
    assert.deepEqual(points([{ kind: 'acceptance', submission: wrong.submission.digest }]), []);
    assert.deepEqual(points([{ kind: 'return', submission: wrong.submission.digest }]), []);
  });

  test('DESKROW3, VERDICT1 accepted is who has sent all and was told so; the last verdict stands', () => {
    const state = taken(education);
    const { digest } = education.submission;
    const stateOf = (...kinds: readonly ('return' | 'acceptance')[]) =>
      rows({ ...state, decisions: kinds.map((kind) => ({ kind, submission: digest })) }).find(([id]) => id === 'education')![1];
    assert.deepEqual([stateOf(), stateOf('acceptance')], ['received', 'accepted']);
    assert.deepEqual([stateOf('acceptance', 'return'), stateOf('return', 'acceptance')], ['returned', 'accepted']);
    const part = taken(health);
    const accepted = { ...part, decisions: [{ kind: 'acceptance', submission: health.submission.digest }] as const };
    assert.equal(rows(accepted).find(([id]) => id === 'health')![1], 'partial');
  });

  test('DESKROW4, VERDICT2 a returned file that another answers is returned no more, and its remarks are not open', () => {
    const { digest } = education.submission;
    const review = `sha256:${'a'.repeat(64)}`;
    const decisions = [{ kind: 'return', submission: digest, review }] as const;
    const remarks = { [digest]: [{ id: 'r1', text: '请核对' }] };
    const answers = { review, remarks: [{ id: 'r1', answer: '已核对' }] };
    const rowOf = (...files: DeskState['files']) =>
      view({ ...taken(education, ...files), decisions, remarks }).rows.find(({ department }) => department.id === 'education')!;
    assert.deepEqual([rowOf().state, rowOf().remarks], ['returned', 1]);
    const other = file('e2.json', 'education', [observation('b', 2)]);
    const naming = { ...other, submission: { ...other.submission, answers } };
    const correcting = { ...other, submission: { ...other.submission, replaces: digest } };
    for (const next of [naming, correcting]) assert.deepEqual([rowOf(next).state, rowOf(next).remarks], ['received', 0]);
    const empty = { ...naming, submission: { ...naming.submission, report: { ...naming.submission.report, observations: [] } } };
    assert.deepEqual([rowOf(empty).state, rowOf(empty).remarks], ['unsent', 0]);
    const kept = { ...taken(education, naming), decisions, remarks };
    assert.equal(answerToRemark(kept, digest, 'r1')?.answer, '已核对');
    assert.equal(answerToRemark(kept, digest, 'r2'), undefined);
  });

  test('DESKVIEW6 files of one id are one question, until all but one are left out', () => {
    const sameId = [1, 1].map((id, i) => file(`${i}.json`, 'education', [observation('b', i)], { id }));
    assert.deepEqual(
      view(taken(...sameId)).points.map(({ kind }) => kind),
      ['same-id'],
    );
    const [one, other] = sameId;
    const left = { kind: 'exclusion', submission: other!.submission.digest, reason: 'x' } as const;
    const { points, merged } = view({ ...taken(one!, other!), decisions: [left] });
    assert.deepEqual([points, faultsOf(merged), merged.observations[0]!.value], [[], [], 0]);
  });
});

describe('what is recorded as missing', () => {
  test('DUEVALUE3 a value that was sent and left out is left out, and not unsent', () => {
    const sent = file('1.json', 'education', [observation('b', 50)]);
    const at = { indicator: 'b', region: '440783', period: '2025' };
    const decisions = [{ kind: 'cell-exclusion', submission: sent.submission.digest, ...at, reason: 'x' }] as const;
    const { regions, periods, merged, gaps } = view({ ...EMPTY_DESK, files: [sent], decisions });
    const gap = gapsOf(dueValues({ plan: PLAN, regions, periods }), merged).find(({ indicator }) => indicator === 'b');
    assert.equal(gap?.state, 'left-out');
    assert.deepEqual(gaps.get('education'), { unsent: 0, returned: 0, conflict: 0, 'left-out': 1 });
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

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answeredRemarks, answersOf, isRemarkOpen, remarkStates } from '../../src/submissions/answers.js';
import { reviewOf, type Remark } from '../../src/submissions/review.js';
import { observation, REGION, submission } from './support.js';

const SENT = submission('health', [observation('a', 1), observation('a', 2, { breakdown: { sex: 'F' } }), observation('b', 3)]);
const REMARKS: Remark[] = [
  { id: 'cell', indicator: 'a', region: REGION, period: '2025', breakdown: { sex: 'F' }, text: '请核对' },
  { id: 'indicator', indicator: 'b', text: '请说明口径' },
  { id: 'whole', text: '缺少盖章' },
];
const REVIEW = reviewOf(SENT, { verdict: 'returned', remarks: REMARKS, createdAt: '2026-03-08T10:00:00+08:00' });
const states = (now: Parameters<typeof remarkStates>[2], texts: Record<string, string> = {}) =>
  remarkStates(REVIEW, SENT.report.observations, now, new Map(Object.entries(texts)));
const open = (...given: Parameters<typeof states>) =>
  states(...given)
    .filter(isRemarkOpen)
    .map(({ remark }) => remark.id);
const [total, female, other] = SENT.report.observations as [
  ReturnType<typeof observation>,
  ReturnType<typeof observation>,
  ReturnType<typeof observation>,
];

describe('answers to remarks', () => {
  test('ANSWER1 what says something else now is mended: a value, a note, a value that came or went', () => {
    assert.deepEqual(open([total, female, other]), ['cell', 'indicator', 'whole']);
    assert.deepEqual(open([total, { ...female, value: 9 }, other]), ['indicator', 'whole']);
    assert.deepEqual(open([{ ...total, value: 9 }, female, other]), ['cell', 'indicator', 'whole'], 'another cell');
    assert.deepEqual(open([total, female, { ...other, note: '含流动人口' }]), ['cell', 'whole']);
    assert.deepEqual(open([total, other]), ['indicator', 'whole']);
    assert.deepEqual(open([total, female, other, { ...other, breakdown: { sex: 'F' } }]), ['cell', 'whole']);
  });

  test('ANSWER2 any remark is answered by a text, one on the whole by nothing else; blanks are no answer', () => {
    const changed = [
      { ...total, value: 7 },
      { ...female, value: 8 },
      { ...other, value: 9 },
    ];
    assert.deepEqual(open(changed), ['whole']);
    assert.deepEqual(open([total, female, other], { cell: '核对无误', indicator: ' ', whole: '已补盖' }), ['indicator']);
    assert.deepEqual(answersOf(REVIEW, states(changed, { whole: ' 已补盖 ' })), {
      review: REVIEW.digest,
      remarks: [
        { id: 'cell', mended: true },
        { id: 'indicator', mended: true },
        { id: 'whole', answer: '已补盖' },
      ],
    });
  });

  test('ANSWER3 the office sees what a submission answers to each remark; nothing, where it answers another review', () => {
    const given = states([total, { ...female, value: 9 }, other], { whole: '已补盖', cell: '也已核对' });
    const answers = answersOf(REVIEW, given);
    assert.deepEqual(answeredRemarks({ answers }, REVIEW), given);
    const none = REMARKS.map((remark) => ({ remark, isMended: false, answer: '' }));
    assert.deepEqual(answeredRemarks({}, REVIEW), none);
    assert.deepEqual(answeredRemarks({ answers: { ...answers, review: SENT.digest } }, REVIEW), none);
  });
});

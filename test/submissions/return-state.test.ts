import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readReturn, returnText, sealedWith, type ReturnState } from '../../src/submissions/return-state.js';
import { seal } from '../../src/submissions/submission.js';
import { sealAgain } from '../../src/submissions/sealed-again.js';
import { ReturnedReport } from '../../src/submissions/returned-report.js';
import { filled, returned, SEAL } from './returned.js';

describe('a return as it is kept', () => {
  test('RETURNSTATE1 it is read back as it was written; what is none, was changed or is not whole is no return', () => {
    const state: ReturnState = { ...returned(), answers: [{ id: 'cell', text: '核对无误' }] };
    assert.deepEqual(readReturn(returnText(state)), state);
    const changed = (more: object) => returnText({ ...state, ...more } as ReturnState);
    for (const text of [
      '',
      'null',
      '[]',
      '{"__proto__":{}}',
      returnText(state).slice(0, -20),
      changed({ extra: 1 }),
      changed({ review: { ...state.review, by: '另一人' } }),
      changed({ review: { ...state.review, remarks: [] } }),
      changed({ answers: [{ id: 'cell' }] }),
      changed({ before: [{}] }),
    ]) {
      assert.equal(readReturn(text), null, text.slice(0, 80));
    }
  });

  test('RETURNSTATE2 an answer that is still being typed is kept, and is none yet', () => {
    const session = filled();
    const typed = { id: 'cell', text: '核对', isTyped: true as const };
    const report = new ReturnedReport(session, readReturn(returnText({ ...returned(), answers: [typed] }))!);
    assert.deepEqual(report.state.answers, [typed]);
    assert.ok(report.open.some(({ remark }) => remark.id === 'cell'));
  });

  test('RETURNSTATE3 of an export it is known what was answered, so that what was sealed can be made again', () => {
    const session = filled();
    const report = new ReturnedReport(session, {
      ...returned(),
      answers: ['cell', 'female', 'indicator', 'whole'].map((id) => ({ id, text: '已核对' })),
    });
    session.remark(report, report.cells);
    const submission = seal(session, { ...SEAL, id: 'f'.repeat(32), ...report.sealOptions() });
    const text = returnText({ ...report.state, sealed: report.sealOptions() });
    const about = { ...SEAL, id: 'f'.repeat(32), digest: submission.digest, cells: [...session.cells()] };
    assert.equal(sealAgain(session, about), null);
    assert.deepEqual(sealAgain(session, { ...about, ...sealedWith(text) })?.submission, submission);
    assert.deepEqual([sealedWith(undefined), sealedWith('x'), sealedWith(returnText(returned()))], [{}, {}, {}]);
  });
});

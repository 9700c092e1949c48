import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPointsOf } from '../../src/report/open-points.js';
import type { EntrySession } from '../../src/report/session.js';
import { ReturnedReport } from '../../src/submissions/returned-report.js';
import type { ReturnState } from '../../src/submissions/return-state.js';
import { seal, SealError } from '../../src/submissions/submission.js';
import { at, codes, put } from '../report/support.js';
import { filled, form, returned, SEAL } from './returned.js';

function laid(session = filled(), state: ReturnState = returned()): { session: EntrySession; report: ReturnedReport } {
  const report = new ReturnedReport(session, state);
  session.remark(report, report.cells);
  return { session, report };
}
const ids = (list: readonly { readonly remark: { readonly id: string } }[]) => list.map(({ remark }) => remark.id);
const answered = (...of: string[]): ReturnState => ({ ...returned(), answers: of.map((id) => ({ id, text: '已核对' })) });

describe('a report that was returned', () => {
  test('RETURNED1 a remark stands at its value, one on an indicator at its first value, one on the whole at none', () => {
    const { session, report } = laid();
    assert.deepEqual(
      report.remarks.map(({ cell }) => cell),
      [at(session, 'rate'), at(session, 'visits', { breakdown: 'sex=F' }), at(session, 'a'), null],
    );
    const region = { id: 'r1', indicator: 'rate', region: '440784', period: '2025', text: '另一地区' };
    const gone = { id: 'r2', indicator: 'no-longer', text: '已取消' };
    const other = laid(filled(), returned(undefined, { remarks: [region, gone] }));
    assert.deepEqual(
      other.report.remarks.map(({ cell }) => cell),
      [null, null],
    );
    assert.equal(laid(form({ locked: ['2025'] })).report.cells.length, 0, 'nothing to be filled there');
  });

  test('RETURNED2 an open remark is asked at its cell, however often the entry was explained, and nothing else; an error goes first', () => {
    const { session, report } = laid();
    assert.deepEqual(codes(session, 'rate'), ['returned']);
    assert.equal(session.progress.warnings, 3);
    put(session, 'rate', '已写过原因', { part: 'reason' });
    const { row, column } = at(session, 'rate');
    assert.deepEqual(
      openPointsOf(session, row).map(({ kind }) => kind),
      ['returned'],
    );
    put(session, 'rate', '197.5');
    assert.deepEqual(codes(session, 'rate'), ['above-bounds']);
    put(session, 'rate', '97.5');
    assert.deepEqual(codes(session, 'rate'), ['returned'], 'the same again is not mended');
    report.state = answered('cell');
    assert.deepEqual(codes(session, 'rate'), []);
    assert.equal(session.reason(row, column), '已写过原因');
    session.remark(null, report.cells);
    assert.equal(session.progress.warnings, 0);
  });

  test('RETURNED3 all remarks are seen with their states, the open ones first, in the order of the form', () => {
    const { session, report } = laid(filled(), answered('whole'));
    assert.deepEqual(ids(report.listed), ['cell', 'indicator', 'female', 'whole']);
    put(session, 'rate', '96');
    assert.deepEqual(ids(report.listed), ['indicator', 'female', 'whole', 'cell']);
    assert.deepEqual(ids(report.open), ['indicator', 'female']);
    assert.deepEqual(ids(report.remarksAt(at(session, 'rate').row, at(session, 'rate').column)), ['cell']);
    put(session, 'a', '不含流动人口', { part: 'note' });
    assert.deepEqual(ids(report.open), ['female'], 'a note mends a remark on an indicator');
  });

  test('RETURNED4 sealed again, the report names what it replaces and what it answers, remark by remark', () => {
    const { session, report } = laid(filled(), answered('female', 'indicator', 'whole'));
    put(session, 'rate', '96');
    const again = seal(session, { ...SEAL, id: 'f'.repeat(32), ...report.sealOptions() });
    assert.equal(again.replaces, report.state.review.submission);
    assert.deepEqual(again.answers, {
      review: report.state.review.digest,
      remarks: [
        { id: 'cell', mended: true },
        { id: 'female', answer: '已核对' },
        { id: 'indicator', answer: '已核对' },
        { id: 'whole', answer: '已核对' },
      ],
    });
  });

  test('RETURNED5 the report is not sealed while a remark is open, also one on the whole', () => {
    const codeOf = (session: EntrySession) => {
      try {
        seal(session, SEAL);
      } catch (error) {
        assert.ok(error instanceof SealError);
        return error.code;
      }
      return null;
    };
    assert.equal(codeOf(laid().session), 'open-points');
    assert.equal(codeOf(laid(filled(), answered('cell', 'female', 'indicator')).session), 'unanswered');
    assert.equal(codeOf(laid(filled(), answered('cell', 'female', 'indicator', 'whole')).session), null);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seal } from '../../src/submissions/submission.js';
import { sealAgain } from '../../src/submissions/sealed-again.js';
import { open, percent, plain, put, REGION } from '../report/support.js';

const OPTIONS = { id: '0123456789abcdef0123456789abcdef', createdAt: '2026-03-05T09:30:00+08:00', reporter: { name: '李敏' } };
const previous = [{ indicator: 'a', region: REGION, period: '2024', value: 97, status: 'A' as const }];

function exported(options = {}) {
  const session = open([plain('a'), percent('b')], {}, { previous, ...options });
  put(session, 'a', '9.70');
  put(session, 'a', '口径调整', { part: 'reason' });
  put(session, 'b', '未统计', { part: 'missing' });
  const submission = seal(session, OPTIONS);
  return { session, submission, report: { ...OPTIONS, digest: submission.digest, cells: [...session.cells()] } };
}

describe('a submission made again', () => {
  test('RESEAL1 is byte for byte the one that was made, whatever was typed since', () => {
    const { session, submission, report } = exported();
    put(session, 'a', '173');
    put(session, 'b', '', { part: 'missing' });
    const again = sealAgain(session, report)!;
    assert.deepEqual(again.submission, submission);
    assert.deepEqual([...again.session.cells()], report.cells);
    assert.equal(session.text(0, 0), '173', 'the form is left alone');
  });

  test('RESEAL1 there is none where another digest comes out: cells, names, plan, or last year are others', () => {
    const { session, report } = exported();
    const cells = report.cells.map(([key, text]) => [key, text === '9.70' ? '9.71' : text] as const);
    assert.equal(sealAgain(session, { ...report, cells }), null);
    assert.equal(sealAgain(session, { ...report, cells: [] }), null, 'open points');
    assert.equal(sealAgain(session, { ...report, reporter: { name: '张强' } }), null);
    assert.equal(sealAgain(session, { ...report, createdAt: 'yesterday' }), null, 'not even a submission');
    assert.equal(
      sealAgain(session, { ...report, cells: [...report.cells, ['nonsense', 'x']] })?.submission.digest,
      report.digest,
      'strays are in no file',
    );
    const other = (options: object) => open([plain('a'), percent('b')], {}, { previous, ...options });
    assert.equal(sealAgain(other({ previous: [] }), report), null);
    assert.equal(sealAgain(other({ periods: ['2024', '2025'] }), report), null);
    assert.equal(sealAgain(other({ isPractice: true }), report), null);
    assert.equal(sealAgain(open([plain('a'), percent('b')], { version: '9.0.0' }, { previous }), report), null);
  });
});

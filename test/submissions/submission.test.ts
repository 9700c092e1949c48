import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { jsonText } from '../../src/documents/json-text.js';
import { digestOfDocument } from '../../src/documents/digest.js';
import { observationsOf } from '../../src/report/entry-observations.js';
import { readSubmission, seal, SealError, sealStepwise, type Submission } from '../../src/submissions/submission.js';
import { readPlan } from '../../src/plan/plan.js';
import { DocumentError } from '../../src/documents/problems.js';
import { EntrySession } from '../../src/report/session.js';
import { withToJSON } from '../support/to-json.js';
import { external, task } from '../plan/sample.js';
import { at, open, percent, plain, put, REGION } from '../report/support.js';

const OPTIONS = { id: '0123456789abcdef0123456789abcdef', createdAt: '2026-03-05T09:30:00+08:00' };

/** A report with something of everything, ready to be sealed. */
function ready(): EntrySession {
  const previous = [{ indicator: 'a', region: REGION, period: '2024', value: 97, status: 'A' as const }];
  const session = open([plain('a'), percent('b', { breakdowns: ['sex'] }), task('t')], {}, { previous });
  put(session, 'a', '9.70');
  put(session, 'a', '口径调整', { part: 'reason' });
  for (const breakdown of ['', 'sex=F']) {
    put(session, 'b', '1', { part: 'numerator', breakdown });
    put(session, 'b', '3', { part: 'denominator', breakdown });
  }
  put(session, 'b', '未统计', { part: 'missing' });
  put(session, 'b', '含流动人口😀', { part: 'note' });
  put(session, 't', '进行中');
  return session;
}

const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return `${error.code} ${error.path}`;
  }
  return 'accepted';
};

function isSameJson(text: string, value: unknown): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), value);
  } catch {
    return false;
  }
}

const sealed = (more: object = {}): Submission => ({ ...seal(ready(), OPTIONS), ...more });

describe('a submission', () => {
  test('SEAL6 a practice report is never sealed, whether it is filled or not', () => {
    const isPractice = (error: unknown) => error instanceof SealError && error.code === 'practice' && error.points.length === 0;
    assert.throws(() => seal(open([plain('a')], {}, { isPractice: true }), OPTIONS), isPractice);
    const filled = open([plain('a')], {}, { isPractice: true });
    put(filled, 'a', '97');
    assert.throws(() => seal(filled, OPTIONS), isPractice);
  });

  test('SEAL7 where reporter and reviewer are asked for, both are named', () => {
    const attempt = (reporter?: Submission['reporter']) =>
      seal(ready(), { ...OPTIONS, requireReporter: true, ...(reporter && { reporter }) });
    for (const reporter of [
      undefined,
      {},
      { name: '李敏' },
      { reviewer: '张强' },
      { name: ' ', reviewer: '张强' },
      { name: '李敏', reviewer: '\u3000' },
    ]) {
      assert.throws(
        () => attempt(reporter),
        (error) => error instanceof SealError && error.code === 'reporter-missing',
      );
    }
    for (const [reporter, told] of [
      [undefined, 'Expected reporter.name and reporter.reviewer, got none'],
      [{ name: '李敏' }, 'Expected reporter.reviewer, got none'],
      [{ filledBy: '李敏', phone: '1' }, 'Expected reporter.name and reporter.reviewer, got reporter.filledBy'],
    ] as const)
      assert.throws(() => attempt(reporter as Submission['reporter']), { message: told });
    assert.deepEqual(attempt({ name: '李敏', reviewer: '张强' }).reporter, { name: '李敏', reviewer: '张强' });
  });

  test('SEAL1 sealing needs a report without errors, open cells, and warnings without a reason', () => {
    const session = ready();
    for (const [id, text, place, kind] of [
      ['a', '173', {}, 'error'],
      ['a', '', {}, 'empty'],
      ['a', '', { part: 'reason' }, 'warning'],
      ['t', '', {}, 'empty'],
      ['b', '', { part: 'missing' }, 'empty'],
    ] as const) {
      put(session, id, text, place);
      assert.throws(
        () => seal(session, OPTIONS),
        (error) => error instanceof SealError && error.code === 'open-points' && error.points.some((point) => point.kind === kind),
        `${id} ${text}`,
      );
      session.undo();
    }
    assert.equal(seal(session, OPTIONS).format, 'dabiao.submission/1');
  });

  test('SEAL2 the digest is of everything else in the file', () => {
    const submission = sealed();
    assert.equal(submission.digest, digestOfDocument(submission));
    assert.notEqual(seal(ready(), { ...OPTIONS, id: 'f'.repeat(32) }).digest, submission.digest);
    assert.notEqual(seal(ready(), { ...OPTIONS, reporter: { name: '李敏' } }).digest, submission.digest);
  });
  test('SEAL2 it carries the report, and the reasons for its warnings', () => {
    const { report, justifications, reporter } = seal(ready(), { ...OPTIONS, reporter: { name: '李敏', reviewer: '张强' } });
    assert.equal(report.observations.length, 5);
    assert.deepEqual(
      justifications.map(({ warnings, reason }) => [warnings, reason]),
      [[['slip-decimal'], '口径调整']],
    );
    assert.deepEqual(reporter, { name: '李敏', reviewer: '张强' });
  });

  test('SEAL8 one that corrects another names it, and what it answers', () => {
    const answers = {
      review: `sha256:${'1'.repeat(64)}`,
      remarks: [
        { id: 'r1', mended: true as const },
        { id: 'r2', answer: '已核对' },
      ],
    };
    const replaces = `sha256:${'2'.repeat(64)}`;
    const submission = seal(ready(), { ...OPTIONS, replaces, answers });
    assert.deepEqual(readSubmission(jsonText(submission)), submission);
    assert.deepEqual([submission.replaces, submission.answers], [replaces, answers]);
    assert.notEqual(submission.digest, sealed().digest);
    assert.deepEqual(
      Object.keys(sealed()).filter((key) => key === 'replaces' || key === 'answers'),
      [],
    );
  });

  test('SEAL8 one that was returned is not sealed while a remark is open', () => {
    const session = ready();
    const remarked = {
      foundAt: (_row: number, _column: number, own: readonly []) => own,
      foundIn: (_row: number, _period: string, own: never) => own,
    };
    session.remark({ ...remarked, isOpen: () => false, count: () => 0, hasOpen: true } as never, []);
    assert.throws(() => seal(session, OPTIONS), { code: 'unanswered' });
    session.remark(null, []);
    assert.ok(seal(session, OPTIONS));
  });

  test('SEAL3 what was sealed is read, however it is laid out', () => {
    const submission = sealed();
    for (const text of [JSON.stringify(submission), JSON.stringify(submission, null, '\t'), `\ufeff${JSON.stringify(submission)}\r\n`]) {
      assert.deepEqual(readSubmission(text), submission);
    }
    const { digest, report, ...rest } = submission;
    assert.deepEqual(readSubmission({ digest, ...rest, report }), submission);
  });
  test('SEAL3 a changed byte is refused: of each value, one after the other', () => {
    const submission = sealed();
    const text = JSON.stringify(submission);
    let refused = 0;
    for (let i = 0; i < text.length; i++) {
      const char = text[i]!;
      const other = /\d/.test(char)
        ? String((Number(char) + 1) % 10)
        : /[a-z]/.test(char)
          ? char === 'z'
            ? 'a'
            : String.fromCharCode(char.charCodeAt(0) + 1)
          : null;
      if (other === null) continue;
      const changed = `${text.slice(0, i)}${other}${text.slice(i + 1)}`;
      if (isSameJson(changed, submission)) continue; // the last digit of 33.333333333333336: the number is the same
      assert.notEqual(
        codeOf(() => readSubmission(changed)),
        'accepted',
        `${text.slice(Math.max(0, i - 20), i)}[${char}→${other}]`,
      );
      refused++;
    }
    assert.ok(refused > 500, String(refused));
  });
  test('SEAL3 so is a value put in, taken out or moved', () => {
    const change = (edit: (submission: Submission) => void) => {
      const copy = JSON.parse(JSON.stringify(sealed())) as Submission;
      edit(copy);
      return codeOf(() => readSubmission(JSON.stringify(copy)));
    };
    assert.equal(
      change((copy) => copy.report.observations.pop()),
      'digest-differs digest',
    );
    assert.equal(
      change((copy) => copy.report.observations.reverse()),
      'digest-differs digest',
    );
    assert.equal(
      change((copy) => (copy.report.observations[0]!.note = '补')),
      'digest-differs digest',
    );
    assert.equal(
      change((copy) => (copy.justifications = [])),
      'digest-differs digest',
    );
    assert.equal(
      change((copy) => (copy.digest = `sha256:${'0'.repeat(64)}`)),
      'digest-differs digest',
    );
    assert.equal(
      change(() => undefined),
      'accepted',
    );
  });
  test('SEAL3 half a surrogate pair has no digest to compare', () => {
    const text = JSON.stringify(sealed()).replace('含流动人口😀', '含流动人口\\ud83d');
    assert.equal(
      codeOf(() => readSubmission(text)),
      'lone-surrogate ',
    );
    assert.equal(
      codeOf(() => readSubmission(JSON.parse(text))),
      'lone-surrogate report.observations[1].note',
    );
  });
  test('SEAL3 what is no submission is refused as such', () => {
    assert.match(
      codeOf(() => readSubmission('')),
      /^json-empty/,
    );
    assert.match(
      codeOf(() => readSubmission('{')),
      /^json-syntax/,
    );
    assert.match(
      codeOf(() => readSubmission(JSON.stringify(sealed()).slice(0, -1))),
      /^json-syntax/,
    );
    assert.match(
      codeOf(() => readSubmission({ ...sealed(), format: 'dabiao.report/1' })),
      /^format-kind/,
    );
    assert.match(
      codeOf(() => readSubmission({ ...sealed(), extra: 1 })),
      /^unknown-member/,
    );
    assert.match(
      codeOf(() => readSubmission('{"format":"dabiao.submission/1","__proto__":{}}')),
      /^json-hostile-key/,
    );
  });

  test('SEAL4 another plan’s file is refused', () => {
    const submission = sealed();
    const { id } = submission.report.plan;
    assert.deepEqual(readSubmission(submission, { id }), submission);
    assert.equal(
      codeOf(() => readSubmission(submission, { id: 'other-plan' })),
      'other-plan report.plan.id',
    );
  });

  test('SEAL5 what doesn’t fit into the file is not sealed', () => {
    for (const [options, at] of [
      [{ ...OPTIONS, id: 'x' }, 'pattern id'],
      [{ ...OPTIONS, createdAt: 'gestern' }, 'pattern createdAt'],
      [{ ...OPTIONS, reporter: { name: '' } }, 'too-small reporter.name'],
      [{ ...OPTIONS, reporter: { name: '李'.repeat(4001) } }, 'too-big reporter.name'],
      [{ ...OPTIONS, reporter: { name: '李\ud83d' } }, 'lone-surrogate reporter.name'],
    ] as const) {
      assert.equal(
        codeOf(() => seal(ready(), options)),
        at,
      );
    }
  });
  test('SEAL5 every text a session lets through can be read back', () => {
    const session = ready();
    for (const part of ['reason', 'source', 'note'] as const) put(session, 'a', '注'.repeat(4000), { part });
    assert.equal(
      codeOf(() => readSubmission(JSON.stringify(seal(session, OPTIONS)))),
      'accepted',
    );
    put(session, 'a', '注'.repeat(4001), { part: 'note' });
    assert.throws(() => seal(session, OPTIONS), SealError);
  });
  test('SEAL5 a broken text is an open point, and kept as it was typed', () => {
    const session = ready();
    for (const part of ['reason', 'source', 'note'] as const) {
      put(session, 'a', '好\ud83d', { part });
      assert.throws(
        () => seal(session, OPTIONS),
        (error) => error instanceof SealError && error.points.some((point) => 'finding' in point && point.finding.code === 'text-broken'),
        part,
      );
      assert.ok([...session.cells()].some(([key, text]) => key.endsWith(`|${part}`) && text === '好\ud83d'));
      session.undo();
    }
  });
  test('SEAL5 a broken text in a cell for figures or choices never reaches the file', () => {
    for (const [id, place] of [
      ['a', {}],
      ['a', { part: 'status' }],
      ['b', { part: 'numerator' }],
      ['b', { part: 'missing' }],
      ['t', {}],
    ] as const) {
      const session = ready();
      put(session, id, '9\ud83d', place);
      assert.throws(() => seal(session, OPTIONS), SealError);
    }
  });
  test('SEAL5 control characters of any kind are kept from the cell to the file that is read', () => {
    const session = ready();
    const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('');
    const note = `注${controls}\u2028\u2029\ufeff\uffff释`;
    put(session, 'a', note, { part: 'note' });
    const submission = seal(session, OPTIONS);
    const read = readSubmission(JSON.stringify(submission, null, 2));
    assert.equal(read.report.observations[0]!.note, note);
    assert.equal(read.digest, submission.digest);
    assert.equal(digestOfDocument(read), submission.digest);
  });
  test('SEAL5 what is sealed is shown again as it was typed, once the period is locked', () => {
    const indicators = [plain('a', { unit: 'ratio', targets: [external] }), plain('b', { precision: 3 }), task('t')];
    const session = open(indicators);
    const typed = [
      ['a', '1:1.05', 'value'],
      ['a', '3:2（省厅2024年通知）', 'standard'],
      ['a', '统计年报', 'source'],
      ['b', '1.050', 'value'],
      ['b', '含流动人口', 'note'],
      ['t', 'in-progress', 'value'],
    ] as const;
    for (const [id, text, part] of typed) put(session, id, text, { part });
    const { report } = readSubmission(JSON.stringify(seal(session, OPTIONS)));
    const later = open(indicators, {}, { periods: ['2025', '2026'], locked: ['2025'], previous: report.observations });
    for (const [id, text, part] of typed) {
      const { row, column } = at(later, id, { part });
      assert.equal(later.text(row, column), text, `${id} ${part}`);
    }
    assert.deepEqual(observationsOf(later.entry(0, '2025')), report.observations.slice(0, 1));
  });
  test('SEAL5 on a page whose scripts give everything a toJSON the file is the same', () => {
    const plain = jsonText(sealed(), 2);
    const [text, read] = withToJSON(() => {
      const text = jsonText(sealed(), 2);
      return [text, readSubmission(text)];
    });
    assert.equal(text, plain);
    assert.deepEqual(read, sealed());
    assert.deepEqual(readSubmission(text), sealed());
  });
  test('SEAL5 the whole form of a department, of a plan that is shipped', () => {
    const plan = readPlan(readFileSync(join(import.meta.dirname, '../../src/plans/kaiping-women-2021-2030.json'), 'utf8'));
    const session = new EntrySession({ plan, department: 'health', periods: ['2025'] });
    const column = session.form.column('2025', '', 'missing')!;
    session.set(session.form.rows.map((_, row) => ({ row, column, text: '未统计' })));
    const submission = readSubmission(JSON.stringify(seal(session, OPTIONS)), plan);
    assert.ok(submission.report.observations.length >= session.form.rows.length);
    assert.ok(submission.report.observations.every(({ status }) => status === 'L'));
  });

  test('SEAL5 a ratio whose written form is too long for the file is refused where it stands', () => {
    const session = open([plain('a', { unit: 'ratio' }), plain('b', { unit: 'ratio' })]);
    put(session, 'a', '3:2');
    put(session, 'b', `${'0'.repeat(4001)}3:2`);
    assert.equal(
      codeOf(() => seal(session, OPTIONS)),
      'too-big report.observations[1].written',
    );
  });
  test('SEAL9 what is sealed is laid out as it is when it is read, byte for byte', () => {
    const indicators = [plain('r', { unit: 'ratio', targets: [external] }), percent('b', { breakdowns: ['sex'] }), task('t')];
    const ratios = open(indicators);
    put(ratios, 'r', '3:2');
    put(ratios, 'r', '5:2（省厅）', { part: 'standard' });
    for (const [breakdown, numerator, denominator] of [
      ['', '2', '4'],
      ['sex=F', '1', '2'],
      ['sex=M', '1', '2'],
    ] as const) {
      put(ratios, 'b', numerator, { part: 'numerator', breakdown });
      put(ratios, 'b', denominator, { part: 'denominator', breakdown });
    }
    put(ratios, 'b', '50.0');
    put(ratios, 'b', '年报', { part: 'source' });
    put(ratios, 'b', '初步', { part: 'status' });
    put(ratios, 't', '完成');
    put(ratios, 't', '已办', { part: 'note' });
    const reporter = { phone: '1', reviewer: '张强', name: '李敏' };
    for (const session of [ready(), ratios]) {
      const text = jsonText(seal(session, { ...OPTIONS, reporter }), 2);
      assert.equal(jsonText(readSubmission(text), 2), text);
    }
  });
  test('SEAL9 in steps the same comes out', () => {
    const indicators = Array.from({ length: 1000 }, (_, i) => plain(`a${i}`, { name: `指标${i}` }));
    const session = open(indicators);
    for (const { id } of indicators) put(session, id, '97');
    let steps = 0;
    const run = sealStepwise(session, OPTIONS);
    for (;;) {
      const step = run.next();
      if (step.done) {
        assert.equal(jsonText(step.value), jsonText(seal(session, OPTIONS)));
        break;
      }
      steps++;
    }
    assert.ok(steps > 20, `${steps} steps`);
  });
});

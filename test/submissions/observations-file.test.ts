import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { digestOfDocument } from '../../src/documents/digest.js';
import { DocumentError } from '../../src/documents/problems.js';
import { DATASET_FORMAT } from '../../src/submissions/dataset.js';
import { observationsFor, readObservationsFile } from '../../src/submissions/observations-file.js';
import { seal, type Submission } from '../../src/submissions/submission.js';
import { open, plain, put } from '../report/support.js';

const OBSERVATION = { indicator: 'a', region: '440783', period: '2024', value: 7.5, status: 'A' } as const;
const PLAN = { id: 'test-plan' };

function submission(): Submission {
  const session = open([plain('a')], PLAN);
  put(session, 'a', '7.5');
  return seal(session, { id: '0123456789abcdef0123456789abcdef', createdAt: '2026-03-05T09:30:00+08:00' });
}
const dataset = (more: object = {}) => ({ format: DATASET_FORMAT, plan: PLAN, observations: [OBSERVATION], ...more });

function refusal(read: () => unknown): DocumentError {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error;
  }
  assert.fail('expected a refusal');
}
const codeOf = (source: unknown) => {
  const { code, path } = refusal(() => readObservationsFile(source));
  return `${code} ${path}`.trim();
};

describe('a file of observations', () => {
  test('OBSFILE1 is a dataset or a submission, as text or value', () => {
    for (const file of [dataset(), submission()]) {
      for (const source of [file, JSON.stringify(file), `\ufeff${JSON.stringify(file, null, 2)}`]) {
        const [first] = observationsFor(PLAN, readObservationsFile(source));
        assert.equal(first!.value, 7.5);
      }
    }
  });

  test('OBSFILE1 is nothing else, and the kinds that are taken are named', () => {
    const { report } = submission();
    for (const source of [report, { format: 'dabiao.plan/1' }, { format: 'other' }]) {
      const { problems } = refusal(() => readObservationsFile(source));
      assert.deepEqual(
        problems.map(({ code, data }) => [code, data.expected]),
        [['format-kind', ['dabiao.dataset/1', 'dabiao.submission/1']]],
      );
    }
    for (const [source, code] of [
      [{ observations: [OBSERVATION] }, 'format-missing format'],
      [[OBSERVATION], 'format-missing format'],
      [dataset({ format: 'dabiao.dataset/9' }), 'format-newer format'],
      [{ ...submission(), format: 'dabiao.submission/2' }, 'format-newer format'],
      [dataset({ note: 1 }), 'unknown-member note'],
      [{ ...submission(), observations: [] }, 'unknown-member observations'],
      [readFileSync(join(import.meta.dirname, '../fixtures/login.html'), 'utf8'), 'json-syntax'],
      [JSON.stringify(submission()).slice(0, 300), 'json-syntax'],
      ['{"__proto__":1}', 'json-hostile-key'],
      ['', 'json-empty'],
    ] as const) {
      assert.equal(codeOf(source), code);
    }
    const newer = refusal(() => readObservationsFile(dataset({ format: 'dabiao.dataset/9' })));
    assert.deepEqual(newer.problems[0]!.data, { expected: 'dabiao.dataset/1', got: 'dabiao.dataset/9' });
  });

  test('OBSFILE2 a submission in which a value was changed is refused', () => {
    assert.equal(codeOf(JSON.stringify(submission()).replace('7.5', '9.5')), 'digest-differs digest');
  });

  test('OBSFILE3 a value that stands twice is refused, in either', () => {
    assert.equal(codeOf(dataset({ observations: [OBSERVATION, { ...OBSERVATION, value: 8 }] })), 'duplicate-observation observations[1]');
    const { digest: _, ...twice } = submission();
    const [first] = twice.report.observations;
    const report = { ...twice.report, observations: [first, { ...first, value: 8 }] };
    const sealed = { ...twice, report, digest: digestOfDocument({ ...twice, report }) };
    assert.equal(codeOf(sealed), 'duplicate-observation report.observations[1]');
  });

  test("OBSFILE4 another plan's file is refused, with both named", () => {
    for (const [file, path] of [
      [dataset(), 'plan.id'],
      [submission(), 'report.plan.id'],
    ] as const) {
      const { problems } = refusal(() => observationsFor({ id: 'other' }, readObservationsFile(file)));
      assert.deepEqual(problems, [{ level: 'error', code: 'other-plan', path, data: { expected: 'other', got: 'test-plan' } }]);
    }
  });
});

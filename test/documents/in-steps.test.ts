import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { CanonicalWriter } from '../../src/documents/canonical.js';
import { digestOf, digestOfDocument, digestOfDocumentStepwise } from '../../src/documents/digest.js';
import { DocumentError } from '../../src/documents/problems.js';
import { runWhole, type Steps } from '../../src/documents/steps.js';
import { checkPlan, checkPlanStepwise } from '../../src/plan/check/check.js';
import { readPlan, readPlanStepwise } from '../../src/plan/plan.js';
import { readObservationsFile, readObservationsFileStepwise } from '../../src/submissions/observations-file.js';
import { indicator, samplePlan } from '../plan/sample.js';

const MANY = 5000;
const observations = Array.from({ length: MANY }, (_, i) => ({
  indicator: 'a',
  region: String(100_000 + i),
  period: '2025',
  value: i / 7,
  status: 'A',
  note: '含流动人口',
}));
const dataset = { format: 'dabiao.dataset/1', plan: { id: 'a' }, observations };
const unsealed = {
  format: 'dabiao.submission/1',
  id: '0'.repeat(32),
  createdAt: '2026-03-05T09:30:00+08:00',
  report: {
    format: 'dabiao.report/1',
    plan: { id: 'a', version: '1', digest: digestOf('a') },
    regions: ['440783'],
    department: 'health',
    periods: ['2025'],
    cycle: 'annual',
    observations,
  },
  justifications: [],
};
const submission = { ...unsealed, digest: digestOfDocument(unsealed) };
const plan = samplePlan({ indicators: Array.from({ length: 1000 }, (_, i) => indicator(`i${i}`, { name: `指标${i}` })), rules: [] });
const spoilt = (list: readonly object[]) =>
  list.map((one, i) => (i % 3 === 0 ? { ...one, statu: 'A' } : i % 3 === 1 ? { ...one, status: 5 } : one));

/** The result or what is wrong, and how many steps there were. */
function outcome<T>(steps: Steps<T>): { readonly result: unknown; readonly steps: number } {
  let count = 0;
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return { result: step.value, steps: count };
      count++;
    }
  } catch (error) {
    assert.ok(error instanceof DocumentError);
    return { result: { problems: error.problems, count: error.count }, steps: count };
  }
}

function* inOneGo<T>(read: () => T): Steps<T> {
  yield;
  return read();
}

describe('long documents, step by step', () => {
  const files: Readonly<Record<string, unknown>> = {
    'a dataset': dataset,
    'a submission': submission,
    'a submission that was changed': { ...submission, digest: digestOf('other') },
    'a dataset with one value twice': { ...dataset, observations: [...observations, observations[7]] },
    'a dataset with thousands of problems': { ...dataset, observations: spoilt(observations) },
    'a submission with thousands of problems': { ...submission, report: { ...submission.report, observations: spoilt(observations) } },
  };
  for (const [what, file] of Object.entries(files)) {
    for (const source of [file, JSON.stringify(file)]) {
      test(`DOCUMENT6 ${what}, as ${typeof source}: the same as in one go, a hundred observations a step`, () => {
        const read = outcome(readObservationsFileStepwise(source));
        assert.deepEqual(read.result, outcome(inOneGo(() => readObservationsFile(source))).result);
        assert.ok(read.steps >= MANY / 100, `${read.steps} steps`);
      });
    }
  }

  test('DOCUMENT6 a text is looked through in parts, a broken one too', () => {
    const text = JSON.stringify({ ...dataset, extensions: { lists: Array.from({ length: 200_000 }, () => []) } });
    for (const broken of [`${text}x`, text.slice(0, -1), text.replace('"a"', '"a\\ud83d"')]) {
      const read = outcome(readObservationsFileStepwise(broken));
      assert.deepEqual(read.result, outcome(inOneGo(() => readObservationsFile(broken))).result);
      assert.ok(read.steps > 50, `${read.steps} steps`);
    }
  });

  test('DOCUMENT6 a plan and its checks: the same as in one go, an indicator a step', () => {
    for (const one of [plan, { ...plan, indicators: plan.indicators.map((each) => ({ ...each, field: 'none' })) }]) {
      const read = outcome(readPlanStepwise(JSON.stringify(one)));
      assert.deepEqual(read.result, outcome(inOneGo(() => readPlan(JSON.stringify(one)))).result);
      assert.ok(read.steps >= 1000, `${read.steps} steps`);
      assert.deepEqual(runWhole(checkPlanStepwise(one)), checkPlan(one));
    }
  });

  test('DIGEST5 of a long document in steps: that of another library', () => {
    const steps = digestOfDocumentStepwise(submission);
    const { result, steps: count } = outcome(steps);
    const text = [...new CanonicalWriter().parts(unsealed)].join('');
    assert.equal(result, `sha256:${createHash('sha256').update(text).digest('hex')}`);
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(unsealed)));
    assert.ok(count >= Math.floor(text.length / 65_536), `${count} steps`);
  });

  test('DIGEST5 of a long text with surrogate pairs anywhere: that of another library', () => {
    for (const text of ['𠀀'.repeat(100_000), `a${'𠀀'.repeat(100_000)}`, `${'字'.repeat(65_535)}é`]) {
      const expected = createHash('sha256').update(JSON.stringify({ text })).digest('hex');
      assert.equal(runWhole(digestOfDocumentStepwise({ text })), `sha256:${expected}`);
    }
  });
});

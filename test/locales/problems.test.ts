import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { combineDatasets } from '../../src/submissions/combine-datasets.js';
import { readDataset } from '../../src/submissions/dataset.js';
import { readObservationsFile } from '../../src/submissions/observations-file.js';
import type { Observation } from '../../src/observations/observation.js';
import { mergeSubmissions } from '../../src/submissions/merge.js';
import { requireReviewOf, reviewOf, type ReviewDraft } from '../../src/submissions/review.js';
import { requireMadeOf, sealDataset } from '../../src/submissions/seal-dataset.js';
import { CollectedPlan } from '../../src/submissions/check-submission.js';
import { COLLECTED, observation, PLAN, REGION, submission, type Sent } from '../submissions/support.js';
import { restorationOf } from '../../src/submissions/take-return.js';
import { filledCells } from '../../src/submissions/filled-cells.js';
import { readSubmission, seal } from '../../src/submissions/submission.js';
import { LOCALES } from '../../src/vocabulary/locale.js';
import { problemSentence, problemText } from '../../src/locales/problems.js';
import { checkPlan } from '../../src/plan/check/check.js';
import { checkClauses } from '../../src/plan/clauses.js';
import { checkConcepts } from '../../src/plan/concepts.js';
import { readJson } from '../../src/documents/json.js';
import { runWhole } from '../../src/documents/steps.js';
import { readUtf8 } from '../../src/documents/utf8.js';
import { readPlan } from '../../src/plan/plan.js';
import { PROBLEM_CODES } from '../../src/documents/problem-codes.js';
import { DocumentError, type Problem } from '../../src/documents/problems.js';
import { indicator, samplePlan, spoilt, type Loose } from '../plan/sample.js';
import { open, plain, put } from '../report/support.js';
import { WRONG_PLANS, WRONG_SHAPES } from '../plan/wrong.js';

const CHINESE = /[\u4e00-\u9fff]/;

function refusal(read: () => unknown): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof DocumentError) return error.problems;
    throw error;
  }
}

function ofDatasets(): Problem[] {
  const observation = { indicator: 'a', region: '440783', period: '2025', value: 1, status: 'A' };
  const dataset = { format: 'dabiao.dataset/1', plan: { id: 'p' }, observations: [observation] };
  return [
    ...refusal(() => readDataset({ ...dataset, observations: [observation, observation] })),
    ...refusal(() => readDataset(dataset, { id: 'another-plan' })),
    ...refusal(() => readObservationsFile({ ...dataset, format: undefined })),
    ...refusal(() => readObservationsFile({ ...dataset, format: 'dabiao.report/1' })),
    ...refusal(() => readObservationsFile({ ...dataset, format: 'dabiao.dataset/9' })),
    ...refusal(() => combineDatasets(COLLECTED, [readDataset({ ...dataset, plan: { id: PLAN.id } })])),
  ];
}

function ofSubmissions(): Problem[] {
  const session = open([plain('a')]);
  put(session, 'a', '50');
  const options = { id: '0'.repeat(32), createdAt: '2026-03-05T09:30:00+08:00' };
  const submission = seal(session, options);
  return [
    ...refusal(() => readSubmission({ ...submission, id: 'f'.repeat(32) })),
    ...refusal(() => readSubmission(submission, { id: 'another-plan' })),
    ...refusal(() => seal(session, { ...options, reporter: { name: '李\ud83d' } })),
    ...refusal(() => seal(session, { ...options, reporter: { name: NaN as unknown as string } })),
  ];
}

function ofCollected(): Problem[] {
  const sent = submission('health', [observation('a', 1)]);
  const check = (department: string, observations: readonly Observation[], more: Sent = {}) =>
    refusal(() => COLLECTED.check(submission(department, observations, more)));
  const said: ReviewDraft = { verdict: 'returned', remarks: [{ id: 'r1', text: '请核对' }], createdAt: '2026-03-08T10:00:00+08:00' };
  const review = reviewOf(sent, said);
  const dataset = sealDataset(COLLECTED, mergeSubmissions(PLAN, [sent]), { regions: [REGION], periods: ['2025'], state: 'final' });
  return [
    ...check('health', [observation('b', 1), observation('a', 1, { period: '2024' }), observation('a', 1, { breakdown: { sex: 'X' } })]),
    ...check('health', [], { plan: { ...PLAN, version: '9.0.0' } }),
    ...check('health', [], { plan: { ...PLAN, title: '修订' } }),
    ...[{ regions: ['440784'] }, { periods: ['2024', '2023'] }].flatMap((scope) =>
      refusal(() => new CollectedPlan(PLAN, COLLECTED.digest, scope).check(sent)),
    ),
    ...refusal(() => reviewOf(sent, { ...said, remarks: [] })),
    ...refusal(() => reviewOf(sent, { ...said, remarks: [said.remarks[0]!, said.remarks[0]!] })),
    ...refusal(() => requireReviewOf(review, { plan: PLAN.id, department: 'police' })),
    ...refusal(() => requireReviewOf(review, { plan: PLAN.id, department: 'health', submission: `sha256:${'0'.repeat(64)}` })),
    ...refusal(() => requireReviewOf(review, { plan: PLAN.id, department: 'health', regions: ['440784', '440785'] })),
    ...refusal(() => requireReviewOf(review, { plan: PLAN.id, department: 'health', periods: ['2024', '2026'] })),
    ...refusal(() => runWhole(restorationOf(open([plain('a')], {}), review, [], null))),
    ...refusal(() => {
      const session = open([plain('a')], {});
      put(session, 'a', '1');
      const { report } = seal(session, { id: '0'.repeat(32), createdAt: '2026-03-05T09:30:00+08:00' });
      return runWhole(filledCells(session, { ...report, department: 'other' }));
    }),
    ...refusal(() => readDataset({ ...dataset, origins: [9] })),
    ...refusal(() => readDataset({ ...dataset, origins: [] })),
    ...refusal(() => runWhole(requireMadeOf(dataset, COLLECTED, []))),
    ...refusal(() => runWhole(requireMadeOf({ ...dataset, observations: [], origins: [] }, COLLECTED, [sent]))),
  ];
}

/** Real problems, at least one of every code. */
function provoked(): Problem[] {
  const withConcept = samplePlan({
    indicators: [indicator('one', { concept: 'maternal-mortalty' }), indicator('two', { concept: 'births', name: '二' })],
    rules: [],
  });
  const births = { id: 'births', name: '出生', nameEn: 'Births', definition: '出生', unit: 'persons', direction: 'down' } as const;
  return [
    ...['', '{"a" 1}', '{"a', '{"a":1,"a":2}', '{"__proto__":1}', '["\\ud83d"]', '[1e-400]', '['.repeat(40)].flatMap((text) =>
      refusal(() => runWhole(readJson(text))),
    ),
    ...refusal(() => readUtf8(Uint8Array.of(0xd6, 0xd0).buffer)),
    ...refusal(() => runWhole(readJson('[1]', { length: 2, depth: 32 }))),
    ...refusal(() => runWhole(readJson(`{${Array.from({ length: 10_001 }, (_, i) => `"k${i}":0`).join(',')}}`))),
    ...refusal(() => readPlan({ a: JSON.parse('{"__proto__":1}') as unknown })),
    ...WRONG_SHAPES.flatMap(({ plan }) => refusal(() => readPlan(plan))),
    ...WRONG_PLANS.flatMap(({ plan }) => checkPlan(plan as Parameters<typeof checkPlan>[0])),
    ...checkConcepts(withConcept, { format: 'dabiao.concepts/1', concepts: [births, { ...births, id: 'maternal-mortality' }] }),
    ...checkClauses(samplePlan(), '筛查率达到60%以上'),
    ...checkClauses(samplePlan(), 'x'),
    ...ofDatasets(),
    ...ofSubmissions(),
    ...ofCollected(),
    { level: 'error', code: 'shape', path: 'a', data: { got: '1' } },
  ];
}

describe('problems in words', () => {
  test('every code that is said of a document is one that has sentences', () => {
    const root = join(import.meta.dirname, '../../src');
    const folders = ['documents', 'plan', 'observations', 'submissions'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && name !== 'problem-codes.ts')
        .map((name) => join(folder, name)),
    );
    const said = new Set<string>();
    for (const file of folders) {
      const source = readFileSync(join(root, file), 'utf8');
      for (const [, code] of source.matchAll(/(?:report|problem|refuse|CanonicalError)\(\s*(?:'(?:error|warning)',\s*)?'([\w-]+)'/g))
        said.add(code!);
      for (const [, code] of source.matchAll(/code: '([\w-]+)'/g)) said.add(code!);
      for (const [, one, other] of source.matchAll(/code = [^;]*\? '([\w-]+)' : '([\w-]+)'/g)) said.add(one!).add(other!);
      for (const [, one, other] of source.matchAll(/problem\([^;]*\? '([\w-]+)' : '([\w-]+)'/g)) said.add(one!).add(other!);
    }
    // Every code is said somewhere, and nothing else is.
    assert.deepEqual([...said].sort(), [...PROBLEM_CODES].sort());
  });

  test('every code is provoked by something wrong', () => {
    const codes = new Set(provoked().map(({ code }) => code));
    assert.deepEqual(
      PROBLEM_CODES.filter((code) => !codes.has(code)),
      [],
    );
  });

  test('HIDDEN3 what nobody sees in an id, a name or a place is written out, in both languages', () => {
    const spoil = (p: Loose) => {
      p.fields[0].id = 'he\u202ealth';
      p['a\u200bb'] = 1;
    };
    const problems = [...refusal(() => readPlan(spoilt(spoil))), ...checkPlan(samplePlan({ title: '某县\u2066规划\u0000' }))];
    for (const locale of LOCALES) {
      const told = problems.map((problem) => problemText(problem, locale)).join('\n');
      for (const written of ['he\\u202ealth', 'a\\u200bb', '某县\\u2066规划\\u0000', 'U+2066'])
        assert.ok(told.includes(written), `${written} in ${told}`);
      assert.doesNotMatch(told, /[\u202e\u200b\u2066\0]/);
    }
  });

  for (const locale of LOCALES) {
    test(`every problem is a whole sentence in ${locale}`, () => {
      for (const problem of provoked()) {
        const sentence = problemSentence(problem, locale);
        assert.match(sentence, locale === 'en' ? /[.?]$/ : /[。？]$/, sentence);
        assert.doesNotMatch(sentence, /undefined|\[object|NaN|\$\{/, sentence);
        assert.doesNotMatch(
          sentence,
          locale === 'en' ? /[，。：；？（）]/ : /[\u4e00-\u9fff][,;:?]|[,;:?](?=[\u4e00-\u9fff“])|\(\)/,
          sentence,
        );
        if (locale === 'zh-CN') assert.match(sentence, CHINESE);
        if (problem.data.nearest) assert.ok(sentence.includes(String(problem.data.nearest)), sentence);
        assert.ok(sentence.length < 400, sentence);
      }
    });
  }

  test('the place stands before the sentence, where there is one', () => {
    const problem: Problem = { level: 'error', code: 'task-with-unit', path: 'indicators[2].unit', data: {} };
    assert.equal(problemText(problem, 'zh-CN'), 'indicators[2].unit：任务没有计量单位，请删除“unit”。');
    assert.equal(problemText(problem, 'en'), 'indicators[2].unit: A task has no unit. Remove "unit".');
    assert.equal(problemText({ ...problem, path: '' }, 'en'), 'A task has no unit. Remove "unit".');
  });

  test('a file of a newer version, of another kind, and without a kind are told by the formats', () => {
    const [missing, kind, newer] = ofDatasets().slice(2);
    assert.match(problemText(newer!, 'zh-CN'), /“dabiao\.dataset\/9”，由较新版本的系统生成，这里只能读取“dabiao\.dataset\/1”/);
    assert.match(problemText(newer!, 'en'), /"dabiao\.dataset\/9" and was made by a newer version/);
    assert.match(problemText(kind!, 'zh-CN'), /这是“dabiao\.report\/1”文件，这里需要“dabiao\.dataset\/1”或“dabiao\.submission\/1”文件/);
    assert.match(problemText(kind!, 'en'), /a file of "dabiao\.dataset\/1" or "dabiao\.submission\/1" is needed/);
    assert.match(problemText(missing!, 'en'), /"format": "dabiao\.dataset\/1" or "dabiao\.submission\/1"\.$/);
  });

  test('the nearest valid choice is offered', () => {
    const data = { kind: 'field', id: 'helth', nearest: 'health' };
    const problem: Problem = { level: 'error', code: 'unknown-id', path: 'indicators[0].field', data };
    assert.equal(problemSentence(problem, 'zh-CN'), '没有标识为“helth”的领域，请先定义或改正。是否想写“health”？');
    assert.equal(
      problemSentence(problem, 'en'),
      'There is no field with the id "helth". Define it or correct the id. Did you mean "health"?',
    );
    const far = { ...problem, data: { ...data, nearest: '', allowed: ['health', 'law'] } };
    assert.equal(problemSentence(far, 'zh-CN'), '没有标识为“helth”的领域，请先定义或改正。可选“health”、“law”。');
    assert.match(problemSentence(far, 'en'), /There are "health", "law"\.$/);
    assert.doesNotMatch(problemSentence({ ...problem, data: { ...data, nearest: '' } }, 'en'), /Did you mean|There are/);
  });

  test('a code without sentence is told by its name', () => {
    for (const code of ['made-up', '__proto__', 'constructor']) {
      assert.match(problemSentence({ code, data: {} }, 'en'), new RegExp(code));
      assert.match(problemSentence({ code, data: {} }, 'zh-CN'), new RegExp(code));
    }
  });

  test('long lists are cut', () => {
    const allowed = Array.from({ length: 100 }, (_, i) => `choice-${i}`);
    const sentence = problemSentence({ code: 'choice', data: { allowed, got: '"x"', nearest: '' } }, 'en');
    assert.ok(sentence.includes('choice-11') && !sentence.includes('choice-12'), sentence);
  });
});

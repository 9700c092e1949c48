import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConcepts, readConcepts, type Concept } from '../../src/plan/concepts.js';
import type { DocumentError } from '../../src/documents/problems.js';
import { indicator, samplePlan } from './sample.js';

const concept = (id: string, more: Partial<Concept> = {}): Concept => ({
  id,
  name: '孕产妇死亡率',
  nameEn: 'Maternal mortality ratio',
  definition: '年内每10万例活产中孕产妇死亡人数',
  unit: 'per-100000',
  direction: 'down',
  ...more,
});
const list = (...concepts: Concept[]) => ({ format: 'dabiao.concepts/1' as const, concepts });
const planWith = (more: object) => samplePlan({ indicators: [indicator('one', more)], rules: [] });

test('CONCEPT1 a concept list is read as strictly as any document', () => {
  assert.deepEqual(readConcepts(JSON.stringify(list(concept('a')))), list(concept('a')));
  for (const [source, code] of [
    ['[]', 'format-missing'],
    [list(), 'too-small'],
    [list({ ...concept('a'), unit: 'pct' } as unknown as Concept), 'choice'],
  ] as const) {
    assert.throws(() => readConcepts(source), { code });
  }
});

test('CONCEPT2 ids are unique', () => {
  assert.throws(
    () => readConcepts(list(concept('a'), concept('b'), concept('a'))),
    (error: DocumentError) => {
      assert.deepEqual(error.problems, [
        { level: 'error', code: 'duplicate-id', path: 'concepts[2].id', data: { id: 'a', first: 'concepts[0]' } },
      ]);
      return true;
    },
  );
});

test("CONCEPT3 an indicator's concept exists", () => {
  const [problem] = checkConcepts(planWith({ concept: 'maternal-mortalty' }), list(concept('maternal-mortality')));
  assert.deepEqual(problem, {
    level: 'warning',
    code: 'unknown-concept',
    path: 'indicators[0].concept',
    data: { id: 'maternal-mortalty', nearest: 'maternal-mortality' },
  });
  assert.deepEqual(checkConcepts(planWith({}), list(concept('a'))), []);
});

test('CONCEPT4 an unusual unit or direction is a warning', () => {
  const said = (more: object, usual: Partial<Concept> = {}) =>
    checkConcepts(planWith({ concept: 'a', ...more }), list(concept('a', usual))).map(({ level, code, path }) => [level, code, path]);
  assert.deepEqual(said({ unit: 'per-100000', direction: 'down' }), []);
  assert.deepEqual(said({ unit: 'permille', direction: 'down' }), [['warning', 'concept-unit', 'indicators[0].unit']]);
  assert.deepEqual(said({ unit: 'per-100000', direction: 'up' }), [['warning', 'concept-direction', 'indicators[0].direction']]);
  assert.deepEqual(said({ unit: { count: '所' }, direction: 'up' }, { unit: { count: '所' }, direction: 'up' }), []);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchemas } from '../../src/cli/schemas.js';
import { DocumentError } from '../../src/documents/problems.js';
import { DATASET_FORMAT, datasetSchema, readDataset } from '../../src/submissions/dataset.js';
import { readPlan } from '../../src/plan/plan.js';
import type { Loose } from '../plan/sample.js';

const root = join(import.meta.dirname, '../..');
const OBSERVATION = { indicator: 'a', region: '440783', period: '2025', value: 7.5, status: 'A' };
const dataset = (more: object = {}): Loose => ({ format: DATASET_FORMAT, plan: { id: 'p' }, observations: [OBSERVATION], ...more });

/** Code and path of each problem. */
function problemsOf(source: unknown, plan?: { readonly id: string }): string[] {
  try {
    readDataset(source, plan);
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.problems.map(({ code, path }) => `${code} ${path}`.trim());
  }
  return [];
}

describe('a dataset', () => {
  test('DATASET1 is read from text and from a value, and comes out as it went in', () => {
    const whole = dataset({
      $schema: 'dabiao.dataset-1.schema.json',
      plan: { id: 'p', version: '1.0.0', digest: `sha256:${'0'.repeat(64)}` },
      extensions: { portal: { deep: [1, null] } },
    });
    for (const source of [whole, JSON.stringify(whole), `\ufeff${JSON.stringify(whole)}`]) assert.deepEqual(readDataset(source), whole);
    assert.deepEqual(readDataset(dataset({ observations: [] })).observations, []);
  });

  const wrong: Record<string, [source: unknown, ...problems: string[]]> = {
    'observations without a format': [{ observations: [OBSERVATION] }, 'format-missing format'],
    'a bare list of observations': [[OBSERVATION], 'format-missing format'],
    'a newer major version': [dataset({ format: 'dabiao.dataset/9' }), 'format-newer format'],
    'a newer one of two digits': [dataset({ format: 'dabiao.dataset/10' }), 'format-newer format'],
    'a version that never was': [dataset({ format: 'dabiao.dataset/0' }), 'format-version format'],
    'a version that is no number': [dataset({ format: 'dabiao.dataset/x' }), 'format-version format'],
    'no version': [dataset({ format: 'dabiao.dataset' }), 'format-version format'],
    'another kind of document': [dataset({ format: 'dabiao.report/1' }), 'format-kind format'],
    'a format like a member of every object': [dataset({ format: 'toString' }), 'format-kind format'],
    'a member that is not of the format': [dataset({ note: 'x' }), 'unknown-member note'],
    'no plan': [dataset({ plan: undefined }), 'missing plan'],
    'a plan by its name': [dataset({ plan: { id: '开平' } }), 'pattern plan.id'],
    'no observations': [dataset({ observations: null }), 'type observations'],
    'a value as text': [dataset({ observations: [OBSERVATION, { ...OBSERVATION, value: '7.5' }] }), 'type observations[1].value'],
    'a status that is none': [dataset({ observations: [{ ...OBSERVATION, status: 'Z' }] }), 'choice observations[0].status'],
    'a misspelt member': [dataset({ observations: [{ ...OBSERVATION, vlaue: 1 }] }), 'unknown-member observations[0].vlaue'],
    'two things at once': [
      dataset({ plan: {}, observations: [{ ...OBSERVATION, region: '44' }] }),
      'missing plan.id',
      'pattern observations[0].region',
    ],
    'an empty file': ['', 'json-empty'],
    garbage: ['\u0000\u0001PK\u0003', 'json-syntax'],
    'a page to log in': [readFileSync(join(root, 'test/fixtures/login.html'), 'utf8'), 'json-syntax'],
    'half a file': [JSON.stringify(dataset()).slice(0, -9), 'json-syntax'],
    'a hostile member': [`{"format":"${DATASET_FORMAT}","__proto__":{"observations":[]}}`, 'json-hostile-key'],
    'a hostile breakdown': [
      JSON.stringify(dataset({ observations: [{ ...OBSERVATION, breakdown: { x: 'F' } }] })).replace('"x"', '"\\u005f_proto__"'),
      'json-hostile-key',
    ],
    'a number beyond all': [JSON.stringify(dataset()).replace('7.5', '1e999'), 'json-number'],
    'a number beyond all, as a value': [dataset({ observations: [{ ...OBSERVATION, value: Infinity }] }), 'type observations[0].value'],
    'nothing at all': [undefined, 'format-missing format'],
  };
  for (const [what, [source, ...problems]] of Object.entries(wrong)) {
    test(`DATASET1 refuses ${what}`, () => assert.deepEqual(problemsOf(source), problems));
  }

  test('DATASET1 ten megabytes are read in a second or two, and a slip at their end is found', () => {
    const note = '含流动人口'.repeat(20);
    const observations = Array.from({ length: 36_000 }, (_, i) => ({ ...OBSERVATION, indicator: `i-${i}`, note }));
    const text = JSON.stringify(dataset({ observations }));
    assert.ok(Buffer.byteLength(text) > 10 * 1024 * 1024, `${Buffer.byteLength(text)}`);
    const start = performance.now();
    assert.equal(readDataset(text).observations.length, 36_000);
    assert.ok(performance.now() - start < 10_000, `${performance.now() - start} ms`);
    assert.deepEqual(problemsOf(`${text.slice(0, -4)}"x"}]}`).slice(0, 1), ['json-syntax']);
    observations[35_999]!.status = 'Z';
    assert.deepEqual(problemsOf(JSON.stringify(dataset({ observations }))), ['choice observations[35999].status']);
  });

  test('DATASET2 refuses a value that is there before, alike or not, whatever the order of its breakdown', () => {
    const split = { ...OBSERVATION, breakdown: { sex: 'F', area: 'urban' } };
    const observations = [
      OBSERVATION,
      split,
      { ...OBSERVATION, value: 8 },
      { ...OBSERVATION, period: '2024' },
      { ...split, breakdown: { area: 'urban', sex: 'F' } },
    ];
    assert.deepEqual(problemsOf(dataset({ observations })), [
      'duplicate-observation observations[2]',
      'duplicate-observation observations[4]',
    ]);
  });

  test("DATASET3 refuses another plan's, with both named", () => {
    assert.deepEqual(problemsOf(dataset(), { id: 'p' }), []);
    assert.throws(
      () => readDataset(dataset(), { id: 'q' }),
      (error: DocumentError) => {
        assert.deepEqual(error.problems, [{ level: 'error', code: 'other-plan', path: 'plan.id', data: { expected: 'q', got: 'p' } }]);
        return true;
      },
    );
  });

  test('DATASET1 the data of the demo are one, of the plan they are shown with', () => {
    const plan = readPlan(readFileSync(join(root, 'src/plans/kaiping-women-2021-2030.json'), 'utf8'));
    assert.ok(readDataset(readFileSync(join(root, 'demo/board-data.json'), 'utf8'), plan).observations.length > 500);
  });

  test('DATASET1 the example of the README is one', () => {
    const [, example] = /```json\n(\{\n {2}"format": "dabiao\.dataset[^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))!;
    assert.equal(readDataset(example).observations[0]!.value, 7.2);
  });

  test('DATASET1 the JSON Schema agrees with the reader', () => {
    const isDataset = new Ajv2020({ allErrors: true, strict: true }).compile(jsonSchemas()['dabiao.dataset-1']!);
    assert.ok(isDataset(JSON.parse(readFileSync(join(root, 'demo/board-data.json'), 'utf8'))), JSON.stringify(isDataset.errors));
    assert.ok(isDataset(dataset()));
    for (const [what, [source]] of Object.entries(wrong)) {
      if (typeof source === 'string') continue;
      assert.equal(isDataset(source === undefined ? null : JSON.parse(JSON.stringify(source))), false, what);
      assert.equal(datasetSchema.safeParse(source).success, false, what);
    }
  });
});

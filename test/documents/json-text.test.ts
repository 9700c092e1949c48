import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { digestOf } from '../../src/documents/digest.js';
import { jsonText } from '../../src/documents/json-text.js';
import { DocumentError } from '../../src/documents/problems.js';
import { readDocument } from '../../src/documents/document.js';
import { isSameUnit } from '../../src/plan/unit.js';
import { SUBMISSION_FORMAT, submissionSchema } from '../../src/submissions/submission.js';
import { withToJSON } from '../support/to-json.js';

const PLAIN: readonly unknown[] = [
  { b: [1, { d: [], c: {} }], a: null, '10': true, '2': false, leer: '', 三: '“三”\n\u2028\u0007\\"😀' },
  [[], {}, [[]], [{}], 0, -0, 1e21, 1e-7, 0.1 + 0.2, '\ud83d'],
  { a: undefined, b: [undefined, NaN, Infinity, Symbol('x'), () => 1], c: () => 1, d: Symbol('x') },
  // oxlint-disable-next-line no-sparse-arrays
  [1, , 2],
  Object.assign(Object.create(null) as object, { a: 1 }),
  runInNewContext('({ a: [1, { b: null }] })'),
  JSON.parse('{"constructor":2,"__proto__":3,"toString":4}'),
  null,
  'x',
  12.5,
];

describe('JSON text', () => {
  test('JSONTEXT1 the text of JSON.stringify, in one line or indented', () => {
    for (const value of PLAIN)
      for (const indent of [0, 1, 2, 4]) assert.equal(jsonText(value, indent), JSON.stringify(value, null, indent));
  });
  test('JSONTEXT1 of every document that is shipped', () => {
    const folder = join(import.meta.dirname, '../../src/plans');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const value = JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
      assert.equal(jsonText(value, 2), JSON.stringify(value, null, 2), name);
    }
  });

  test('JSONTEXT2 no toJSON is asked, of arrays, objects, texts, numbers or a member', () => {
    const value = { regions: ['440783'], periods: [], count: [1, 2.5, true, null], note: 'x', inner: { deep: [{}] } };
    const [plain, digest] = [JSON.stringify(value), digestOf(value)];
    withToJSON(() => {
      assert.notEqual(JSON.stringify(value), plain, 'the page is as it should be for this test');
      assert.equal(jsonText(value), plain);
      assert.equal(digestOf(value), digest);
    });
    assert.equal(jsonText({ a: 1, toJSON: () => 'x' }), '{"a":1}');
    assert.equal(jsonText(JSON.parse('{"toJSON":1}')), '{"toJSON":1}');
  });
  test('JSONTEXT2 nor by what else compares or tells of documents', () => {
    withToJSON(() => {
      assert.equal(isSameUnit({ count: '所' }, { count: '名' }), false);
      assert.equal(isSameUnit({ count: '所' }, { count: '所' }), true);
      const wrong = { format: SUBMISSION_FORMAT, id: ['a'] };
      assert.throws(
        () => readDocument(submissionSchema, SUBMISSION_FORMAT, wrong),
        (error) => error instanceof DocumentError && error.problems.some(({ data }) => Object.values(data).includes('["a"]')),
      );
    });
  });

  test('JSONTEXT2 nor anywhere else: JSON.stringify gets texts, which it asks for none, and what an error says on the console', () => {
    const source = join(import.meta.dirname, '../../src');
    const others = ['documents/json-text.ts', 'documents/problems.ts', 'attainment/errors.ts', 'spreadsheet/sheet-error.ts'];
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !/^(cli|packaging)\//.test(name));
    const found = files.filter((name) => /JSON\.stringify\(/.test(readFileSync(join(source, name), 'utf8')));
    assert.deepEqual(found.sort(), others.sort());
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkValue as checkValueStepwise, readJson as readJsonStepwise } from '../../src/documents/json.js';
import { runWhole } from '../../src/documents/steps.js';
import { DocumentError, type Problem } from '../../src/documents/problems.js';

function refusal(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof DocumentError, `expected a DocumentError, got ${String(error)}`);
    assert.equal(error.problems.length, 1);
    return error.problems[0]!;
  }
  assert.fail('expected a refusal');
}

const checkValue = (value: unknown) => runWhole(checkValueStepwise(value));
const readJson = (...args: Parameters<typeof readJsonStepwise>) => runWhole(readJsonStepwise(...args));

describe('readJson', () => {
  test('JSON1 valid JSON of every kind comes out as JSON.parse reads it', () => {
    for (const text of [
      '{}',
      '[]',
      '"a"',
      '-0.5e3',
      'true',
      ' {"a": [1, {"b": null}], "c": "\\u00e9\\n"} ',
      '"{\\"a\\":"',
      '["a\\\\","b"]',
    ]) {
      assert.deepEqual(readJson(text), JSON.parse(text));
    }
  });

  for (const [text, line, column, near] of [
    ['{"a": 1,}', 1, 9, '}'],
    ['{"a": 1\n "b": 2}', 2, 2, '"b": 2}'],
    ['[1, 2', 1, 6, ''],
    ['{"a": 01}', 1, 8, '1}'],
    ['{a: 1}', 1, 2, 'a: 1}'],
    ["{'a': 1}", 1, 2, "'a': 1}"],
    ['{"a": "x\ny"}', 1, 9, '\ny"}'],
    ['{"a": "\\x"}', 1, 8, '\\x"}'],
    ['{"a": 1} {', 1, 10, '{'],
    ['[1,\n2,\n nope]', 3, 2, 'nope]'],
    ['{"a" 1}', 1, 6, '1}'],
    ['"open', 1, 6, ''],
    ['-', 1, 1, '-'],
    ['//x\n{}', 1, 1, '//x\n{}'],
    ['{"a": NaN}', 1, 7, 'NaN}'],
  ] as const) {
    test(`JSON1 ${JSON.stringify(text)} is refused at ${line}:${column}`, () => {
      const { code, data, path } = refusal(() => readJson(text));
      assert.deepEqual({ code, data, path }, { code: 'json-syntax', data: { line, column, near }, path: '' });
    });
  }

  test('JSON1 an empty or blank text is told apart from a wrong one', () => {
    for (const text of ['', '  \n\t']) assert.equal(refusal(() => readJson(text)).code, 'json-empty');
  });

  test('JSON1 half of a good text is refused wherever it is cut', () => {
    const text = JSON.stringify({ a: [1, { b: 'x"\\y' }], c: -1.5e3, d: null });
    for (let end = 1; end < text.length; end++)
      assert.equal(refusal(() => readJson(text.slice(0, end))).code, 'json-syntax', text.slice(0, end));
  });

  test('JSON2 a key that stands twice in one object is refused with its place', () => {
    const { code, data } = refusal(() => readJson('{"a": 1,\n "b": {"a": 2},\n "a": 3}'));
    assert.deepEqual({ code, data }, { code: 'json-duplicate-key', data: { key: 'a', line: 3, column: 2 } });
  });

  test('JSON2 one key in several objects, or as a value, is no duplicate', () => {
    const text = '[{"a":1},{"a":1},{"b":{"a":1},"a":"a"},["a","a"]]';
    assert.deepEqual(readJson(text), JSON.parse(text));
  });

  test('JSON2 what stands between does not hide a duplicate key', () => {
    const { code, data } = refusal(() => readJson('{"a": {"a": {"a": 1}}, "b": [{"a": 2}, {"a": {"b": 3}}], "a": 4}'));
    assert.deepEqual({ code, data }, { code: 'json-duplicate-key', data: { key: 'a', line: 1, column: 58 } });
  });

  test('JSON2 an escape does not hide a duplicate key', () => {
    assert.equal(refusal(() => readJson('{"a": 1, "\\u0061": 2}')).code, 'json-duplicate-key');
  });

  for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', '__pr\\u006fto__']) {
    test(`JSON3 the key ${key} is refused at any depth`, () => {
      const { code, data } = refusal(() => readJson(`{"a": [{"${key}": {"polluted": true}}]}`));
      assert.equal(code, 'json-hostile-key');
      assert.equal(data.line, 1);
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    });
  }

  test('JSON3 hostile words are allowed as values', () => {
    assert.deepEqual(readJson('{"a": "__proto__", "b": ["constructor"]}'), { a: '__proto__', b: ['constructor'] });
  });

  test('JSON4 nesting is allowed up to the limit and refused beyond', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    assert.ok(Array.isArray(readJson(nested(32))));
    const { code, data } = refusal(() => readJson(nested(33)));
    assert.deepEqual({ code, data }, { code: 'json-depth', data: { limit: 32, line: 1, column: 33 } });
  });

  test('JSON4 nesting without end, closed or not, is refused before the stack is', () => {
    for (const text of ['['.repeat(1_000_000), '{"a":'.repeat(1_000_000), '['.repeat(200_000) + ']'.repeat(200_000)]) {
      assert.equal(refusal(() => readJson(text)).code, 'json-depth');
    }
  });

  test('JSON4 brackets in strings are not counted', () => {
    assert.deepEqual(readJson(`{"a": "${'['.repeat(100)}"}`), { a: '['.repeat(100) });
  });

  test('JSON5 a text longer than the limit is refused unread', () => {
    const { code, data } = refusal(() => readJson('[1, 2, 3]', { length: 5, depth: 32 }));
    assert.deepEqual({ code, data }, { code: 'json-length', data: { length: 9, limit: 5 } });
  });

  test('JSON6 a byte order mark is skipped, once', () => {
    assert.deepEqual(readJson('\ufeff{"a":1}'), { a: 1 });
    assert.equal(refusal(() => readJson('\ufeff\ufeff{}')).code, 'json-syntax');
  });

  for (const [text, line, column] of [
    ['{"a": "\\ud83d"}', 1, 8],
    ['{"a": "\\uDE00"}', 1, 8],
    ['{"a":\n "好\\ud83d人"}', 2, 4],
    ['{"a": "\\ud83d\\ud83d\\ude00"}', 1, 8],
    ['{"a": "\\ud83d\\ude00\\ude00"}', 1, 20],
    ['{"a": "\\ud83d", "b": "\\ude00"}', 1, 8],
    ['{"\\ud83d": 1}', 1, 3],
    ['["\\\\\\ud83d"]', 1, 5],
    ['["\ud83d"]', 1, 3],
    ['["\ude00\ud83d"]', 1, 3],
    ['["😀", "\ud83d"]', 1, 9],
  ] as const) {
    test(`JSON8 half a surrogate pair in ${JSON.stringify(text)} is refused at ${line}:${column}`, () => {
      const { code, data, path } = refusal(() => readJson(text));
      assert.deepEqual({ code, data, path }, { code: 'lone-surrogate', data: { line, column }, path: '' });
    });
  }

  test('JSON9 a number that would become 0 or Infinity is refused with its place', () => {
    const zeros = '0'.repeat(400);
    for (const number of ['1e-400', '-2.5E-999', `0.${zeros}1`, '1e400', `-1${zeros}.5e2`, `0.${zeros}1e-5`]) {
      const { code, data } = refusal(() => readJson(`{"a": [1,\n ${number}]}`));
      assert.deepEqual([code, data.line, data.number], ['json-number', 2, number.slice(0, 40)], number);
    }
  });

  test('JSON9 zeros, small numbers and what stands in texts are none', () => {
    const zeros = '0'.repeat(400);
    for (const json of ['[0e-400, 0.0, -0, 5e-324, 1e-300, 1e308]', `[0.${zeros}, 0.${zeros}1e405]`, '["1e-400", true, false, "x"]'])
      assert.deepEqual(readJson(json), JSON.parse(json), json);
  });

  test('JSON8 a whole pair is none, however it is written, nor is a backslash before the letters of an escape', () => {
    for (const text of [
      '["😀"]',
      '["\\ud83d\\ude00"]',
      '["\\uD83D\\uDE00😀"]',
      '["\ud83d\\ude00"]',
      '["\\ud83d\ude00"]',
      '["\\\\ud83d"]',
      '["\\ud83c\\udf89\\ud83d\\ude00"]',
    ]) {
      assert.deepEqual(readJson(text), JSON.parse(text), text);
    }
  });

  test('JSON8 of a text that is no JSON either, that is told', () => {
    assert.equal(refusal(() => readJson('["\\ud83d"')).code, 'json-syntax');
  });
});

describe('long texts', () => {
  const long = (text: string) => text.padEnd(1_100_000, ' ');

  test('JSON10 an object of more members than any document has is refused with its place', () => {
    const members = (count: number) => `{"a":\n{${Array.from({ length: count }, (_, i) => `"k${i}":{"b":1}`).join(',')}}}`;
    assert.equal(Object.keys((readJson(members(10_000)) as { a: object }).a).length, 10_000);
    for (const text of [members(10_001), long(members(100_000))]) {
      const { code, data } = refusal(() => readJson(text));
      assert.equal(code, 'json-members');
      assert.deepEqual([data.limit, data.line], [10_000, 2]);
    }
    assert.equal(
      refusal(() => checkValue(Object.fromEntries(Array.from({ length: 250_001 }, (_, i) => [`k${i}`, 0])))).code,
      'json-members',
    );
  });

  test('JSON11 a long text comes out as a short one, in many steps', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${'"a",'.repeat(400_000)}1${']'.repeat(levels)}`;
    for (const text of [nested(1), nested(20), nested(32), `[${'{"a":[1,"文😀"],"b":null},'.repeat(50_000)}{}]`]) {
      assert.deepEqual(readJson(text), JSON.parse(text));
      let steps = 0;
      for (const run = readJsonStepwise(text); !run.next().done;) steps++;
      assert.ok(steps > 100, `${steps} steps`);
    }
  });

  test('JSON11 where a long text is no JSON is told as of a short one', () => {
    const texts = ['{"a":[1,2}', '[1,,2]', '{"a":"\\x"}', '["a\tb"]', '["a', '[1]x', '{"a" 1}', '[01]', '{"a":1,}'];
    for (const text of texts) {
      const [short, far] = [refusal(() => readJson(text)), refusal(() => readJson(`[${'"a",\n'.repeat(250_000)}${text}]`))];
      assert.equal(far.code, 'json-syntax');
      assert.equal(far.data.line, 250_001);
      // What stands behind the text may go on with it.
      if (short.data.near !== '') assert.equal(far.data.column, short.data.column, text);
    }
  });

  test('JSON11 a value is looked through in steps, lists of any length too', () => {
    let steps = 0;
    for (const run = checkValueStepwise({ a: Array.from({ length: 100_000 }, (_, i) => i) }); !run.next().done;) steps++;
    assert.ok(steps >= 1000, `${steps} steps`);
  });
});

describe('checkValue', () => {
  test('JSON7 a plain value comes back as the same value', () => {
    const value = { a: [1, { b: null }], c: 'x' };
    assert.equal(checkValue(value), value);
    for (const plain of [null, undefined, 1, 'x', true]) assert.equal(checkValue(plain), plain);
  });

  test('JSON7 an own hostile key is refused with its path', () => {
    const value = JSON.parse('{"a":[{"__proto__":{"x":1}}]}') as unknown;
    const { code, path } = refusal(() => checkValue(value));
    assert.deepEqual({ code, path }, { code: 'json-hostile-key', path: 'a[0].__proto__' });
  });

  test('JSON7 half a surrogate pair is refused with its path', () => {
    const { code, path } = refusal(() => checkValue({ a: [{ name: '好\ud83d' }] }));
    assert.deepEqual({ code, path }, { code: 'lone-surrogate', path: 'a[0].name' });
    assert.equal(refusal(() => checkValue({ '\ude00': 1 })).code, 'lone-surrogate');
    assert.equal(refusal(() => checkValue('\ud83d')).code, 'lone-surrogate');
    assert.equal(checkValue('😀'), '😀');
  });

  test('JSON7 a circle is nesting without end', () => {
    const value: { inner?: unknown } = {};
    value.inner = { value };
    assert.equal(refusal(() => checkValue(value)).code, 'json-depth');
  });

  test('JSON7 one object in many places is no circle, and is looked at once', () => {
    let value: unknown = 'leaf';
    for (let i = 0; i < 30; i++) value = [value, value];
    assert.equal(checkValue(value), value);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsOf } from '../../src/documents/shape.js';
import { breakdownSchema } from '../../src/plan/breakdown-schema.js';

const schema = breakdownSchema();
const problems = (value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? [] : problemsOf(result.error.issues, value, schema).problems.map(({ code, path, data }) => [code, path, data]);
};

describe('the schema of a breakdown', () => {
  test('BREAKDOWN1 dimensions and categories', () => {
    for (const value of [{}, { sex: 'F' }, { sex: 'F', age: '65-' }]) assert.deepEqual(problems(value), []);
    for (const value of ['sex=F', 5, { sex: 5 }, { sex: ['F'] }]) assert.equal(problems(value).length, 1, JSON.stringify(value));
  });

  test('BREAKDOWN2 ids as a plan gives them, with nothing that keys are joined with', () => {
    assert.deepEqual(problems({ sex: 'F|value' }), [['pattern', 'sex', { name: 'category-id', got: '"F|value"' }]]);
    assert.deepEqual(problems({ 'a|b': 'F' }), [['pattern', '["a|b"]', { name: 'id', got: '"a|b"' }]]);
    for (const value of [{ sex: '' }, { '': 'F' }, { sex: '女' }, { sex: 'F;x=1' }, { 'sex=F;x': '1' }])
      assert.equal(problems(value).length, 1);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codeOf, codesOf } from '../../src/plan/codes.js';
import { indicator } from './sample.js';

function codes(indicators: Parameters<typeof codesOf>[0]['indicators']): string[] {
  const all = [...codesOf({ indicators }).values()];
  assert.deepEqual(
    indicators.map((one) => codeOf({ indicators }, one)),
    all,
    'one by one',
  );
  return all;
}

describe('codes of indicators', () => {
  test("CODE1 an indicator's own code", () => {
    assert.deepEqual(codes([indicator('a', { code: 'A01' }), indicator('b')]), ['A01', '02']);
  });

  test('CODE2 its place in the plan, in two digits', () => {
    assert.deepEqual(codes([indicator('a'), indicator('b')]), ['01', '02']);
  });

  test('CODE2 in as many digits as the last one needs', () => {
    const many = Array.from({ length: 239 }, (_, i) => indicator(`i${i}`));
    assert.equal(codes(many)[0], '001');
    assert.equal(codes(many)[238], '239');
  });
});

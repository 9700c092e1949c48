import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codesOf } from '../../src/plan/codes.js';
import { indicator } from './sample.js';

const codes = (indicators: Parameters<typeof codesOf>[0]['indicators']) => [...codesOf({ indicators }).values()];

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

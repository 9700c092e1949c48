import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { extentOf } from '../../src/plan/extent.js';

describe('extentOf', () => {
  test('EXTENT1 the least and the greatest', () => {
    assert.deepEqual(extentOf([3, -1, 2]), [-1, 3]);
    assert.deepEqual(extentOf(new Set([5])), [5, 5]);
    assert.deepEqual(extentOf([1, Number.NaN]), [Number.NaN, Number.NaN]);
  });

  test('EXTENT2 of none', () => assert.deepEqual(extentOf([]), [Infinity, -Infinity]));

  test('EXTENT3 of half a million', () => assert.deepEqual(extentOf(Array.from({ length: 500_000 }, (_, i) => i)), [0, 499_999]));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inFull, noiseOf, tidied, toDecimals } from '../../src/plan/decimals.js';
import { random } from '../report/support.js';

describe('rounding as it is done on paper', () => {
  for (const [value, places, expected] of [
    [0.5, 0, '1'],
    [1.5, 0, '2'],
    [2.5, 0, '3'],
    [-0.5, 0, '-1'],
    [-2.5, 0, '-3'],
    [0.05, 1, '0.1'],
    [0.45, 1, '0.5'],
  ] as const) {
    test(`ROUND1 a half goes away from zero: ${value} to ${places}`, () => assert.equal(toDecimals(value, places), expected));
  }
  test('ROUND1 what rounds to nothing has no sign', () => {
    assert.equal(toDecimals(-0.4, 0), '0');
    assert.equal(toDecimals(-0, 2), '0.00');
  });

  for (const [value, expected] of [
    [1.005, '1.01'],
    [8.345, '8.35'],
    [10.235, '10.24'],
    [1.255, '1.26'],
    [99.995, '100.00'],
    [1e-7, '0.00'],
  ] as const) {
    test(`ROUND2 as written, not as stored: ${value}`, () => assert.equal(toDecimals(value, 2), expected));
  }

  test('ROUND3 as many places as asked for', () => {
    assert.equal(toDecimals(45, 2), '45.00');
    assert.equal(toDecimals(45.126, 0), '45');
    assert.equal(toDecimals(100 / 3, 6), '33.333333');
    assert.equal(toDecimals(123456789012345, 6), '123456789012345.000000');
  });
  test('ROUND3 agrees with arithmetic in whole thousandths, whatever the number', () => {
    const next = random(1);
    for (let i = 0; i < 20_000; i++) {
      const thousandths = Math.floor(next() * 1e8);
      const expected = Math.floor((thousandths + 5) / 10);
      assert.equal(toDecimals(Number(`${thousandths}e-3`), 2), `${Math.floor(expected / 100)}.${String(expected % 100).padStart(2, '0')}`);
    }
  });

  test('ROUND4 a number in full has no exponent and no noise', () => {
    assert.equal(inFull(0.1 + 0.2), '0.3');
    assert.equal(inFull(1e-7), '0.0000001');
    assert.equal(inFull(2.5e-9), '0.0000000025');
    assert.equal(inFull(973), '973');
    assert.equal(inFull(-0), '0');
    assert.equal(tidied(7.000000000000001), 7);
  });

  test('ROUND5 noise grows with the numbers, and never to a whole one', () => {
    assert.ok(Math.abs(0.1 + 0.2 - 0.3) <= noiseOf(0.3));
    assert.ok(Math.abs(7654321098.2 + 456790012.1 - 8111111110.3) <= noiseOf(8111111110.3, 7654321098.2));
    assert.ok(noiseOf(999_999_999_999_999, 999_999_999_999_999) < 1);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apart, inFull, noiseOf, tidied, toDecimals } from '../../src/plan/decimals.js';
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
    assert.equal(inFull(5e-324), '5e-324');
  });
  test('ROUND4 what can be typed comes back: whatever has up to 15 digits', () => {
    for (const text of [
      '1234567890123',
      '12345678901234',
      '123456789012345',
      '-999999999999999',
      '1234567890.12345',
      '9.00000000000001',
      '0.00000123456789',
      '-0.000000000000001',
    ])
      assert.equal(inFull(Number(text)), text);
    const next = random(3);
    for (let i = 0; i < 20_000; i++) {
      const places = Math.floor(next() * 16);
      const text = toDecimals(Math.floor(next() * 1e15) / 10 ** places, places).replace(/\.?0+$/, (end) => (end.includes('.') ? '' : end));
      if (text.replace(/\D/g, '').replace(/^0+/, '').length > 15) continue;
      const plain = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
      assert.equal(inFull(Number(plain)), plain);
    }
  });
  test('ROUND4 a whole number has all its digits, a computed one 15', () => {
    assert.equal(inFull(9007199254740992), '9007199254740992');
    assert.equal(inFull(100 / 3), '33.3333333333333');
    assert.equal(inFull((2 / 3) * 1e-7), '0.0000000666666666666667');
  });

  test('ROUND5 noise grows with the numbers, and never to a whole one', () => {
    assert.ok(Math.abs(0.1 + 0.2 - 0.3) <= noiseOf(0.3));
    assert.ok(Math.abs(7654321098.2 + 456790012.1 - 8111111110.3) <= noiseOf(8111111110.3, 7654321098.2));
    assert.ok(noiseOf(999_999_999_999_999, 999_999_999_999_999) < 1);
  });

  test('ROUND6 a result loses the noise, and nothing else', () => {
    assert.equal(tidied(7.000000000000001), 7);
    assert.equal(tidied(0.1 + 0.2), 0.3);
    assert.equal(tidied(Array.from({ length: 100 }, () => 0.1).reduce((sum, tenth) => sum + tenth)), 10);
    assert.equal(tidied(123456789012344 + 1), 123456789012345);
    assert.equal(tidied(12345678901.2345 + 0.1), 12345678901.3345);
    assert.ok(Object.is(tidied(-0), 0));
  });

  for (const [value, places, others, expected] of [
    [100 / 3, 1, [], 33.3],
    [100 / 3, 1, [33.3], 33.33],
    [100.004, 1, [0, 100], 100.004],
    [45.306, 1, [45.3], 45.31],
    [250, 2, [40], 250],
    [0.1 + 0.2, 1, [0.3], 0.3],
    [1e14 / 3, 0, [], 33333333333333],
  ] as const) {
    test(`ROUND7 ${value} to ${places} beside ${others.join(' and ') || 'nothing'} is ${expected}`, () =>
      assert.equal(apart(value, places, ...others), expected));
  }
});

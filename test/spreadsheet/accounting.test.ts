import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withZeros } from '../../src/spreadsheet/accounting.js';
import { inOneGo } from '../../src/spreadsheet/work.js';

describe('dashes of accounting formats', () => {
  test('ACC1 between the blanks that the format pads with, or behind a currency, a dash is a zero', () => {
    for (const text of [' -   ', '  -  ', ' ¥ -   ', '¥-', ' ￥ - ', '$-']) assert.deepEqual(inOneGo(withZeros([[text]])), [['0']], text);
  });

  test('ACC2 between single blanks where a number of its column is padded so', () => {
    assert.deepEqual(inOneGo(withZeros([[' 12,026 '], [' - ']])), [[' 12,026 '], ['0']]);
    assert.deepEqual(inOneGo(withZeros([[' ¥ 5.00 '], [' - ']])), [[' ¥ 5.00 '], ['0']]);
    assert.deepEqual(inOneGo(withZeros([[' (5.00) '], [' - ']])), [[' (5.00) '], ['0']]);
  });

  test('ACC3 any other dash is left as it is', () => {
    for (const rows of [[['-']], [[' - ']], [['12,026'], [' - ']], [[' 12,026 ', ' - ']], [['—'], [' — ']], [[' -5 ']], [['a - b']]]) {
      assert.equal(inOneGo(withZeros(rows)), rows);
    }
  });
});

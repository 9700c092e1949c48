import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DueNumbers, listed } from '../../src/submissions/due-numbers.js';
import { dueValues } from '../../src/submissions/due-values.js';
import { parseBreakdownKey } from '../../src/plan/breakdown.js';
import { PLAN } from './support.js';

const SCOPE = { plan: PLAN, regions: ['440783', '440783001', '440783'], periods: ['2024', '2025'] };
const numbers = new DueNumbers(SCOPE);
const values = dueValues(SCOPE);
const cellOf = ({ breakdown, ...value }: (typeof values)[number]) => ({ ...value, breakdown: parseBreakdownKey(breakdown) });

describe('values that are due, by numbers', () => {
  test('DUENUMBER1 numbers and values lead to each other, and each value has its place', () => {
    assert.equal(new Set(values.map(({ key }) => key)).size, numbers.count);
    for (const [number, value] of values.entries()) {
      assert.equal(numbers.numberOf(cellOf(value)), number);
      const { department, region, period } = value;
      assert.deepEqual(numbers.places[numbers.placeOf[number]!], { department, region, period });
    }
  });
  test('DUENUMBER2 what is not due has no number', () => {
    const cell = cellOf(values[0]!);
    for (const other of [{ indicator: 'x' }, { region: '440784' }, { period: '2023' }, { breakdown: { sex: 'X' } }]) {
      assert.equal(numbers.numberOf({ ...cell, ...other }), -1);
      assert.equal(listed(values).numberOf({ ...cell, ...other }), -1);
    }
  });
  test('DUENUMBER3 of a list of values the same comes out', () => {
    const list = listed(values);
    assert.deepEqual([list.count, list.places, [...(list.placeOf as number[])]], [numbers.count, numbers.places, [...numbers.placeOf]]);
    for (const [number, value] of values.entries()) {
      assert.equal(list.numberOf(cellOf(value)), number);
      assert.equal(list.value(number), value);
    }
  });
});

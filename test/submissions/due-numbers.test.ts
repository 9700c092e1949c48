import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DueNumbers, listed } from '../../src/submissions/due-numbers.js';
import { dueValues } from '../../src/submissions/due-values.js';
import { parseBreakdownKey } from '../../src/plan/breakdown.js';
import { PLAN } from './support.js';

const SCOPE = { plan: PLAN, regions: ['440783', '440783001', '440783'], periods: ['2024', '2025'] };
const numbers = new DueNumbers(SCOPE);
const values = dueValues(SCOPE);
/** `a` is due in 2025 alone. */
const RARE = {
  ...SCOPE,
  plan: { ...PLAN, indicators: PLAN.indicators.map((one) => (one.id === 'a' ? { ...one, due: { years: [2025] } } : one)) },
};
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
  test('DUENUMBER2 what the plan does not ask for in a year has none, and no place where nothing else is asked for', () => {
    const due = new DueNumbers(RARE);
    const asked = dueValues(RARE);
    assert.deepEqual(
      asked.map(({ key }) => key),
      values.filter(({ indicator, period }) => indicator !== 'a' || period === '2025').map(({ key }) => key),
    );
    for (const [number, value] of asked.entries()) {
      assert.deepEqual([due.numberOf(cellOf(value)), due.places[due.placeOf[number]!]!.period], [number, value.period]);
    }
    for (const value of values) if (value.indicator === 'a') assert.equal(due.numberOf(cellOf(value)) === -1, value.period === '2024');
    const only = new DueNumbers({ ...RARE, plan: { ...RARE.plan, indicators: RARE.plan.indicators.filter(({ id }) => id === 'a') } });
    assert.deepEqual([...new Set(only.places.map(({ period }) => period))], ['2025']);
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
